using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// Something that happened since the base year and makes figures of different years unlike: an acquisition, another method, an error found.
/// </summary>
/// <remarks>
/// The figures themselves stay as they were stated; what they lack for a like-for-like comparison is stated here, and added where the
/// policy asks for it.
/// </remarks>
public sealed record BaseYearChange
{
    private readonly ValueDictionary<int, Co2e> _effects;
    private readonly ValueDictionary<string, IReadOnlyDictionary<int, decimal>> _metricEffects =
        new(ImmutableSortedDictionary.Create<string, IReadOnlyDictionary<int, decimal>>(StringComparer.Ordinal));

    /// <summary>The kind of cause.</summary>
    public required RestatementCause Cause { get; init; }

    /// <summary>
    /// What happened, such as <c>acquired the Wuxi site</c>. Changes of one description are one cause, which is tested as a whole.
    /// </summary>
    public required string Description { get; init; }

    /// <summary>The scope that it concerns; a change in two scopes is two of these.</summary>
    public required Scope Scope { get; init; }

    /// <summary>
    /// The method of Scope 2 whose figure it concerns; <see cref="Scope2Method.None"/> for other scopes. A change of both figures is two of
    /// these.
    /// </summary>
    public Scope2Method Scope2Method { get; init; }

    /// <summary>The category of Scope 3; null for other scopes.</summary>
    public Scope3Category? Category { get; init; }

    /// <summary>
    /// What it is worth in each year, over the full year; negative for what left. A year that is not named has none.
    /// </summary>
    public required IReadOnlyDictionary<int, Co2e> Effects
    {
        get => _effects.Entries;
        init => _effects = ValueDictionary<int, Co2e>.Of(value);
    }

    /// <summary>
    /// What it is worth in the metrics, such as the revenue of an acquired company: by metric and year, over the full year, in the metric's
    /// unit. A metric that is not named is not known to be like for like.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, decimal>> MetricEffects
    {
        get => _metricEffects.Entries;
        init => _metricEffects = ValueDictionary<int, decimal>.ByName(value);
    }

    /// <summary>The day from which it counts; null where its effects count for whole years, as those of an error do.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>
    /// Whether the stated figures hold it from its day on, as ledgers with an acquired site's meters do; then only the days before that are
    /// added.
    /// </summary>
    public bool IsInFigures { get; init; }

    /// <summary>Whether the facility existed in the base year; if not, the base year is not recalculated for it.</summary>
    public bool ExistedInBaseYear { get; init; } = true;

    /// <summary>
    /// Whether it only moves emissions from one reported scope to another; then the base year is not recalculated, unless a target covers
    /// only some of those scopes.
    /// </summary>
    public bool StaysWithinReportedScopes { get; init; }

    /// <summary>Every fault of the change.</summary>
    /// <returns>The faults; empty where the change can be used.</returns>
    public ImmutableArray<Fault> Faults() => [.. AllFaults()];

    /// <summary>Checks the change as a whole.</summary>
    /// <exception cref="ArgumentException">The change has faults; the message names all of them.</exception>
    public void Validate()
    {
        ImmutableArray<Fault> faults = Faults();
        if (!faults.IsEmpty)
            throw new ArgumentException($"change '{Description}': {string.Join("; and ", faults)}");
    }

    /// <summary>What it is, why and where: <c>sale of a site (StructuralChange, Scope1)</c>.</summary>
    public override string ToString() => $"{Brief.Line(Description)} ({Cause}, {Scope})";

    /// <summary>Whether it concerns a figure, such as <c>scope12LocationBased</c> or <c>scope3.cat8</c>.</summary>
    internal bool Concerns(string figure) => Figure.Find(figure) is { } found && found.Concerns(Scope, Scope2Method, Category);

    /// <summary>What it adds to the stated figure of a year, so that it is like the figure of the year that it is seen from.</summary>
    internal Co2e PartIn(int year, int seenFrom, BaseYearPolicy policy) =>
        Co2e.FromTonnes(PartOf(Effects.GetValueOrDefault(year).Tonnes, year, seenFrom, policy));

    /// <summary>What it adds to a year in the long run, when the year of the change itself is past.</summary>
    internal Co2e WholePartIn(int year, BaseYearPolicy policy) => PartIn(year, int.MaxValue, policy);

    /// <summary>What it adds to a metric; null where it says nothing of the metric.</summary>
    internal decimal? MetricPartIn(string metric, int year, int seenFrom, BaseYearPolicy policy) =>
        MetricEffects.TryGetValue(metric, out IReadOnlyDictionary<int, decimal>? effects)
            ? PartOf(effects.GetValueOrDefault(year), year, seenFrom, policy)
            : null;

    /// <summary>
    /// Whether a year needs a stated effect to be like the year that it is seen from: some days of it lack what the other has, or it is all
    /// calculated by another method.
    /// </summary>
    internal bool IsNeededIn(int year, int seenFrom, BaseYearPolicy policy) => EffectiveFrom is { } from
        ? WantedDays(from, seenFrom, policy) != ContainedDays(from, year, policy)
        : Cause == RestatementCause.MethodChange;

    // Days of the reporting year in which it happened stand for parts of every year's effect: 184 of 365 for the first of July.
    private decimal PartOf(decimal fullYear, int year, int seenFrom, BaseYearPolicy policy)
    {
        if (EffectiveFrom is not { } from)
            return fullYear;

        int days = WantedDays(from, seenFrom, policy) - ContainedDays(from, year, policy);
        int length = policy.YearOf(from).Days;
        return Math.Abs(days) == length
            ? Math.Sign(days) * fullYear
            : Math.Round(fullYear * days / length, Exact.TonneScale, MidpointRounding.ToEven);
    }

    private static int WantedDays(DateOnly from, int seenFrom, BaseYearPolicy policy)
    {
        (int year, int days, int daysFrom) = policy.YearOf(from);
        return seenFrom < year ? 0 : seenFrom > year || policy.Timing == RestatementTiming.AllYear ? days : daysFrom;
    }

    private int ContainedDays(DateOnly from, int year, BaseYearPolicy policy)
    {
        (int happened, int days, int daysFrom) = policy.YearOf(from);
        return !IsInFigures || year < happened ? 0 : year > happened ? days : daysFrom;
    }

    private IEnumerable<Fault> AllFaults()
    {
        if (string.IsNullOrWhiteSpace(Description))
            yield return new(nameof(Description), BaseYearMessages.NoDescription);
        if (!Enum.IsDefined(Cause))
            yield return new(nameof(Cause), BaseYearMessages.NoCause);
        if (Scope is not (Scope.Scope1 or Scope.Scope2 or Scope.Scope3))
            yield return new(nameof(Scope), BaseYearMessages.NoScope);
        if (Scope == Scope.Scope2 && Scope2Method is not (Scope2Method.LocationBased or Scope2Method.MarketBased))
            yield return new(nameof(Scope2Method), BaseYearMessages.NoMethod);
        if (Scope == Scope.Scope3 && Category is null)
            yield return new(nameof(Category), BaseYearMessages.NoCategory);
        if (Category is { } category && !Enum.IsDefined(category))
        {
            yield return new(nameof(Category), WordMessages.NumberOutside(
                Numbers.Format((int)category), WordMessages.KindScope3Category, 1, Scope3Categories.Count));
        }

        if (Effects is null || Effects.Count == 0)
            yield return new(nameof(Effects), BaseYearMessages.NoEffects);
        if (Cause == RestatementCause.StructuralChange && EffectiveFrom is null)
            yield return new(nameof(EffectiveFrom), BaseYearMessages.NoDay);
        if (IsInFigures && EffectiveFrom is null)
            yield return new(nameof(IsInFigures), BaseYearMessages.InFiguresWithoutDay);
    }
}
