using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the tables of causes.</summary>
internal static class CauseTableMessages
{
    public static Message Cause => new("cause-table.cause");

    public static Message Sum => new("cause-table.sum");

    public static Message AsStated => new("cause-table.as-stated");

    public static Message Title(Said figure, int from, int to, string form) =>
        new("cause-table.title", figure, from, to, KnownWords.Of(form));

    public static Message Points(int year) => new("cause-table.points", year);

    public static Message AddUp(string method) => new("cause-table.add-up", KnownWords.Of(method));
}
