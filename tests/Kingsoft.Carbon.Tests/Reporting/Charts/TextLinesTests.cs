using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Reporting.Charts;

/// <summary>How texts of pictures are broken and cut.</summary>
public sealed class TextLinesTests
{
    [Test]
    public void Of_TextThatFits_IsOneLine() => Assert.That(TextLines.Of("less fuel", 200m, 13m), Is.EqualTo(["less fuel"]));

    [Test]
    public void Of_English_BreaksAtSpaces() =>
        Assert.That(
            TextLines.Of("a higher factor of what was bought", 110m, 13m), Is.EqualTo(["a higher factor", "of what was", "bought"]));

    // 10 characters of 10 are 100 wide.
    [Test]
    public void Of_Chinese_BreaksBetweenCharacters() =>
        Assert.That(TextLines.Of("外购商品和服务资本商品", 60m, 10m), Is.EqualTo(["外购商品和服", "务资本商品"]));

    [Test]
    public void Of_Chinese_BeginsNoLineWithPunctuationThatCloses() =>
        Assert.That(TextLines.Of("外购商品和服，务", 60m, 10m), Is.EqualTo(["外购商品和", "服，务"]));

    [Test]
    public void Of_WordWiderThanTheLine_IsBrokenInItsMiddle()
    {
        string word = new('x', 50);

        Assert.That(string.Concat(TextLines.Of(word, 60m, 10m)), Is.EqualTo(word));
        Assert.That(TextLines.Of(word, 60m, 10m), Has.All.Matches<string>(line => TextWidth.Of(line!, 10m) <= 60m));
    }

    [Test]
    public void Of_MoreThanTheLinesHold_IsCutWithAnEllipsis() =>
        Assert.That(TextLines.Of("外购商品和服务资本商品", 30m, 10m, most: 2), Is.EqualTo(["外购商", "品和…"]));

    [TestCase("")]
    [TestCase("   ")]
    public void Of_Nothing_HasNoLine(string text) => Assert.That(TextLines.Of(text, 60m, 10m), Is.Empty);

    // A character of two code units is not torn apart.
    [Test]
    public void Shortened_KeepsCharactersWhole() => Assert.That(TextLines.Shortened("𠀀𠀀𠀀𠀀", 30m, 10m), Is.EqualTo("𠀀𠀀…"));

    [Test]
    public void Width_IsThatOfTheWidestCommonFont()
    {
        // DejaVu Sans: digits 0.636 em, comma and point 0.318 em.
        Assert.That(TextWidth.Of("57,696.50", 100m), Is.GreaterThanOrEqualTo((7m * 63.6m) + (2m * 31.8m)));
        Assert.That(TextWidth.Of("中文", 100m), Is.EqualTo(200m));
        Assert.That(TextWidth.Of("abc", 100m, isBold: true), Is.GreaterThan(TextWidth.Of("abc", 100m)));
    }
}
