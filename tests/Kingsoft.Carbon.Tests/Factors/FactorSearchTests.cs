namespace Kingsoft.Carbon.Tests.Factors;

public sealed class FactorSearchTests
{
    [TestCase("grid Jiangsu 2024", "CN-JS", 2024)]
    [TestCase("grid 江苏省 2024年", "CN-JS", 2024)]
    [TestCase("grid Jiangsu, China", "CN-JS", null)]
    [TestCase("grid CN-GRID-EAST", "CN-GRID-EAST", null)]
    [TestCase("grid 华东", "CN-GRID-EAST", null)]
    [TestCase("grid uk", "GB", null)]
    [TestCase("grid Hong Kong", "HK", null)]
    [TestCase("grid New Mexico", "US-NM", null)]
    [TestCase("64 GB memory", null, null)]
    [TestCase("container ship 1000-1999 teu", null, null)]
    public void Find_TextWithPlaceAndYear_TakesThemOut(string text, string? region, int? year)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, text);

        Assert.That(result.Region?.Code, Is.EqualTo(region));
        Assert.That(result.Year, Is.EqualTo(year));
    }

    [TestCase("travel.taxi.regular", SearchMatch.Exact)]
    [TestCase("TAXI", SearchMatch.Exact)]
    [TestCase("regular taxi", SearchMatch.SameWords)]
    [TestCase("taxis regular", SearchMatch.Exact)]
    [TestCase("land taxis regular", SearchMatch.OneText)]
    [TestCase("hailing regular", SearchMatch.AllTexts)]
    [TestCase("hail regular", SearchMatch.Beginnings)]
    [TestCase("ailing regular", SearchMatch.Contained)]
    public void Find_Words_SaysHowWellTheyMatch(string text, SearchMatch match)
    {
        FactorSearchHit hit = FactorSearch.Find(FactorLibrary.BuiltIn, text).Hits.First(
            hit => hit.Description.Activity.Value == "travel.taxi.regular");

        Assert.That(hit.Match, Is.EqualTo(match));
    }

    // A box on a web page takes what a stranger types.
    [Test]
    public void Find_OfALongText_LooksForItsBeginningAndSaysSo()
    {
        FactorSearchResult found = FactorSearch.Find(FactorLibrary.BuiltIn, $"grid electricity {new string(' ', 150_000)} diesel");

        Assert.That(found.Hits[0].Description.Activity, Is.EqualTo(ActivityCode.GridElectricity));
        Assert.That(found.Notices, Does.Contain("the text is long: its first 200 characters were looked for"));
    }

    [Test]
    public void Find_ManyMatches_OrdersThemByMatch()
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, "diesel", new FactorSearchOptions { Limit = 50 });

        Assert.That(result.Hits.Select(hit => hit.Match), Is.Ordered);
        Assert.That(result.Matches, Is.GreaterThan(50));
        Assert.That(result.Hits, Has.Length.EqualTo(50));
    }

    [Test]
    public void Find_WordThatStandsNowhere_IsLeftOutAndNamed()
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, "taxi zzyzx");

        Assert.That(result.LeftOut, Is.EqualTo(["zzyzx"]));
        Assert.That(result.Hits[0].Description.Activity.Value, Is.EqualTo("travel.taxi.regular"));
    }

    [Test]
    public void Find_ChineseRun_IsTakenApart()
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, "柴油发电机龘");

        Assert.That(result.LeftOut, Is.EqualTo(["龘"]));
        Assert.That(result.Hits[0].Description.Activity.Value, Is.EqualTo("fuel.diesel.stationary.commercial"));
    }

    [TestCase("homeworkng", "no activity has a name, code or synonym with 'homeworkng'; did you mean 'homeworking'?")]
    [TestCase(
        "qqqqqqqqqqqq", "no activity has a name, code or synonym with 'qqqqqqqqqqqq'; FactorLibrary.DescribedActivities shows them all")]
    [TestCase(
        "taxi refrigerant",
        "no activity has all of the words 'taxi', 'refrigerant'; the nearest are travel.taxi.regular for 'taxi', refrigerant.co2 for "
        + "'refrigerant'; fewer words find more")]
    [TestCase("", "'' names no activity; words such as 'grid', 'diesel' or 'long haul' are accepted, with a region and a year beside them")]
    public void Find_Nothing_SaysWhy(string text, string message)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, text);

        Assert.That(result.Failure, Is.EqualTo(message));
        Assert.That(result.Hits, Is.Empty);
    }

    // A network switch is bought from Telephone Apparatus Manufacturing (NAICS 33421: telecommunications switches, bridges, routers,
    // gateways), not from makers of switchgear.
    [TestCase("switch", "spend.naics-334210.with-margins")]
    [TestCase("network switch", "spend.naics-334210.with-margins")]
    [TestCase("交换机", "spend.naics-334210.with-margins")]
    [TestCase("UPS battery", "spend.naics-335911.with-margins")]
    [TestCase("batteries landfill", "waste.batteries.landfill")]
    [TestCase("battery landfill", "waste.batteries.landfill")]
    [TestCase("长途 经济舱", "travel.air.long-haul.economy")]
    [TestCase("economy class flight", "travel.air.long-haul.economy")]
    public void Find_Words_AnswersFirstWith(string text, string activity)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, text);

        Assert.That(result.Hits[0].Description.Activity.Value, Is.EqualTo(activity));
    }

    [Test]
    public void Find_ShortWord_IsNoPartOfALongerOne()
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, "UPS battery");

        Assert.That(result.LeftOut, Is.Empty);
        Assert.That(result.Hits.Select(hit => hit.Description.Activity.Value), Has.None.StartsWith("upstream.electricity"));
    }

    [TestCase(
        "长途 经济舱",
        "beside travel.air.long-haul.economy (Flight, long-haul, economy class, without radiative forcing) "
        + "travel.air.long-haul.economy.with-rf (Flight, long-haul, economy class, with radiative forcing) answers equally well: "
        + "choose one and keep to it")]
    [TestCase("hail regular", "nothing has all of the words as words: 'hail' stands inside a longer word")]
    [TestCase("hotel Hong Kong", "none of these has a factor for HK (Hong Kong SAR China); each says what is nearest")]
    [TestCase(
        "eGRID California",
        "US-CA (California) has no factor of its own; the grids of its ZIP codes are, most first, US-EGRID-CAMX (eGRID subregion CAMX: "
        + "WECC California), US-EGRID-NWPP (eGRID subregion NWPP: WECC Northwest), US-EGRID-AZNM (eGRID subregion AZNM: WECC "
        + "Southwest): name that of the site as the row's region, by its ZIP code and utility (EPA's Power Profiler)")]
    [TestCase(
        "electricity.grid Washington state",
        "US-WA (Washington) has no factor of its own; the grid of its ZIP codes is US-EGRID-NWPP (eGRID subregion NWPP: WECC "
        + "Northwest): name it as the row's region (EPA's Power Profiler tells it by ZIP code and utility)")]
    public void Find_AnswerWithAReservation_SaysSo(string text, string remark)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, text);

        Assert.That(result.Remarks, Is.EqualTo([remark]));
    }

    [Test]
    public void Find_OneAnswerOnly_StillNamesTheVariantBesideIt()
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, "长途 经济舱", new FactorSearchOptions { Limit = 1 });

        Assert.That(result.Remarks.Single(), Does.Contain("travel.air.long-haul.economy.with-rf"));
    }

    // EPA hub 2025, table 6: the US average and the subregions that serve California.
    [Test]
    public void Find_StateWhoseGridsAreDrawnOtherwise_ShowsItsGrids()
    {
        FactorSearchHit hit = FactorSearch.Find(FactorLibrary.BuiltIn, "eGRID California").Hits[0];

        Assert.That(
            hit.Choices.Select(choice => choice.Factor!.Id),
            Is.EqualTo(new[]
            {
                "epa-ghg-hub-2025/electricity.grid/US", "epa-egrid-2023.2/electricity.grid/US-EGRID-CAMX",
                "epa-egrid-2023.2/electricity.grid/US-EGRID-NWPP", "epa-egrid-2023.2/electricity.grid/US-EGRID-AZNM",
            }));
        Assert.That(hit.Choices[0].Flags, Is.EqualTo(LineFlags.WiderRegion));
    }

    [Test]
    public void Find_Proxy_LetsTheOtherRegionStandIn()
    {
        var options = new FactorSearchOptions
        {
            Proxies = [new RegionProxy(
            ActivityCode.Parse("travel.rail"), Region.Parse("CN"), Region.Parse("GB"))]
        };

        FactorSelection choice = FactorSearch.Find(FactorLibrary.BuiltIn, "高铁 中国 2025", options).Hits[0].Choices.Single();

        Assert.That(choice.Factor!.Id, Is.EqualTo("desnz-2025/travel.rail.national/GB"));
        Assert.That(choice.Flags, Is.EqualTo(LineFlags.Proxy));
    }

    [Test]
    public void Find_OwnActivity_IsFoundByTheWordsOfItsSource()
    {
        FactorLibrary library = FactorLibrary.BuiltIn.With(Own("own.tram", "Yearbook of the Zzyzx tramway"));

        FactorSearchHit hit = FactorSearch.Find(library, "zzyzx tramway").Hits.Single();

        Assert.That(hit.Choices.Single().Factor!.Id, Is.EqualTo("own-2025/own.tram/GLOBAL"));
    }

    [Test]
    public void Find_OnlyOwnFactors_LeavesOutWhatTheyDoNotServe()
    {
        FactorLibrary library = FactorLibrary.Empty.With(Own("travel.taxi.black-cab", "Cabs"));

        FactorSearchResult result = FactorSearch.Find(library, "taxi");

        Assert.That(result.Hits.Select(hit => hit.Description.Activity.Value), Is.EqualTo(["travel.taxi.black-cab"]));
    }

    [Test]
    public void Find_NoFactorInTheLibrary_SaysSo()
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.Empty, "travel.taxi.regular");

        Assert.That(
            result.Hits[0].Reason, Is.EqualTo("the library has no factor for travel.taxi.regular; FactorLibrary.With adds your own"));
    }

    private static EmissionFactor Own(string activity, string source) => new()
    {
        Id = $"own-2025/{activity}/GLOBAL",
        Activity = ActivityCode.Parse(activity),
        Kind = FactorKind.Activity,
        Unit = Unit.Kilometre,
        Co2eKilograms = 0.1m,
        GwpBasis = GwpBasis.Ar6,
        Scope = Scope.Scope3,
        Scope3Category = Scope3Category.BusinessTravel,
        Citation = new Citation { Publisher = "Own", Source = source, Published = PublicationDate.Parse("2025") },
    };
}
