using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Words that several tables have.</summary>
internal static class TableMessages
{
    /// <summary>The unit of emissions.</summary>
    public static Message TonnesCo2e => new("unit.tonnes-co2e");
}
