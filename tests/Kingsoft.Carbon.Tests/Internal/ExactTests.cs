using System.Globalization;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

public sealed class ExactTests
{
    [TestCase("0", "0")]
    [TestCase("1", "0.000000000001")]
    [TestCase("57639350476000000", "57639.350476")]
    [TestCase("-57639350476000000", "-57639.350476")]
    [TestCase("79228162514264337593543950335", "79228162514264337.593543950335")]
    [TestCase("100000000000000000000000000000000000000", "100000000000000000000000000")]
    public void ToDecimal_IntegerOfTrillionths_KeepsEveryDigit(string units, string expected)
    {
        decimal value = Exact.ToDecimal(Int128.Parse(units, CultureInfo.InvariantCulture));

        Assert.That(value.ToString(CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [Test]
    public void ToDecimal_MoreThan96Bits_ThrowsInsteadOfRounding()
    {
        BigInteger value = (BigInteger.One << 96) + 1;

        Assert.That(
            () => Exact.ToDecimal(value, 12),
            Throws.TypeOf<OverflowException>().With.Message.EqualTo("79228162514264337593543950337e-12 does not fit a decimal exactly."));
    }
}
