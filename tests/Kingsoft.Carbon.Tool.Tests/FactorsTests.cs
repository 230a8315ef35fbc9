using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>factors</c>: what is in the library, and which factor it chooses.</summary>
public sealed class FactorsTests : InWorkingFolder
{
    private static readonly string[] Columns =
    [
        "id", "activity", "kind", "unit", "scope", "published", "publisher", "source", "set", "replaces", "region", "valid_from",
        "valid_to", "data_year", "co2_kg", "ch4_kg",
        "ch4_fossil_kg", "n2o_kg", "ch4_co2e_kg", "n2o_co2e_kg", "other_gases", "rf_co2e_kg", "co2e_kg",
        "non_kyoto_co2e_kg", "published_co2e_kg", "basis", "losses_included", "gwp_set",
        "as_published", "price_year", "price_basis",
        "biogenic_co2_kg", "scope3_category", "uncertainty_low_pct", "uncertainty_high_pct", "quality", "table", "url", "license",
        "substance",
    ];

    [Test]
    public void List_AsJson_HasReleaseHashAndTheColumns()
    {
        JsonElement root = Json("factors list --activity electricity.grid --region CN-GRID-NORTH");

        Assert.That(root.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[] { "release", "sha256", "factors" }));
        Assert.That(
            root.GetProperty("factors").EnumerateArray().Select(factor => factor.EnumerateObject().Select(property => property.Name)),
            Is.All.EquivalentTo(Columns));
        Assert.That(
            root.GetProperty("factors").EnumerateArray().Select(factor => factor.GetProperty("id").GetString()),
            Is.SupersetOf(new[]
            {
                "cn-mee-2023/electricity.grid/CN-GRID-NORTH", "cn-mee-2023/electricity.grid/CN-BJ", "cn-mee-2023/electricity.grid/CN-TJ"
            })
                .And.None.EqualTo("cn-mee-2023/electricity.grid/CN").And.None.EqualTo("cn-mee-2023/electricity.grid/CN-SH"));
    }

    [Test]
    public void List_OfTheUsersOwn_IsMarkedAsSuch()
    {
        WorkingFolder.Write("own.csv", Ledgers.FactorHeader, "my/grid,electricity.grid,grid-average,CN,kWh,0.5,2,2024,me,mine");

        JsonElement root = Json("factors list --factors own.csv --only-factors");

        Assert.That(
            root.GetProperty("factors").EnumerateArray().Select(factor => factor.GetProperty("id").GetString()),
            Is.EqualTo(new[] { "my/grid" }));
    }

    // Notice 2025 No. 47, Annex, Table 1: 0.5306 kg CO2/kWh.
    [TestCase("co2_kg", "0.5306")]
    [TestCase("data_year", "2023")]
    [TestCase("scope", "\"2\"")]
    [TestCase("published", "\"2025-12-31\"")]
    [TestCase("ch4_kg", "null")]
    [TestCase("set", "null")]
    public void Show_AsJson_HasNumbersAsPublishedAndNullWhereAbsent(string column, string expected) =>
        Assert.That(Json("factors show cn-mee-2023/electricity.grid/CN").GetProperty(column).GetRawText(), Is.EqualTo(expected));

    [TestCase("CN-MEE-2023/electricity.grid/cn", "did you mean 'cn-mee-2023/electricity.grid/CN'?")]
    // The same suggestion as for a pinned factor: the edition is as easily mistyped as the region.
    [TestCase("cn-mee-2033/electricity.grid/CN", "ids of its activity are such as cn-mee-2023/electricity.grid/CN, "
        + "cn-mee-2022/electricity.grid/CN, cn-mee-2021/electricity.grid/CN")]
    [TestCase("xyz", "'carbon factors list' shows the ids")]
    public void Show_UnknownId_IsAnError(string id, string accepted)
    {
        ToolResult result = WorkingFolder.Run("factors", "show", id);

        Assert.That(result, Is.EqualTo(new ToolResult(1, "", $"carbon: no factor has the id '{id}'; {accepted}\n")));
    }

    [TestCase("--region CN --year 2025", "cn-mee-2023/electricity.grid/CN", new[] { "earlier-year", "co2-only" })]
    [TestCase("--region CN --year 2023", "cn-mee-2023/electricity.grid/CN", new[] { "co2-only" })]
    [TestCase("--region CN-TJ --year 2025", "cn-mee-2023/electricity.grid/CN-TJ", new[] { "earlier-year", "co2-only" })]
    [TestCase("--region CN --year 2024 --as-of 2024=2025-04-30", "cn-mee-2022/electricity.grid/CN", new[] { "earlier-year", "co2-only" })]
    public void Select_AsJson_HasFactorFlagsAndWhatWasPassedOver(string options, string id, string[] flags)
    {
        JsonElement root = Json($"factors select --activity electricity.grid {options}");

        Assert.That(root.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[] { "factor", "flags", "passedOver" }));
        Assert.That(root.GetProperty("factor").GetProperty("id").GetString(), Is.EqualTo(id));
        Assert.That(root.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()), Is.EqualTo(flags));
        Assert.That(
            root.GetProperty("passedOver").EnumerateArray().Select(other => other.EnumerateObject().Select(property => property.Name)),
            Is.All.EqualTo(new[] { "id", "why" }));
        Assert.That(
            root.GetProperty("passedOver").EnumerateArray().Select(other => other.GetProperty("id").GetString()),
            Does.Contain("cn-mee-2023/electricity.grid/CN/excl-market-non-fossil"));
    }

    [Test]
    public void Select_WithoutARegion_SaysWhatIsNearest()
    {
        ToolResult result = WorkingFolder.Run("factors", "select", "--activity", "electricity.grid", "--year", "2025");

        Assert.That(result, Is.EqualTo(new ToolResult(
            1, "",
            "carbon: no factor for electricity.grid of the whole world, 2025; 121 regions have one, name the row's region: "
                + "AT, AU, AU-ACT, AU-GRID-DKIS, AU-GRID-NWIS …\n")));
    }

    [Test]
    public void Validate_TheBuiltInLibrary_FindsNothing()
    {
        ToolResult result = WorkingFolder.Run("factors", "validate");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Is.EqualTo($"{FactorLibrary.BuiltIn.Count} built-in factors: nothing wrong found\n"));
    }

    [Test]
    public void Validate_SoundFile_FindsNothing()
    {
        WorkingFolder.Write(
            "own.csv", Ledgers.FactorHeader + ",table,url,license",
            "my/clp,electricity.grid,grid-average,HK-GRID-CLP,kWh,0.38,2,2024,CLP,mine,p. 3,https://example.org,own",
            "my/hke,electricity.grid,grid-average,HK-GRID-HKE,kWh,0.66,2,2024,HKE,mine,p. 4,https://example.org,own");

        ToolResult result = WorkingFolder.Run("factors", "validate", "own.csv");

        Assert.That(
            result,
            Is.EqualTo(new ToolResult(0, $"2 own factors and {FactorLibrary.BuiltIn.Count} built-in factors: nothing wrong found\n", "")));
    }

    // Own rows need no table, address or terms: remarks, and no fault.
    [Test]
    public void Validate_RowsWithoutTableAddressAndTerms_RemarksOnThemOnceAFile()
    {
        WorkingFolder.Write(
            "own.csv", Ledgers.FactorHeader + ",table,url,license",
            "my/clp,electricity.grid,grid-average,HK-GRID-CLP,kWh,0.38,2,2024,CLP,mine,p. 3,,",
            "my/hke,electricity.grid,grid-average,HK-GRID-HKE,kWh,0.66,2,2024,HKE,mine,,,own");

        ToolResult result = WorkingFolder.Run("factors", "validate", "own.csv");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output.TrimEnd('\n').Split('\n').Skip(1), Is.EqualTo(new[]
        {
            "own.csv:3: table: the value is missing in 1 of 2 rows; a table, page or row lets a reader find the number again",
            "own.csv:2: url: the value is missing in 2 of 2 rows; an address lets a reader find the document",
            "own.csv:2: license: the value is missing in 1 of 2 rows; the terms of reuse say whether the number may be passed on",
        }));
    }

    [Test]
    public void Validate_SeveralFaultyFiles_FindsEveryFault()
    {
        WorkingFolder.Write(
            "both.csv", Ledgers.FactorHeader + ",co2e_kg,gwp_set",
            "my/both,electricity.grid,grid-average,CN,kWh,0.5,2,2025,me,mine,0.6,AR5");
        WorkingFolder.Write(
            "equal.csv", Ledgers.FactorHeader, "my/a,electricity.grid,grid-average,CN,kWh,0.5,2,2025,me,mine",
            "my/b,electricity.grid,grid-average,CN,kWh,0.6,2,2025,me,mine");

        ToolResult result = WorkingFolder.Run("factors", "validate", "both.csv", "equal.csv", "nope.csv");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error.TrimEnd('\n').Split('\n'), Is.EquivalentTo(new[]
        {
            "nope.csv:1: file: the file does not exist; the path of a file is accepted",
            "both.csv:2: co2e_kg: the row gives gases and a total in CO2e; "
                + "give one of them (a publisher's own total beside its gases goes to published_co2e_kg)",
            "equal.csv:3: activity: my/b and my/a serve electricity.grid, CN, any year per kWh equally well; tell them apart by region, "
                + "years or set",
        }));
    }

    private static JsonElement Json(string line)
    {
        ToolResult result = WorkingFolder.Run([.. line.Split(' '), "--format", "json"]);
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        return JsonDocument.Parse(result.Output).RootElement;
    }
}
