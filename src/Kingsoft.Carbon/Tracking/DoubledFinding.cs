namespace Kingsoft.Carbon.Tracking;

/// <summary>A finding that says that part of a year's figures stands twice.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Tonnes">The tonnes that may stand twice.</param>
/// <param name="Share">Their share of the gross tonnes; null where it is not known.</param>
/// <param name="Scope">The one scope that all lines are of; null where they are of several, or nobody knows.</param>
internal sealed record DoubledFinding(string Code, decimal Tonnes, decimal? Share, Scope? Scope)
{
    private static readonly string[] OfOneScope = [FindingCodes.SameRow, FindingCodes.Overlap, FindingCodes.WholeBesideParts];

    private static readonly string[] OfSeveral =
    [
        FindingCodes.CountedTwice, FindingCodes.CarriedOverBesideCalculated, FindingCodes.GenerationInCategory3,
        FindingCodes.LifeCycleBesideScope2,
    ];

    /// <summary>Those of an inventory.</summary>
    public static IEnumerable<DoubledFinding> Of(Inventory inventory) =>
        from finding in inventory.Findings
        let isOfOneScope = OfOneScope.Contains(finding.Code)
        where (isOfOneScope || OfSeveral.Contains(finding.Code)) && finding.Severity >= FindingSeverity.Warning
        where finding.Tonnes is not null and not 0m
        select new DoubledFinding(
            finding.Code, Math.Abs(finding.Tonnes!.Value), finding.Share, isOfOneScope ? ScopeOf(inventory, finding) : null);

    /// <summary>Whether it is of a figure, and so much of it that no verdict rests on it.</summary>
    public bool Doubts(IEnumerable<Scope> scopes, decimal tonnes) => (Scope is not { } one || scopes.Contains(one))
        && (Share >= FindingScale.Small || Tonnes >= tonnes * FindingScale.Small);

    private static Scope? ScopeOf(Inventory inventory, Finding finding)
    {
        if (inventory.HeldLines is null || finding.LineCount > finding.Lines.Length)
            return null;

        Scope[] scopes = [.. finding.Lines.SelectMany(inventory.LinesOf).Select(line => line.Scope).Distinct()];
        return scopes is [var one] ? one : null;
    }
}
