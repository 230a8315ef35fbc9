namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class CategoryNumbersTests
{
    [TestCase("7", "7")]
    [TestCase("5 4", "4, 5")]
    [TestCase("3 9 10 11 12 13 15", "3, 9–13, 15")]
    [TestCase("1 2 3 5 6", "1–3, 5, 6")]
    [TestCase("15 14 13", "13–15")]
    [TestCase("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15", "1–15")]
    public void Of_Categories_MakesRangesOfThreeOrMore(string numbers, string expected)
    {
        IEnumerable<Scope3Category> categories =
            numbers.Split(' ').Select(number => (Scope3Category)int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

        Assert.That(CategoryNumbers.Of(categories), Is.EqualTo(expected));
    }
}
