namespace Kingsoft.Carbon.Tests.Factors.SecondPath;

/// <summary>
/// Two hundred factors whose values were found again by a second path: another copy of the publication where there is one, else another
/// reader of the original.
/// </summary>
/// <remarks>
/// Drawn by a rule that anybody can follow. Ids of the release are put in the order of SHA-256(seed/id) in hexadecimal; of each publisher
/// the first five are taken
/// (all, where it has fewer), then the first of the others until there are two hundred. sample.csv has one line for each value column,
/// found without the library's files.
/// </remarks>
public sealed class SecondPathTests
{
    private const string Release = "2026.11";

    private static readonly FoundAgain Sample = new("tests/Kingsoft.Carbon.Tests/Factors/SecondPath/sample.csv");

    private static IEnumerable<string> Drawable =>
        ReleasedIds.All.Where(released => released.Release == Release).Select(released => released.Id);

    [Test]
    public void Sample_IsWhatTheSeedDraws() => Assert.That(Sample.Ids, Is.EqualTo(Draw()));

    [Test]
    public void Sample_HasEveryPublisher() =>
        Assert.That(FoundAgain.PublishersOf(Draw()), Is.EquivalentTo(FoundAgain.PublishersOf(Drawable)));

    [Test]
    public void Sample_CoversEveryValueOfItsFactors() => Assert.That(Sample.Values, Is.EquivalentTo(FoundAgain.ValuesOf(Draw())));

    [Test]
    public void Sample_SaysByWhichPathEachValueWasFound() => Assert.That(Sample.Paths, Has.None.Empty);

    [Test]
    public void Library_HasTheValuesThatWereFoundAgain() => Assert.That(Sample.Differences, Is.Empty);

    private static IEnumerable<string> Draw() => FoundAgain.Draw(
        Drawable, seed: "kingsoft-carbon 2026.11", id => FactorRows.Find(id).Citation.Publisher, ofEachGroup: 5, size: 200);
}
