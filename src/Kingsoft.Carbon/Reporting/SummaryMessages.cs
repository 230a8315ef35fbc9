using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The sentences of a summary, and the words for causes in them.</summary>
internal static class SummaryMessages
{
    public static Message LessElectricity => new("cause.less-electricity");

    public static Message MoreElectricity => new("cause.more-electricity");

    public static Message LessPurchased => new("cause.less-purchased");

    public static Message MorePurchased => new("cause.more-purchased");

    public static Message CleanerGrid => new("cause.cleaner-grid");

    public static Message DirtierGrid => new("cause.dirtier-grid");

    public static Message LowerFactor => new("cause.lower-factor");

    public static Message HigherFactor => new("cause.higher-factor");

    public static Message LessFuel => new("cause.less-fuel");

    public static Message MoreFuel => new("cause.more-fuel");

    public static Message LowerFuelFactor => new("cause.lower-fuel-factor");

    public static Message HigherFuelFactor => new("cause.higher-fuel-factor");

    public static Message LessOfScope(int scope) => new("cause.less-of-scope", scope);

    public static Message MoreOfScope(int scope) => new("cause.more-of-scope", scope);

    public static Message Cause(string tonnes, Message cause) => new("summary.cause", tonnes, cause);

    public static Message Because(Message moved, IEnumerable<Message> causes) => new("summary.because", moved, MessageList.Of(causes));

    public static Message LikeForLike(Message moved) => new("summary.like-for-like", moved);

    public static Message Moved(Said figure, int sign, string percent, string tonnes, int from, int to) => sign < 0
        ? new("summary.fell", figure, percent, tonnes, from, to)
        : new("summary.rose", figure, percent, tonnes, from, to);

    public static Message MovedWithoutPercent(Said figure, int sign, string tonnes, int from, int to, Message reason) => sign < 0
        ? new("summary.fell-without-percent", figure, tonnes, from, to, reason)
        : new("summary.rose-without-percent", figure, tonnes, from, to, reason);

    public static Message Stayed(Said figure, string tonnes, int from, int to) => new("summary.stayed", figure, tonnes, from, to);
}
