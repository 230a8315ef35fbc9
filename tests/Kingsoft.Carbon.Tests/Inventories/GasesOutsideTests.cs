using Kingsoft.Carbon.Tests.Factors;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Gases of the Kyoto basket stay in the scope; those of the Montreal Protocol stand outside, on a line of their own.</summary>
public sealed class GasesOutsideTests
{
    private static readonly ActivityDetails Britain = new() { Region = Region.Parse("GB"), Id = "r" };

    // R-500 is 73.8 % CFC-12 (AR4: 10,900) and 26.2 % HFC-152a (124).
    [Test]
    public void Calculate_BlendOfBoth_IsSplit()
    {
        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Set(GwpSet.Ar4), Leak("r-500", 1m, "t"));

        Assert.That((inventory.Totals.Scope1?.Tonnes, inventory.Totals.Outside?.Tonnes), Is.EqualTo((32.488m, 8044.2m)));
        Assert.That(inventory.Totals.Scope1ByGas, Is.EqualTo(new GasTotals { Hfcs = Co2e.FromTonnes(32.488m) }));
        Assert.That(
            inventory.Lines.Select(line => (line.Id, line.Scope, line.DerivedFrom, line.Co2e!.Value.Tonnes)),
            Is.EqualTo(new[]
            {
                ("r", Scope.Scope1, null, 32.488m),
                ("r#outside", Scope.Outside, "r", 8044.2m),
            }));
        Assert.That(Messages(inventory, "not-kyoto"), Is.Empty);
    }

    // DESNZ 2025: R-500 36 (Kyoto) and 7,528 (other), HCFC-22 1,760, CFC-12 10,200, HFC-134a 1,300, all AR5.
    [TestCase("r-500.total", "0.036", "7.528")]
    [TestCase("r-500.kyoto", "0.036", null)]
    [TestCase("r-500.non-kyoto", null, "7.528")]
    [TestCase("hcfc-22", null, "1.76")]
    [TestCase("cfc-12", null, "10.2")]
    [TestCase("hfc-134a", "1.3", null)]
    public void Calculate_ByAnotherSet_IsSplitToo(string gas, string? scope1, string? outside)
    {
        InventoryOptions options = Set(GwpSet.Ar5) with { Sets = ["desnz-refrigerants"] };

        InventoryTotals totals = Calculate(FactorLibrary.BuiltIn, options, Leak(gas, 1m)).Totals;

        Assert.That((totals.Scope1?.Tonnes, totals.Outside?.Tonnes), Is.EqualTo((Tonnes(scope1), Tonnes(outside))));
    }

    [Test]
    public void Calculate_EveryRefrigerantOfEverySet_HasNoMontrealGasInScope1()
    {
        string[] montreal = ["cfc", "hcfc", "halon"];
        ActivityRecord[] rows = [.. FactorLibrary.BuiltIn.Factors
            .Where(factor => factor.Activity.IsWithin("refrigerant"))
            .Where(factor => factor.Gases.All(gas => GwpTable.Get(GwpSet.Ar5).TryFind(gas.Gas, out _)))
            .Select(factor => Row(
                factor.Activity.Value, 1m, "kg", "2025", new ActivityDetails { Region = factor.Region, FactorId = factor.Id }))];

        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Set(GwpSet.Ar5), rows);

        Assert.That(inventory.Totals.Scope1ByGas!.Other, Is.Null);
        IEnumerable<string> inScope = inventory.Lines
            .Where(line => line.Scope == Scope.Scope1 && montreal.Any(gas => line.Record.Activity.IsWithin($"refrigerant.{gas}")))
            .Select(line => line.Factor!.Id);
        Assert.That(inScope, Is.Empty);
    }

    // Half a year each: 184 and 181 days of 365; the gases of either year are set apart in it.
    [Test]
    public void Calculate_BlendAcrossYears_HasBothLinesInEach()
    {
        ActivityRecord leak = Row("refrigerant.r-500", 1m, "t", "2024-07-01/2025-06-30", Britain);

        ILookup<int, string> ids = CalculateAll(Set(GwpSet.Ar4), leak)
            .SelectMany(inventory => inventory.Lines.Select(line => (inventory.Year, line.Id)))
            .ToLookup(line => line.Year, line => line.Id);

        Assert.That(ids[2024], Is.EqualTo(new[] { "r#1", "r#1#outside" }));
        Assert.That(ids[2025], Is.EqualTo(new[] { "r#2", "r#2#outside" }));
    }

    [Test]
    public void LinesOf_ALineSetApart_FindsIt()
    {
        ActivityRecord leak = Row("refrigerant.r-500", 1m, "t", "2024-07-01/2025-06-30", Britain);

        Inventory inventory = CalculateAll(Set(GwpSet.Ar4), leak)[1];

        Assert.That(inventory.LinesOf("r#2#outside").Select(line => line.Id), Is.EqualTo(new[] { "r#2#outside" }));
        Assert.That(inventory.LinesOf("r").Select(line => line.Id), Is.EqualTo(new[] { "r#2", "r#2#outside" }));
    }

    [Test]
    public void Calculate_BlendWithoutLines_HasTheSameTotals()
    {
        InventoryOptions options = Set(GwpSet.Ar4);
        ActivityRecord[] leaks = [Leak("r-500", 1.25m, "t"), Leak("r-500", 0.5m, "kg", "2"), Leak("r-410a", 3m, "kg", "3")];

        Inventory with = Calculate(FactorLibrary.BuiltIn, options, leaks);
        Inventory without = Calculate(FactorLibrary.BuiltIn, options with { KeepLines = false }, leaks);

        Assert.That(without.Totals.Outside?.Tonnes, Is.EqualTo(with.Totals.Outside?.Tonnes));
        Assert.That(without.Totals.Scope1?.Tonnes, Is.EqualTo(with.Totals.Scope1?.Tonnes));
        Assert.That(with.Lines.Sum(line => line.Co2e!.Value.Tonnes), Is.EqualTo(with.Totals.Scope1?.Tonnes + with.Totals.Outside?.Tonnes));
    }

    [Test]
    public void Calculate_KyotoGasesOutsideTheScopes_IsAnError()
    {
        var outside = new ActivityDetails { Region = Region.Parse("CN"), Scope = Scope.Outside };

        Assert.That(
            () => Calculate(Row("fuel.diesel.stationary", 1000m, "GJ(net)", "2024", outside)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "record:1: scope: ipcc-2006/fuel.diesel.stationary/GLOBAL gives CO2, which belongs to the scopes: only gases outside the "
                + "Kyoto basket (R-22 and other Montreal gases) stand outside; leave the scope empty, and the gases outside get a line "
                + "of their own"));
    }

    // DESNZ has totals alone: what is printed as CO2e of a refrigerant is of its Kyoto gases, the others stand apart.
    [TestCase("hfc-134a")]
    [TestCase("sf6")]
    [TestCase("r-410a")]
    [TestCase("r-500.kyoto")]
    [TestCase("r-500.total")]
    public void Calculate_KyotoTotalOutsideTheScopes_IsAnErrorToo(string gas)
    {
        InventoryOptions options = Set(GwpSet.Ar5) with { Sets = ["desnz-refrigerants"] };
        ActivityDetails outside = Britain with { Scope = Scope.Outside };

        Assert.That(
            () => Calculate(FactorLibrary.BuiltIn, options, Row($"refrigerant.{gas}", 1m, "kg", "2025", outside)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                $"(in code): scope: desnz-2025/refrigerant.{gas}/GB gives CO2e, which belongs to the scopes: only gases outside "
                + "the Kyoto basket (R-22 and other Montreal gases) stand outside; leave the scope empty, and the gases outside get a "
                + "line of their own (id 'r')"));
    }

    [TestCase("hfc-134a", null)]
    [TestCase("nf3", null)]
    [TestCase("my-blend", 100)]
    public void Calculate_OwnTotalOfKyotoGasesOutsideTheScopes_SaysWhereTheRestStands(string gas, int? apart)
    {
        ActivityDetails outside = Britain with { Scope = Scope.Outside };

        Assert.That(
            () => Calculate(OwnTotal(gas, apart), Ar6, Row($"refrigerant.{gas}", 1m, "kg", "2025", outside)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "(in code): scope: leak gives CO2e, which belongs to the scopes: what is outside the Kyoto basket (R-22 and other Montreal "
                + "gases) stands in its column non_kyoto_co2e_kg; leave the scope empty, and it gets a line of its own (id 'r')"));
    }

    // Of what no publisher has the gases the row's word is taken, and of a Montreal gas too.
    [TestCase("hcfc-22")]
    [TestCase("my-blend")]
    public void Calculate_OwnTotalOfAnotherGasOutsideTheScopes_IsRight(string gas)
    {
        ActivityDetails outside = Britain with { Scope = Scope.Outside };

        Inventory inventory = Calculate(OwnTotal(gas, null), Ar6, Row($"refrigerant.{gas}", 1m, "kg", "2025", outside));

        Assert.That(inventory.Totals.Outside?.Tonnes, Is.EqualTo(1.81m));
    }

    // The same gas stands on the same side, pure or in a blend: R-22 by either publisher, R-502, R-500 (its HFC-152a stays).
    [TestCase("hcfc-22", "", null, "1.81", true)]
    [TestCase("hcfc-22", "desnz-refrigerants", null, "1.76", true)]
    [TestCase("r-502", "desnz-refrigerants", null, "4.786", true)]
    [TestCase("r-500", "", "0.032488", "8.0442", false)]
    [TestCase("hfc-134a", "", "1.43", null, false)]
    public void Calculate_GasOfARowWithAScope_StandsWhereItBelongs(string gas, string set, string? inside, string? outside, bool isSaid)
    {
        InventoryOptions options = Set(set.Length > 0 ? GwpSet.Ar5 : GwpSet.Ar4) with { Sets = set.Length > 0 ? [set] : [] };
        ActivityDetails first = Britain with { Scope = Scope.Scope1 };
        ActivityDetails third = Britain with { Scope = Scope.Scope3, Scope3Category = Scope3Category.UpstreamLeasedAssets };

        foreach (ActivityDetails details in new[] { first, third })
        {
            Inventory inventory = Calculate(
                FactorLibrary.BuiltIn, options, Row($"refrigerant.{gas}", 1m, "kg", "2025", details));

            decimal? ofScope = details.Scope == Scope.Scope1 ? inventory.Totals.Scope1?.Tonnes : inventory.Totals.Scope3?.Tonnes;
            Assert.That((ofScope, inventory.Totals.Outside?.Tonnes), Is.EqualTo((Tonnes(inside), Tonnes(outside))));
            Assert.That(Messages(inventory, "not-kyoto").Any(), Is.EqualTo(isSaid));
        }
    }

    [Test]
    public void Calculate_MontrealGasOutsideTheScopesByItsRow_IsRight()
    {
        var outside = new ActivityDetails { Region = Region.Parse("GB"), Scope = Scope.Outside };

        Assert.That(Calculate(Row("refrigerant.hcfc-22", 1m, "kg", "2025", outside)).Totals.Outside?.Tonnes, Is.EqualTo(1.96m));
    }

    // AR5 prints "<1" for HFO-1234yf: R-454C is 0.215 × 677 + 0.785 × at most 1.
    [Test]
    public void Calculate_PotentialThatIsABound_IsCountedAndSaid()
    {
        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Set(GwpSet.Ar5), Leak("r-454c", 1000m));

        Assert.That((inventory.Totals.Scope1?.Tonnes, inventory.Totals.Outside?.Tonnes), Is.EqualTo((145.555m, 0.785m)));
        Finding bound = inventory.Findings.Single(finding => finding.Code == "gwp-bound");
        Assert.That((bound.Severity, bound.Tonnes), Is.EqualTo((FindingSeverity.Info, 0.785m)));
        Assert.That(
            bound.Message,
            Is.EqualTo("the report prints the potential of the gas as a bound; the bound is counted, so that the figure is the most that "
                + "it may be: HFO-1234yf (<1)"));
    }

    // AR5 prints 1 for (E)-1-chloro-3,3,3-trifluoroprop-1-ene.
    [Test]
    public void Calculate_HcfoUnderAr5_HasAResult()
    {
        Assert.That(
            Calculate(FactorLibrary.BuiltIn, Set(GwpSet.Ar5), Leak("hcfo-1233zd-e", 10m)).Totals.Outside?.Tonnes,
            Is.EqualTo(0.01m));
    }

    // R-500 under AR4: 32.488 t in the scope, 8,044.2 t outside: the share is of the scopes.
    [Test]
    public void Findings_OfABlendOfBoth_AreNoMoreThanTheScopes()
    {
        ActivityDetails estimate = Britain with { Quality = DataQuality.Estimated };

        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn, Set(GwpSet.Ar4), Row("refrigerant.r-500", 1m, "t", "2025", estimate));

        Finding estimated = inventory.Findings.Single(finding => finding.Code == "estimated");
        Assert.That((estimated.Tonnes, estimated.Share), Is.EqualTo((8076.688m, 1m)));
    }

    // AR6: Table 7.15 prints CFC-11 6,226; CFC-12 12,500.
    [TestCase("cfc-11", "6.226")]
    [TestCase("cfc-12", "12.5")]
    public void Calculate_CfcUnderAr6_HasAResult(string gas, string tonnes)
    {
        Assert.That(Calculate(Leak(gas, 1m)).Totals.Outside?.Tonnes, Is.EqualTo(Decimal(tonnes)));
    }

    private static InventoryOptions Set(GwpSet set) => new() { GwpSet = set };

    private static FactorLibrary OwnTotal(string gas, int? apart) => FactorLibrary.BuiltIn.With([TestFactors.Travel("leak", "GB") with
    {
        Activity = ActivityCode.Parse($"refrigerant.{gas}"),
        Kind = FactorKind.Fugitive,
        Unit = Unit.Kilogram,
        Scope = Scope.Scope1,
        Scope3Category = null,
        Gases = [],
        Co2eKilograms = 1810m,
        NonKyotoCo2eKilograms = apart,
        GwpBasis = GwpBasis.Ar6,
    }]);

    private static decimal? Tonnes(string? text) => text is null ? null : Decimal(text);

    private static ActivityRecord Leak(string gas, decimal amount, string unit = "kg", string id = "r") =>
        Row($"refrigerant.{gas}", amount, unit, "2025", Britain with { Id = id });
}
