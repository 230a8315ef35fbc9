using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One built-in factor file: its factors once somebody asks for all of them, or only the rows of an activity.</summary>
internal sealed class BuiltInFile
{
    private readonly Lazy<ImmutableArray<EmissionFactor>> _all;

    public BuiltInFile(string path)
    {
        Path = path;
        _all = new Lazy<ImmutableArray<EmissionFactor>>(ReadAll);
    }

    public string Path { get; }

    public ImmutableArray<EmissionFactor> All => _all.Value;

    /// <summary>The factors of an activity, of which the index tells the rows: only these are read.</summary>
    /// <exception cref="InvalidOperationException">The rows are not of the activity, which is a defect of the library.</exception>
    public IEnumerable<EmissionFactor> OfActivity(ActivityCode activity, IEnumerable<BuiltInRows> rows)
    {
        if (_all.IsValueCreated)
            return All.Where(factor => factor.Activity == activity);

        var lines = new List<int>();
        using MemoryStream table = Extract(rows, lines);
        var issues = new DataIssues();
        List<EmissionFactor> factors = FactorFile.Read(table, Path, isUserSupplied: false, issues);
        if (issues.Total > 0 && issues.First() is var first)
            throw Defect($"{Place(first.Location.Line)}: {first.Column}: {first.Message}");
        for (int i = 0; i < factors.Count; i++)
        {
            if (factors[i].Activity != activity)
                throw BuiltInIndex.Stale(Path);
            factors[i] = factors[i] with { Location = Place(factors[i].Location.Line) };
        }

        return factors;

        SourceLocation Place(long line) => new(Path, line < 2 ? line : lines[(int)line - 2]);
    }

    /// <exception cref="InvalidOperationException">A built-in file has a fault, which is a defect of the library.</exception>
    public static void ThrowIfDefective(DataIssues issues)
    {
        if (issues.Total > 0)
            throw Defect($"{issues.First()}");
    }

    private static InvalidOperationException Defect(string what) => new($"Built-in data: {what}");

    /// <summary>A table of the header and some rows; <paramref name="lines"/> takes the line of each row in the file.</summary>
    private MemoryStream Extract(IEnumerable<BuiltInRows> rows, List<int> lines)
    {
        using Stream file = EmbeddedFiles.Open(Path);
        var table = new MemoryStream();
        for (int read = file.ReadByte(); read >= 0; read = read == '\n' ? -1 : file.ReadByte())
            table.WriteByte((byte)read);
        foreach (BuiltInRows run in rows)
        {
            if (run.Offset + (long)run.Length > file.Length)
                throw BuiltInIndex.Stale(Path);
            byte[] bytes = new byte[run.Length];
            file.Position = run.Offset;
            file.ReadExactly(bytes);
            table.Write(bytes);
            lines.AddRange(Enumerable.Range(run.Line, bytes.AsSpan().Count((byte)'\n')));
        }

        table.Position = 0;
        return table;
    }

    private ImmutableArray<EmissionFactor> ReadAll()
    {
        var issues = new DataIssues();
        using Stream stream = EmbeddedFiles.Open(Path);
        ImmutableArray<EmissionFactor> factors = [.. FactorFile.Read(stream, Path, isUserSupplied: false, issues)];
        ThrowIfDefective(issues);
        return factors;
    }
}
