using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What a search may take, beside what its text says.</summary>
public sealed record FactorSearchOptions
{
    private readonly ValueDictionary<int, DateOnly> _asOf = new(ImmutableSortedDictionary<int, DateOnly>.Empty);
    private readonly ValueArray<string> _sets = new([]);
    private readonly ValueArray<RegionProxy> _proxies = new([]);

    /// <summary>How many activities are returned at most; 20 by default.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>For a year the day by which a factor had to be known; years that are not named know everything.</summary>
    public IReadOnlyDictionary<int, DateOnly> AsOf
    {
        get => _asOf.Entries;
        init => _asOf = ValueDictionary<int, DateOnly>.Of(value);
    }

    /// <summary>The alternative sets asked for.</summary>
    public IReadOnlyList<string> Sets
    {
        get => _sets.List;
        init => _sets = ValueArray<string>.Of(value);
    }

    /// <summary>The proxies asked for.</summary>
    public IReadOnlyList<RegionProxy> Proxies
    {
        get => _proxies.List;
        init => _proxies = ValueArray<RegionProxy>.Of(value);
    }

    /// <summary>Whether a factor whose years begin after the activity may be taken where there is none before.</summary>
    public bool AllowLaterFactors { get; init; }

    /// <summary>What decides: <c>at most 20, 1 set</c>.</summary>
    public override string ToString() =>
        Brief.Parts("", $"at most {Limit}", Brief.Some(Sets, "set"), Brief.Some(Proxies, "proxy", "proxies"));

    /// <summary>Names the option that nothing can be found with.</summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Limit);
        ArgumentNullException.ThrowIfNull(AsOf);
        _ = Items.Given(Sets);
        _ = Items.Given(Proxies);
    }
}
