using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A text to be read as CSV: what messages call it, and how its bytes are got. Every reader of files has one door to it.</summary>
internal sealed class CsvInput
{
    private CsvInput(string name, Func<Stream> open, bool isAtHand)
    {
        Name = name;
        Open = open;
        IsAtHand = isAtHand;
    }

    /// <summary>What it is called in messages: the path as typed, or a name.</summary>
    public string Name { get; }

    /// <summary>Opens it from its beginning; what can be read only once can be opened once.</summary>
    public Func<Stream> Open { get; }

    /// <summary>Whether it is on this machine, so that reading it keeps no thread waiting.</summary>
    public bool IsAtHand { get; }

    /// <summary>A file.</summary>
    /// <exception cref="ArgumentException">The path is a whole text.</exception>
    public static CsvInput File(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.AsSpan().ContainsAny('\r', '\n') && !System.IO.File.Exists(path))
        {
            throw new ArgumentException(
                "A path is needed, and this is a text of several lines; for text use the method that takes a TextReader and a name: "
                    + "new StringReader(text), \"name\".",
                nameof(path));
        }

        return new CsvInput(path, () => System.IO.File.OpenRead(path), isAtHand: true);
    }

    /// <summary>A caller's stream, from where it stands; it is left open.</summary>
    public static CsvInput Of(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!stream.CanRead)
            throw new ArgumentException("A stream that can be read is needed.", nameof(stream));

        long origin = stream.CanSeek ? stream.Position : 0;
        return stream.CanSeek
            ? new CsvInput(name, () => new StreamView(stream, origin) { Position = 0 }, IsLocal(stream))
            : new CsvInput(name, Once(name, () => new StreamView(stream, origin)), IsLocal(stream));
    }

    /// <summary>A caller's reader of text, from where it stands; it is left open.</summary>
    public static CsvInput Of(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new CsvInput(name, Once(name, () => new TextBytes(reader)), isAtHand: false);
    }

    /// <summary>Whether a stream is on this machine.</summary>
    public static bool IsLocal(Stream stream) => stream is FileStream { CanSeek: true } or MemoryStream;

    /// <summary>Reads it; where nobody takes the faults they are thrown.</summary>
    /// <param name="read">What is made of its table.</param>
    /// <param name="issues">Takes the faults; null for nobody.</param>
    /// <exception cref="CarbonDataException">Nobody takes the faults, and there are some.</exception>
    public T Read<T>(Func<OpenedCsv, DataIssues, T> read, DataIssues? issues)
    {
        using Stream bytes = Open();
        return Read(bytes, read, issues);
    }

    /// <summary>The same; what comes from elsewhere is awaited to its end before it is read.</summary>
    public async Task<T> ReadAsync<T>(Func<OpenedCsv, DataIssues, T> read, DataIssues? issues, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Stream bytes = await LateStream.OpenAsync(Open, cancellation).ConfigureAwait(false);
        if (!IsAtHand || !bytes.CanSeek)
            bytes = await ReadableTwice.CopyAsync(bytes, null, cancellation).ConfigureAwait(false);
        await using (bytes.ConfigureAwait(false))
        {
            var view = new StreamView(bytes, 0, cancellation);
            return await Task.Run(() => Read(view, read, issues), cancellation).ConfigureAwait(false);
        }
    }

    // What is at its end already would look like an empty file.
    private static Func<Stream> Once(string name, Func<Stream> open)
    {
        int times = 0;
        return () => Interlocked.Increment(ref times) == 1
            ? open()
            : throw new InvalidOperationException(
                $"'{name}' was read already: a reader of text, or a stream that cannot seek, is read once. Make a new source of it, or "
                    + "one that is opened each time: LedgerSource.FromStream(name, () => …).");
    }

    private T Read<T>(Stream bytes, Func<OpenedCsv, DataIssues, T> read, DataIssues? issues)
    {
        DataIssues found = issues ?? new DataIssues();
        T result = read(new OpenedCsv(Name, bytes), found);
        if (issues is null)
            found.ThrowIfAny();
        return result;
    }
}
