using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Rates, shares and mixes by the place and supplier that they are for: a load is held to its own and not to all.</summary>
/// <remarks>Names of sites and suppliers are the same whatever their case, width and spaces.</remarks>
internal sealed class RateIndex
{
    private readonly FoldedNames _names = new();
    private readonly ILookup<(InstrumentType, string?, string?, Region?), ContractualInstrument> _byPlace;
    private readonly Dictionary<string, ContractualInstrument> _byId;

    public RateIndex(IEnumerable<ContractualInstrument> rates)
    {
        ContractualInstrument[] all = [.. rates];
        _byId = all.ToDictionary(rate => rate.Id, StringComparer.Ordinal);
        _byPlace = all.ToLookup(rate => (rate.Type, _names.Of(rate.Facility), _names.Of(rate.Supplier), rate.Region));
    }

    /// <summary>The rate of an id; null for none.</summary>
    public ContractualInstrument? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>The rates of a kind whose site, supplier and region are those of a load, and the one that its rows name.</summary>
    public IEnumerable<ContractualInstrument> For(InstrumentType type, LoadKey load)
    {
        if (Find(load.Instrument) is { } named && named.Type == type && (named.Region is null || load.Region.IsWithin(named.Region)))
            yield return named;

        ImmutableArray<Region?> regions = [null, .. load.Region.Lineage()];
        foreach (string? facility in Both(_names.Of(load.Facility)))
        {
            foreach (string? supplier in Both(_names.Of(load.Supplier)))
            {
                foreach (ContractualInstrument rate in regions.SelectMany(region => _byPlace[(type, facility, supplier, region)]))
                    yield return rate;
            }
        }
    }

    private static string?[] Both(string? own) => own is null ? [null] : [own, null];
}
