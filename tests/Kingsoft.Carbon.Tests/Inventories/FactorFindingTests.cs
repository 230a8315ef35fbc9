using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What is said of the factor that a row rests on: its age, its place, and what stands beside it.</summary>
public sealed class FactorFindingTests
{
    // NDRC's average of East China is of 2012; MEE's of Jiangsu begins in 2021 and is nearer.
    [Test]
    public void Findings_FactorOfEightYearsBefore_IsAWarningAndNamesTheNearerOne()
    {
        Inventory inventory = Calculate(Row("electricity.grid", 1000m, "MWh", "2020", In("CN-JS")));

        Assert.That(Said(inventory, "factor-old"), Is.EqualTo(new[]
        {
            "Warning 703.5: the factor's years are more than five years from the activity; one of the time, given as your own, would be "
                + "nearer: cn-ndrc-2012/electricity.grid/CN-GRID-EAST (2012) for 2020",
        }));
        Assert.That(Said(inventory, "own-region-later"), Is.EqualTo(new[]
        {
            "Warning 703.5: the activity's own region has a factor of a later year that is nearer than what was taken: pin it with "
                + "factor_id, or allow later factors where that takes it: cn-mee-2021/electricity.grid/CN-JS (2021) is for CN-JS, "
                + "cn-ndrc-2012/electricity.grid/CN-GRID-EAST was taken for 2020 (InventoryOptions.AllowLaterFactors takes the later one)",
        }));
    }

    // Five years are not old, and a default without years never is; a user's own factor is as old as its data.
    [TestCase(2020, null, null, 0)]
    [TestCase(2019, null, null, 1)]
    [TestCase(null, 2031, null, 1)]
    [TestCase(null, null, 2018, 1)]
    [TestCase(null, null, 2020, 0)]
    [TestCase(null, null, null, 0)]
    public void Findings_DistanceInYears_DecidesTheWarning(int? to, int? from, int? dataYear, int expected)
    {
        FactorLibrary library = WithTrain(train => train with { ValidFrom = from, ValidTo = to, DataYear = dataYear });

        Inventory inventory = Calculate(library, Ar6 with { AllowLaterFactors = true }, Train(1000m));

        Assert.That(Said(inventory, "factor-old"), Has.Length.EqualTo(expected));
    }

    [Test]
    public void Findings_DefaultOfTheWorldForACountryWithALaterEdition_NamesIt()
    {
        Inventory inventory = Calculate(Row("fuel.natural-gas.stationary.commercial", 100m, "GJ(net)", "2022", In("GB")));

        Assert.That(Said(inventory, "own-region-later").Single(), Does.EndWith(
            "allow later factors where that takes it: desnz-2023/fuel.natural-gas.stationary.commercial/GB/kWh-net (2023) is for GB, "
            + "ipcc-2006/fuel.natural-gas.stationary.commercial/GLOBAL was taken for 2022 (InventoryOptions.AllowLaterFactors takes the "
            + "later one)"));
    }

    [TestCase("GB", "2024")]
    [TestCase("FR", "2023")]
    [TestCase("CN", "2023")]
    public void Findings_NoLaterEditionBefore_SayNothingOfIt(string region, string year)
    {
        Inventory inventory = Calculate(Row("fuel.natural-gas.stationary.commercial", 100m, "GJ(net)", year, In(region)));

        Assert.That(Said(inventory, "own-region-later"), Is.Empty);
        Assert.That(Said(inventory, "factor-old"), Is.Empty);
    }

    [TestCase("US-CA", "US-CA: one of US-EGRID-CAMX, US-EGRID-NWPP, US-EGRID-AZNM")]
    [TestCase("US-TX", "US-TX: one of US-EGRID-ERCT, US-EGRID-SPSO, US-EGRID-SRMV, US-EGRID-AZNM")]
    [TestCase("US-MA", "US-MA: US-EGRID-NEWE")]
    public void Findings_MeanOfTheUnitedStatesForAState_NamesItsSubregions(string state, string grids)
    {
        Inventory inventory = Calculate(Row("electricity.grid", 1m, "MWh", "2023", In(state)));

        Assert.That(Said(inventory, "mean-of-grids").Single(), Does.Match("^Warning 0.35[0-9]*: ").And.EndsWith(
            ": the mean of the country stands for a state whose grids have factors of their own; name the grid of the site as the row's "
            + "region; a state may lie in several, and the ZIP code and the utility of the site decide (United States: EPA's Power "
            + $"Profiler tells the eGRID subregion): {grids}"));
    }

    [TestCase("AU-WA", "AU-WA: one of AU-GRID-NWIS, AU-GRID-SWIS")]
    [TestCase("AU-NT", "AU-NT: AU-GRID-DKIS")]
    public void Findings_MeanOfAustraliaForAState_NamesItsGrids(string state, string grids)
    {
        Inventory inventory = Calculate(Row("electricity.grid", 1m, "MWh", "2025", In(state)));

        Assert.That(Said(inventory, "mean-of-grids").Single(), Does.Match("^Warning 0.62[0-9]*: ").And.EndsWith($": {grids}"));
    }

    [TestCase("AU-NSW")]
    [TestCase("AU-GRID-SWIS")]
    [TestCase("MY-10")]
    public void Findings_StateWithAFactorOrAGridOfItsOwn_SayNothingOfMeans(string region)
    {
        Inventory inventory = Calculate(Row("electricity.grid", 1m, "MWh", "2024", In(region)));

        Assert.That(Said(inventory, "mean-of-grids"), Is.Empty);
    }

    [Test]
    public void GridsOfStates_EveryStateOfTheUnitedStates_HasOne() => Assert.That(
        Region.Known.Where(region => region.Parent?.Code == "US" && region.Kind != "grid" && StateGrids.Of(region).Count == 0),
        Is.Empty);

    // The nation's mean for the nation, a subregion, and a province whose country has a mean of its own grids.
    [TestCase("US", "2023")]
    [TestCase("US-EGRID-CAMX", "2023")]
    [TestCase("CN-XZ", "2023")]
    [TestCase("CN-BJ", "2023")]
    public void Findings_NoStateOfGrids_SayNothingOfThem(string region, string year)
    {
        Inventory inventory = Calculate(Row("electricity.grid", 1m, "MWh", year, In(region)));

        Assert.That(Said(inventory, "mean-of-grids"), Is.Empty);
    }

    [Test]
    public void Findings_PinOfAReplacedFactor_NamesWhatReplacesIt()
    {
        FactorLibrary library = WithTrain(train => train);
        library = library.With(library.Factors.Single(factor => factor.Id == "train") with { Id = "train-2", Replaces = "train" });
        ActivityDetails pinned = In("CN") with { FactorId = "train" };

        Inventory inventory = Calculate(library, Ar6, Row("travel.rail", 1000m, "pkm", "2025", pinned));

        Assert.That(Said(inventory, "replaced-factor"), Is.EqualTo(new[]
        {
            "Warning 1: a factor was pinned that another replaces: train by train-2",
        }));
    }

    // The year of the row, and the last before it.
    [TestCase(2025)]
    [TestCase(2024)]
    public void Findings_ReplacementOfAnotherYear_NamesTheFactorThatIsGone(int replaced)
    {
        FactorLibrary library = WithTrain(train => train with { ValidFrom = replaced, ValidTo = replaced });
        EmissionFactor train = library.Factors.Single(factor => factor.Id == "train");
        library = library.With(
            train with { Id = "train-2", Replaces = "train", ValidFrom = 2026, ValidTo = 2026 },
            train with { Id = "train-3", ValidFrom = 2023, ValidTo = 2023 });

        Inventory inventory = Calculate(library, Ar6, Train(1000m));

        Assert.That(Said(inventory, "replaced-without-successor"), Is.EqualTo(new[]
        {
            "Warning 1: a factor was replaced by one that does not fit the row, and another factor was taken: "
                + "train for 2025, train-3 was taken",
        }));
    }

    [TestCase(2024, "2024")]
    [TestCase(2042, "2042")]
    public void Findings_DayOfAYearWithoutRows_IsAnUnusedOption(int year, string named)
    {
        InventoryOptions options = Ar6 with { AsOf = Ar6.AsOf.Add(year, new DateOnly(2026, 4, 30)) };

        Inventory inventory = Calculate(FactorLibrary.BuiltIn, options, Power(1m, "MWh", region: "CN"));

        Assert.That(Said(inventory, "unused-option"), Is.EqualTo(new[]
        {
            $"Warning : options that changed nothing: the day 2026-04-30 for {named}: no row falls into that year",
        }));
    }

    [Test]
    public void Findings_ProxyAndSetThatNoRowNeeds_AreUnusedOptions()
    {
        InventoryOptions options = Ar6 with
        {
            AsOf = Ar6.AsOf.Add(2025, new DateOnly(2026, 4, 30)),
            Proxies = [new RegionProxy(ActivityCode.Parse("travel"), Region.Parse("CN"), Region.Parse("GB"))],
            Sets = ["cn-guideline"],
        };

        Inventory inventory = Calculate(FactorLibrary.BuiltIn, options, Power(1m, "MWh", region: "CN"));

        Assert.That(Said(inventory, "unused-option"), Is.EqualTo(new[]
        {
            "Warning : options that changed nothing: the proxy travel:CN=GB: no row needed it; "
                + "the set cn-guideline: no row took a factor of it",
        }));
    }

    // Its rows are for another region, another year, another activity, or there are none.
    [TestCase("own/a,electricity.grid,grid-average,US,2024,2024,kWh,0.4,2,2020,P,S\n", "no row took one of its factors; check activity, "
        + "region and years")]
    [TestCase("own/a,electricity.grid,grid-average,CN,2030,2030,kWh,0.4,2,2020,P,S\n", "no row took one of its factors; check activity, "
        + "region and years")]
    [TestCase("own/a,own.tram,activity,CN,2025,2025,pkm,0.4,3,2020,P,S\n", "no row took one of its factors; check activity, region and "
        + "years")]
    [TestCase("", "it has a header and no factor")]
    public void Findings_FileOfFactorsThatNoRowTook_IsAnUnusedOption(string row, string why)
    {
        using var file = new ScratchFile(
            $"id,activity,kind,region,valid_from,valid_to,unit,co2_kg,scope,published,publisher,source\n{row}");
        FactorLibrary library = FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(file.Path));

        Inventory inventory = Calculate(library, Ar6, Power(1m, "MWh", region: "CN"));

        Assert.That(
            Said(inventory, "unused-option"), Is.EqualTo(new[] { $"Warning : options that changed nothing: {file.Path}: {why}" }));
    }

    [Test]
    public void Findings_LaterFactorsAllowedInVain_AreAnUnusedOption()
    {
        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn, Ar6 with { AllowLaterFactors = true }, Power(1m, "MWh", region: "CN"));

        Assert.That(
            Said(inventory, "unused-option"),
            Is.EqualTo(new[] { "Warning : options that changed nothing: allowing later factors: no row took one" }));
    }

    [Test]
    public void Findings_PropertiesOfNoSubstanceInTheLedger_AreAnUnusedOption()
    {
        Inventory inventory = Calculate(
            WithProperties("lpg,density,0.54,kg/L\n"), Ar6, Row("fuel.diesel.stationary", 1m, "GJ(net)", "2025", In("CN")));

        Assert.That(
            Said(inventory, "unused-option").Single(),
            Does.StartWith("Warning : options that changed nothing: ").And.EndsWith(": no row is of a substance in it"));
    }

    // The row is in the factor's unit already; the density is for others of the same fuel.
    [TestCase("GJ(net)")]
    [TestCase("L")]
    public void Findings_PropertiesOfASubstanceInTheLedger_AreNotUnused(string unit)
    {
        Inventory inventory = Calculate(
            WithProperties("diesel,density,0.84,kg/L\n"), Ar6, Row("fuel.diesel.stationary", 1m, unit, "2025", In("CN")));

        Assert.That(Said(inventory, "unused-option"), Is.Empty);
    }

    [Test]
    public void Findings_OptionsThatServe_AreNotUnused()
    {
        InventoryOptions options = Ar6 with
        {
            AsOf = Ar6.AsOf.Add(2025, new DateOnly(2026, 4, 30)),
            Proxies = [new RegionProxy(ActivityCode.Parse("travel"), Region.Parse("CN"), Region.Parse("GB"))],
            Sets = ["cn-guideline"],
        };

        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn,
            options,
            Row("travel.taxi.black-cab", 1m, "pkm", "2025", In("CN")),
            Row("fuel.diesel.stationary", 1m, "GJ(net)", "2025", In("CN")));

        Assert.That(Said(inventory, "unused-option"), Is.Empty);
    }

    [Test]
    public void Findings_MoneyOfAnotherYear_NamesThePrices()
    {
        Inventory inventory = Calculate(Row("spend.naics-721110.with-margins", 1000m, "USD", "2025", In("US")));

        Assert.That(Said(inventory, "price-year").Single(), Does.EndWith(
            ": the factor is per money at the prices of another year, which nothing adjusts: give a price index of the currency as "
            + "your own prices, or bring the amount to the prices of that year: "
            + "epa-supply-chain-1.3/spend.naics-721110.with-margins/US (2022 USD) for 2025"));
        Assert.That(
            Said(Calculate(Row("spend.naics-721110.with-margins", 1000m, "USD", "2022", In("US"))), "price-year"), Is.Empty);
    }

    [Test]
    public void Findings_PrintedTotalThatIsNotOfTheGases_IsAWarning()
    {
        Inventory inventory = Calculate(WithTrain(train => train with { PublishedCo2eKilograms = 1000m }), Ar6, Train(1m));

        Assert.That(Said(inventory, "published-total"), Is.EqualTo(new[]
        {
            "Warning 0.001: the total printed beside the gases of the user's own factor differs from their sum: train: "
                + "the gases are 1 kg CO2e, "
                + "1000 is printed; a difference of 1 is within the printed digits",
        }));
        Assert.That(
            Said(Calculate(WithTrain(train => train with { PublishedCo2eKilograms = 1m }), Ar6, Train(1m)), "published-total"),
            Is.Empty);
    }

    private static ActivityDetails In(string region) => new() { Region = Region.Parse(region) };

    private static string[] Said(Inventory inventory, string code) => [.. inventory.Findings
        .Where(finding => finding.Code == code)
        .Select(finding => FormattableString.Invariant($"{finding.Severity} {finding.Tonnes}: {finding.Message}"))];
}
