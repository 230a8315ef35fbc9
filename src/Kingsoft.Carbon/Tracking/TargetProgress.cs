using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>The state of a target in the last year of a series, with what is needed from there.</summary>
/// <remarks>
/// Rates are in the unit of the series a year: t/yr for an absolute target. Sums over years exist for absolute targets only; an intensity
/// cannot be summed.
/// </remarks>
public sealed record TargetProgress
{
    private TargetProgress()
    {
    }

    /// <summary>The target.</summary>
    public EmissionTarget Target { get; private init; } = null!;

    /// <summary>The unit of its figures: <c>tCO2e</c>, of an intensity target such as <c>tCO2e/MCNY</c>.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>The figure of the base year.</summary>
    public decimal BaseValue { get; private init; }

    /// <summary>The last year of the series.</summary>
    public int Year { get; private init; }

    /// <summary>The figure of the last year.</summary>
    public decimal Actual { get; private init; }

    /// <summary>The path's value in the last year.</summary>
    public decimal OnPath { get; private init; }

    /// <summary>Actual minus path; above zero is behind.</summary>
    public decimal Gap => Actual - OnPath;

    /// <summary>
    /// Half the width of the gap's interval: that of the last year's figure plus what the base year's moves the path by, as if both erred
    /// the worst way; zero in the base year.
    /// </summary>
    public decimal GapHalfWidth { get; private init; }

    /// <summary>
    /// Why nothing is said of where the target stands: the figure of the base year or of the last is of a part of the year, probably that
    /// of another unit, or may hold something twice, or the base year or the path is assumed. Null where the target is assessed.
    /// </summary>
    public string? NotAssessedReason => (WhyNotAssessed ?? Target.WhyAssumed)?.ToString();

    /// <summary>
    /// Whether the base year or the path is assumed, so that the figures are an illustration and no verdict on anybody.
    /// </summary>
    public bool IsIllustration => Target.WhyAssumed is not null;

    /// <summary>
    /// Why there is no pace though the series has more than one year: the years after the base year are not given, or one of the last two
    /// is covered in part. Null where there is a pace.
    /// </summary>
    public string? NoPaceReason => WhyNoPace?.ToString();

    /// <summary>
    /// Why sums over the years (what is left of the budget, the overrun) are not known: years are not given, or covered in part. Null where
    /// they are known, and for an intensity target, which has none.
    /// </summary>
    public string? NoBudgetReason => WhyNoBudget?.ToString();

    /// <summary>Ahead, on, behind, undecided where the gap's interval straddles zero, or not assessed.</summary>
    public TargetStatus Status =>
        NotAssessedReason is not null
            ? TargetStatus.NotAssessed
            : Math.Abs(Gap) <= GapHalfWidth && GapHalfWidth > 0m
            ? TargetStatus.Undecided
            : Gap < 0m
            ? TargetStatus.Ahead
            : Gap > 0m
            ? TargetStatus.Behind
            : TargetStatus.On;

    /// <summary>The path's value in the target year: the residual that remains gross.</summary>
    public decimal TargetValue { get; private init; }

    /// <summary>
    /// What credits (neutrality) or removals (net zero) are to counterbalance in the target year; null for a gross reduction.
    /// </summary>
    public decimal? ResidualToNeutralize => Target.Kind == TargetKind.GrossReduction ? null : TargetValue;

    /// <summary>How much of the way from the base value to the target's is done, in percent; null where there is none.</summary>
    public decimal? AchievedPct => BaseValue == TargetValue || WhyNotAssessed is not null
        ? null
        : (BaseValue - Actual) * 100m / (BaseValue - TargetValue);

    /// <summary>
    /// The reduction needed every year from the last year on, the same each year; zero where the target is met, null from the target year
    /// on.
    /// </summary>
    public decimal? RequiredAnnualReduction => Year >= Target.Year || WhyNotAssessed is not null
        ? null
        : Math.Max(0m, Actual - TargetValue) / (Target.Year - Year);

    /// <summary>The same in percent of the base value a year; null from the target year on or where the base is zero.</summary>
    public decimal? RequiredAnnualReductionPct => BaseValue == 0m ? null : RequiredAnnualReduction * 100m / BaseValue;

    /// <summary>
    /// The same as a percentage of the year before, every year; null where the target is zero or met, and from the target year on.
    /// </summary>
    public decimal? RequiredCompoundReductionPct =>
        Year >= Target.Year || TargetValue == 0m || Actual <= TargetValue || WhyNotAssessed is not null
            ? null
            : (decimal)(100.0 * (1.0 - Math.Pow((double)(TargetValue / Actual), 1.0 / (Target.Year - Year))));

    /// <summary>By how much the figure fell in the last year; negative where it rose, null where the base year is the last.</summary>
    public decimal? Pace { get; private init; }

    /// <summary>The required reduction as a multiple of the pace; null where nothing fell or nothing is required any more.</summary>
    public decimal? RequiredOverPace => Pace is > 0m ? RequiredAnnualReduction / Pace : null;

    /// <summary>
    /// When the target's value is reached at the present pace, with decimals; the last year where it is met; null where nothing falls.
    /// </summary>
    public decimal? ProjectedYear => WhyNotAssessed is not null ? null :
        Actual <= TargetValue ? Year : Pace is > 0m ? Year + ((Actual - TargetValue) / Pace) : null;

    /// <summary>
    /// What was emitted above the path since the base year, by trapezoids; negative where below. Null for an intensity target.
    /// </summary>
    public Co2e? CumulativeOverrun { get; private init; }

    /// <summary>The carbon budget of the path from the base year to the target year, by trapezoids. Null for an intensity target.</summary>
    public Co2e? Budget { get; private init; }

    /// <summary>
    /// What is left of the budget after the last year, by trapezoids. Null for an intensity target and after the target year.
    /// </summary>
    public Co2e? RemainingBudget { get; private init; }

    /// <summary>The share of the base year's footprint that the target covers, in percent; null where the footprint is not known.</summary>
    public decimal? BaseCoveragePct { get; private init; }

    /// <summary>The share of the last year's footprint that the target covers, in percent; null where the footprint is not known.</summary>
    public decimal? CoveragePct { get; private init; }

    /// <summary>CO2e of the last year that the target leaves out, being of gases that it does not name.</summary>
    public Co2e GasesLeftOut { get; private init; }

    /// <summary>CO2e of the last year that the target counts although nobody split it by gas; zero where it names no gas.</summary>
    public Co2e GasesNotSplit { get; private init; }

    /// <summary>The same of the base year.</summary>
    public Co2e BaseGasesNotSplit { get; private init; }

    /// <summary>Why no figure that compares with the path is known.</summary>
    internal Message? WhyNotAssessed { get; private init; }

    internal Message? WhyNoPace { get; private init; }

    internal Message? WhyNoBudget { get; private init; }

    /// <summary>Measures a series against a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="series">The figures by year, restated like for like, in any order; years before the base year are passed over.</param>
    /// <returns>The state in the last year.</returns>
    /// <exception cref="ArgumentException">The target has faults; the base year is missing, a year is missing among those that follow it
    /// (they may all begin later), a year is given twice, or the company is below its sector already.</exception>
    public static TargetProgress Calculate(EmissionTarget target, params IEnumerable<TargetObservation> series)
    {
        ArgumentNullException.ThrowIfNull(target);
        ImmutableArray<TargetObservation> all = Items.Given(series);
        target.Validate();
        return TryAssess(target, all, out TargetProgress? progress, out Message? fault)
            ? progress
            : throw new ArgumentException(fault.ToString(), nameof(series));
    }

    /// <summary>As <see cref="Calculate"/>, of a sound target; where the series has faults, names the first.</summary>
    internal static bool TryAssess(
        EmissionTarget target,
        IEnumerable<TargetObservation> series,
        [NotNullWhen(true)] out TargetProgress? progress,
        [NotNullWhen(false)] out Message? fault)
    {
        ImmutableArray<TargetObservation> years = [.. series.Where(year => year.Year >= target.BaseYear).OrderBy(year => year.Year)];
        fault = FaultOf(target, years);
        progress = fault is null ? Assessed(target, years) : null;
        return progress is not null;
    }

    private static TargetProgress Assessed(EmissionTarget target, ImmutableArray<TargetObservation> years)
    {
        TargetObservation first = years[0], last = years[^1];
        decimal[] path = [.. years.Select(year => Pathway.ValueAt(target, first.Value, year.Year))];
        decimal[] actual = [.. years.Select(year => year.Value)];
        bool isAbsolute = target.IntensityMetric is null;
        bool isGapless = years.Length == 1 || years[1].Year == years[0].Year + 1;
        Message? gap = isGapless ? null : TargetMessages.NoYearsBetween(first.Year, years[1].Year);
        Message? whyNoPace = years.Length == 1 ? null : gap ?? last.WhyPart ?? years[^2].WhyPart;
        Message? whyNoBudget = !isAbsolute ? null : gap ?? years.Select(year => year.WhyPart).LastOrDefault(part => part is not null);
        bool isSummable = isAbsolute && whyNoBudget is null;
        decimal? budget = isAbsolute && isGapless && first.WhyPart is null
            ? Pathway.Budget(target, first.Value, target.BaseYear, target.Year)
            : null;
        return new TargetProgress
        {
            Target = target,
            Unit = target.IntensityMetric is { } metric ? $"{Figure.Tonnes}/{last.MetricUnit?.Symbol ?? metric}" : Figure.Tonnes,
            BaseValue = first.Value,
            Year = last.Year,
            Actual = last.Value,
            OnPath = path[^1],
            GapHalfWidth = years.Length == 1 ? 0m : last.HalfWidth + PathHalfWidth(target, first, last.Year, path[^1]),
            TargetValue = Pathway.ValueAt(target, first.Value, target.Year),
            Pace = years.Length == 1 || whyNoPace is not null ? null : actual[^2] - actual[^1],
            CumulativeOverrun = isSummable ? Co2e.FromTonnes(Pathway.Trapezoid(actual) - Pathway.Trapezoid(path)) : null,
            Budget = Co2e.OfTonnes(budget),
            RemainingBudget = isSummable && last.Year <= target.Year ? Co2e.OfTonnes(budget - Pathway.Trapezoid(actual)) : null,
            BaseCoveragePct = first.CoveragePct,
            CoveragePct = last.CoveragePct,
            GasesLeftOut = last.GasesLeftOut,
            GasesNotSplit = last.GasesNotSplit,
            BaseGasesNotSplit = first.GasesNotSplit,
            WhyNotAssessed = last.WhyPart ?? first.WhyPart ?? last.WhySlipped ?? first.WhySlipped ?? last.WhyDoubled ?? first.WhyDoubled,
            WhyNoPace = whyNoPace,
            WhyNoBudget = whyNoBudget,
        };
    }

    private static decimal PathHalfWidth(EmissionTarget target, TargetObservation first, int year, decimal path)
    {
        decimal above = Pathway.ValueAt(target, first.Value + first.HalfWidth, year) - path;
        decimal below = path - Pathway.ValueAt(target, Lowest(first), year);
        return Math.Max(Math.Abs(above), Math.Abs(below));
    }

    private static Message? FaultOf(EmissionTarget target, ImmutableArray<TargetObservation> years)
    {
        if (years.IsEmpty || years[0].Year != target.BaseYear)
            return TargetMessages.NoBaseYearFigure(target);
        for (int i = 1; i < years.Length; i++)
        {
            if (years[i].Year == years[i - 1].Year)
                return TargetMessages.YearTwice(target, years[i].Year);
            if (i > 1 && years[i].Year > years[i - 1].Year + 1)
                return TargetMessages.YearMissing(target, years[i - 1].Year + 1, years[^1].Year);
        }

        return Pathway.FaultOf(target, years[0].Value) ?? (years.Length == 1 ? null : Pathway.FaultOf(target, Lowest(years[0])));
    }

    private static decimal Lowest(TargetObservation year) => Math.Max(0m, year.Value - year.HalfWidth);
}
