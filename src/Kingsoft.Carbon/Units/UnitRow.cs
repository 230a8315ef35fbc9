using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A unit of the table, with its size in base units of its dimension and its other spellings.</summary>
internal readonly struct UnitRow(
    string symbol, UnitDimension dimension, long numerator, long denominator, params ImmutableArray<string> aliases)
{
    public string Symbol => symbol;

    public UnitDimension Dimension => dimension;

    public Ratio ToBase => new(numerator, denominator);

    public ImmutableArray<string> Aliases => aliases;
}
