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
    /// What two of them claim together beyond what there is, and what three or more do where no two of them show it, in the order of the
    /// files and ids. One certificate of which each claims another part, as of two years, is none.
    /// </returns>
    /// <exception cref="ArgumentNullException">The list, or one of it, is null.</exception>
    public static ImmutableArray<DoubleClaim> Find(IReadOnlyList<ClaimedInstruments> claims)
    {
        claims = Items.Given(claims);
        var names = new FoldedNames();
        OwnedInstrument[] owned =
        [
            .. claims.SelectMany((of, place) => of.Instruments.Where(each => each.IsClaim)
                .Select(each => new OwnedInstrument(place, of, each, names))),
        ];
        Dictionary<(OwnedInstrument First, OwnedInstrument Second), List<SerialRange>> shared = SharedSerials(owned);
        foreach ((OwnedInstrument, OwnedInstrument) pair in SameRows(owned))
            shared.TryAdd(pair, []);
        (OwnedInstrument First, OwnedInstrument Second, decimal Twice, List<SerialRange> Serials)[] pairs =
            [.. shared.Select(pair => (pair.Key.First, pair.Key.Second, TwiceOf(pair.Key.First, pair.Key.Second, pair.Value), pair.Value))];
        return
        [
            .. pairs.Where(pair => pair.Twice > 0m)
                .Select(pair => (pair.First, pair.Second, Claim: ClaimOf([pair.First, pair.Second], pair.Twice, pair.Serials)))
                .Concat(ClaimGroups.Of(pairs)
                    .Select(group => (group.Of[0], group.Of[1], Claim: ClaimOf(group.Of, group.Twice, group.Serials))))
                .OrderBy(claim => claim.Item1.Place).ThenBy(claim => claim.Item2.Place)
                .ThenBy(claim => claim.Claim.FirstId, TextOrder.Instance).ThenBy(claim => claim.Claim.SecondId, TextOrder.Instance)
                .ThenBy(claim => claim.Claim.Others, TextOrder.Instance)
                .Select(claim => claim.Claim),
        ];
    }

    private static Dictionary<(OwnedInstrument First, OwnedInstrument Second), List<SerialRange>> SharedSerials(OwnedInstrument[] owned)
    {
        var shared = new Dictionary<(OwnedInstrument First, OwnedInstrument Second), List<SerialRange>>();
        foreach (IGrouping<string, (SerialRange Range, OwnedInstrument Of)> key in owned
            .SelectMany(of => of.Serials.Select(range => (Range: range, Of: of)))
            .GroupBy(serial => serial.Range.Key, StringComparer.Ordinal))
        {
            var open = new List<(SerialRange Range, OwnedInstrument Of)>();
            foreach ((SerialRange Range, OwnedInstrument Of) next in key
                .OrderBy(serial => serial.Range.First).ThenBy(serial => serial.Of.Place)
                .ThenBy(serial => serial.Of.Instrument.Id, StringComparer.Ordinal))
            {
                open.RemoveAll(earlier => earlier.Range.Last < next.Range.First);
                foreach ((SerialRange range, OwnedInstrument of) in open.Where(earlier => earlier.Of.Place != next.Of.Place))
                {
                    (OwnedInstrument, OwnedInstrument) pair = of.Place < next.Of.Place ? (of, next.Of) : (next.Of, of);
                    if (!shared.TryGetValue(pair, out List<SerialRange>? ranges))
                        shared.Add(pair, ranges = []);
                    ranges.Add(next.Range with { Last = BigInteger.Min(range.Last, next.Range.Last) });
                }

                open.Add(next);
            }
        }

        return shared;
    }

    // Without serial numbers, in one of them at least, nothing but the same row says that it is the same.
    private static IEnumerable<(OwnedInstrument First, OwnedInstrument Second)> SameRows(OwnedInstrument[] owned) =>
        from same in owned.GroupBy(of => of.Row, StringComparer.Ordinal)
        from first in same
        from second in same
        where first.Place < second.Place && (first.Serials.IsEmpty || second.Serials.IsEmpty)
        select (first, second);

    private static decimal TwiceOf(OwnedInstrument first, OwnedInstrument second, List<SerialRange> serials)
    {
        // A single number may stand for a block: where numbers are no megawatt-hours, all of the smaller one may be the same.
        decimal smaller = Math.Min(first.Bought, second.Bought);
        decimal same = serials.Count > 0 && first.IsCounted && second.IsCounted
            ? Math.Min((decimal)serials.Aggregate(BigInteger.Zero, (sum, range) => sum + range.Count), smaller)
            : smaller;
        return Math.Max(0m, first.Claimed + second.Claimed - (first.Bought + second.Bought - same));
    }

    private static DoubleClaim ClaimOf(IReadOnlyList<OwnedInstrument> of, decimal twice, List<SerialRange> serials) => new()
    {
        First = of[0].Of.Name,
        FirstId = of[0].Instrument.Id,
        FirstMegawattHours = of[0].Claimed,
        Second = of[1].Of.Name,
        SecondId = of[1].Instrument.Id,
        SecondMegawattHours = of[1].Claimed,
        Others = of.Count == 2
            ? null
            : string.Join("; ", of.Skip(2).Select(other =>
                $"{other.Instrument.Id} of {other.Of.Name}, {Numbers.Format(other.Claimed)} MWh")),
        Serials = serials.Count == 0 ? null : string.Join("; ", serials),
        TwiceMegawattHours = twice,
    };
}
