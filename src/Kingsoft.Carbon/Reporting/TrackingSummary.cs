using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What happened from the last year but one to the last, a sentence a figure: what a reader takes in before any table.</summary>
/// <remarks>Its figures are those of the tables, digit by digit; each is rounded half to even, once.</remarks>
public static class TrackingSummary
{
    private static readonly Figure[] Sums = [Figure.Scope12LocationBased, Figure.Scope12MarketBased];

    /// <summary>The sentences.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of the sentences.</param>
    /// <returns>
    /// One for each sum of Scope 1 and 2 that both years have, such as <c>Scope 1 + 2, location-based, fell by 1.71 % (984.38 t CO2e) from
    /// 2024 to 2025: -642.39 t by a cleaner grid …</c>, with the causes where they are known, and the change like for like where a
    /// base year was restated; none where neither is known in both years.
    /// </returns>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static ImmutableArray<string> Create(TrackingReport report, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(report);
        Defined.Check(language);
        if (report.Years.Length < 2)
            return [];

        (TrackedYear from, TrackedYear to) = (report.Years[^2], report.Years[^1]);
        return
        [
            .. Sums.Select(figure => report.Changes.FirstOrDefault(change => change.Metric == figure.Name && change.To == to.Year))
                .OfType<TrackedChange>()
                .SelectMany(change => Sentences(change, from, to))
                .Select(sentence => sentence.In(language)),
        ];
    }

    // What was bought, sold or corrected is among the stated change: whoever reads no further must not take it for an effort.
    private static IEnumerable<Message> Sentences(TrackedChange change, TrackedYear from, TrackedYear to)
    {
        yield return Sentence(change, from, to);
        if (change.LikeForLike is { } likeForLike && likeForLike != change.Change)
            yield return SummaryMessages.LikeForLike(Moved(likeForLike, change));
    }

    private static Message Sentence(TrackedChange change, TrackedYear from, TrackedYear to)
    {
        Message moved = Moved(change.Change, change);
        Message[] causes = [.. Causes(change, new CauseWords(change, from, to))];
        return causes.Length == 0 ? moved : SummaryMessages.Because(moved, causes);
    }

    private static Message Moved(Change change, TrackedChange of)
    {
        Said label = TrackingNames.LabelOf(of.Metric);
        (string tonnes, int sign) = Rounded(change.Absolute);
        if (sign == 0)
            return SummaryMessages.Stayed(label, Rounded(change.To).Text, of.From, of.To);
        return change.Percent is { } percent
            ? SummaryMessages.Moved(label, sign, Rounded(percent).Text, tonnes, of.From, of.To)
            : SummaryMessages.MovedWithoutPercent(label, sign, tonnes, of.From, of.To, change.WhyNoPercent!);
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
