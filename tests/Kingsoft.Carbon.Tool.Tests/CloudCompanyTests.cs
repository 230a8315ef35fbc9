using System.Globalization;
using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// The sample of three years against figures that another program worked out from its files and the factors' rows, in fractions: amounts
/// and calculations of the rows, times PUE, times factor; certificates of a month by load, then what the site traded, the rest at the
/// grid's factor.
/// </summary>
public sealed class CloudCompanyTests : InWorkingFolder
{
    [SetUp]
    public void CopySample()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Folder, "samples", "cloud-company")))
            File.Copy(file, Path.GetFileName(file));
    }

    [TestCase(2023, "338.791766", "55990.539890", "48639.278275")]
    [TestCase(2024, "385.256243", "58694.480141", "44566.955978")]
    [TestCase(2025, "345.555315", "61400.204559", "40393.025487")]
    public void Inventory_OfAYear_HasTheFiguresOfScope1And2(int year, string scope1, string locationBased, string marketBased)
    {
        JsonElement totals = TotalsOf(year);

        Assert.That(
            new[] { totals.GetProperty("scope1"), totals.GetProperty("scope2LocationBased"), totals.GetProperty("scope2MarketBased") }
                .Select(InMicrotonnes),
            Is.EqualTo(new[] { scope1, locationBased, marketBased }));
    }

    [TestCase(2023, "2788.700000", "8076.475486", "71.219327", "4.033458", "461.779095", "915.588404", "129895.002414")]
    [TestCase(2024, "2626.750000", "8462.935988", "78.175371", "1.226978", "451.368074", "922.489596", "134825.631647")]
    [TestCase(2025, "3036.000000", "8845.665280", "85.624245", "0.887562", "314.068563", "900.778410", "140993.925033")]
    public void Inventory_OfAYear_HasTheFiguresOfCategories2To8(int year, params string[] tonnes)
    {
        JsonElement categories = TotalsOf(year).GetProperty("scope3ByCategory");

        Assert.That(
            Enumerable.Range(2, 7).Select(
                category => InMicrotonnes(categories.GetProperty(category.ToString(CultureInfo.InvariantCulture)))),
            Is.EqualTo(tonnes));
    }

    // Solar power of its own has energy and no factor.
    [Test]
    public void Track_OfTheSample_FollowsBothTargets()
    {
        ToolResult result = WorkingFolder.Run("track", "project.json", "--format", "json");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.That(
            document.RootElement.GetProperty("targets").EnumerateArray().Select(target => target.GetProperty("status").GetString()),
            Is.EqualTo(new[] { "ahead", "behind" }));
    }

    private static JsonElement TotalsOf(int year)
    {
        ToolResult result = WorkingFolder.Run(
            "inventory", "project.json", "--no-lines", "--year", year.ToString(CultureInfo.InvariantCulture), "--format", "json");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        return JsonDocument.Parse(result.Output).RootElement.GetProperty("inventories")[0].GetProperty("totals");
    }

    private static string InMicrotonnes(JsonElement tonnes) => tonnes.GetDecimal().ToString("0.000000", CultureInfo.InvariantCulture);
}
