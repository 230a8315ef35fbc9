using System.Collections.Immutable;
using Kingsoft.Carbon.Estimates;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What follows from the faults of a factor file is not said of the rows of the ledger.</summary>
public sealed class UnsoundFactorTests
{
    private const string Header = "id,activity,kind,region,unit,co2_kg,scope,published,publisher,source";
    private const string EstimateHeader = "id,from_activity,from_unit,to_activity,to_unit,value,mode,source";
    private const string Sound = "my/s,made.sound,activity,,unit,1,1,2025,me,mine";

    private static readonly ActivityLedger Ledger = ActivityLedger.Create(
        Row("made.up", 1m, "unit"),
        Row("electricity.grid", 1m, "kWh", details: new ActivityDetails { Region = Region.Parse("CN"), FactorId = "my/a" }),
        Row("made.down", 1m, "unit"));

    private string _path = "";

    [SetUp]
    public void NameFile() => _path = Path.GetTempFileName();

    [TearDown]
    public void DeleteFile() => File.Delete(_path);

    [TestCase("my/a,made.up,activity,,unit,x,1,2025,me,mine", TestName = "a fault of a field")]
    [TestCase("my/a,made.up,activity,,unit,1,1,2025,me,mine,more", TestName = "a field too many")]
    [TestCase("my/a,made.up,activity,,unit", TestName = "fields too few")]
    [TestCase("my/a,made.up,activity,,unit,1,1,2025,me,mi\"ne", TestName = "a quote out of place")]
    [TestCase("\"my/a\",\"made.up\",activity,,unit,x,1,2025,me,\"mine, and yours\"", TestName = "quoted fields")]
    public void CalculateAll_RowsOfAnUnsoundFactor_AreNotNamed(string row)
    {
        DataIssues issues = Calculate([Header, row, Sound]);

        Assert.That(issues.Select(issue => issue.Location.File), Is.EqualTo(new[] { _path, null }));
        Assert.That(issues.Last().Message, Does.StartWith("'made.down' is not an activity that a factor serves"));
    }

    [Test]
    public void CalculateAll_QuoteThatIsNeverClosed_IsAFaultOfTheFactorsFirst()
    {
        DataIssues issues = Calculate([Header, Sound, "my/a,made.up,activity,,unit,1,1,2025,me,\"mine"]);

        Assert.That(issues.First().Column, Is.EqualTo("record"));
        Assert.That(issues.Select(issue => issue.Location.File), Has.Exactly(1).EqualTo(_path));
        Assert.That(issues.Last().Message, Does.StartWith("'made.down'"));
    }

    [Test]
    public void CalculateAll_UnsoundHeader_MayHoldEveryFactor()
    {
        DataIssues issues = Calculate([Header + ",colour", "my/a,made.up,activity,,unit,1,1,2025,me,mine,red"]);

        Assert.That(issues.Select(issue => issue.Column), Is.EqualTo(new[] { "header" }));
    }

    // Of a file in another encoding one record is told for all.
    [Test]
    public void CalculateAll_RecordsOfAnotherEncoding_MayHoldEveryFactor()
    {
        DataIssues issues = Calculate(
            [Header, "my/a,made.up,activity,,unit,1,1,2025,me,\uFFFD", "my/b,made.down,activity,,unit,1,1,2025,me,\uFFFD"]);

        Assert.That(issues.Select(issue => issue.Column), Is.EqualTo(new[] { "source" }));
    }

    [TestCase("", TestName = "an empty file of estimates")]
    [TestCase("id,from_activity\nx,made.up", TestName = "a header of estimates that lacks columns")]
    [TestCase(EstimateHeader + "\nx,made.up,unit,electricity.grid,kWh,1,replace,mine,more\ny,made.down,unit", TestName = "other fields")]
    [TestCase(
        EstimateHeader + "\nx,made.up,unit,electricity.grid,kWh,1,replace,\uFFFD\ny,made.down,unit,a.b,kWh,1,add,\uFFFD",
        TestName = "estimates in another encoding")]
    public void CalculateAll_RowsOfUnsoundEstimates_AreNotNamed(string text)
    {
        var issues = new DataIssues();
        EstimationFactors estimates = EstimationFactors.ReadCsv(new StringReader(text), "e.csv", issues);
        _ = Inventory.CalculateAll(Ledger, FactorLibrary.BuiltIn, Ar6 with { Estimates = estimates }, issues);

        Assert.That(issues, Is.Not.Empty);
        Assert.That(issues.Where(issue => issue.Column == "activity"), Is.Empty);
    }

    [Test]
    public void CalculateAll_RowsOfFilesThatAreMissing_AreNotNamed()
    {
        var issues = new DataIssues();
        issues.AddMissingFactors(new SourceLocation("f.csv", 1), "it is not there");
        issues.AddMissingConversions(new SourceLocation("p.csv", 1), "it is not there");
        _ = Inventory.CalculateAll(
            ActivityLedger.Create(Row("made.up", 1m, "unit"), Row("fuel.diesel.stationary", 1m, "m2")), FactorLibrary.BuiltIn, Ar6, issues);

        Assert.That(issues.Select(issue => issue.Column), Is.EqualTo(new[] { "file", "file", "unit" }));
    }

    [Test]
    public void CalculateAll_FactorWithTheIdOfABuiltInOne_IsUnsoundToo()
    {
        string taken = FactorLibrary.BuiltIn.Factors.First().Id;

        DataIssues issues = Calculate(
            [Header, $"{taken},made.up,activity,,unit,1,1,2025,me,mine", "my/a,x.y,activity,,unit,x,1,2025,me,mine"]);

        Assert.That(issues.Select(issue => issue.Column), Is.EqualTo(new[] { "co2_kg", "id", "activity" }));
        Assert.That(issues.Last().Message, Does.StartWith("'made.down'"));
    }

    // Who does not hand on the issues of the factors is told of each row: no inventory comes out with rows that nobody spoke of.
    [Test]
    public void CalculateAll_OtherIssuesThanThoseOfTheFactors_NamesEveryRow()
    {
        File.WriteAllLines(_path, [Header, "my/a,made.up,activity,,unit,x,1,2025,me,mine"]);
        FactorLibrary factors = FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(_path, new DataIssues()));

        CarbonDataException? exception = Assert.Throws<CarbonDataException>(() => Inventory.CalculateAll(Ledger, factors, Ar6));

        Assert.That(exception!.Issues.Select(issue => issue.Column), Is.EqualTo(new[] { "activity", "factor_id", "activity" }));
    }

    private DataIssues Calculate(ImmutableArray<string> lines)
    {
        File.WriteAllLines(_path, lines);
        var issues = new DataIssues();
        FactorLibrary factors = FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(_path, issues), issues);
        _ = Inventory.CalculateAll(Ledger, factors, Ar6, issues);
        return issues;
    }
}
