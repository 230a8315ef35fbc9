namespace Kingsoft.Carbon;

/// <summary>What many lines of a JSON document have in common: kept once for all of them.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Category">The Scope 3 category; null outside Scope 3.</param>
/// <param name="FactorId">The factor; null for none.</param>
/// <param name="FactorDataYear">The year of its data.</param>
/// <param name="FactorPublished">When it was published.</param>
/// <param name="Flags">What qualifies the figure.</param>
/// <param name="Library">Where the factor is found; null where no library was given.</param>
/// <param name="MarketFactorId">What serves electricity that no instrument covers; null for none.</param>
/// <param name="InstrumentIds">The instruments that cover it, each id but the last followed by <see cref="IdEnd"/>.</param>
internal sealed record LineKind(
    Scope Scope,
    Scope3Category? Category,
    string? FactorId,
    int? FactorDataYear,
    PublicationDate? FactorPublished,
    LineFlags Flags,
    FactorLibrary? Library,
    string? MarketFactorId,
    string InstrumentIds)
{
    /// <summary>What no id holds.</summary>
    public const char IdEnd = '\n';
}
