using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
    private static readonly string[] ValueColumns =
        ["co2_kg", "ch4_kg", "n2o_kg", "ch4_co2e_kg", "n2o_co2e_kg", "co2e_kg", "published_co2e_kg"];

    private IReadOnlyList<string[]> Lines =>
        FactorRows.Table($"tests/Kingsoft.Carbon.Tests/Factors/World/{sample}", "id", "column", "value", "path");

    private IEnumerable<EmissionFactor> Rows => sample == "sample.csv" ? WorldRows.Grids : WorldRows.Fuels;

    [Test]
    public void Sample_IsWhatTheSeedDraws() => Assert.That(Lines.Select(line => line[0]).Distinct(), Is.EqualTo(Draw()));

    [Test]
    public void Sample_CoversEveryValueOfItsFactors()
    {
        IEnumerable<string> values = Draw().SelectMany(
            id => ValueColumns.Where(column => Value(FactorRows.Find(id), column) is not null).Select(column => $"{id} {column}"));

        Assert.That(Lines.Select(line => $"{line[0]} {line[1]}"), Is.EquivalentTo(values));
    }

    [Test]
    public void Sample_HasEveryPublisher() => Assert.That(
        Draw().Select(id => FactorRows.Find(id).Citation.Publisher).Distinct(),
        Is.EquivalentTo(Rows.Select(factor => factor.Citation.Publisher).Distinct()));

    [Test]
    public void Sample_SaysByWhichPathEachValueWasFound() => Assert.That(Lines.Select(line => line[3]), Has.None.Empty);

    [Test]
    public void Library_HasTheValuesThatWereFoundAgain()
    {
        IEnumerable<string> different =
            from line in Lines
            let own = Value(FactorRows.Find(line[0]), line[1])
            where own is null || decimal.Parse(own, CultureInfo.InvariantCulture) != decimal.Parse(line[2], CultureInfo.InvariantCulture)
            select $"{line[0]}: {line[1]}: the library has {own ?? "nothing"}, {line[2]} was found ({line[3]})";

        Assert.That(different, Is.Empty);
    }

    private IEnumerable<string> Draw()
    {
        List<string> inOrder =
        [
            .. Rows.Select(factor => factor.Id).OrderBy(
                id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{id}"))), StringComparer.Ordinal),
        ];
        List<string> first = [.. inOrder.DistinctBy(id => id[..id.IndexOf('/', StringComparison.Ordinal)])];
        return first.Concat(inOrder.Except(first)).Take(size).Order(StringComparer.Ordinal);
    }

    private static string? Value(EmissionFactor factor, string column) =>
        FactorColumns.ValuesOf(factor)[FactorColumns.Names.IndexOf(column)];
}
