using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// What a base-year policy says of a series of years: the tests, and, where one is above the threshold, every figure as previously stated
/// and as restated.
/// </summary>
public sealed record BaseYearReview
{
    private readonly ValueArray<Said> _passedOver = new([]);
    private readonly ValueArray<Restatement> _restatements = new([]);
    private readonly ValueArray<TrackedYear> _likeForLikeYears = new([]);
    private readonly ValueArray<BaseYearChange> _counted;

    internal BaseYearReview(
        int baseYear, int comparedYear, BaseYearPolicy policy, BaseYearAssessment assessment, BaseYearAssessment? marketBasedAssessment)
    {
        BaseYear = baseYear;
        ComparedYear = comparedYear;
        Policy = policy;
        Assessment = assessment;
        MarketBasedAssessment = marketBasedAssessment;
        _counted = new(
        [
            .. assessment.Counted,
            .. marketBasedAssessment?.Counted.Where(change => change.Scope2Method == Scope2Method.MarketBased) ?? [],
        ]);
    }

    /// <summary>The base year.</summary>
    public int BaseYear { get; }

    /// <summary>The year that it is compared with: the last one.</summary>
    public int ComparedYear { get; }

    /// <summary>The policy.</summary>
    public BaseYearPolicy Policy { get; }

    /// <summary>The tests with location-based Scope 2.</summary>
    public BaseYearAssessment Assessment { get; }

    /// <summary>The tests with market-based Scope 2; null where the base year has no such figure.</summary>
    public BaseYearAssessment? MarketBasedAssessment { get; }

    /// <summary>The changes that don't count, each with its reason.</summary>
    public ImmutableArray<string> PassedOver => Said.InEnglish(SaidPassedOver);

    internal ImmutableArray<Said> SaidPassedOver
    {
        get => _passedOver.Items;
        init => _passedOver = new(value);
    }

    /// <summary>Whether a test is above the threshold, so that every change that counts is restated.</summary>
    public bool IsRestated => Assessment.MustRestate || MarketBasedAssessment?.MustRestate == true;

    /// <summary>Every figure that a restatement changed, by year and figure; empty where nothing is restated.</summary>
    public ImmutableArray<Restatement> Restatements
    {
        get => _restatements.Items;
        internal init => _restatements = new(value);
    }

    /// <summary>
    /// The years as they are now, like for like with the compared year; as stated where nothing is restated. Their energies are never
    /// restated.
    /// </summary>
    public ImmutableArray<TrackedYear> LikeForLikeYears
    {
        get => _likeForLikeYears.Items;
        internal init => _likeForLikeYears = new(value);
    }

    /// <summary>The metrics as they are now: what structural changes brought with them is added.</summary>
    public Metrics LikeForLikeMetrics { get; internal init; } = Metrics.None;

    /// <summary>The years and what comes of it: <c>2020 seen from 2025: restated, 2 restatements</c>.</summary>
    public override string ToString() =>
        $"{BaseYear} seen from {ComparedYear}: {(IsRestated ? "" : "not ")}restated, {Brief.Count(Restatements, "restatement")}";

    /// <summary>The figure of a year as it is now, like for like with the compared year.</summary>
    internal Restatement Restate(string figure, int year, Co2e stated) =>
        Policy.Restate(figure, year, stated, Math.Max(year, ComparedYear), IsRestated && year >= BaseYear ? _counted.Items : []);

    /// <summary>The year's figures as they are now.</summary>
    internal TrackedYear Restate(TrackedYear year)
    {
        return year with
        {
            Scope1 = Now(Figure.Scope1, year.Scope1),
            Scope2LocationBased = Now(Figure.Scope2LocationBased, year.Scope2LocationBased),
            Scope2MarketBased = Now(Figure.Scope2MarketBased, year.Scope2MarketBased),
            Scope3 = Now(Figure.Scope3, year.Scope3),
            Scope3ByCategory = year.Scope3ByCategory.ToImmutableSortedDictionary(
                pair => pair.Key, pair => Now(Figure.OfCategory(pair.Key), pair.Value)!.Value),
        };

        Co2e? Now(Figure figure, Co2e? stated) =>
            stated is { } known ? Restate(figure.Name, year.Year, known).Restated : null;
    }

    /// <summary>The metric as it is now.</summary>
    internal Metric Restate(Metric metric)
    {
        bool isOfTheWhole = metric.Facility is null && metric.Entity is null;
        if (!IsRestated || metric.Year < BaseYear || metric.Year > ComparedYear || !isOfTheWhole)
            return metric;

        decimal added = _counted.Items.Sum(change => change.MetricPartIn(metric.Name, metric.Year, ComparedYear, Policy) ?? 0m);
        return metric with { Value = new Quantity(metric.Value.Amount + added, metric.Value.Unit) };
    }

    /// <summary>The first structural change that says nothing of a metric; null where the metric is like for like.</summary>
    internal BaseYearChange? FirstSilentOn(string metric) => !IsRestated ? null : _counted.Items
        .Where(change => change.Cause == RestatementCause.StructuralChange)
        .GroupBy(change => change.Description)
        .FirstOrDefault(cause => !cause.Any(change => change.MetricEffects.ContainsKey(metric)))?.First();

    /// <summary>The changes that count and lack what a year needs, with the year.</summary>
    internal IEnumerable<(BaseYearChange Change, int Year)> Incomplete() =>
        from change in _counted.Items
        from year in LikeForLikeYears.Select(year => year.Year).Where(year => year >= BaseYear)
        where change.IsNeededIn(year, ComparedYear, Policy) && !change.Effects.ContainsKey(year)
        select (change, year);
}
