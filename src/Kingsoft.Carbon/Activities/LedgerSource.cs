using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Where a ledger is read from: a file, or whatever gives its bytes or its text.</summary>
public sealed class LedgerSource
{
    private LedgerSource(string name, string fullName, Func<Stream> open, Func<long?> length)
    {
        Length = length;
        Name = name;
        FullName = fullName;
        Open = open;
    }

    private LedgerSource(CsvInput input, Func<long?> length)
        : this(input.Name, input.Name, input.Open, length) => IsAtHand = input.IsAtHand;

    /// <summary>What it is called in messages, and in the places of records without an id.</summary>
    public string Name { get; }

    /// <summary>What tells it from others.</summary>
    internal string FullName { get; }

    /// <summary>Opens it.</summary>
    internal Func<Stream> Open { get; }

    /// <summary>How many bytes it has; null where that is not known.</summary>
    internal Func<long?> Length { get; }

    /// <summary>Whether it is known to be on this machine.</summary>
    internal bool IsAtHand { get; private init; }

    /// <summary>Whether it is compressed where its name says so: text never is.</summary>
    internal bool MayBeCompressed { get; private init; } = true;

    /// <summary>A file.</summary>
    /// <param name="path">Its path; where it ends in <c>.gz</c> the file is compressed.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    public static LedgerSource FromFile(string path)
    {
        CsvInput input = CsvInput.File(path);
        string real = System.IO.File.Exists(path) ? RealPath.Of(path) : Path.GetFullPath(path);

        // What has no length (a pipe, a device) may have many bytes.
        return new LedgerSource(path, real, input.Open, LengthOf) { IsAtHand = LengthOf() is not null };

        long? LengthOf() => new FileInfo(real) is { Exists: true, Length: > 0 and var length } ? length : null;
    }

    /// <summary>Bytes from elsewhere, such as standard input or a blob.</summary>
    /// <param name="name">What it is called in messages; where it ends in <c>.gz</c> the bytes are compressed.</param>
    /// <param name="open">
    /// Opens it, from its beginning. Called again where rows have to be looked at once more, unless the stream cannot seek: of such a one a
    /// temporary copy is kept. The stream is closed by the library.
    /// </param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static LedgerSource FromStream(string name, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(open);
        return new LedgerSource(
            name, name, () => open() ?? throw new InvalidOperationException($"'{name}' was opened and gave no stream."), () => null);
    }

    /// <summary>Bytes of a stream, from where it stands, for one reading; the stream is left open.</summary>
    /// <param name="stream">CSV in UTF-8. Of one that cannot seek a temporary copy is kept.</param>
    /// <param name="name">What it is called in messages; where it ends in <c>.gz</c> the bytes are compressed.</param>
    /// <returns>The source; reading it once more is an <see cref="InvalidOperationException"/> where the stream cannot seek.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    public static LedgerSource FromStream(Stream stream, string name)
    {
        CsvInput input = CsvInput.Of(stream, name);
        long origin = stream.CanSeek ? stream.Position : 0;
        return new LedgerSource(input, () => stream.CanSeek && stream.Length > origin ? stream.Length - origin : null);
    }

    /// <summary>Text from a reader, from where it stands, for one reading; the reader is left open.</summary>
    /// <param name="reader">The CSV; of a long one a temporary copy is kept.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <returns>The source; reading it once more is an <see cref="InvalidOperationException"/>.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static LedgerSource FromText(TextReader reader, string name) =>
        new(CsvInput.Of(reader, name), () => null) { MayBeCompressed = false };

    /// <summary>The name: <c>ledger.csv</c>.</summary>
    public override string ToString() => Brief.Line(Name);
}
