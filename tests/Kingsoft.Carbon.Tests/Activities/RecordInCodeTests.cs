namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>What a file refuses of a row is refused of a record that is made in code, in the same words.</summary>
public sealed class RecordInCodeTests
{
    private static readonly ActivityDetails InChina = new() { Id = "r1", Region = Region.Parse("CN") };

    private static readonly (ActivityDetails Details, string Fault)[] Refused =
    [
        (InChina with { Scope = 0 }, "scope: '0' is not a scope; 1, 2, 3 or outside is accepted"),
        (InChina with { Scope = (Scope)9 }, "scope: '9' is not a scope; 1, 2, 3 or outside is accepted"),
        (InChina with { Scope3Category = (Scope3Category)77 }, "scope3_category: '77' is not a Scope 3 category; 1 to 15 is accepted"),
        (InChina with { Quality = (DataQuality)7 }, "quality: '7' is not a quality; measured, calculated or estimated is accepted"),
        (InChina with { Region = null! }, "region: the value is missing; it may not be empty"),
    ];

    [Test]
    public void Create_OfWordsThatMeanNothing_IsRefused([Range(0, 4)] int number)
    {
        (ActivityDetails details, string fault) = Refused[number];

        Assert.That(
            () => ActivityRecord.Create("electricity.grid", new Quantity(1m, Unit.MegawattHour), "2025", details),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo($"(in code): {fault} (id 'r1')"));
    }

    [TestCase("")]
    [TestCase("  ")]
    public void Create_WithABlankId_IsRefused(string id) => Assert.That(
        () => ActivityRecord.Create("electricity.grid", new Quantity(1m, Unit.MegawattHour), "2025", InChina with { Id = id }),
        Throws.TypeOf<CarbonDataException>().With.Message.StartsWith("(in code): id: the id is blank; give one that can be seen, or none"));

    [Test]
    public void Create_ADefaultArrayOfOwnColumns_IsNone() => Assert.That(
        ActivityRecord.Create("electricity.grid", new Quantity(1m, Unit.MegawattHour), "2025", InChina with { Extras = default }).Extras,
        Is.Empty);

    [Test]
    public void TryCreate_OfTextsThatAreNone_NotesAllFaultsWithIdAndPlace()
    {
        var issues = new DataIssues();
        ActivityDetails details = InChina with { Location = new SourceLocation("orders", 4711) };

        bool isRecord = ActivityRecord.TryCreate("Electricity", 1m, "kwhh", "2025-13", details, issues, out ActivityRecord? record);

        Assert.That((isRecord, record), Is.EqualTo((false, (ActivityRecord?)null)));
        Assert.That(
            issues.Select(issue => ($"{issue.Location}", issue.Column, issue.RecordId)),
            Is.EqualTo(new[]
            {
                ("orders:4711", "activity", "r1"), ("orders:4711", "unit", "r1"), ("orders:4711", "period", "r1"),
            }));
    }

    [Test]
    public void TryCreate_OfNothing_NamesEachColumn()
    {
        var issues = new DataIssues();

        ActivityRecord.TryCreate(null, 1m, "", " ", null, issues, out _);

        Assert.That(
            issues.Select(issue => $"{issue}"),
            Is.EqualTo(new[]
            {
                "(in code): activity: the value is missing; it may not be empty",
                "(in code): unit: the value is missing; it may not be empty",
                "(in code): period: the value is missing; it may not be empty",
            }));
    }

    [Test]
    public void TryCreate_OfARowThatBreaksARule_NotesIt()
    {
        var issues = new DataIssues();

        Assert.That(ActivityRecord.TryCreate("electricity.grid", -1m, "MWh", "2025", InChina, issues, out _), Is.False);
        Assert.That(issues.Single().Code, Is.EqualTo("amount-negative"));
    }

    [Test]
    public void TryCreate_OfASoundRow_IsTheRecordOfCreate()
    {
        var issues = new DataIssues();

        bool isRecord =
            ActivityRecord.TryCreate("electricity.grid", 1m, "MWh", "2025-03", InChina, issues, out ActivityRecord? record);

        Assert.That(isRecord, Is.True);
        Assert.That(
            record,
            Is.EqualTo(ActivityRecord.Create("electricity.grid", new Quantity(1m, Unit.MegawattHour), "2025-03", InChina)));
        Assert.That(issues, Is.Empty);
    }

    // A row of a database without a day gives the first day that there is.
    [Test]
    public void Create_OfAPeriodBeyondTheYears_IsRefusedAsInAFile()
    {
        ReportingPeriod[] beyond =
        [
            default,
            new(new DateOnly(1800, 1, 1), new DateOnly(1800, 12, 31)),
            new(DateOnly.MinValue, DateOnly.MaxValue),
            new(new DateOnly(9999, 5, 1), new DateOnly(9999, 5, 31)),
        ];

        foreach (ReportingPeriod period in beyond)
        {
            Assert.That(
                () => ActivityRecord.Create(ActivityCode.GridElectricity, new Quantity(1m, Unit.MegawattHour), period, InChina),
                Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                    $"(in code): period: '{period}' is not within the years 1900 to 2200, which are accepted (id 'r1')"));
        }
    }

    [TestCase("x_a", null, "x_a: the value is missing; it may not be empty")]
    [TestCase(null, "1", "x_: the value is missing; it may not be empty")]
    [TestCase("x_", "1", "x_: 'x_' is not a name of an own column; x_ with a name behind it, such as x_meter, is accepted")]
    public void Create_OfAnOwnColumnWithoutNameOrValue_IsRefused(string? column, string? value, string fault)
    {
        ActivityDetails details = InChina with { Extras = [new(column!, value!)] };

        Assert.That(
            () => ActivityRecord.Create("electricity.grid", new Quantity(1m, Unit.MegawattHour), "2025", details),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo($"(in code): {fault} (id 'r1')"));
    }

    // The place that a caller gives stands in what the calculation finds wrong, and in the id of a record without one.
    [Test]
    public void Calculate_RecordsWithPlaces_NamesThem()
    {
        ActivityDetails details = new() { Region = Region.Parse("CN"), Location = new SourceLocation("orders", 12) };
        ActivityRecord record = ActivityRecord.Create("fuel.diesel.stationary", new Quantity(1m, Unit.Parse("m2")), "2025", details);

        CarbonDataException? refusal = Assert.Throws<CarbonDataException>(() => Inventory.Calculate(
            ActivityLedger.Create(record), FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 }));

        Assert.That(refusal!.Issues.Single().Location, Is.EqualTo(new SourceLocation("orders", 12)));
        Assert.That(record.Id, Is.EqualTo("orders:12"));
    }
}
