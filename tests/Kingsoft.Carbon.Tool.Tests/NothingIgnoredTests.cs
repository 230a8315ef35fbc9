namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What a project, an option or a file of printed figures says without effect is refused or told.</summary>
public sealed class NothingIgnoredTests : InWorkingFolder
{
    [SetUp]
    public void WriteLedger() =>
        WorkingFolder.Write("l.csv", "id,activity,amount,unit,period,region", "a,electricity.grid,1,MWh,2024,CN");

    [TestCase("\"organization\": \" \"", "p.json:2: organization: the text is empty; words that say it are accepted")]
    [TestCase("\"organization\": \"o\", \"notRelevant\": { \"1\": \"\" }",
        "p.json:2: 1: the text is empty; words that say it are accepted")]
    [TestCase("\"organization\": \"o\", \"exclusions\": [{ \"source\": \"x\", \"scope\": 1, \"reason\": \"\" }]",
        "p.json:2: reason: the text is empty; words that say it are accepted")]
    [TestCase("\"organization\": \"o\", \"exclusions\": [{ \"source\": \"\", \"scope\": 1, \"reason\": \"x\" }]",
        "p.json:2: source: the text is empty; words that say it are accepted")]
    [TestCase("\"organization\": \"o\", \"proxies\": { \"travel\": { \"CN\": \"CN\" } }",
        "p.json:2: CN: the factors of CN serve CN anyway; another region is accepted")]
    [TestCase("\"organization\": \"o\", \"proxies\": { \"travel\": { \"CN-BJ\": \"CN\" } }",
        "p.json:2: CN-BJ: the factors of CN serve CN-BJ anyway; another region is accepted")]
    [TestCase("\"organization\": \"o\", \"proxies\": { \"travel\": { \"HK\": \"GB\", \"CN-HK\": \"US\" } }",
        "p.json:2: proxies: travel:HK=GB and travel:HK=US are of the same activity and region; one region that stands in is accepted")]
    [TestCase("\"organization\": \"o\", \"proxies\": { \"travel\": { \"CN\": 1 } }", "p.json:2: CN: this is not a text; \"…\" is accepted")]
    public void Inventory_ProjectThatSaysNothing_IsRefusedWithTheLine(string members, string message)
    {
        WorkingFolder.Write("p.json", "{", $"{members},", "\"gwpSet\": \"AR6\", \"ledgers\": [\"l.csv\"] }");

        ToolResult result = WorkingFolder.Run("inventory", "p.json");

        Assert.That(result, Is.EqualTo(new ToolResult(1, "", $"{message}\n")));
    }

    [TestCase("--proxy travel:CN=CN", "--proxy: the factors of CN serve CN anyway; another region is accepted")]
    [TestCase(
        "--proxy travel:CN=US --proxy travel:CN=GB",
        "--proxy: travel:CN=US and travel:CN=GB are of the same activity and region; one region that stands in is accepted")]
    [TestCase("--proxy travel:CN=GB --proxy travel:CN=GB", "--proxy: travel:CN=GB is named twice; name it once")]
    public void Inventory_ProxyWithoutEffect_IsRefused(string options, string message)
    {
        ToolResult result = WorkingFolder.Run(["inventory", "l.csv", .. options.Split(' ')]);

        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(message));
    }

    // 0.5306 t: the days of 2024 written as an interval are the year; a half of it is told.
    [Test]
    public void Inventory_PrintedFigureOfTheYearAsDays_IsCompared()
    {
        WorkingFolder.Write(
            "r.csv", "indicator,period,value,unit", "ghg.scope2,2024-01-01/2024-12-31,99.00,tCO2e", "energy.total,2024-H1,7,MWh");

        ToolResult result = WorkingFolder.Run("inventory", "l.csv", "--reported", "r.csv", "--format", "md");

        Assert.That(result.Status, Is.Zero);
        Assert.That(result.Output, Does.Contain("99.00").And.Contain("-98.47"));
        Assert.That(result.Output, Does.Contain("printed for other days than the year, and not compared: energy.total of 2024-H1"));
    }

    // The year that begins in April is not the calendar year.
    [Test]
    public void Inventory_PrintedFigureOfOtherDaysThanTheFiscalYear_IsTold()
    {
        WorkingFolder.Write(
            "r.csv", "indicator,period,value,unit", "ghg.scope2,2024-01-01/2024-12-31,99.00,tCO2e",
            "ghg.scope2,2023-04-01/2024-03-31,1.00,tCO2e");

        ToolResult result = WorkingFolder.Run(
            "inventory", "l.csv", "--reported", "r.csv", "--year-start", "4", "--year", "2024", "--format", "md");

        Assert.That(result.Output, Does.Contain("not compared: ghg.scope2 of 2024-01-01/2024-12-31").And.Contain("1.00"));
    }
}
