using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Factors that no library takes, asked before anybody checks them; and questions that no library can answer.</summary>
public sealed class OddFactorTests
{
    private static readonly EmissionFactor Bare =
        new() { Id = null!, Activity = null!, Kind = 0, Unit = null!, Scope = 0, Citation = null! };

    private static readonly FactorQuery Grid = new() { Activity = ActivityCode.GridElectricity, Region = Region.Parse("CN"), Year = 2025 };

    [Test]
    public void FactorOfNothing_HasNoValueInAnyColumn()
    {
        Assert.That(Bare.Edition, Is.Empty);
        Assert.That(Bare.Co2eUnder(GwpSet.Ar6), Is.Null);
        Assert.That(FactorColumns.ValuesOf(Bare), Has.Length.EqualTo(FactorColumns.Names.Length));
        Assert.That(FactorColumns.ValuesOf(Bare).Where((_, at) => FactorColumns.Names[at] != "scope"), Is.All.Null);
        Assert.That(FactorJson.ToJson(Bare), Does.Contain("\"activity\": null"));
    }

    [Test]
    public void DefaultAmount_IsNoGasAndNoFigureInCo2e() =>
        Assert.That((Bare with { Gases = [default] }).Co2eUnder(GwpSet.Ar6), Is.Null);

    [Test]
    public void AmountBeyondADecimal_IsNamed() => Assert.That(
        () => (Bare with { Id = "own/a", Gases = [new GasAmount("CH4", decimal.MaxValue)] }).Co2eUnder(GwpSet.Ar6),
        Throws.TypeOf<OverflowException>().With.Message.Contains("own/a").And.Message.Contains("up to 1000000000000000 kg"));

    // The ordinary factor would come instead, without a word.
    [Test]
    public void Set_ThatNoFactorIsOf_IsRefused()
    {
        const string Unknown = "Sets: no factor is of the set 'cn-guidelines'; known are cn-enterprise-reporting, cn-guideline, ";

        Assert.That(
            () => FactorLibrary.BuiltIn.Select(Grid with { Sets = ["cn-guideline", "cn-guidelines"] }),
            Throws.ArgumentException.With.Message.StartsWith(Unknown).And.Property("ParamName").EqualTo("query"));
        Assert.That(
            () => FactorSearch.Find(FactorLibrary.BuiltIn, "diesel", new FactorSearchOptions { Sets = ["cn-guidelines"] }),
            Throws.ArgumentException.With.Message.StartsWith(Unknown).And.Property("ParamName").EqualTo("options"));
        Assert.That(FactorLibrary.BuiltIn.Select(Grid with { Sets = ["cn-guideline"] }).Factor, Is.Not.Null);
    }

    [Test]
    public void SearchOptions_ThatNothingIsFoundWith_AreNamed()
    {
        FactorSearchOptions options = new();

        Assert.That(() => Find(options with { AsOf = null! }), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("AsOf"));
        Assert.That(() => Find(options with { Sets = null! }), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("Sets"));
        Assert.That(() => Find(options with { Proxies = [null!] }), Throws.ArgumentException.With.Message.StartsWith("Proxies[0] is null"));
        Assert.That(() => Find(options with { Limit = -1 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void EditionChanges_MovedByLessThanNothing_AreRefused() => Assert.That(
        () => EditionChanges.Calculate(FactorLibrary.BuiltIn, "desnz-2024", "desnz-2025").MovedBy(-5m),
        Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("percent"));

    private static FactorSearchResult Find(FactorSearchOptions options) => FactorSearch.Find(FactorLibrary.BuiltIn, "diesel", options);
}
