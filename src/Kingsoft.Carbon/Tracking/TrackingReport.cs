using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Years, what changed between them and why, and where each target stands.</summary>
public sealed record TrackingReport
{
    private readonly ValueArray<TrackedYear> _years = new([]);
    private readonly ValueDictionary<int, ImmutableArray<IntensityRatio>> _intensities =
        new(ImmutableSortedDictionary<int, ImmutableArray<IntensityRatio>>.Empty);
    private readonly ValueArray<TrackedChange> _changes = new([]);
    private readonly ValueArray<TargetProgress> _targets = new([]);
    private readonly ValueArray<TrackedForecast> _forecasts = new([]);
    private readonly ValueArray<Said> _notes = new([]);

    internal TrackingReport()
    {
    }

    /// <summary>The years as stated, in order.</summary>
    public ImmutableArray<TrackedYear> Years
    {
        get => _years.Items;
        internal init => _years = new(value);
    }

    /// <summary>The intensities of each year as stated, by year.</summary>
    public ImmutableSortedDictionary<int, ImmutableArray<IntensityRatio>> Intensities
    {
        get => _intensities.Entries;
        internal init => _intensities = new(value);
    }

    /// <summary>What changed from each year to the next.</summary>
    public ImmutableArray<TrackedChange> Changes
    {
        get => _changes.Items;
        internal init => _changes = new(value);
    }

    /// <summary>What the base-year policy says; null where there is none.</summary>
    public BaseYearReview? BaseYearReview { get; internal init; }

    /// <summary>Where each target stands in the last year, measured by figures that are like for like.</summary>
    public ImmutableArray<TargetProgress> Targets
    {
        get => _targets.Items;
        internal init => _targets = new(value);
    }

    /// <summary>What the past says of the years to come.</summary>
    public ImmutableArray<TrackedForecast> Forecasts
    {
        get => _forecasts.Items;
        internal init => _forecasts = new(value);
    }

    /// <summary>What a reader must know: bases, assumptions, what is missing.</summary>
    public ImmutableArray<string> Notes => Said.InEnglish(SaidNotes);

    internal ImmutableArray<Said> SaidNotes
    {
        get => _notes.Items;
        init => _notes = new(value);
    }

    /// <summary><see cref="Notes"/> in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The notes, in the same order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public ImmutableArray<string> NotesIn(Language language)
    {
        Defined.Check(language);
        return [.. SaidNotes.Select(note => note.In(language))];
    }

    /// <summary>Sets years against metrics, targets and a base-year policy.</summary>
    /// <param name="years">The years; without a gap.</param>
    /// <param name="options">What they are set against.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">There is no year, one is missing between the first and the last, a change since the base year or
    /// a target cannot be assessed, or a year to forecast is past; every fault is named.</exception>
    /// <exception cref="OverflowException">A figure or a quotient of figures does not fit a decimal.</exception>
    public static TrackingReport Calculate(IEnumerable<TrackedYear> years, TrackingOptions options)
    {
        TrackingReport? report = Calculate(years, options, out ImmutableArray<TrackingFault> faults);
        return report ?? throw new ArgumentException(string.Join("; and ", faults));
    }

    /// <summary>The years and what is said of them: <c>2020 to 2025: 5 changes, 2 targets, 1 forecast</c>.</summary>
    public override string ToString() =>
        $"{Brief.Years(Years.Select(year => year.Year))}: "
            + $"{Brief.Count(Changes, "change")}, {Brief.Count(Targets, "target")}, {Brief.Count(Forecasts, "forecast")}";

    internal static TrackingReport? Calculate(
        IEnumerable<TrackedYear> years, TrackingOptions options, out ImmutableArray<TrackingFault> faults)
    {
        ImmutableArray<TrackedYear> all = Items.Given(years);
        ArgumentNullException.ThrowIfNull(options);
        var builder = new TrackingBuilder([.. all.OrderBy(year => year.Year)], options);
        TrackingReport? report = builder.Build();
        faults = builder.Faults;
        return faults.IsEmpty ? report : null;
    }
}
