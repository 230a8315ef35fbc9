namespace Kingsoft.Carbon.Tests.Factors.World;

/// <summary>
/// Eighty electricity factors whose values were looked up a second time: in another copy of the publication where there is one, else
/// once more in the copy that they were entered from, and the line says which.
/// </summary>
/// <remarks>
/// Ids are put in the order of SHA-256(seed/id) in hexadecimal; of each file the first is taken, then the first of the others until there
/// are eighty.
/// </remarks>
public sealed class WorldSampleTests
{
    private static readonly FoundAgain Sample = new("tests/Kingsoft.Carbon.Tests/Factors/World/sample.csv");

    private static IEnumerable<string> Drawable => WorldRows.All.Select(factor => factor.Id);

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
        Drawable, seed: "kingsoft-carbon world grids", id => id[..id.IndexOf('/', StringComparison.Ordinal)], ofEachGroup: 1, size: 80);
}
