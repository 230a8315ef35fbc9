using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What changed from a year to the next: every figure and intensity that both have.</summary>
internal sealed class YearChanges(TrackingOptions options, BaseYearReview? review)
{
    public IEnumerable<TrackedChange> Between(
        (TrackedYear From, TrackedYear To) stated, (TrackedYear From, TrackedYear To) likeForLike, Metrics likeForLikeMetrics) =>
        OfFigures(stated, likeForLike).Concat(OfIntensities(stated, likeForLike, likeForLikeMetrics));

    private IEnumerable<TrackedChange> OfFigures((TrackedYear From, TrackedYear To) stated, (TrackedYear From, TrackedYear To) likeForLike)
    {
        (string Name, string Unit, decimal? Value)[] from = [.. YearIntensities.Figures(stated.From)];
        (string Name, string Unit, decimal? Value)[] to = [.. YearIntensities.Figures(stated.To)];
        (string Name, string Unit, decimal? Value)[] fromNow = [.. YearIntensities.Figures(likeForLike.From)];
        (string Name, string Unit, decimal? Value)[] toNow = [.. YearIntensities.Figures(likeForLike.To)];
        for (int i = 0; i < from.Length; i++)
        {
            if (from[i].Value is not { } before || to[i].Value is not { } after)
                continue;

            string name = from[i].Name;
            Message? unlike = PartialYears.WhyUnlike(name, stated.From, stated.To);
            Change change = Change.Calculate(before, after, unlike);
            Change? restated = IsRestated(stated.From) && (fromNow[i].Value != before || toNow[i].Value != after)
                ? Change.Calculate(fromNow[i].Value!.Value, toNow[i].Value!.Value, unlike)
                : null;
            Attribution? restatement = restated is null || review is null ? null : ChangeAttribution.OfRestatement(
                change,
                restated,
                review.Restate(name, stated.From.Year, Co2e.FromTonnes(before)).Steps,
                review.Restate(name, stated.To.Year, Co2e.FromTonnes(after)).Steps);
            yield return new TrackedChange
            {
                From = stated.From.Year,
                To = stated.To.Year,
                Metric = name,
                Unit = from[i].Unit,
                Change = change,
                LikeForLike = restated
                    ?? (LeadsIntoRestatement(stated.From, stated.To) || (IsRestated(stated.From) && from[i].Unit != Figure.Tonnes)
                        ? null
                        : change),
                Attributions =
                [
                    .. restatement is null ? [] : new[] { (ChangeAttribution.ByRestatement, restatement) },
                    .. name == Figure.Scope12LocationBased.Name && unlike is null
                        ? ChangeAttribution.CalculateEmissions(stated.From, stated.To, options.Factors)
                        : [],
                ],
            };
        }
    }

    private IEnumerable<TrackedChange> OfIntensities(
        (TrackedYear From, TrackedYear To) stated, (TrackedYear From, TrackedYear To) likeForLike, Metrics likeForLikeMetrics)
    {
        foreach ((IntensityRatio before, IntensityRatio after) in Pairs(stated, options.Metrics))
        {
            Message? unlike = PartialYears.WhyUnlike(before.NumeratorName, stated.From, stated.To);
            yield return new TrackedChange
            {
                From = stated.From.Year,
                To = stated.To.Year,
                Metric = before.Name,
                Intensity = before,
                Unit = before.Unit,
                Change = Change.Calculate(before.Value, after.Value, unlike),
                LikeForLike = LikeForLike(before, after, unlike),
                Attributions = before.NumeratorName == Figure.Scope12LocationBased.Name && unlike is null
                    ? ChangeAttribution.CalculateIntensity(
                        stated.From, stated.To, before.Denominator.Amount, after.Denominator.Amount, before.DenominatorName)
                    : [],
            };
        }

        // Only emissions are restated: energy and resources per restated revenue would be neither one thing nor the other.
        Change? LikeForLike(IntensityRatio before, IntensityRatio after, Message? unlike)
        {
            if (LeadsIntoRestatement(stated.From, stated.To))
                return null;
            if (!IsRestated(stated.From))
                return Change.Calculate(before.Value, after.Value, unlike);
            if (before.NumeratorUnit != Figure.Tonnes || review!.FirstSilentOn(before.DenominatorName) is not null)
                return null;
            (IntensityRatio From, IntensityRatio To) now = Pairs(likeForLike, likeForLikeMetrics)
                .First(pair => pair.From.Name == before.Name && pair.From.Unit == before.Unit);
            return Change.Calculate(now.From.Value, now.To.Value, unlike);
        }
    }

    private static IEnumerable<(IntensityRatio From, IntensityRatio To)> Pairs((TrackedYear From, TrackedYear To) years, Metrics metrics) =>
        from before in YearIntensities.Of(years.From, metrics)
        join after in YearIntensities.Of(years.To, metrics) on (before.Name, before.Unit) equals (after.Name, after.Unit)
        select (before, after);

    // From a year before the base year, which is never restated, to one that is: unlike.
    private bool LeadsIntoRestatement(TrackedYear from, TrackedYear to) =>
        review is { IsRestated: true } && from.Year < review.BaseYear && to.Year >= review.BaseYear;

    private bool IsRestated(TrackedYear from) => review is { IsRestated: true } && from.Year >= review.BaseYear;
}
