using System.Globalization;
using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>What the page of the data files says of them is what stands in them.</summary>
public sealed partial class DataPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("emission-factors/README.md"));

    private static IEnumerable<TestCaseData> Files =>
        from line in Page.Split('\n').SkipWhile(line => line != "## Files").TakeWhile(line => line != "## Activity codes")
        let cells = line.Split(" | ")
        where line.StartsWith("| `", StringComparison.Ordinal)
        from pair in Names(cells[0]).Zip(Counts(cells[3]))
        select new TestCaseData(pair.First, pair.Second).SetArgDisplayNames(pair.First);

    [TestCaseSource(nameof(Files))]
    public void Rows_OfAFile_AreAsManyAsThePageSays(string file, int rows)
    {
        int inFile = File.ReadLines(Repository.PathTo($"emission-factors/{file}")).Count() - 1;

        Assert.That(rows, Is.EqualTo(inFile));
    }

    [Test]
    public void Files_AreAllOnThePageWithACountEach()
    {
        IEnumerable<string> all = Repository.Files(Repository.PathTo("emission-factors"), "*.csv")
            .Select(path => Path.GetRelativePath(Repository.PathTo("emission-factors"), path).Replace('\\', '/'));

        Assert.That(Files.Select(file => file.Arguments[0]), Is.EquivalentTo(all));
    }

    [TestCase("README.md")]
    [TestCase("CHANGELOG.md")]
    [TestCase("emission-factors/README.md")]
    [TestCase("src/Kingsoft.Carbon/README.md")]
    public void Factors_AreAsManyAsThePagesSay(string page)
    {
        string factors = FactorLibrary.BuiltIn.Factors.Count().ToString("N0", CultureInfo.InvariantCulture);
        int publishers = FactorLibrary.BuiltIn.Factors.Select(factor => factor.Citation.Publisher).Distinct().Count();

        Assert.That(File.ReadAllText(Repository.PathTo(page)), Does.Contain($" {factors} factors of {publishers} publishers"));
    }

    // `vocabulary/regions.csv`, `regions-egrid.csv` lie in one folder; `clp-2023.csv`, `-2024` and `…-2024.csv` are editions.
    private static List<string> Names(string cell)
    {
        var names = new List<string>();
        foreach (string written in CodePattern().Matches(cell).Select(match => match.Groups["text"].Value))
        {
            string first = names.Count > 0 ? names[0] : "";
            names.Add(written switch
            {
                ['-' or '\u2026', ..] => EditionPattern().Replace(first, EditionPattern().Match(written).Value),
                _ when names.Count > 0 && !written.Contains('/', StringComparison.Ordinal) =>
                    first[..(first.LastIndexOf('/') + 1)] + written,
                _ => written,
            });
        }

        return names;
    }

    private static IEnumerable<int> Counts(string cell) => cell.Split(", ")
        .Select(count => int.Parse(count.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"-\d{4}(\.\d+)?(?=\.csv|$)")]
    private static partial Regex EditionPattern();
}
