using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Why a figure changed, a table for each form of attribution.</summary>
internal static class CauseTables
{
    /// <summary>The decimals of tonnes, in tables and in sentences.</summary>
    public const int DecimalsOfTonnes = 2;

    private const int DecimalsOfIntensities = 4, DecimalsOfPoints = 3;

    /// <summary>The plainest form of the change of Scope 1 and 2, beside what restatements made of it.</summary>
    public static IEnumerable<ReportTable> Plainest(TrackedChange change, bool isRestated, Language language) =>
        change.Metric == Figure.Scope12LocationBased.Name
        ? change.Attributions
            .Where(pair => pair.Form is ChangeAttribution.ByEnergyAndFactor or ChangeAttribution.ByRestatement)
            .Select(pair => Of(change, pair.Form, pair.Attribution, isRestated, language))
        : [];

    // What restatements made of scopes and categories stands in JSON and CSV; here it is shown for the sum of Scope 1 and 2 alone.
    public static IEnumerable<ReportTable> Of(TrackedChange change, bool isRestated, Language language) =>
        (change.Intensity is { } ratio ? Figure.Find(ratio.NumeratorName) : Figure.Find(change.Metric)) is { IsScope12: true }
            ? change.Attributions.Select(pair => Of(change, pair.Form, pair.Attribution, isRestated, language))
            : [];

    private static ReportTable Of(
        TrackedChange change, string form, Attribution attribution, bool isRestated, Language language)
    {
        Said label = change.Intensity is { } ratio ? TrackingNames.LabelOf(ratio) : TrackingNames.LabelOf(change.Metric);
        return new ReportTable
        {
            Title = CauseTableMessages.Title(label, change.From, change.To, form).In(language),
            Columns =
            [
                CauseTableMessages.Cause.In(language), TrackingNames.UnitIn(change.Unit, language),
                CauseTableMessages.Points(change.From).In(language),
            ],
            Rows =
            [
                .. attribution.Effects.Select(effect => Row(KnownWords.Of(effect.Name).In(language), effect.Value, isTotal: false)),
                Row(CauseTableMessages.Sum.In(language), attribution.Change, isTotal: true),
            ],
            Notes =
            [
                CauseTableMessages.AddUp(attribution.Method).In(language),
                .. isRestated && form != ChangeAttribution.ByRestatement
                    ? new[] { CauseTableMessages.AsStated.In(language) }
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
