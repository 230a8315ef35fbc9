namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class RegionTests
{
    // Provinces of each grid: 2021年电力二氧化碳排放因子计算说明 (MEE/NBS Notice 2024 No. 12, Annex 2), Table 1.
    [TestCase("CN-BJ", "CN-BJ CN-GRID-NORTH CN global")]
    [TestCase("CN-TJ", "CN-TJ CN-GRID-NORTH CN global")]
    [TestCase("CN-LN", "CN-LN CN-GRID-NORTHEAST CN global")]
    [TestCase("CN-JS", "CN-JS CN-GRID-EAST CN global")]
    [TestCase("CN-HB", "CN-HB CN-GRID-CENTRAL CN global")]
    [TestCase("CN-NX", "CN-NX CN-GRID-NORTHWEST CN global")]
    [TestCase("CN-GD", "CN-GD CN-GRID-SOUTH CN global")]
    [TestCase("CN-SC", "CN-SC CN-GRID-SOUTHWEST CN global")]
    [TestCase("CN-NM", "CN-NM CN global")]
    [TestCase("CN", "CN global")]
    [TestCase("HK-GRID-CLP", "HK-GRID-CLP HK global")]
    [TestCase("HK-GRID-HKE", "HK-GRID-HKE HK global")]
    [TestCase("HK", "HK global")]
    [TestCase("MO", "MO global")]
    [TestCase("TW", "TW global")]
    [TestCase("US-CA", "US-CA US global")]
    [TestCase("GB", "GB global")]
    public void Lineage_NarrowToBroad_EndsAtGlobal(string code, string expected)
    {
        Assert.That(string.Join(' ', Region.Parse(code).Lineage()), Is.EqualTo(expected));
    }

    [TestCase("CN-HK", "HK")]
    [TestCase("CN-MO", "MO")]
    [TestCase("CN-TW", "TW")]
    public void Parse_ChinaAlias_IsARootOfItsOwn(string alias, string code)
    {
        Region region = Region.Parse(alias);

        Assert.That(region, Is.SameAs(Region.Parse(code)));
        Assert.That(region.IsWithin(Region.Parse("CN")), Is.False);
    }

    [TestCase("")]
    [TestCase(null)]
    public void TryParse_Empty_IsGlobal(string? code)
    {
        bool known = Region.TryParse(code, out Region? region);

        Assert.That(known, Is.True);
        Assert.That(region, Is.SameAs(Region.Global));
        Assert.That(region!.ToString(), Is.EqualTo("global"));
    }

    [TestCase("cn", "'cn' is not a region; did you mean 'CN'?")]
    [TestCase(
        "CN-BEIJING",
        "'CN-BEIJING' is not a region; ISO 3166 codes such as CN, CN-BJ, HK, GB or US-CA, and grid codes such as CN-GRID-NORTH, "
            + "are accepted")]
    [TestCase("CN-GRID-NOTRH", "'CN-GRID-NOTRH' is not a region; did you mean 'CN-GRID-NORTH'?")]
    public void Parse_Unknown_SaysWhatIsAccepted(string code, string message)
    {
        Assert.That(() => Region.Parse(code), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    // 22 provinces without Taiwan, 5 autonomous regions and 4 municipalities: 31.
    [Test]
    public void Known_China_HasSevenGridsAndThirtyOneProvinces()
    {
        Region china = Region.Parse("CN");

        Region[] within = [.. Region.Known.Where(region => region.IsWithin(china) && region != china)];

        Assert.That(within.Count(region => region.Kind == "grid"), Is.EqualTo(7));
        Assert.That(within.Count(region => region.Kind != "grid"), Is.EqualTo(31));
    }

    [Test]
    public void Known_EveryRegion_ParsesToItself()
    {
        foreach (Region region in Region.Known)
            Assert.That(Region.Parse(region.Code), Is.SameAs(region));
    }

    // ISO 3166-1 has 249 codes.
    [Test]
    public void Known_Roots_AreTheCountriesOfIso3166()
    {
        Assert.That(Region.Known.Count(region => region.Parent == Region.Global), Is.EqualTo(249));
    }

    [Test]
    public void Names_Beijing_AreEnglishAndChinese()
    {
        Region beijing = Region.Parse("CN-BJ");

        Assert.That((beijing.Name, beijing.ChineseName, beijing.Kind), Is.EqualTo(("Beijing", "北京", "province")));
    }
}
