namespace Kingsoft.Carbon.Tests.Primitives;

/// <summary>What is said of a word that is no region: the right code, the choices, or what is accepted; never a code spelt alike.</summary>
public sealed class RegionHintTests
{
    private const string Accepted = "ISO 3166 codes such as CN, CN-BJ, HK, GB or US-CA, names such as 北京 or Germany, grid codes such as "
        + "CN-GRID-NORTH, and codes of your own such as JP-X-TEPCO are accepted";

    // Codes of other standards.
    [TestCase("CHN", "did you mean 'CN' (China)?")]
    [TestCase("chn", "did you mean 'CN' (China)?")]
    [TestCase("HKG", "did you mean 'HK' (Hong Kong SAR China)?")]
    [TestCase("TWN", "did you mean 'TW' (Taiwan)?")]
    [TestCase("GBR", "did you mean 'GB' (United Kingdom)?")]
    [TestCase("DEU", "did you mean 'DE' (Germany)?")]
    [TestCase("CHE", "did you mean 'CH' (Switzerland)?")]
    [TestCase("CHL", "did you mean 'CL' (Chile)?")]
    [TestCase("XKX", "did you mean 'XK'?")]
    [TestCase("156", "did you mean 'CN' (China)?")]
    [TestCase("036", "did you mean 'AU' (Australia)?")]
    [TestCase("EL", "did you mean 'GR' (Greece)?")]
    [TestCase("CN-11", "did you mean 'CN-BJ' (Beijing, China)?")]
    [TestCase("CN-110000", "did you mean 'CN-BJ' (Beijing, China)?")]
    [TestCase("CN-110105", "did you mean 'CN-BJ' (Beijing, China)?")]
    [TestCase("CN-81", "did you mean 'HK' (Hong Kong SAR China)?")]
    [TestCase("USA-CA", "did you mean 'US-CA' (California, United States)?")]
    // The same letters in another form.
    [TestCase("cn", "did you mean 'CN'?")]
    [TestCase("cn-bj", "did you mean 'CN-BJ'?")]
    [TestCase("ＣＮ", "did you mean 'CN'?")]
    [TestCase("xk", "did you mean 'XK'?")]
    [TestCase("jp-x-tepco", "did you mean 'JP-X-TEPCO'?")]
    [TestCase("cn-hk", "did you mean 'HK' (Hong Kong SAR China)?")]
    [TestCase("bj", "did you mean 'BJ' (Benin) or 'CN-BJ' (Beijing, China)?")]
    [TestCase("ca", "did you mean 'CA' (Canada) or 'US-CA' (California, United States)?")]
    [TestCase("CN_BJ", "did you mean 'CN-BJ' (Beijing, China)?")]
    [TestCase("CN BJ", "did you mean 'CN-BJ' (Beijing, China)?")]
    [TestCase("CN_GRID_NORTH", "did you mean 'CN-GRID-NORTH'?")]
    [TestCase("USCA", "did you mean 'US-CA' (California, United States)?")]
    [TestCase("CA-US", "did you mean 'US-CA' (California, United States)?")]
    [TestCase("TX", "did you mean 'US-TX' (Texas, United States)?")]
    [TestCase("WA", "did you mean 'AU-WA' (Western Australia, Australia) or 'US-WA' (Washington, United States)?")]
    [TestCase("HB", "did you mean 'CN-HB' (Hubei, China)?")]
    [TestCase("CN-NORTH", "did you mean 'CN-GRID-NORTH'?")]
    [TestCase("HK-CLP", "did you mean 'HK-GRID-CLP'?")]
    [TestCase("US-CAMX", "did you mean 'US-EGRID-CAMX'?")]
    // A place with the one that it lies in.
    [TestCase("CN-BEIJING", "did you mean 'CN-BJ' (Beijing, China)?")]
    [TestCase("Beijing, China", "did you mean 'CN-BJ' (Beijing, China)?")]
    [TestCase("中国北京", "did you mean 'CN-BJ' (Beijing, China)?")]
    [TestCase("广东省深圳市", "did you mean 'CN-GD' (Guangdong, China)?")]
    [TestCase("CA, USA", "did you mean 'US-CA' (California, United States)?")]
    [TestCase("Georgia, United States", "did you mean 'US-GA' (Georgia, United States)?")]
    // Names and long codes spelt wrong, with all that are as near.
    [TestCase("CN-GRID-NROTH", "did you mean 'CN-GRID-NORTH'?")]
    [TestCase(
        "CN-GRID-NORTHWAST",
        "did you mean 'CN-GRID-NORTHEAST' (Northeast China grid) or 'CN-GRID-NORTHWEST' (Northwest China grid)?")]
    [TestCase("Beijng", "did you mean 'CN-BJ' (Beijing, China)?")]
    [TestCase("Shannxi", "did you mean 'CN-SN' (Shaanxi, China) or 'CN-SX' (Shanxi, China)?")]
    [TestCase("Hanan", "did you mean 'CN-HA' (Henan, China), 'CN-HI' (Hainan, China) or 'CN-HN' (Hunan, China)?")]
    [TestCase("Swizerland", "did you mean 'CH' (Switzerland)?")]
    // Nothing that following would make right.
    [TestCase("ZQ", Accepted)]
    [TestCase("FOO", Accepted)]
    [TestCase("CN-XX", Accepted)]
    [TestCase("GB-LND", Accepted)]
    [TestCase("CN-GRID-WEST", Accepted)]
    [TestCase("US-EGRID-RFCX", Accepted)]
    [TestCase("HK-GRID-CLE", Accepted)]
    [TestCase("36", Accepted)]
    [TestCase("86", Accepted)]
    [TestCase("EU", Accepted)]
    [TestCase("河东", Accepted)]
    [TestCase("海南藏族自治州", Accepted)]
    [TestCase("-", Accepted)]
    [TestCase("CN-", "did you mean 'CN' (China)?")]
    // And where it is no region for a reason of its own.
    [TestCase("worldwide", "leave it empty for the whole world")]
    [TestCase("全球", "leave it empty for the whole world")]
    [TestCase("510000", "codes of GB/T 2260 that begin so lie in 'CN-SC' (Sichuan, China), and a postcode names no region")]
    public void Parse_NoRegion_SaysWhichIsMeant(string written, string hint)
    {
        string message = $"'{written}' is not a region; {hint}";

        Assert.That(() => Region.Parse(written), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    [TestCase("Georgia", "'Georgia' is the name of 2 regions; name one by its code: GE (Georgia) or US-GA (Georgia, United States)")]
    [TestCase("korea", "'korea' is the name of 2 regions; name one by its code: KR (South Korea) or KP (North Korea)")]
    [TestCase("Washington", "'Washington' is the name of 2 regions; name one by its code: US-WA (Washington, United States) or "
        + "US-DC (District of Columbia, United States)")]
    [TestCase("DE-BY", "'DE-BY' is not a region: the library has no list of the parts of DE (Germany); 'DE', or a code of your own such as "
        + "DE-X-BY, is accepted")]
    [TestCase("JP-13", "'JP-13' is not a region: the library has no list of the parts of JP (Japan); 'JP', or a code of your own such as "
        + "JP-X-13, is accepted")]
    public void Parse_NameOfSeveralOrAPartNotKnown_NamesTheChoices(string written, string message)
    {
        Assert.That(() => Region.Parse(written), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    [Test]
    public void OtherCodes_EveryCountry_HasTwoOfIso3166()
    {
        foreach (Region country in Region.Known.Where(region => region.Code.Length == 2))
        {
            string[] codes = [.. RegionHints.ByOtherCode
                .Where(other => other.Value == country && other.Key.Length == 3)
                .Select(other => other.Key)];

            Assert.That(codes.Count(code => code.All(char.IsAsciiDigit)), Is.EqualTo(1), country.Code);
            Assert.That(codes.Count(code => code.All(char.IsAsciiLetterUpper)), Is.EqualTo(1), country.Code);
        }
    }

    // No code of another standard is a code or a name here: it would be read as that.
    [Test]
    public void OtherCodes_None_IsReadAsARegion()
    {
        string[] read = [.. RegionHints.ByOtherCode.Keys.Where(code => Region.TryParse(code, out _))];

        Assert.That(read, Is.EqualTo(new[] { "USA" }));
    }

    [TestCase("BJ", "BJ is Benin, not CN-BJ (Beijing, China)")]
    [TestCase("SD", "SD is Sudan, not CN-SD (Shandong, China) or US-SD (South Dakota, United States)")]
    public void Select_CountryWithLettersOfAProvince_SaysWhichPlaceItIs(string code, string namesake)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(
            new FactorQuery { Activity = ActivityCode.Parse("electricity.grid"), Region = Region.Parse(code), Year = 2023 });

        Assert.That(selection.Failure, Does.StartWith($"no factor for electricity.grid, {code}, 2023; ").And.EndsWith($"; {namesake}"));
    }

    [TestCase("CH")]
    [TestCase("XK")]
    [TestCase("JP-X-TEPCO")]
    public void Select_OtherRegion_SaysNothingOfNamesakes(string code)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(
            new FactorQuery { Activity = ActivityCode.Parse("electricity.grid"), Region = Region.Parse(code), Year = 2023 });

        Assert.That(selection.Failure, Does.StartWith($"no factor for electricity.grid, {code}, 2023; ").And.Not.Contain(", not "));
    }
}
