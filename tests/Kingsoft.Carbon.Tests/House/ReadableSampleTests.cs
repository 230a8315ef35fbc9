using System.Text.Json;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.Inventories;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>What <c>ToString</c> says of some objects, whole and in any culture.</summary>
[TestFixture("")]
[TestFixture("de-DE")]
public sealed class ReadableSampleTests(string culture)
{
    private static readonly ActivityRecord[] Rows =
    [
        Sample.Reported(1.25m, new ActivityDetails { Scope = Scope.Scope1, GwpBasis = GwpBasis.Ar6 }),
        Sample.Reported(
            1530.6m, new ActivityDetails { Scope = Scope.Scope2, Scope2Method = Scope2Method.LocationBased, GwpBasis = GwpBasis.Ar6 }),
    ];

    private static readonly Inventory Year = Sample.Calculate(Rows);

    private static readonly Inventory WithoutLines =
        Sample.Calculate(FactorLibrary.BuiltIn, Sample.Ar6 with { KeepLines = false }, Rows);

    private static readonly EmissionTarget Target = new()
    {
        Name = "near\nterm",
        Kind = TargetKind.GrossReduction,
        Scopes = [Scope.Scope1, Scope.Scope2],
        BaseYear = 2020,
        Year = 2030,
        GrossReductionPct = 42.5m,
        Pathway = PathwayKind.Linear,
    };

    private CultureScope? _culture;

    [SetUp]
    public void SetCulture() => _culture = culture.Length == 0 ? null : new CultureScope(culture);

    [TearDown]
    public void ResetCulture() => _culture?.Dispose();

    [Test]
    public void Inventory_SaysItsTotalsAndHowMuchStandsBehindThem() => Assert.That(
        Year.ToString(), Is.EqualTo("2025: Scope 1 1.25 tCO2e, Scope 2 (location) 1,530.6 tCO2e, Scope 3 none; 2 lines, 3 findings"));

    [Test]
    public void Inventory_WithoutLines_SaysSo() => Assert.That(
        WithoutLines.ToString(),
        Is.EqualTo("2025: Scope 1 1.25 tCO2e, Scope 2 (location) 1,530.6 tCO2e, Scope 3 none; lines not kept, 3 findings"));

    [Test]
    public void Inventory_ReadFromJson_SaysTheSame() =>
        Assert.That($"{Reread(Year)}\n{Reread(WithoutLines)}", Is.EqualTo($"{Year}\n{WithoutLines}"));

    [Test]
    public void InventoryTotals_OfBothMethods_SayTheScopesByLocation() => Assert.That(
        new InventoryTotals
        {
            Scope1 = Co2e.FromTonnes(1234.5m),
            Scope2LocationBased = Co2e.FromTonnes(0m),
            Scope2MarketBased = Co2e.FromTonnes(1m),
        }.ToString(),
        Is.EqualTo("Scope 1 1,234.5 tCO2e, Scope 2 (location) 0 tCO2e, Scope 3 none"));

    [Test]
    public void InventoryTotals_ByMarketAlone_SaySo() => Assert.That(
        new InventoryTotals { Scope2MarketBased = Co2e.FromTonnes(1.23456m) }.ToString(),
        Is.EqualTo("Scope 1 none, Scope 2 (market) 1.235 tCO2e, Scope 3 none"));

    [Test]
    public void ActivityLedger_SaysHowManyRecordsItHas() =>
        Assert.That($"{ActivityLedger.Create(Rows)}; {ActivityLedger.Create(Rows[0])}", Is.EqualTo("2 records; 1 record"));

    [Test]
    public void FactorLibrary_SaysHowManyFactorsOfWhichRelease()
    {
        int count = FactorLibrary.BuiltIn.Count;

        string text = FactorLibrary.BuiltIn.ToString();

        Assert.That(text, Is.EqualTo($"{count / 1000},{count % 1000:000} factors, release {FactorLibrary.BuiltIn.Release}"));
        Assert.That(FactorLibrary.Empty.ToString(), Is.EqualTo("0 factors"));
    }

    [Test]
    public void Finding_SaysSeverityCodeAndTheBeginningOfItsMessage() => Assert.That(
        new Finding
        {
            Code = "earlier-year",
            Severity = FindingSeverity.Warning,
            Message = "1 line uses\na factor of an earlier year" + new string('.', 200),
        }.ToString(),
        Is.EqualTo($"Warning earlier-year: 1 line uses a factor of an earlier year{new string('.', 61)}…"));

    [Test]
    public void EmissionTarget_SaysWhatFallsByHowMuchAndWhen() => Assert.That(
        $"{Target}; {Target with { GrossReductionPct = null, Scopes = default }}",
        Is.EqualTo("near term: Scope1, Scope2, 42.5 % from 2020 to 2030; near term: no scope, from 2020 to 2030"));

    [Test]
    public void DataIssues_SayHowManyThereAre()
    {
        var issues = new DataIssues();
        issues.Add(default, "amount", "is missing");

        Assert.That(issues.ToString(), Is.EqualTo("1 issue"));
    }

    [Test]
    public void Options_SayWhatTheyChoose() => Assert.That(
        $"{Sample.Ar6 with { Year = 2025, Sets = ["cn-industry"], KeepLines = false }}; {new TrackingOptions { BaseYear = 2020 }}",
        Is.EqualTo("Ar6, year 2025, 1 set, lines not kept; base year 2020"));

    [TestCaseSource(nameof(Nothing))]
    public void WhatHasNothing_SaysSo(object nothing, string text) => Assert.That(nothing.ToString(), Is.EqualTo(text));

    private static IEnumerable<object[]> Nothing() =>
    [
        [ActivityDetails.None, "global"],
        [CurrencyRates.None, "no rates"],
        [Metrics.None, "0 figures"],
        [new ForecastOptions { Metrics = [] }, "nothing"],
        [new ReportRow(), ""],
        [new Completeness { Streams = default }, "0 streams"],
        [new TrackingOptions(), "emissions alone"],
    ];

    private static Inventory Reread(Inventory inventory) => JsonSerializer.Deserialize<Inventory>(inventory.ToJson())!;
}
