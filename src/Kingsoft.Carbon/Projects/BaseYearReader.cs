using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>Reads the base-year policy of a project file, with what happened since the base year.</summary>
internal static class BaseYearReader
{
    private static readonly string[] ChangeKeys =
    [
        "description", "cause", "scope", "scope2", "category", "effects", "metrics", "effectiveFrom", "inFigures", "existedInBaseYear",
        "staysWithinReportedScopes",
    ];

    private static readonly Words<RestatementCause> Triggers = TrackingWords.Cause.Without(RestatementCause.OrganicChange);

    public static BaseYearPolicy? ReadPolicy(ProjectNode? node, int yearStartMonth)
    {
        if (node is null || !node.IsObject(["thresholdPct", "triggers", "timing", "eachScope", "sum", "changes"]))
            return null;

        decimal? threshold = node.Required("thresholdPct")?.Number();
        if (threshold is < 0m or > 100m)
            node["thresholdPct"]!.Fault(ProjectMessages.ThresholdOutOfRange(threshold.Value));
        RestatementTiming? timing = node.Required("timing")?.OneOf(TrackingWords.Timing);
        bool? eachScope = node.Required("eachScope")?.Bool();
        ImmutableArray<RestatementCause>? triggers = node["triggers"] is { } named
            ? [.. named.Items().Select(item => item.OneOf(Triggers)).OfType<RestatementCause>()]
            : null;
        ThresholdSum? sum = node["sum"]?.OneOf(TrackingWords.Sum);
        if (threshold is not (>= 0m and <= 100m) || timing is null || eachScope is null)
            return null;

        var policy = new BaseYearPolicy
        {
            ThresholdPct = threshold.Value,
            Timing = timing.Value,
            EachScope = eachScope.Value,
            Sum = sum,
            YearStartMonth = yearStartMonth,
        };
        return triggers is { } causes ? policy with { Triggers = causes } : policy;
    }

    public static ImmutableArray<BaseYearChange> ReadChanges(ProjectNode? node) =>
        [.. (node?["changes"]?.Items() ?? []).Select(ReadChange).OfType<BaseYearChange>()];

    private static BaseYearChange? ReadChange(ProjectNode node)
    {
        if (!node.IsObject(ChangeKeys))
            return null;

        string? description = node.Required("description")?.Text();
        RestatementCause? cause = node.Required("cause")?.OneOf(TrackingWords.Cause);
        long? scope = node.Required("scope")?.Integer(1, 3);
        Scope2Method? method = node["scope2"]?.OneOf(FileWords.OneScope2Method);
        long? category = node["category"]?.Integer(1, Scope3Categories.Count);
        ImmutableSortedDictionary<int, decimal>? effects = node.Required("effects")?.NumbersByYear();
        ImmutableSortedDictionary<string, IReadOnlyDictionary<int, decimal>> metrics = (node["metrics"]?.Members() ?? [])
            .ToImmutableSortedDictionary(
                member => member.Name,
                IReadOnlyDictionary<int, decimal> (member) => member.NumbersByYear() ?? ImmutableSortedDictionary<int, decimal>.Empty,
                StringComparer.Ordinal);
        DateOnly? effectiveFrom = node["effectiveFrom"]?.Day();
        bool? inFigures = node["inFigures"]?.Bool();
        if (effectiveFrom is not null && node["inFigures"] is null)
            node.Fault("inFigures", ProjectMessages.InFiguresMissing);
        if (scope is not null and not 2)
            node.Refuse("scope2", ProjectMessages.NotOfScope2);
        if (scope is not null and not 3)
            node.Refuse("category", ProjectMessages.NotOfScope3);
        if (description is null
            || cause is null
            || scope is null
            || effects is null
            || (effectiveFrom is null && node["effectiveFrom"] is not null))
            return null;

        var change = new BaseYearChange
        {
            Description = description,
            Cause = cause.Value,
            Scope = (Scope)scope.Value,
            Scope2Method = scope == 2 && method is { } known ? known : Scope2Method.None,
            Category = scope == 3 ? (Scope3Category?)category : null,
            Effects = effects.ToImmutableSortedDictionary(pair => pair.Key, pair => Co2e.FromTonnes(pair.Value)),
            MetricEffects = metrics,
            EffectiveFrom = effectiveFrom,
            IsInFigures = inFigures == true,
            ExistedInBaseYear = node["existedInBaseYear"]?.Bool() ?? true,
            StaysWithinReportedScopes = node["staysWithinReportedScopes"]?.Bool() ?? false,
        };
        foreach (Fault fault in change.Faults())
            node.Fault(fault);
        return change;
    }
}
