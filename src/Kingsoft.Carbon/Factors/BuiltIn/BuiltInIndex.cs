using System.Buffers.Text;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Some rows of a built-in factor file that follow one another.</summary>
/// <param name="Offset">The byte at which the first of them begins.</param>
/// <param name="Length">Their bytes, with the last line feed.</param>
/// <param name="Line">The line of the first of them.</param>
internal readonly record struct BuiltInRows(int Offset, int Length, int Line);

/// <summary>
/// Where the rows of each activity lie in the built-in factor files, and the hash of the data: worked out before the library is built, as
/// no program should search megabytes for its first factor.
/// </summary>
/// <remarks>
/// Lines of words with a space between them: <c>sha256</c> and the hash; <c>file</c>, a path and its bytes; <c>rows</c>, an activity
/// and each run of its rows as file:offset:length:line, where 0 is the first file. Tests write it and hold it against the files.
/// </remarks>
internal sealed class BuiltInIndex
{
    public const string Name = "built-in.index";

    private readonly byte[] _bytes;
    private readonly IReadOnlyList<string> _files;

    private BuiltInIndex(byte[] bytes, byte[] sha256, IReadOnlyList<string> files)
    {
        _bytes = bytes;
        _files = files;
        Sha256 = sha256;
    }

    /// <summary>SHA-256 over the paths and bytes of the data files.</summary>
    public byte[] Sha256 { get; }

    /// <summary>Reads the index that is built in.</summary>
    /// <exception cref="InvalidOperationException">It is of other files than those built in, which is a defect of the library.</exception>
    public static BuiltInIndex Read() => Read(EmbeddedFiles.ReadBytes(Name));

    /// <summary>Reads an index of the files that are built in.</summary>
    /// <exception cref="InvalidOperationException">It is of other files, which is a defect of the library.</exception>
    public static BuiltInIndex Read(byte[] bytes)
    {
        int hashEnd = bytes.IndexOf((byte)'\n');
        int rows = bytes.AsSpan().IndexOf("\nrows "u8);
        if (hashEnd < 0 || rows < 0 || !bytes.AsSpan().StartsWith("sha256 "u8))
            throw Stale("itself");

        string[] listed = Encoding.UTF8.GetString(bytes[(hashEnd + 1)..(rows + 1)]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        IReadOnlyList<string> files = EmbeddedFiles.Hashed();
        if (listed.Length != files.Count)
            throw Stale("itself");
        for (int i = 0; i < listed.Length; i++)
        {
            if (listed[i] != FileLine(files[i], EmbeddedFiles.LengthOf(files[i])))
                throw Stale(files[i]);
        }

        byte[] sha256 = Convert.FromHexString(Encoding.UTF8.GetString(bytes["sha256 ".Length..hashEnd]));
        return new BuiltInIndex(bytes, sha256, files);
    }

    /// <summary>The line that tells of a file.</summary>
    public static string FileLine(string path, long length) => FormattableString.Invariant($"file {path} {length}");

    /// <summary>The rows of an activity, by their file.</summary>
    public ILookup<string, BuiltInRows> Of(ActivityCode activity)
    {
        byte[] start = Encoding.UTF8.GetBytes($"\nrows {activity.Value} ");
        int at = _bytes.AsSpan().IndexOf(start);
        return (at < 0 ? [] : RowsFrom(at + start.Length - 1)).ToLookup(found => found.Path, found => found.Rows);
    }

    /// <summary>The library is defective: the index was not written again after a file changed.</summary>
    public static InvalidOperationException Stale(string what) =>
        new InvalidOperationException($"Built-in data: {Name} does not fit {what}.");

    private List<(string Path, BuiltInRows Rows)> RowsFrom(int start)
    {
        ReadOnlySpan<byte> line = _bytes.AsSpan(start);
        line = line[..line.IndexOf((byte)'\n')];
        var rows = new List<(string, BuiltInRows)>();
        while (!line.IsEmpty)
            rows.Add((_files[Next(ref line)], new BuiltInRows(Next(ref line), Next(ref line), Next(ref line))));
        return rows;
    }

    // Each number follows a space or a colon.
    private static int Next(ref ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || !Utf8Parser.TryParse(line[1..], out int number, out int length))
            throw Stale("itself");
        line = line[(1 + length)..];
        return number;
    }
}
