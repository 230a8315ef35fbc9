using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>Reads what a project file asks of tracking beside targets and base years: forecasts, comprehensive energy.</summary>
internal static class TrackingReader
{
    public static ForecastOptions ReadForecast(ProjectNode? node)
    {
        var defaults = new ForecastOptions();
        if (node is null || !node.IsObject(["metrics", "years", "confidencePct"]))
            return defaults;

        decimal? confidence = node["confidencePct"]?.Number();
        if (confidence <= 0m || confidence > ForecastOptions.MostConfidencePct)
            node["confidencePct"]!.Fault(ProjectMessages.ConfidenceOutOfRange(confidence.Value));
        return new ForecastOptions
        {
            Metrics = node["metrics"] is { } metrics
                ? [.. metrics.Items().Select(item => item.Text()).OfType<string>().Distinct()]
                : defaults.Metrics,
            Years = [.. (node["years"]?.Items() ?? []).Select(item => item.Year()).OfType<int>().Distinct().Order()],
            ConfidencePct = confidence ?? defaults.ConfidencePct,
        };
    }

    public static ComprehensiveEnergyOptions? ReadComprehensiveEnergy(ProjectNode? node)
    {
        if (node is null || !node.IsObject(["standard", "electricity", "equivalentKgcePerKwh"]))
            return null;

        string? standard = node.Required("standard")?.OneOf("GB/T 2589-2008", "GB/T 2589-2020");
        string? electricity = node.Required("electricity")?.OneOf("calorific", "equivalent");
        ImmutableSortedDictionary<int, decimal> equivalents = node["equivalentKgcePerKwh"]?.NumbersByYear(ReadKgcePerKwh)
            ?? ImmutableSortedDictionary<int, decimal>.Empty;
        if (electricity == "equivalent" && node["equivalentKgcePerKwh"] is null)
            node.Fault("equivalentKgcePerKwh", ProjectMessages.EquivalentMissing);
        if (electricity == "calorific")
            node.Refuse("equivalentKgcePerKwh", ProjectMessages.Calorific);
        return standard is null || electricity is null
            ? null
            : new ComprehensiveEnergyOptions
            {
                Standard = standard,
                UsesEquivalentValue = electricity == "equivalent",
                EquivalentKgcePerKwh = equivalents,
            };
    }

    // A kilowatt-hour is 0.1229 kgce by itself and some 0.3 with the losses of a power station: grams or tonnes are a slip.
    private static decimal? ReadKgcePerKwh(ProjectNode node)
    {
        decimal? value = node.Number();
        if (value is null || ComprehensiveEnergyOptions.IsPossible(value.Value))
            return value;
        node.Fault(TrackingMessages.EquivalentOutOfRange(value.Value));
        return null;
    }
}
