using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>By how many times another unit makes an amount wrong, and how that is said.</summary>
internal static class SlipFactor
{
    /// <summary>A tenfold is that of 10,000 kWh and the megawatt-hour, 3.6 that of the megawatt-hour and the gigajoule.</summary>
    public const decimal Tenfold = 10m, OfJoules = 3.6m;

    /// <summary>The factor between two units that a number of times is near; null for none.</summary>
    /// <param name="times">How many times the usual amount an amount is.</param>
    /// <param name="near">Within how many times it may lie.</param>
    /// <param name="factors">The factors that are meant.</param>
    public static decimal? Near(decimal times, decimal near, params IEnumerable<decimal> factors) => factors
        .SelectMany(factor => new[] { factor, 1m / factor })
        .Where(factor => times * near >= factor && times <= factor * near)
        .Select(factor => (decimal?)factor).FirstOrDefault();

    /// <summary>What is said of a number of times: the units that may have been taken for each other.</summary>
    public static Message? TextOf(decimal times, UnitDimension dimension)
    {
        bool isAbove = times >= 1m;
        decimal size = isAbove ? times : 1m / Math.Max(times, 0.000_000_000_001m);
        if (Near(size, 1.35m, OfJoules) is not null && dimension == UnitDimension.Energy)
            return isAbove ? MeterMessages.JoulesForHours : MeterMessages.HoursForJoules;
        if (Near(size, 1.35m, Tenfold) is not null && dimension == UnitDimension.Energy)
            return isAbove ? MeterMessages.TenThousandForMega : MeterMessages.MegaForTenThousand;
        for (decimal power = Tenfold; power <= 1_000_000_000m; power *= Tenfold)
        {
            if (Near(size, 1.35m, power) is not null)
                return isAbove ? MeterMessages.TimesAbout(power) : MeterMessages.PartAbout(power);
        }

        return null;
    }
}
