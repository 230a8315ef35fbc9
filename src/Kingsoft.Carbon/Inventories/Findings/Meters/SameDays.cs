using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds what two sides of one energy have alike over the same days, be it in months here and in quarters there.</summary>
internal static class SameDays
{
    private const decimal NearPct = 0.5m, NearOfMonthsPct = 0.1m;

    // Months are near each other by chance.
    private const int Quarter = 85;

    // What is rounded to whole units may differ by half of one a row; of little that is anything.
    private const decimal MostRounding = 0.03m, MostRoundingOfMonths = 0.01m;

    /// <summary>The accounts of both sides that are the same.</summary>
    public static IEnumerable<Account> Of(IEnumerable<Account> one, IEnumerable<Account> other)
    {
        (Account Account, bool IsFirst)[] sides = [.. one.Select(account => (account, true)), .. other.Select(account => (account, false))];
        bool areAmounts = AreAmounts(sides.Select(side => side.Account));
        Sized[] all = [.. sides.Select(side => new Sized(
                side.Account,
                side.IsFirst,
                areAmounts ? ComparedAmount.OfLegs([side.Account]) : Exact.ToDecimal(side.Account.Total()),
                areAmounts && side.Item2 ? RoundingOf(side.Account) : 0m))
            .OrderBy(sized => sized.Account.Period.Start)];
        return (AreSame(all, areAmounts) ? all : Alike(all, areAmounts).SelectMany(stretch => stretch)).Select(sized => sized.Account);
    }

    // Of many months one is near another's by chance.
    private static IEnumerable<Sized[]> Alike(Sized[] all, bool areAmounts)
    {
        Sized[][] compared = [.. Stretches(all).Where(stretch => stretch.Any(row => row.IsFirst) && stretch.Any(row => !row.IsFirst))];
        Sized[][] alike = [.. compared.Where(stretch => AreSame(stretch, areAmounts))];
        bool isNoChance = compared.Length == 1
            || Coincidence.AreMore(compared.Length, alike.Length, alike.Select(ApartPct).DefaultIfEmpty().Max());
        return isNoChance ? alike : alike.Where(stretch => ApartPct(stretch) <= Coincidence.Bounded(compared.Length, NearPct));
    }

    private static decimal ApartPct(Sized[] rows)
    {
        decimal one = Sum([.. rows.Where(row => row.IsFirst)]), other = Sum([.. rows.Where(row => !row.IsFirst)]);
        return Math.Abs(ComparedAmount.Times(one, other) - 1m) * 100m;
    }

    /// <summary>Whether amounts, after estimates, tell sizes; else CO2e does, as where one has litres and the other gigajoules.</summary>
    public static bool AreAmounts(IEnumerable<Account> accounts) =>
        accounts.Select(account => account.Unit.Dimension).Distinct().Take(2).Count() == 1;

    // Rows whose days overlap, of whichever side, cannot be compared apart.
    private static IEnumerable<Sized[]> Stretches(Sized[] all)
    {
        for (int first = 0, next; first < all.Length; first = next)
        {
            DateOnly end = all[first].Account.Period.End;
            for (next = first + 1; next < all.Length && all[next].Account.Period.Start <= end; next++)
                end = all[next].Account.Period.End > end ? all[next].Account.Period.End : end;
            yield return all[first..next];
        }
    }

    private static bool AreSame(Sized[] rows, bool areAmounts)
    {
        Sized[] one = [.. rows.Where(row => row.IsFirst)], other = [.. rows.Where(row => !row.IsFirst)];
        if (one.Length == 0 || other.Length == 0)
            return false;

        ReportingPeriod days = DaysOf(one), others = DaysOf(other);
        bool isShort = days.Days < Quarter;
        return AreMostlyOf(days, others)
            && (ComparedAmount.AreNear(Sum(one), Sum(other), !areAmounts ? FuelMeasure.SpreadPct : isShort ? NearOfMonthsPct : NearPct)
                || AreRounded(one, Sum(other), isShort ? MostRoundingOfMonths : MostRounding));
    }

    private static bool AreRounded(Sized[] rounded, decimal other, decimal most)
    {
        decimal slack = rounded.Sum(row => row.Rounding), size = Sum(rounded);
        return slack > 0m && slack <= size * most && Math.Abs(size - other) <= slack;
    }

    // Half a unit a row where all amounts are whole ones; what an estimate makes of it is rounded as the row is.
    private static decimal RoundingOf(Account account) => account.Tallies.All(tally => tally.Scale == 0)
        ? account.Rows * ComparedAmount.OfLeg(account.Leg, 0.5m)
        : 0m;

    // The year in one scope, and bills from Christmas on in the other.
    private static bool AreMostlyOf(ReportingPeriod one, ReportingPeriod other)
    {
        int first = Math.Max(one.Start.DayNumber, other.Start.DayNumber), last = Math.Min(one.End.DayNumber, other.End.DayNumber);
        return (last - first + 1) * 10 >= Math.Max(one.Days, other.Days) * 9;
    }

    private static ReportingPeriod DaysOf(Sized[] rows) =>
        new(rows.Min(row => row.Account.Period.Start), rows.Max(row => row.Account.Period.End));

    private static decimal Sum(Sized[] rows) => rows.Sum(row => row.Size);

    private sealed record Sized(Account Account, bool IsFirst, decimal Size, decimal Rounding);
}
