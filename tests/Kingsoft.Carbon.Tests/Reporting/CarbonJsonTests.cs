using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.House;
using Kingsoft.Carbon.Tracking;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>A record that is stored as JSON comes back as it was, with reflection and without.</summary>
public sealed class CarbonJsonTests
{
    private static readonly Type[] Records =
    [
        typeof(ActivityDetails), typeof(BaseYearChange), typeof(CategoryState), typeof(Citation), typeof(Co2e), typeof(CurrencyRates),
        typeof(EmissionFactor), typeof(EmissionTarget), typeof(Exclusion), typeof(Facility), typeof(FacilityStream), typeof(Finding),
        typeof(FindingSubject), typeof(GasAmount), typeof(GasTotals), typeof(GwpValue), typeof(InventoryShares), typeof(InventoryTotals),
        typeof(Metric), typeof(PrintedFigure), typeof(PublicationDate), typeof(Quantity), typeof(RegionProxy), typeof(ReportedFigure),
        typeof(ReportingPeriod), typeof(SbtiContraction), typeof(SectoralConvergence), typeof(SourceLocation), typeof(SubstanceProperty),
        typeof(UncertaintyRange),
    ];

    [Test]
    public void Records_ComeBackAsTheyWere([ValueSource(nameof(Records))] Type type)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            object made = new MadeValues(seed).Make(type);
            string generated = JsonSerializer.Serialize(made, type, CarbonJson.Options), reflected = JsonSerializer.Serialize(made, type);

            Assert.That(JsonSerializer.Deserialize(generated, type, CarbonJson.Options), Is.EqualTo(made), generated);
            Assert.That(JsonSerializer.Deserialize(reflected, type), Is.EqualTo(made), reflected);
        }
    }

    [Test]
    public void Policies_WhichCheckThemselves_ComeBack()
    {
        var policy = new BaseYearPolicy { ThresholdPct = 5.0m, Timing = RestatementTiming.AllYear, EachScope = true };
        var options = new ForecastOptions { Years = [2030, 2050], ConfidencePct = 90m };

        Assert.That(Back(policy), Is.EqualTo(policy));
        Assert.That(Back(options), Is.EqualTo(options));
    }

    [Test]
    public void BuiltInFactors_ComeBackAsTheyWere()
    {
        EmissionFactor[] factors = [.. FactorLibrary.BuiltIn.Factors.Where((_, at) => at % 50 == 0)];

        Assert.That(Back(factors), Is.EqualTo(factors));
        Assert.That(Back(factors).Select(factor => factor.Location), Is.EqualTo(factors.Select(factor => factor.Location)));
    }

    [Test]
    public void Inventory_ComesBack()
    {
        Inventory one = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1m));

        Assert.That(Back(one).ToJson(), Is.EqualTo(one.ToJson()));
    }

    // An application adds the resolver to options of its own, beside its own types.
    [Test]
    public void Resolver_InOptionsOfAnApplication_KnowsTheRecords()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(CarbonJson.Resolver) };
        var metric = new Metric { Year = 2025, Name = "revenue", Value = new Quantity(100.50m, Unit.Parse("MCNY")) };

        Assert.That(JsonSerializer.Deserialize<Metric>(JsonSerializer.Serialize(metric, options), options), Is.EqualTo(metric));
    }

    [Test]
    public void Metric_IsWrittenInWords()
    {
        var metric = new Metric { Year = 2025, Name = "revenue", Value = new Quantity(100.50m, Unit.Parse("MCNY")), Source = "report" };

        Assert.That(JsonSerializer.Serialize(metric, CarbonJson.Options), Is.EqualTo(
            """{"year":2025,"name":"revenue","value":"100.5 MCNY","stated":null,"roundingHalfWidth":0,"facility":null,"entity":null,"""
            + "\"source\":\"report\",\"status\":null,\"location\":{\"file\":null,\"line\":0}}"));
    }

    // What is calculated has a form of its own (an inventory, a report), or none: it is calculated again.
    [Test]
    public void PublicRecords_AreAllThoughtOf()
    {
        string[] results =
        [
            nameof(Attribution), nameof(AttributionEffect), nameof(BaseYearAssessment), nameof(BaseYearReview), nameof(Change),
            nameof(Completeness), nameof(ComprehensiveEnergy), nameof(CoveredPart), nameof(DataIssue), nameof(DecompositionRow),
            nameof(EmissionGroup), nameof(EnergyShare), nameof(FactorChange), nameof(FactorComponent), nameof(Fault),
            nameof(ForecastPoint), nameof(ForecastResult), nameof(ForecastValue), nameof(GroupKey), nameof(IntensityRatio),
            nameof(LedgerProgress),
            nameof(MultiplicativeAttribution), nameof(PrintedComparison), nameof(ReportCell), nameof(ReportRow), nameof(ReportTable),
            nameof(Restatement), nameof(RestatementStep), nameof(StreamCoverage), nameof(TargetObservation), nameof(TargetProgress),
            nameof(ThresholdTest), nameof(TrackedChange), nameof(TrackedForecast), nameof(TrackedYear), nameof(TrackingReport),
            nameof(YearCoverage),
        ];
        string[] choices =
        [
            nameof(ComprehensiveEnergyOptions), nameof(ExplanationOptions), nameof(FactorQuery), nameof(FactorSearchOptions),
            nameof(InventoryOptions), nameof(TrackingOptions), nameof(BaseYearPolicy), nameof(ForecastOptions),
        ];

        IEnumerable<string> records = Rooms.Types
            .Where(type => type.IsPublic && type.GetMethod("PrintMembers", (System.Reflection.BindingFlags)36) is not null)
            .Select(type => type.Name);

        Assert.That(records.Except(Records.Select(type => type.Name)), Is.SubsetOf(results.Concat(choices)));
    }

    private static T Back<T>(T value) =>
        JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, CarbonJson.Options), CarbonJson.Options)!;
}
