namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>The file of sites: what is read, and what each bad value is told.</summary>
public sealed class FacilitiesTests
{
    private const string Header = "facility,entity,kind,region,opened,closed,it_kw,racks,area,streams\n";

    [Test]
    public void ReadCsv_EveryColumn_IsHeld()
    {
        using var file = new ScratchFile(
            "facility,entity,kind,lease,policy,justification,region,market,opened,closed,it_kw,racks,area,water_stress,streams\n"
            + "dc1,Cloud Ltd,leased-dc,finance,control,we run it,北京,CN,2025-06,2027,5000.5,400,12000,high,"
            + "electricity.grid; fuel.diesel=quarterly;refrigerant;\n");

        Facility site = Facilities.ReadCsv(file.Path).Single();

        Assert.That(site, Is.EqualTo(new Facility
        {
            Name = "dc1",
            Entity = "Cloud Ltd",
            Kind = FacilityKind.LeasedDataCenter,
            Lease = "finance",
            Policy = "control",
            Justification = "we run it",
            Region = Region.Parse("CN-BJ"),
            Market = "CN",
            Opened = new DateOnly(2025, 6, 1),
            Closed = new DateOnly(2027, 12, 31),
            ItKilowatts = 5000.5m,
            Racks = 400,
            AreaSquareMeters = 12000m,
            WaterStress = "high",
            Streams = site.Streams,
            Location = new SourceLocation(file.Path, 2),
        }));
        Assert.That(
            site.Streams.Select(stream => (stream.Activity.Value, stream.Rhythm)),
            Is.EqualTo(new[]
            {
                ("electricity.grid", StreamRhythm.Monthly),
                ("fuel.diesel", StreamRhythm.Quarterly),
                ("refrigerant", StreamRhythm.Yearly),
            }));
    }

    // What comes through a line has bills of every month.
    [TestCase("electricity.grid", StreamRhythm.Monthly)]
    [TestCase("managed.electricity", StreamRhythm.Monthly)]
    [TestCase("fuel.diesel", StreamRhythm.Yearly)]
    public void New_AStreamWithoutARhythm_HasTheUsualOne(string activity, StreamRhythm rhythm) =>
        Assert.That(new FacilityStream(ActivityCode.Parse(activity)).Rhythm, Is.EqualTo(rhythm));

    [Test]
    public void New_AStreamOfNoRhythm_Throws() => Assert.That(
        () => new FacilityStream(ActivityCode.Parse("heat"), default),
        Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("rhythm"));

    [Test]
    public void ReadCsv_NamesAlone_AreEnough()
    {
        using var file = new ScratchFile("facility\ndc1\ndc2\n");

        Assert.That(Facilities.ReadCsv(file.Path).Select(site => (site.Name, site.Kind, site.Region, site.Streams.Length)), Is.EqualTo(new[]
        {
            ("dc1", (FacilityKind?)null, (Region?)null, 0),
            ("dc2", null, null, 0),
        }));
    }

    [Test]
    public void ReadCsv_AnEmptyFile_NamesTheOneColumnThatIsNeeded()
    {
        using var file = new ScratchFile("");

        Assert.That(
            () => Facilities.ReadCsv(file.Path),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                $"{file.Path}:1: file: the file is empty; a header with the column facility is needed"));
    }

    // One entity has a site of the same name as another.
    [TestCase("dc1,A,,,,,,,,\ndc1,B,,,,,,,,\n")]
    [TestCase("dc1,,,,2025-06-01,2025-06-01,0,0,0,electricity.grid;electricity\n")]
    [TestCase("dc1,,,,2025/6/1,2025年9月,,,,fuel.coal-coke.stationary;emissions.reported;electricity.exported\n")]
    public void ReadCsv_SoundRows_HaveNoFaults(string rows) => Assert.That(Faults(rows), Is.Empty);

    [TestCase(",,office,,,,,,,", "f.csv:2: facility: the value is missing; it may not be empty")]
    [TestCase(
        "dc1,,datacenter,,,,,,,",
        "f.csv:2: kind: 'datacenter' is not a kind of site; owned-dc, leased-dc, colocation, office, fleet or warehouse is accepted")]
    [TestCase("dc1,,,CHN,,,,,,", "f.csv:2: region: 'CHN' is not a region; did you mean 'CN' (China)?")]
    [TestCase(
        "dc1,,,,2025-06-01,2025-05-31,,,,",
        "f.csv:2: closed: the site closes on 2025-05-31, before it opens on 2025-06-01; a later day, or none, is accepted")]
    [TestCase("dc1,,,,2025-06-31,,,,,", "f.csv:2: opened: '2025-06-31' is not a date; 2025, 2025-12 or 2025-12-31 is accepted")]
    [TestCase(
        "dc1,,,,2025-06-01/2025-07-01,,,,,",
        "f.csv:2: opened: '2025-06-01/2025-07-01' is not a date; 2025, 2025-12 or 2025-12-31 is accepted")]
    [TestCase("dc1,,,,,,-5,,,", "f.csv:2: it_kw: '-5' is negative; 0 or more is accepted")]
    [TestCase("dc1,,,,,,,2.5,,", "f.csv:2: racks: '2.5' is not a number of racks; 0 to 1000000 is accepted")]
    [TestCase("dc1,,,,,,,,-1,", "f.csv:2: area: '-1' is negative; 0 or more is accepted")]
    [TestCase(
        "dc1,,,,,,,,,electrcity.grid",
        "f.csv:2: streams: 'electrcity.grid' is no activity that a factor or an estimate serves, and no beginning of one; did you mean "
            + "'electricity.grid'?")]
    [TestCase(
        "dc1,,,,,,,,,electrcity",
        "f.csv:2: streams: 'electrcity' is no activity that a factor or an estimate serves, and no beginning of one; did you mean "
            + "'electricity'?")]
    [TestCase(
        "dc1,,,,,,,,,parking",
        "f.csv:2: streams: 'parking' is no activity that a factor or an estimate serves, and no beginning of one; codes such as "
            + "electricity.grid, fuel.diesel or refrigerant are accepted, with ';' between them")]
    [TestCase(
        "dc1,,,,,,,,,Electricity.Grid",
        "f.csv:2: streams: 'Electricity.Grid' is not an activity code; words of a-z, 0-9 and '-' joined by '.', such as electricity.grid, "
            + "are accepted; did you mean 'electricity.grid'?")]
    [TestCase(
        "dc1,,,,,,,,,\"electricity.grid, heat\"",
        "f.csv:2: streams: 'electricity.grid, heat' is not one activity code; with ';' between them several are accepted, such as "
            + "electricity.grid;refrigerant")]
    [TestCase(
        "dc1,,,,,,,,,electricity.grid=weekly",
        "f.csv:2: streams: 'weekly' is not a rhythm of a stream; monthly, quarterly or yearly is accepted")]
    [TestCase(
        "dc1,,,,,,,,,heat;heat=yearly", "f.csv:2: streams: 'heat' is given twice; give each stream of a site once")]
    public void ReadCsv_ABadValue_IsToldWithItsColumn(string row, string fault) => Assert.That(Faults(row), Is.EqualTo([fault]));

    [Test]
    public void ReadCsv_ASiteTwice_IsToldWithTheFirst() => Assert.That(
        Faults("dc1,A,,,,,,,,\nx,,,,,,,,,\ndc1,A,office,,,,,,,\n"),
        Is.EqualTo(["f.csv:4: facility: 'dc1 (A)' stands already on line 2; give each site of an entity once"]));

    [Test]
    public void ReadCsv_AnUnknownColumn_IsToldWithTheNearest()
    {
        using var file = new ScratchFile("facility,stream\ndc1,electricity\n");
        var issues = new DataIssues();

        Facilities.ReadCsv(file.Path, FactorLibrary.BuiltIn, issues);

        Assert.That(file.Lines(issues, "f.csv").Single(), Does.StartWith("f.csv:1: header: ").And.Contains("'streams'"));
    }

    // An activity of the user's own factors is known as soon as those are.
    [Test]
    public void ReadCsv_AStreamOfOwnFactors_IsKnownWithThem()
    {
        var own = new EmissionFactor
        {
            Id = "own/1",
            Activity = ActivityCode.Parse("own.ferry"),
            Kind = FactorKind.Activity,
            Unit = Unit.Parse("km"),
            Scope = Scope.Scope3,
            Co2eKilograms = 1m,
            GwpBasis = GwpBasis.Ar6,
            Citation = new Citation { Publisher = "we", Source = "us", Published = PublicationDate.Parse("2025") },
        };
        using var file = new ScratchFile("facility,streams\ndc1,own.ferry\n");

        Assert.That(Facilities.ReadCsv(file.Path, FactorLibrary.BuiltIn.With(own)).Count, Is.EqualTo(1));
        Assert.That(() => Facilities.ReadCsv(file.Path), Throws.TypeOf<CarbonDataException>());
    }

    [Test]
    public void Of_FaultsInCode_AreAllTold()
    {
        var site = new Facility { Name = "dc1", Racks = -1, AreaSquareMeters = -2m };

        Assert.That(() => Facilities.Create([site, site with { Name = " ", Racks = 1, AreaSquareMeters = null }, site with { Racks = 0 }]),
            Throws.TypeOf<CarbonDataException>().With.Message.Contains("racks: '-1' is negative")
                .And.Message.Contains("facility: a site needs a name")
                .And.Message.Contains("facility: 'dc1' is given twice; give each site of an entity once"));
    }

    [Test]
    public void Create_OfAKindThatIsNone_IsRefusedWithTheSite() => Assert.That(
        () => Facilities.Create([new Facility { Name = "dc1", Kind = (FacilityKind)9 }]),
        Throws.TypeOf<CarbonDataException>().With.Message.StartsWith("(in code): kind: '9' is not ").And.Message.EndsWith("(id 'dc1')"));

    private static string[] Faults(string rows)
    {
        using var file = new ScratchFile(Header + rows);
        var issues = new DataIssues();
        Facilities.ReadCsv(file.Path, FactorLibrary.BuiltIn, issues);
        return file.Lines(issues, "f.csv");
    }
}
