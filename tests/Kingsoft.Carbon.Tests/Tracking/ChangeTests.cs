using System.Globalization;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class ChangeTests
{
    // Scope 1 and 2 of the sample company: (56,711.51 − 57,695.89) ÷ 57,695.89 = −984.38 ÷ 57,695.89 = −1.7062 %.
    [Test]
    public void Between_TwoFigures_GivesAbsoluteAndPercent()
    {
        Change change = Change.Calculate(57695.89m, 56711.51m);

        Assert.That(change.Absolute, Is.EqualTo(-984.38m));
        Assert.That(Math.Round(change.Percent!.Value, 4), Is.EqualTo(-1.7062m));
        Assert.That(change.NoPercentReason, Is.Null);
    }

    [TestCase(0, 5, "the earlier figure is zero")]
    [TestCase(0, 0, "the earlier figure is zero")]
    [TestCase(-1, 5, "the sign changes from negative to positive")]
    [TestCase(1, -5, "the sign changes from positive to negative")]
    public void Between_NoPercentage_SaysWhy(int from, int to, string reason)
    {
        Change change = Change.Calculate(from, to);

        Assert.That(change.Percent, Is.Null);
        Assert.That(change.NoPercentReason, Is.EqualTo(reason));
    }

    [TestCase(4, 0, -100)]
    [TestCase(-10, -20, -100)]
    [TestCase(-10, -5, 50)]
    [TestCase(7, 7, 0)]
    public void Between_ZeroOrNegativeEnd_KeepsTheSignOfTheChange(int from, int to, int percent)
    {
        Change change = Change.Calculate(from, to);

        Assert.That(change.Percent, Is.EqualTo((decimal)percent));
    }

    // Near the largest decimal, 7.9 × 10²⁸, 100 times a change is not held, its percentage may be; beside a figure near zero it is not.
    [TestCase("2000000000000000000000000000", "3000000000000000000000000000", "50")]
    [TestCase("3000000000000000000000000000", "1500000000000000000000000000", "-50")]
    [TestCase("0.00000000000000000001", "1000000", "9999999999999999999999999900")]
    [TestCase("0.000000000001", "1000000000000000000", null)]
    [TestCase("1", "79228162514264337593543950335", null)]
    public void Between_LargeFigures_HasAPercentageWhereItIsHeld(string from, string to, string? percent)
    {
        Change change =
            Change.Calculate(decimal.Parse(from, CultureInfo.InvariantCulture), decimal.Parse(to, CultureInfo.InvariantCulture));

        Assert.That(change.Percent, Is.EqualTo(percent is null ? null : (decimal?)decimal.Parse(percent, CultureInfo.InvariantCulture)));
        Assert.That(change.NoPercentReason, Is.EqualTo(percent is null ? "the percentage is too large to be held" : null));
    }
}
