using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Kingsoft.Carbon.Estimates;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.House;
using Kingsoft.Carbon.Tracking;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>A record that is stored as JSON comes back as it was, with reflection and without.</summary>
public sealed class CarbonJsonTests
{
    /// <summary>What does not come back from JSON by itself, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        [nameof(Attribution)] = Calculated,
        [nameof(AttributionEffect)] = Calculated,
        [nameof(BaseYearAssessment)] = Calculated,
        [nameof(BaseYearReview)] = Calculated,
        [nameof(Change)] = Calculated,
        [nameof(ComprehensiveEnergy)] = Calculated,
        [nameof(DecompositionRow)] = Calculated,
        [nameof(FactorChange)] = Calculated,
        [nameof(ForecastPoint)] = Calculated,
        [nameof(ForecastResult)] = Calculated,
        [nameof(ForecastValue)] = Calculated,
        [nameof(IntensityRatio)] = Calculated,
        [nameof(MultiplicativeAttribution)] = Calculated,
        [nameof(Restatement)] = Calculated,
        [nameof(RestatementStep)] = Calculated,
        [nameof(TargetObservation)] = Calculated,
        [nameof(TargetProgress)] = Calculated,
        [nameof(ThresholdTest)] = Calculated,
        [nameof(TrackedChange)] = Calculated,
        [nameof(TrackedForecast)] = Calculated,
        [nameof(TrackedYear)] = Calculated,
        [nameof(TrackingReport)] = Calculated,
        [nameof(PrintedComparison)] = Calculated,
        [nameof(Completeness)] = OfAnInventory,
        [nameof(CoveredPart)] = OfAnInventory,
        [nameof(EmissionGroup)] = OfAnInventory,
        [nameof(DoubleClaim)] = Calculated,
        [nameof(ElectricitySource)] = OfAnInventory,
        [nameof(EstimateUse)] = OfAnInventory,
        [nameof(InstrumentUse)] = OfAnInventory,
        [nameof(MarketBasedScope2)] = OfAnInventory,
        [nameof(MarketCoverage)] = OfAnInventory,
        [nameof(RenewableShare)] = OfAnInventory,
        [nameof(StreamCoverage)] = OfAnInventory,
        [nameof(YearCoverage)] = OfAnInventory,
        [nameof(DataIssue)] = Said,
        [nameof(Fault)] = Said,
        [nameof(ReportCell)] = Said,
        [nameof(ReportRow)] = Said,
        [nameof(ReportTable)] = Said,
        [nameof(LeftOutRow)] = Said,
        [nameof(FactorComponent)] = "written and read as a column of its factor",
        [nameof(GroupKey)] = "a name, which GroupKey.TryParse reads back",
    };

    private const string Calculated = "calculated again from the inventories, which come back",
        OfAnInventory = "comes back with its inventory", Said = "said to people and written, never read";

    private static readonly string[] WithoutSchema =
    [
        nameof(ActivityRecord), nameof(Co2e), nameof(FacilityStream), nameof(GasAmount), nameof(PublicationDate), nameof(Quantity),
        nameof(RegionProxy), nameof(ReportingPeriod), nameof(SbtiContraction), nameof(SectoralConvergence), nameof(UncertaintyRange),
    ];

    // Every public record and record struct: a new one is tested as soon as it is there, or its exception is named.
    internal static IEnumerable<Type> Records => Public.Where(type => !Exceptions.ContainsKey(type.Name));

    /// <summary>These with what is no record of the language, and comes back as well.</summary>
    internal static IEnumerable<Type> Written => Records.Append(typeof(ActivityRecord));

    private static IEnumerable<Type> Public => Rooms.Types
        .Where(type => type.IsPublic && type.GetMethod("PrintMembers", (System.Reflection.BindingFlags)36) is not null);

    [Test]
    public void Records_ComeBackAsTheyWere([ValueSource(nameof(Written))] Type type)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            object made = new MadeValues(seed) { WithoutLibrary = true }.Make(type);
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

    [TestCase("""{"activity":"electricity.grid","amount":12.5,"unit":"MWh","period":"2025-03","region":"CN"}""", "12.5 MWh")]
    [TestCase("""{"activity":"electricity.grid","calculation":"1 MWh / 3","period":"2025-03","region":"CN"}""", "0.333333333333 MWh")]
    [TestCase(
        """{"activity":"electricity.grid","calculation":"1 MWh/3","amount":333.333333333333,"unit":"kWh","period":"2025","region":"CN"}""",
        "333.333333333333 kWh")]
    public void ActivityRecord_OfWhatIsNeeded_IsARow(string json, string amount)
    {
        ActivityRecord record = JsonSerializer.Deserialize(json, CarbonJson.TypeInfo<ActivityRecord>())!;

        Assert.That(record.Quantity.ToString(), Is.EqualTo(amount));
        Assert.That(Back(record), Is.EqualTo(record));
        Assert.That(Back<ActivityRecord[]>([record]), Is.EqualTo(new[] { record }));
    }

    // By the rules of a row, with reflection and without; all that is wrong at once.
    [TestCase("""{"Activity":"electricity.grid","Unit":"MWh","Region":"CN"}""", "period: the value is missing", "amount: the value is")]
    [TestCase("""{"Amount":1,"Period":"2025"}""", "activity: the value is missing", "unit: the value is missing")]
    [TestCase("""{"Activity":"electricity.grid","Amount":-1,"Unit":"MWh","Period":"2025"}""", "amount: ", "region: ")]
    [TestCase(
        """{"Activity":"electricity.grid","Amount":3,"Calculation":"2 kWh * 2","Unit":"kWh","Period":"2025","Region":"CN"}""",
        "amount: 3 is not what '2 kWh * 2' comes out in; 4 is accepted", "no amount beside the calculation")]
    public void ActivityRecord_ThatIsNoRow_IsRefused(string json, string fault, string other)
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = CarbonJson.Resolver };

        Assert.That(
            () => JsonSerializer.Deserialize<ActivityRecord>(json),
            Throws.TypeOf<JsonException>().With.Message.Contains(fault).And.Message.Contains(other));
        Assert.That(
            () => JsonSerializer.Deserialize<ActivityRecord>(json, options),
            Throws.TypeOf<JsonException>().With.Message.Contains(fault).And.Message.Contains(other));
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

    // A description of an API is made of schemas. What is written as one text or by rules of its own has none.
    [Test]
    public void Schema_OfARecord_HasTheMembersThatAreWritten([ValueSource(nameof(Written))] Type type)
    {
        JsonNode schema = CarbonJson.Options.GetJsonSchemaAsNode(type);

        if (CarbonJson.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.None)
        {
            Assert.That(type.Name, Is.AnyOf(WithoutSchema));
            return;
        }

        object made = new MadeValues(0) { WithoutLibrary = true }.Make(type);
        var written = (JsonObject)JsonSerializer.SerializeToNode(made, type, CarbonJson.Options)!;
        Assert.That(schema["properties"]!.AsObject().Select(member => member.Key), Is.EquivalentTo(written.Select(member => member.Key)));
    }

    [Test]
    public void Exceptions_AreOfRecordsThatThereAre() =>
        Assert.That(Exceptions.Keys, Is.SubsetOf(Public.Select(type => type.Name)));

    // The library of factors is given again: eight megabytes are no choice.
    [Test]
    public void TrackingOptions_ComeBackWithoutTheLibrary()
    {
        TrackingOptions options = new() { Factors = FactorLibrary.BuiltIn, BaseYear = 2024 };

        Assert.That(Back(options), Is.EqualTo(options with { Factors = null }));
    }

    [Test]
    public void InventoryOptions_WithSites_ComeBack()
    {
        InventoryOptions options = Ar6 with
        {
            Year = 2025,
            Sets = ["cn-industry"],
            AsOf = new Dictionary<int, DateOnly> { [2025] = new(2026, 4, 30) },
            Facilities = Facilities.Create([new Facility { Name = "dc1", Region = Region.Parse("CN-BJ") }]),
        };

        Assert.That(Back(options), Is.EqualTo(options));
    }

    private static T Back<T>(T value) =>
        JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, CarbonJson.Options), CarbonJson.Options)!;
}
