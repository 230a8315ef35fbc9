namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>The names of substances that factors and properties share.</summary>
public sealed class SubstanceVocabularyTests
{
    private static IReadOnlyList<string[]> Substances =>
        FactorRows.Table("emission-factors/vocabulary/substances.csv", "substance", "aliases", "name", "name_zh", "state", "carbon");

    [Test]
    public void Substances_OfFactorsAndProperties_AreAllListed()
    {
        IEnumerable<string> used = FactorLibrary.BuiltIn.Factors.Select(factor => factor.Substance).OfType<string>()
            .Concat(FactorLibrary.BuiltIn.Properties.Select(property => property.Substance))
            .Distinct();

        Assert.That(used, Is.SubsetOf(Substances.Select(row => row[0])));
    }

    [Test]
    public void Names_AndAliases_MeanOneSubstanceEach()
    {
        IEnumerable<string> names = Substances.SelectMany(row => row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(row[0]));

        Assert.That(names, Is.Unique);
    }

    [Test]
    public void Substances_HaveNamesInBothLanguages()
    {
        Assert.That(Substances.Select(row => row[2]).Concat(Substances.Select(row => row[3])), Has.None.Empty);
    }

    // What is burnt without fossil CO2: biomass, whose CO2 counts apart, and what has no carbon.
    [Test]
    public void Carbon_IsFossilWhereNothingIsSaid()
    {
        Assert.That(Substances.Select(row => row[5]), Is.All.AnyOf("", "biogenic", "none"));
        Assert.That(
            Substances.Where(row => row[5] == "none").Select(row => row[0]),
            Is.EqualTo(new[] { "compressed-air", "electricity", "heat", "hydrogen", "tap-water" }));
        Assert.That(
            Substances.Where(row => row[5] != "biogenic" && row[0].StartsWith("bio", StringComparison.Ordinal)), Is.Empty);
    }

    // Red diesel of the UK has a carbon content of its own; it must not take the properties of road diesel.
    [TestCase("gas-oil", "gas-oil")]
    [TestCase("red-diesel", "gas-oil")]
    [TestCase("柴油", "diesel")]
    [TestCase("gasoline", "petrol")]
    [TestCase("天然气", "natural-gas")]
    [TestCase("something-else", "something-else")]
    public void CanonicalName_OfANameOrAlias_IsTheSubstance(string name, string expected)
    {
        Assert.That(Carbon.Substances.CanonicalName(name), Is.EqualTo(expected));
    }
}
