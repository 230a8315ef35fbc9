using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>
/// How sites and entities are called in comparisons from year to year: by the file of sites, else as the first year spells them, whatever
/// the spelling of other rows. One site is what <see cref="FoldedNames.OfSite"/> says is one.
/// </summary>
internal sealed class SiteNames
{
    private readonly Dictionary<string, string> _sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _entities = new(StringComparer.Ordinal);
    private readonly FoldedNames _folded = new();

    public SiteNames(Facilities? facilities)
    {
        foreach (Facility facility in facilities ?? Enumerable.Empty<Facility>())
            Add(facility.Name, facility.Entity);
    }

    /// <summary>Takes the names of rows; of two spellings the first in their order stands, whatever the order of rows.</summary>
    public void Add(IEnumerable<ActivityContext> contexts)
    {
        foreach ((string? facility, string? entity) in contexts.Select(context => (context.Facility, context.Entity)).Distinct()
            .OrderBy(names => names.Facility, StringComparer.Ordinal).ThenBy(names => names.Entity, StringComparer.Ordinal))
            Add(facility, entity);
    }

    /// <summary>What the name of a site stands for; null for none.</summary>
    public string? OfSite(string? name) => _folded.OfSite(name) is { } folded ? _sites.GetValueOrDefault(folded, name!) : name;

    /// <summary>What the name of an entity stands for; null for none.</summary>
    public string? OfEntity(string? name) => _folded.Of(name) is { } folded ? _entities.GetValueOrDefault(folded, name!) : name;

    private void Add(string? facility, string? entity)
    {
        if (_folded.OfSite(facility) is { } site)
            _sites.TryAdd(site, facility!);
        if (_folded.Of(entity) is { } folded)
            _entities.TryAdd(folded, entity!);
    }
}
