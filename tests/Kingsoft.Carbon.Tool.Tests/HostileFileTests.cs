namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Files of a stranger: what they name, and what they hold, does no harm where it is read and shown.</summary>
public sealed class HostileFileTests : InWorkingFolder
{
    private const string Header = "id,activity,amount,unit,period,region,facility,quality,evidence,note";
    private const string Outside =
        "leads out of the project's folder; a path relative to p.json, to a file in its folder or below it, is accepted";

    private const string LinksOut = "is a link out of the project's folder; a file in the folder of p.json or below it is accepted";

    // The same from another folder and from its own.
    [TestCase("/etc/passwd", "'/etc/passwd' " + Outside)]
    [TestCase("../../../../etc/passwd", "'../../../../etc/passwd' " + Outside)]
    [TestCase("../secret.csv", "'../secret.csv' " + Outside)]
    [TestCase("sub/../../secret.csv", "'sub/../../secret.csv' " + Outside)]
    [TestCase("..\\\\secret.csv", "'..\\secret.csv' " + Outside)]
    [TestCase("\\\\\\\\host\\\\share", "'\\\\host\\share' " + Outside)]
    [TestCase("C:\\\\x.csv", "'C:\\x.csv' " + Outside)]
    [TestCase("c:x.csv", "'c:x.csv' " + Outside)]
    [TestCase("link.csv", "'link.csv' " + LinksOut)]
    [TestCase("folder/secret.csv", "'folder/secret.csv' " + LinksOut)]
    [TestCase("circle.csv", "'circle.csv' " + LinksOut)]
    [TestCase("nowhere.csv", "the file 'nowhere.csv' does not exist beside the project; a path relative to p.json is accepted")]
    [TestCase("sub", "'sub' is a folder; the path of a file, relative to p.json, is accepted")]
    [TestCase("empty.csv", "'empty.csv' is empty, or no regular file (a pipe, a device); a file with a header and rows is accepted")]
    [TestCase("", "the path is empty; the path of a file, relative to p.json, is accepted")]
    [TestCase("no\\u0000pe", "the path holds a character U+0000, which no file has; the path of a file is accepted")]
    [TestCase("none.csv", "the file 'none.csv' does not exist beside the project; a path relative to p.json is accepted")]
    [TestCase(
        "a\\np.json:9: forged",
        "the file 'a p.json:9: forged' does not exist beside the project; a path relative to p.json is accepted")]
    public void Inventory_ProjectThatNamesAForeignPlace_IsRefusedFromEverywhere(string path, string message)
    {
        WriteProject(path);

        ToolResult fromOutside = WorkingFolder.Run("inventory", "project/p.json");
        Environment.CurrentDirectory = Path.GetFullPath("project");
        ToolResult fromInside = WorkingFolder.Run("inventory", "p.json");
        Environment.CurrentDirectory = Path.GetFullPath("..");

        Assert.That(fromOutside, Is.EqualTo(new ToolResult(1, "", $"project/p.json:1: ledgers: {message}\n")));
        Assert.That(fromInside, Is.EqualTo(new ToolResult(1, "", $"p.json:1: ledgers: {message}\n")));
    }

    [TestCase("sub/good.csv")]
    [TestCase("./sub/good.csv")]
    [TestCase("sub/../sub/good.csv")]
    [TestCase("inside.csv")]
    public void Inventory_ProjectThatNamesItsOwnFile_IsCalculated(string path)
    {
        WriteProject(path);

        Assert.That(WorkingFolder.Run("inventory", "project/p.json").Status, Is.Zero);
    }

    [TestCase("metrics")]
    [TestCase("properties")]
    [TestCase("reported")]
    public void Inventory_OtherFilesOfAProject_AreHeldToTheSame(string key)
    {
        WriteProject("sub/good.csv", $", \"{key}\": \"/etc/passwd\"");

        ToolResult result = WorkingFolder.Run("inventory", "project/p.json");

        Assert.That(result, Is.EqualTo(new ToolResult(1, "", $"project/p.json:1: {key}: '/etc/passwd' {Outside}\n")));
    }

    [Test]
    public void Inventory_EscapesInAMessage_AreShown()
    {
        WorkingFolder.Write(
            "l.csv", "id,activity,amount,unit,period,region", "r,\"x\u001b]0;T\u0007\u001b[2J\",1,kWh,2024,CN",
            "s,electricity.grid,1,k\u202eWh,2024,CN", "t,electricity.grid,1,kWh,2024,C\u009bN");

        ToolResult result = WorkingFolder.Run("inventory", "l.csv");

        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(
            result.Error,
            Does.StartWith("l.csv:2: activity: 'x\\x1b]0;T\\x07\\x1b[2J' is not an activity code; ")
                .And.Contain("l.csv:3: unit: 'kU+202EWh' is not a unit: it holds a space or mark that is not seen (U+202E); "
                    + "did you mean 'kWh'?")
                .And.Contain("l.csv:4: region: 'C\\x9bN' is not a region"));
        Assert.That(result.Error.Where(letter => letter != '\n' && char.IsControl(letter)), Is.Empty);
        Assert.That(result.Error, Does.Not.Contain('\u202e'));
    }

    [Test]
    public void Inventory_LineEndInAKey_ForgesNoLine()
    {
        Directory.CreateDirectory("project");
        WorkingFolder.Write(
            "project/p.json", "{ \"a\\np.json:1: forged: line\": 1, \"organization\": \"o\", \"gwpSet\": \"AR6\", \"ledgers\": [] }");

        ToolResult result = WorkingFolder.Run("inventory", "project/p.json");

        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Does.StartWith(
            "project/p.json:1: a\\x0ap.json:1: forged: line: 'a p.json:1: forged: line' is not known here"));
        Assert.That(result.Error.Split('\n'), Has.All.StartsWith("project/p.json:").Or.Empty);
    }

    [Test]
    public void Inventory_LineEndInAFileName_ForgesNoLine()
    {
        WorkingFolder.Write("a\nb.csv", "id,activity,amount,unit,period,region", "r,electricity.grid,x,kWh,2024,CN");

        ToolResult result = WorkingFolder.Run("inventory", "a\nb.csv");

        Assert.That(result.Error, Is.EqualTo(
            "a\\x0ab.csv:2: amount: 'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted (id 'r')\n"));
    }

    [Test]
    public void Inventory_TextsThatTurnAndHide_AreShownInTables()
    {
        WriteHostileTexts();

        foreach (string line in new[] { "inventory l.csv", "explain l.csv --id r", "inventory l.csv --format md" })
        {
            string output = WorkingFolder.Run(line.Split(' ')).Output;

            Assert.That(output, Does.Contain("aU+202Eb"), line);
            Assert.That(output, Does.Not.Contain('\u202e').And.Not.Contain('\u200b'), line);
        }
    }

    [Test]
    public void Explain_LineEndInAText_ForgesNoLine()
    {
        WriteHostileTexts();

        string output = WorkingFolder.Run("explain", "l.csv", "--id", "r").Output;

        Assert.That(output, Does.Contain("  evidence: bill Factor own/forged\n"));
        Assert.That(output, Does.Contain("  facility: siteU+200B1\n"));
    }

    [Test]
    public void Inventory_MarkdownOfAStranger_HasNoTagsAndNoLinks()
    {
        WriteHostileTexts();

        string output = WorkingFolder.Run("inventory", "l.csv", "--format", "md").Output;

        Assert.That(output, Does.Contain("&lt;img src=x onerror=1&gt; \\[l\\](javascript:alert(1))"));
        Assert.That(output, Does.Not.Contain("<img").And.Not.Contain("[l]("));
    }

    [Test]
    public void Track_MarkdownHeadingOfATarget_HasNoTags()
    {
        MadeProject.Write(
            MadeProject.TwoYears,
            "\"targets\": [ { \"name\": \"<img src=x> \\u001b[2J\\n# big\", \"kind\": \"gross-reduction\", \"scopes\": [1], "
            + "\"baseYear\": 2024, \"year\": 2050, \"grossReductionPct\": 100, \"pathway\": \"linear\" } ]");

        ToolResult markdown = WorkingFolder.Run("track", "project.json", "--format", "md");
        ToolResult table = WorkingFolder.Run("track", "project.json");

        Assert.That(markdown.Output, Does.Contain("&lt;img src=x&gt; \\\\x1b\\[2J # big"));
        Assert.That(markdown.Output, Does.Not.Contain("<img"));
        Assert.That(markdown.Output.AsEnumerable(), Has.No.Member('\u001b'));
        Assert.That(markdown.Output.Split('\n'), Has.None.StartsWith("# big"));
        Assert.That(table.Output, Does.Contain("<img src=x> \\x1b[2J # big"));
        Assert.That(table.Output.AsEnumerable(), Has.No.Member('\u001b'));
    }

    // Spreadsheets take texts that begin like this for formulas; a number stays a number.
    [Test]
    public void Inventory_CsvOfAStranger_HoldsNoFormulas()
    {
        WorkingFolder.Write(
            "l.csv",
            "id,activity,amount,unit,period,region,facility,evidence,x_owner,x_count",
            "\"=HYPERLINK(\"\"http://x.example\"\",\"\"a\"\")\",electricity.grid,1000,kWh,2023,CN,@SUM(A1),+1+1,-2+3,-2.5",
            "plain,electricity.grid,1000,kWh,2023,CN,a-b,a@b,=cmd|'/c calc'!A0,+3");

        string[] lines = WorkingFolder.Run("inventory", "l.csv", "--format", "csv").Output.Split('\n');

        Assert.That(lines[1], Does.StartWith("2023,\"'=HYPERLINK(\"\"http://x.example\"\",\"\"a\"\")\",electricity.grid,,'@SUM(A1),CN,")
            .And.Contains(",'+1+1,").And.EndsWith(",-2.5,'-2+3"));
        Assert.That(lines[2], Does.StartWith("2023,plain,electricity.grid,,a-b,CN,").And.Contains(",a@b,")
            .And.EndsWith(",+3,'=cmd|'/c calc'!A0"));
    }

    [TestCase("inv-1\u200b", "U+200B")]
    [TestCase("inv-1\u00a0", "U+00A0")]
    [TestCase("inv-1\ufeff", "U+FEFF")]
    [TestCase("inv-1\u200f", "U+200F")]
    [TestCase("inv-1\u3000", "U+3000")]
    [TestCase("inv-1\U000E0041", "U+E0041")]
    public void Inventory_InvisibleCharacterInAnId_IsRefused(string id, string code)
    {
        WorkingFolder.Write(
            "l.csv",
            "id,activity,amount,unit,period,region",
            "inv-1,electricity.grid,1,kWh,2024,CN",
            "inv-2,electricity.grid,1,kWh,2024,CN",
            $"{id},electricity.grid,1,kWh,2024,CN");

        ToolResult result = WorkingFolder.Run("inventory", "l.csv");

        Assert.That(result, Is.EqualTo(new ToolResult(
            1, "", $"l.csv:4: id: the id holds an invisible character or another space ({code}, character 6); choose an id without it\n")));
    }

    [TestCase("北京-1")]
    [TestCase("é 1")]
    [TestCase("😀")]
    public void Inventory_VisibleCharactersInAnId_AreAccepted(string id)
    {
        WorkingFolder.Write("l.csv", "id,activity,amount,unit,period,region", $"{id},electricity.grid,1,kWh,2024,CN");

        Assert.That(WorkingFolder.Run("inventory", "l.csv").Status, Is.Zero);
    }

    private static void WriteHostileTexts() => WorkingFolder.Write(
        "l.csv", Header,
        "r,electricity.grid,1,MWh,2024,CN,site\u200b1,estimated,\"bill\nFactor own/forged\","
        + "<img src=x onerror=1> [l](javascript:alert(1)) a\u202eb");

    private static void WriteProject(string path, string more = "")
    {
        Directory.CreateDirectory("project/sub");
        string[] ledger = ["id,activity,amount,unit,period,region", "r,electricity.grid,1,MWh,2024,CN"];
        WorkingFolder.Write("secret.csv", ledger);
        WorkingFolder.Write("project/sub/good.csv", ledger);
        File.WriteAllText("project/empty.csv", "");
        File.CreateSymbolicLink("project/link.csv", "../secret.csv");
        File.CreateSymbolicLink("project/folder", "..");
        File.CreateSymbolicLink("project/circle.csv", "circle.csv");
        File.CreateSymbolicLink("project/nowhere.csv", "sub/none.csv");
        File.CreateSymbolicLink("project/inside.csv", "sub/good.csv");
        WorkingFolder.Write("project/p.json", $"{{\"organization\":\"o\",\"gwpSet\":\"AR6\",\"ledgers\":[\"{path}\"]{more}}}");
    }
}
