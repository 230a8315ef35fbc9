using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class PrintedFigureRoundingTests
{
    // 11,653.5 and 11,652.5 thousands lie in the middle: the even thousand is taken, on both sides of zero.
    [TestCase("11653500", "11654000")]
    [TestCase("11652500", "11652000")]
    [TestCase("11652500.000001", "11653000")]
    [TestCase("-11653500", "-11654000")]
    [TestCase("-11652499.9", "-11652000")]
    [TestCase("499", "0")]
    public void RoundLike_AFigureOfThousands_RoundsHalfToEven(string value, string expected)
    {
        _ = PrintedFigure.TryParse("11,653,000", out PrintedFigure? printed);

        PrintedFigure thousands = printed!.WithDecimals(-3);

        Assert.That(thousands.RoundLike(Decimal(value)), Is.EqualTo(Decimal(expected)));
        Assert.That((thousands.RoundingHalfWidth, thousands.Text, thousands.Value), Is.EqualTo((500m, "11,653,000", 11_653_000m)));
    }

    [TestCase(-4)]
    [TestCase(-16)]
    [TestCase(29)]
    public void WithDecimals_WhatTheDigitsContradict_IsRefused(int decimals)
    {
        _ = PrintedFigure.TryParse("11,653,000", out PrintedFigure? printed);

        Assert.That(() => printed!.WithDecimals(decimals), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
