using System.Text;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Factors and tables for tests, from text or from the repository.</summary>
internal static class FactorRows
{
    /// <summary>A user's library of one file, given as text; the text has to be sound.</summary>
    public static FactorLibrary Library(string csv)
    {
        var issues = new DataIssues();
        FactorLibrary library = FactorLibrary.Empty.With(Read(csv, isUserSupplied: true, issues));
        issues.ThrowIfAny();
        return library;
    }

    /// <summary>One factor as if it were built in.</summary>
    public static EmissionFactor BuiltIn(string csv)
    {
        var issues = new DataIssues();
        EmissionFactor factor = Read(csv, isUserSupplied: false, issues).Single();
        issues.ThrowIfAny();
        return factor;
    }

    /// <summary>What the validation finds, a line an issue.</summary>
    public static IEnumerable<string> Faults(string csv)
    {
        var issues = new DataIssues();
        FactorValidation.Check(Library(csv), issues);
        return issues.InOrder().Select(issue => issue.ToString());
    }

    /// <summary>The built-in factor of an id.</summary>
    public static EmissionFactor Find(string id) =>
        FactorLibrary.BuiltIn.TryFind(id, out EmissionFactor? factor) ? factor : throw new ArgumentException(
            $"no built-in factor has the id '{id}'", nameof(id));

    /// <summary>The rows of a table of the repository, the columns in the order of the header.</summary>
    public static IReadOnlyList<string[]> Table(string path, params string[] columns)
    {
        using FileStream stream = File.OpenRead(Repository.PathTo(path));
        using CsvTable table = CsvTable.Open(
            stream,
            new CsvColumns([.. columns], []),
            (line, column, message) => throw new InvalidDataException($"{path}:{line}: {column}: {message}"))!;
        var rows = new List<string[]>();
        while (table.ReadRow())
            rows.Add([.. columns.Select((_, i) => table.Text(i) ?? "")]);
        return rows;
    }

    private static List<EmissionFactor> Read(string csv, bool isUserSupplied, DataIssues issues)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return FactorFile.Read(stream, "own.csv", isUserSupplied, issues);
    }
}
