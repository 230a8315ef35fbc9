namespace Kingsoft.Carbon.Coverage;

/// <summary>Rows of one kind in one scope: the days that they cover in a year.</summary>
internal sealed class CoverageStream(CoverageKind kind, Scope scope, ReportingPeriod year)
{
    // A bill is of a week or more; shorter rows are readings, or something that happened.
    private const int ShortestBill = 7;

    // Rows that come and go cover their days where they sum up a month or more.
    private const int ShortestSum = 28;

    private readonly CoveredDays _bills = new(year);
    private DaySet _readings;

    public CoverageKind Kind => kind;

    public Scope Scope => scope;

    public StreamKey Key => new(kind, scope);

    /// <summary>Whether it is of meters, which run on.</summary>
    public bool IsMetered => IsOfMeters(kind);

    /// <summary>Whether it has rows that rest at no time of the year. Of Scope 3 what happens now and then is carried over too.</summary>
    public bool RunsAllTheTime => !Covered().IsEmpty
        && (kind == CoverageKind.Electricity || (kind == CoverageKind.CarriedOver && scope != Scope.Scope3));

    /// <summary>Whether a row is a bill, or sums up a month or more: every day of its period is covered.</summary>
    public bool IsBill(Account account) => IsBill(kind, account.Kind.Period.Days);

    /// <summary>Whether some of its rows say no site and no entity.</summary>
    public bool HasRowsOfNoSite { get; private set; }

    public void Add(Account account)
    {
        if (Happens(account.Kind.Context.Activity))
            return;

        if (IsBill(account))
            _bills.Add(account.Period);
        else
            _readings.Add(account.Period, year);
        HasRowsOfNoSite |= account.Kind.Context is { Facility: null, Entity: null };
    }

    /// <summary>What it covers for certain: bills, and readings that follow each other.</summary>
    public CoveredDays Covered()
    {
        var covered = new CoveredDays(year);
        covered.Add(_bills);
        if (IsMetered)
            covered.Add(FrequentReadings.Covered(_readings));
        return covered;
    }

    /// <summary>From the first row to the last, whatever they are; null without rows that are no bills.</summary>
    public ReportingPeriod? SpanOfReadings => _readings.Runs() is not [(var first, _), ..] runs
        ? null
        : new ReportingPeriod(year.Start.AddDays(first), year.Start.AddDays(runs[^1].Last));

    /// <summary>Of which kind the rows of an activity are. Of water a year has so few tonnes that its days tell nothing.</summary>
    public static CoverageKind KindOf(ActivityCode activity) => MeteredActivity.Of(activity)?.Kind switch
    {
        MeterKind.Electricity => CoverageKind.Electricity,
        MeterKind.Heat => CoverageKind.Heat,
        MeterKind.Cooling => CoverageKind.Cooling,
        MeterKind.NaturalGas => CoverageKind.NaturalGas,
        _ => activity == ActivityCode.ReportedEmissions ? CoverageKind.CarriedOver : CoverageKind.Other,
    };

    /// <summary>Whether rows of a kind are of meters.</summary>
    public static bool IsOfMeters(CoverageKind kind) => kind is not (CoverageKind.CarriedOver or CoverageKind.Other);

    /// <summary>Whether a row of a kind covers every day of its period.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="days">How many days the row is about.</param>
    public static bool IsBill(CoverageKind kind, int days) => days >= (IsOfMeters(kind) ? ShortestBill : ShortestSum);

    /// <summary>Whether rows are of what happens, whatever days they sum up: a refill tells nothing of the days before it.</summary>
    public static bool Happens(ActivityCode activity) => activity.IsWithin("refrigerant");
}
