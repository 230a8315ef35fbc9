using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What happened from the last year but one to the last, in a sentence a figure: what a reader takes in before any table.</summary>
/// <remarks>Its figures are those of the tables, digit by digit; each is rounded half to even, once.</remarks>
public static class TrackingSummary
{
    private static readonly Figure[] Sums = [Figure.Scope12LocationBased, Figure.Scope12MarketBased];

    /// <summary>The sentences.</summary>
    /// <param name="report">The report.</param>
    /// <returns>
    /// One for each sum of Scope 1 and 2 that both years have, such as <c>Scope 1 + 2, location-based, fell by 1.71 % (984.38 t CO2e) from
    /// 2024 to 2025: -642.39 t by a cleaner grid …</c>, with the causes where they are known; none where neither is known in both years.
    /// </returns>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static ImmutableArray<string> Create(TrackingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Years.Length < 2)
            return [];

        (TrackedYear from, TrackedYear to) = (report.Years[^2], report.Years[^1]);
        return
        [
            .. Sums.Select(figure => report.Changes.FirstOrDefault(change => change.Metric == figure.Name && change.To == to.Year))
                .OfType<TrackedChange>()
                .Select(change => Sentence(change, from, to).ToString()),
        ];
    }

    private static Message Sentence(TrackedChange change, TrackedYear from, TrackedYear to)
    {
        string label = TrackingNames.LabelOf(change.Metric);
        (string tonnes, int sign) = Rounded(change.Change.Absolute);
        if (sign == 0)
            return SummaryMessages.Stayed(label, Rounded(change.Change.To).Text, change.From, change.To);
        if (change.Change.Percent is not { } percent)
            return SummaryMessages.MovedWithoutPercent(label, sign, tonnes, change.From, change.To, change.Change.NoPercentReason!);

        Message moved = SummaryMessages.Moved(label, sign, Rounded(percent).Text, tonnes, change.From, change.To);
        Message[] causes = [.. Causes(change, new CauseWords(change, from, to))];
        return causes.Length == 0 ? moved : SummaryMessages.Because(moved, causes);
    }

    private static IEnumerable<Message> Causes(TrackedChange change, CauseWords words) =>
        change.Attributions.Where(pair => pair.Form == ChangeAttribution.ByEnergyAndFactor)
            .SelectMany(pair => pair.Attribution.Effects)
            .Where(effect => Rounded(effect.Value).Sign != 0)
            .OrderByDescending(effect => Math.Abs(effect.Value)).ThenBy(effect => effect.Name, StringComparer.Ordinal)
            .Select(effect => SummaryMessages.Cause(Signed(effect.Value), words.Of(effect)));

    private static string Signed(decimal value) => $"{(value < 0m ? "-" : "+")}{Rounded(value).Text}";

    // As a cell prints it, without its sign.
    private static (string Text, int Sign) Rounded(decimal value)
    {
        decimal rounded = Math.Round(value, CauseTables.DecimalsOfTonnes, MidpointRounding.ToEven);
        return (ReportCell.Create(Math.Abs(rounded), CauseTables.DecimalsOfTonnes).ToString(), Math.Sign(rounded));
    }
}
