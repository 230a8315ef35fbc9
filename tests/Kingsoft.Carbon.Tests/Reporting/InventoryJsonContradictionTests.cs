using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>JSON of which one part contradicts another, or says a thing twice, is refused: nothing of it is chosen or dropped.</summary>
public sealed class InventoryJsonContradictionTests
{
    private const string Total = "inventories[0].totals.totalLocationBased", MarketTotal = "inventories[0].totals.totalMarketBased";

    private const string TooLarge = "the sum of its parts is beyond 7.9 × 10²⁸, more than is held; smaller parts are accepted";

    private static readonly string Sound = Json(Power(1m, id: "a", period: "2025-01"), Power(2m, id: "b", period: "2025-03"));

    // All three scopes, and Scope 2 by both methods.
    private static readonly string Whole = Json(
        Reported(5m, new ActivityDetails { Scope = Scope.Scope1 }),
        Reported(7m, new ActivityDetails { Scope = Scope.Scope2, Scope2Method = Scope2Method.LocationBased }),
        Reported(9m, new ActivityDetails { Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel }));

    [Test]
    public void Read_OfWhatAgrees_IsRead([Values] bool isWhole)
    {
        string json = isWhole ? Whole : Sound;

        Assert.That(InventoryJson.Parse(json).ToJson(), Is.EqualTo(json));
    }

    [TestCase("\"scope1\": 5,", "\"scope1\": 7e28,", "\"scope2LocationBased\": 7,", "\"scope2LocationBased\": 7e28,", Total)]
    [TestCase("\"scope1\": 5,", "\"scope1\": -7e28,", "\"scope3\": 9,", "\"scope3\": -7e28,", Total)]
    public void Read_OfPartsBeyondADecimal_IsRefused(string first, string firstFaulty, string second, string secondFaulty, string member)
    {
        string json = Changed(Changed(Whole, first, firstFaulty), second, secondFaulty);

        Assert.That(Told(json).Split('\n'), Does.Contain($"{member}: {TooLarge}"));
        Assert.That(
            () => System.Text.Json.JsonSerializer.Deserialize<Inventory>(json),
            Throws.TypeOf<System.Text.Json.JsonException>().With.Message.Contains($"{member}: {TooLarge}"));
    }

    [Test]
    public void Read_OfPartsBeyondADecimal_ByMarket_IsRefused() => Assert.That(
        Told(Changed(Changed(Whole, "\"scope1\": 5,", "\"scope1\": 7e28,"), "\"scope2MarketBased\": null", "\"scope2MarketBased\": 7e28")),
        Does.StartWith(
            $"{Total}: '21' is not the sum of its parts; '70000000000000000000000000016' is accepted\n{MarketTotal}: {TooLarge}\n"));

    [Test]
    public void Read_OfNoTotalBesideItsParts_IsRefused() => Assert.That(
        Told(Changed(Whole, "\"totalLocationBased\": 21", "\"totalLocationBased\": null")),
        Is.EqualTo($"{Total}: 'null' is not the sum of its parts; '21' is accepted"));

    [Test]
    public void Read_OfNoTotalByMarketBesideItsParts_IsRefused() => Assert.That(
        Told(Changed(Whole, "\"scope2MarketBased\": null", "\"scope2MarketBased\": 4")),
        Is.EqualTo($"{MarketTotal}: 'null' is not the sum of its parts; '18' is accepted"));

    // What is no number is told once: of the total nothing can be said.
    [TestCase("\"scope1\": 5,", "\"scope1\": \"5\",", "inventories[0].totals.scope1")]
    [TestCase("\"totalLocationBased\": 21", "\"totalLocationBased\": \"5\"", Total)]
    public void Read_OfWhatIsNoNumber_IsToldOnce(string sound, string faulty, string member) => Assert.That(
        Told(Changed(Whole, sound, faulty)),
        Is.EqualTo($"{member}: '5' is a text; a number such as 42 or 0.5, without quotation marks, is accepted"));

    [TestCase("scope1")]
    [TestCase("scope3")]
    public void Read_OfAGasWithoutItsTotal_IsRefused(string scope)
    {
        string gases = $"\"{scope}\": {{\n            \"co2\": ";

        Assert.That(
            Told(Changed(Sound, gases + "null", gases + "5")),
            Is.EqualTo($"inventories[0].totals.byGas.{scope}.co2: a gas has a figure where {scope} is null; null is accepted"));
    }

    [TestCase("\"gases\": {\n            \"co2\": ", "\"gases\": {\n            \"co2\": 1, \"co2\": ", "lines[0].gases.co2: 'co2'")]
    [TestCase("\"gases\": {\n            \"co2\": ", "\"gases\": {\n            \"CO2\": 1, \"co2\": ", "lines[0].gases.co2: 'co2'")]
    [TestCase("\"flags\": [", "\"x_a\": \"1\", \"x_a\": \"2\", \"flags\": [", "lines[0].x_a: 'x_a'")]
    [TestCase("\"findings\": [", "\"lines\": [], \"findings\": [", "lines: 'lines'")]
    [TestCase("\"findings\": [", "\"year\": 2025, \"findings\": [", "year: 'year'")]
    [TestCase("\"scope3ByCategory\": {}", "\"scope3ByCategory\": {\"6\": 1, \"6\": 1}", "totals.scope3ByCategory.6: '6'")]
    public void Read_OfAMemberThatStandsTwice_IsRefused(string sound, string faulty, string expected) => Assert.That(
        Told(Changed(Sound, sound, faulty)).Split('\n')[0], Is.EqualTo($"inventories[0].{expected} stands twice; keep one"));

    [TestCase("\"region\": \"CN\",", "\"region\": \"CN\", \"region\": \"CN-BJ\",", "region")]
    [TestCase("\"lineCount\": 2,", "\"lineCount\": 2, \"lineCount\": 3,", "lineCount")]
    public void Read_OfAKeyOfAGroupThatStandsTwice_IsRefused(string sound, string faulty, string member)
    {
        string json = Json(stream =>
        {
            Inventory one = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1m), Power(2m));
            InventoryJson.Write(stream, [one], one.Factors, one.Options, "1", by: [GroupKey.Region], withLines: false);
        });

        Assert.That(
            Told(Changed(json, sound, faulty, behind: "\"by\": [")),
            Is.EqualTo($"inventories[0].by[0].{member}: '{member}' stands twice; keep one"));
    }

    [TestCase("\"days\": 62", "\"days\": 61", "days: '61' is not what the stretches give; '62' is accepted")]
    [TestCase("\"from\": \"2025-01-01\"", "\"from\": \"2025-01-02\"",
        "from: '2025-01-02' is not what the stretches give; '2025-01-01' is accepted")]
    [TestCase("\"to\": \"2025-03-31\"", "\"to\": \"2025-12-31\"",
        "to: '2025-12-31' is not what the stretches give; '2025-03-31' is accepted")]
    [TestCase("\"ofDays\": 365", "\"ofDays\": 366", "ofDays: the period has not 366 days; '365' is accepted")]
    [TestCase("\"2025-03-01/2025-03-31\"", "\"2025-01-31/2025-03-31\"",
        "stretches: the stretches overlap, or stand in another order than their days; such as stand in order and apart are accepted")]
    public void Read_OfCoveredDaysThatContradict_IsRefused(string sound, string faulty, string expected)
    {
        string json = Sound.Replace("\"2025-03\"\n", "\"2025-03-01/2025-03-31\"\n", StringComparison.Ordinal);

        Assert.That(InventoryJson.Parse(json).ToJson(), Is.EqualTo(Sound));
        Assert.That(Told(Changed(json, sound, faulty)).Split('\n')[0], Is.EqualTo($"inventories[0].covers.{expected}"));
    }

    [Test]
    public void Read_OfMoreDaysThanANumberHolds_IsRefused()
    {
        string many = string.Join(", ", Enumerable.Repeat("\"1900-01-01/2200-12-31\"", 20_000));

        Assert.That(
            Told(Changed(Sound, "\"stretches\": [", $"\"stretches\": [{many}, ")).Split('\n')[0],
            Does.StartWith("inventories[0].covers.stretches: the stretches overlap, "));
    }

    [TestCase("2024")]
    [TestCase("2026")]
    public void Read_OfAYearInWhichThePeriodDoesNotEnd_IsRefused(string year) => Assert.That(
        Told(Changed(Sound, "\"year\": 2025", $"\"year\": {year}")),
        Is.EqualTo($"inventories[0].year: '{year}' is not the year in which the period ends; '2025' is accepted"));

    [TestCase(" 2025")]
    [TestCase("+2025")]
    [TestCase("02025")]
    [TestCase("2,025")]
    public void Read_OfADayOfAYearThatIsNone_IsRefused(string year) => Assert.That(
        Told(Changed(Sound, "\"asOf\": {", $"\"asOf\": {{\"{year}\": \"2026-01-01\"")).Split('\n')[0],
        Is.EqualTo($"options.asOf.{year}: '{year}' is not a year; such as \"2025\" is accepted"));

    [Test]
    public void Read_OfADayOfAYearThatStandsTwice_IsRefused() => Assert.That(
        Told(Changed(Sound, "\"asOf\": {", "\"asOf\": {\"2020\": \"2026-01-01\", \"2020\": \"2026-01-02\"")),
        Is.EqualTo("options.asOf.2020: '2020' stands twice; keep one"));

    private static string Json(params ActivityRecord[] records) => Calculate(FactorLibrary.BuiltIn, Ar6, records).ToJson();

    private static string Json(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Changed(string json, string sound, string faulty, string behind = "")
    {
        int at = json.IndexOf(sound, json.IndexOf(behind, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), sound);
        return string.Concat(json.AsSpan(0, at), faulty, json.AsSpan(at + sound.Length));
    }

    private static string Told(string json)
    {
        string told = Assert.Throws<CarbonDataException>(() => InventoryJson.Parse(json))!.Message;
        return string.Join('\n', told.Split('\n').Select(line => line.Split(": ", 2)[1]));
    }
}
