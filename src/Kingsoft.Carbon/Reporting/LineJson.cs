using System.Text.Json;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes a line as JSON.</summary>
internal static class LineJson
{
    // The three gases that every ledger has in lower case, as in the totals; others by their code.
    private static readonly (string Gas, string Name)[] Names =
        [("CO2", "co2"), ("CH4", "ch4"), ("CH4-fossil", "ch4Fossil"), ("N2O", "n2o")];

    public static void Write(Utf8JsonWriter json, EmissionLine line)
    {
        ActivityRecord record = line.Record;
        json.WriteStartObject();
        json.WriteString("id", line.Id);
        json.WriteString("activity", line.Activity.Value);
        json.Text("entity", record.Entity);
        json.Text("facility", record.Facility);
        json.Text("region", record.Region.IsGlobal ? null : record.Region.Code);
        json.WriteString("period", line.Period.ToString());
        json.Number("amount", line.Amount);
        json.WriteString("unit", line.Unit.Symbol);
        if (record.CalculationText is { } calculation)
            json.WriteString("calculation", calculation);
        EstimateJson.WriteUses(json, line.Estimates);
        json.Text("factorId", line.FactorId);
        json.Number("factorDataYear", line.FactorDataYear);
        json.Text("factorPublished", line.FactorPublished?.Text);
        json.WriteString("scope", FileWords.Scope.Of(line.Scope));
        json.Number("scope3Category", (int?)line.Scope3Category);
        json.Number("co2e", line.Co2e?.Tonnes);
        json.Number("co2eMarketBased", line.Co2eMarketBased?.Tonnes);
        json.Text("marketFactorId", line.MarketFactorId);
        json.Texts("instrumentIds", line.InstrumentIds);
        json.WriteStartObject("gases");
        foreach (LineGas gas in line.Gases)
        {
            if (gas.Gas is not null)
                json.Number(GasName(gas.Gas), gas.Tonnes);
        }

        json.WriteEndObject();
        json.Number("biogenicCo2", line.BiogenicCo2Tonnes);
        json.Number(Figure.Energy.Field, line.EnergyMWh);
        json.Text("quality", line.Quality is { } quality ? FileWords.Quality.Of(quality) : null);
        json.Text("evidence", record.Evidence);
        json.Text("note", record.Note);
        json.Text("supplier", record.Supplier);
        json.Text("instrument", record.Instrument);
        json.Number("uncertaintyPct", record.UncertaintyPct);
        json.Text("corrects", record.Corrects);
        json.Text("recordedOn", record.RecordedOn is { } day ? IsoDay.Text(day) : null);
        if (line.Flags.HasFlag(LineFlags.CarriedOver))
            WriteStated(json, record);
        json.Text("derivedFrom", line.DerivedFrom);
        json.Texts("flags", LineFlagNames.Get(line.Flags));
        foreach ((string name, string value) in record.Extras)
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    // What somebody else calculated is as they state it: under their GWP set, by their method.
    private static void WriteStated(Utf8JsonWriter json, ActivityRecord record)
    {
        json.Text("gwpSet", StatedGwpSets.Of(record.GwpBasis));
        json.Text("scope2Method", record.Scope2Method == Scope2Method.None ? null : FileWords.Scope2Method.Of(record.Scope2Method));
    }

    /// <summary>The code of a gas by its name here.</summary>
    public static string GasOf(string name) => Names.FirstOrDefault(pair => pair.Name == name).Gas ?? name;

    private static string GasName(string gas) => Names.FirstOrDefault(pair => pair.Gas == gas).Name ?? gas;
}
