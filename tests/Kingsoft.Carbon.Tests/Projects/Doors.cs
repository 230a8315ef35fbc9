using System.Collections;
using System.Text;
using Kingsoft.Carbon.Estimates;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Projects;

/// <summary>A reader of files by all its doors; what is read is given as texts.</summary>
internal sealed record Doors(
    string Name,
    Func<string, DataIssues?, IEnumerable> Path,
    Func<Stream, string, DataIssues?, IEnumerable> Stream,
    Func<TextReader, string, DataIssues?, IEnumerable> Text,
    Func<string, DataIssues?, CancellationToken, Task<IEnumerable>> PathAsync,
    Func<Stream, string, DataIssues?, CancellationToken, Task<IEnumerable>> StreamAsync,
    Func<TextReader, string, DataIssues?, CancellationToken, Task<IEnumerable>> TextAsync)
{
    public static Doors[] All { get; } =
    [
        new(
            "ledger",
            (path, issues) => issues is null ? ActivityLedger.ReadCsv(path) : ActivityLedger.ReadCsv([path], issues),
            (stream, name, issues) => ActivityLedger.ReadCsv(stream, name, issues),
            (reader, name, issues) => ActivityLedger.ReadCsv(reader, name, issues),
            async (path, issues, token) => await ActivityLedger.ReadCsvAsync(path, issues, null, token),
            async (stream, name, issues, token) => await ActivityLedger.ReadCsvAsync(stream, name, issues, null, token),
            async (reader, name, issues, token) => await ActivityLedger.ReadCsvAsync(reader, name, issues, null, token)),
        new(
            "factors",
            (path, issues) => FactorLibrary.ReadCsv(path, issues).Factors,
            (stream, name, issues) => FactorLibrary.ReadCsv(stream, name, issues).Factors,
            (reader, name, issues) => FactorLibrary.ReadCsv(reader, name, issues).Factors,
            async (path, issues, token) => (await FactorLibrary.ReadCsvAsync(path, issues, token)).Factors,
            async (stream, name, issues, token) => (await FactorLibrary.ReadCsvAsync(stream, name, issues, token)).Factors,
            async (reader, name, issues, token) => (await FactorLibrary.ReadCsvAsync(reader, name, issues, token)).Factors),
        new(
            "properties",
            (path, issues) => FactorLibrary.ReadPropertiesCsv(path, issues).Properties,
            (stream, name, issues) => FactorLibrary.ReadPropertiesCsv(stream, name, issues).Properties,
            (reader, name, issues) => FactorLibrary.ReadPropertiesCsv(reader, name, issues).Properties,
            async (path, issues, token) => (await FactorLibrary.ReadPropertiesCsvAsync(path, issues, token)).Properties,
            async (stream, name, issues, token) => (await FactorLibrary.ReadPropertiesCsvAsync(stream, name, issues, token)).Properties,
            async (reader, name, issues, token) => (await FactorLibrary.ReadPropertiesCsvAsync(reader, name, issues, token)).Properties),
        new(
            "prices",
            (path, issues) => FactorLibrary.ReadPricesCsv(path, issues).Prices,
            (stream, name, issues) => FactorLibrary.ReadPricesCsv(stream, name, issues).Prices,
            (reader, name, issues) => FactorLibrary.ReadPricesCsv(reader, name, issues).Prices,
            async (path, issues, token) => (await FactorLibrary.ReadPricesCsvAsync(path, issues, token)).Prices,
            async (stream, name, issues, token) => (await FactorLibrary.ReadPricesCsvAsync(stream, name, issues, token)).Prices,
            async (reader, name, issues, token) => (await FactorLibrary.ReadPricesCsvAsync(reader, name, issues, token)).Prices),
        new(
            "metrics",
            (path, issues) => Metrics.ReadCsv(path, null, issues),
            (stream, name, issues) => Metrics.ReadCsv(stream, name, null, issues),
            (reader, name, issues) => Metrics.ReadCsv(reader, name, null, issues),
            async (path, issues, token) => await Metrics.ReadCsvAsync(path, null, issues, token),
            async (stream, name, issues, token) => await Metrics.ReadCsvAsync(stream, name, null, issues, token),
            async (reader, name, issues, token) => await Metrics.ReadCsvAsync(reader, name, null, issues, token)),
        new(
            "reported",
            (path, issues) => ReportedFigures.ReadCsv(path, issues),
            (stream, name, issues) => ReportedFigures.ReadCsv(stream, name, issues),
            (reader, name, issues) => ReportedFigures.ReadCsv(reader, name, issues),
            async (path, issues, token) => await ReportedFigures.ReadCsvAsync(path, issues, token),
            async (stream, name, issues, token) => await ReportedFigures.ReadCsvAsync(stream, name, issues, token),
            async (reader, name, issues, token) => await ReportedFigures.ReadCsvAsync(reader, name, issues, token)),
        new(
            "sites",
            (path, issues) => Facilities.ReadCsv(path, null, issues),
            (stream, name, issues) => Facilities.ReadCsv(stream, name, null, issues),
            (reader, name, issues) => Facilities.ReadCsv(reader, name, null, issues),
            async (path, issues, token) => await Facilities.ReadCsvAsync(path, null, issues, null, token),
            async (stream, name, issues, token) => await Facilities.ReadCsvAsync(stream, name, null, issues, null, token),
            async (reader, name, issues, token) => await Facilities.ReadCsvAsync(reader, name, null, issues, null, token)),
        new(
            "instruments",
            (path, issues) => ContractualInstruments.ReadCsv(path, issues),
            (stream, name, issues) => ContractualInstruments.ReadCsv(stream, name, issues),
            (reader, name, issues) => ContractualInstruments.ReadCsv(reader, name, issues),
            async (path, issues, token) => await ContractualInstruments.ReadCsvAsync(path, issues, token),
            async (stream, name, issues, token) => await ContractualInstruments.ReadCsvAsync(stream, name, issues, token),
            async (reader, name, issues, token) => await ContractualInstruments.ReadCsvAsync(reader, name, issues, token)),
        new(
            "estimates",
            (path, issues) => EstimationFactors.ReadCsv(path, issues),
            (stream, name, issues) => EstimationFactors.ReadCsv(stream, name, issues),
            (reader, name, issues) => EstimationFactors.ReadCsv(reader, name, issues),
            async (path, issues, token) => await EstimationFactors.ReadCsvAsync(path, issues, token),
            async (stream, name, issues, token) => await EstimationFactors.ReadCsvAsync(stream, name, issues, token),
            async (reader, name, issues, token) => await EstimationFactors.ReadCsvAsync(reader, name, issues, token)),
    ];

    /// <summary>A file with a sound row and two faults, neither on the first line.</summary>
    public string Sample => Name switch
    {
        "ledger" => "id,activity,amount,unit,period,region\na,electricity.grid,1000,kWh,2025-01,CN\nb,electricity.grid,x,kWh,2025-13,CN\n",
        "factors" => "id,activity,kind,region,unit,co2e_kg,gwp_set,scope,scope3_category,published,publisher,source,table\n"
            + "own/rail,travel.rail,activity,CN,pkm,0.05,unstated,3,6,2025,Own,Own,row 1\n"
            + "own/metro,travel.rail.metro,activity,CN,pkm,-5,unstated,7,6,2025,Own,Own,row 1\n",
        "properties" => "substance,property,value,unit,source\ndiesel,density,0.84,kg/L,own\npetrol,weight,-1,kg/L,own\n",
        "metrics" => "year,metric,value,unit\n2025,revenue,100,MCNY\n2024,revenue,-1,MCNX\n2025,revenue,7,MCNY\n",
        "reported" => "indicator,period,value,unit\nghg.scope1,2025,12,tCO2e\nghg.scope1,2025,13,tCO2e\nghg.scope2,x,y,tCO2e\n",
        "instruments" => "id,type,region,unit,co2e_kg_per_unit,source\n"
            + "mix,residual-mix,CN,MWh,600,own\nrate,supplier-rate,CN,MW,-7,\nmix,residual-mix,HK,MWh,700,own\n",
        "estimates" => "id,from_activity,from_unit,to_activity,to_unit,value,mode,source\n"
            + "pue,it.energy,kWh,electricity.grid,kWh,1.3,replace,own\n"
            + "bad,it.energy,kWhh,electricity.grid,kWh,1.3,replace,own\nworse,it.rack,unit,it.energy,kWh,-3,replace,\n",
        "prices" => "kind,currency,per,year,value,source\nindex,CNY,,2022,100,own\nindex,CNY,,2023,-1,own\nindex,CNX,,2024,7,own\n",
        _ => "facility,kind,streams\nBJ,office,electricity.grid\nBJ,office,electricity.grid\nTJ,castle,nonsense!\n",
    };

    /// <summary>The sample with a text before it that is no UTF-8.</summary>
    public byte[] InGbk => [.. Encoding.UTF8.GetBytes(Sample), 0xD6, 0xD0, .. ",\n"u8];

    public override string ToString() => Name;
}
