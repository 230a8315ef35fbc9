using System.Collections.Frozen;

namespace Kingsoft.Carbon;

/// <summary>Codes of currencies that people also write for a unit: KGS is the Kyrgyz som, and kilograms in capitals.</summary>
internal static class MoneyTwins
{
    // Plurals in capitals; TMT is said for a thousand tonnes, STN is the short ton of UN/ECE Recommendation 20.
    private static readonly FrozenDictionary<string, Unit> All = new Dictionary<string, Unit>(StringComparer.Ordinal)
    {
        ["KGS"] = Unit.Parse("kg"),
        ["TJS"] = Unit.Parse("TJ"),
        ["TMT"] = Unit.Parse("kt"),
        ["STN"] = Unit.Parse("st"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The unit that an amount of money may have been meant for; null where its code looks like none.</summary>
    public static Unit? Find(Unit unit) => unit.Currency is not null ? All.GetValueOrDefault(unit.Symbol) : null;
}
