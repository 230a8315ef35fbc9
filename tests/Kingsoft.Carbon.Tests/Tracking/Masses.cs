namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>Tonnes of CO2e, briefly.</summary>
internal static class Masses
{
    public static Co2e T(this decimal tonnes) => Co2e.FromTonnes(tonnes);
}
