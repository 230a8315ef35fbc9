using System.Text;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Factors.Imports;

/// <summary>Publishers' downloads become files of own factors that pass every check, and every row that does not is listed.</summary>
/// <remarks>The values are made up; the layouts are those of the publishers.</remarks>
public sealed class FactorImportTests
{
    private const string Climatiq =
        "sector,category,activity_id,name,activity_unit,kgCO2e-AR5,kgCO2e-AR4,kgCO2,kgCH4,kgN2O,uncertainty,scope,lca_activity,source,"
        + "dataset,year_released,year_valid_from,region,source_link\n";
    private const string Ademe =
        "Type Ligne;Identifiant de l'élément;Structure;Type de l'élément;Statut de l'élément;Nom base français;Nom attribut français;"
        + "Code de la catégorie;Unité français;Localisation géographique;Date de modification;Type poste;Total poste non décomposé;CO2b\n";
    private const string Egrid =
        "Data Year,eGRID subregion acronym,eGRID subregion name,rate (lb/MWh),rate (lb/MWh),rate (lb/MWh),rate (lb/MWh)\n"
        + "YEAR,SUBRGN,SRNAME,SRCO2RTA,SRCH4RTA,SRN2ORTA,SRC2ERTA\n";
    private const string SupplyChain =
        "2017 NAICS Code,2017 NAICS Title,GHG,Unit,Supply Chain Emission Factors without Margins,Margins of Supply Chain Emission Factors,"
        + "Supply Chain Emission Factors with Margins,Reference USEEIO Code\n";
    private const string Desnz =
        "UK Government GHG Conversion Factors,,,,,,,,,\n\nID,Scope,Level 1,Level 2,Level 3,Level 4,Column Text,UOM,GHG/Unit,"
        + "GHG Conversion Factor 2026\n";
    private const string Gas = "Scope 1,Fuels,Gaseous fuels,Natural gas,,,kWh (Gross CV),";

    private static readonly ImportOptions Dated = new() { Published = PublicationDate.Parse("2026-01-31") };

    [Test]
    public void Read_Egrid_IsInKilogramsPerKilowattHour()
    {
        ImportedFile imported = Read(Egrid
            + "2023,CAMX,WECC California,1000,0.1,0.01,1005.45\n2023,XXXX,Nowhere,1,0,0,1\n2023,ERCT,ERCOT All,1000,50,5,1003\n", Dated);

        EmissionFactor factor = Library(imported).Factors.Single();
        Assert.That(factor.Id, Is.EqualTo("import-egrid-2023/electricity.grid/US-EGRID-CAMX"));
        Assert.That(
            factor.Gases.Select(gas => (gas.Gas, gas.KilogramsPerUnit)),
            Is.EqualTo(new[] { ("CO2", 0.45359237m), ("CH4", 0.000045359237m), ("N2O", 0.0000045359237m) }));
        Assert.That(factor.AsPublished, Is.EqualTo("1000 lb CO2/MWh, 0.1 lb CH4/MWh, 0.01 lb N2O/MWh"));
        Assert.That(imported.LeftOut.Select(row => (row.Line, row.Reason)), Is.EqualTo(new[]
        {
            (4L, "'XXXX' is not a region of ISO 3166 or a grid that is known"),
            (5L, "SRCO2RTA, SRCH4RTA, SRN2ORTA do not make SRC2ERTA: the units may be others"),
        }));
    }

    [Test]
    public void Read_FileThatDoesNotSayItsDate_AsksForIt()
    {
        var issues = new DataIssues();

        ImportedFile? imported = FactorImport.Read(
            Bytes(Egrid + "2023,CAMX,WECC California,1000,0.1,0.01,1005.45\n"), "srl.csv", null, issues);

        Assert.That(imported, Is.Null);
        Assert.That(issues.Single().ToString(), Is.EqualTo(
            "srl.csv:1: file: the file does not say when it was published, and the figures of a year depend on it; give the day, month or "
            + "year with ImportOptions.Published"));
    }

    [Test]
    public void Read_SupplyChain_HasBothPricesOfTheYearInItsUnit()
    {
        ImportedFile imported = Read(
            SupplyChain
            + "111110,Soybean Farming,All GHGs,\"kg CO2e/2023 USD, purchaser price\",0.500,0.050,0.550,1111A0\n"
            + "111120,Oilseed,Carbon dioxide,\"kg/2023 USD, purchaser price\",0.4,0.1,0.5,1111A0\n",
            Dated);

        Assert.That(
            Library(imported).Factors.Select(factor => (factor.Activity.Value, factor.Co2eKilograms, factor.PriceYear, factor.PriceBasis)),
            Is.EqualTo(new[]
            {
                ("spend.naics-111110.with-margins", (decimal?)0.550m, (int?)2023, "purchaser"),
                ("spend.naics-111110.without-margins", 0.500m, 2023, "purchaser"),
            }));
        Assert.That(imported.LeftOut.Single().Reason, Is.EqualTo("GHG is 'Carbon dioxide'"));
    }

    [Test]
    public void Read_Climatiq_MapsWhatItsColumnsSay()
    {
        ImportedFile imported = Read(Climatiq
            + Line("electricity-supply_grid-source_supplier_mix", "kWh", "0.5", "2", "electricity_generation", "FR")
            + Line("electricity-energy_source_wind", "kWh", "0.01", "3", "electricity_generation", "FR")
            + Line("fuel-type_gas_oil", "l", "2.7", "1", "fuel_combustion", "FR")
            + Line("passenger_vehicle-type_bus", "passenger-km", "0.1", "1|3", "use_phase", "FR")
            + Line("cpu-provider_x", "cpu-hour", "0.1", "3", "use_phase", "FR")
            + Line("metals-type_steel", "kg", "not-supplied", "3", "cradle_to_gate", "FR")
            + Line("metals-type_zinc", "kg", "3", "3", "cradle_to_gate", "NL-ZBD")
            + Line("services-type_hotel", "eur", "0.3", "3", "cradle_to_gate", "FR"));

        Assert.That(
            Library(imported).Factors.Select(factor => $"{factor.Id} {factor.Kind} {factor.Co2eKilograms}/{factor.Unit} {factor.Scope}"),
            Is.EqualTo(new[]
            {
                "import-climatiq/climatiq.fuel-type-gas-oil/FR/s-2024 Combustion 2.7/L Scope1",
                "import-climatiq/electricity.grid/FR/s-2024 GridAverage 0.5/kWh Scope2",
            }));
        Assert.That(imported.LeftOut.Select(row => (row.Line, row.Reason)), Is.EqualTo(new[]
        {
            (3L, "electricity of one source or of a residual mix is not the average of a grid"),
            (5L, "its publisher names several scopes (1|3)"),
            (6L, "the unit 'cpu-hour' has none here that is surely the same"),
            (7L, "a value is missing, or is no number"),
            (8L, "'NL-ZBD' is not a region of ISO 3166 or a grid that is known"),
            (9L, "the year of its prices is not stated"),
        }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Read_Ademe_TakesTheBurningApartAndSpendWithItsYear(bool isWestern)
    {
        string text = Ademe
            + "Elément;101;x;Facteur d'émission;Valide générique;Fioul;routier;Combustibles > Fossiles;kgCO2e/litre;France continentale;"
            + "2024-05-01;;3,20;\n"
            + "Poste;101;;;;;;;;;;Combustion;2,70;\nPoste;101;;;;;;;;;;Amont;0,50;\n"
            + "Elément;102;x;Facteur d'émission;Valide générique;Gaz;;Combustibles > Fossiles;kgCO2e/kWh PCI;France continentale;"
            + "2024-05-01;;0,24;\n"
            + "Elément;103;x;Facteur d'émission;Valide générique;Études;;Achats de services > Ratios monétaires;kgCO2e/keuro (2019) HT;"
            + "France continentale;2024-05-01;;110;\n"
            + "Elément;104;x;Facteur d'émission;Archivé;Autocar;;Transport de personnes > Routier;kgCO2e/passager.km;France continentale;"
            + "2024-05-01;;0,03;\n"
            + "Elément;105;x;Facteur d'émission;Valide générique;Autocar;;Transport de personnes > Routier;kgCO2e/passager.km;"
            + "France continentale;01/05/2024;;0,03;\n";

        ImportedFile imported = FactorImport.Read(
            new MemoryStream((isWestern ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text)), "base.csv")!;

        Assert.That(
            Library(imported).Factors.Select(
                factor => $"{factor.Activity} {factor.Co2eKilograms}/{factor.Unit} {factor.PriceYear} {factor.Scope}"),
            Is.EqualTo(new[]
            {
                "ademe.autocar.105 0.03/pkm  Scope3", "fuel.ademe.fioul-routier.101 2.70/L  Scope1",
                "spend.ademe.etudes.103 0.11/EUR 2019 Scope3",
            }));
        Assert.That(imported.LeftOut.Select(row => (row.Line, row.Reason)), Is.EqualTo(new[]
        {
            (5L, "the total holds what lies before the burning, and no post has the burning alone"),
            (7L, "Statut de l'élément is 'Archivé'"),
        }));
    }

    [Test]
    public void Read_Desnz_KnowsActivitiesByIdAndLevels()
    {
        ImportedFile imported = Read(Desnz
            + "1_100_1004_6_1," + Gas + "kg CO2e,0.18300\n1_100_1004_6_2," + Gas + "kg CO2e of CO2 per unit,0.18260\n"
            + "1_100_1004_6_3," + Gas + "kg CO2e of CH4 per unit,0.00030\n1_100_1004_6_4," + Gas + "kg CO2e of N2O per unit,0.00010\n"
            + "1_100_1004_7_1,Scope 1,Fuels,Gaseous fuels,Something else,,,kWh (Net CV),kg CO2e,0.2\n"
            + "99_1_1_1,Scope 1,Fuels,New,Thing,,,kg,kg CO2e,1\n");

        EmissionFactor factor = Library(imported).Factors.First(
            factor => factor.Id == "import-desnz-2026/fuel.natural-gas.stationary.commercial/GB/kWh-gross");
        Assert.That(
            (factor.PublishedCo2eKilograms, factor.Ch4Co2eKilograms, factor.N2oCo2eKilograms),
            Is.EqualTo(((decimal?)0.18300m, (decimal?)0.00030m, (decimal?)0.00010m)));
        Assert.That((factor.ValidFrom, factor.Citation.Published?.Text), Is.EqualTo(((int?)2026, "2026")));
        Assert.That(factor.GwpBasis, Is.EqualTo(GwpBasis.Unstated), "the edition of 2026 is not known");
        Assert.That(imported.LeftOut.Select(row => (row.Line, row.Reason)), Is.EqualTo(new[]
        {
            (8L, "no activity is known for 1_100_1004_7_1 (Fuels / Gaseous fuels / Something else / kWh (Net CV))"),
            (9L, "no activity is known for 99_1_1_1"),
        }));
    }

    [Test]
    public void Read_LayoutThatIsAskedFor_IsTheOnlyOne()
    {
        var issues = new DataIssues();

        FactorImport.Read(Bytes(Egrid), "x.csv", new ImportOptions { Layout = "ademe" }, issues);

        Assert.That(issues.Single().ToString(), Does.StartWith(
            "x.csv:1: header: the header is not that of ademe (seen: Data Year, eGRID subregion acronym, "));
    }

    [Test]
    public void Read_ThenCalculated_ServesTheLedger()
    {
        FactorLibrary own = Library(Read(Climatiq + Line("metals-type_steel", "kg", "2", "3", "cradle_to_gate", "FR")));
        var details = new ActivityDetails { Region = Region.Parse("FR"), Scope3Category = Scope3Category.PurchasedGoodsAndServices };

        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn.With(own), Ar6, Row("climatiq.metals-type-steel", 5m, "t", "2025", details));

        Assert.That(inventory.Totals.Scope3!.Value.Tonnes, Is.EqualTo(10m));
    }

    private static string Line(string id, string unit, string kilograms, string scope, string lca, string region) =>
        $"s,c,{id},n,{unit},{kilograms},,,,,,{scope},{lca},S,,2024,2024,{region},https://example.org\n";

    private static ImportedFile Read(string text, ImportOptions? options = null) =>
        FactorImport.Read(Bytes(text), "download.csv", options)!;

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    // What is written passes the checks of own files.
    private static FactorLibrary Library(ImportedFile imported)
    {
        FactorLibrary library = FactorLibrary.ReadCsv(new StringReader(imported.Csv), "own.csv");
        var issues = new DataIssues();
        FactorValidation.Check(FactorLibrary.BuiltIn.With(library), issues);
        Assert.That(issues, Is.Empty);
        return library;
    }
}
