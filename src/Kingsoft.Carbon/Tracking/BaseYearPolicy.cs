using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>When and how a company recalculates its base year.</summary>
/// <remarks>
/// Source: GHG Protocol Corporate Standard, revised edition (2004), chapter 5, which leaves the threshold to the company; SBTi Corporate
/// Near-Term Criteria 5 ask for 5 % or less.
/// </remarks>
public sealed record BaseYearPolicy
{
    private readonly ValueArray<RestatementCause> _triggers =
        new([RestatementCause.StructuralChange, RestatementCause.MethodChange, RestatementCause.Error]);

    private readonly decimal _thresholdPct;

    /// <summary>The effect above which the base year is recalculated, in percent of its figure: above it, not at it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is negative or above 100.</exception>
    public required decimal ThresholdPct
    {
        get => _thresholdPct;
        init
        {
            if (value is < 0m or > 100m)
                throw new ArgumentOutOfRangeException(
                    nameof(value), $"{nameof(ThresholdPct)}: {Numbers.Format(value)} is out of range; a number from 0 to 100 is accepted");
            _thresholdPct = value;
        }
    }

    /// <summary>The causes that count. Organic change never does.</summary>
    /// <exception cref="ArgumentException">A value is no cause.</exception>
    public IReadOnlyList<RestatementCause> Triggers
    {
        get => _triggers.List;
        init
        {
            _triggers = ValueArray<RestatementCause>.Given(value);
            foreach (RestatementCause cause in _triggers.List)
                Defined.Check(cause, nameof(Triggers));
        }
    }

    /// <summary>How a change in the middle of a year is taken.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no timing.</exception>
    public required RestatementTiming Timing
    {
        get;
        init
        {
            Defined.Check(value, nameof(Timing));
            field = value;
        }
    }

    /// <summary>Whether Scope 1 and Scope 2 are tested each by itself beside their sum. Scope 3 always stands by itself.</summary>
    public required bool EachScope { get; init; }

    /// <summary>
    /// How all changes together are compared with the threshold; null where the policy does not say, which counts as
    /// <see cref="ThresholdSum.Absolute"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no way to add up.</exception>
    public ThresholdSum? Sum
    {
        get;
        init
        {
            if (value is { } sum)
                Defined.Check(sum, nameof(Sum));
            field = value;
        }
    }

    /// <summary>The month in which reporting years begin, 1 to 12; years are named after the year that they end in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public int YearStartMonth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(YearStartMonth));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 12, nameof(YearStartMonth));
            field = value;
        }
    } = 1;

    /// <summary>
    /// Tests changes against the threshold, each and all together, by what they add to the base year in the long run, whatever the timing.
    /// </summary>
    /// <param name="baseYear">The base year.</param>
    /// <param name="figures">Its figures by scope; a scope that is not reported is left out.</param>
    /// <param name="changes">What happened since.</param>
    /// <returns>The tests, and whether the base year is to be recalculated.</returns>
    /// <exception cref="ArgumentException">A change has faults, or one that counts concerns a scope without a figure.</exception>
    public BaseYearAssessment Assess(int baseYear, IReadOnlyDictionary<Scope, Co2e> figures, params IEnumerable<BaseYearChange> changes)
    {
        ArgumentNullException.ThrowIfNull(figures);
        foreach (Scope scope in figures.Keys)
            Defined.Check(scope, nameof(figures));
        ImmutableArray<BaseYearChange> all = Checked(changes);
        if (FaultOf(figures, all) is { } fault)
            throw new ArgumentException(fault.ToString(), nameof(figures));
        ImmutableArray<BaseYearChange> counted = [.. Counted(all)];
        return new BaseYearAssessment(
            counted,
            [.. all.Where(change => WhyPassedOver(change) is not null).Select(
                change => (Said)BaseYearMessages.PassedOver(change, WhyPassedOver(change)!))
                .Distinct()],
            [.. Figures().SelectMany(scopes => Tests(FigureMessages.Together(scopes), scopes, baseYear, figures, counted))]);
    }

    /// <summary>What keeps changes from being assessed; null where nothing does.</summary>
    internal Message? FaultOf(IReadOnlyDictionary<Scope, Co2e> figures, IEnumerable<BaseYearChange> changes) =>
        Counted(changes).FirstOrDefault(change => !figures.ContainsKey(change.Scope)) is { } without
            ? BaseYearMessages.NoFigure(without)
            : null;

    /// <summary>A year's figure as it is now, like for like with the figure of the year that it is seen from.</summary>
    /// <param name="metric">The figure, such as <c>scope12LocationBased</c>.</param>
    /// <param name="year">The year of the figure: the base year, the year that is compared with it, or one between them.</param>
    /// <param name="previous">The figure as stated.</param>
    /// <param name="seenFrom">The year that is compared with the base year; a change in its middle counts by the policy's timing, a later
    /// one not at all.</param>
    /// <param name="changes">The changes that count; those that do not concern the figure are passed over.</param>
    /// <returns>Both figures and the causes.</returns>
    /// <exception cref="ArgumentException">A change has faults.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year that it is seen from is before the year of the figure.</exception>
    public Restatement Restate(string metric, int year, Co2e previous, int seenFrom, params IEnumerable<BaseYearChange> changes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(metric);
        ArgumentOutOfRangeException.ThrowIfLessThan(seenFrom, year);
        return new Restatement(metric, year, previous, [.. Checked(changes).Where(change => change.Concerns(metric))
            .Select(change => new RestatementStep(change.Cause, change.Description, change.PartIn(year, seenFrom, this)))
            .Where(step => step.Amount != Co2e.Zero)]);
    }

    /// <summary>The threshold and what triggers: <c>5 %: StructuralChange, MethodChange, Error</c>.</summary>
    public override string ToString() => $"{Brief.Number(ThresholdPct)} %: {Brief.List(Triggers)}";

    /// <summary>The reporting year of a day, how many days it has, and how many from the day on.</summary>
    internal (int Year, int Days, int DaysFrom) YearOf(DateOnly day)
    {
        var years = new ReportingYears(YearStartMonth);
        int year = years.Of(day);
        ReportingPeriod period = years.Period(year);
        return (year, period.Days, new ReportingPeriod(day, period.End).Days);
    }

    private static ImmutableArray<BaseYearChange> Checked(IEnumerable<BaseYearChange> changes)
    {
        ImmutableArray<BaseYearChange> all = Items.Given(changes);
        foreach (BaseYearChange change in all)
            change.Validate();
        return all;
    }

    private IEnumerable<BaseYearChange> Counted(IEnumerable<BaseYearChange> changes) =>
        changes.Where(change => WhyPassedOver(change) is null);

    private IEnumerable<Scope[]> Figures()
    {
        if (EachScope)
        {
            yield return [Scope.Scope1];
            yield return [Scope.Scope2];
        }

        yield return [Scope.Scope1, Scope.Scope2];
        yield return [Scope.Scope3];
    }

    private IEnumerable<ThresholdTest> Tests(
        Message figure, Scope[] scopes, int baseYear, IReadOnlyDictionary<Scope, Co2e> figures, ImmutableArray<BaseYearChange> counted)
    {
        BaseYearChange[] changes = [.. counted.Where(change => scopes.Contains(change.Scope))];
        if (changes.Length == 0)
            yield break;
        var baseValue = Co2e.Sum(scopes.Select(scope => figures.GetValueOrDefault(scope)));
        (string Description, Co2e Effect)[] causes = [.. changes.GroupBy(change => change.Description)
            .Select(cause => (cause.Key, Co2e.Sum(cause.Select(change => change.WholePartIn(baseYear, this)))))];
        foreach ((string description, Co2e effect) in causes)
            yield return new ThresholdTest(figure, description, effect, baseValue, ThresholdPct);

        // One change is all of them: how they are added up makes no difference.
        bool isNet = Sum == ThresholdSum.Net;
        yield return new ThresholdTest(
            figure, BaseYearMessages.AllChanges,
            Co2e.FromTonnes(causes.Sum(cause => Math.Abs(cause.Effect.Tonnes))), baseValue, ThresholdPct)
        {
            Decides = !isNet || causes.Length == 1,
        };
        if (causes.Length > 1)
            yield return new ThresholdTest(
                figure, BaseYearMessages.AllChangesNet, Co2e.Sum(causes.Select(cause => cause.Effect)), baseValue, ThresholdPct)
            {
                Decides = isNet,
            };
    }

    private Message? WhyPassedOver(BaseYearChange change) =>
        change.Cause == RestatementCause.OrganicChange ? BaseYearMessages.Organic :
        !Triggers.Contains(change.Cause) ? BaseYearMessages.CauseNotNamed :
        !change.ExistedInBaseYear ? BaseYearMessages.NotInBaseYear :
        change.StaysWithinReportedScopes ? BaseYearMessages.MovesOnly : null;
}
