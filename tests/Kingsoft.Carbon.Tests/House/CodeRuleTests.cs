using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>What the sources of the library may not say, and how they are laid out.</summary>
public sealed class CodeRuleTests
{
    private const int MostLines = 300;
    private const int MostColumns = 140;

    /// <summary>Files of accounting rooms that may calculate in binary floating point, because no figure comes out of them.</summary>
    private static readonly string[] JudgesOfMagnitude =
    [
        "src/Kingsoft.Carbon/Inventories/Accounts/HotSums.cs",
        "src/Kingsoft.Carbon/Inventories/Findings/AccountSeries.cs",
        "src/Kingsoft.Carbon/Inventories/Findings/AmountBounds.cs",
        "src/Kingsoft.Carbon/Inventories/Findings/AmountSeries.cs",
        "src/Kingsoft.Carbon/Inventories/Findings/AmountSizes.cs",
        "src/Kingsoft.Carbon/Inventories/Findings/LookedKind.cs",
        "src/Kingsoft.Carbon/Inventories/Findings/UnclearRow.cs",
        "src/Kingsoft.Carbon/Inventories/Findings/UnusualAmounts.cs",
        "src/Kingsoft.Carbon/Inventories/Findings/UnusualRows.cs",
        "src/Kingsoft.Carbon/Inventories/Findings/UnusualSearch.cs",
        "src/Kingsoft.Carbon/Inventories/Findings/UnusualSums.cs",
    ];

    /// <summary>Generated code cannot set what only an initializer sets; trimming keeps these setters.</summary>
    private const string SetterOfMembers = "src/Kingsoft.Carbon/Reporting/InitialMembers.cs";

    [TestCase(@"\bDateTime\s*\.\s*(Now|UtcNow|Today)\b", TestName = "Sources_ReadNoClock(DateTime)")]
    [TestCase(@"\b(DateTimeOffset|TimeProvider|Stopwatch)\b", TestName = "Sources_ReadNoClock(others)")]
    // The runtime's sequence for a seed may change with its version.
    [TestCase(@"\b(Random|RandomNumberGenerator|NewGuid)\b", TestName = "Sources_UseNoRandomSourceOfTheRuntime")]
    [TestCase(@"(?<!\.\s*)\bEnvironment\s*\.", TestName = "Sources_ReadNoEnvironment")]
    [TestCase(@"\b(CurrentCulture|CurrentUICulture|InstalledUICulture)(?!IgnoreCase)\b", TestName = "Sources_ReadNoCulture")]
    // Without ICU, as the tool is, they do nothing.
    [TestCase(@"\bNormalizationForm\b", TestName = "Sources_TakeNoNormalFormOfUnicode")]
    [TestCase(@"(?<!\.\s*)\bConsole\s*\.", TestName = "Sources_WriteToNoConsole")]
    [TestCase(@"\b(virtual|dynamic|unsafe|goto)\b|#region", TestName = "Sources_TakeNoWayAround")]
    [TestCase(@"\b(Activator\s*\.|MethodInfo\b)", TestName = "Sources_DoNotReflectAtRunTime")]
    public void Sources_DoNotSay(string pattern)
    {
        IEnumerable<string> places = Places(SourceFile.All.Where(file => file.ToString() != SetterOfMembers), pattern);

        Assert.That(places, Is.Empty);
    }

    // A serializer that is given how a type is written (JsonTypeInfo) has no need to find it out by reflection.
    [Test]
    public void Serializer_IsCalledInTwoPlaces_WhichSayHowATypeIsWritten()
    {
        string[] places = [.. Places(SourceFile.All, @"\bJsonSerializer\s*\.")];

        Assert.That(
            places.Select(place => place[..place.IndexOf(':', StringComparison.Ordinal)]).Distinct(),
            Is.EquivalentTo(
            [
                "src/Kingsoft.Carbon/Primitives/ItemsJson.cs",
                "src/Kingsoft.Carbon/Reporting/RecordJsonConverter.cs",
            ]));
        Assert.That(places, Has.All.Matches(@"(Info\([\w.]+\)|, _generated)\);$"));
    }

    [Test]
    public void Texts_DoNotSpeakOfTheCommandLine()
    {
        IEnumerable<string> places =
            from file in SourceFile.All
            from line in File.ReadLines(file.Path).Index()
            where !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
                && Regex.IsMatch(line.Item, "\"[^\"]*(--[a-z]|'carbon |carbon factors)[^\"]*\"")
            select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

        Assert.That(places, Is.Empty);
    }

    [Test]
    public void CsvHelper_IsKnownToOneFile()
    {
        IEnumerable<string> files =
            SourceFile.All.Where(file => Regex.IsMatch(file.Code, @"\bCsvHelper\b")).Select(file => file.ToString());

        Assert.That(files, Is.EqualTo(["src/Kingsoft.Carbon/Internal/CsvTable.cs"]));
    }

    [Test]
    public void MathNet_IsKnownToUncertaintyAndTrackingAlone()
    {
        IEnumerable<string> places = Places(SourceFile.All.Where(file => file.Room is not ("Uncertainty" or "Tracking")), @"\bMathNet\b");

        Assert.That(places, Is.Empty);
    }

    [Test]
    public void AccountingRooms_HaveNoBinaryFloatingPoint()
    {
        IEnumerable<SourceFile> accounting = SourceFile.All
            .Where(file => file.Room is not ("Uncertainty" or "Tracking" or "Reporting") && !JudgesOfMagnitude.Contains(file.ToString()));

        IEnumerable<string> places = Places(accounting, @"\b(double|float|Half)\b");

        Assert.That(places, Is.Empty);
    }

    [Test]
    public void Files_HaveAtMostThreeHundredLines()
    {
        IEnumerable<string> tooLong = Repository.Files(Repository.PathTo("src"), "*.cs")
            .Concat(Repository.Files(Repository.PathTo("tests"), "*.cs"))
            .Select(path => (Path: Repository.Relative(path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{file.Path} has {file.Lines} lines");

        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void Lines_HaveAtMostOneHundredAndFortyColumns()
    {
        string[] folders = ["src", "tests", "benchmarks", "samples", "emission-factors"];

        IEnumerable<string> tooLong =
            from path in folders.SelectMany(folder => Repository.Files(Repository.PathTo(folder), "*.cs"))
            let name = Repository.Relative(path)
            from line in File.ReadLines(path).Index()
            where line.Item.Length > MostColumns
            select $"{name}:{line.Index + 1} has {line.Item.Length} columns";

        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void Files_AreNamedAfterTheirOnePublicType()
    {
        HashSet<string> publicNames = [.. Rooms.Types.Where(type => type.IsPublic).Select(type => type.Name.Split('`')[0])];

        IEnumerable<string> astray = SourceFile.All
            .Where(file => !IsNamedAfter(file, [.. file.Types.Where(publicNames.Contains)]))
            .Select(file => $"{file} declares {string.Join(", ", file.Types)}");

        Assert.That(astray, Is.Empty);
    }

    [Test]
    public void Types_AreNotNamedForWantOfAName()
    {
        IEnumerable<string> vague = SourceFile.All.SelectMany(file => file.Types).Where(name => Regex.IsMatch(
            name, "(Helper|Helpers|Manager|Util|Utils|Utility|Base)$"));

        Assert.That(vague, Is.Empty);
    }

    [Test]
    public void TestFolders_MirrorTheRooms()
    {
        string[] ownFolders = ["House", "Golden"];

        IEnumerable<string> folders = Repository.Files(Repository.Tests, "*")
            .Select(path => Path.GetRelativePath(Repository.Tests, path).Replace('\\', '/').Split('/'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0])
            .Distinct();

        Assert.That(folders, Is.SubsetOf(Rooms.Names.Concat(ownFolders)));
    }

    // A type in parts has files such as Region.Parsing.cs; a small internal companion may stand beside the type that gives the file its
    // name.
    private static bool IsNamedAfter(SourceFile file, string[] publicTypes)
    {
        string name = Path.GetFileNameWithoutExtension(file.Path).Split('.')[0];
        return publicTypes.Length switch { 0 => file.Types.Contains(name), 1 => publicTypes[0] == name, _ => false };
    }

    private static IEnumerable<string> Places(IEnumerable<SourceFile> files, string pattern) =>
        from file in files
        from line in file.Code.Split('\n').Index()
        where Regex.IsMatch(line.Item, pattern)
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}";
}
