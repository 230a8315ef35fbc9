using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
    private const string Sample = "tests/Kingsoft.Carbon.Tests/Factors/SecondPath/sample.csv";
    private const string Seed = "kingsoft-carbon 2026.11";
    private const string Release = "2026.11";
    private const int Size = 200;
    private const int OfEachPublisher = 5;

    private static readonly string[] ValueColumns =
    [
        "co2_kg", "ch4_kg", "ch4_fossil_kg", "n2o_kg", "ch4_co2e_kg", "n2o_co2e_kg", "other_gases", "rf_co2e_kg", "co2e_kg",
        "non_kyoto_co2e_kg", "published_co2e_kg", "biogenic_co2_kg",
    ];

    private static IReadOnlyList<string[]> Lines => FactorRows.Table(Sample, "id", "column", "value", "path");

    [Test]
    public void Sample_IsWhatTheSeedDraws()
    {
        IEnumerable<string> found = Lines.Select(line => line[0]).Distinct();

        Assert.That(found, Is.EqualTo(Draw()));
    }

    [Test]
    public void Sample_HasEveryPublisher()
    {
        IEnumerable<string> drawn = Draw().Select(id => FactorRows.Find(id).Citation.Publisher).Distinct();

        Assert.That(drawn, Is.EquivalentTo(ReleasedIds.All.Select(released => FactorRows.Find(released.Id).Citation.Publisher).Distinct()));
    }

    [Test]
    public void Sample_CoversEveryValueOfItsFactors()
    {
        IEnumerable<string> values = Draw().SelectMany(
            id => ValueColumns.Where(column => Value(FactorRows.Find(id), column) is not null).Select(column => $"{id} {column}"));

        Assert.That(Lines.Select(line => $"{line[0]} {line[1]}"), Is.EquivalentTo(values));
    }

    [Test]
    public void Sample_SaysByWhichPathEachValueWasFound()
    {
        Assert.That(Lines.Select(line => line[3]), Has.None.Empty);
    }

    [Test]
    public void Library_HasTheValuesThatWereFoundAgain()
    {
        IEnumerable<string> different =
            from line in Lines
            let own = Value(FactorRows.Find(line[0]), line[1])
            where own is null || !Amounts(own).SequenceEqual(Amounts(line[2]))
            select $"{line[0]}: {line[1]}: the library has {own ?? "nothing"}, {line[2]} was found ({line[3]})";

        Assert.That(different, Is.Empty);
    }

    private static IEnumerable<string> Draw()
    {
        List<EmissionFactor> inOrder =
        [
            .. ReleasedIds.All.Where(released => released.Release == Release)
                .OrderBy(
                    released => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}/{released.Id}"))),
                    StringComparer.Ordinal)
                .Select(released => FactorRows.Find(released.Id)),
        ];
        List<EmissionFactor> first = [.. inOrder.GroupBy(factor => factor.Citation.Publisher).SelectMany(
            group => group.Take(OfEachPublisher))];
        return first.Concat(inOrder.Except(first)).Take(Size).Select(factor => factor.Id).Order(StringComparer.Ordinal);
    }

    private static string? Value(EmissionFactor factor, string column) =>
        FactorColumns.ValuesOf(factor)[FactorColumns.Names.IndexOf(column)];

    // A second copy may have lost trailing zeros, and lists gases in another order.
    private static IEnumerable<(string, decimal)> Amounts(string text) => text.Split(';')
        .Select(part => part.Contains('=', StringComparison.Ordinal) ? part.Split('=') : ["", part])
        .Select(pair => (pair[0], decimal.Parse(pair[1], CultureInfo.InvariantCulture)))
        .Order();
}
