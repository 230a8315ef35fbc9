#:project ../src/Kingsoft.Carbon/Kingsoft.Carbon.csproj
using Kingsoft.Carbon;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tracking;

// Two years from somewhere else, the purchase of a company in between, an intensity target: made up.
TrackedYear[] years =
[
    new() { Year = 2024, Scope1 = Co2e.FromTonnes(1200m), Scope2LocationBased = Co2e.FromTonnes(40000m) },
    new() { Year = 2025, Scope1 = Co2e.FromTonnes(1150m), Scope2LocationBased = Co2e.FromTonnes(45500m) },
];
var money = Unit.Parse("MCNY");
Metrics metrics = Metrics.Create([
    new Metric { Year = 2024, Name = "revenue", Value = new Quantity(800m, money) },
    new Metric { Year = 2025, Name = "revenue", Value = new Quantity(950m, money) },
]);
var purchase = new BaseYearChange
{
    Cause = RestatementCause.StructuralChange,
    Description = "bought Beta",
    Scope = Scope.Scope2,
    Scope2Method = Scope2Method.LocationBased,
    EffectiveFrom = new DateOnly(2025, 1, 1),
    IsInFigures = true,
    Effects = new Dictionary<int, Co2e> { [2024] = Co2e.FromTonnes(6000m) },
    MetricEffects = new Dictionary<string, IReadOnlyDictionary<int, decimal>>
    {
        ["revenue"] = new Dictionary<int, decimal> { [2024] = 70m },
    },
};
var target = new EmissionTarget
{
    Name = "Half the intensity by 2035",
    Kind = TargetKind.GrossReduction,
    Scopes = [Scope.Scope1, Scope.Scope2],
    Scope2Method = Scope2Method.LocationBased,
    IntensityMetric = "revenue",
    BaseYear = 2024,
    Year = 2035,
    GrossReductionPct = 50m,
    Pathway = PathwayKind.Geometric,
    PathwaySource = "made up",
};

TrackingReport report = TrackingReport.Calculate(years, new TrackingOptions
{
    Metrics = metrics,
    Targets = [target],
    BaseYear = 2024,
    BaseYearPolicy = new BaseYearPolicy { ThresholdPct = 5m, Timing = RestatementTiming.AllYear, EachScope = false },
    BaseYearChanges = [purchase],
});

foreach (ReportTable table in TrackingTables.Create(report))
    Console.WriteLine(table.ToMarkdown());
