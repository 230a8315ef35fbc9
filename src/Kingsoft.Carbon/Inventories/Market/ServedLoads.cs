using System.Collections.Immutable;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What serves the load of a year: added up where a table asks, cell by cell where somebody lists it.</summary>
internal sealed class ServedLoads : IEquatable<ServedLoads>
{
    private readonly Lazy<ImmutableArray<MarketCoverage>> _all;
    private readonly Lazy<CoverageSums> _sums;

    private ServedLoads(IEnumerable<MarketCoverage> cells, Func<CoverageSums> sums)
    {
        Cells = cells;
        _all = new(() => [.. cells]);
        _sums = new(sums);
    }

    /// <summary>Each site, region and month with what serves it; made one after the other and not kept.</summary>
    public IEnumerable<MarketCoverage> Cells { get; }

    /// <summary>All of them.</summary>
    public ImmutableArray<MarketCoverage> All => _all.Value;

    /// <summary>Their sums.</summary>
    public CoverageSums Sums => _sums.Value;

    public static ServedLoads Of(ImmutableArray<MarketLoad> loads, CoverTotals covered) =>
        new(CoverageCells.Of(loads), () => CoverageSums.Of(loads, covered));

    public static ServedLoads Of(ImmutableArray<MarketCoverage> cells) => new(cells, () => CoverageSums.Of(cells));

    public bool Equals(ServedLoads? other) =>
        other is not null && (ReferenceEquals(this, other) || Cells.SequenceEqual(other.Cells));

    public override bool Equals(object? obj) => Equals(obj as ServedLoads);

    // The rest of a record tells most apart.
    public override int GetHashCode() => 0;
}
