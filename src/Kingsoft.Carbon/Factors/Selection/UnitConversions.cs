using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>The conversions of a library, each found once.</summary>
internal sealed class UnitConversions(Lazy<ImmutableArray<SubstanceProperty>> properties)
{
    private readonly ConcurrentDictionary<(Unit From, Unit To), UnitConversion> _direct = new();
    private readonly Lazy<Dictionary<string, SubstanceConversions>> _bySubstance = new(() => properties.Value
        .SelectMany(
            property => property.Elsewhere.Append(property.Substance).Distinct(StringComparer.Ordinal),
            (property, substance) => (Property: property, Substance: substance))
        .GroupBy(served => served.Substance, served => served.Property, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => new SubstanceConversions([.. group]), StringComparer.Ordinal));

    /// <summary>The way from a unit to another; null, with the reason where there is more to say than that there is none.</summary>
    public UnitConversion? Find(Unit from, Unit to, PropertyContext context, out Message? fault)
    {
        fault = null;
        if (LiquefiedGas.IsDirect(from, to, context.Substance))
            return _direct.GetOrAdd((from, to), static units => ConversionFinder.Direct(units.From, units.To));
        return context.Substance.Length > 0 && _bySubstance.Value.TryGetValue(context.Substance, out SubstanceConversions? conversions)
            ? conversions.Find(from, to, context, out fault)
            : null;
    }
}
