using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is wrong with a row of a file of substance properties.</summary>
internal static class PropertyFileMessages
{
    public static Message NotAProperty(string name) => new("property-file.not-a-property", name);

    public static Message NotAboveZero(string? value) => new("property-file.not-above-zero", value);

    public static Message HeatsApart(SubstanceProperty first, SubstanceProperty second, decimal grossPerNet)
    {
        decimal ratio = Math.Round(grossPerNet, 3);
        (decimal least, decimal most) = (HeatingValues.LeastGrossPerNet, HeatingValues.MostGrossPerNet);
        return new("property-heats-apart", first, first.Location, second, second.Location, ratio, least, most);
    }

    public static Message NotAUnitOf(SubstancePropertyKind kind, string unit) => kind switch
    {
        SubstancePropertyKind.Density => new("property-file.not-a-density", unit),
        SubstancePropertyKind.CoalEquivalent => new("property-file.not-a-coal-equivalent", unit),
        _ => new("property-file.not-a-heating-value", unit),
    };
}
