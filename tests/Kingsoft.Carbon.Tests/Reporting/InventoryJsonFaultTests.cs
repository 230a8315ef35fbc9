using System.Text;
using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>JSON that is no inventory is refused with all that is wrong, by line and path, and nothing of it is kept.</summary>
public sealed class InventoryJsonFaultTests
{
    private static readonly string Sound = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1m, id: "a"), Power(2m, id: "b")).ToJson();

    [TestCase("\"schemaVersion\": 1", "\"schemaVersion\": 2",
        "i.json:2: schemaVersion: '2' is not a version of the document that is known here; 1 is accepted")]
    [TestCase("  \"schemaVersion\": 1,\n", "", "i.json:1: schemaVersion: the value is missing; it may not be left out")]
    [TestCase("\"gwpSet\": \"AR6\"", "\"gwpSet\": \"AR9\"", "i.json:3: gwpSet: 'AR9' is not accepted; SAR or AR4 or AR5 or AR6 is")]
    [TestCase("\"scope1\": null", "\"scope1\": \"5\"",
        "i.json:44: inventories[0].totals.scope1: '5' is a text; a number such as 42 or 0.5, without quotation marks, is accepted")]
    [TestCase("\"scope1\": null", "\"scope1\": 1e400",
        "i.json:44: inventories[0].totals.scope1: '1e400' is not a number that is held exactly; a number such as 42 or 0.5 is accepted")]
    [TestCase("\"scope1\": null", "\"scope11\": null",
        "i.json:43: inventories[0].totals.scope1: the value is missing; it may not be left out\n"
        + "i.json:44: inventories[0].totals.scope11: 'scope11' is not known here; did you mean 'scope1'?")]
    [TestCase("\"unit\": \"kWh\"", "\"unit\": \"kWhh\"",
        "i.json:9: inventories[0].lines[0].unit: 'kWhh' is not a unit; units such as kWh, TJ(net), t, L, m3, km, pkm, tkm, CNY "
        + "and tCO2e are accepted\n"
        + "i.json:9: inventories[0].lines[1].unit: 'kWhh' is not a unit; units such as kWh, TJ(net), t, L, m3, km, pkm, tkm, CNY "
        + "and tCO2e are accepted")]
    [TestCase("\"yearStart\": 1", "\"yearStart\": 13",
        "i.json:LINE: options.yearStart: '13' is not accepted; a whole number from 1 to 12 is")]
    [TestCase("\"consolidation\": null", "\"consolidation\": []",
        "i.json:42: inventories[0].consolidation: this is not a text; \"…\" is accepted")]
    public void Read_OfAFault_NamesLineAndPath(string sound, string faulty, string expected)
    {
        string json = Sound.Replace(sound, faulty, StringComparison.Ordinal);
        string told = Told(json);

        Assert.That(json, Is.Not.EqualTo(Sound));
        Assert.That(WithoutPlaces(told), Is.EqualTo(WithoutPlaces(expected)));
        foreach (string line in told.Split('\n').Where(line => !line.Contains("missing", StringComparison.Ordinal)))
            Assert.That(json.Split('\n')[LineOf(line) - 1], Does.Contain(faulty.Split(':')[0]));
    }

    [Test]
    public void Read_OfATotalThatIsNotTheSum_IsRefused()
    {
        string json = Sound.Replace("\"totalLocationBased\": null", "\"totalLocationBased\": 5", StringComparison.Ordinal);

        Assert.That(WithoutPlaces(Told(json)), Is.EqualTo(
            "inventories[0].totals.totalLocationBased: '5' is not the sum of its parts; 'null' is accepted"));
    }

    [Test]
    public void Read_WithAnotherLibrary_IsRefused()
    {
        string hash = FactorLibrary.BuiltIn.Sha256, other = FactorLibrary.Empty.Sha256;

        Assert.That(WithoutPlaces(Told(Sound, FactorLibrary.Empty)), Is.EqualTo(
            $"library.sha256: the figures rest on the factor library '{hash}', and the one that was given is '{other}'; "
            + "give that one, or none"));
    }

    [TestCase("", "i.json:1: file: this is not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid "
        + "JSON token; the JSON of an inventory is one object")]
    [TestCase("{\"schemaVersion\": 1,\n}", "i.json:2: file: this is not JSON: The JSON object contains a trailing comma at the end; "
        + "the JSON of an inventory is one object")]
    [TestCase("[]", "i.json:1: file: this is not an object; { schemaVersion, gwpSet, gwpTable, toolVersion, library, options, inventories, "
        + "notCompared } is accepted")]
    [TestCase("{}{}", "i.json:1: file: this is not JSON: ")]
    [TestCase("{\n\"a\": \n\"\\ud800\"}", "i.json:3: file: a text holds half of a character")]
    [TestCase("{\n\"a\": 01}", "i.json:2: file: this is not JSON: ")]
    public void Read_OfWhatIsNoDocument_SaysSo(string json, string expected) => Assert.That(Told(json), Does.StartWith(expected));

    [Test]
    public void Read_OfOtherEncodings_SaysSo()
    {
        Assert.That(Told(Encoding.Unicode.GetBytes(Sound)), Does.StartWith("i.json:1: file: the file is UTF-16 or UTF-32"));
        Assert.That(
            Told([.. "{\n\"toolVersion\": \""u8, 0xB1, 0xB1, .. "\"}"u8]), Does.StartWith("i.json:2: file: the text is not UTF-8"));
        Assert.That(InventoryJson.Parse("\uFEFF" + Sound).ToJson(), Is.EqualTo(Sound));
    }

    [Test]
    public void Read_OfEveryBeginning_IsRefused()
    {
        for (int length = 0; length < Sound.TrimEnd().Length; length += 61)
            Assert.That(() => InventoryJson.Parse(Sound[..length]), Throws.TypeOf<CarbonDataException>(), $"the first {length}");
    }

    [Test]
    public void Read_OfATextThatNeverEnds_IsRefusedWithoutHoldingIt()
    {
        string json = $"{{\"toolVersion\": \"{new string('x', 17 << 20)}\"}}";

        Assert.That(Told(json), Is.EqualTo("i.json:1: file: a text or a number is longer than 16 MiB; a shorter one is accepted"));
    }

    // Members in another order, as tools sort them, and other blanks are the same document.
    [Test]
    public void Read_OfMembersInAnotherOrder_IsTheSame()
    {
        string version = "  \"schemaVersion\": 1,\n";
        string json = Sound.Replace(version, "", StringComparison.Ordinal).TrimEnd()[..^1].TrimEnd() + ",\"schemaVersion\":1}";

        Assert.That(InventoryJson.Parse(json).ToJson(), Is.EqualTo(Sound));
    }

    [TestCase("\"instrumentIds\": []", "\"instrumentIds\": [1]", "instrumentIds[0]: this is not a text; \"…\" is accepted")]
    [TestCase("\"gases\": {\n            \"co2\": ", "\"gases\": {\n            \"co3\": ",
        "gases.co3: 'co3' is not a gas that is known; a code such as co2 or HFC-134a is accepted")]
    [TestCase("\"proxies\": []", "\"proxies\": [\"a\"]", "options.proxies: 'a' is not a proxy; such as travel.air:CN=GB is accepted")]
    [TestCase("\"facilities\": null",
        "\"facilities\": {\"file\": null, \"sites\": [{\"facility\": \"a\", \"entity\": null, \"kind\": null, \"lease\": null, "
        + "\"policy\": null,"
        + "\"justification\": null, \"region\": null, \"market\": null, \"opened\": null, \"closed\": null, \"itKw\": null, "
        + "\"racks\": null,"
        + "\"area\": null, \"waterStress\": null, \"streams\": [\"=\"]}]}",
        "options.facilities.sites[0].streams: '=' is not a stream; such as electricity.grid or fuel.diesel=yearly is accepted")]
    [TestCase("\"completeness\": null",
        "\"completeness\": [{\"facility\": \"dc9\", \"entity\": null, \"stream\": \"heat\", \"rhythm\": \"monthly\", \"months\": [],"
        + "\"expected\": 0, \"covered\": 0, \"estimated\": 0}]",
        "completeness[0].facility: 'dc9' is not a site of the options; one that options.facilities names is accepted")]
    [TestCase("\"stretches\": [\n          \"2025\"\n        ]", "\"stretches\": []",
        "covers.stretches: the list is empty; one stretch of days or more is accepted")]
    public void Read_OfWhatIsNoneOfItsKind_SaysWhatIsAccepted(string sound, string faulty, string expected)
    {
        string json = Sound.Replace(sound, faulty, StringComparison.Ordinal);

        Assert.That(json, Is.Not.EqualTo(Sound));
        Assert.That(Told(json).Split('\n')[0], Does.EndWith(expected));
    }

    [Test]
    public void Read_OfAFactorThatTheLibraryHasNot_SaysSo()
    {
        string json = Sound.Replace("\"factorId\": \"cn", "\"factorId\": \"xx", StringComparison.Ordinal);

        Assert.That(Told(json, FactorLibrary.BuiltIn), Does.Match(
            @"^i\.json:\d+: inventories\[0\]\.lines\[0\]\.factorId: the factor library that was given has no factor 'xx[^']*'; "
            + "the one that the figures rest on has it$"));
    }

    private static string WithoutPlaces(string told) => string.Join('\n', told.Split('\n').Select(line => line.Split(": ", 2)[1]));

    private static int LineOf(string told) =>
        int.Parse(told.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static string Told(string json, FactorLibrary? factors = null) => Told(Encoding.UTF8.GetBytes(json), factors);

    private static string Told(byte[] json, FactorLibrary? factors = null)
    {
        using var stream = new MemoryStream(json);
        return Assert.Throws<CarbonDataException>(() => InventoryJson.Read(stream, factors, "i.json"))!.Message;
    }
}
