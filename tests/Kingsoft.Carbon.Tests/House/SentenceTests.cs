using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>Code says codes and arguments, data files say sentences: neither has what the other lacks.</summary>
public sealed partial class SentenceTests
{
    // "finding.{code}" is put together; its codes are those of the rules and of the findings between accounts.
    private static readonly string[] MadeInCode =
    [
        .. FindingRules.All.Select(rule => $"finding.{rule.Code}"),
        "finding.corrects-left-out",
        "finding.counted-twice",
        "finding.location-based-missing",
        "finding.market-based-missing",
    ];

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

    [GeneratedRegex("new(?: Message)?\\(\"(?<code>[a-z0-9.-]+)\"")]
    private static partial Regex AnyCode();

    [GeneratedRegex("new Message\\(\"(?<code>[a-z0-9.-]+)\"")]
    private static partial Regex MessageCode();

    [GeneratedRegex(@"\{(?<place>\d+)\}")]
    private static partial Regex Place();
}
