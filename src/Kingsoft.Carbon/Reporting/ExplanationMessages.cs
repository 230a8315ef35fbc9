using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words that the parts of an explanation share.</summary>
internal static class ExplanationMessages
{
    public static Message AmountCalculated => new("explain.amount-calculated");

    public static Message Estimates => new("explain.estimates");

    public static Message GwpSet => new("explain.gwp-set");

    public static Message BuiltIn => new("explain.built-in");

    public static Message YourOwn => new("explain.your-own");

    public static Message YourOwnAt(SourceLocation place) => new("explain.your-own-at", place);

    public static Message Named(Said name, Said value) => new("explain.named", name, value);

    public static Message Amount(ActivityRecord record) => new("explain.amount", record.Amount, record.Unit);

    public static Message Exactly(Said value, string fraction) => new("explain.exactly", value, fraction);

    public static Message Cancelled(Said value, IEnumerable<string> units) => new("explain.cancelled", value, MessageList.Of(units));

    /// <summary>What a source states, or that it states nothing.</summary>
    public static Said Given(string? stated) => stated ?? (Said)new Message("explain.not-given");

    /// <summary>A region by its code; the whole world in words.</summary>
    public static Said Place(Region region) => region.IsGlobal ? new Message("explain.global") : region.ToString();

    /// <summary>Publisher, document, table and date in a line.</summary>
    public static Message Cited(Citation citation) => new("text", MessageList.Of<object>(
    [
        .. new[] { citation.Publisher, citation.Source, citation.Table }.Where(part => !string.IsNullOrEmpty(part)).OfType<string>(),
        .. citation.Published is { } date ? [WordMessages.Published(date)] : Array.Empty<object>(),
    ]));

    public static Message Interval(UncertaintyRange range) =>
        new("explain.interval", Numbers.Format(range.LowPct), Numbers.Format(range.HighPct));

    /// <summary>The same with all digits that the factor has.</summary>
    public static Message IntervalAsGiven(UncertaintyRange range) => new(
        "explain.interval", range.LowPct.ToString(CultureInfo.InvariantCulture), range.HighPct.ToString(CultureInfo.InvariantCulture));
}
