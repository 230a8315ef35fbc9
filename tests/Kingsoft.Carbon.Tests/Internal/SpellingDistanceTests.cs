using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

[TestFixture]
public sealed class SpellingDistanceTests
{
    [TestCase("", "", 0, 0)]
    [TestCase("", "abc", 3, 3)]
    [TestCase("abc", "", 3, 3)]
    [TestCase("diesel", "diesel", 0, 0)]
    [TestCase("deisel", "diesel", 2, 1)]
    [TestCase("kitten", "sitting", 3, 3)]
    [TestCase("ca", "abc", 3, 3)]
    [TestCase("abcd", "badc", 3, 2)]
    public void Of_TwoWords_AnExchangeIsTwoSlipsOrOne(string a, string b, int slips, int slipsWithExchanges)
    {
        Assert.Multiple(() =>
        {
            Assert.That(SpellingDistance.Of(a, b, int.MaxValue - 1), Is.EqualTo(slips));
            Assert.That(SpellingDistance.Of(a, b, slips), Is.EqualTo(slips));
            Assert.That(SpellingDistance.WithExchanges(a, b, slipsWithExchanges), Is.EqualTo(slipsWithExchanges));
            Assert.That(SpellingDistance.WithExchanges(b, a, slipsWithExchanges), Is.EqualTo(slipsWithExchanges));
        });
    }

    [Test]
    public void Of_BeyondTheLimit_IsMoreThanTheLimit() => Assert.That(SpellingDistance.Of("kitten", "sitting", 2), Is.GreaterThan(2));

    [Test]
    public void Of_WordsThatAreNotShort_AreComparedWhole() =>
        Assert.That(SpellingDistance.Of(new string('a', 200), new string('a', 199) + "b", 5), Is.EqualTo(1));
}
