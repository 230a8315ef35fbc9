using System.Text;
using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>The conventions of the data files under emission-factors/, so that a file of tomorrow keeps them too.</summary>
public sealed partial class DataFileTests
{
    private static readonly string Folder = Repository.PathTo("emission-factors");

    private static readonly string[] NeededInBuiltInFiles = ["published", "publisher", "source", "table", "url", "license"];

    private static IEnumerable<string> FactorFiles =>
        Directory.EnumerateFiles(Folder, "*.csv").Order(StringComparer.Ordinal).Select(Repository.Relative);

    private static IEnumerable<string> DataFiles => Repository.Files(Folder, "*.csv").Select(Repository.Relative);

    // Import scripts read a publication that is not part of the repository; the others recompute what they print from figures written in
    // them.
    private static IEnumerable<string> Scripts => Repository.Files(Repository.PathTo("emission-factors", "sources"), "*.cs")
        .Select(Repository.Relative)
        .Where(script => !Path.GetFileName(script).StartsWith("import-", StringComparison.Ordinal));

    [TestCaseSource(nameof(DataFiles))]
    public void DataFile_IsPlainUtf8WithLineFeeds(string file)
    {
        byte[] bytes = File.ReadAllBytes(Repository.PathTo(file));

        Assert.That(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), Is.False, "a byte-order mark");
        Assert.That(bytes, Does.Not.Contain((byte)'\r'), "a carriage return");
        Assert.That(bytes[^1], Is.EqualTo((byte)'\n'), "the last byte");
        Assert.That(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), Throws.Nothing);
    }

    [TestCaseSource(nameof(DataFiles))]
    public void DataFile_IsSortedByItsFirstColumn(string file)
    {
        IReadOnlyList<string> keys = [.. File.ReadLines(Repository.PathTo(file)).Skip(1).Select(line => line.Split(',')[0])];

        Assert.That(keys, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [Test]
    public void BuiltInLibrary_PassesTheValidationAsAWhole()
    {
        var issues = new DataIssues();

        FactorValidation.Check(FactorLibrary.BuiltIn, issues);

        Assert.That(issues.InOrder(), Is.Empty);
    }

    [Test]
    public void BuiltInLibrary_HasTheFactorsOfEveryFile()
    {
        IEnumerable<string> ids = FactorFiles.SelectMany(Read).Select(factor => factor.Id);

        Assert.That(FactorLibrary.BuiltIn.Factors.Select(factor => factor.Id), Is.EquivalentTo(ids));
    }

    [TestCaseSource(nameof(FactorFiles))]
    public void FactorFile_IsNamedAfterPublisherAndEdition(string file)
    {
        Assert.That(Path.GetFileName(file), Does.Match("^[a-z0-9]+(-[a-z0-9]+)*-[0-9][0-9.]*\\.csv$"));
    }

    // <publisher>-<edition>/<activity>/<region>, and a word more where a publication has several for one region.
    [TestCaseSource(nameof(FactorFiles))]
    public void FactorIds_SayFileActivityAndRegion(string file)
    {
        string edition = Path.GetFileNameWithoutExtension(file);

        IEnumerable<string> astray = Read(file)
            .Where(factor => !Regex.IsMatch(factor.Id, $"^{Regex.Escape(Expected(factor))}(/[A-Za-z0-9.-]+)*$"))
            .Select(factor => factor.Id);

        string Expected(EmissionFactor factor) =>
            $"{edition}/{factor.Activity}/{(factor.Region.IsGlobal ? "GLOBAL" : factor.Region.Code)}";

        Assert.That(astray, Is.Empty);
    }

    [TestCaseSource(nameof(FactorFiles))]
    public void Factors_SayWhereTheyStandAndOnWhatTerms(string file)
    {
        IEnumerable<string> gaps =
            from row in Rows(file)
            from column in NeededInBuiltInFiles
            where string.IsNullOrWhiteSpace(row.Text(column))
            select $"{file}:{row.Line}: {column} is empty";

        Assert.That(gaps, Is.Empty);
    }

    [TestCaseSource(nameof(FactorFiles))]
    public void Factors_HaveAnAddressOnTheWeb(string file)
    {
        IEnumerable<EmissionFactor> astray = Read(file).Where(factor => !Uri.TryCreate(factor.Citation.Url, UriKind.Absolute, out Uri? url)
            || url.Scheme is not ("https" or "http"));

        Assert.That(astray.Select(factor => factor.Id), Is.Empty);
    }

    [TestCaseSource(nameof(FactorFiles))]
    public void Factors_ServeActivitiesOfTheVocabulary(string file)
    {
        HashSet<string> known = [.. Directory.EnumerateFiles(Path.Combine(Folder, "vocabulary"), "activities*.csv")
            .SelectMany(path => File.ReadLines(path).Skip(1))
            .Select(line => line.Split(',')[0])];

        IEnumerable<string> unknown = Read(file).Select(factor => factor.Activity.Value).Distinct().Where(code => !known.Contains(code));

        Assert.That(unknown, Is.Empty);
    }

    [TestCaseSource(nameof(FactorFiles))]
    public void FactorColumns_StandInTheAgreedOrder(string file)
    {
        string[] header = File.ReadLines(Repository.PathTo(file)).First().Split(',');

        Assert.That(header, Is.EqualTo(FactorColumns.Names.Where(header.Contains)));
    }

    // What the library prints of a factor is what the file says, to the last zero.
    [TestCaseSource(nameof(FactorFiles))]
    public void Factors_KeepEveryDigitOfTheFile(string file)
    {
        Dictionary<string, EmissionFactor> byId = Read(file).ToDictionary(factor => factor.Id);

        IEnumerable<string> changed =
            from row in Rows(file)
            from pair in FactorColumns.Names.Zip(FactorColumns.ValuesOf(byId[row.Text("id")!]))
            let written = row.Text(pair.First)
            where written != pair.Second
            select $"{file}:{row.Line}: {pair.First}: '{written}' became '{pair.Second}'";

        Assert.That(changed, Is.Empty);
    }

    [Test]
    public void DerivedFactors_HaveAScriptThatPrintsTheirFile()
    {
        IEnumerable<string> derived = FactorFiles.Where(
            file => Read(file).Any(factor => factor.Citation.Table?.StartsWith("Derived", StringComparison.Ordinal) == true));

        Assert.That(derived, Is.SubsetOf(Scripts.Select(TargetOf)));
    }

    [Category("Slow")]
    [TestCaseSource(nameof(Scripts))]
    public void Script_PrintsItsFileByteForByte(string script)
    {
        using var scratch = new TemporaryFolder();

        ChildProcess run = ChildProcess.DotNet(scratch.Path, Repository.Root, TimeSpan.FromMinutes(2), "run", script);

        Assert.That(run.ExitCode, Is.Zero, run.Transcript);
        Assert.That(run.Output, Is.EqualTo(File.ReadAllText(Repository.PathTo(TargetOf(script)))));
    }

    // A script says in its head where its output belongs.
    private static string TargetOf(string script) =>
        TargetPattern().Match(File.ReadAllText(Repository.PathTo(script))).Groups["file"].Value;

    private static IEnumerable<EmissionFactor> Read(string file) => FactorLibrary.ReadCsv(Repository.PathTo(file)).Factors;

    private static List<(long Line, Func<string, string?> Text)> Rows(string file)
    {
        var rows = new List<(long, Func<string, string?>)>();
        using FileStream stream = File.OpenRead(Repository.PathTo(file));
        using CsvTable table = CsvTable.Open(
            stream, FactorColumns.Columns,
            (line, column, message) => throw new InvalidDataException($"{file}:{line}: {column}: {message}"))!;
        while (table.ReadRow())
        {
            Dictionary<string, string?> cells =
                FactorColumns.Names.ToDictionary(name => name, name => table.Text(FactorColumns.Columns.IndexOf(name)));
            rows.Add((table.Line, name => cells[name]));
        }

        return rows;
    }

    [GeneratedRegex(@"> (?<file>emission-factors/\S+\.csv)")]
    private static partial Regex TargetPattern();
}
