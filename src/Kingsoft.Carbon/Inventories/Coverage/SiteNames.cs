using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>
/// How sites and entities are called in comparisons from year to year: by the file of sites, else as the first year spells them, whatever
/// the case and the spaces of other rows.
/// </summary>
internal sealed class SiteNames
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly FoldedNames _folded = new();

    public SiteNames(Facilities? facilities)
    {
        foreach (Facility facility in facilities ?? Enumerable.Empty<Facility>())
            Add([facility.Name, facility.Entity]);
    }

    /// <summary>Takes the names of rows; of two spellings the first in their order stands, whatever the order of rows.</summary>
    public void Add(IEnumerable<ActivityContext> contexts) => Add(
        contexts.SelectMany(context => new[] { context.Facility, context.Entity })
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));

    /// <summary>What a name stands for; null for none.</summary>
    public string? Of(string? name) => _folded.Of(name) is { } folded ? _known.GetValueOrDefault(folded, name!) : name;

    private void Add(IEnumerable<string?> names)
    {
        foreach (string? name in names)
        {
            if (_folded.Of(name) is { } folded)
                _known.TryAdd(folded, name!);
        }
    }
}
