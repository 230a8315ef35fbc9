using System.Collections.Immutable;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// Three claimants or more of the same certificates who claim more than there is, where no two of them do: 50, 50 and 50 of 100.
/// </summary>
internal static class ClaimGroups
{
    public static IEnumerable<(ImmutableArray<OwnedInstrument> Of, decimal Twice, List<SerialRange> Serials)> Of(
        IReadOnlyCollection<(OwnedInstrument First, OwnedInstrument Second, decimal Twice, List<SerialRange> Serials)> pairs)
    {
        foreach (HashSet<OwnedInstrument> group in GroupsOf(pairs).Where(group => group.Count > 2))
        {
            ImmutableArray<OwnedInstrument> all =
            [
                .. group.Where(of => of.Claimed > 0m).OrderBy(of => of.Place).ThenBy(of => of.Instrument.Id, TextOrder.Instance),
            ];
            var within = pairs.Where(pair => group.Contains(pair.First)).ToArray();
            if (all.Length > 2 && TwiceOf(all) is var twice && twice > within.Sum(pair => pair.Twice))
                yield return (all, twice, Merged(within.SelectMany(pair => pair.Serials)));
        }
    }

    private static IEnumerable<HashSet<OwnedInstrument>> GroupsOf(
        IEnumerable<(OwnedInstrument First, OwnedInstrument Second, decimal Twice, List<SerialRange> Serials)> pairs)
    {
        ILookup<OwnedInstrument, OwnedInstrument> beside = pairs
            .SelectMany(pair => new[] { (pair.First, pair.Second), (First: pair.Second, Second: pair.First) })
            .ToLookup(pair => pair.First, pair => pair.Second);
        var seen = new HashSet<OwnedInstrument>();
        foreach (OwnedInstrument start in beside.Select(of => of.Key))
        {
            if (!seen.Add(start))
                continue;
            var group = new HashSet<OwnedInstrument> { start };
            var next = new Queue<OwnedInstrument>([start]);
            while (next.TryDequeue(out OwnedInstrument? at))
            {
                foreach (OwnedInstrument other in beside[at].Where(seen.Add))
                {
                    group.Add(other);
                    next.Enqueue(other);
                }
            }

            yield return group;
        }
    }

    // Where numbers are no megawatt-hours, as much is there as the largest of equal ones has; of others only two can be compared.
    private static decimal TwiceOf(ImmutableArray<OwnedInstrument> all)
    {
        if (all.All(of => of.IsCounted))
        {
            (SerialRange Range, decimal Count)[] blocks = [.. BlocksOf(all)];
            return ClaimFlow.TwiceOf(
                [.. all.Select(of => (of.Claimed, Enumerable.Range(0, blocks.Length)
                    .Where(at => of.Serials.Any(range => range.Overlaps(blocks[at].Range))).ToArray()))],
                [.. blocks.Select(block => block.Count)]);
        }

        bool areOne = all.Select(of => of.Row).Distinct().Count() == 1
            || all.Select(of => string.Join(';', of.Serials.Select(range => (range.Key, range.First, range.Last)))).Distinct().Count() == 1;
        return areOne ? Math.Max(0m, all.Sum(of => of.Claimed) - all.Max(of => of.Bought)) : 0m;
    }

    // Numbers between two ends of ranges have the same owners.
    private static IEnumerable<(SerialRange Range, decimal Count)> BlocksOf(ImmutableArray<OwnedInstrument> all) =>
        from key in all.SelectMany(of => of.Serials).GroupBy(range => range.Key, StringComparer.Ordinal)
        let starts = key.SelectMany(range => new[] { range.First, range.Last + 1 }).Distinct().Order().ToArray()
        from ends in starts.Zip(starts.Skip(1))
        let block = key.First() with { First = ends.First, Last = ends.Second - 1 }
        where key.Any(range => range.Overlaps(block))
        select (block, (decimal)block.Count);

    private static List<SerialRange> Merged(IEnumerable<SerialRange> ranges)
    {
        var merged = new List<SerialRange>();
        foreach (SerialRange range in ranges.OrderBy(range => range.Key, StringComparer.Ordinal).ThenBy(range => range.First)
            .ThenBy(range => range.Last))
        {
            if (merged.Count > 0 && merged[^1].Key == range.Key && range.First <= merged[^1].Last + 1)
                merged[^1] = merged[^1] with { Last = BigInteger.Max(merged[^1].Last, range.Last) };
            else
                merged.Add(range);
        }

        return merged;
    }
}
