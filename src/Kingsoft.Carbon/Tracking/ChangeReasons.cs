using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>The reasons under which a questionnaire asks for the causes of a change.</summary>
/// <remarks>
/// Source: <c>emission-factors/vocabulary/change-reasons.csv</c> (CDP climate change questionnaire, question 7.9a); which effect goes where
/// is this library's reading.
/// </remarks>
public static class ChangeReasons
{
    private static readonly Lazy<Dictionary<string, string>> Cdp = new(Load);

    /// <summary>The reason of CDP for an effect of <see cref="ChangeAttribution"/>.</summary>
    /// <param name="effect">The name of the effect, such as <c>grid-factor</c>.</param>
    /// <returns>The reason; null where none is assigned, as for effects on an intensity.</returns>
    public static string? GetCdp(string effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        // What a restatement made has its description behind the kind of its cause.
        return Cdp.Value.GetValueOrDefault(effect.Split(": ", 2)[0]);
    }

    private static Dictionary<string, string> Load()
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        using CsvTable table = BuiltInTable.Open(
            "emission-factors/vocabulary/change-reasons.csv", new CsvColumns(["effect", "cdp_reason"], ["note", "source"]));
        while (table.ReadRow())
            reasons.Add(table.Text(0)!, table.Text(1)!);
        return reasons;
    }
}
