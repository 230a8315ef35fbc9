using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

/// <summary>Which names are the same, whatever their letters are made of.</summary>
public sealed class FoldedNamesTests
{
    [TestCase("Caf\u00e9", "Cafe\u0301", TestName = "a letter and its mark")]
    [TestCase("\u1ed8C", "O\u0323\u0302c", TestName = "two marks")]
    [TestCase("Data", "D\u0430ta", TestName = "a Cyrillic a")]
    [TestCase("TOKYO", "\u03a4\u039f\u039aY\u039f", TestName = "Greek capitals")]
    [TestCase("DC1", "\uff24\uff23\uff11", TestName = "wide letters")]
    [TestCase("\uc11c\uc6b8", "\u1109\u1165\u110b\u116e\u11af", TestName = "Hangul")]
    [TestCase("\u30ac", "\u30ab\u3099", TestName = "Kana")]
    [TestCase("DC  one ", " dc one", TestName = "spaces and case")]
    public void OfSite_TheSameToTheEye_IsOne(string one, string other)
    {
        var folded = new FoldedNames();

        Assert.That(folded.OfSite(one), Is.EqualTo(folded.OfSite(other)));
    }

    [TestCase("Caf\u00e9", "Cafe")]
    [TestCase("DC1", "DC2")]
    [TestCase("M\u00fcller", "Muller")]
    [TestCase("\u30ab", "\u30ac")]
    public void OfSite_OtherLetters_AreTwo(string one, string other)
    {
        var folded = new FoldedNames();

        Assert.That(folded.OfSite(one), Is.Not.EqualTo(folded.OfSite(other)));
    }
}
