namespace Kingsoft.Carbon;

/// <summary>
/// For what a property is wanted: the substance and set of the factor, the region and year of the row, and what was known.
/// </summary>
internal sealed record PropertyContext(string Substance, string? Set, Region Region, int Year, DateOnly? AsOf)
{
    public bool Admits(SubstanceProperty property) =>
        property.Kind != SubstancePropertyKind.CoalEquivalent
        && (IsHere(property) || StandsIn(property))
        && (property.Set is null || property.Set == Set)
        && property.Covers(Year)
        && (AsOf is null || property.Citation.Published is null || property.Citation.Published.Value.LastDay <= AsOf);

    /// <summary>Whether a property of another region serves, because nothing nearer may be published.</summary>
    public bool StandsIn(SubstanceProperty property) => !Region.IsWithin(property.Region) && property.Elsewhere.Contains(Substance);

    /// <summary>
    /// Lower goes first: the user's before the built-in, the factor's own set before the common ones, the narrowest region; what only
    /// stands in for its region's lineage is behind all of that.
    /// </summary>
    public (int, int, int) Rank(SubstanceProperty property) => (
        property.IsUserSupplied ? 0 : 1,
        property.Set is not null ? 0 : 1,
        Region.Lineage().TakeWhile(region => region != property.Region).Count());

    private bool IsHere(SubstanceProperty property) =>
        string.Equals(property.Substance, Substance, StringComparison.Ordinal) && Region.IsWithin(property.Region);
}
