namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>--findings all</c> names everything that findings are said of.</summary>
public sealed class FindingOptionTests : InWorkingFolder
{
    private const string Hint = "--findings all names all that 'and … more' stands for";

    [SetUp]
    public void WriteLedger() => WorkingFolder.Write(
        "ledger.csv", "id,activity,amount,unit,period,region",
        "a,electricity.grid,1,MWh,2025,CN-BJ", "b,electricity.grid,1,MWh,2025,CN-TJ",
        "c,electricity.grid,1,MWh,2025,CN-SH", "d,electricity.grid,1,MWh,2025,CN-GD");

    [Test]
    public void Table_NamesThreeAndSaysOnceHowToSeeTheOthers()
    {
        string table = WorkingFolder.Run("inventory", "ledger.csv").Output;

        Assert.That(table.Split(Hint), Has.Length.EqualTo(2));
        Assert.That(table, Does.Contain("and 1 more").And.Not.Contain("cn-mee-2023/electricity.grid/CN-GD"));
    }

    [TestCase("table")]
    [TestCase("md")]
    public void FindingsAll_NamesThemAll(string format)
    {
        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--findings", "all", "--format", format);

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Does.Contain("cn-mee-2023/electricity.grid/CN-GD").And.Not.Contain(Hint));
    }

    [Test]
    public void FindingsAll_OfJson_IsTheSameJson()
    {
        ToolResult with = WorkingFolder.Run("inventory", "ledger.csv", "--findings", "all", "--format", "json");

        Assert.That(with, Is.EqualTo(WorkingFolder.Run("inventory", "ledger.csv", "--format", "json")));
    }

    [Test]
    public void FindingsAll_OfCsv_IsRefused()
    {
        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--findings", "all", "--format", "csv");

        Assert.That(result, Is.EqualTo(new ToolResult(
            2, "", "carbon: --findings: the CSV has lines only; --format table, md or json shows findings\n")));
    }

    [Test]
    public void Findings_AnotherWord_IsRefused()
    {
        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--findings", "some");

        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("carbon: --findings: 'some' is not accepted; all is\n"));
    }

    [Test]
    public void Reported_OfCsv_IsRefused()
    {
        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--reported", "reported.csv", "--format", "csv");

        Assert.That(result, Is.EqualTo(new ToolResult(
            2, "", "carbon: --reported: the CSV has no place for printed figures; --format table, md or json shows them\n")));
    }
}
