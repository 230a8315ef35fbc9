using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>What a site may be: a name, days in order, figures of zero or more, and each stream once, of known activities.</summary>
internal sealed class FacilityRules(FactorLibrary library, EstimationFactors estimates, UnsoundFactors unsound)
{
    private readonly Lazy<HashSet<string>> _known = new(() => Known(library, estimates));
    private readonly EstimateIndex _estimates = new(estimates);

    /// <summary>What is wrong with a site; fields are named as files name the columns.</summary>
    public IEnumerable<Fault> Faults(Facility facility)
    {
        if (string.IsNullOrWhiteSpace(facility.Name))
            yield return new("facility", FacilityMessages.NameMissing);
        if (facility.Kind is { } kind && !Enum.IsDefined(kind))
            yield return new("kind", WordMessages.WordUnknown(kind.ToString(), FacilityMessages.KindOfSite, FacilityWords.Kind.WithOr));
        if (facility is { Opened: { } opened, Closed: { } closed } && closed < opened)
            yield return new("closed", FacilityMessages.ClosedBeforeOpened(closed, opened));
        if (facility.ItKilowatts is < 0m and { } power)
            yield return new("it_kw", WordMessages.Negative(Numbers.Format(power)));
        if (facility.Racks is < 0 and { } racks)
            yield return new("racks", WordMessages.Negative(Numbers.Format(racks)));
        if (facility.AreaSquareMeters is < 0m and { } area)
            yield return new("area", WordMessages.Negative(Numbers.Format(area)));
        if (facility.Streams.Contains(null!))
        {
            yield return new("streams", WordMessages.ValueMissing);
            yield break;
        }

        foreach (FacilityStream twice in facility.Streams.GroupBy(stream => stream.Activity).Where(same => same.Count() > 1)
            .Select(same => same.First()))
            yield return new("streams", FacilityMessages.StreamTwice(twice.Activity));
        foreach (FacilityStream stream in facility.Streams.DistinctBy(stream => stream.Activity).Where(stream => !IsKnown(stream.Activity)))
            yield return new("streams", FacilityMessages.StreamUnknown(stream.Activity.Value, Meant(stream.Activity.Value)));
    }

    /// <summary>
    /// A stream in its usual rhythm. What estimates make something that comes through a line of, such as the load of a hall, is metered as
    /// that is.
    /// </summary>
    public FacilityStream StreamOf(ActivityCode activity) =>
        estimates.Where(estimate => estimate.Mode == EstimateMode.Replace && estimate.FromActivity.IsWithin(activity.Value))
            .SelectMany(estimate => _estimates.BecomesOf(estimate.FromActivity))
            .Any(becomes => MeteredActivity.Of(becomes) is not null)
                ? new FacilityStream(activity, StreamRhythm.Monthly)
                : new FacilityStream(activity);

    private bool IsKnown(ActivityCode activity) =>
        unsound.MayHold(activity.Value) || _known.Value.Any(code => ActivityCode.IsWithin(code, activity.Value));

    private string? Meant(string text) =>
        !text.Contains('.', StringComparison.Ordinal) && KeySlips.Mended(text, ActivityIndex.BuiltIn.FirstParts) is { } first
            ? first
            : ActivitySuggestions.Of(text, _known.Value).FirstOrDefault();

    private static HashSet<string> Known(FactorLibrary library, EstimationFactors estimates)
    {
        HashSet<string> known = [.. library.Activities.Select(activity => activity.Value)];
        known.UnionWith(ActivityVocabulary.BuiltIn.Descriptions.Select(description => description.Activity.Value));
        known.UnionWith([ActivityCode.ReportedEmissions.Value, ActivityCode.ExportedElectricity.Value]);
        known.UnionWith(estimates.SelectMany(estimate => new[] { estimate.FromActivity.Value, estimate.ToActivity.Value }));
        return known;
    }
}
