using System.Reflection;
using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>The constants that callers compare with are exactly the names that the library uses.</summary>
public sealed partial class PublicNameTests
{
    // A rule says its code, and the text of the code says more than names.
    [Test]
    public void FindingCodes_AreThoseThatAreRaised()
    {
        string[] texts = [.. Sentences.English.Codes.Where(code => code.StartsWith("finding.", StringComparison.Ordinal))
            .Where(code => Placeholder().Replace(Sentences.English.TextOf(code), "").Any(char.IsLetter))];
        IEnumerable<string> literals = Directory
            .EnumerateFiles(Path.Combine(Repository.Library, "Inventories"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("Messages.cs", StringComparison.Ordinal) && Path.GetFileName(file) != "FindingCodes.cs")
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        IEnumerable<string> raised = literals.Where(literal => texts.Contains("finding." + literal))
            .Concat(FindingRules.All.Select(rule => rule.Code)).Distinct().Order(StringComparer.Ordinal);

        Assert.That(ConstantsOf(typeof(FindingCodes)).Order(StringComparer.Ordinal), Is.EqualTo(raised));
    }

    [Test]
    public void FigureNames_AreThoseOfTheFigures()
    {
        Figure[] figures = [.. Figure.All.Union(Figure.Compared)];

        Assert.That(
            ConstantsOf(typeof(FigureNames)).Concat(Enum.GetValues<Scope3Category>().Select(FigureNames.Get)),
            Is.EquivalentTo(figures.Select(figure => figure.Name)));
        Assert.That(
            ConstantsOf(typeof(IndicatorNames)).Concat(Enum.GetValues<Scope3Category>().Select(IndicatorNames.Get)),
            Is.EquivalentTo(figures.Select(figure => figure.Indicator).OfType<string>()));
        Assert.That(() => FigureNames.Get(default), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => IndicatorNames.Get((Scope3Category)16), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static IEnumerable<string> ConstantsOf(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
