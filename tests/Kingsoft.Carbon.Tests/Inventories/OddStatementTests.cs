using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What rows and options state, and what comes of it: nothing is taken and ignored.</summary>
public sealed class OddStatementTests
{
    private static readonly ActivityDetails China = new() { Region = Region.Parse("CN") };

    [Test]
    public void Findings_InstrumentInARow_SayThatItChangesNothing()
    {
        Finding finding = Found("instrument-unused", Ar6, Row(
            "electricity.grid", 1m, "MWh", details: China with { Id = "a", Instrument = "GEC-1" }), Power(1m, "MWh"));

        Assert.That(
            (finding.Severity, finding.Tonnes, finding.Lines.Single(), finding.Message),
            Is.EqualTo((FindingSeverity.Warning, 0.5306m, "a", "rows name a contractual instrument, which changes no figure, "
                + "because no instruments were given for the market-based Scope 2; give them with InventoryOptions.Instruments: GEC-1")));
    }

    [Test]
    public void Findings_Co2eCarriedOverOutside_AreAWarning()
    {
        Finding finding = Found("carried-over-outside", Ar6, Reported(1000m, new ActivityDetails { Id = "a", Scope = Scope.Outside }));

        Assert.That(
            (finding.Severity, finding.Tonnes, finding.Lines.Single(), finding.Message),
            Is.EqualTo((FindingSeverity.Warning, 1000m, "a", "CO2e stands outside the scopes by its row; only gases outside the Kyoto "
                + "basket (R-22 and other Montreal gases) and biogenic CO2 are reported there")));
    }

    // R-22 by its factor is where it belongs.
    [Test]
    public void Findings_MontrealGasOutside_AreNone()
    {
        Inventory inventory = Calculate(Row("refrigerant.hcfc-22", 1m, "kg"));

        Assert.That(Messages(inventory, "carried-over-outside"), Is.Empty);
    }

    [Test]
    public void Findings_RowsOfACategoryThatIsNotRelevant_AreAWarning()
    {
        InventoryOptions options = Ar6 with { NotRelevant = Ar6.NotRelevant.Add(Scope3Category.BusinessTravel, "nobody travels") };
        ActivityDetails travel = new() { Id = "a", Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel };

        Finding finding = Found("not-relevant-reported", options, Reported(7m, travel));

        Assert.That(
            (finding.Severity, finding.Tonnes, finding.Lines.Single(), finding.Message),
            Is.EqualTo((FindingSeverity.Warning, 7m, "a", "a category is stated as not relevant and has rows; they count, and the reason "
                + "is not printed: category 6 (nobody travels)")));
    }

    [TestCase("2199")]
    [TestCase("1901")]
    public void Findings_AYearOfNoInventory_AreAWarning(string year)
    {
        Finding finding = CalculateAll(Ar6, Reported(7m, new ActivityDetails { Id = "a", Scope = Scope.Scope1 }, year)).Single()
            .Findings.Single(found => found.Code == "stray-year");

        Assert.That(
            (finding.Severity, finding.Tonnes, finding.Lines.Single(), finding.Message),
            Is.EqualTo((FindingSeverity.Warning, 7m, "a",
                $"{year} is no year of which greenhouse gases are accounted; check the periods of its rows")));
    }

    [Test]
    public void Findings_OneRowFarFromAllOthers_AreAWarning()
    {
        ActivityRecord[] rows =
            [.. Enumerable.Range(1, 12).Select(month => Power(1m, "MWh", $"2024-{month:00}")), Power(1m, "MWh", "2042", id: "a")];

        Finding finding = CalculateAll(Ar6, rows).Single(inventory => inventory.Year == 2042).Findings.Single(
            found => found.Code == "stray-year");

        Assert.That(finding.Message, Is.EqualTo("2042 is far from the other years of the ledger (2024); check the periods of its rows"));
        Assert.That(CalculateAll(Ar6, rows)[0].Findings.Select(found => found.Code), Does.Not.Contain("stray-year"));
    }

    // A base year long ago, carried over as printed; and two years of as many rows.
    [Test]
    public void Findings_ABaseYearLongAgo_AreNone()
    {
        ActivityDetails scope1 = new() { Scope = Scope.Scope1 };
        ActivityRecord[] carriedOver =
            [Reported(7m, scope1, "2005"), .. Enumerable.Range(1, 12).Select(month => Reported(1m, scope1, $"2024-{month:00}"))];

        Assert.That(Codes(carriedOver).Concat(Codes(Diesel("2010"), Diesel("2024"))), Does.Not.Contain("stray-year"));
    }

    [Test]
    public void Findings_ASetThatWasNotKnownByTheDay_AreAWarning()
    {
        InventoryOptions options = Ar6 with { Sets = ["cn-guideline"], AsOf = Ar6.AsOf.Add(2024, new DateOnly(2012, 1, 1)) };

        Inventory inventory = CalculateAll(
            options, Diesel("2024"), Diesel("2025"))[0];

        Assert.That(Messages(inventory, "unused-option").Single(), Does.StartWith(
            "options that changed nothing: the set cn-guideline for 2024: its factors were published from ")
            .And.EndsWith(", after 2012-01-01"));
    }

    // An own factor of the country and the year that is no grid average: the published one is taken.
    [Test]
    public void Findings_OwnFactorThatIsNotTaken_SayWhy()
    {
        EmissionFactor own = Factors.TestFactors.Electricity("own/margin", "CN", FactorKind.GridMargin);
        Inventory inventory = Calculate(FactorLibrary.BuiltIn.With([own]), Ar6, Power(1m, "MWh"));

        Finding finding = inventory.Findings.Single(found => found.Code == "unused-factor");
        Assert.That(finding.Severity, Is.EqualTo(FindingSeverity.Info));
        Assert.That(finding.Message, Does.StartWith(
            "the user's own factors are for places and years of rows that took another: check activity, kind, scope, supplier and unit: "
            + "own/margin ((in code)): of kind grid-margin; "));
    }

    // A general file: other places, other activities, and the wider of two own ones.
    [Test]
    public void Findings_OwnFactorsOfOtherRows_AreNone()
    {
        FactorLibrary library = FactorLibrary.BuiltIn.With([
            Factors.TestFactors.Electricity("own/cn", "CN"), Factors.TestFactors.Electricity("own/bj", "CN-BJ"),
            Factors.TestFactors.Electricity("own/us", "US"), Factors.TestFactors.Travel("own/rail", "CN")]);

        Inventory inventory = Calculate(library, Ar6, Power(1m, "MWh", region: "CN-BJ"));

        Assert.That(Messages(inventory, "unused-factor"), Is.Empty);
    }

    [TestCase(
        "scope", "3", "", "", "electricity.exported is reported beside Scope 2 and in no scope's sum; leave the scope empty, or make it 2")]
    [TestCase(
        "scope3_category", "", "5", "", "a Scope 3 category stands on electricity.exported, which is in no scope's sum; leave it empty")]
    [TestCase("factor_id", "", "", "nonsense", "'nonsense' is pinned on electricity.exported, which takes no factor; leave it empty")]
    public void ReadCsv_WhatExportedElectricityIgnores_IsRefused(string column, string scope, string category, string pin, string message)
    {
        (_, string[] faults) = LedgerText.Read(
            "activity,amount,unit,period,region,scope,scope3_category,factor_id\n"
            + $"electricity.exported,1,MWh,2024,CN,{scope},{category},{pin}\nelectricity.exported,1,MWh,2024,CN,2,,\n");

        Assert.That(faults, Is.EqualTo(new[] { $"ledger.csv:2: {column}: {message}" }));
    }

    private static Finding Found(string code, InventoryOptions options, params ActivityRecord[] rows) =>
        Calculate(FactorLibrary.BuiltIn, options, rows).Findings.Single(finding => finding.Code == code);

    private static ActivityRecord Diesel(string year) => Row("fuel.diesel.stationary", 1m, "GJ(net)", year, China);

    private static IEnumerable<string> Codes(params ActivityRecord[] rows) =>
        CalculateAll(Ar6, rows).SelectMany(inventory => inventory.Findings).Select(finding => finding.Code);

    // What a row of a leased site could take is other than what one of Scope 2 could: one of them is told of, whichever stands first.
    [Test]
    public void Findings_OwnFactorThatIsNotTaken_SayTheSameInAnyOrder()
    {
        FactorLibrary library = FactorLibrary.BuiltIn.With([
            Factors.TestFactors.Electricity("own/margin", "CN", FactorKind.GridMargin)]);
        ActivityRecord bought = Power(1m, "MWh");
        ActivityRecord leased = Row("electricity.grid", 1m, "MWh", details: new ActivityDetails
        {
            Region = Region.Parse("CN"),
            Scope = Scope.Scope3,
            Scope3Category = Scope3Category.UpstreamLeasedAssets,
        });

        IEnumerable<string> forwards = Messages(Calculate(library, Ar6, bought, leased), "unused-factor");
        IEnumerable<string> backwards = Messages(Calculate(library, Ar6, leased, bought), "unused-factor");

        Assert.That(forwards.Count(), Is.EqualTo(1));
        Assert.That(backwards, Is.EqualTo(forwards));
    }
}
