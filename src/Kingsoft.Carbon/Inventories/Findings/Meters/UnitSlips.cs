namespace Kingsoft.Carbon;

/// <summary>
/// Tells whether a meter's year is ten times another, or 3.6 times, as another unit makes it and growth does not: a step between the years,
/// alike in all months, with each year even in itself.
/// </summary>
internal static class UnitSlips
{
    private const int FewestMonths = 6;

    /// <summary>Whether a year is near such a multiple of another.</summary>
    /// <param name="larger">The year that is larger.</param>
    /// <param name="smaller">The other.</param>
    /// <param name="others">The other years, in the order of their amounts.</param>
    public static bool IsTold(MeterYear larger, MeterYear smaller, MeterYear[] others)
    {
        if (UnitsOf(larger, smaller) is not null)
            return true;
        if ((larger.Series ?? smaller.Series)?.Key is not { IsMetered: true } key)
            return false;

        decimal times = ComparedAmount.Times(larger.PerDay, smaller.PerDay);
        (ReportingPeriod, decimal Own, decimal Other)[] common =
            [.. larger.Common(smaller).Where(month => month.Own > 0m && month.Other > 0m)];
        bool isEven = MeteredActivity.Of(key.Activity) is { Rest: MeterRest.Never };

        // Years that agree among themselves and leave one out are no growth.
        bool areOthersAlike = others.Length > 1
            && ComparedAmount.Times(others[^1].PerDay, others[0].PerDay) <= AlikeOfOthers;
        return IsOf(SlipFactor.Tenfold, common.Length >= FewestMonths || areOthersAlike ? 1.25m : common.Length > 1 ? 1.1m : 1.05m, 1.4m)
            || IsOf(SlipFactor.OfJoules, common.Length >= FewestMonths ? 1.06m : areOthersAlike ? 1.1m : 1.01m, 1.2m);

        bool IsOf(decimal factor, decimal near, decimal nearOfMonths) =>
            SlipFactor.Near(times, near, factor) is > 1m
            && common.Count(month => SlipFactor.Near(ComparedAmount.Times(month.Own, month.Other), nearOfMonths, factor) is > 1m) * 5
                >= common.Length * 4
            && (!isEven || (IsEven(larger) && IsEven(smaller)));
    }

    /// <summary>
    /// The units of two years where each has one of its own and the numbers are the same but for a little, as if only the unit had been
    /// written anew; null where that is not so.
    /// </summary>
    public static (Unit Larger, Unit Smaller)? UnitsOf(MeterYear larger, MeterYear smaller)
    {
        if (OnlyUnitOf(larger) is not { } unit || OnlyUnitOf(smaller) is not { } other)
            return null;

        // Leaks come and go: their numbers are alike by chance.
        decimal ratio = ComparedAmount.Times(unit.ToBase.ToDecimal(), other.ToBase.ToDecimal());
        return ratio >= LeastOfUnits && !larger.Series!.Key.Activity.IsWithin("refrigerant")
            && SlipFactor.Near(ComparedAmount.Times(larger.PerDay, smaller.PerDay), NearOfUnits, ratio) is > 1m
                ? (unit, other)
                : null;
    }

    private static Unit? OnlyUnitOf(MeterYear year)
    {
        Unit[] units = year.Series is not { } series ? [] :
            [.. series.Accounts.Select(account => account.Kind.Context.Unit).Distinct().Take(2)];
        return units.Length == 1 ? units[0] : null;
    }

    private const decimal NearOfUnits = 1.15m, LeastOfUnits = 1.8m;

    private const decimal AlikeOfOthers = 1.5m, MostWithinAYear = 2.5m;

    // Who grows tenfold from year to year does so within a year too.
    private static bool IsEven(MeterYear year)
    {
        decimal[] perDay = [.. year.OfPeriods.Value.Where(period => period.Value > 0m)
            .Select(period => period.Value / period.Key.Days).Order()];
        return perDay.Length < FewestMonths
            || ComparedAmount.Times(perDay[^(1 + (perDay.Length / 6))], perDay[perDay.Length / 6]) <= MostWithinAYear;
    }
}
