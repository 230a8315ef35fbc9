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

    // One rule for both ways of reading: what is printed is read back.
    [TestCase("global")]
    [TestCase("Global")]
    [TestCase("")]
    public void Parse_Global_IsTheWholeWorld(string code)
    {
        Assert.That(Region.Parse(code), Is.SameAs(Region.Global));
        Assert.That(Parsed<Region>(code), Is.SameAs(Region.Global));
        Assert.That(() => Parsed<Region>("worldwide"), Throws.TypeOf<FormatException>());

        static T Parsed<T>(string text)
            where T : IParsable<T> => T.Parse(text, null);
    }

    [TestCase("XK", "XK global")]
    [TestCase("AA", "AA global")]
    [TestCase("QM", "QM global")]
    [TestCase("QZ", "QZ global")]
    [TestCase("XA", "XA global")]
    [TestCase("XZ", "XZ global")]
    [TestCase("ZZ", "ZZ global")]
    [TestCase("JP-X-TEPCO", "JP-X-TEPCO JP global")]
    [TestCase("CN-X-2ND-GRID", "CN-X-2ND-GRID CN global")]
    [TestCase("XK-X-WEST", "XK-X-WEST XK global")]
    public void Parse_OwnCode_LiesInItsCountryOrTheWorld(string code, string lineage)
    {
        Region region = Region.Parse(code);

        Assert.That(string.Join(' ', region.Lineage()), Is.EqualTo(lineage));
        Assert.That(region, Is.EqualTo(Region.Parse(code)));
        Assert.That(region == Region.Parse(code), Is.True);
        Assert.That(region.GetHashCode(), Is.EqualTo(Region.Parse(code).GetHashCode()));
        Assert.That(region, Is.Not.EqualTo(Region.Parse("JP")));
    }

    // QA is Qatar, and the letters before M and X are nobody's to take.
    [TestCase("QL")]
    [TestCase("AB")]
    [TestCase("ZA-X-")]
    [TestCase("JP-X-")]
    [TestCase("JP-X-A--B")]
    [TestCase("JP-X-東京")]
    [TestCase("JPN-X-TEPCO")]
    [TestCase("QL-X-TEPCO")]
    [TestCase("TEPCO")]
    public void TryParse_OtherCode_BecomesNoRegion(string code)
    {
        Assert.That(Region.TryParse(code, out Region? region), Is.False);
        Assert.That(region, Is.Null);
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
