using System.Buffers;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// The rows of an activity in several built-in files, of which the index tells where they are. Those of files with the same columns are
/// read as one table: to open a table costs as much as many rows.
/// </summary>
internal sealed class BuiltInSlices
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<SourceLocation> _places = [];

    private BuiltInSlices(byte[] header) => _bytes.Write(header);

    /// <summary>The factors of an activity, in no order.</summary>
    /// <exception cref="InvalidOperationException">The rows are not of the activity, which is a defect of the library.</exception>
    public static List<EmissionFactor> Read(ActivityCode activity, IEnumerable<(string Path, IEnumerable<BuiltInRows> Rows)> found)
    {
        var byHeader = new Dictionary<string, BuiltInSlices>(StringComparer.Ordinal);
        foreach ((string path, IEnumerable<BuiltInRows> rows) in found)
        {
            using Stream file = EmbeddedFiles.Open(path);
            byte[] header = HeaderOf(file);
            string key = Encoding.UTF8.GetString(header);
            if (!byHeader.TryGetValue(key, out BuiltInSlices? slices))
                byHeader.Add(key, slices = new BuiltInSlices(header));
            foreach (BuiltInRows run in rows)
                slices.Add(path, file, run);
        }

        var factors = new List<EmissionFactor>();
        foreach (BuiltInSlices slices in byHeader.Values)
            slices.ReadTo(factors, activity);
        return factors;
    }

    private void Add(string path, Stream file, BuiltInRows run)
    {
        if (run.Offset + (long)run.Length > file.Length)
            throw BuiltInIndex.Stale(path);

        Span<byte> rows = _bytes.GetSpan(run.Length)[..run.Length];
        file.Position = run.Offset;
        file.ReadExactly(rows);
        _bytes.Advance(run.Length);
        _places.AddRange(Enumerable.Range(run.Line, rows.Count((byte)'\n')).Select(line => new SourceLocation(path, line)));
    }

    private void ReadTo(List<EmissionFactor> factors, ActivityCode activity)
    {
        var issues = new DataIssues();
        using var table = new MemoryStream(_bytes.WrittenSpan.ToArray());
        List<EmissionFactor> read = FactorFile.Read(table, _places[0].File!, isUserSupplied: false, issues);
        if (issues.Total > 0 && issues.First() is var first)
            throw BuiltInFile.Defect($"{Place(first.Location.Line)}: {first.Column}: {first.Message}");
        foreach (EmissionFactor factor in read)
        {
            SourceLocation place = Place(factor.Location.Line);
            if (factor.Activity != activity)
                throw BuiltInIndex.Stale(place.File!);
            factors.Add(factor with { Location = place });
        }
    }

    // A fault of the header is told by the first row.
    private SourceLocation Place(long line) => _places[Math.Max(0, (int)line - 2)];

    private static byte[] HeaderOf(Stream file)
    {
        for (int room = 1 << 10; ; room *= 2)
        {
            byte[] start = new byte[room];
            file.Position = 0;
            int read = file.ReadAtLeast(start, room, throwOnEndOfStream: false);
            int end = start.AsSpan(0, read).IndexOf((byte)'\n');
            if (end >= 0 || read < room)
                return start[..(end < 0 ? read : end + 1)];
        }
    }
}
