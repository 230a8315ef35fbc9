using System.Text;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>An id that was released once stays, and stays the same.</summary>
public sealed class ReleasedIdTests
{
    [Test]
    public void ReleasedFactors_AreAllStillThereUnchanged()
    {
        Dictionary<string, EmissionFactor> factors = FactorLibrary.BuiltIn.Factors.ToDictionary(
            factor => factor.Id, StringComparer.Ordinal);

        IEnumerable<string> broken =
            from released in ReleasedIds.All
            let factor = factors.GetValueOrDefault(released.Id)
            where factor is null || ReleasedIds.Hash(factor) != released.Sha256
            select factor is null ? $"{released.Id} is gone" : $"{released.Id} changed";

        Assert.That(broken, Is.Empty, "a correction is a new id that 'replaces' the old one, which stays");
    }

    [Test]
    public void ReleasedIds_AreListedOnceAndInOrder()
    {
        IEnumerable<string> ids = ReleasedIds.All.Select(released => released.Id);

        Assert.That(ids, Is.Unique);
        Assert.That(ids, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [Test]
    public void Hash_OfAnotherValue_IsAnother()
    {
        EmissionFactor factor = FactorRows.Find("cn-mee-2023/electricity.grid/CN");

        string hash = ReleasedIds.Hash(factor with { Gases = [new GasAmount("CO2", 0.53060m)] });

        Assert.That(hash, Is.Not.EqualTo(ReleasedIds.Hash(factor)));
    }

    // Run by hand when a release is made, see emission-factors/README.md; it adds what is new and touches nothing that stands there.
    [Test]
    [Explicit("adds the ids of a new release to the list")]
    public void AppendNewIds()
    {
        List<(string Id, string Release, string Sha256)> released = [.. ReleasedIds.All];
        HashSet<string> known = [.. released.Select(row => row.Id)];

        released.AddRange(FactorLibrary.BuiltIn.Factors.Where(factor => !known.Contains(factor.Id)).Select(
            factor => (factor.Id, FactorLibrary.BuiltIn.Release!, ReleasedIds.Hash(factor))));
        IEnumerable<string> lines = released.OrderBy(row => row.Id, StringComparer.Ordinal).Select(
            row => $"{row.Id},{row.Release},{row.Sha256}\n");

        File.WriteAllText(Repository.PathTo(ReleasedIds.File), "id,release,sha256\n" + string.Concat(lines), new UTF8Encoding(false));
        Assert.Pass();
    }
}
