using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Why a figure changed, a table for each form of attribution.</summary>
internal static class CauseTables
{
    /// <summary>The decimals of tonnes, in tables and in sentences.</summary>
    public const int DecimalsOfTonnes = 2;

    private const int DecimalsOfIntensities = 4, DecimalsOfPoints = 3;

    /// <summary>The plainest form of the change of Scope 1 and 2, beside what restatements made of it.</summary>
    public static IEnumerable<ReportTable> Plainest(TrackedChange change, bool isRestated) =>
        change.Metric == Figure.Scope12LocationBased.Name
        ? change.Attributions
            .Where(pair => pair.Form is ChangeAttribution.ByEnergyAndFactor or ChangeAttribution.ByRestatement)
            .Select(pair => Of(change, pair.Form, pair.Attribution, isRestated))
        : [];

    // What restatements made of scopes and categories stands in JSON and CSV; here it is shown for the sum of Scope 1 and 2 alone.
    public static IEnumerable<ReportTable> Of(TrackedChange change, bool isRestated) =>
        (change.Intensity is { } ratio ? Figure.Find(ratio.NumeratorName) : Figure.Find(change.Metric)) is { IsScope12: true }
            ? change.Attributions.Select(pair => Of(change, pair.Form, pair.Attribution, isRestated))
            : [];

    private static ReportTable Of(TrackedChange change, string form, Attribution attribution, bool isRestated)
    {
        string label = change.Intensity is { } ratio ? TrackingNames.LabelOf(ratio) : TrackingNames.LabelOf(change.Metric);
        return new ReportTable
        {
            Title = $"Why {label} changed from {change.From} to {change.To}: {form}",
            Columns = ["cause", change.Unit, $"points of {change.From}"],
            Rows =
            [
                .. attribution.Effects.Select(effect => Row(effect.Name, effect.Value, isTotal: false)),
                Row("sum", attribution.Change, isTotal: true),
            ],
            Notes =
            [
                $"{attribution.Method}: the effects add up to the change, without a residual",
                .. isRestated && form != ChangeAttribution.ByRestatement
                    ? new[] { "causes of the change as stated: what was bought, sold or corrected is among them" }
                    : [],
            ],
        };

        ReportRow Row(string name, decimal value, bool isTotal) => new(
            ReportCell.Create(name),
            ReportCell.Create(value, change.Intensity is not null ? DecimalsOfIntensities : DecimalsOfTonnes),
            ReportCell.Create(attribution.PercentagePoints(value), DecimalsOfPoints))
        { IsTotal = isTotal };
    }
}
