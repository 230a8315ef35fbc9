using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>The JSON of <c>inventory</c>, key by key: what programs rely on. Keys behind the contract's own are additions.</summary>
public sealed class InventoryJsonTests : InWorkingFolder
{
    private static readonly string[] Gases = ["co2", "ch4", "n2o", "hfcs", "pfcs", "sf6", "nf3", "other", "unsplit"];

    private JsonElement _root;

    private JsonElement Inventory => _root.GetProperty("inventories")[0];

    private JsonElement Totals => Inventory.GetProperty("totals");

    [SetUp]
    public void Calculate()
    {
        WorkingFolder.Write(
            "ledger.csv",
            "id,activity,amount,unit,period,region,scope,scope3_category,entity,facility,quality,evidence,note,x_meter",
            "el,electricity.grid,1234567.123456789012,kWh,2025,CN,,,Cloud Ltd,DC-1,measured,\"meter \"\"7\"\"\",电表,M-7",
            ",fuel.diesel.stationary.commercial,0.03612,TJ(net),2025,CN,,,,,,,,",
            "s3,emissions.reported,100.5,tCO2e,2025,,3,6,,,,,,");
        WorkingFolder.Write("reported.csv", "indicator,period,value,unit", "ghg.scope2,2025,655.10,tCO2e", "ghg.scope3.cat1,2025,7,tCO2e");
        ToolResult result = WorkingFolder.Run(
            "inventory", "ledger.csv", "--format", "json", "--as-of", "2025=2026-04-23", "--reported", "reported.csv");
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        _root = JsonDocument.Parse(result.Output).RootElement;
    }

    [Test]
    public void Json_OfTheWhole_HasTheKeys() =>
        Assert.That(
            Keys(_root),
            Is.EqualTo(new[]
            {
                "schemaVersion", "gwpSet", "gwpTable", "toolVersion", "library", "options", "inventories", "notCompared",
            }));

    [Test]
    public void Json_OfTheBases_NamesSetTableVersionAndLibrary()
    {
        Assert.That(_root.GetProperty("gwpSet").GetString(), Is.EqualTo("AR6"));
        Assert.That(_root.GetProperty("gwpTable").GetString(), Is.EqualTo("IPCC AR6 WG1 Table 7.15"));
        Assert.That(_root.GetProperty("toolVersion").GetString(), Is.EqualTo(CarbonTool.Version));
        Assert.That(Keys(_root.GetProperty("library")), Is.EqualTo(new[] { "release", "sha256" }));
        Assert.That(_root.GetProperty("library").GetProperty("sha256").GetString(), Does.Match("^[0-9a-f]{64}$"));
        Assert.That(_root.GetProperty("options").GetProperty("asOf").GetRawText(), Does.Contain("\"2025\": \"2026-04-23\""));
    }

    [Test]
    public void Json_OfTheOptions_SaysThatNoFileWasAdded()
    {
        JsonElement options = _root.GetProperty("options");

        Assert.That(Keys(options), Is.EqualTo(new[]
        {
            "gwp", "year", "yearStart", "asOf", "sets", "proxies", "strictGwp", "allowLaterFactors", "project", "ledgers", "reported",
            "factors", "onlyFactors", "properties", "prices", "facilities", "organization", "instruments", "residualMix",
            "marketFallback", "vintageWindow", "estimates",
        }));
        Assert.That(options.GetProperty("factors").GetArrayLength(), Is.Zero);
        Assert.That(options.GetProperty("onlyFactors").GetBoolean(), Is.False);
    }

    // The names as given: two folders may hold files of one name, and the hash of the library tells their contents apart.
    [Test]
    public void Json_OfTheOptions_NamesTheFilesOfFactorsAndProperties()
    {
        WorkingFolder.Write("train.csv", "activity,amount,unit,period,region", "travel.rail,5,pkm,2025,CN");
        WorkingFolder.Write(
            "b.csv", "id,activity,kind,unit,co2_kg,scope,scope3_category,published,publisher,source",
            "my/train,travel.rail,activity,pkm,0.03,3,6,2025,me,mine");
        WorkingFolder.Write(
            "a.csv", "id,activity,kind,unit,co2_kg,scope,scope3_category,published,publisher,source",
            "my/bus,travel.bus,activity,pkm,0.1,3,6,2025,me,mine");
        WorkingFolder.Write("density.csv", "substance,property,value,unit,source", "diesel,density,0.84,kg/L,card");

        ToolResult result = WorkingFolder.Run(
            "inventory", "train.csv", "--format", "json", "--factors", "./b.csv", "--factors", "a.csv", "--only-factors", "--properties",
            "density.csv");

        JsonElement options = JsonDocument.Parse(result.Output).RootElement.GetProperty("options");
        Assert.That(
            options.GetProperty("factors").EnumerateArray().Select(file => file.GetString()), Is.EqualTo(new[] { "./b.csv", "a.csv" }));
        Assert.That(
            options.GetProperty("properties").EnumerateArray().Select(file => file.GetString()), Is.EqualTo(new[] { "density.csv" }));
        Assert.That(options.GetProperty("onlyFactors").GetBoolean(), Is.True);
    }

    [Test]
    public void Json_OfAYear_HasTheKeys()
    {
        Assert.That(Keys(Inventory), Is.EqualTo(new[]
        {
            "year", "periodStart", "periodEnd", "consolidation", "totals", "shares", "carriedOverGwpSets", "categories", "covers",
            "completeness", "market", "exclusions", "lines", "findings", "reported", "notCompared",
        }));
        Assert.That(Inventory.GetProperty("year").GetRawText(), Is.EqualTo("2025"));
        Assert.That(Inventory.GetProperty("periodStart").GetString(), Is.EqualTo("2025-01-01"));
        Assert.That(Inventory.GetProperty("periodEnd").GetString(), Is.EqualTo("2025-12-31"));
        Assert.That(Inventory.GetProperty("consolidation").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Json_OfCoveredDays_IsThatOfTrack()
    {
        WorkingFolder.Write(
            "half.csv", "activity,amount,unit,period,region,facility", "electricity.grid,1,MWh,2025,CN,dc1",
            "electricity.grid,1,MWh,2025-H1,CN,dc2");

        ToolResult result = WorkingFolder.Run("inventory", "half.csv", "--format", "json");

        Assert.That(
            JsonSerializer.Serialize(JsonDocument.Parse(result.Output).RootElement.GetProperty("inventories")[0].GetProperty("covers")),
            Is.EqualTo(
                """{"from":"2025-01-01","to":"2025-12-31","days":365,"ofDays":365,"stretches":["2025"],"partialScopes":[],"parts":["""
                + """{"of":"dc2: electricity of Scope 2","facility":"dc2","from":"2025-01-01","to":"2025-06-30","days":181"""
                + ""","stretches":["2025-H1"],"decisive":true,"looksNew":false}]}"""));
    }

    // Scope 1: the diesel of the options' tests, 2.692160856 t. Scope 2: 1234567.123456789012 kWh × 0.5306 kg/kWh = 655.0613157061722497672
    // t, rounded to 10⁻¹² t.
    [TestCase("scope1", "2.692160856")]
    [TestCase("scope2LocationBased", "655.061315706172")]
    [TestCase("scope2MarketBased", "null")]
    [TestCase("scope3", "100.5")]
    [TestCase("outside", "null")]
    [TestCase("biogenicCo2", "null")]
    // 2.692160856 + 655.061315706172 + 100.5 t.
    [TestCase("totalLocationBased", "758.253476562172")]
    [TestCase("totalMarketBased", "null")]
    // 1,234.567123456789012 MWh of electricity and 36.12 GJ ÷ 3.6 = 10.0333333333333… MWh of diesel, each to 10⁻¹² MWh: …789 + …333.
    [TestCase("energyMWh", "1244.600456790122")]
    public void Json_OfTotals_HasAllDigitsOrNull(string key, string expected) =>
        Assert.That(Totals.GetProperty(key).GetRawText(), Is.EqualTo(expected));

    [Test]
    public void Json_OfTotals_HasTheKeys()
    {
        Assert.That(Keys(Totals), Is.EqualTo(new[]
        {
            "scope1", "scope2LocationBased", "scope2MarketBased", "scope3", "scope3ByCategory", "outside", "biogenicCo2",
            "totalLocationBased", "totalMarketBased", "byGas", "energyMWh"
        }));
        Assert.That(Keys(Totals.GetProperty("scope3ByCategory")), Is.EqualTo(new[] { "6" }));
        Assert.That(Keys(Totals.GetProperty("byGas")), Is.EqualTo(new[] { "scope1", "scope2LocationBased", "scope3" }));
        Assert.That(Totals.GetProperty("byGas").EnumerateObject().Select(scope => Keys(scope.Value)), Is.All.EqualTo(Gases));
    }

    // CO2 2.676492 t; CH4 0.3612 kg × 27.0 = 0.0097524 t; N2O 0.021672 kg × 273 = 0.005916456 t.
    [TestCase("scope1", new[] { "2.676492", "0.0097524", "0.005916456", "null", "null", "null", "null", "null", "null" })]
    [TestCase("scope2LocationBased", new[] { "655.061315706172", "null", "null", "null", "null", "null", "null", "null", "null" })]
    [TestCase("scope3", new[] { "null", "null", "null", "null", "null", "null", "null", "null", "100.5" })]
    public void Json_OfGases_TellsNotCoveredFromZero(string scope, string[] expected) =>
        Assert.That(
            Totals.GetProperty("byGas").GetProperty(scope).EnumerateObject().Select(gas => gas.Value.GetRawText()), Is.EqualTo(expected));

    [Test]
    public void Json_OfSharesAndCategories_HasTheKeys()
    {
        JsonElement[] categories = [.. Inventory.GetProperty("categories").EnumerateArray()];

        Assert.That(
            Keys(Inventory.GetProperty("shares")),
            Is.EqualTo(new[] { "measured", "estimated", "carriedOver", "proxy", "otherYear", "co2Only" }));
        Assert.That(Inventory.GetProperty("shares").GetProperty("estimated").GetRawText(), Is.EqualTo("0"));
        Assert.That(categories.Select(Keys), Is.All.EqualTo(new[] { "category", "state", "reason" }));
        Assert.That(categories.Select(category => category.GetProperty("category").GetInt32()), Is.EqualTo(Enumerable.Range(1, 15)));
        Assert.That(
            categories.Select(category => category.GetProperty("state").GetString()),
            Is.EqualTo(Enumerable.Range(1, 15).Select(number => number == 6 ? "reported" : "missing")));
        Assert.That(Inventory.GetProperty("exclusions").GetRawText(), Is.EqualTo("[]"));
    }

    [Test]
    public void Json_OfLines_HasTheKeys()
    {
        string[] keys =
        [
            "id", "activity", "entity", "facility", "region", "period", "amount", "unit", "factorId", "factorDataYear", "factorPublished",
            "scope", "scope3Category",
            "co2e", "co2eMarketBased", "marketFactorId", "instrumentIds", "gases", "biogenicCo2", "energyMWh", "quality", "evidence",
            "note", "supplier", "instrument", "uncertaintyPct", "corrects", "recordedOn", "derivedFrom", "flags",
        ];

        Assert.That(Keys(Inventory.GetProperty("lines")[0]), Is.EqualTo(keys.Append("x_meter")));
        Assert.That(Keys(Inventory.GetProperty("lines")[1]), Is.EqualTo(keys));
    }

    [TestCase(0, "id", "\"el\"")]
    [TestCase(0, "entity", "\"Cloud Ltd\"")]
    [TestCase(0, "period", "\"2025\"")]
    [TestCase(0, "amount", "1234567.123456789012")]
    [TestCase(0, "unit", "\"kWh\"")]
    [TestCase(0, "factorId", "\"cn-mee-2023/electricity.grid/CN\"")]
    [TestCase(0, "factorDataYear", "2023")]
    [TestCase(0, "factorPublished", "\"2025-12-31\"")]
    [TestCase(0, "scope", "\"2\"")]
    [TestCase(0, "scope3Category", "null")]
    [TestCase(0, "co2e", "655.061315706172")]
    [TestCase(0, "co2eMarketBased", "null")]
    [TestCase(0, "marketFactorId", "null")]
    [TestCase(0, "instrumentIds", "[]")]
    [TestCase(0, "evidence", "\"meter \\\"7\\\"\"")]
    [TestCase(0, "note", "\"电表\"")]
    [TestCase(0, "x_meter", "\"M-7\"")]
    [TestCase(1, "id", "\"ledger.csv:3\"")]
    [TestCase(1, "entity", "null")]
    [TestCase(1, "quality", "null")]
    [TestCase(1, "factorDataYear", "null")]
    [TestCase(1, "factorPublished", "\"2006\"")]
    [TestCase(2, "region", "null")]
    [TestCase(2, "factorId", "null")]
    [TestCase(2, "scope", "\"3\"")]
    [TestCase(2, "scope3Category", "6")]
    [TestCase(2, "gases", "{}")]
    public void Json_OfALine_HasTheValue(int line, string key, string expected) =>
        Assert.That(Inventory.GetProperty("lines")[line].GetProperty(key).GetRawText(), Is.EqualTo(expected));

    [Test]
    public void Json_OfFindings_HasTheKeys()
    {
        JsonElement[] findings = [.. Inventory.GetProperty("findings").EnumerateArray()];

        Assert.That(
            findings.Select(Keys),
            Is.All.EqualTo(new[] { "code", "severity", "message", "summary", "tonnes", "share", "lineCount", "lines", "subjects" }));
        Assert.That(
            findings.Select(finding => finding.GetProperty("severity").GetString()).Distinct(),
            Is.SubsetOf(new[] { "info", "warning", "error" }));
        Assert.That(findings.Select(finding => finding.GetProperty("code").GetString()), Does.Contain("market-based-missing"));
    }

    // 655.061315706172 − 655.10 = −0.038684293828, more than half of the last printed digit.
    [Test]
    public void Json_OfReported_HasPrintedAndDifference()
    {
        JsonElement[] reported = [.. Inventory.GetProperty("reported").EnumerateArray()];

        Assert.That(
            reported.Select(Keys),
            Is.All.EqualTo(new[]
            {
                "indicator", "printed", "printedValue", "unit", "calculated", "difference", "roundingHalfWidth", "insideRounding",
                "yearInPart",
            }));
        Assert.That(
            reported[0].EnumerateObject().Select(value => value.Value.GetRawText()),
            Is.EqualTo(new[]
            {
                "\"ghg.scope2\"", "\"655.10\"", "655.1", "\"tCO2e\"", "655.061315706172", "-0.038684293828", "0.005", "false", "false"
            }));
        Assert.That(
            reported[1].EnumerateObject().Select(value => value.Value.GetRawText()),
            Is.EqualTo(new[] { "\"ghg.scope3.cat1\"", "\"7\"", "7", "\"tCO2e\"", "null", "null", "0.5", "null", "false" }));
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
