using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Of which streams and months there should be rows, and of which there are.</summary>
public sealed record Completeness
{
    private readonly ValueArray<StreamCoverage> _streams;

    /// <summary>The streams of the sites that were open in the year, in the order of their file.</summary>
    public required ImmutableArray<StreamCoverage> Streams
    {
        get => _streams.Items;
        init => _streams = new(value);
    }

    /// <summary>How many months of streams there should be.</summary>
    public int Expected => Streams.Sum(stream => stream.Expected);

    /// <summary>How many of them are covered.</summary>
    public int Covered => Streams.Sum(stream => stream.Covered);

    /// <summary>How many of those are covered by an estimate, in whole or in part.</summary>
    public int Estimated => Streams.Sum(stream => stream.Estimated);

    /// <summary>How much is covered: <c>3 streams, 33 of 36 months</c>.</summary>
    public override string ToString() =>
        Streams.IsEmpty ? "0 streams" : $"{Brief.Count(Streams, "stream")}, {Covered} of {Brief.Count(Expected, "month")}";
}
