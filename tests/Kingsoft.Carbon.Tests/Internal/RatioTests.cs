using System.Globalization;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

public sealed class RatioTests
{
    // GB/T 8170-2008, examples of its section 3: 12.1498 → 12.1, 10.5002 → 11, 1.050 → 1.0, 0.35 → 0.4, -0.0365 → -0.036; one step only:
    // 8.53459 → 8.53, never 8.54 by way of 8.535.
    [TestCase("12.1498", 1, "12.1")]
    [TestCase("10.5002", 0, "11")]
    [TestCase("1.050", 1, "1.0")]
    [TestCase("0.35", 1, "0.4")]
    [TestCase("-0.0365", 3, "-0.036")]
    [TestCase("8.53459", 2, "8.53")]
    [TestCase("2.5", 0, "2")]
    [TestCase("3.5", 0, "4")]
    [TestCase("-2.5", 0, "-2")]
    [TestCase("-3.5", 0, "-4")]
    [TestCase("2.665", 2, "2.66")]
    public void Times_Halves_GoToTheEvenDigit(string number, int decimals, string expected)
    {
        Int128 scaled = new ScaledRatio(Ratio.One, decimals).Times(Decimal(number));

        Assert.That(Exact.ToDecimal((BigInteger)scaled, decimals), Is.EqualTo(Decimal(expected)));
    }

    // The same, with the base a thousand times smaller: 2500 → 2 × 10³, 3500 → 4 × 10³.
    [TestCase(2500, 2)]
    [TestCase(3500, 4)]
    public void Times_HalvesOfThousands_GoToTheEvenDigit(int number, int expected)
    {
        Int128 scaled = new ScaledRatio(new Ratio(1, 1000), 0).Times(number);

        Assert.That(scaled, Is.EqualTo((Int128)expected));
    }

    // decimal gives 0.9999999999999999999999999999 for 1 ÷ 3 × 3.
    [Test]
    public void Multiply_ThirdTimesThree_IsOne()
    {
        Ratio product = new Ratio(1, 3) * Ratio.From(3m);

        Assert.That(product, Is.EqualTo(Ratio.One));
    }

    [Test]
    public void Constructor_NegativeDenominator_IsReduced()
    {
        var ratio = new Ratio(6, -4);

        Assert.That(ratio.Numerator, Is.EqualTo(new BigInteger(-3)));
        Assert.That(ratio.Denominator, Is.EqualTo(new BigInteger(2)));
    }

    [Test]
    public void Constructor_ZeroDenominator_Throws()
    {
        Assert.That(() => new Ratio(1, 0), Throws.TypeOf<DivideByZeroException>());
    }

    [TestCase(1, 8, "0.125", true)]
    [TestCase(1, 3, "0.3333333333333333333333333333", false)]
    [TestCase(2, 3, "0.6666666666666666666666666667", false)]
    [TestCase(-2, 3, "-0.6666666666666666666666666667", false)]
    [TestCase(0, 7, "0", true)]
    [TestCase(1000, 1, "1000", true)]
    [TestCase(200, 3, "66.66666666666666666666666667", false)]
    public void ToDecimal_Fraction_HasUpTo28Digits(int numerator, int denominator, string expected, bool isExact)
    {
        var ratio = new Ratio(numerator, denominator);

        decimal value = ratio.ToDecimal();

        Assert.That(value.ToString(CultureInfo.InvariantCulture), Is.EqualTo(expected));
        Assert.That(Ratio.From(value).Equals(ratio), Is.EqualTo(isExact));
    }

    [Test]
    public void From_RandomDecimals_ComesBack()
    {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++)
        {
            // Up to 28 digits: 93 bits are less than 10²⁸.
            decimal value = new(random.Next(), random.Next(), random.Next(1 << 29), random.Next(2) == 0, (byte)random.Next(29));

            decimal back = Ratio.From(value).ToDecimal();

            Assert.That(back, Is.EqualTo(value));
        }
    }

    // Half-even by a second way: the remainder of exact integer division, doubled and compared.
    [Test]
    public void Times_RandomAmounts_EqualsTheFractionRoundedOnce()
    {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++)
        {
            var ratio = new Ratio(
                random.NextInt64(1, i % 2 == 0 ? 1_000 : long.MaxValue), random.NextInt64(1, i % 3 == 0 ? 64 : long.MaxValue));
            decimal amount = new(
                random.Next(),
                i % 5 == 0 ? random.Next() : 0,
                i % 25 == 0 ? random.Next(1000) : 0,
                random.Next(4) == 0,
                (byte)random.Next(12));
            int scale = random.Next(0, 13);
            BigInteger expected = HalfEven(
                Exact.Mantissa(amount) * ratio.Numerator * BigInteger.Pow(10, scale),
                ratio.Denominator * BigInteger.Pow(10, amount.Scale));
            if (BigInteger.Abs(expected) > (BigInteger)Int128.MaxValue)
                continue;

            Int128 scaled = new ScaledRatio(ratio, scale).Times(amount);

            Assert.That((BigInteger)scaled, Is.EqualTo(expected), $"{ratio.Numerator}/{ratio.Denominator} × {amount}");
        }
    }

    [Test]
    public void Times_TooLarge_Throws()
    {
        var ratio = new ScaledRatio(new Ratio(1_000_000_000_000_000_000, 1), 12);

        Assert.That(() => ratio.Times(decimal.MaxValue), Throws.TypeOf<OverflowException>());
    }

    private static BigInteger HalfEven(BigInteger numerator, BigInteger denominator)
    {
        BigInteger floor = BigInteger.Divide(numerator - (((numerator % denominator) + denominator) % denominator), denominator);
        BigInteger twice = 2 * (numerator - (floor * denominator));
        return twice < denominator || (twice == denominator && floor.IsEven) ? floor : floor + 1;
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
