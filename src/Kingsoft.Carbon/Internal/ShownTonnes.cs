using System.Globalization;

namespace Kingsoft.Carbon.Internal;

/// <summary>Tonnes within a sentence: the very digits that tables print, so that one figure is found again in the other.</summary>
internal static class ShownTonnes
{
    /// <summary>How many decimals are printed wherever nothing asks for more.</summary>
    public const int Decimals = 2;

    public static string Of(decimal tonnes) =>
        Math.Round(tonnes, Decimals, MidpointRounding.ToEven).ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>The same of an integer of 10⁻¹² t.</summary>
    public static string Of(Int128 tonnes) => Of(Exact.ToDecimal(tonnes));
}
