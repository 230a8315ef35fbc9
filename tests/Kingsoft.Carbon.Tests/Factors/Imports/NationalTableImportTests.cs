using System.Text;

namespace Kingsoft.Carbon.Tests.Factors.Imports;

/// <summary>Workbooks of Australia and of the US, whose sheets are saved as CSV: what a row is of, the library's edition says.</summary>
/// <remarks>The layouts are those of the workbooks of 2023 to 2025; figures that are not theirs are made up.</remarks>
public sealed class NationalTableImportTests
{
    private const string Scope1 =
        ",,Emission factor,,,,Energy content factor,,Emission factor,,,\n,,kg CO2‑e/GJ,,,,GJ/Unit,,kg CO2‑e/unit ,,,\n"
        + "Fuel Type ,Fuel Combusted ,CO2,CH4,N2O,Combined CO2-e/GJ,GJ,Unit ,CO2-e,Unit ,Scope ,Source\n";
    private const string Scope3 = "Fuel Type ,Fuel Combusted ,kg CO2-e/GJ,GJ,Unit ,CO2-e,Unit ,Scope ,Source\n";
    private const string Hub =
        ",,,,,\"Last Modified: January 15, 2026\",,,,,\n,Table 1,   Stationary Combustion,,,,,,,,\n"
        + ",,Fuel Type,Heat Content (HHV),CO2 Factor,CH4 Factor,N2O Factor,CO2 Factor,CH4 Factor,N2O Factor,\n"
        + ",,,mmBtu per short ton,kg CO2 per mmBtu,g CH4 per mmBtu,g N2O per mmBtu,kg CO2 per short ton,g CH4 per short ton,"
        + "g N2O per short ton,\n,,Coal and Coke,,,,,,,,\n";

    private static readonly ImportOptions Dated = new() { Published = PublicationDate.Parse("2026-10") };

    [Test]
    public void Read_AustralianFuels_HasThemPerGigajouleAndPerUnit()
    {
        ImportedFile imported = Read(
            Scope1
            + "Solid fuels ,Anthracite,90,0.04,0.3,90.34,30,GJ/t,2710.2,kg CO2-e/t,1,Table 4\n"
            + "Liquid fuels ,Gasoline-Cars and light commercial vehicles,67.4,0.02*,0.2*,67.62,34.2,GJ/kL,2312.604,kg CO2-e/kL,1,Table 9\n"
            + "Gaseous fuels,Town gas,60.2,0.04,0.03,60.27,0.039,GJ/m3,2.35053,kg CO2-e/m3,1,Table 5\n"
            + "Solid fuels ,Bituminous coal,90,0.04,0.2,91,27,GJ/t,2457,kg CO2-e/t,1,Table 4\n"
            + "Solid fuels ,Coking coal,91.8,0.03,0.2,92.03,30,GJ/kL,2760.9,kg CO2-e/kL,1,Table 4\n",
            Dated);

        Assert.That(imported.Layout, Is.EqualTo("nga-scope-1"));
        Assert.That(
            Library(imported).Factors.Where(factor => !factor.Activity.Value.EndsWith("commercial", StringComparison.Ordinal)).Select(
                factor => $"{factor.Id} {factor.Gases[0].KilogramsPerUnit} {factor.Ch4Co2eKilograms} {factor.N2oCo2eKilograms} "
                    + $"{factor.PublishedCo2eKilograms}"),
            Is.EqualTo(new[]
            {
                "import-nga-2026/fuel.anthracite.stationary/AU/GJ-gross 90 0.04 0.3 90.34",
                "import-nga-2026/fuel.anthracite.stationary/AU/t 2700 1.20 9.0 2710.20",
                "import-nga-2026/fuel.petrol.road/AU/GJ-gross 67.4 0.02 0.2 67.62",
                "import-nga-2026/fuel.petrol.road/AU/kL 2305.08 0.684 6.84 2312.604",
            }));
        Assert.That(imported.LeftOut.Select(row => $"{row.Line} {row.Reason}"), Is.EqualTo(new[]
        {
            "6 no activity is known for Town gas", "7 CO2, CH4, N2O do not make Combined CO2-e/GJ: the units may be others",
            "8 the unit 'GJ/kL' has none here that is surely the same",
        }));
    }

    [Test]
    public void Read_AustralianUpstream_KnowsGasByStateAndArea()
    {
        ImportedFile imported = Read(
            Scope3
            + "Gaseous fuels,Natural Gas-Non-metro-New South Wales and ACT,14,0.04,GJ/m3,0.56,kg CO2-e/m3,3,Table 6\n"
            + "Gaseous fuels,Natural Gas-Metro -Victoria,4,0.04,GJ/m3,0.2,kg CO2-e/m3,3,Table 6\n",
            Dated);

        Assert.That(
            Library(imported).Factors.Select(factor => $"{factor.Id} {factor.Co2eKilograms}"),
            Is.EqualTo(new[]
            {
                "import-nga-2026/upstream.fuel.natural-gas.non-metro/AU-ACT/GJ-gross 14",
                "import-nga-2026/upstream.fuel.natural-gas.non-metro/AU-ACT/m3 0.56",
                "import-nga-2026/upstream.fuel.natural-gas.non-metro/AU-NSW/GJ-gross 14",
                "import-nga-2026/upstream.fuel.natural-gas.non-metro/AU-NSW/m3 0.56",
            }));
        Assert.That(
            imported.LeftOut.Single().Reason, Is.EqualTo("kg CO2-e/GJ, GJ do not make CO2-e: the units may be others"));
    }

    // The edition of 2022 came out in February 2023.
    [TestCase("2026-10", "2026")]
    [TestCase("2023-02", "2022")]
    public void Read_AustralianElectricity_TakesTheSecondLineOfAName(string published, string edition)
    {
        ImportedFile imported = Read(
            "Table 1 Indirect,,,,\n\"State, Territory or grid description\",Scope 2 Emission Factors,Scope 2 Emission Factors,"
            + "Scope 3 Emission Factors,Scope 3 Emission Factors\n,(kg CO2-e/kWh),(kg CO2-e/GJ),(kg CO2-e/kWh),(kg CO2-e/GJ)\n"
            + "Western Australia -,0.5,139,0.06,17\nSouth West Interconnected System (SWIS),,,,\nTasmania,0.2,56,x,8\n",
            new ImportOptions { Published = PublicationDate.Parse(published) });

        Assert.That(
            Library(imported).Factors.Select(factor => $"{factor.Id} {factor.Co2eKilograms} {factor.Scope}"),
            Is.EqualTo(new[]
            {
                $"import-nga-{edition}/electricity.grid/AU-GRID-SWIS 0.5 Scope2",
                $"import-nga-{edition}/electricity.grid/AU-TAS 0.2 Scope2",
                $"import-nga-{edition}/upstream.electricity.with-losses/AU-GRID-SWIS 0.06 Scope3",
            }));
        Assert.That(imported.LeftOut.Single().What, Is.EqualTo("Tasmania, scope 3"));
    }

    [Test]
    public void Read_AustralianElectricityInOtherUnits_IsLeftOut()
    {
        var issues = new DataIssues();

        Assert.That(
            FactorImport.Read(
                Bytes("\"State, Territory or grid description\",Scope 2 Emission Factors,Scope 3 Emission Factors\n,(kg CO2-e/GJ),"
                    + "(kg CO2-e/GJ)\nTasmania,56,8\n"),
                "table-1.csv",
                Dated,
                issues),
            Is.Null);
        Assert.That(issues.Single().Message, Does.StartWith("nothing of the file can be taken: every row is left out (2: t"));
    }

    [Test]
    public void Read_Hub_TakesItsDateAndTheTablesWithANameInEachRow()
    {
        ImportedFile imported = Read(Hub
            + ",,Anthracite,25.09,103.7,11,1.6,2600,276,40,\n,,Peat,8,111.84,32,4.2,895,256,34,\n"
            + ",Table 3,   Mobile Combustion CH4 and N2O,,,,,,,,\n,,Gasoline Passenger Cars,1973-1974,0.1696,0.0197,,,,,\n"
            + ",Table 8,   Scope 3,,,,,,,,\n,,Vehicle Type,\"CO2 Factor \n(kg CO2 / unit)\",\"CH4 Factor \n(g CH4 / unit)\","
            + "\"N2O Factor \n(g N2O / unit)\",Units,,,,\n,,Passenger Car A,0.3,0.006,0.005,vehicle-mile,,,,\n"
            + ",,Rail,0.021,0.0016,0.0005,short ton-mile,,,,\n"
            + ",Table 9,Scope 3,,,,,,,,\n,,,Metric Tons CO2e / Short Ton Material,,,,,,,\n"
            + ",,Material,RecycledA,LandfilledB,CombustedC,CompostedD,,,,\n,,Glass,0.06,0.02,NA,NA,NA,NA,,\n");

        EmissionFactor[] factors = [.. Library(imported).Factors];
        Assert.That(
            factors.Where(factor => factor.Scope == Scope.Scope3)
                .Select(factor => $"{factor.Id} {factor.Co2eKilograms} {factor.AsPublished}"),
            Is.EqualTo(new[]
            {
                "import-epa-ghg-hub-2026/freight.rail.average/US/tkm  0.021 kg CO2, 0.0016 g CH4, 0.0005 g N2O per short ton-mile",
                "import-epa-ghg-hub-2026/freight.road.car.average/US/vmi  0.3 kg CO2, 0.006 g CH4, 0.005 g N2O per vehicle-mile",
                "import-epa-ghg-hub-2026/waste.glass.landfill/US 20.00 0.02 metric tons CO2e per short ton",
                "import-epa-ghg-hub-2026/waste.glass.recycling/US 60.00 0.06 metric tons CO2e per short ton",
            }));
        Assert.That(
            factors.Single(factor => factor.Id.EndsWith("rail.average/US/tkm", StringComparison.Ordinal)).Gases[0].KilogramsPerUnit,
            Is.EqualTo(0.0143838343632015m));
        Assert.That(
            factors.Single(factor => factor.Id.EndsWith("anthracite.stationary/US/st", StringComparison.Ordinal)).Gases.Select(
                gas => gas.KilogramsPerUnit),
            Is.EqualTo(new[] { 2600m, 0.276m, 0.040m }));
        Assert.That(factors[0].Citation.Published?.Text, Is.EqualTo("2026-01-15"));
        Assert.That(imported.LeftOut.Select(row => $"{row.What}: {row.Reason}"), Is.EqualTo(new[]
        {
            "Table 1: Peat: no activity is known for Peat",
            "Table 3: Gasoline Passenger Cars: Table 3 of the sheet is not read by this import; the factors that are built in may have it",
        }));
    }

    // A heading with grams of carbon dioxide, or kilograms of methane, is another table than the one that is known.
    [Test]
    public void Read_HubInOtherUnits_LeavesTheRowOut()
    {
        ImportedFile imported = Read(
            Hub + ",,Anthracite,25.09,103.7,11,1.6,2600,276,40,\n,,,mmBtu per short ton,kg CO2 per mmBtu,kg CH4 per mmBtu,"
            + "g N2O per mmBtu,kg CO2 per short ton,g CH4 per short ton,g N2O per short ton,\n"
            + ",,Coal Coke,24.8,113.67,11,1.6,2819,273,40,\n");

        Assert.That(
            Library(imported).Factors.Count(factor => factor.Activity.Value.Contains("coke", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(imported.LeftOut.Single().What, Is.EqualTo("Table 1: Coal Coke mmBtu"));
    }

    private static ImportedFile Read(string text, ImportOptions? options = null) => FactorImport.Read(Bytes(text), "sheet.csv", options)!;

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
