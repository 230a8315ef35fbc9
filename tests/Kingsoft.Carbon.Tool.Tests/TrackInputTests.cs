namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What <c>carbon track</c> says of a project or metrics that are wrong: each message whole, nothing on standard output.</summary>
public sealed class TrackInputTests : InWorkingFolder
{
    [TestCase("\"year\": 2050", "\"year\": 2020", "project.json:23: year: 2020 is not after the base year 2024; a later year is accepted")]
    [TestCase(
        "\"year\": 2050", "\"baseYear\": 2024, \"baseYear\": 2025, \"year\": 2050",
        "project.json:23: baseYear: 'baseYear' stands twice; keep one")]
    [TestCase("\"baseYear\": 2024,", "", "project.json:17: baseYear: neither the target nor the project names a base year; one is needed")]
    [TestCase("\"baseYear\": 2024", "\"baseYear\": 2023", "project.json:17: targets: target 'Operational carbon neutrality': the series "
        + "has no figure of the base year 2023; every year from it on is needed")]
    [TestCase("\"basis\"", "\"bases\"", "project.json:8: bases: 'bases' is not known here; did you mean 'basis'?")]
    [TestCase("\"pathwaySource\"", "\"pathSource\"", "project.json:26: pathSource: 'pathSource' is not known here; "
        + "did you mean 'pathwaySource'?")]
    [TestCase(
        "2025.csv", "2026.csv",
        "project.json:4: ledgers: the file '2026.csv' does not exist beside the project; a path relative to project.json is accepted")]
    [TestCase(
        "metrics.csv", "metric.csv",
        "project.json:6: metrics: the file 'metric.csv' does not exist beside the project; a path relative to project.json is accepted")]
    [TestCase(
        "\"gwpSet\": ", "\"gwpSet\" ",
        "project.json:3: file: this is not JSON: '\"' is invalid after a property name. Expected a ':'; a project file is one JSON object")]
    [TestCase("2025-04-30", "2025-04-31", "project.json:5: 2024: '2025-04-31' is not a day; such as 2025-04-30 is accepted")]
    [TestCase("\"2024\": \"2025", "\"24\": \"2025", "project.json:5: 24: '24' is not a year; such as \"2025\" is accepted")]
    [TestCase("\"location\"", "\"market\"", "project.json:17: targets: target 'Operational carbon neutrality': 2024 has no market-based "
        + "Scope 2; figures for every scope of a target are needed")]
    [TestCase(
        "\"reported\": \"reported.csv\",\n  \"basis\": \"calculated\"", "\"basis\": \"reported\"",
        "project.json:7: basis: 'reported' needs a file of printed figures; name it in 'reported'")]
    [TestCase(
        "\"grossReductionPct\": 100", "\"grossReductionPct\": 101",
        "project.json:24: grossReductionPct: 101 is out of range; a number above 0 and at most 100 is accepted")]
    [TestCase("\"AR6\"", "\"AR7\"", "project.json:3: gwpSet: 'AR7' is not accepted; SAR or AR4 or AR5 or AR6 is")]
    [TestCase(
        "\"AR6\",", "\"AR6\", \"levers\": [],",
        "project.json:3: levers: 'levers' does not work yet; leave it out, so that nothing is taken and ignored")]
    [TestCase("\"AR6\",", "\"AR6\", \"entities\": [{ \"id\": \"a\", \"share\": 0.5 }],", "project.json:3: share: "
        + "shares other than 1 do not work yet; leave the entity's rows out of the ledgers, or bring its share as rows")]
    [TestCase(
        "\"AR6\",", "\"AR6\", \"entities\": [{ \"id\": \"a\", \"control\": false }],",
        "project.json:3: control: entities without control do not work yet; leave the entity's rows out of the ledgers")]
    [TestCase("\"AR6\",", "\"AR6\", \"rates\": { \"USD\": 0 },", "project.json:3: USD: '0' is not above 0; a number above 0 is accepted")]
    [TestCase("\"calorific\"", "\"equivalent\"", "project.json:15: equivalentKgcePerKwh: "
        + "the equivalent value (等价值) needs kgce per kWh for each year; give them, or take 'calorific'")]
    public void Track_WrongProject_SaysWhatIsWrong(string from, string to, string message)
    {
        SampleProject.Copy((from, to));

        Assert.That(WorkingFolder.Run("track", "project.json"), Is.EqualTo(new ToolResult(1, "", message + "\n")));
    }

    [TestCase("7785.2", "0", "metrics.csv:2: value: '0' is no revenue to divide by; a number above 0 is accepted")]
    [TestCase("9558.6,MCNY", "9558.6,MUSD", "metrics.csv:3: unit: 'MUSD' and 'MCNY' are two currencies of revenue; "
        + "give a rate of USD in CNY for 2025 in the project's 'rates', or one currency")]
    [TestCase(
        "9558.6,MCNY", "9558.6,MWh", "metrics.csv:3: unit: 'MWh' is not money; a currency such as CNY, MCNY or 万元 is accepted for revenue")]
    [TestCase("182233.40,t", "182233.40,", "metrics.csv:4: unit: the value is missing; it may not be empty")]
    [TestCase(
        "171062.61,t", "171062.61,m3",
        "metrics.csv:5: unit: 'm3' does not convert to 't', the unit of water in another year; one kind of unit a metric is accepted")]
    [TestCase("2025,water", "2024,water", "metrics.csv:5: metric: 'water' of 2024 stands already on line 4; give each figure once")]
    public void Track_WrongMetrics_SaysWhatIsWrong(string from, string to, string message)
    {
        SampleProject.Copy();
        SampleProject.Edit("metrics.csv", from, to);

        Assert.That(WorkingFolder.Run("track", "project.json"), Is.EqualTo(new ToolResult(1, "", message + "\n")));
    }

    // 1,000 M USD at 7.1 CNY are 7,100 M CNY; 57,696.500517616 t ÷ 7,785.2 in 2024, 56,712.1225203552 ÷ 7,100 = 7.99 in 2025.
    [Test]
    public void Track_TwoCurrenciesWithARate_AreConverted()
    {
        SampleProject.Copy(("\"AR6\",", "\"AR6\", \"rates\": { \"USD\": 7.1 },"));
        SampleProject.Edit("metrics.csv", "9558.6,MCNY", "1000,MUSD");

        System.Text.Json.JsonElement ratio =
            SampleProject.Track().GetProperty("years")[1].GetProperty("intensities").GetProperty("scope12LocationBased/revenue");

        Assert.That((SampleProject.Round(ratio, "value", 2), ratio.GetProperty("unit").GetString()), Is.EqualTo((7.99m, "tCO2e/MCNY")));
    }

    // A rate of its own for the year: 1,000 M USD at 7.2 are 7,200 M CNY.
    [Test]
    public void Track_ARateOfTheYear_IsTakenAndSaid()
    {
        SampleProject.Copy(("\"AR6\",", "\"AR6\", \"rates\": { \"USD\": { \"2024\": 7.1, \"2025\": 7.2 } },"));
        SampleProject.Edit("metrics.csv", "9558.6,MCNY", "1000,MUSD");

        Assert.That(SampleProject.Track().GetProperty("notes").EnumerateArray().Select(note => note.GetString()), Does.Contain(
            "revenue of 2025: 1000 MUSD are 7200 MCNY by the stated rate; MCNY, the unit of its first row, is what revenue is tracked in"));
    }

    [Test]
    public void Track_NoRateOfTheYear_IsNamed()
    {
        SampleProject.Copy(("\"AR6\",", "\"AR6\", \"rates\": { \"USD\": { \"2024\": 7.1 } },"));
        SampleProject.Edit("metrics.csv", "9558.6,MCNY", "1000,MUSD");

        Assert.That(WorkingFolder.Run("track", "project.json").Error, Is.EqualTo(
            "metrics.csv:3: unit: 'MUSD' and 'MCNY' are two currencies of revenue; "
                + "give a rate of USD in CNY for 2025 in the project's 'rates', or one currency\n"));
    }

    // Two targets at fault: each at its own line, both at once.
    [Test]
    public void Track_TwoTargetsWithoutFigures_AreBothNamed()
    {
        const string market = """
            { "name": "a", "kind": "gross-reduction", "scopes": [2], "scope2": "market", "year": 2030, "grossReductionPct": 50,
            """ + """
             "pathway": "linear" },
            { "name": "b", "kind": "gross-reduction", "scopes": [1], "intensity": "headcount", "year": 2030, "grossReductionPct": 50,
            """ + """
             "pathway": "linear" },
            """;
        SampleProject.Copy(("\"targets\": [\n", "\"targets\": [\n" + market + "\n"));

        Assert.That(WorkingFolder.Run("track", "project.json"), Is.EqualTo(new ToolResult(
            1,
            "",
            """
            project.json:17: targets: target 'a': 2024 has no market-based Scope 2; figures for every scope of a target are needed
            project.json:18: targets: target 'b': 2024 has no metric 'headcount' to divide by; add it to the metrics

            """)));
    }

    [TestCase("track")]
    [TestCase("inventory")]
    [TestCase("explain --id electricity-2024")]
    public void Run_OutputOntoAFileOfTheProject_IsRefused(string verb)
    {
        SampleProject.Copy();
        string before = WorkingFolder.Read("metrics.csv");

        ToolResult result = WorkingFolder.Run([.. verb.Split(' '), "project.json", "-o", "metrics.csv"]);

        Assert.That(result, Is.EqualTo(new ToolResult(
            2, "", "carbon: --output: 'metrics.csv' is read too, as 'metrics.csv', and would be lost; another name is accepted\n")));
        Assert.That(WorkingFolder.Read("metrics.csv"), Is.EqualTo(before));
    }

    [Test]
    public void Track_AnUnknownSet_IsNamed()
    {
        SampleProject.Copy(("\"AR6\",", "\"AR6\", \"sets\": [\"cn-guidline\"],"));

        Assert.That(
            WorkingFolder.Run("track", "project.json").Error,
            Does.StartWith("project.json:3: sets: no factor is of the set 'cn-guidline'; known are ").And.Contain("cn-guideline"));
    }

    [Test]
    public void Track_OnlyFactors_TakesNoBuiltInOne()
    {
        SampleProject.Copy(("\"AR6\",", "\"AR6\", \"onlyFactors\": true,"));

        ToolResult result = WorkingFolder.Run("track", "project.json");

        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Does.StartWith("2024.csv:2: activity: "));
    }

    [Test]
    public void Track_PrintedFigureInAnotherUnit_IsRefused()
    {
        SampleProject.Copy(SampleProject.ReportedBasis);
        SampleProject.Edit("reported.csv", "ghg.scope1,Scope 1,2024,57.15,tCO2e", "ghg.scope1,Scope 1,2024,57.15,MWh");

        Assert.That(
            WorkingFolder.Run("track", "project.json").Error,
            Does.Contain("unit: 'MWh' does not convert to tCO2e, in which ghg.scope1 is tracked; a unit that does is accepted\n"));
    }

    // 57,150 kg are 57.15 t.
    [Test]
    public void Track_PrintedFigureInKilograms_IsTrackedInTonnes()
    {
        SampleProject.Copy(SampleProject.ReportedBasis);
        SampleProject.Edit("reported.csv", "ghg.scope1,Scope 1,2024,57.15,tCO2e", "ghg.scope1,Scope 1,2024,57150,kgCO2e");

        Assert.That(SampleProject.Track().GetProperty("years")[0].GetProperty("scope1").GetDecimal(), Is.EqualTo(57.15m));
    }

    [Test]
    public void Track_AGapInTheYears_IsNamed()
    {
        SampleProject.Copy(("\"asOf\": { \"2024\": \"2025-04-30\", \"2025\": \"2026-04-23\" },", "\"asOf\": {},"));
        WorkingFolder.Write(
            "2025.csv", "id,activity,amount,unit,period,region", "e25,electricity.grid,1000,MWh,2025,CN",
            "d25,fuel.diesel.stationary,1,MWh(net),2025,CN", "e27,electricity.grid,1000,MWh,2027,CN",
            "d27,fuel.diesel.stationary,1,MWh(net),2027,CN");

        Assert.That(WorkingFolder.Run("track", "project.json"), Is.EqualTo(
            new ToolResult(1, "", "project.json:4: ledgers: 2026 is missing between 2025 and 2027; years without a gap are accepted\n")));
    }

    [Test]
    public void Track_SeveralFaults_AreAllNamed()
    {
        SampleProject.Copy(("\"organization\"", "\"organisation\""));
        SampleProject.Edit("metrics.csv", "7785.2", "0");

        Assert.That(WorkingFolder.Run("track", "project.json"), Is.EqualTo(new ToolResult(
            1,
            "",
            """
            project.json:1: organization: the value is missing; it may not be left out
            project.json:2: organisation: 'organisation' is not known here; did you mean 'organization'?
            metrics.csv:2: value: '0' is no revenue to divide by; a number above 0 is accepted

            """)));
    }

    // Every key that a message calls accepted is explained on the page about project files.
    [TestCase("[]", "project.json:1: ")]
    [TestCase("{ \"targets\": [0] }", "targets: ")]
    [TestCase("{ \"targets\": [ { \"sector\": 0 } ] }", "sector: ")]
    [TestCase("{ \"baseYearPolicy\": 0 }", "baseYearPolicy: this")]
    [TestCase("{ \"baseYearPolicy\": { \"changes\": [0] } }", "changes: ")]
    [TestCase("{ \"forecast\": 0 }", "forecast: ")]
    [TestCase("{ \"comprehensiveEnergy\": 0 }", "comprehensiveEnergy: ")]
    [TestCase("{ \"exclusions\": [0] }", "exclusions: ")]
    public void Track_EveryKeyOfAProject_IsExplained(string project, string message)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Folder, "samples", "README.md"));
        WorkingFolder.Write("project.json", project);

        string line = WorkingFolder.Run("track", "project.json").Error.Split('\n')
            .First(line => line.Contains(message, StringComparison.Ordinal) && line.Contains('{', StringComparison.Ordinal));
        string[] keys =
            line[(line.IndexOf('{', StringComparison.Ordinal) + 1)..line.LastIndexOf('}')].Split(',', StringSplitOptions.TrimEntries);

        Assert.That(keys, Has.Length.GreaterThan(2));
        Assert.That(
            keys.Where(key => !page.Contains($"`{key}`", StringComparison.Ordinal)
                && !page.Contains($"\"{key}\"", StringComparison.Ordinal)),
            Is.Empty);
    }

    [Test]
    public void Track_NoSuchFile_IsNamed() =>
        Assert.That(
            WorkingFolder.Run("track", "nope.json"),
            Is.EqualTo(new ToolResult(1, "", "nope.json:1: file: the file does not exist; the path of a file is accepted\n")));

    [Test]
    public void Track_UnknownOption_IsAWrongCommandLine() =>
        Assert.That(WorkingFolder.Run("track", "--nope"), Is.EqualTo(new ToolResult(2, "", "carbon: '--nope' is not an option of this "
            + "verb, and the name of a project may not begin with '-'\ncarbon: 'carbon track --help' shows what is accepted\n")));
}
