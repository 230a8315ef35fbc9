using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What is alike by chance among many sites is no finding; what is the very same of some digits is.</summary>
public sealed class ChanceTests
{
    private const string Header = "id,activity,amount,unit,period,region,facility,scope,scope3_category,entity";

    // By chance ten of thirty such ledgers were told to count twice.
    [Test]
    public void Findings_RandomLeasedSitesBesideOwnOnes_AreNone([Range(1, 30)] int seed)
    {
        var random = new Random(seed);
        string[] rows =
        [
            .. Enumerable.Range(1, 20).Select(site => Row($"o{site:00}", random.Next(20_000, 900_000), $"Own {site:00}", ",")),
            .. Enumerable.Range(1, 40).Select(site => Row($"l{site:00}", random.Next(20_000, 900_000), $"Leased {site:00}", "3,8")),
        ];

        Assert.That(Found(rows, Header), Is.Empty);
    }

    // Twenty sites, and what the rest of the company used.
    [Test]
    public void Findings_RandomRestWithoutASiteBesideSites_IsNone([Range(1, 30)] int seed)
    {
        var random = new Random(seed);
        string[] rows =
        [
            .. Enumerable.Range(1, 20).Select(site => Row($"o{site:00}", random.Next(20_000, 900_000), $"Own {site:00}", ",")),
            Row("x", random.Next(20_000, 900_000), "", ","),
        ];

        Assert.That(Found(rows, Header), Is.Empty);
    }

    // Three sites, and what others are charged by five suppliers: by chance six of forty such ledgers were told to count twice.
    [Test]
    public void Findings_RandomTotalsOfSuppliersBesideAFewSites_AreNone([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        string[] rows =
        [
            .. Enumerable.Range(1, 3).Select(site => $"{Row($"o{site}", random.Next(20_000, 900_000), $"Own {site}", ",")},"),
            .. Enumerable.Range(1, 5).Select(total => $"{Row($"t{total}", random.Next(20_000, 900_000), "", ",")},Power {total}"),
        ];

        Assert.That(Found(rows, $"{Header},supplier"), Is.Empty);
    }

    // Of each site a total by its supplier: what chance cannot explain is found, though none is the very amount.
    [Test]
    public void Findings_TotalsThatAreAllNearTheirSites_AreFound()
    {
        int[] amounts = [412_337, 508_112, 267_904, 733_219];
        string[] rows =
        [
            .. amounts.Select((amount, i) => InQuarter(Row($"o{i}", amount, $"Own {i}", ","), i + 1)),
            .. amounts.Select((amount, i) => InQuarter(Row($"t{i}", amount + 1_200, "", ","), i + 1)),
        ];

        Assert.That(One(rows, "whole-beside-parts", Header).LineCount, Is.EqualTo(8));
    }

    // Within 0.5 % of one of four sites, but not it.
    [Test]
    public void Findings_RestNearOneOfFourSites_IsNone()
    {
        int[] amounts = [412_337, 508_112, 267_904, 733_219];

        Assert.That(
            Found([.. amounts.Select((amount, i) => Row($"o{i}", amount, $"Own {i}", ",")), Row("x", 509_604, "", ",")], Header), Is.Empty);
    }

    [Test]
    public void Findings_OneOfManyLeasedSitesThatIsAnOwnOne_IsNamed()
    {
        string[] rows =
        [
            .. Enumerable.Range(1, 20).Select(site => Row($"o{site:00}", 300_000 + (site * 7_919), $"Own {site:00}", ",")),
            .. Enumerable.Range(1, 5).Select(site => Row($"l{site:00}", 500_000 + (site * 6_007), $"Leased {site:00}", "3,8")),
            Row("l99", 300_000 + (7 * 7_919), "Zone 99", "3,8"),
        ];

        Finding finding = One(rows, "counted-twice", Header);

        Assert.That(finding.Subjects.Single().Subject, Is.EqualTo("Zone 99, electricity.grid (category 8)"));
        Assert.That(finding.Lines, Is.EqualTo(["l99", "o07"]));
    }

    [Test]
    public void Findings_RestThatIsTheVeryAmountOfOneOfManySites_IsNamed()
    {
        IEnumerable<string> sites = Enumerable.Range(1, 20)
            .Select(site => Row($"o{site:00}", 300_000 + (site * 7_919), $"Own {site:00}", ","));

        Finding finding = One([.. sites, Row("x", 300_000 + (7 * 7_919), "", ",")], "whole-beside-parts", Header);

        Assert.That(string.Join(' ', finding.Lines), Is.EqualTo("x o07"));
    }

    private static string InQuarter(string row, int quarter) => row.Replace("2024", $"2024-Q{quarter}", StringComparison.Ordinal);

    private static string Row(string id, int amount, string site, string category) =>
        FormattableString.Invariant($"{id},electricity.grid,{amount},kWh,2024,CN,{site},{category},");
}
