using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What intensities are called.</summary>
internal static class IntensityMessages
{
    public static Message ItEnergy => new("intensity.it-energy");

    public static Message Per(Said numerator, Said denominator) => new("intensity.per", numerator, denominator);

    public static Message Pue(string? site, Said per) => site is null ? new("intensity.pue", per) : new("intensity.pue-of-site", site, per);

    public static Message Wue(string? site, Said per) => site is null ? new("intensity.wue", per) : new("intensity.wue-of-site", site, per);

    /// <summary>A figure with its unit: <c>Energy (MWh)</c>.</summary>
    public static Message WithUnit(Said figure, string unit) => new("intensity.with-unit", figure, unit);
}
