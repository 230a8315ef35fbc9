namespace Kingsoft.Carbon.Tests.Factors.World;

/// <summary>
/// Eighty electricity factors, and a hundred and twenty of fuels, upstream emissions and waste, whose values were looked up again: in
/// another copy of the publication where there is one, else once more in the copy that they were entered from, and the line says which.
/// </summary>
/// <remarks>
/// Ids are put in the order of SHA-256(seed/id) in hexadecimal; of each file the first is taken, then the first of the others until there
/// are enough.
/// </remarks>
[TestFixture("sample.csv", "kingsoft-carbon world grids", 80)]
[TestFixture("fuels-sample.csv", "kingsoft-carbon country fuels", 120)]
public sealed class WorldSampleTests(string sample, string seed, int size)
{
    private FoundAgain Sample => new($"tests/Kingsoft.Carbon.Tests/Factors/World/{sample}");

    private IEnumerable<string> Drawable =>
        (sample == "sample.csv" ? WorldRows.Grids : WorldRows.Fuels).Select(factor => factor.Id);

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

    private IEnumerable<string> Draw() => FoundAgain.Draw(
        Drawable, seed, id => id[..id.IndexOf('/', StringComparison.Ordinal)], ofEachGroup: 1, size);
}
