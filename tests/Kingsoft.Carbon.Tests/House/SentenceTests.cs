using System.Text.RegularExpressions;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>Code says codes and arguments, data files say sentences: neither has what the other lacks.</summary>
public sealed partial class SentenceTests
{
    // "finding.{code}" is put together; its codes are those of the rules and of the findings between accounts. "template.column.{name}" is
    // of each column of a factor file.
    private static readonly string[] MadeInCode =
    [
        .. FindingRules.All.Select(rule => $"finding.{rule.Code}"),
        .. FactorColumns.Names.Select(name => $"template.column.{name}"),
        .. Figure.All.Where(figure => figure.Category is null).Select(figure => figure.Said.Code),
        .. Figure.All.Where(figure => figure.Category is null).Select(figure => figure.SaidHeading.Code).Distinct(),
        .. Enumerable.Range(1, Scope3Categories.Count).Select(category => $"category.{category}"),
        .. WordsOfTables.Select(word => $"word.{word}"),
        "finding.carried-over-outside",
        "finding.corrects-left-out",
        "finding.corrects-like-a-replacement",
        "finding.counted-twice",
        "finding.instrument-unused",
        "finding.location-based-in-part",
        "finding.location-based-missing",
        "finding.market-based-in-part",
        "finding.market-based-missing",
        "finding.not-relevant-reported",
        "finding.unused-factor",
    ];

    // Names of methods that are as long as sentences.
    private static readonly string[] ListsOfNames =
    [
        "src/Kingsoft.Carbon/Tracking/ChangeAttribution.cs",
    ];

    // What tables print of the words of files, and of names of figures, effects and methods.
    private static IEnumerable<string> WordsOfTables => ((string[])
    [
        .. InventoryWords.Severity.All, .. InventoryWords.Consolidation.All, .. TrackingWords.Pathway.All, .. TrackingWords.Cause.All,
        .. TrackingWords.Timing.All, .. TrackingWords.Kind.All, .. TrackingWords.Status.All, .. InstrumentWords.Type.All,
        .. MarketWords.Tier.All, .. MarketWords.Metric.All, .. FileWords.Quality.All, "mixed", "unstated",
        ChangeAttribution.ByEnergyAndFactor, ChangeAttribution.BySite, ChangeAttribution.ByFuel, ChangeAttribution.ByPublication,
        ChangeAttribution.ByRevenue, ChangeAttribution.ByEnergyPerRevenue, ChangeAttribution.ByRestatement,
        LogMeanDivisia.AdditiveMethod, Forecast.SmoothingMethod,
        "electricity", "grid-factor", "grid-factor-publication", "grid-factor-switch", "site-structure", "scope1-energy", "scope1-factor",
        "scope1-mix", "structure", "factor", "like-for-like",
        "revenue", "headcount", "floor-area", "output", "water", "water-consumption", "waste",
        "facility", "entity", "region", "month", "activity", "supplier", "scope", "location-based", "market-based",
    ]).Distinct();

    [Test]
    public void Sentences_AreThoseOfTheCodesInTheSources()
    {
        IEnumerable<string> codes = SourceFile.All
            .SelectMany(file => (file.Path.EndsWith("Messages.cs", StringComparison.Ordinal) ? AnyCode() : MessageCode())
                .Matches(File.ReadAllText(file.Path)))
            .Select(match => match.Groups["code"].Value)
            .Concat(MadeInCode)
            .Distinct();

        Assert.That(Sentences.English.Codes, Is.EquivalentTo(codes));
    }

    [Test]
    public void Sentences_ArePlainEnglishWithPlacesInUse()
    {
        foreach (string code in Sentences.English.Codes)
        {
            string text = Sentences.English.TextOf(code);
            int[] places = [.. Place().Matches(text).Select(match => int.Parse(match.Groups["place"].Value)).Distinct().Order()];

            Assert.That(places, Is.EqualTo(Enumerable.Range(0, places.Length)), code);
            Assert.That(text, Is.EqualTo(text.Trim()).And.Not.EndsWith(".").And.Not.Contains("  ").And.Not.Match(" --[a-z]"), code);
        }
    }

    // What is accepted is found by the quotation marks of values, in the eyes of a reader too.
    [Test]
    public void Sentences_InChinese_SayTheSameOfTheSamePlaces()
    {
        Assert.That(Sentences.Chinese.Codes, Is.SubsetOf(Sentences.English.Codes).And.Not.Empty);
        foreach (string code in Sentences.Chinese.Codes)
        {
            (string english, string chinese) = (Sentences.English.TextOf(code), Sentences.Chinese.TextOf(code));

            Assert.That(Found(Place(), chinese), Is.EqualTo(Found(Place(), english)), code);
            Assert.That(Found(QuotedPlace(), chinese), Is.EqualTo(Found(QuotedPlace(), english)), code);
            Assert.That(chinese, Is.EqualTo(chinese.Trim()).And.Not.EndsWith("。").And.Not.Contains("  "), code);
            Assert.That(chinese, Does.Not.Match(@"\p{IsCJKUnifiedIdeographs}[,:;]|[,:;]\p{IsCJKUnifiedIdeographs}"), code);
        }
    }

    private static string[] Found(Regex regex, string text) =>
        [.. regex.Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    // The headings and notes of reports still stand in the code that draws them.
    [Test]
    public void Sources_HaveNoSentencesOfTheirOwn()
    {
        IEnumerable<string> sentences =
            from file in SourceFile.All
            where file.Room != "Reporting" && !ListsOfNames.Contains(file.ToString())
            from literal in file.Literals
            where !literal.IsForProgrammers && IsSentence(literal.Text)
            select $"{file}:{literal.Line}: {literal.Text}";

        Assert.That(sentences, Is.Empty);
    }

    [TestCase("'{}' is before valid_from {} of the row", ExpectedResult = true)]
    [TestCase("no region; name one", ExpectedResult = true)]
    [TestCase("did you mean '{}'?", ExpectedResult = true)]
    [TestCase("radiative forcing as CO2e", ExpectedResult = false)]
    [TestCase("IPCC SAR WG1, as printed in AR4 WG1 Table 2.14", ExpectedResult = false)]
    [TestCase("{} ({}; {})", ExpectedResult = false)]
    [TestCase("reported-unit-not-emissions", ExpectedResult = false)]
    public bool Sentence_IsToldFromAName(string text) => IsSentence(text);

    // Most names have three words or fewer.
    private static bool IsSentence(string text) =>
        LowerCaseWord().Count(text) > (text.Contains("; ", StringComparison.Ordinal) || text.EndsWith('?') ? 0 : 3);

    [GeneratedRegex("new(?: Message)?\\(\"(?<code>[a-z0-9.-]+)\"")]
    private static partial Regex AnyCode();

    [GeneratedRegex("new Message\\(\"(?<code>[a-z0-9.-]+)\"")]
    private static partial Regex MessageCode();

    [GeneratedRegex(@"(?<![\w.-])[a-z]{2,}(?![\w-]|\.\w)")]
    private static partial Regex LowerCaseWord();

    [GeneratedRegex(@"\{(?<place>\d+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"'\{\d+\}'")]
    private static partial Regex QuotedPlace();
}
