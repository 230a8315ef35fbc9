namespace Kingsoft.Carbon.Tests.Factors;

public sealed class FactorFileTests
{
    [TestCase("id", "", "the value is missing; it may not be empty")]
    [TestCase(
        "activity",
        "Fuel",
        "'Fuel' is not an activity code; words of a-z, 0-9 and '-' joined by '.', such as fuel.diesel.stationary, are accepted")]
    [TestCase("activity", "emissions.reported", "emissions.reported takes no factor; choose another activity code")]
    [TestCase(
        "kind",
        "burning",
        "'burning' is not a kind of factor; combustion, fugitive, process, grid-average, grid-residual, grid-margin, supplier, heat, "
        + "upstream, td-loss, life-cycle, embodied, spend, activity are accepted")]
    [TestCase("id", "own/a\0", "the id holds a control character (U+0000, character 6); choose an id without it")]
    [TestCase("set", "a\0", "the value holds a control character (U+0000, character 2); leave it out")]
    [TestCase("replaces", "\"a\nb\"", "the value holds a control character (U+000A, character 2); leave it out")]
    [TestCase("table", "a\u001b[31m", "the value holds a control character (U+001B, character 2); leave it out")]
    [TestCase(
        "url",
        "javascript:alert(1)",
        "'javascript:alert(1)' is not an address of the web; one that begins with https:// or http:// is accepted")]
    [TestCase(
        "url",
        "ftp://example.org/a",
        "'ftp://example.org/a' is not an address of the web; one that begins with https:// or http:// is accepted")]
    [TestCase("unit", "TJs(net)", "'TJs(net)' is not a unit; did you mean 'TJ(net)'?")]
    [TestCase("unit", "TJ", "'TJ' of a fuel does not say whether its heating value is net or gross; TJ(net) or TJ(gross) is accepted")]
    [TestCase(
        "unit",
        "tce",
        "'tce' of a fuel does not say whether its heating value is net or gross; kWh, MWh, MJ, GJ, TJ, MMBtu or therm with (net) or "
        + "(gross) is accepted")]
    [TestCase("scope", "4", "'4' is not a scope of a factor; 1 to 3 is accepted")]
    [TestCase("scope", "", "the value is missing; it may not be empty")]
    [TestCase("scope3_category", "6", "a Scope 3 category stands on a factor of Scope 1; leave it empty, or make the scope 3")]
    [TestCase("scope3_category", "16", "'16' is not a Scope 3 category; 1 to 15 is accepted")]
    [TestCase("region", "CN-XX", "'CN-XX' is not a region; ISO 3166 codes such as CN, CN-BJ, HK, GB or US-CA, names such as 北京 or Germany, "
        + "grid codes such as CN-GRID-NORTH, and codes of your own such as JP-X-TEPCO are accepted")]
    [TestCase("valid_from", "25", "'25' is not a year; 1900 to 2200 is accepted")]
    [TestCase("data_year", "2025.5", "'2025.5' is not a year; 1900 to 2200 is accepted")]
    [TestCase("ch4_kg", "1,5", "'1,5' is not a number; use '.' as the decimal point and no thousands separator: 1.5")]
    [TestCase("ch4_kg", "-1", "'-1' is negative; 0 or more is accepted")]
    [TestCase("n2o_kg", "NaN", "'NaN' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("co2_kg", "7.9e28", "'7.9e28' is too large; up to 1000000000000000 kg per unit is accepted")]
    [TestCase("biogenic_co2_kg", "1000000000000001", "'1000000000000001' is too large; up to 1000000000000000 kg per unit is accepted")]
    [TestCase("published_co2e_kg", "1e16", "'1e16' is too large; up to 1000000000000000 kg per unit is accepted")]
    [TestCase("published_co2e_kg", "-1", "'-1' is negative; 0 or more is accepted")]
    [TestCase("other_gases", "SF6=7.9e28", "'SF6=7.9e28' is too large; up to 1000000000000000 kg per unit is accepted")]
    [TestCase("other_gases", "SF6", "'SF6' is not a gas with its mass; HFC-134a=0.5;SF6=0.01 (kg per unit) is accepted")]
    [TestCase("other_gases", "SF6=-1", "'SF6=-1' is not a gas with its mass; HFC-134a=0.5;SF6=0.01 (kg per unit) is accepted")]
    [TestCase("other_gases", "hfc134a=1", "'hfc134a' is not a gas of the GWP tables; did you mean 'HFC-134a'?")]
    [TestCase(
        "other_gases", "HFC-134=1;HFC-134q=1",
        "'HFC-134q' is not a gas of the GWP tables; codes such as HFC-134a, PFC-14, SF6 and NF3 are accepted")]
    [TestCase("other_gases", "SF6=1;SF6=2", "'SF6' stands twice in the record; name each gas once")]
    [TestCase("other_gases", "CO2=1", "'CO2' stands twice in the record; name each gas once")]
    [TestCase(
        "co2e_kg",
        "5",
        "the row gives gases and a total in CO2e; give one of them (a publisher's own total beside its gases goes to published_co2e_kg)")]
    [TestCase("gwp_set", "AR7", "'AR7' is not a GWP set; SAR, AR4, AR5, AR6, mixed or unstated is accepted")]
    [TestCase("basis", "delivery", "'delivery' is not a basis of electricity, heat or losses; generation or consumption is accepted")]
    [TestCase("losses_included", "maybe", "'maybe' is neither yes nor no; leave the column empty where it is not stated")]
    [TestCase("price_basis", "retail", "'retail' is not a price basis; purchaser or basic is accepted")]
    [TestCase("uncertainty_low_pct", "5", "one bound of the interval is missing; give both or none")]
    [TestCase("uncertainty_low_pct", "-5", "'-5' is negative; 0 or more is accepted")]
    [TestCase("quality", "6", "'6' is not a quality; 1 to 5 is accepted")]
    [TestCase("published", "soon", "'soon' is not a date; 2025, 2025-12 or 2025-12-31 is accepted")]
    [TestCase("published", "", "the value is missing; it may not be empty")]
    [TestCase("publisher", "", "the value is missing; it may not be empty")]
    [TestCase("source", "", "the value is missing; it may not be empty")]
    public void ReadCsv_UnsoundField_SaysWhatIsAccepted(string column, string value, string message)
    {
        // A basis keeps figures in CO2e from adding a second message; it changes nothing else.
        (string, string)[] changes = column switch
        {
            "co2_kg" => [(column, value)],
            "gwp_set" => [("co2_kg", "74100"), (column, value)],
            _ => [("co2_kg", "74100"), ("gwp_set", "AR5"), (column, value)],
        };

        string[] faults = FactorText.Faults(FactorText.Csv(changes));

        string at = (column, message[0]) is ("uncertainty_low_pct", 'o') ? "uncertainty_high_pct" : column;
        Assert.That(faults, Is.EqualTo(new[] { $"f.csv:2: {at}: {message}" }));
    }

    [TestCase("ch4_kg", "-0")]
    [TestCase("n2o_kg", "-0.0")]
    [TestCase("other_gases", "SF6=-0")]
    public void ReadCsv_MinusZero_IsZero(string column, string value)
    {
        string[] faults = FactorText.Faults(
            FactorText.Csv(("co2_kg", "-0.00"), (column, value), ("uncertainty_low_pct", "-0"), ("uncertainty_high_pct", "5")));

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void ReadCsv_YearsReversed_AreRefused()
    {
        string[] faults = FactorText.Faults(FactorText.Csv(("co2_kg", "1"), ("valid_from", "2025"), ("valid_to", "2024")));

        Assert.That(
            faults,
            Is.EqualTo(new[] { "f.csv:2: valid_to: '2024' is before valid_from 2025; the last year may not come before the first" }));
    }

    [Test]
    public void ReadCsv_NoFigure_IsRefused()
    {
        string[] faults = FactorText.Faults(FactorText.Csv(("published_co2e_kg", "5")));

        Assert.That(
            faults,
            Is.EqualTo(new[] { "f.csv:2: co2_kg: the row gives no figure; co2_kg, ch4_kg, n2o_kg, other_gases or co2e_kg is needed" }));
    }

    [TestCase("co2e_kg")]
    [TestCase("ch4_co2e_kg")]
    [TestCase("n2o_co2e_kg")]
    public void ReadCsv_Co2eWithoutGwpSet_IsRefused(string column)
    {
        string[] faults = FactorText.Faults(FactorText.Csv((column, "5")));

        Assert.That(faults, Is.EqualTo(
            new[] { "f.csv:2: gwp_set: a figure in CO2e needs the GWP set behind it; SAR, AR4, AR5, AR6, mixed or unstated is accepted" }));
    }

    [Test]
    public void ReadCsv_ElectricityInNetEnergy_IsRefused()
    {
        string[] faults = FactorText.Faults(FactorText.Csv(("co2_kg", "1"), ("activity", "electricity.grid"), ("unit", "kWh(net)")));

        Assert.That(faults, Does.Contain(
            "f.csv:2: unit: 'kWh(net)' has a heating-value basis, which electricity and heat do not have; kWh is accepted"));
    }

    [Test]
    public void ReadCsv_ExportedElectricity_TakesNoFactor()
    {
        string[] faults = FactorText.Faults(FactorText.Csv(("co2_kg", "1"), ("activity", "electricity.exported"), ("unit", "kWh")));

        Assert.That(faults, Is.EqualTo(new[] { "f.csv:2: activity: electricity.exported takes no factor; choose another activity code" }));
    }

    [Test]
    public void ReadCsv_SameIdTwice_NamesTheFirstLine()
    {
        string csv = FactorText.Csv(("co2_kg", "1"));

        string[] faults = FactorText.Faults(csv + csv.Split('\n')[1] + "\n");

        Assert.That(
            faults,
            Is.EqualTo(new[] { "f.csv:3: id: 'own/fuel.diesel.road' stands already on line 2; each factor needs an id of its own" }));
    }

    [Test]
    public void ReadCsv_SeveralFaultsInARow_AreAllReported()
    {
        string[] faults = FactorText.Faults(FactorText.Csv(("kind", "x"), ("unit", "y"), ("co2_kg", "1,5"), ("region", "ZZ-ZZ")));

        Assert.That(faults.Select(fault => fault.Split(": ")[1]), Is.EqualTo(new[] { "kind", "region", "unit", "co2_kg" }));
    }

    [Test]
    public void ReadCsv_GasMassOfNothing_IsAPublishedZero()
    {
        using var file = new ScratchFile(FactorText.Csv(("co2_kg", "0"), ("n2o_kg", "")));

        EmissionFactor factor = FactorLibrary.ReadCsv(file.Path).Factors.Single();

        Assert.That(factor.Gases, Is.EqualTo(new[] { new GasAmount("CO2", 0m) }));
    }

    [Test]
    public void ReadCsv_EveryColumn_ComesBackAsWritten()
    {
        (string Column, string Value)[] columns =
        [
            ("set", "alt"), ("replaces", "old/id"), ("region", "CN-BJ"), ("valid_from", "2023"), ("valid_to", "2024"),
            ("data_year", "2022"), ("co2_kg", "1.50"), ("ch4_kg", "0.10"), ("ch4_fossil_kg", "0.2"),
            ("n2o_kg", "0.3"), ("other_gases", "HFC-134a=0.5;SF6=0.01"), ("rf_co2e_kg", "7.0"), ("published_co2e_kg", "9.90"),
            ("basis", "consumption"), ("losses_included", "yes"),
            ("gwp_set", "AR5"), ("as_published", "852.3 lb/MWh"), ("biogenic_co2_kg", "2.0"),
            ("uncertainty_low_pct", "5"), ("uncertainty_high_pct", "10"), ("quality", "2"), ("table", "T"), ("url", "https://example.org"),
            ("license", "L"), ("substance", "diesel"),
        ];
        using var file = new ScratchFile(FactorText.Csv(columns));

        EmissionFactor factor = FactorLibrary.ReadCsv(file.Path).Factors.Single();

        var values = FactorColumns.Names.Zip(FactorColumns.ValuesOf(factor)).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach ((string column, string value) in columns)
            Assert.That(values[column], Is.EqualTo(value), column);
        Assert.That(values["co2e_kg"], Is.Null);
        Assert.That(factor.IsUserSupplied, Is.True);
    }

    [TestCase("de-DE")]
    [TestCase("zh-CN")]
    public void ReadCsv_OtherCulture_ReadsAndWritesPoints(string culture)
    {
        using var scope = new CultureScope(culture);
        using var file = new ScratchFile(FactorText.Csv(("co2_kg", "1.50")));

        EmissionFactor factor = FactorLibrary.ReadCsv(file.Path).Factors.Single();

        Assert.That(FactorColumns.ValuesOf(factor)[FactorColumns.Names.IndexOf("co2_kg")], Is.EqualTo("1.50"));
    }
}
