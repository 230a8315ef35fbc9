using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reconciliation;

/// <summary>What files of printed figures are told.</summary>
internal static class ReconciliationMessages
{
    public static Message Twice(string indicator, string period, long firstLine) => new("printed-twice", indicator, period, firstLine);

    public static Message NotAnIndicator(string text) => new("printed-indicator-malformed", text);

    public static Message NotDecimals(string text, int fewest, int most) => new("printed-decimals-malformed", text, fewest, most);

    public static Message OtherDecimals(int decimals, PrintedFigure figure) => new("printed-decimals-contradicted", decimals, figure.Text);

    public static Message NotAFigure(string text) => new("printed-not-number", text);
}
