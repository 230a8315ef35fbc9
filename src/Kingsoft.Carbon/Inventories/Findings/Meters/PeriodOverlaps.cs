using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds, among the rows of a series, those that count the days of others: a year beside its months, two bills of the same days.
/// </summary>
/// <remarks>
/// Meters that nobody names may be several: what is found has amounts as one meter gives them. The parts of a whole are no more than it,
/// and rows of nearly the same days are not far apart a day.
/// </remarks>
internal sealed class PeriodOverlaps(MeterKey key, IEnumerable<PeriodGroup> groups)
{
    // Bills that meet on the day of the reading share it.
    private const int SharedReading = 1;
    private const int ShortestBill = 7;
    private const int MostCrossing = 8;
    private const decimal NearPct = 0.5m, NearSumPct = 5.5m, NearOfCodes = 0.005m;
    private const int DaysOfAYear = 360, MostMonthsOfAYear = 10;

    private readonly PeriodGroup[] _byDay =
    [
        .. groups.Where(group => group.Amount > 0m)
            .OrderBy(group => group.Period.Start)
            .ThenByDescending(group => group.Period.End)
            .ThenBy(group => group.Supplier, StringComparer.Ordinal)
            .ThenBy(group => group.Meter, StringComparer.Ordinal)
            .ThenBy(group => group.Register, StringComparer.Ordinal),
    ];

    private readonly HashSet<PeriodGroup> _counted = [];
    private readonly bool _isOfSeveralUnits = groups.FirstOrDefault() is { InEnergy: not null };

    /// <summary>How many sums of parts were compared with a whole where nothing but the amounts tells, after <see cref="Find"/>.</summary>
    public int Compared { get; private set; }

    // A meter gives each day once; of anything else only the amounts tell.
    private bool IsByDays => key.IsMetered && !_isOfSeveralUnits;

    /// <summary>The overlaps, those of the shortest first.</summary>
    public ImmutableArray<PeriodOverlap> Find()
    {
        ImmutableArray<PeriodOverlap>.Builder found = ImmutableArray.CreateBuilder<PeriodOverlap>();
        foreach (IGrouping<ReportingPeriod, PeriodGroup> whole in _byDay.GroupBy(group => group.Period).OrderBy(group => group.Key.Days)
            .ThenBy(group => group.Key.Start))
        {
            foreach (PeriodGroup group in whole)
            {
                if (WithParts(group) is { } overlap)
                    found.Add(overlap);
            }
        }

        // Where no site is named, or units differ, nothing but the amounts tells that rows are of one meter.
        if (key.IsMetered && key.Facility is not null && !_isOfSeveralUnits)
            found.AddRange(Crossing());
        return found.ToImmutable();
    }

    private PeriodOverlap? WithParts(PeriodGroup whole)
    {
        ImmutableArray<PeriodGroup> parts = PartsOf(whole, _ => true);
        if (parts.IsEmpty || (_isOfSeveralUnits && parts.All(part => part.IsInUnitsOf(whole) && part.IsUnderCodesOf(whole))))
            return null;
        Compared += IsByDays ? 0 : 1;
        if (!AreOf(whole, parts) && (parts = PartsOfOneMeter(whole, parts)).IsEmpty)
            return null;

        Int128 tonnes = 0;
        int days = 0;
        foreach (PeriodGroup part in parts)
        {
            // What is counted twice by a quarter is not counted twice again by the year.
            if (_counted.Add(part))
                tonnes += part.Tonnes;
        }

        foreach (ReportingPeriod period in parts.Select(part => part.Period).Distinct())
            days += period.Days;
        // A delivery is of its day, and what it holds of many.
        bool isOfAllDays = days == whole.Period.Days || ComparedAmount.AreNear(parts.Sum(part => part.Amount), whole.Amount, NearSumPct);
        Int128 most = isOfAllDays ? whole.Tonnes : Int128.Max(whole.TonnesOf(days), 0);
        decimal times = ComparedAmount.Times(parts.Sum(part => part.Amount), whole.Amount);
        decimal? apart = IsByDays ? null : Math.Abs(times - 1m) * 100m;
        return tonnes == 0 ? null : new PeriodOverlap(whole, parts, Int128.Min(tonnes, most), apart);
    }

    // Beside months of several meters a year may be of one of them: of its own, where it names one.
    private ImmutableArray<PeriodGroup> PartsOfOneMeter(PeriodGroup whole, ImmutableArray<PeriodGroup> all)
    {
        if (_isOfSeveralUnits)
            return [];

        foreach (string meter in all.Select(part => part.Meter).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            ImmutableArray<PeriodGroup> parts = PartsOf(whole, part => part.Meter == meter);
            if (whole.Meter is not null ? AreOf(whole, parts) : IsSumOf(whole, parts))
                return parts;
        }

        return [];
    }

    private bool IsSumOf(PeriodGroup whole, ImmutableArray<PeriodGroup> parts) =>
        key.IsMetered && parts.Length > 2 && ComparedAmount.AreNear(parts.Sum(part => part.Amount), whole.Amount, NearPct);

    /// <summary>The longest groups within a whole that do not overlap each other.</summary>
    private ImmutableArray<PeriodGroup> PartsOf(PeriodGroup whole, Func<PeriodGroup, bool> isWanted)
    {
        ImmutableArray<PeriodGroup>.Builder parts = ImmutableArray.CreateBuilder<PeriodGroup>();
        for (int i = FirstFrom(whole.Period.Start); i < _byDay.Length && _byDay[i].Period.Start <= whole.Period.End; i++)
        {
            PeriodGroup group = _byDay[i];
            bool isNext = parts.Count == 0 || group.Period.Start > parts[^1].Period.End || group.Period == parts[^1].Period;
            if (isNext && isWanted(group) && whole.Holds(group) && !whole.IsApartFrom(group))
                parts.Add(group);
        }

        return parts.ToImmutable();
    }

    private int FirstFrom(DateOnly day)
    {
        int low = 0;
        for (int high = _byDay.Length; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = _byDay[middle].Period.Start < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool AreOf(PeriodGroup whole, ImmutableArray<PeriodGroup> parts)
    {
        int days = parts.Select(part => part.Period).Distinct().Sum(period => period.Days);
        bool isNearlyAll = days * 10 >= whole.Period.Days * 9;
        decimal ofWhole = ComparedAmount.Times(parts.Sum(part => part.Amount), whole.Amount);
        decimal ofDays = ofWhole * whole.Period.Days / days;

        if (_isOfSeveralUnits)
        {
            bool areUnits = parts.All(part => part.IsInUnitsOf(whole));
            decimal near = areUnits ? NearOfCodes : FuelMeasure.SpreadPct / 100m;
            return Math.Abs((parts.Length > 1 ? ofWhole : ofDays) - 1m) <= near && (parts.Length > 1 || isNearlyAll);
        }

        // Parts that add up to the whole are its parts, wherever they are; two amounts that are the same are a coincidence sooner.
        decimal tolerance = key.IsMetered || key.IsCarriedOver ? 0.05m : AreAllMonths(whole, parts) ? NearSumPct / 100m : 0.01m;
        if (Math.Abs(ofWhole - 1m) <= tolerance && parts.Length > 1)
            return true;
        if (isNearlyAll && Math.Abs(ofDays - 1m) <= tolerance)
            return true;
        if (!key.IsMetered || key.Facility is null || days < ShortestBill)
            return false;

        return isNearlyAll ? ofDays is >= 0.5m and <= 1.25m : ofDays is >= 0.4m and <= 2.5m && ofWhole <= 1.05m;
    }

    // Fuel of a site that comes in all months has a year of its own only as their total, be it with the stock or another rounding.
    private bool AreAllMonths(PeriodGroup whole, ImmutableArray<PeriodGroup> parts) => key.Activity.IsFuel && key.Facility is not null
        && whole.Period.Days >= DaysOfAYear
        && parts.Select(part => (part.Period.Start.Year, part.Period.Start.Month)).Distinct().Count() >= MostMonthsOfAYear;

    private IEnumerable<PeriodOverlap> Crossing()
    {
        for (int i = 0; i < _byDay.Length; i++)
        {
            PeriodGroup group = _byDay[i];
            ImmutableArray<PeriodGroup> others =
            [
                .. _byDay.Skip(i + 1)
                    .TakeWhile(other => other.Period.Start <= group.Period.End)
                    .Take(MostCrossing)
                    .Where(other => other.DaysWith(group) > SharedReading && !group.Holds(other) && !other.Holds(group)
                        && other.Period != group.Period && !group.IsApartFrom(other) && AreNear(group, other)),
            ];
            if (others.IsEmpty)
                continue;

            Int128 tonnes = 0;
            foreach (PeriodGroup other in others)
            {
                int days = group.DaysWith(other);
                if (_counted.Add(other))
                    tonnes += Int128.Min(group.TonnesOf(days), other.TonnesOf(days));
            }

            if (tonnes > 0)
                yield return new PeriodOverlap(group, others, tonnes, null);
        }
    }

    private static bool AreNear(PeriodGroup a, PeriodGroup b) =>
        ComparedAmount.Times(a.Amount / a.Period.Days, b.Amount / b.Period.Days) is >= 0.33m and <= 3m;
}
