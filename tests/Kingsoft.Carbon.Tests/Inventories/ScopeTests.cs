using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What enters which total: scopes, reported emissions, exports, biogenic CO2, nulls that are no zeros.</summary>
public sealed class ScopeTests
{
    private static readonly ActivityDetails China = new() { Region = Region.Parse("CN") };

    // 1,000 MWh by the factors of 2023: Beijing 0.5554, Tianjin 0.6796 t/MWh; a province before its grid before the nation.
    [TestCase("CN", "530.6")]
    [TestCase("CN-BJ", "555.4")]
    [TestCase("CN-TJ", "679.6")]
    [TestCase("CN-GRID-NORTH", "636.1")]
    public void Calculate_ElectricityOf2025_TakesTheRegionsFactor(string region, string tonnes)
    {
        Inventory inventory = Calculate(Power(1000m, "MWh", region: region));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(Decimal(tonnes)));
        Assert.That(inventory.Totals.EnergyMWh, Is.EqualTo(1000m));
    }

    [Test]
    public void Calculate_OnlyElectricity_LeavesTheOtherFiguresNull()
    {
        InventoryTotals totals = Calculate(Power(1m)).Totals;

        Assert.That(
            (totals.Scope1?.Tonnes, totals.Scope2MarketBased?.Tonnes, totals.Scope3?.Tonnes, totals.Outside?.Tonnes, totals.BiogenicCo2),
            Is.EqualTo(((decimal?)null, (decimal?)null, (decimal?)null, (decimal?)null, (decimal?)null)));
        Assert.That((totals.Scope1ByGas, totals.Scope3ByGas), Is.EqualTo(((GasTotals?)null, (GasTotals?)null)));
        Assert.That(totals.Scope2LocationBasedByGas, Is.EqualTo(new GasTotals { Co2 = Co2e.FromTonnes(0.0005306m) }));
        Assert.That((totals.Scope12LocationBased?.Tonnes, totals.Scope12MarketBased?.Tonnes), Is.EqualTo(((decimal?)null, (decimal?)null)));
        Assert.That(totals.Scope3ByCategory, Is.Empty);
    }

    [Test]
    public void Calculate_AmountOfZero_IsAFigure()
    {
        Assert.That(Calculate(Power(0m)).Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(0m));
    }

    [Test]
    public void Calculate_LeasedSite_IsScope3ByItsRow()
    {
        ActivityDetails leased = China with { Scope = Scope.Scope3, Scope3Category = Scope3Category.UpstreamLeasedAssets };

        Inventory inventory = Calculate(Row("electricity.grid", 1000m, "MWh", "2025", leased));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.Null);
        Assert.That(
            inventory.Totals.Scope3ByCategory,
            Is.EqualTo(new[] { KeyValuePair.Create(Scope3Category.UpstreamLeasedAssets, Co2e.FromTonnes(530.6m)) }));
        Assert.That(inventory.Totals.EnergyMWh, Is.Null);
    }

    [Test]
    public void Calculate_Scope3WithoutCategory_IsAnError()
    {
        Assert.That(
            () => Calculate(Row("electricity.grid", 1m, "MWh", "2025", China with { Scope = Scope.Scope3 })),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "record:1: scope3_category: the row is of Scope 3 and neither it nor its factor cn-mee-2023/electricity.grid/CN "
                + "names a category; 1 to 15 is accepted"));
    }

    [Test]
    public void Calculate_CategoryOnARowThatItsFactorPutsInScope2_IsAnError()
    {
        ActivityDetails details = China with { Scope3Category = Scope3Category.UpstreamLeasedAssets };

        Assert.That(
            () => Calculate(Row("electricity.grid", 1m, "MWh", "2025", details)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "record:1: scope3_category: category 8 stands on a row that is of Scope 2 by its factor cn-mee-2023/electricity.grid/CN; "
                + "set the scope to 3, or leave the category empty"));
    }

    [TestCase("cn-mee-2022/electricity.grid/CN", "536.6")]
    [TestCase("cn-mee-2021/electricity.grid/CN", "556.8")]
    public void Calculate_PinnedFactor_SwitchesSelectionOff(string id, string tonnes)
    {
        Inventory inventory = Calculate(Row("electricity.grid", 1000m, "MWh", "2025", China with { FactorId = id }));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(Decimal(tonnes)));
        Assert.That(inventory.Lines[0].Flags, Is.EqualTo(LineFlags.EarlierYear | LineFlags.Co2Only));
    }

    [TestCase(FactorKind.GridMargin, "grid-margin")]
    [TestCase(FactorKind.GridResidual, "grid-residual")]
    public void Calculate_PinnedMarginInScope2_IsRefused(FactorKind kind, string name)
    {
        FactorLibrary library = FactorLibrary.BuiltIn.With([Factors.TestFactors.Electricity("om", "CN", kind)]);

        Assert.That(
            () => Calculate(library, Ar6, Row("electricity.grid", 1m, "MWh", "2025", China with { FactorId = "om" })),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                $"record:1: factor_id: 'om' is of kind {name}; location-based Scope 2 takes only grid-average and heat"));
    }

    [Test]
    public void Calculate_PinnedIdUnknown_SuggestsTheNearest()
    {
        ActivityDetails pinned = China with { FactorId = "cn-mee-2033/electricity.grid/CN" };

        Assert.That(
            () => Calculate(Row("electricity.grid", 1m, "MWh", "2025", pinned)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "record:1: factor_id: no factor has the id 'cn-mee-2033/electricity.grid/CN'; "
                + "those of its activity are cn-mee-2023/electricity.grid/CN, cn-mee-2022/electricity.grid/CN, "
                + "cn-mee-2021/electricity.grid/CN and 711 more"));
    }

    [Test]
    public void Calculate_PinnedFactorNotKnownThen_IsRefused()
    {
        InventoryOptions options = Ar6 with { AsOf = Ar6.AsOf.Add(2025, new DateOnly(2025, 12, 30)) };
        ActivityDetails pinned = China with { FactorId = "cn-mee-2023/electricity.grid/CN" };

        Assert.That(
            () => Calculate(FactorLibrary.BuiltIn, options, Row("electricity.grid", 1m, "MWh", "2025", pinned)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "record:1: factor_id: 'cn-mee-2023/electricity.grid/CN' was published 2025-12-31, after 2025-12-30; "
                + "pin one that was known then"));
    }

    [TestCase(Scope2Method.None, "10", null)]
    [TestCase(Scope2Method.LocationBased, "10", null)]
    [TestCase(Scope2Method.MarketBased, null, "10")]
    [TestCase(Scope2Method.Both, "10", "10")]
    public void Calculate_ReportedScope2_EntersTheFigureThatItsMethodNames(Scope2Method method, string? location, string? market)
    {
        InventoryTotals totals = Calculate(Reported(10m, new ActivityDetails { Scope = Scope.Scope2, Scope2Method = method })).Totals;

        Assert.That(totals.Scope2LocationBased?.Tonnes, Is.EqualTo(location is null ? (decimal?)null : Decimal(location)));
        Assert.That(totals.Scope2MarketBased?.Tonnes, Is.EqualTo(market is null ? (decimal?)null : Decimal(market)));
    }

    [Test]
    public void Calculate_CalculatedRowWithoutMarketFigure_LeavesNoPartialSum()
    {
        var both = new ActivityDetails { Scope = Scope.Scope2, Scope2Method = Scope2Method.Both };

        InventoryTotals totals = Calculate(Power(1000m, "MWh"), Reported(10m, both)).Totals;

        Assert.That(totals.Scope2LocationBased?.Tonnes, Is.EqualTo(540.6m));
        Assert.That(totals.Scope2MarketBased?.Tonnes, Is.Null);
    }

    [Test]
    public void Calculate_ReportedScope3_IsToldApartByCategory()
    {
        Inventory inventory = Calculate(
            Reported(1.25m, new ActivityDetails { Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel }),
            Reported(2.50m, new ActivityDetails { Scope = Scope.Scope3, Scope3Category = Scope3Category.UpstreamLeasedAssets }),
            Reported(0.25m, new ActivityDetails { Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel }));

        Assert.That(inventory.Totals.Scope3?.Tonnes, Is.EqualTo(4m));
        Assert.That(inventory.Totals.Scope3ByCategory[Scope3Category.BusinessTravel].Tonnes, Is.EqualTo(1.5m));
        Assert.That(inventory.Totals.Scope3ByGas, Is.EqualTo(new GasTotals { Unsplit = Co2e.FromTonnes(4m) }));
        Assert.That(inventory.Shares.CarriedOver, Is.EqualTo(1m));
        Assert.That(
            inventory.Categories.Where(state => state.Status == CategoryStatus.Reported).Select(state => state.Category),
            Is.EqualTo(new[] { Scope3Category.BusinessTravel, Scope3Category.UpstreamLeasedAssets }));
    }

    [Test]
    public void Calculate_ReportedOutside_IsInNoScope()
    {
        InventoryTotals totals = Calculate(Reported(3m, new ActivityDetails { Scope = Scope.Outside })).Totals;

        Assert.That((totals.Outside?.Tonnes, totals.Scope1, totals.Scope3), Is.EqualTo(((decimal?)3m, (Co2e?)null, (Co2e?)null)));
    }

    [Test]
    public void Calculate_ExportedElectricity_IsNeverNetted()
    {
        Inventory inventory = Calculate(Power(1000m, "MWh"), Row("electricity.exported", -400m, "MWh", "2025", China));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(530.6m));
        Assert.That(inventory.Totals.EnergyMWh, Is.EqualTo(1000m));
        Assert.That(inventory.Lines[1].Co2e, Is.Null);
        Assert.That(inventory.Findings.Count(finding => finding.Code == "exported" && finding.Tonnes is null), Is.EqualTo(1));
    }

    // 100 pkm × 2 kg biogenic = 0.2 t beside 100 × 1 kg = 0.1 t in Scope 3.
    [Test]
    public void Calculate_BiogenicCo2_IsBesideTheScopes()
    {
        InventoryTotals totals = Calculate(WithTrain(factor => factor with { BiogenicCo2Kilograms = 2m }), Ar6, Train(100m)).Totals;

        Assert.That(totals.BiogenicCo2, Is.EqualTo(0.2m));
        Assert.That(totals.Scope3?.Tonnes, Is.EqualTo(0.1m));
        Assert.That(totals.Scope3ByGas, Is.EqualTo(new GasTotals { Co2 = Co2e.FromTonnes(0.1m) }));
    }

    // 1 kg CO2, 2 kg CH4 × 27.0, 3 kg N2O × 273, 1 kg HFC-134a × 1530, 1 kg PFC-14 × 7380, 1 kg SF6 × 24300, 1 kg NF3 × 17400, 5 kg flying:
    // a tonne is a thousand of each.
    [Test]
    public void Calculate_AllGases_AddUpToTheScope()
    {
        Inventory inventory = Calculate(
            WithTrain(factor => factor with
            {
                Gases =
                [
                    new("CO2", 1m),
                    new("CH4", 2m),
                    new("N2O", 3m),
                    new("HFC-134a", 1m),
                    new("PFC-14", 1m),
                    new("SF6", 1m),
                    new("NF3", 1m),
                ],
                RadiativeForcingCo2eKilograms = 5m,
                GwpBasis = GwpBasis.Ar6,
            }),
            Ar6,
            Train(1000m));

        Assert.That(inventory.Totals.Scope3ByGas, Is.EqualTo(new GasTotals
        {
            Co2 = Co2e.FromTonnes(1m),
            Ch4 = Co2e.FromTonnes(54m),
            N2o = Co2e.FromTonnes(819m),
            Hfcs = Co2e.FromTonnes(1530m),
            Pfcs = Co2e.FromTonnes(7380m),
            Sf6 = Co2e.FromTonnes(24300m),
            Nf3 = Co2e.FromTonnes(17400m),
            Unsplit = Co2e.FromTonnes(5m),
        }));
        Assert.That(inventory.Totals.Scope3?.Tonnes, Is.EqualTo(51489m));
    }

    [Test]
    public void Calculate_HongKongWithTwoUtilities_AsksForOne()
    {
        FactorLibrary library = FactorLibrary.Empty.With(
            [Factors.TestFactors.Electricity("clp", "HK-GRID-CLP"), Factors.TestFactors.Electricity("hke", "HK-GRID-HKE")]);

        Assert.That(
            () => Calculate(library, Ar6, Power(1m, region: "HK")),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "record:1: region: no factor for electricity.grid, HK, 2025; HK has 2 grids, name one: "
                + "HK-GRID-CLP (Hong Kong, supplied by CLP Power) or HK-GRID-HKE (Hong Kong, supplied by HK Electric)"));
    }
}
