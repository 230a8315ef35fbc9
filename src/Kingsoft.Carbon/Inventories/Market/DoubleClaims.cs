using System.Collections.Immutable;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Finds certificates that several files or inventories claim.</summary>
/// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), table 7.1, criterion 2: a claim is made by one reporter alone.</remarks>
public static class DoubleClaims
{
    /// <summary>Compares serial numbers, and whole rows where there are none.</summary>
    /// <param name="claims">The files and inventories, each once.</param>
    /// <returns>
    /// What two of them claim together beyond what there is, in the order of the files and ids. One certificate of which each claims
    /// another part, as of two years, is none.
    /// </returns>
    /// <exception cref="ArgumentNullException">The list, or one of it, is null.</exception>
    public static ImmutableArray<DoubleClaim> Find(IReadOnlyList<ClaimedInstruments> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        Owned[] owned =
        [
            .. claims.SelectMany((of, place) => of.Instruments.Where(each => each.IsClaim)
                .Select(each => new Owned(place, of, each, [.. SerialRange.Parse(each.Serials ?? "", out _)]))),
        ];
        return
        [
            .. OfSerials(owned).Concat(OfRows(owned)).Where(claim => claim.Claim.TwiceMegawattHours > 0m)
                .OrderBy(claim => claim.First).ThenBy(claim => claim.Second)
                .ThenBy(claim => claim.Claim.FirstId, TextOrder.Instance).ThenBy(claim => claim.Claim.SecondId, TextOrder.Instance)
                .Select(claim => claim.Claim),
        ];
    }

    private static IEnumerable<(int First, int Second, DoubleClaim Claim)> OfSerials(Owned[] owned)
    {
        var shared = new Dictionary<(Owned First, Owned Second), List<SerialRange>>();
        foreach (IGrouping<string, (SerialRange Range, Owned Of)> head in owned
            .SelectMany(of => of.Serials.Select(range => (Range: range, Of: of)))
            .GroupBy(serial => serial.Range.Head, StringComparer.Ordinal))
        {
            var open = new List<(SerialRange Range, Owned Of)>();
            foreach ((SerialRange Range, Owned Of) next in head
                .OrderBy(serial => serial.Range.First).ThenBy(serial => serial.Of.Place)
                .ThenBy(serial => serial.Of.Instrument.Id, StringComparer.Ordinal))
            {
                open.RemoveAll(earlier => earlier.Range.Last < next.Range.First);
                foreach ((SerialRange range, Owned of) in open.Where(earlier => earlier.Of.Place != next.Of.Place))
                {
                    (Owned, Owned) pair = of.Place < next.Of.Place ? (of, next.Of) : (next.Of, of);
                    if (!shared.TryGetValue(pair, out List<SerialRange>? ranges))
                        shared.Add(pair, ranges = []);
                    ranges.Add(next.Range with { Last = BigInteger.Min(range.Last, next.Range.Last) });
                }

                open.Add(next);
            }
        }

        return shared.Select(pair => Claim(
            pair.Key.First, pair.Key.Second, string.Join("; ", pair.Value),
            pair.Value.Aggregate(BigInteger.Zero, (sum, range) => sum + range.Count)));
    }

    // Without serial numbers nothing but the same row says that it is the same.
    private static IEnumerable<(int First, int Second, DoubleClaim Claim)> OfRows(Owned[] owned) =>
        from same in owned.Where(of => of.Serials.IsEmpty).GroupBy(of => of.Instrument with { Location = default })
        from first in same
        from second in same
        where first.Place < second.Place
        select Claim(first, second, null, null);

    private static (int First, int Second, DoubleClaim Claim) Claim(Owned first, Owned second, string? serials, BigInteger? count)
    {
        // A single number may stand for a block: where numbers are no megawatt-hours, all of the smaller one may be the same.
        decimal smaller = Math.Min(first.Bought, second.Bought);
        decimal same = count is { } counted && first.IsCounted && second.IsCounted ? Math.Min((decimal)counted, smaller) : smaller;
        decimal there = first.Bought + second.Bought - same;
        return (first.Place, second.Place, new DoubleClaim
        {
            First = first.Of.Name,
            FirstId = first.Instrument.Id,
            FirstMegawattHours = first.Claimed,
            Second = second.Of.Name,
            SecondId = second.Instrument.Id,
            SecondMegawattHours = second.Claimed,
            Serials = serials,
            TwiceMegawattHours = Math.Max(0m, first.Claimed + second.Claimed - there),
        });
    }

    private sealed record Owned(
        int Place, ClaimedInstruments Of, ContractualInstrument Instrument, ImmutableArray<SerialRange> Serials)
    {
        public decimal Bought { get; } = ClaimedInstruments.BoughtOf(Instrument);

        public decimal Claimed { get; } = Of.ClaimedMegawattHours(Instrument.Id);

        /// <summary>Whether each serial number is a megawatt-hour.</summary>
        public bool IsCounted => Serials.Aggregate(BigInteger.Zero, (sum, range) => sum + range.Count) == (BigInteger)Bought
            && decimal.IsInteger(Bought);

        public bool Equals(Owned? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => HashCode.Combine(Place, Instrument.Id);
    }
}
