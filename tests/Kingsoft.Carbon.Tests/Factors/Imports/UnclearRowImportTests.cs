using System.Text;

namespace Kingsoft.Carbon.Tests.Factors.Imports;

/// <summary>What a row of a download does not surely say is left out, with the reason.</summary>
public sealed class UnclearRowImportTests
{
    private const string Climatiq =
        "activity_id,activity_unit,unit,kgCO2e-AR5,factor,scope,lca_activity,source,year_released,region,price_year\n";
    private const string Sound = "metals-type_steel,kg,,2,,3,cradle_to_gate,S,2024,FR,\n";
    private const string Ademe =
        "Type Ligne;Identifiant de l'élément;Type de l'élément;Statut de l'élément;Nom base français;Code de la catégorie;"
        + "Unité français;Localisation géographique;Date de modification;Total poste non décomposé\n";
    private const string Desnz = "ID,Scope,Level 1,Level 2,Level 3,Level 4,Column Text,UOM,GHG/Unit,";
    private const string Gas = "Scope 1,Fuels,Gaseous fuels,Natural gas,,,kWh (Gross CV),";
    private const string EgridHeader = "YEAR,SUBRGN,SRCO2RTA,SRCH4RTA,SRN2ORTA,SRC2ERTA\n";

    private static readonly ImportOptions Dated = new() { Published = PublicationDate.Parse("2026-01-31") };

    [TestCase("metals-type_zinc,,kgCH4/t,,2,3,cradle_to_gate,S,2024,FR,", "the unit 'kgCH4/t' has none here that is surely the same")]
    [TestCase("fuel-type_oil,usd,,2,,1,fuel_combustion,S,2024,FR,2022", "money is of Scope 3, and the row is of Scope 1")]
    [TestCase("中文,kg,,2,,3,cradle_to_gate,S,2024,FR,", "'中文' gives no activity code; letters or digits of the Latin alphabet make one")]
    [TestCase("..,kg,,2,,3,cradle_to_gate,S,2024,FR,", "'..' gives no activity code; letters or digits of the Latin alphabet make one")]
    [TestCase(
        "a,kg,,2,,3,cradle_to_gate,S,,FR,",
        "the row does not say when it was published, and the figures of a year depend on it; ImportOptions.Published gives the date of "
        + "such rows")]
    [TestCase("a,kg,,7e28,,3,cradle_to_gate,S,2024,FR,", "kgCO2e-AR5 is 7e28, and no number above 1000000000000000 can be calculated with")]
    public void Read_Climatiq_LeavesOut(string row, string reason)
    {
        ImportedFile imported = Read(Climatiq + Sound + row + "\n");

        Assert.That(imported.Count, Is.EqualTo(1));
        Assert.That(imported.LeftOut.Single().Reason, Is.EqualTo(reason));
    }

    [TestCase("kgCO2e/t")]
    [TestCase("kg CO2e/t")]
    [TestCase("kg/t")]
    public void Read_ClimatiqFactorPerUnit_IsInKilograms(string unit)
    {
        Assert.That(Read(Climatiq + $"a,,{unit},,2,3,cradle_to_gate,S,2024,FR,\n").Count, Is.EqualTo(1));
    }

    [Test]
    public void Read_DateThatIsGiven_FillsOnlyWhatIsMissing()
    {
        ImportedFile imported = Read(Climatiq + Sound + "a,kg,,2,,3,cradle_to_gate,S,,FR,\n", Dated);

        Assert.That(Published(imported), Is.EqualTo(new[] { "2026-01-31", "2024" }));
    }

    // Equal rows count once; of two figures of one id none is taken, in either order.
    [TestCase("2", "2", 1)]
    [TestCase("2", "3", 0)]
    [TestCase("3", "2", 0)]
    public void Read_RowsOfOneId_CountOnceOrNotAtAll(string one, string other, int count)
    {
        ImportedFile imported = Read(
            Climatiq + Sound + $"a,kg,,{one},,3,cradle_to_gate,S,2024,FR,\na,kg,,{other},,3,cradle_to_gate,S,2024,FR,\n");

        Assert.That((imported.Count, imported.LeftOut.Length), Is.EqualTo((1 + count, 2 - count)));
    }

    [TestCase("日本", "1", "'日本' gives no activity code; letters or digits of the Latin alphabet make one")]
    [TestCase("", "1", "'' gives no activity code; letters or digits of the Latin alphabet make one")]
    [TestCase(
        "b", "1,291", "Total poste non décomposé is '1,291', in which a separator may stand before decimals or between thousands")]
    public void Read_Ademe_LeavesOut(string name, string total, string reason)
    {
        ImportedFile imported = Read(Ademe + AdemeRow("1", "a", "3") + AdemeRow("2", name, total));

        Assert.That(imported.LeftOut.Single().Reason, Is.EqualTo(reason));
    }

    [Test]
    public void Read_AdemeColumnWithDecimalsBehindCommas_SettlesWhatACommaIs()
    {
        ImportedFile imported = Read(Ademe + AdemeRow("1", "a", "3,5") + AdemeRow("2", "b", "1,291") + AdemeRow("3", "c", "1.291"));

        Assert.That(Library(imported).Factors.Select(factor => factor.Co2eKilograms), Is.EqualTo(new[] { 3.5m, 1.291m }));
        Assert.That(imported.LeftOut.Single().Code, Is.EqualTo("import.unclear-number"));
    }

    [TestCase("GHG Conversion Factor")]
    [TestCase("GHG Conversion Factor 20250")]
    [TestCase("GHG Conversion Factor version 1")]
    public void Read_DesnzWithoutAYear_IsRefusedWithTheReason(string column)
    {
        var issues = new DataIssues();

        FactorImport.Read(Bytes($"{Desnz}{column}\n" + DesnzRows("0.18300")), "x.csv", null, issues);

        Assert.That(issues.Single().ToString(), Is.EqualTo(
            "x.csv:1: file: nothing of the file can be taken: every row is left out (1: '" + column
            + "' does not name the year of the edition; the header as it was published does)"));
    }

    [Test]
    public void Read_DesnzEditionThatIsKnown_HasItsGwpSet()
    {
        ImportedFile imported = Read(Desnz + "GHG Conversion Factor 2025\n" + DesnzRows("0.18300"));

        Assert.That(Library(imported).Factors.Select(factor => factor.GwpBasis).Distinct(), Is.EqualTo(new GwpBasis?[] { GwpBasis.Ar5 }));
    }

    [Test]
    public void Read_DesnzRowTwiceWithOtherValues_IsLeftOut()
    {
        var issues = new DataIssues();

        FactorImport.Read(
            Bytes(Desnz + "GHG Conversion Factor 2025\n" + DesnzRows("0.18300")
                + $"1_100_1004_6_1,{Gas}kg CO2e,0.2\n"),
            "x.csv", null, issues);

        Assert.That(issues.Single().Message, Does.Contain("1_100_1004_6_1 stands in several lines (2, 6) with different values"));
    }

    [TestCase("t,t,(kg/MWh),(kg/MWh),(kg/MWh),(kg/MWh)\n", "430", "import.unit")]
    [TestCase("t,t,(lb/MWh),(lb/GWh),(lb/GWh),(lb/MWh)\n", "430", "import.unit")]
    [TestCase("", "195", "import.pounds-not-stated")]
    [TestCase("", "430", null)]
    [TestCase("t,t,rate (lb/MWh),rate (lb/MWh),rate (lb/MWh),rate (lb/MWh)\n", "195", null)]
    public void Read_Egrid_IsInPoundsWhereItSaysSoOrIsNearWhatIsKnown(string titles, string co2, string? code)
    {
        var issues = new DataIssues();
        ImportedFile? imported = FactorImport.Read(
            Bytes($"{titles}{EgridHeader}2023,CAMX,{co2},0.02,0.003,{Number(co2) + 1.355m}\n2023.5,ERCT,1,1,1,1\n"),
            "x.csv", Dated, issues);

        Assert.That(imported?.Count, Is.EqualTo(code is null ? 1 : null));
        Assert.That(issues.Select(issue => issue.Code), Is.EqualTo(code is null ? [] : new[] { "import.nothing" }));
    }

    [Test]
    public void Read_EgridBeyondWhatCanBeCalculated_IsLeftOut()
    {
        var issues = new DataIssues();

        FactorImport.Read(Bytes(EgridHeader + "2023,CAMX,430,7e28,0.003,431\n"), "x.csv", Dated, issues);

        Assert.That(issues.Single().Message, Does.Contain("SRCH4RTA is 7e28, and no number above "));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string AdemeRow(string id, string name, string total) =>
        $"Elément;{id};Facteur d'émission;Valide générique;{name};Achats de biens > x;kgCO2e/kg;France;2024-05-01;{total}\n";

    private static string DesnzRows(string whole) =>
        $"1_100_1004_6_1,{Gas}kg CO2e,{whole}\n1_100_1004_6_2,{Gas}kg CO2e of CO2 per unit,0.18260\n"
        + $"1_100_1004_6_3,{Gas}kg CO2e of CH4 per unit,0.00030\n1_100_1004_6_4,{Gas}kg CO2e of N2O per unit,0.00010\n";

    private static IEnumerable<string?> Published(ImportedFile imported) =>
        Library(imported).Factors.Select(factor => factor.Citation.Published?.Text);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static ImportedFile Read(string text, ImportOptions? options = null) => FactorImport.Read(Bytes(text), "x.csv", options)!;

    private static FactorLibrary Library(ImportedFile imported) => FactorLibrary.ReadCsv(new StringReader(imported.Csv), "own.csv");
}
