using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Where a ledger is read from: a file, or whatever gives its bytes.</summary>
public sealed class LedgerSource
{
    private LedgerSource(string name, string fullName, Func<Stream> open, Func<long?> length)
    {
        Length = length;
        Name = name;
        FullName = fullName;
        Open = open;
    }

    /// <summary>What it is called in messages, and in the places of records without an id.</summary>
    public string Name { get; }

    /// <summary>What tells it from others.</summary>
    internal string FullName { get; }

    /// <summary>Opens it.</summary>
    internal Func<Stream> Open { get; }

    /// <summary>How many bytes it has; null where that is not known.</summary>
    internal Func<long?> Length { get; }

    /// <summary>A file.</summary>
    /// <param name="path">Its path; where it ends in <c>.gz</c> the file is compressed.</param>
    /// <returns>The source.</returns>
    public static LedgerSource File(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        string real = System.IO.File.Exists(path) ? RealPath.Of(path) : Path.GetFullPath(path);

        // What has no length (a pipe, a device) may have many bytes.
        return new LedgerSource(
            path, real, () => System.IO.File.OpenRead(path),
            () => new FileInfo(real) is { Exists: true, Length: > 0 and var length } ? length : null);
    }

    /// <summary>Bytes from elsewhere, such as standard input or a blob.</summary>
    /// <param name="name">What it is called in messages; where it ends in <c>.gz</c> the bytes are compressed.</param>
    /// <param name="open">
    /// Opens it, from its beginning. Called again where rows have to be looked at once more, unless the stream cannot seek: of such a one a
    /// temporary copy is kept. The stream is closed by the library.
    /// </param>
    /// <returns>The source.</returns>
    public static LedgerSource Stream(string name, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(open);
        return new LedgerSource(name, name, open, () => null);
    }
}
