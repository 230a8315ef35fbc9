using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds years in which a site used a hundred times more, or less, of the same, or what another unit makes of it.</summary>
internal sealed class SlipsBetweenYears
{
    private const string Code = "slip-between-years";
    private const decimal OfMeters = AmountSeries.SlipFactor, OfOthers = 300m;

    // What is typed in another unit is near a power of ten; of a meter a year is like the next but for a quarter.
    private const decimal NearOfMeters = 1.25m, NearOfOthers = 1.05m, LeastPower = 100m, LeastPowerOfLeaks = 1000m;

    private readonly Dictionary<int, FindingGroup> _groups = [];
    private readonly Dictionary<int, Int128> _tonnes = [];
    private MeterYears _years = new();

    /// <summary>Compares the years, and asks for the rows of those that are out of line.</summary>
    public void Compare(MeterYears years, AccountBook book, LineNames names)
    {
        _years = years;
        foreach (MeterYear[] usual in years.All(book))
        {
            foreach (MeterYear year in usual.Where(year => year.Series is not null))
            {
                if (OtherOf(year, usual) is { } other)
                    Add(year, other, names);
            }
        }
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.SlipBetweenYears(OfMeters, OfOthers), shares),
    ];

    /// <summary>
    /// The year beside which a year is out of line; null where it is not. Of two years it is the larger, where the tonnes are, or the one
    /// that is asked for.
    /// </summary>
    private MeterYear? OtherOf(MeterYear year, MeterYear[] all)
    {
        MeterYear[] others = [.. all.Where(other => other != year).OrderBy(other => other.PerDay)];
        if (others.Length == 0)
            return null;

        // Between the two in the middle nothing is out of line.
        MeterYear upper = others[others.Length / 2], lower = others[(others.Length - 1) / 2];
        bool mayBeBelow = others.Length > 1 || others[0].Series is null;
        return IsSlip(upper, ComparedAmount.Times(year.PerDay, upper.PerDay)) || UnitSlips.IsTold(year, upper, others) ? upper
            : mayBeBelow && IsSlip(lower, ComparedAmount.Times(lower.PerDay, year.PerDay)) ? lower
            : mayBeBelow && UnitSlips.IsTold(lower, year, others) && Matters(year, lower) ? lower
            : null;

        // A leak comes and goes: only a very power of ten is no leak.
        bool IsSlip(MeterYear other, decimal times) => year.Series!.Key switch
        {
            { Activity: var gas } when gas.IsWithin("refrigerant") =>
                IsNearPower(times, LeastPowerOfLeaks, NearOfOthers) && Matters(year, other),
            { IsMetered: true } => times > OfMeters || (IsNearPower(times, LeastPower, NearOfMeters) && Matters(year, other)),
            _ => times > OfOthers || (IsNearPower(times, LeastPower, NearOfOthers) && Matters(year, other)),
        };
    }

    // What is at stake may be the little that the other year has, or the much that this one has.
    private bool Matters(MeterYear year, MeterYear other) =>
        AreMuch(TonnesOf([year.Series!]), year.Year) || (other.Series is { } series
            ? AreMuch(TonnesOf([series]), series.Year)
            : AreMuch(AtStake(year, other, TonnesOf([year.Series!])), year.Year));

    private bool AreMuch(Int128 tonnes, int year) =>
        SeriesBreak.ShareOf(tonnes, Int128.Max(TonnesOfYear(year), tonnes)) >= FindingScale.Small;

    private Int128 TonnesOfYear(int year)
    {
        if (!_tonnes.TryGetValue(year, out Int128 tonnes))
            _tonnes.Add(year, tonnes = TonnesOf(_years.Series.Where(series => series.Year == year)));
        return tonnes;
    }

    private static Int128 TonnesOf(IEnumerable<MeterSeries> series) => series
        .SelectMany(one => one.Accounts)
        .Where(account => ShareCounter.Counts(account.Leg))
        .Aggregate((Int128)0, (sum, account) => sum + Int128.Abs(account.Total()));

    private static bool IsNearPower(decimal times, decimal least, decimal near)
    {
        decimal power = least;
        while (times > power * near && power <= decimal.MaxValue / 100m)
            power *= 10m;
        return times * near >= power && times <= power * near;
    }

    // By what the amount is off what is usual, at the factor of the year: of a thousandth that is nearly all that lacks.
    private static Int128 AtStake(MeterYear year, MeterYear usual, Int128 tonnes)
    {
        const decimal Digits = 1_000_000m;
        if (year.PerDay >= usual.PerDay)
            return tonnes;

        var missing = new BigInteger((ComparedAmount.Times(usual.PerDay, year.PerDay) - 1m) * Digits);
        BigInteger atStake = (BigInteger)tonnes * missing / new BigInteger(Digits);
        return BigInteger.Abs(atStake) < new BigInteger(Digits) * (BigInteger)Exact.PowerOfTen(24) ? (Int128)atStake : tonnes;
    }

    private void Add(MeterYear year, MeterYear other, LineNames names)
    {
        if (!_groups.TryGetValue(year.Year, out FindingGroup? group))
            _groups.Add(year.Year, group = new FindingGroup());
        Int128 tonnes = 0;
        foreach (Account account in year.Series!.Accounts)
        {
            Int128 atStake = AtStake(year, other, account.Total());
            tonnes += atStake;
            group.Add(account.Leg, atStake, account.Rows);
            names.Name(account, group.First);
        }

        Unit unit = year.Series.Accounts.Select(account => account.Kind.Context.Unit).MinBy(unit => unit.Symbol, StringComparer.Ordinal)!;
        Message text = MeterMessages.SlipBetweenYearsOf(
            year.Series.Key.Name, year.PerDayIn(unit), unit, year.Year, other.PerDayIn(unit), other.Year);
        decimal times = ComparedAmount.Times(year.PerDay, other.PerDay);
        Message? factor = (UnitSlips.UnitsOf(year, other), UnitSlips.UnitsOf(other, year)) switch
        {
            ({ } units, _) => MeterMessages.UnitWrittenAnew(units.Larger, year.Year, units.Smaller, other.Year),
            (_, { } units) => MeterMessages.UnitWrittenAnew(units.Smaller, year.Year, units.Larger, other.Year),
            _ => SlipFactor.TextOf(times, unit.Dimension),
        };
        group.AddTo(factor is null ? text : MeterMessages.OfFactor(text, factor), tonnes, year.Series.Rows);
    }
}
