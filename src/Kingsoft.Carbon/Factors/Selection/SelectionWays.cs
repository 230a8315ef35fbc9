using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// What would lead to a factor where a choice has failed. Nothing is supposed: each way is tried, and named only where it arrives.
/// </summary>
internal static class SelectionWays
{
    /// <summary>The factor of a later year that would be taken were later years allowed; null where none would, or they are.</summary>
    public static EmissionFactor? ByLaterYears(FactorLibrary library, FactorQuery query)
    {
        if (query.AllowLaterFactors)
            return null;

        EmissionFactor? factor = FactorSelector.Try(library, query with { AllowLaterFactors = true }).Factor;
        return factor?.ValidFrom > query.Year ? factor : null;
    }

    /// <summary>A message that an amount has no way to a unit, with another factor of the row's line that takes it.</summary>
    public static Message WithOtherFactor(
        FactorLibrary library, FactorQuery query, ImmutableArray<EmissionFactor> candidates, Message message)
    {
        EmissionFactor? other = query.Region.Lineage()
            .SelectMany(region => candidates.Where(factor => factor.Region == region && factor.Covers(query.Year)).OrderBy(
                factor => factor.Id, StringComparer.Ordinal))
            .FirstOrDefault(factor => PinnedFactor.Select(library, query, factor.Id).IsFound);
        return other is null ? message : SelectionMessages.PinTakesUnit(message, other);
    }

    /// <summary>Whether a row's unit has a way to a factor's.</summary>
    public static bool Reaches(FactorLibrary library, FactorQuery query, EmissionFactor factor) => query.Unit is not { } unit
        || library.FindConversion(query, factor, out _) is not null;
}
