using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>The sites that there should be, of a project or of the command line: what is missing, for people and in JSON.</summary>
public sealed class SiteTests : InWorkingFolder
{
    [SetUp]
    public void WriteProject()
    {
        WorkingFolder.Write(
            "ledger.csv",
            "id,activity,amount,unit,period,region,facility,quality",
            "p1,electricity.grid,100,MWh,2025-04-01/2025-08-31,CN-BJ,dc1,measured",
            "p2,electricity.grid,20,MWh,2025-09,CN-BJ,dc1,estimated",
            "p3,electricity.grid,120,MWh,2025-11-01/2026-03-31,CN-BJ,dc1,",
            "r1,refrigerant.r-410a,3,kg,2025-06-12,CN-BJ,dc1,calculated",
            "o1,electricity.grid,3,MWh,2025-10-01/2026-03-31,CN-SH,办公室,measured",
            "o2,electricity.grid,1,MWh,2025-05,CN-SH,办公室,measured");
        WorkingFolder.Write(
            "facilities.csv",
            "facility,entity,kind,lease,policy,justification,region,market,opened,closed,it_kw,racks,area,water_stress,streams",
            "dc1,Cloud Ltd,owned-dc,,,,CN-BJ,,,,5000,400,12000,high,electricity.grid;refrigerant;fuel.diesel=quarterly",
            "办公室,,office,operating,control,we pay the bills,CN-SH,CN,2025-10,2026-02-15,,,800,,electricity.grid",
            "Depot,,warehouse,,,,CN-GD,,,,,,,,electricity.grid");
        WorkingFolder.Write(
            "project.json",
            """{ "organization": "Made up", "gwpSet": "AR6", "ledgers": ["ledger.csv"],""",
            """  "facilities": "facilities.csv", "yearStart": 4 }""");
    }

    [Test]
    public void Inventory_OfAProject_HasATableOfItsSites()
    {
        ToolResult result = WorkingFolder.Run("inventory", "project.json");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(TableOf(result.Output), Is.EqualTo(
            """
            2026, completeness by site

              site              stream                  AMJJASONDJFM   months covered   estimated
            ───────────────────────────────────────────────────────────────────────────────────────
              dc1 (Cloud Ltd)   electricity.grid        MMMMME·BBBBB   11 of 12                 1
              dc1 (Cloud Ltd)   refrigerant             BBBBBBBBBBBB   12 of 12                 0
              dc1 (Cloud Ltd)   fuel.diesel=quarterly   ············   0 of 12                  0
              办公室            electricity.grid        ––––––MMMMM–   5 of 5                   0
              Depot             electricity.grid        ············   0 of 12                  0
              all                                                      28 of 53                 1

            M metered, B billed (calculated, or its quality is not stated), E estimated, · missing, – site not open

            """));
    }

    [Test]
    public void Inventory_AsMarkdown_HasTheSameTable() =>
        Assert.That(WorkingFolder.Run("inventory", "project.json", "--format", "md").Output, Does.Contain(
            """
            ## 2026, completeness by site

            | site | stream | AMJJASONDJFM | months covered | estimated |
            | --- | --- | --- | --- | ---: |
            | dc1 (Cloud Ltd) | electricity.grid | MMMMME·BBBBB | 11 of 12 | 1 |

            """));

    [Test]
    public void Inventory_AsJson_HasStatesSitesAndFindings()
    {
        JsonElement root = JsonDocument.Parse(WorkingFolder.Run("inventory", "project.json", "--format", "json").Output).RootElement;
        JsonElement inventory = root.GetProperty("inventories")[0];

        Assert.That(
            inventory.GetProperty("completeness")[0].EnumerateObject().Where(member => member.Name != "months")
                .Select(member => $"{member.Name}: {member.Value}"),
            Is.EqualTo(new[]
            {
                "facility: dc1", "entity: Cloud Ltd", "stream: electricity.grid", "rhythm: monthly", "expected: 12", "covered: 11",
                "estimated: 1",
            }));
        Assert.That(
            inventory.GetProperty("completeness").EnumerateArray().Select(site => string.Join(' ', site.GetProperty("months")
                .EnumerateArray().Select(month => month.GetString()![..2]))),
            Is.EqualTo(new[]
            {
                "me me me me me es mi bi bi bi bi bi", "bi bi bi bi bi bi bi bi bi bi bi bi", "mi mi mi mi mi mi mi mi mi mi mi mi",
                "no no no no no no me me me me me no", "mi mi mi mi mi mi mi mi mi mi mi mi",
            }));
        JsonElement sites = root.GetProperty("options").GetProperty("facilities");
        Assert.That(sites.GetProperty("file").GetString(), Is.EqualTo("facilities.csv"));
        Assert.That(
            sites.GetProperty("sites")[1].EnumerateObject().SkipLast(1).Select(member => $"{member.Name}: {member.Value}"),
            Is.EqualTo(new[]
            {
                "facility: 办公室", "entity: ", "kind: office", "lease: operating", "policy: control", "justification: we pay the bills",
                "region: CN-SH", "market: CN", "opened: 2025-10-01", "closed: 2026-02-15", "itKw: ", "racks: ", "area: 800",
                "waterStress: ",
            }));
        Assert.That(
            sites.GetProperty("sites")[0].GetProperty("streams").EnumerateArray().Select(stream => stream.GetString()),
            Is.EqualTo(new[] { "electricity.grid", "refrigerant", "fuel.diesel=quarterly" }));
        Assert.That(
            inventory.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()),
            Is.SupersetOf(new[] { "facility-closed", "facility-missing", "stream-missing" }));
    }

    [TestCase("--format table")]
    [TestCase("--format json --no-lines")]
    [TestCase("--format md")]
    public void Inventory_WithSitesOnTheCommandLine_IsThatOfTheProject(string options)
    {
        ToolResult ofProject = WorkingFolder.Run(["inventory", "project.json", .. options.Split(' ')]);
        ToolResult ofLedger = WorkingFolder.Run(
            ["inventory", "ledger.csv", "--year-start", "4", "--facilities", "facilities.csv", .. options.Split(' ')]);

        Assert.That((ofLedger.Status, ofLedger.Error), Is.EqualTo((0, "")));
        Assert.That(
            ofLedger.Output.Replace("\"project\": null", "\"project\": \"project.json\"", StringComparison.Ordinal)
                .Replace("\"organization\": null", "\"organization\": \"Made up\"", StringComparison.Ordinal),
            Is.EqualTo(ofProject.Output));
    }

    [Test]
    public void Inventory_WithWrongSites_SaysSoWithTheFaultsOfTheLedger()
    {
        WorkingFolder.Write("sites.csv", "facility,kind", "dc1,dc");
        WorkingFolder.Write("bad.csv", "activity,amount,unit,period,region", "electricity.grid,x,kWh,2025,CN");

        Assert.That(WorkingFolder.Run("inventory", "bad.csv", "--facilities", "sites.csv").Error.Split('\n'), Is.EquivalentTo(new[]
        {
            "sites.csv:2: kind: 'dc' is not a kind of site; owned-dc, leased-dc, colocation, office, fleet or warehouse is accepted",
            "bad.csv:2: amount: 'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted",
            "",
        }));
    }

    [TestCase("\"none.csv\"", "project.json:1: facilities: the file 'none.csv' does not exist beside the project; a path relative to "
        + "project.json is accepted")]
    [TestCase("\"../facilities.csv\"", "project.json:1: facilities: '../facilities.csv' leads out of the project's folder; a path "
        + "relative to project.json, to a file in its folder or below it, is accepted")]
    [TestCase("[\"facilities.csv\"]", "project.json:1: facilities: this is a list; the name of one file is accepted")]
    public void Inventory_OfAProjectWithAWrongPath_SaysSo(string path, string message)
    {
        WorkingFolder.Write(
            "project.json",
            $$"""{ "organization": "Made up", "gwpSet": "AR6", "ledgers": ["ledger.csv"], "facilities": {{path}} }""");

        Assert.That(WorkingFolder.Run("inventory", "project.json"), Is.EqualTo(new ToolResult(1, "", message + "\n")));
    }

    [Test]
    public void Inventory_AsCsvWithSites_IsRefused() => Assert.That(
        WorkingFolder.Run("inventory", "ledger.csv", "--facilities", "facilities.csv", "--format", "csv").Error,
        Does.StartWith("carbon: --facilities: the CSV has lines only; --format table, md or json shows what is missing of the sites\n"));

    private static string TableOf(string output)
    {
        int start = output.IndexOf("2026, completeness", StringComparison.Ordinal);
        return output[start..output.IndexOf("\n2026, findings", StringComparison.Ordinal)];
    }
}
