using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// A product or quotient of units as it is written, such as <c>kWh/unit</c>; its units in the order in which they were first written.
/// </summary>
internal sealed class UnitProduct
{
    private UnitPowers? _powers;

    private UnitProduct(ImmutableArray<(Unit Unit, int Power)> factors) => Factors = factors;

    /// <summary>Of bare numbers.</summary>
    public static UnitProduct One { get; } = new([]);

    /// <summary>The units with their exponents.</summary>
    public ImmutableArray<(Unit Unit, int Power)> Factors { get; }

    /// <summary>What it is made of.</summary>
    public UnitPowers Powers => _powers ??= Factors.Aggregate(
        UnitPowers.One, (powers, factor) => powers.Times(factor.Unit.Powers, factor.Power));

    /// <summary>How many basic units it is.</summary>
    public Ratio Size => Factors.Aggregate(Ratio.One, (size, factor) => size * Power(factor.Unit.Size, factor.Power));

    /// <summary>Such as <c>kWh/m2</c>; empty without units.</summary>
    public string Symbol
    {
        get
        {
            string above = string.Join('*', Written(1));
            string below = string.Concat(Written(-1).Select(symbol => $"/{symbol}"));
            return above.Length == 0 && below.Length > 0 ? $"1{below}" : above + below;
        }
    }

    /// <summary>The product of units as they stand, each with its exponent: hours by day stay hours by day.</summary>
    public static UnitProduct Of(params ImmutableArray<(Unit Unit, int Power)> factors) => new(factors);

    /// <summary>The product with others; what they have of a unit or against one that is here is brought together with it.</summary>
    /// <param name="other">The other units.</param>
    /// <param name="sign">1 for the product, −1 for the quotient.</param>
    /// <param name="scale">How many of the result's unit one of this times one of the other is.</param>
    /// <param name="cancelled">The units that are gone.</param>
    public UnitProduct Times(UnitProduct other, int sign, out Ratio scale, out ImmutableArray<Unit> cancelled)
    {
        List<(Unit Unit, int Power)> factors = [.. Factors];
        List<(Unit Unit, int Power)> added = [];
        scale = Ratio.One;
        foreach ((Unit unit, int own) in other.Factors)
        {
            int power = own * sign;
            int at = factors.FindIndex(factor => factor.Unit == unit && factor.Power != 0);
            if (at < 0)
                at = factors.FindIndex(factor => factor.Unit.IsConvertibleTo(unit) && Math.Sign(factor.Power) == -Math.Sign(power));
            if (at < 0)
            {
                added.Add((unit, power));
                continue;
            }

            scale *= Power(unit.RatioTo(factors[at].Unit), power);
            factors[at] = (factors[at].Unit, factors[at].Power + power);
        }

        UnitProduct made = PersonDays.Cancelled(new UnitProduct([.. factors.Where(factor => factor.Power != 0), .. added]));
        cancelled = [.. factors.Concat(added).Select(factor => factor.Unit).Where(unit => !made.Factors.Any(left => left.Unit == unit))];
        return made;
    }

    private static Ratio Power(Ratio ratio, int power)
    {
        if (power == 1)
            return ratio;

        Ratio result = Ratio.One;
        for (int i = 0; i < Math.Abs(power); i++)
            result *= ratio;
        return power < 0 ? Ratio.One / result : result;
    }

    private IEnumerable<string> Written(int sign) =>
        from factor in Factors
        where Math.Sign(factor.Power) == sign
        from symbol in Enumerable.Repeat(factor.Unit.Symbol, Math.Abs(factor.Power))
        select symbol;
}
