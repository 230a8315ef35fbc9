using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>An activity that comes through a line with a meter, so that bills follow each other; what comes by the load is none.</summary>
/// <param name="Activity">The activity, with all below it.</param>
/// <param name="Kind">What the meter measures.</param>
/// <param name="Rest">When it may stand still.</param>
/// <remarks>Source: <c>emission-factors/vocabulary/meters.csv</c>.</remarks>
internal sealed record MeteredActivity(string Activity, MeterKind Kind, MeterRest Rest)
{
    private const string File = "emission-factors/vocabulary/meters.csv";

    private static readonly Words<MeterKind> Kinds = new(
        (MeterKind.Electricity, "electricity"),
        (MeterKind.Heat, "heat"),
        (MeterKind.Cooling, "cooling"),
        (MeterKind.NaturalGas, "natural-gas"),
        (MeterKind.Water, "water"));

    private static readonly Words<MeterRest> Rests = new(
        (MeterRest.Never, "never"), (MeterRest.Summer, "summer"), (MeterRest.Winter, "winter"));

    private static readonly Lazy<ImmutableArray<MeteredActivity>> All = new(Load);

    /// <summary>What meters tell of an activity; null where it comes by the load, or is no amount of anything.</summary>
    public static MeteredActivity? Of(ActivityCode activity)
    {
        foreach (MeteredActivity metered in All.Value)
        {
            if (activity.IsWithin(metered.Activity))
                return metered;
        }

        return null;
    }

    private static ImmutableArray<MeteredActivity> Load()
    {
        var rows = new List<MeteredActivity>();
        using CsvTable table = BuiltInTable.Open(File, new CsvColumns(["activity", "kind", "rests", "source"], []));
        while (table.ReadRow())
        {
            if (!Kinds.TryParse(table.Text(1)!, out MeterKind kind) || !Rests.TryParse(table.Text(2)!, out MeterRest rest))
                throw new InvalidOperationException($"Built-in data: {File}:{table.Line}: no kind of meter, or no time of rest.");
            rows.Add(new MeteredActivity(table.Text(0)!, kind, rest));
        }

        // An old code is metered where the one that it means is.
        IEnumerable<MeteredActivity> old =
            from code in ActivityAliases.OldCodes
            let meant = rows.Find(row => ActivityAliases.Meaning(code).IsWithin(row.Activity))
            where meant is not null
            select meant with { Activity = code.Value };
        return [.. rows, .. old];
    }
}
