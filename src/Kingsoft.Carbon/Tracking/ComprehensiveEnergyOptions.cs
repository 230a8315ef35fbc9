using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>How the comprehensive energy consumption is counted.</summary>
/// <remarks>
/// Source: GB/T 2589 General rules for calculation of the comprehensive energy consumption (综合能耗计算通则), editions 2008 and 2020.
/// </remarks>
public sealed record ComprehensiveEnergyOptions
{
    private readonly ValueDictionary<int, decimal> _equivalentKgcePerKwh = new(ImmutableSortedDictionary<int, decimal>.Empty);

    /// <summary>The edition: <c>GB/T 2589-2008</c> or <c>GB/T 2589-2020</c>.</summary>
    public required string Standard { get; init; }

    /// <summary>Whether electricity counts by its equivalent value (等价值) instead of its calorific value (当量值); never mixed.</summary>
    public required bool UsesEquivalentValue { get; init; }

    /// <summary>The equivalent value of each year in kgce per kWh.</summary>
    public IReadOnlyDictionary<int, decimal> EquivalentKgcePerKwh
    {
        get => _equivalentKgcePerKwh.Entries;
        init => _equivalentKgcePerKwh = ValueDictionary<int, decimal>.Given(value);
    }

    /// <summary>The standard and the value of electricity: <c>GB/T 2589-2020, calorific value</c>.</summary>
    public override string ToString() => $"{Brief.Line(Standard)}, {(UsesEquivalentValue ? "equivalent" : "calorific")} value";

    /// <summary>
    /// What a kilowatt-hour of electricity counts in a year, in kilograms of coal equivalent; false where that is not known, with the
    /// reason.
    /// </summary>
    /// <summary>Whether a power plant could need so much coal for a kilowatt-hour, and no other unit was meant.</summary>
    internal static bool IsPossible(decimal kgcePerKwh) => kgcePerKwh is >= 0.1m and <= 1m;

    internal bool TryFindKgcePerKwh(int year, FactorLibrary factors, out decimal kgcePerKwh, [NotNullWhen(false)] out Message? fault)
    {
        fault = null;
        if (UsesEquivalentValue)
        {
            if (!EquivalentKgcePerKwh.TryGetValue(year, out kgcePerKwh))
                fault = TrackingMessages.NoEquivalent(year);
            else if (!IsPossible(kgcePerKwh))
                fault = TrackingMessages.EquivalentOutOfRange(kgcePerKwh);
            return fault is null;
        }

        string? set = Standard switch { "GB/T 2589-2008" => "gbt-2589-2008", "GB/T 2589-2020" => "gbt-2589-2020", _ => null };
        SubstanceProperty? property = factors.Properties.FirstOrDefault(
            known => known.Kind == SubstancePropertyKind.CoalEquivalent && known.Set == set && known.Substance == "electricity");
        kgcePerKwh = property?.Value ?? 0m;
        if (set is null)
            fault = TrackingMessages.UnknownEdition(Standard);
        else if (property is null)
            fault = TrackingMessages.NoCalorificValue(Standard);
        return fault is null;
    }
}
