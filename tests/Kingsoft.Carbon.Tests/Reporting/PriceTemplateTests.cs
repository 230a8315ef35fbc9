using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>The price file to start from has nothing that would be used, and says what each of its columns means.</summary>
public sealed class PriceTemplateTests
{
    [Test]
    public void ToCsv_IsAFileWithoutPrices() =>
        Assert.That(FactorLibrary.ReadPricesCsv(new StringReader(PriceTemplate.ToCsv()), "prices.csv").Prices, Is.Empty);

    // The examples of the text, with a source, are lines of the file.
    [Test]
    public void ToText_NamesEachColumnAndShowsLinesThatAreRead()
    {
        string text = PriceTemplate.ToText();
        string[] examples = [.. new[] { "index,CNY,,2025,104.0,", "rate,CNY,USD,2022,6.5," }.Where(
            example => text.Contains(example, StringComparison.Ordinal))];

        Assert.That(
            FactorLibrary.ReadPricesCsv(
                new StringReader(PriceTemplate.ToCsv() + string.Concat(examples.Select(example => example + "s,,,,,\n"))),
                "prices.csv").Prices,
            Has.Length.EqualTo(2));
        Assert.That(
            PriceTemplate.ToCsv().Trim().Split(','), Has.All.Matches<string>(name => text.Contains($" {name} ", StringComparison.Ordinal)));
    }
}
