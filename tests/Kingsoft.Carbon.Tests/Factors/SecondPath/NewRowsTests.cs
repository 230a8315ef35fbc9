using System.Collections.Frozen;

namespace Kingsoft.Carbon.Tests.Factors.SecondPath;

/// <summary>
/// Two hundred factors drawn from the files that came after the first set, each looked for in a place that it was not entered from:
/// another workbook or edition of the publication, another program's reading of it, a press report, somebody else's transcription.
/// </summary>
/// <remarks>
/// Ids are put in the order of SHA-256(seed/id) in hexadecimal; of each file the first is taken, then the first of the others until there
/// are two hundred. new-rows.csv has one line for each value column and names the path; where the value is empty, nothing was found, and
/// the path says what was tried. An edition beside it that prints the same figure counts as found, and the path says so.
/// </remarks>
public sealed class NewRowsTests
{
    private const string NotFound = "not found: ";

    private static readonly FrozenSet<string> Files = FrozenSet.Create(
        StringComparer.Ordinal,
        "au-nga-2022", "au-nga-2023", "au-nga-2024", "au-nga-2025", "au-nga-2026", "br-mcti-2023", "clp-2022", "desnz-2023", "eea-2023",
        "eea-2024", "eea-2024-chart-15", "eea-2025", "epa-egrid-2021", "epa-egrid-2023.2", "epa-ghg-hub-2023", "epa-ghg-hub-2024",
        "in-cea-20", "in-cea-21", "ipcc-gases-2006", "jp-moe-2024", "jp-moe-fuels-2025", "kr-gir-2024", "kr-gir-2025",
        "mx-semarnat-2020", "mx-semarnat-2021", "mx-semarnat-2022", "mx-semarnat-2023", "mx-semarnat-2024", "my-st-2022", "my-st-2024",
        "no-nve-2019", "no-nve-2020", "no-nve-2022", "nvidia-2025", "nz-mfe-2022", "nz-mfe-2023", "nz-mfe-2024", "nz-mfe-2025",
        "nz-mfe-2026", "seagate-2025", "sg-ema-2018", "sg-ema-2025", "th-eppo-2024", "tr-etkb-2023", "tw-ea-2022", "tw-ea-2023",
        "tw-ea-2024", "tw-ea-2025", "za-dffe-2021", "za-dffe-2022", "za-dffe-2023");

    private static readonly FoundAgain Sample = new("tests/Kingsoft.Carbon.Tests/Factors/SecondPath/new-rows.csv");

    [Test]
    public void Sample_IsWhatTheSeedDraws() => Assert.That(Sample.Ids, Is.EqualTo(Draw()));

    [Test]
    public void Sample_CoversEveryValueOfItsFactors() => Assert.That(Sample.Values, Is.EquivalentTo(FoundAgain.ValuesOf(Draw())));

    [Test]
    public void Sample_NamesThePathOfEachValue_OrWhatWasTried()
    {
        Assert.That(Sample.Paths, Has.None.Empty);
        Assert.That(
            Sample.Paths.Where(path => path.StartsWith(NotFound, StringComparison.Ordinal)), Is.EqualTo(Sample.PathsNotFound));
    }

    [Test]
    public void Library_HasTheValuesThatWereFoundAgain() => Assert.That(Sample.Differences, Is.Empty);

    [Test]
    public void Sample_WasFoundAsFarAsTheReadmeSays()
    {
        int whole = Sample.FoundByFactor.Count(values => values.All(found => found));
        int none = Sample.FoundByFactor.Count(values => !values.Any(found => found));

        Assert.That((whole, 200 - whole - none, none), Is.EqualTo((129, 11, 60)));
    }

    private static string FileOf(string id) => id[..id.IndexOf('/', StringComparison.Ordinal)];

    private static IEnumerable<string> Draw() => FoundAgain.Draw(
        FactorLibrary.BuiltIn.Factors.Select(factor => factor.Id).Where(id => Files.Contains(FileOf(id))),
        seed: "kingsoft-carbon new countries and editions", FileOf, ofEachGroup: 1, size: 200);
}
