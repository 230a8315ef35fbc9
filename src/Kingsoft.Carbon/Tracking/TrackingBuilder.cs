using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// Sets years against metrics, a base-year policy, targets and forecasts; what cannot be done is noted and the rest goes on.
/// </summary>
internal sealed class TrackingBuilder(ImmutableArray<TrackedYear> years, TrackingOptions options)
{
    private readonly ImmutableArray<TrackingFault>.Builder _faults = ImmutableArray.CreateBuilder<TrackingFault>();

    public ImmutableArray<TrackingFault> Faults => _faults.ToImmutable();

    public TrackingReport? Build()
    {
        if (!HasEveryYear())
            return null;

        BaseYearReview? review = new BaseYearReviewer(years, options, _faults).Review();
        ImmutableArray<TrackedYear> likeForLike = review?.LikeForLikeYears ?? years;
        Metrics metrics = review?.LikeForLikeMetrics ?? options.Metrics;
        var report = new TrackingReport
        {
            Years = years,
            Intensities = years.ToImmutableSortedDictionary(year => year.Year, year => YearIntensities.Of(year, options.Metrics)),
            Changes = [.. Enumerable.Range(1, years.Length - 1).SelectMany(Changes)],
            BaseYearReview = review,
            Targets = [.. options.Targets.Select((target, index) => Assess(target, index, likeForLike, metrics, review))
                .OfType<TargetProgress>()],
            Forecasts = Forecasts(review is { IsRestated: true } ? [.. likeForLike.Where(year => year.Year >= review.BaseYear)] : years),
        };
        return report with { SaidNotes = [.. new TrackingNotes(options, report).All().Select(note => (Said)note)] };

        IEnumerable<TrackedChange> Changes(int i) =>
            new YearChanges(options, review).Between((years[i - 1], years[i]), (likeForLike[i - 1], likeForLike[i]), metrics);
    }

    private bool HasEveryYear()
    {
        if (years.IsEmpty)
            Fault(TrackingMessages.NoYear);
        for (int i = 1; i < years.Length; i++)
        {
            int before = years[i - 1].Year, year = years[i].Year;
            if (year == before)
                Fault(TrackingMessages.YearTwice(year));
            else if (year != before + 1 && !(i == 1 && IsBaseYear(before)))
                Fault(TrackingMessages.YearMissing(before, year));
        }

        return _faults.Count == 0;

        // A base year may stand alone, before the series: no year lies before it.
        bool IsBaseYear(int year) => options.BaseYear == year || options.Targets.Any(target => target.BaseYear == year);

        void Fault(Message message) => _faults.Add(new TrackingFault(TrackingPart.Years, 0, null, message));
    }

    private TargetProgress? Assess(
        EmissionTarget target, int index, ImmutableArray<TrackedYear> likeForLike, Metrics metrics, BaseYearReview? review)
    {
        var slips = new MetricSlips(metrics, options.ConfirmedMetrics);
        if (TryAssess(target, likeForLike, metrics, slips, review, out TargetProgress? progress, out Message? fault))
            return progress;
        _faults.Add(new TrackingFault(TrackingPart.Target, index, null, fault));
        return null;
    }

    private static bool TryAssess(
        EmissionTarget target,
        ImmutableArray<TrackedYear> likeForLike,
        Metrics metrics,
        MetricSlips slips,
        BaseYearReview? review,
        [NotNullWhen(true)] out TargetProgress? progress,
        [NotNullWhen(false)] out Message? fault)
    {
        progress = null;
        fault = WhyUnlike(target, review) ?? target.Fault();
        if (fault is not null)
            return false;

        ImmutableArray<TargetObservation>.Builder series = ImmutableArray.CreateBuilder<TargetObservation>();
        foreach (TrackedYear year in likeForLike.Where(year => year.Year >= target.BaseYear))
        {
            if (!TargetObservation.TryOf(target, year, metrics, slips, out TargetObservation? observation, out fault))
                return false;
            series.Add(observation);
        }

        return TargetProgress.TryAssess(target, series.ToImmutable(), out progress, out fault);
    }

    private static Message? WhyUnlike(EmissionTarget target, BaseYearReview? review) =>
        target.IntensityMetric is { } metric && review?.FirstSilentOn(metric) is { } silent
            ? TargetMessages.MetricNotRestated(target, silent)
            : null;

    private ImmutableArray<TrackedForecast> Forecasts(ImmutableArray<TrackedYear> past)
    {
        ImmutableArray<int> ahead = options.Forecast.Years.Count == 0 ? [.. DefaultYears()] : [.. options.Forecast.Years];
        int last = years[^1].Year;
        if (options.Forecast.ConfidencePct <= 0m || options.Forecast.ConfidencePct > ForecastOptions.MostConfidencePct)
            _faults.Add(new TrackingFault(
                TrackingPart.Forecast,
                0,
                nameof(ForecastOptions.ConfidencePct),
                TrackingMessages.ConfidenceOutOfRange(options.Forecast.ConfidencePct)));
        foreach (int year in ahead.Where(year => year <= last))
            _faults.Add(new TrackingFault(
                TrackingPart.Forecast,
                0,
                nameof(ForecastOptions.Years),
                TrackingMessages.ForecastOfPast(year, last)));
        string[] known = [.. YearIntensities.Figures(years[0]).Select(figure => figure.Name)];
        foreach (string metric in options.Forecast.Metrics.Except(known))
            _faults.Add(new TrackingFault(
                TrackingPart.Forecast,
                0,
                nameof(ForecastOptions.Metrics),
                TrackingMessages.NotAFigure(metric, known)));
        return _faults.Any(fault => fault.Part == TrackingPart.Forecast)
            ? []
            : [.. options.Forecast.Metrics.Select(metric => Forecast(metric, past, ahead))];
    }

    private TrackedForecast Forecast(string metric, ImmutableArray<TrackedYear> past, ImmutableArray<int> ahead)
    {
        ForecastPoint[] points = [.. past
            .Where(year => year.WhyPart(metric) is null)
            .Select(year => (year.Year, Figure: YearIntensities.Figures(year).First(figure => figure.Name == metric)))
            .Where(pair => pair.Figure.Value is not null)
            .Select(pair => new ForecastPoint(pair.Year, pair.Figure.Value!.Value))];
        bool isContinuous = points.Length == 0 || points[^1].Year - points[0].Year == points.Length - 1;
        return new TrackedForecast
        {
            Metric = metric,
            Unit = YearIntensities.Figures(years[0]).First(figure => figure.Name == metric).Unit,
            Results =
            [
                Tracking.Forecast.LeastSquares(points, ahead, options.Forecast.ConfidencePct),
                Tracking.Forecast.TheilSen(points, ahead, options.Forecast.ConfidencePct),
                isContinuous
                    ? Tracking.Forecast.ExponentialSmoothing(points, ahead, confidencePct: options.Forecast.ConfidencePct)
                    : new ForecastResult(Tracking.Forecast.SmoothingMethod, points.Length)
                    {
                        SaidRefusal = TrackingMessages.SmoothingOfGap,
                    },
            ],
        };
    }

    // The next milestone, and where each target ends.
    private IEnumerable<int> DefaultYears()
    {
        int last = years[^1].Year;
        return options.Targets.Select(target => target.Year).Where(year => year > last).Append(last + 5 - (last % 5)).Distinct().Order();
    }
}
