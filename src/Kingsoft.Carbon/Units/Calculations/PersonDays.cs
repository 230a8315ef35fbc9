using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// What days of work have in common with persons and days: 20 persons on 240 days are 4,800 person-days, and person-days by days are
/// persons. Hours have no part in it, since a day of work is no 24 hours.
/// </summary>
internal static class PersonDays
{
    private static readonly Unit PersonDay = Unit.Parse("person-day"), Person = Unit.Parse("person"), Day = Unit.Parse("d");

    /// <summary>Units in which each day of work against a day is a person.</summary>
    public static UnitProduct Cancelled(UnitProduct product)
    {
        int power = PowerOf(product, PersonDay), days = PowerOf(product, Day);
        if (Math.Sign(power) * Math.Sign(days) >= 0)
            return product;

        int changed = Math.Sign(power) * Math.Min(Math.Abs(power), Math.Abs(days));
        return With(product, (PersonDay, -changed), (Day, changed), (Person, changed));
    }

    /// <summary>Units in which each person on a day is a day of work.</summary>
    public static UnitProduct Made(UnitProduct product)
    {
        int persons = PowerOf(product, Person), days = PowerOf(product, Day);
        if (Math.Sign(persons) * Math.Sign(days) <= 0)
            return product;

        int changed = Math.Sign(persons) * Math.Min(Math.Abs(persons), Math.Abs(days));
        return With(product, (Person, -changed), (Day, -changed), (PersonDay, changed));
    }

    private static int PowerOf(UnitProduct product, Unit unit) => product.Factors.FirstOrDefault(factor => factor.Unit == unit).Power;

    private static UnitProduct With(UnitProduct product, params ReadOnlySpan<(Unit Unit, int Power)> changes)
    {
        List<(Unit Unit, int Power)> factors = [.. product.Factors];
        foreach ((Unit unit, int power) in changes)
        {
            int at = factors.FindIndex(factor => factor.Unit == unit);
            if (at < 0)
                factors.Add((unit, power));
            else
                factors[at] = (unit, factors[at].Power + power);
        }

        ImmutableArray<(Unit Unit, int Power)> left = [.. factors.Where(factor => factor.Power != 0)];
        return UnitProduct.Of(left);
    }
}
