using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>On what figures rest, in the words of every table.</summary>
internal static class RestsOnMessages
{
    public static Message Missing => new("rests-on.missing");

    public static Message Calculated => new("rests-on.calculated");

    public static Message Estimated => new("rests-on.estimated");

    public static Message CarriedOver => new("rests-on.carried-over");

    public static Message InPart => new("rests-on.in-part");

    public static Message Nothing => new("text", "");

    public static Message And(Message one, Message other) => new("rests-on.and", one, other);

    public static Message With(Message words, Message more) => new("rests-on.with", words, more);

    public static Message Covered(MarketBasedScope2 market) =>
        new("rests-on.covered", ReportCell.Create(market.CoveredMegawattHours, 0), ReportCell.Create(market.MegawattHours, 0));

    public static Message NotRelevant(string? reason) => new("rests-on.not-relevant", reason);

    public static Message WithoutCategory(string number) => new("rests-on.without-category", number);

    public static Message WithoutCategories(string numbers) => new("rests-on.without-categories", numbers);

    public static Message MissingCategories(string numbers) => new("rests-on.missing-categories", numbers);

    /// <summary>A figure that a sum of Scope 3 is without.</summary>
    public static Message Is(Message figure, Message without) => new("rests-on.is", figure, without);
}
