using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

/// <summary>The kernel against the rule in big integers: the nearest whole number, of two equally near ones the even one.</summary>
public sealed class RoundingKernelTests
{
    private const int Unit = 12;
    private const int MostDecimals = 28;

    private static readonly long[] Extremes =
        [long.MinValue, long.MinValue + 1, -1_000_000_000_000, -2, -1, 0, 1, 2, 1_000_000_000_000, long.MaxValue - 1, long.MaxValue];

    // Ordinary and tiny ones, whole ones, ones beyond 63 bits, denominators around powers of two, where the half is near to a kept digit.
    private static readonly (string Numerator, string Denominator)[] Coefficients =
    [
        ("0", "1"), ("1", "1"), ("-1", "1"), ("1", "2"), ("-1", "2"), ("1", "3"), ("5366", "10000000"), ("-5366", "10000000"),
        ("1", "1000000000000000000000000000000"), ("1", "340282366920938463463374607431768211456"),
        ("9223372036854775807", "1"), ("9223372036854775808", "1"), ("-36893488147419103233", "2"), ("18446744073709551617", "3"),
        ("1", "18446744073709551616"), ("1", "18446744073709551615"), ("1", "18446744073709551617"),
        ("9223372036854775807", "18446744073709551616"), ("9223372036854775809", "18446744073709551617"),
        ("9223372036854775807", "9223372036854775806"),
        ("85070591730234615865843651857942052863", "170141183460469231731687303715884105727"),
        ("9223372036854775807999999999999", "1000000000000"),
    ];

    [Test]
    public void Times_ExtremesAtEveryScale_EqualsTheRule()
    {
        foreach ((string numerator, string denominator) in Coefficients)
        {
            var ratio = new Ratio(Parse(numerator), Parse(denominator));
            for (int unit = 0; unit <= Unit; unit += Unit)
            {
                for (int scale = 0; scale <= MostDecimals; scale++)
                    AssertRule(ratio, unit, scale, Extremes);
            }
        }
    }

    [Test]
    public void Times_RandomAmounts_EqualsTheRule()
    {
        var random = new Random(20260101);
        for (int i = 0; i < 10_000; i++)
        {
            var ratio = new Ratio(
                random.NextInt64(i % 7 == 0 ? long.MinValue : 0, long.MaxValue) >> random.Next(62), random.NextInt64(1, long.MaxValue));
            long[] amounts = [.. Enumerable.Range(0, 100).Select(_ => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(63))];

            AssertRule(ratio, Unit, random.Next(MostDecimals + 1), amounts);
        }
    }

    // With an even denominator D and a numerator prime to it some m mod D has the remainder D / 2: a tie at each m + kD, and of either
    // parity.
    [Test]
    public void Times_Ties_GoToTheEvenNumber()
    {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++)
        {
            long denominator = 2L * random.Next(1, 1 << (1 + (i % 30)));
            var ratio = new Ratio((random.NextInt64(1L << 40) << 1) | 1, denominator);
            long half = (long)(ratio.Denominator / 2);
            long[] amounts = [.. Enumerable.Range(0, 20).Select(k => (half + (k * 2 * half)) * (k % 3 == 0 ? -1 : 1))];

            Assert.That(amounts.All(amount => IsTie(ratio, amount)), Is.True);
            AssertRule(ratio, 0, 0, amounts);
        }
    }

    // The amount whose product misses a half by the least that the denominator allows, 1/2D: the kept digits cannot tell.
    [Test]
    public void Times_NearTies_GoToTheNearerNumber()
    {
        var random = new Random(8);
        BigInteger widest = (BigInteger.One << 127) - 1;
        for (int i = 0; i < 2_000; i++)
        {
            BigInteger denominator = i % 2 == 0 ? random.NextInt64(long.MaxValue / 2, long.MaxValue) | 1 : widest - (2 * random.Next());
            long amount = random.NextInt64(1L << 60, long.MaxValue) | 1;
            if (!BigInteger.GreatestCommonDivisor(amount, denominator).IsOne)
                continue;

            // amount × numerator ≡ (D ± 1) / 2: the product lies 1/2D above or below a half.
            BigInteger numerator = Inverse(amount, denominator) * ((denominator + (i % 4 < 2 ? 1 : -1)) / 2) % denominator;
            var ratio = new Ratio(numerator, denominator);
            AssertRule(ratio, 0, 0, [amount, -amount]);
        }
    }

    [Test]
    public void Times_TooLarge_Throws()
    {
        var kernel = new RoundingKernel(new ScaledRatio(new Ratio(BigInteger.Pow(10, 18), 1), Unit), 0);

        Assert.That(() => kernel.Times(long.MaxValue), Throws.TypeOf<OverflowException>());
    }

    private static void AssertRule(Ratio ratio, int unit, int scale, long[] amounts)
    {
        var kernel = new RoundingKernel(new ScaledRatio(ratio, unit), scale);
        BigInteger numerator = ratio.Numerator * BigInteger.Pow(10, unit);
        BigInteger denominator = ratio.Denominator * BigInteger.Pow(10, scale);
        foreach (long amount in amounts)
        {
            BigInteger expected = HalfEven(amount * numerator, denominator);
            if (expected > (BigInteger)Int128.MaxValue || expected < (BigInteger)Int128.MinValue)
                Assert.That(() => kernel.Times(amount), Throws.TypeOf<OverflowException>());
            else if (kernel.Times(amount) != (Int128)expected)
                Assert.Fail($"{amount}e-{scale} × {numerator}/{ratio.Denominator} is {expected}, not {kernel.Times(amount)}");
        }
    }

    private static BigInteger HalfEven(BigInteger numerator, BigInteger denominator)
    {
        // A half is added, then it is rounded down: a tie lands on a whole number without a rest, and where that is odd, on the one below.
        BigInteger above = BigInteger.DivRem((2 * numerator) + denominator, 2 * denominator, out BigInteger rest);
        if (rest.Sign < 0)
            return above - 1;
        return rest.IsZero && !above.IsEven ? above - 1 : above;
    }

    private static bool IsTie(Ratio ratio, long amount) =>
        (2 * amount * ratio.Numerator % ratio.Denominator).IsZero && !(amount * ratio.Numerator % ratio.Denominator).IsZero;

    private static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        (BigInteger a, BigInteger b, BigInteger x, BigInteger y) = (value, modulus, 1, 0);
        while (!b.IsZero)
        {
            BigInteger quotient = a / b;
            (a, b, x, y) = (b, a - (quotient * b), y, x - (quotient * y));
        }

        return ((x % modulus) + modulus) % modulus;
    }

    private static BigInteger Parse(string digits) => BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
