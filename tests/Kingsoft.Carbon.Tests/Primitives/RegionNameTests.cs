using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Primitives;

/// <summary>Names of regions are read as their codes where one region alone has them.</summary>
public sealed class RegionNameTests
{
    [TestCase("北京", "CN-BJ")]
    [TestCase("北京市", "CN-BJ")]
    [TestCase("Beijing", "CN-BJ")]
    [TestCase("BEIJING", "CN-BJ")]
    [TestCase("  beijing ", "CN-BJ")]
    [TestCase("Ｂeijing", "CN-BJ")]
    [TestCase("Guangdong Province", "CN-GD")]
    [TestCase("廣東省", "CN-GD")]
    [TestCase("广西壮族自治区", "CN-GX")]
    [TestCase("内蒙古", "CN-NM")]
    [TestCase("Inner Mongolia", "CN-NM")]
    [TestCase("Inner  Mongolia", "CN-NM")]
    [TestCase("Xinjiang", "CN-XJ")]
    [TestCase("新疆维吾尔自治区", "CN-XJ")]
    [TestCase("西藏", "CN-XZ")]
    [TestCase("Tibet", "CN-XZ")]
    [TestCase("陕西", "CN-SN")]
    [TestCase("Shaanxi", "CN-SN")]
    [TestCase("山西", "CN-SX")]
    [TestCase("Shanxi", "CN-SX")]
    [TestCase("中国", "CN")]
    [TestCase("中华人民共和国", "CN")]
    [TestCase("China", "CN")]
    [TestCase("PRC", "CN")]
    [TestCase("香港", "HK")]
    [TestCase("CAISO", "US-EGRID-CAMX")]
    [TestCase("HKElectric", "HK-GRID-HKE")]
    [TestCase("香港中华电力", "HK-GRID-CLP")]
    [TestCase("中電", "HK-GRID-CLP")]
    [TestCase("香港特别行政区", "HK")]
    [TestCase("中国香港", "HK")]
    [TestCase("Hong Kong", "HK")]
    [TestCase("HKSAR", "HK")]
    [TestCase("Hong Kong, China", "HK")]
    [TestCase("澳门", "MO")]
    [TestCase("Macau", "MO")]
    [TestCase("Macao", "MO")]
    [TestCase("台湾", "TW")]
    [TestCase("臺灣", "TW")]
    [TestCase("Taiwan, Province of China", "TW")]
    [TestCase("United States", "US")]
    [TestCase("USA", "US")]
    [TestCase("U.S.", "US")]
    [TestCase("美国", "US")]
    [TestCase("UK", "GB")]
    [TestCase("U.K.", "GB")]
    [TestCase("Great Britain", "GB")]
    [TestCase("Britain", "GB")]
    [TestCase("英国", "GB")]
    [TestCase("England", "GB-ENG")]
    [TestCase("South Korea", "KR")]
    [TestCase("Republic of Korea", "KR")]
    [TestCase("韩国", "KR")]
    [TestCase("Germany", "DE")]
    [TestCase("德国", "DE")]
    [TestCase("Viet Nam", "VN")]
    [TestCase("Turkey", "TR")]
    [TestCase("Türkiye", "TR")]
    [TestCase("Czech Republic", "CZ")]
    [TestCase("UAE", "AE")]
    [TestCase("Ivory Coast", "CI")]
    [TestCase("Côte d’Ivoire", "CI")]
    [TestCase("Cote d'Ivoire", "CI")]
    [TestCase("Trinidad and Tobago", "TT")]
    [TestCase("Saint Lucia", "LC")]
    [TestCase("St Lucia", "LC")]
    [TestCase("Niger", "NE")]
    [TestCase("Nigeria", "NG")]
    [TestCase("Republic of the Congo", "CG")]
    [TestCase("DR Congo", "CD")]
    [TestCase("Kosovo", "XK")]
    [TestCase("California", "US-CA")]
    [TestCase("加州", "US-CA")]
    [TestCase("加利福尼亚州", "US-CA")]
    [TestCase("New Mexico", "US-NM")]
    [TestCase("Washington, D.C.", "US-DC")]
    [TestCase("Georgia, USA", "US-GA")]
    [TestCase("格鲁吉亚", "GE")]
    [TestCase("佐治亚州", "US-GA")]
    [TestCase("华北", "CN-GRID-NORTH")]
    [TestCase("North China Grid", "CN-GRID-NORTH")]
    [TestCase("南方电网", "CN-GRID-SOUTH")]
    [TestCase("CLP", "HK-GRID-CLP")]
    [TestCase("中华电力", "HK-GRID-CLP")]
    [TestCase("港灯", "HK-GRID-HKE")]
    [TestCase("HK Electric", "HK-GRID-HKE")]
    [TestCase("ERCOT", "US-EGRID-ERCT")]
    [TestCase("CAMX", "US-EGRID-CAMX")]
    public void Parse_Name_IsItsCode(string name, string code)
    {
        Assert.That(Region.Parse(name).Code, Is.EqualTo(code));
    }

    [Test]
    public void Names_EveryCountryProvinceAndState_HasThemInBothLanguages()
    {
        string[] known = [.. Region.Known.SelectMany(region => (string?[])[region.Name, region.ChineseName]).OfType<string>()];

        string[] ambiguous = [.. known.Where(name => !Region.TryParse(name, out _)).Distinct().Order(StringComparer.Ordinal)];

        Assert.That(Region.Known.Where(region => region.ChineseName is null), Is.Empty);
        Assert.That(ambiguous, Is.EqualTo(new[] { "Georgia", "St. Martin", "Washington", "西北地区" }));
    }

    // A name twice would be a row that nobody needs; of several regions it has a row for each.
    [Test]
    public void Names_InTheFile_AreThereOnceEachWithASource()
    {
        var rows = new List<string>();
        var columns = new CsvColumns(["name", "region", "source"], []);
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/region-names.csv", columns);
        while (table.ReadRow())
        {
            Assert.That(table.Text(2), Is.Not.Null.And.Not.Empty);
            Assert.That(Region.TryParseCode(table.Text(1)!, out _), Is.True, table.Text(1));
            rows.Add($"{RegionNames.Plain(table.Text(0)!)} is {table.Text(1)}");
        }

        Assert.That(rows, Is.Unique);
    }

    // Georgia of an own factor file and Georgia of a ledger are both refused: neither may mean the other.
    [Test]
    public void Names_OfSeveralRegions_AreTheseAlone()
    {
        IEnumerable<string> several = RegionNames.All.Where(name => name.Value.Count > 1)
            .Select(name => $"{name.Key}: {string.Join(' ', name.Value)}")
            .Order(StringComparer.Ordinal);

        Assert.That(several, Is.EqualTo(new[]
        {
            "CONGO: CD CG", "GEORGIA: GE US-GA", "KOREA: KR KP", "SAINT MARTIN: MF SX", "ST MARTIN: MF SX", "ST. MARTIN: MF SX",
            "VIRGIN ISLANDS: VG VI", "WASHINGTON: US-WA US-DC", "刚果: CD CG", "华盛顿: US-DC US-WA", "西北地区: CA-NT CN-GRID-NORTHWEST",
        }));
    }

    [Test]
    public void Parse_EveryCodeOfTwoLetters_IsTheCountryAndNoName()
    {
        foreach (Region country in Region.Known.Where(region => region.Code.Length == 2))
        {
            Assert.That(Region.Parse(country.Code), Is.SameAs(country));
            Assert.That(Region.TryParse(country.Code.ToLowerInvariant(), out _), Is.False);
        }
    }
}
