using System.Globalization;
using System.Text.Json;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Primitives;

/// <summary>A value that a serializer writes comes back as it was; one that is none is refused with what it should be.</summary>
public sealed class ValueJsonTests
{
    private static readonly decimal[] Amounts = [0m, -1.5m, 0.000000000001m, 79228162514264.337593543950335m];

    [Test]
    public void Co2e_IsANumberOfTonnes([ValueSource(nameof(Amounts))] decimal tonnes)
    {
        Co2e mass = Co2e.FromTonnes(tonnes);

        Assert.That(JsonSerializer.Serialize(mass), Is.EqualTo(tonnes.ToString(CultureInfo.InvariantCulture)));
        Assert.That(Back(mass), Is.EqualTo(mass));
        Assert.That(Back<Co2e?>(null), Is.Null);
    }

    [Test]
    public void Unit_OfEverySymbol_ComesBack() => Assert.That(Unit.Known.Select(Back), Is.EqualTo(Unit.Known));

    [Test]
    public void Region_OfEveryCode_ComesBack()
    {
        Region[] all = [Region.Global, .. Region.Known];

        Assert.That(all.Select(Back), Is.EqualTo(all));
    }

    [Test]
    public void ActivityCode_OfEveryFactor_ComesBack() =>
        Assert.That(FactorLibrary.BuiltIn.Activities.Select(Back), Is.EqualTo(FactorLibrary.BuiltIn.Activities));

    [TestCase("2025", "\"2025\"")]
    [TestCase("2025-03", "\"2025-03\"")]
    [TestCase("2024-12-15/2025-01-14", "\"2024-12-15/2025-01-14\"")]
    public void ReportingPeriod_ComesBack(string text, string json)
    {
        ReportingPeriod period = ReportingPeriod.Parse(text);

        Assert.That(Back(period), Is.EqualTo(period));
        Assert.That(ReportingPeriod.Parse(JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(period))!), Is.EqualTo(period));
        Assert.That(JsonSerializer.Deserialize<ReportingPeriod>(json), Is.EqualTo(period));
    }

    [TestCase("2025")]
    [TestCase("2025-12")]
    [TestCase("2025-12-31")]
    public void PublicationDate_ComesBackAsPrecise(string text) =>
        Assert.That(Back(PublicationDate.Parse(text)), Is.EqualTo(PublicationDate.Parse(text)));

    [Test]
    public void Structs_ComeBack()
    {
        Assert.That(Back(new Quantity(1_500.250m, Unit.MegawattHour)), Is.EqualTo(new Quantity(1_500.250m, Unit.MegawattHour)));
        Assert.That(Back(new GasAmount("CH4", 0.5m)), Is.EqualTo(new GasAmount("CH4", 0.5m)));
        Assert.That(Back(new UncertaintyRange(5m, 10m)), Is.EqualTo(new UncertaintyRange(5m, 10m)));
        Assert.That(Back(new SourceLocation("a.csv", 12)), Is.EqualTo(new SourceLocation("a.csv", 12)));
    }

    [Test]
    public void Records_OfValues_ComeBack()
    {
        var metric = new Metric { Year = 2025, Name = "revenue", Value = new Quantity(100m, Unit.Parse("MCNY")), Source = "report" };
        var citation = new Citation { Publisher = "P", Source = "S", Published = PublicationDate.Parse("2025-12") };

        Assert.That(Back(metric), Is.EqualTo(metric));
        Assert.That(Back(citation), Is.EqualTo(citation));
    }

    [Test]
    public void Region_AsTheKeyOfAnObject_ComesBack()
    {
        var byRegion = new Dictionary<Region, Co2e> { [Region.Parse("CN-BJ")] = Co2e.FromTonnes(1m), [Region.Global] = Co2e.Zero };

        Assert.That(Back(byRegion), Is.EqualTo(byRegion));
    }

    [Test]
    public void Defaults_AreNull()
    {
        Assert.That(JsonSerializer.Serialize(default(ReportingPeriod)), Is.EqualTo("null"));
        Assert.That(JsonSerializer.Serialize(default(PublicationDate)), Is.EqualTo("null"));
        Assert.That(JsonSerializer.Serialize(default(Quantity)), Is.EqualTo("null"));
        Assert.That(Back(default(ReportingPeriod)), Is.EqualTo(default(ReportingPeriod)));
        Assert.That(Back(default(PublicationDate)), Is.EqualTo(default(PublicationDate)));
        Assert.That(Back(default(Quantity)), Is.EqualTo(default(Quantity)));
        Assert.That(Back<ReportingPeriod?>(null), Is.Null);
        Assert.That(Back<Region>(null!), Is.Null);
        Assert.That(JsonSerializer.Serialize(Co2e.Zero), Is.EqualTo("0"));
    }

    // 10²⁸ Gt and 10³⁰ t are beyond what a decimal holds.
    [TestCase("1e30")]
    [TestCase("\"12 tCO2e\"")]
    public void Co2e_OfWhatIsNone_IsRefused(string json) =>
        Assert.That(() => JsonSerializer.Deserialize<Co2e>(json), Throws.TypeOf<JsonException>());

    [TestCase("\"2025-13\"")]
    [TestCase("2025")]
    public void ReportingPeriod_OfWhatIsNone_IsRefused(string json) =>
        Assert.That(() => JsonSerializer.Deserialize<ReportingPeriod>(json), Throws.TypeOf<JsonException>());

    [Test]
    public void Unit_OfWhatIsNone_SaysWhatIsAccepted() => Assert.That(
        () => JsonSerializer.Deserialize<Unit>("\"kWhh\""), Throws.TypeOf<JsonException>().With.Message.StartWith("'kWhh' is not a unit"));

    private static T? Back<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value));
}
