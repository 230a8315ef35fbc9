using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A finding that says that part of a year's figures stands twice, or is that of another unit or year.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Tonnes">The tonnes that may stand twice.</param>
/// <param name="Share">Their share of the gross tonnes; null where it is not known.</param>
/// <param name="Found">The tonnes by scope; not known where they are of whichever scope the rows are to be kept in.</param>
internal sealed record DoubledFinding(string Code, decimal Tonnes, decimal? Share, FoundTonnes Found)
{
    // Of upstream beyond the energy of Scope 2 it is not known which of the two is wrong: no verdict rests on either.
    private static readonly ImmutableArray<string> OfOneScope =
    [
        FindingCodes.SameRow, FindingCodes.SameBills, FindingCodes.BillAgain, FindingCodes.CorrectionBesideReplacement,
        FindingCodes.Overlap, FindingCodes.WholeBesideParts, FindingCodes.CarriedOverBesideCalculated,
        FindingCodes.SameTonnesInCategories, FindingCodes.FleetTwice,
    ];

    private static readonly ImmutableArray<string> OfSeveral =
    [
        FindingCodes.CountedTwice, FindingCodes.CarriedOverTwice, FindingCodes.GenerationInCategory3,
        FindingCodes.LifeCycleBesideScope2, FindingCodes.LossesTwice, FindingCodes.UpstreamAboveScope2,
    ];

    /// <summary>The codes of such findings.</summary>
    public static ImmutableArray<string> Codes { get; } = [.. OfOneScope, .. OfSeveral];

    /// <summary>The codes of findings that say that amounts are those of another unit or year.</summary>
    public static ImmutableArray<string> CodesOfSlips { get; } =
    [
        FindingCodes.SlipBetweenYears, FindingCodes.SlipWithinYear, FindingCodes.YearCopied, FindingCodes.MeterReading,
        FindingCodes.ImplausibleAmount, FindingCodes.UnusualAmount,
    ];

    /// <summary>Those of an inventory.</summary>
    public static IEnumerable<DoubledFinding> Of(Inventory inventory) => Of(inventory, Codes);

    /// <summary>The same for amounts that are those of another unit or year.</summary>
    public static IEnumerable<DoubledFinding> SlipsOf(Inventory inventory) => Of(inventory, CodesOfSlips);

    private static IEnumerable<DoubledFinding> Of(Inventory inventory, ImmutableArray<string> codes) =>
        from finding in inventory.Findings
        where codes.Contains(finding.Code) && finding.Severity >= FindingSeverity.Warning && finding.Confirmed is null
        where finding.Tonnes is not null and not 0m
        select new DoubledFinding(
            finding.Code, Math.Abs(finding.Tonnes!.Value), finding.Share,
            OfSeveral.Contains(finding.Code) ? FoundTonnes.NotKnown : finding.Found);

    /// <summary>What of it is in a figure of some scopes, where that is so much that no verdict rests on it; else null.</summary>
    public DoubledFinding? In(IReadOnlyCollection<Scope> scopes, decimal tonnes)
    {
        // Trips and purchases of one code differ a hundredfold; bills do not.
        if (Code == FindingCodes.UnusualAmount)
            scopes = [.. scopes.Where(scope => scope != Scope.Scope3)];
        decimal there = Found.AreKnown ? Math.Abs(Found.Of(scopes)) : Tonnes;
        decimal? share = Share * there / Tonnes;
        return there != 0m && (share >= FindingScale.Small || there >= tonnes * FindingScale.Small)
            ? this with { Tonnes = there, Share = share }
            : null;
    }
}
