namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>inventory</c> and <c>explain</c> of a project file: its ledgers, factors and options, and none from outside.</summary>
public sealed class ProjectInventoryTests : InWorkingFolder
{
    private const string SameByOptions = "2024.csv 2025.csv --as-of 2024=2025-04-30 --as-of 2025=2026-04-23";

    [SetUp]
    public void CopySample() => SampleProject.Copy();

    [TestCase("--format csv")]
    [TestCase("--format csv --year 2025")]
    [TestCase("--format table --reported reported.csv --year 2024")]
    public void Inventory_OfAProject_IsThatOfItsLedgersAndOptions(string options)
    {
        SampleProject.Edit(
            "project.json",
            "\"exclusions\": [\n    { \"source\": \"refrigerants and fire suppression\", \"scope\": 1, \"reason\": "
                + "\"the report counts CO2, CH4 and N2O only and gives no figure\" }\n  ],",
            "");
        SampleProject.Edit("project.json", "\"consolidation\": \"operational-control\",", "");

        ToolResult ofProject = WorkingFolder.Run(["inventory", "project.json", .. options.Split(' ')]);
        ToolResult ofLedgers = WorkingFolder.Run(["inventory", .. SameByOptions.Split(' '), .. options.Split(' ')]);

        Assert.That((ofProject.Status, ofProject.Error), Is.EqualTo((0, "")));
        Assert.That(ofProject.Output, Is.EqualTo(ofLedgers.Output));
    }

    [Test]
    public void Inventory_OfAProject_NamesItsExclusions()
    {
        ToolResult result = WorkingFolder.Run("inventory", "project.json", "--format", "json");

        Assert.That(result.Output, Does.Contain("refrigerants and fire suppression"));
    }

    [Test]
    public void Explain_OfAProject_IsThatOfItsLedgersAndOptions()
    {
        ToolResult ofProject = WorkingFolder.Run("explain", "project.json", "--id", "electricity-2024");
        ToolResult ofLedgers = WorkingFolder.Run(["explain", .. SameByOptions.Split(' '), "--id", "electricity-2024"]);

        Assert.That((ofProject.Status, ofProject.Error), Is.EqualTo((0, "")));
        Assert.That(ofProject.Output, Is.EqualTo(ofLedgers.Output));
    }

    [TestCase("--gwp AR6", "--gwp")]
    [TestCase("--year-start 4", "--year-start")]
    [TestCase("--strict-gwp", "--strict-gwp")]
    [TestCase("--factors f.csv", "--factors")]
    [TestCase("--only-factors", "--only-factors")]
    [TestCase("--properties f.csv", "--properties")]
    [TestCase("--set cn-guideline", "--set")]
    [TestCase("--as-of 2024=2025-04-30", "--as-of")]
    [TestCase("--proxy travel.air:CN=GB", "--proxy")]
    [TestCase("--allow-later-factors", "--allow-later-factors")]
    public void Inventory_OfAProjectWithAnOptionOfItsOwn_IsRefused(string options, string name)
    {
        ToolResult result = WorkingFolder.Run(["inventory", "project.json", .. options.Split(' ')]);

        Assert.That(result, Is.EqualTo(new ToolResult(2, "", $"carbon: {name}: the project file decides this; change it in 'project.json'\n"
            + "carbon: 'carbon inventory --help' shows what is accepted\n")));
    }

    [Test]
    public void Inventory_OfAWrongProject_SaysWhatIsWrong()
    {
        SampleProject.Edit("project.json", "2025.csv", "2026.csv");

        Assert.That(WorkingFolder.Run("inventory", "project.json"), Is.EqualTo(new ToolResult(1, "", "project.json:4: ledgers: "
            + "the file '2026.csv' does not exist beside the project; a path relative to project.json is accepted\n")));
    }

    [TestCase("nope.json", "nope.json:1: file: the file does not exist; the path of a file is accepted")]
    [TestCase("project.json --year 2030", "project.json:1: period: no record falls into 2030; another --year is needed")]
    public void Inventory_OfAProjectWithoutAnswer_SaysSo(string arguments, string message) =>
        Assert.That(WorkingFolder.Run(["inventory", .. arguments.Split(' ')]), Is.EqualTo(new ToolResult(1, "", message + "\n")));
}
