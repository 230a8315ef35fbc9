using System.Text;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// What a project file may not say: values that cannot be calculated with, members that would be ignored, things said twice. Each has its
/// message, and none ends the run otherwise.
/// </summary>
public sealed class TrackRefusalTests : InWorkingFolder
{
    private const string Contraction =
        "\"pathway\": \"sbti-absolute-contraction\", \"sbtiVersion\": \"from-april-2026\", \"netZeroYear\": 2050, \"numeratorPct\": 100";

    private const string Acquisition = """
        { "description": "bought Beta", "cause": "structural-change", "scope": 1, "effects": { "2024": 10000, "2025": 12000 },
        """ + """
         "metrics": { "revenue": { "2024": 100, "2025": 110 } }, "effectiveFrom": "2025-07-01", "inFigures": false }
        """;

    [TestCase(
        "\"netZeroYear\": 2050", "\"netZeroYear\": 2060",
        "netZeroYear: '2060' is not accepted; a whole number from 1900 to 2050 is")]
    [TestCase(
        "\"numeratorPct\": 100", "\"numeratorPct\": 0", "numeratorPct: '0' is out of range; a number above 0 and at most 100 is accepted")]
    [TestCase(
        "\"numeratorPct\": 100", "\"numeratorPct\": 120",
        "numeratorPct: '120' is out of range; a number above 0 and at most 100 is accepted")]
    [TestCase("from-april-2026", "until-april-2026", "netZeroYear: only the version from-april-2026 of the absolute contraction has one; "
        + "leave it out, so that nothing is taken and ignored")]
    [TestCase(
        "\"sbtiVersion\": \"from-april-2026\", ", "\"annualRatePct\": 1e28, ",
        "annualRatePct: '1e28' is out of range; 0, or a number from 0.000000001 to 1000000000000000 in magnitude, is accepted")]
    public void Track_WrongContraction_SaysWhatIsWrong(string from, string to, string message)
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Target("1"));
        SampleProject.Edit("project.json", "\"pathway\": \"linear\"", Contraction);
        SampleProject.Edit("project.json", from, to);

        ToolResult result = WorkingFolder.Run("track", "project.json");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error.Split('\n'), Does.Contain($"project.json:6: {message}"));
    }

    // 100 % over the 26 years to 2050 are 3.85 % a year, and never less than 4.2.
    [Test]
    public void Track_VersionOfApril2026_HasItsRate()
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Target("1"));
        SampleProject.Edit("project.json", "\"pathway\": \"linear\"", Contraction);

        Assert.That(SampleProject.Round(SampleProject.Track().GetProperty("targets")[0], "onPath", 6), Is.EqualTo(40000m * 0.958m));
    }

    [TestCase(
        "{ \"2024\": 100, \"2025\": 110 }", "{ \"2024\": -1000, \"2025\": 110 }",
        "6: baseYearPolicy: revenue of 2024 would be restated to 0; effects on metrics that leave more than zero are accepted")]
    [TestCase(
        "{ \"2024\": 10000, \"2025\": 12000 }", "{ \"2024\": -50000, \"2025\": 0 }",
        "6: baseYearPolicy: scope1 of 2024 is 40000 and would be restated to -10000; effects that leave zero or more are accepted")]
    [TestCase(
        "\"2024\": 10000", "\"2024\": 1e27",
        "7: 2024: '1e27' is out of range; 0, or a number from 0.000000001 to 1000000000000000 in magnitude, is accepted")]
    [TestCase("\"2024\": 10000", "\"2024\": 1, \"2024\": 10000", "7: 2024: '2024' stands twice; keep one")]
    [TestCase("\"revenue\": { \"2024\"", "\"revenue\": {}, \"revenue\": { \"2024\"", "7: revenue: 'revenue' stands twice; keep one")]
    [TestCase(
        "{ \"2024\": 100, \"2025\": 110 }", "{ \"2024\": 100, \"2025\": 110, \"2052\": 1 }",
        "7: metrics: revenue has 2052, for which effects has no tonnes; the same years are accepted")]
    [TestCase(
        "\"scope\": 1", "\"scope\": 1, \"category\": 8",
        "7: category: the change does not concern Scope 3; leave it out, so that nothing is taken and ignored")]
    [TestCase(
        "\"scope\": 1", "\"scope\": 1, \"scope2\": \"location\"",
        "7: scope2: the change does not concern Scope 2; leave it out, so that nothing is taken and ignored")]
    [TestCase("\"inFigures\": false", "\"inFigures\": false, \"staysWithinReportedScopes\": true", "7: staysWithinReportedScopes: a move "
        + "is two changes of one description, in the scope that loses and in the scope that gains, both marked so; 'bought Beta' is not")]
    public void Track_WrongChange_SaysWhatIsWrong(string from, string to, string message)
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Policy("all-year", Acquisition));
        SampleProject.Edit("project.json", from, to);

        ToolResult result = WorkingFolder.Run("track", "project.json");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error.Split('\n'), Does.Contain($"project.json:{message}"));
    }

    [Test]
    public void Track_AMoveThatDoesNotCancel_IsRefused()
    {
        MadeProject.Write(
            [.. MadeProject.TwoYears, (2024, 2, 100m), (2025, 2, 100m)],
            MadeProject.Policy(
                "all-year",
                "{ \"description\": \"boiler\", \"cause\": \"structural-change\", \"scope\": 1, \"effects\": { \"2024\": -50 }, "
                    + "\"effectiveFrom\": \"2025-01-01\", \"inFigures\": true, \"staysWithinReportedScopes\": true }",
                "{ \"description\": \"boiler\", \"cause\": \"structural-change\", \"scope\": 2, \"scope2\": \"location\", \"effects\": "
                    + "{ \"2024\": 5000 }, \"effectiveFrom\": \"2025-01-01\", \"inFigures\": true, \"staysWithinReportedScopes\": true }"));

        Assert.That(WorkingFolder.Run("track", "project.json").Error, Is.EqualTo("project.json:7: effects: "
            + "what moves between scopes leaves one and enters another; the changes of 'boiler' leave 4950 in 2024\n"));
    }

    [Test]
    public void Track_APurchaseInOneFigureOfScope2_NeedsTheOther()
    {
        WorkingFolder.Write(
            "ledger.csv",
            "id,activity,amount,unit,period,region,scope,scope2_method,gwp_set",
            "l4,emissions.reported,1000,tCO2e,2024,CN,2,location,AR6", "m4,emissions.reported,400,tCO2e,2024,CN,2,market,AR6",
            "l5,emissions.reported,1100,tCO2e,2025,CN,2,location,AR6", "m5,emissions.reported,300,tCO2e,2025,CN,2,market,AR6");
        WorkingFolder.Write(
            "project.json", "{ \"organization\": \"x\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"],",
            MadeProject.Policy(
                "all-year",
                Acquisition.Replace("\"scope\": 1", "\"scope\": 2, \"scope2\": \"location\"", StringComparison.Ordinal)
                    .Replace("\"metrics\": { \"revenue\": { \"2024\": 100, \"2025\": 110 } }, ", "", StringComparison.Ordinal)),
            "}");

        Assert.That(WorkingFolder.Run("track", "project.json").Error, Is.EqualTo(
            "project.json:3: scope2: 2024 has a location-based and a market-based figure, and 'bought Beta' is stated for one of them; "
                + "a change of each is needed, 0 where it is nothing\n"));
    }

    [Test]
    public void Track_TheSameChangeTwice_IsRefusedAtBoth()
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Policy("all-year", Acquisition, Acquisition));

        Assert.That(
            WorkingFolder.Run("track", "project.json").Error,
            Does.Contain("project.json:7: description: 'bought Beta' stands twice for the same figure; one change of it is accepted\n")
            .And.Contain("metrics: another change says already what 'bought Beta' is worth in revenue; once is accepted\n"));
    }

    // A purchase in two scopes brings its revenue once.
    [Test]
    public void Track_RevenueOfAPurchaseInTwoScopes_IsStatedOnce()
    {
        MadeProject.Write(
            [.. MadeProject.TwoYears, (2024, 2, 100m), (2025, 2, 100m)],
            MadeProject.Policy(
                "all-year", Acquisition,
                Acquisition.Replace("\"scope\": 1", "\"scope\": 2, \"scope2\": \"location\"", StringComparison.Ordinal)));

        Assert.That(
            WorkingFolder.Run("track", "project.json").Error,
            Is.EqualTo("project.json:8: metrics: another change says already what 'bought Beta' is worth in revenue; once is accepted\n"));
    }

    [Test]
    public void Track_TargetFromBeforeTheRestatedBaseYear_IsRefused()
    {
        MadeProject.Write(
            [(2023, 1, 41000m), .. MadeProject.TwoYears], MadeProject.Policy("all-year", Acquisition),
            MadeProject.Target("1").Replace("\"baseYear\": 2024", "\"baseYear\": 2023", StringComparison.Ordinal));

        Assert.That(WorkingFolder.Run("track", "project.json").Error, Is.EqualTo(
            "project.json:6: baseYearPolicy: target 'zero' counts from 2023, before the base year 2024 from which figures are restated: "
                + "they would not be like for like; a base year of the project no later than the target's is accepted\n"));
    }

    [TestCase("\"asOf\": { \"2024\"", "\"asOf\": { \"2024\": \"2025-01-01\", \"2024\"", "5: 2024: '2024' stands twice; keep one")]
    [TestCase(
        "\"consolidation\"", "\"notRelevant\": { \"14\": \"a\", \"14\": \"b\" }, \"consolidation\"", "9: 14: '14' stands twice; keep one")]
    [TestCase("\"consolidation\"", "\"rates\": { \"USD\": 7, \"USD\": 8 }, \"consolidation\"", "9: USD: 'USD' stands twice; keep one")]
    [TestCase(
        "\"consolidation\"", "\"rates\": { \"usd\": 7 }, \"consolidation\"",
        "9: usd: 'usd' is not a currency; its ISO 4217 code, such as USD, is accepted")]
    [TestCase("\"metrics.csv\"", "[\"metrics.csv\", \"more.csv\"]", "6: metrics: this is a list; the name of one file is accepted")]
    [TestCase("\"reported.csv\"", "[\"reported.csv\"]", "7: reported: this is a list; the name of one file is accepted")]
    [TestCase(
        "\"calorific\"", "\"calorific\", \"equivalentKgcePerKwh\": { \"2024\": 0.3 }",
        "15: equivalentKgcePerKwh: electricity counts by its calorific value; leave it out, so that nothing is taken and ignored")]
    [TestCase(
        "\"calorific\"", "\"equivalent\", \"equivalentKgcePerKwh\": { \"2024\": 300, \"2025\": 0.3 }",
        "15: 2024: '300' is out of range; kgce per kWh from 0.1 to 1 are accepted")]
    [TestCase("\"CO2\", \"CH4\"", "\"CO2\", \"CO2\"", "22: gases: a gas is named twice; each once is accepted")]
    [TestCase(
        "\"year\": 2050", "\"intensity\": \"\", \"year\": 2050",
        "23: intensity: the metric has no name; a metric such as revenue is accepted")]
    [TestCase(
        "GB/T 2589-2020", "GB/T 2589-2008",
        "15: comprehensiveEnergy: the factor library has no calorific value of electricity by GB/T 2589-2008; GB/T 2589-2020 is accepted")]
    [TestCase(
        "\"consolidation\"", "\"language\": \"fr\", \"rounding\": \"half-up\", \"consolidation\"",
        "9: language: 'fr' is not accepted; en or zh is")]
    [TestCase(
        "\"consolidation\"", "\"language\": \"fr\", \"rounding\": \"half-up\", \"consolidation\"",
        "9: rounding: 'half-up' is not accepted; half-even is")]
    [TestCase(
        "\"targets\": [",
        "\"targets\": [ { \"name\": \"Operational carbon neutrality\", \"kind\": \"gross-reduction\", \"scopes\": [1], \"year\": 2030, "
            + "\"grossReductionPct\": 50, \"pathway\": \"linear\" },",
        "18: name: 'Operational carbon neutrality' is the name of another target too; a name of its own is accepted")]
    public void Track_ThingsSaidTwiceOrInVain_AreRefused(string from, string to, string message)
    {
        SampleProject.Copy((from, to));

        ToolResult result = WorkingFolder.Run("track", "project.json");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error.Split('\n'), Does.Contain($"project.json:{message}"));
    }

    [TestCase("2025,water,171062.61,t", "2025,water,-1,t", "metrics.csv:5: value: '-1' is negative; a number of zero or more is accepted")]
    [TestCase(
        "2025,water,171062.61,t", "2025,Water,171062.61,t",
        "metrics.csv:5: metric: 'Water' is not the name of a metric; lower-case letters without blanks, such as revenue, are accepted")]
    [TestCase(
        "2025,water,171062.61,t", "2025,headcount,100,t",
        "metrics.csv:5: unit: 't' is not a count of people; person is accepted for headcount")]
    [TestCase(
        "2025,water,171062.61,t", "2025,floor-area,100,L", "metrics.csv:5: unit: 'L' is not an area; m2 or ft2 is accepted for floor-area")]
    [TestCase(
        "2025,water,171062.61,t", "2025,it-energy,100,CNY",
        "metrics.csv:5: unit: 'CNY' is not energy; kWh, MWh or GJ is accepted for it-energy")]
    [TestCase("9558.6,MCNY", "7.9e28,CNY", "metrics.csv:3: value: '7.9e28' is out of range; 0, "
        + "or a number from 0.000000001 to 1000000000000000, is accepted: state it in another unit")]
    [TestCase("9558.6,MCNY", "1e-28,MCNY", "metrics.csv:3: value: '1e-28' is out of range; 0, "
        + "or a number from 0.000000001 to 1000000000000000, is accepted: state it in another unit")]
    public void Track_WrongMetric_SaysWhatIsWrong(string from, string to, string message)
    {
        SampleProject.Copy();
        SampleProject.Edit("metrics.csv", from, to);

        Assert.That(WorkingFolder.Run("track", "project.json"), Is.EqualTo(new ToolResult(1, "", message + "\n")));
    }

    // The name of the company in GBK, in UTF-16, and half of a character.
    [TestCase(54936, "organization\": \"金山云", "project.json:2: file: the text is not UTF-8 (often it is GBK); save the file as UTF-8")]
    [TestCase(1200, "organization\": \"金山云", "project.json:1: file: the file is UTF-16 or UTF-32; save it as UTF-8")]
    [TestCase(65001, "organization\": \"\\ud800", "project.json:2: file: a text holds half of a character, such as \\ud800 alone; "
        + "both halves, or the character itself, are accepted")]
    public void Track_AProjectInAnotherEncoding_IsNamed(int codePage, string organization, string message)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        SampleProject.Copy(("organization\": \"Kingsoft Cloud", organization));
        File.WriteAllBytes(
            "project.json",
            [.. Encoding.GetEncoding(codePage).Preamble, .. Encoding.GetEncoding(codePage).GetBytes(WorkingFolder.Read("project.json"))]);

        Assert.That(WorkingFolder.Run("track", "project.json", "-o", "out.txt"), Is.EqualTo(new ToolResult(1, "", message + "\n")));
        Assert.That(File.Exists("out.txt"), Is.False);
    }

    [TestCase("[\"2024.csv\", \"2025.csv\"]", "\"2024.csv\"", "4: ledgers: this is not a list; [ … ] is accepted")]
    [TestCase(
        "[\"2024.csv\", \"2025.csv\"]", "[\"2024.csv\", \"./2024.csv\"]", "4: ledgers: './2024.csv' is named twice; name each file once")]
    [TestCase(
        "\"calorific\" }", "\"calorific\" }, \"forecast\": { \"years\": [\"2030\"] }",
        "15: years: '2030' is a text; a number such as 42 or 0.5, without quotation marks, is accepted")]
    public void Track_AFileTwiceOrANumberInQuotes_IsNamed(string from, string to, string message)
    {
        SampleProject.Copy((from, to));

        Assert.That(WorkingFolder.Run("track", "project.json").Error, Is.EqualTo($"project.json:{message}\n"));
    }

    // A scenario in GWh beside a company in MWh: an intensity a thousandth of what it should be.
    [Test]
    public void Track_CompanyBelowItsSectorAlready_HasNothingToConvergeTo()
    {
        MadeProject.Write(MadeProject.SixYears, """
            "targets": [ { "name": "converge", "kind": "gross-reduction", "scopes": [2], "scope2": "location", "baseYear": 2020,
            """ + """
             "year": 2050, "pathway": "sectoral-convergence", "sector": { "intensity": { "2020": 500, "2050": 50 },
            """ + """
             "activity": { "2020": 10, "2050": 11 }, "companyActivity": { "2020": 100000, "2050": 120000 } } } ]
            """);

        Assert.That(WorkingFolder.Run("track", "project.json").Error, Is.EqualTo(
            "project.json:6: targets: target 'converge': the company's 0.62 t per unit of activity in 2020 is below the sector's 50 in "
                + "2050 already; there is nothing to converge to (is the activity in the scenario's unit?)\n"));
    }
}
