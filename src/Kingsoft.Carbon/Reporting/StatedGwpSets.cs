using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The GWP sets behind emissions that somebody else calculated, as their rows state them.</summary>
internal static class StatedGwpSets
{
    /// <summary>The set that a row states; null where it states none.</summary>
    public static string? Of(GwpBasis? basis) =>
        basis is null or GwpBasis.Unstated ? null : FileWords.GwpBasis.Of(basis.Value);

    /// <summary>The sets of an inventory's carried-over emissions, null last for rows that state none; empty where nothing is.</summary>
    public static ImmutableArray<string?> Of(Inventory inventory) => inventory.AsRead is { } read ? read.StatedGwpSets :
    [
        .. inventory.Accounts
            .Where(account => account.Leg.Flags.HasFlag(LineFlags.CarriedOver))
            .Select(account => account.Leg.Need.GwpBasis)
            .Distinct()
            .Select(Of)
            .Distinct()
            .OrderBy(name => name is null)
            .ThenBy(name => name, StringComparer.Ordinal),
    ];
}
