using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>Figures are named in one table and the constants that it takes; nothing else of the library spells their names.</summary>
public sealed partial class FigureNameTests
{
    private static readonly string[] Tables =
        [.. new[] { "Figure", "FigureNames", "IndicatorNames" }.Select(name => $"src/Kingsoft.Carbon/Primitives/{name}.cs")];

    private static readonly HashSet<string> Words =
    [
        .. Figure.All.SelectMany(figure => new[] { figure.Name, figure.Field, figure.Indicator }).OfType<string>(),
        Figure.Pue,
        Figure.Wue,
    ];

    [Test]
    public void Names_StandInOneTable()
    {
        IEnumerable<string> places =
            from file in SourceFile.All
            where !Tables.Contains(file.ToString())
            from line in File.ReadLines(file.Path).Index()
            where !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from literal in LiteralPattern().Matches(line.Item)
            where NamesAFigure(literal.Groups["text"].Value)
            select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

        Assert.That(places, Is.Empty);
    }

    [TestCase("scope12LocationBased", true)]
    [TestCase("ghg.scope3.cat{category}", true)]
    [TestCase("ghg.scope9", true)]
    [TestCase("scope12", true)]
    [TestCase("energyMWh", true)]
    [TestCase("Scope 2, market-based", true)]
    [TestCase("scope3_category", false)]
    [TestCase("scope1-energy", false)]
    [TestCase("it-energy", false)]
    public void NamesAFigure_KnowsNamesAndPartsOfThem(string text, bool expected)
    {
        bool isName = NamesAFigure(text);

        Assert.That(isName, Is.EqualTo(expected));
    }

    [Test]
    public void Names_AreUnique()
    {
        Assert.That(Figure.All.Select(figure => figure.Name), Is.Unique);
        Assert.That(Figure.All.Select(figure => figure.Field), Is.Unique);
        Assert.That(Figure.All.Select(figure => figure.Indicator).OfType<string>(), Is.Unique);
    }

    // Beginnings of names count too: they are compared with, or are put together with the number of a category.
    private static bool NamesAFigure(string text) =>
        Words.Contains(text)
            || text == "scope12"
            || text.StartsWith("ghg.", StringComparison.Ordinal)
            || text.StartsWith("energy.", StringComparison.Ordinal)
            || text.StartsWith("scope3.", StringComparison.Ordinal)
            || Figure.All.Any(figure => figure.Heading.Contains(',', StringComparison.Ordinal) && text == figure.Heading);

    [GeneratedRegex("\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex LiteralPattern();
}
