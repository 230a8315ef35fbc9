using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds an entity whose rows are those of another, or the sum of several, and rows without an entity that are those of one: consolidated
/// twice. All that both sides have must agree, kind by kind.
/// </summary>
internal static class EqualEntities
{
    private const int DaysOfAQuarter = 85, MostEntities = 12;
    private const decimal SamePct = 0.01m;

    // Two entities may have an amount of four digits alike.
    private const int FewestDigits = 5;

    /// <summary>The accounts of each such entity with those of the others.</summary>
    public static IEnumerable<(Account[] Whole, Account[] Parts)> Find(IReadOnlyCollection<MeterSeries> series)
    {
        var folded = new FoldedNames();
        IGrouping<string?, MeterSeries>[] named = [.. series.GroupBy(one => folded.Of(one.Key.Entity))];
        if (named.Length is < 2 or > MostEntities)
            yield break;

        Entity[] entities =
        [
            .. named.Select(entity => Entity.Of(entity.Key, [.. entity], folded))
                .OrderByDescending(entity => entity.Largest).ThenBy(entity => entity.Name, StringComparer.Ordinal),
        ];
        HashSet<Entity> taken = [];
        foreach (Entity whole in entities.Where(entity => entity.Days >= DaysOfAQuarter))
        {
            // Rows without an entity are no part of one.
            Entity[] others = [.. entities.Where(other => other != whole && other.Name is not null && !taken.Contains(other))];
            if (taken.Contains(whole) || PartsOf(whole, others) is not { } parts)
                continue;

            taken.UnionWith(parts);
            taken.Add(whole);
            yield return (whole.Accounts, [.. parts.SelectMany(part => part.Accounts)]);
        }
    }

    // One of them first, then as few as possible; those of many are many sums.
    private static Entity[]? PartsOf(Entity whole, Entity[] others)
    {
        int sums = 1 << others.Length;
        foreach (int chosen in Enumerable.Range(1, sums - 1).OrderBy(int.PopCount).ThenBy(bits => bits))
        {
            Entity[] parts = [.. others.Where((_, i) => (chosen & (1 << i)) != 0)];
            bool isOne = parts.Length == 1;
            bool mayBeShared = isOne && (whole.SharesASite(parts[0]) || HalvedBills.AreLikely(whole.Printed));
            if (!mayBeShared && whole.IsSumOf(parts, isOne ? 0m : SamePct) && whole.IsTold(isOne ? others.Length : sums)
                && (!isOne || whole.Digits >= FewestDigits))
                return parts;
        }

        return null;
    }

    private sealed record Entity(
        string? Name, Account[] Accounts, IReadOnlyDictionary<MeterKey, decimal> Sizes, decimal[] Printed, HashSet<string> Sites)
    {
        public decimal Largest { get; } = Sizes.Values.DefaultIfEmpty().Max();

        /// <summary>The digits of the sum that has most.</summary>
        public int Digits => Printed.Max(amount => ComparedAmount.DigitsOf(amount));

        public int Days => 1 + Accounts.Max(account => account.Period.End).DayNumber
            - Accounts.Min(account => account.Period.Start).DayNumber;

        public static Entity Of(string? name, MeterSeries[] series, FoldedNames folded)
        {
            var sizes = new Dictionary<MeterKey, decimal>();
            var printed = new List<decimal>();
            foreach (IGrouping<MeterKey, MeterSeries> kind in series
                .GroupBy(one => one.Key with { Entity = null, Facility = null, Region = null }))
            {
                Account[] accounts = [.. kind.SelectMany(one => one.Accounts)];
                decimal size = ComparedAmount.Of(accounts);
                sizes.Add(kind.Key, size);
                Unit unit = accounts.Select(account => account.Kind.Context.Unit).MinBy(one => one.Symbol, StringComparer.Ordinal)!;
                printed.Add(size / unit.ToBase.ToDecimal());
            }

            HashSet<string> sites = [.. series.Select(one => folded.OfSite(one.Key.Facility)).OfType<string>()];
            return new Entity(name, [.. series.SelectMany(one => one.Accounts)], sizes, [.. printed], sites);
        }

        /// <summary>Whether both name one site: bills of it that are equal are told as such.</summary>
        public bool SharesASite(Entity other) => Sites.Overlaps(other.Sites);

        /// <summary>Whether each of its sums is that of the parts.</summary>
        public bool IsSumOf(Entity[] parts, decimal percent)
        {
            foreach ((MeterKey kind, decimal size) in Sizes)
            {
                decimal ofParts = parts.Sum(part => part.Sizes.GetValueOrDefault(kind));
                if (size <= 0m || !ComparedAmount.AreNear(size, ofParts, percent))
                    return false;
            }

            return Array.TrueForAll(parts, part => part.Sizes.Keys.All(Sizes.ContainsKey));
        }

        /// <summary>Whether one of its sums has so many digits that no chance makes it another's.</summary>
        public bool IsTold(int comparisons) => Printed.Any(amount => Coincidence.IsTelling(amount, comparisons));

        public bool Equals(Entity? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
