namespace Kingsoft.Carbon.Tests.Activities;

public sealed class ActivityRecordTests
{
    [Test]
    public void ReadCsv_EveryColumn_IsCarried()
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read(
            "activity,amount,unit,period,id,entity,facility,region,scope,scope3_category,factor_id,"
            + "instrument,supplier,uncertainty_pct,quality,corrects,recorded_on,evidence,note,x_meter\n"
            + "electricity.grid,1e6,千瓦时,2025-Q1,a,E,F,CN-HK,3,8,f,i,s,5.0,measured,,2025-04,invoice 7,\"two\nlines\",m7\n");

        ActivityRecord record = ledger.Single();
        Assert.That(faults, Is.Empty);
        Assert.That(
            (record.Amount, record.Unit, record.Period.ToString(), record.Id), Is.EqualTo((1_000_000m, Unit.KilowattHour, "2025-Q1", "a")));
        Assert.That(
            (record.Entity, record.Facility, record.Region.Code, record.Scope, record.Scope3Category),
            Is.EqualTo(("E", "F", "HK", (Scope?)Scope.Scope3, (Scope3Category?)Scope3Category.UpstreamLeasedAssets)));
        Assert.That(
            (record.FactorId, record.Instrument, record.Supplier, record.UncertaintyPct, record.Quality),
            Is.EqualTo(("f", "i", "s", (decimal?)5.0m, (DataQuality?)DataQuality.Measured)));
        Assert.That(
            (record.RecordedOn, record.Evidence, record.Note),
            Is.EqualTo(((DateOnly?)new DateOnly(2025, 4, 30), "invoice 7", "two\nlines")));
        Assert.That(record.Extras, Is.EqualTo(new[] { KeyValuePair.Create("x_meter", "m7") }));
    }

    [Test]
    public void ReadCsv_NoId_IsThePlace()
    {
        using var file = new ScratchFile("activity,amount,unit,period\ntravel.rail,1,pkm,2025\n");

        ActivityLedger ledger = ActivityLedger.ReadCsv(file.Path);

        Assert.That(ledger[0].Id, Is.EqualTo($"{file.Path}:2"));
    }

    [Test]
    public void From_RecordsWithoutId_AreNamedByTheirPosition()
    {
        ActivityRecord record = ActivityRecord.Create("travel.rail", new Quantity(1m, Unit.Parse("pkm")), "2025");

        ActivityLedger ledger = ActivityLedger.Create(record, record).With(ActivityLedger.Create(record));

        Assert.That(ledger.Select(each => each.Id), Is.EqualTo(new[] { "record:1", "record:2", "record:3" }));
    }

    [Test]
    public void From_IdThatIsThePlaceOfAnother_IsRefused()
    {
        var rail = new Quantity(1m, Unit.Parse("pkm"));
        ActivityRecord unnamed = ActivityRecord.Create("travel.rail", rail, "2025");
        ActivityRecord named = ActivityRecord.Create("travel.rail", rail, "2025", new ActivityDetails { Id = "record:1" });

        Assert.That(
            () => ActivityLedger.Create(unnamed, named),
            Throws.TypeOf<CarbonDataException>()
                .With.Message.Contains("'record:1' is also the place of a record without an id; choose another"));
    }

    [Test]
    public void From_EqualRecords_ShareTheirContext()
    {
        ActivityLedger ledger = ActivityLedger.Create(Enumerable.Range(0, 3).Select(i =>
            ActivityRecord.Create("travel.rail", new Quantity(i, Unit.Parse("pkm")), "2025", new ActivityDetails { Facility = "F" })));

        Assert.That(ledger.Select(record => record.Context).Distinct(ReferenceEqualityComparer.Instance).Count(), Is.EqualTo(1));
    }

    [Test]
    public void Create_SameRulesAsAFile()
    {
        Assert.That(
            () => ActivityRecord.Create("electricity.grid", new Quantity(-1m, Unit.Parse("kWh(net)")), "2025"),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "(in code): amount: '-1' is negative; 0 or more is accepted, "
                + "and below 0 only with 'corrects', of refrigerant.* or of electricity.exported\n"
                + "(in code): unit: 'kWh(net)' has a heating-value basis, which electricity and heat do not have; kWh is accepted\n"
                + "(in code): region: the value is missing; electricity.grid needs the region where it was used, "
                + "such as CN, CN-BJ or HK-GRID-CLP"));
    }

    [Test]
    public void Create_QuantityWithoutUnit_Throws()
    {
        Assert.That(() => ActivityRecord.Create("travel.rail", default(Quantity), "2025"), Throws.ArgumentException);
    }

    [Test]
    public void With_TwoLedgers_IsOneAfterTheOther()
    {
        ActivityRecord a = ActivityRecord.Create(
            "travel.rail", new Quantity(1m, Unit.Parse("pkm")), "2025", new ActivityDetails { Id = "a" });
        ActivityRecord b = ActivityRecord.Create(
            "travel.rail", new Quantity(2m, Unit.Parse("pkm")), "2025", new ActivityDetails { Id = "b" });

        ActivityLedger ledger = ActivityLedger.Create(a).With(ActivityLedger.Create(b));

        Assert.That(ledger, Is.EqualTo(new[] { a, b }));
        Assert.That(() => ledger.With(ActivityLedger.Create(b)), Throws.TypeOf<CarbonDataException>());
    }

    // The second ledger's correction is of its own first record, which becomes the second of both.
    [Test]
    public void With_ACorrectionOfARecordWithoutId_StillCorrectsIt()
    {
        ActivityRecord Rail(decimal amount, string? corrects = null) =>
            ActivityRecord.Create(
                "travel.rail", new Quantity(amount, Unit.Parse("pkm")), "2025", new ActivityDetails { Corrects = corrects });

        ActivityLedger ledger = ActivityLedger.Create(Rail(1m)).With(ActivityLedger.Create(Rail(2m), Rail(-2m, "record:1")));

        Assert.That(
            ledger.Select(record => $"{record.Id} {record.Corrects}"), Is.EqualTo(new[] { "record:1 ", "record:2 ", "record:3 record:2" }));
    }

    [Test]
    public void Create_AgainstARule_SaysWhichByItsCode() => Assert.That(
        () => ActivityRecord.Create("travel.rail", new Quantity(-5.0m, Unit.Parse("pkm")), "2025"),
        Throws.TypeOf<CarbonDataException>()
            .With.Matches<CarbonDataException>(refused => refused!.Issues.Single() is { Code: "amount-negative", Column: "amount" }));

    [Test]
    public void Create_DetailsUsedAgainAndChanged_SaysWhatEachTimeIsGiven()
    {
        var beijing = new ActivityDetails { Region = Region.Parse("CN-BJ"), Facility = "dc1" };
        Unit kWh = Unit.Parse("kWh");
        ActivityRecord first = ActivityRecord.Create("electricity.grid", new Quantity(1m, kWh), "2025", beijing);
        ActivityDetails tianjin = beijing with { Region = Region.Parse("CN-TJ") };

        ActivityRecord changed = ActivityRecord.Create("electricity.grid", new Quantity(1m, kWh), "2025", tianjin);
        ActivityRecord otherUnit = ActivityRecord.Create("electricity.grid", new Quantity(1m, Unit.Parse("MWh")), "2025", beijing);

        Assert.That(
            (first.Region.Code, changed.Region.Code, otherUnit.Unit.Symbol, otherUnit.Region.Code),
            Is.EqualTo(("CN-BJ", "CN-TJ", "MWh", "CN-BJ")));
        Assert.That(beijing, Is.EqualTo(new ActivityDetails { Region = Region.Parse("CN-BJ"), Facility = "dc1" }));
        Assert.That(
            beijing.GetHashCode(), Is.EqualTo(new ActivityDetails { Region = Region.Parse("CN-BJ"), Facility = "dc1" }.GetHashCode()));
    }

    // The details were found sound with electricity; another activity, or another sign, is judged again.
    [Test]
    public void Create_DetailsFoundSoundBefore_AreJudgedAgainWhereItMatters()
    {
        var details = new ActivityDetails { Region = Region.Parse("CN") };
        Unit kWh = Unit.Parse("kWh");
        ActivityRecord.Create("electricity.grid", new Quantity(1m, kWh), "2025", details);

        Assert.That(
            () => ActivityRecord.Create("fuel.diesel.road", new Quantity(1m, kWh), "2025", details), Throws.TypeOf<CarbonDataException>());
        Assert.That(
            () => ActivityRecord.Create("electricity.grid", new Quantity(-1m, kWh), "2025", details), Throws.TypeOf<CarbonDataException>());
    }

    // UTF-16 can hold half of a pair, a file cannot.
    [Test]
    public void Create_HalfACharacterInATextOrId_IsRefused()
    {
        ActivityDetails china = new() { Region = Region.Parse("CN") };
        var one = new Quantity(1m, Unit.Parse("kWh"));

        Assert.That(
            () => ActivityRecord.Create("electricity.grid", one, "2025", china with { Id = "a\ud800" }),
            Throws.TypeOf<CarbonDataException>().With.Message.Contains("half of a character"));
        Assert.That(
            () => ActivityRecord.Create("electricity.grid", one, "2025", china with { Note = "\udc00 b" }),
            Throws.TypeOf<CarbonDataException>());
        Assert.That(ActivityRecord.Create("electricity.grid", one, "2025", china with { Id = "𠀀" }).Id, Is.EqualTo("𠀀"));
    }

    // An own column called co2e would stand beside the tonnes in what is printed.
    [TestCase("co2e", "co2e: 'co2e' is not a name of an own column; x_ with a name behind it, such as x_meter, is accepted")]
    [TestCase("x_a", "x_a: the own column 'x_a' is given twice; once is accepted")]
    public void Create_OwnColumnThatNoFileCouldHave_IsRefused(string column, string message)
    {
        var details = new ActivityDetails { Extras = [KeyValuePair.Create("x_a", "1"), KeyValuePair.Create(column, "2")] };

        Assert.That(
            () => ActivityRecord.Create("travel.rail", new Quantity(1m, Unit.Parse("pkm")), "2025", details),
            Throws.TypeOf<CarbonDataException>().With.Message.EndsWith(message));
    }

    [Test]
    public void Create_NoOwnColumnsBesideANote_AreNone() => Assert.That(
        ActivityRecord.Create(
            "travel.rail", new Quantity(1m, Unit.Parse("pkm")), "2025", new ActivityDetails { Note = "n", Extras = default }).Extras,
        Is.Empty);
}
