using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes inventories as JSON: every figure with all its digits, absent ones as null.</summary>
public static class InventoryJson
{
    /// <summary>Writes inventories that were calculated with the same options.</summary>
    /// <param name="stream">Takes the JSON, in UTF-8.</param>
    /// <param name="inventories">The inventories.</param>
    /// <param name="factors">The factors behind them.</param>
    /// <param name="options">The choices behind them.</param>
    /// <param name="toolVersion">The version of the program that calculates.</param>
    /// <param name="reported">Printed figures to set beside the totals; null for none.</param>
    /// <param name="by">Keys by which totals are grouped; none for no groups.</param>
    /// <param name="withLines">Whether the lines are written, if they were kept.</param>
    public static void Write(
        Stream stream,
        ImmutableArray<Inventory> inventories,
        FactorLibrary factors,
        InventoryOptions options,
        string toolVersion,
        ReportedFigures? reported = null,
        ImmutableArray<GroupKey> by = default,
        bool withLines = true)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(options);
        JsonText.WriteTo(stream, json =>
        {
            json.WriteStartObject();
            json.WriteString("gwpSet", GwpName(options.GwpSet));
            json.WriteString("gwpTable", GwpTable.For(options.GwpSet).Name);
            json.WriteString("toolVersion", toolVersion);
            WriteLibrary(json, factors);
            WriteOptions(json, options, factors);
            json.WriteStartArray("inventories");
            foreach (Inventory inventory in inventories)
                WriteInventory(json, inventory, reported, by.IsDefault ? [] : by, withLines);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    internal static string GwpName(GwpSet set) => FileWords.GwpSet.Of(set);

    internal static void WriteLibrary(Utf8JsonWriter json, FactorLibrary factors)
    {
        json.WriteStartObject("library");
        json.Text("release", factors.Release);
        json.WriteString("sha256", factors.Sha256);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, InventoryOptions options, FactorLibrary factors)
    {
        json.WriteStartObject("options");
        json.WriteString("gwp", GwpName(options.GwpSet));
        json.Number("year", options.Year);
        json.Number("yearStart", options.YearStartMonth);
        json.WriteStartObject("asOf");
        foreach ((int year, DateOnly day) in options.AsOf)
            json.WriteString(year.ToString(CultureInfo.InvariantCulture), IsoDay.Text(day));
        json.WriteEndObject();
        json.Texts("sets", options.Sets);
        json.Texts("proxies", options.Proxies.Select(proxy => proxy.ToString()));
        json.WriteBoolean("strictGwp", options.StrictGwp);
        json.WriteBoolean("allowLaterFactors", options.AllowLaterFactors);
        json.Texts("factors", factors.FactorFiles);
        json.WriteBoolean("onlyFactors", !factors.HasBuiltInFactors);
        json.Texts("properties", factors.PropertyFiles);
        json.WriteEndObject();
    }

    private static void WriteInventory(
        Utf8JsonWriter json, Inventory inventory, ReportedFigures? reported, ImmutableArray<GroupKey> by, bool withLines)
    {
        json.WriteStartObject();
        json.WriteNumber("year", inventory.Year);
        json.WriteString("periodStart", IsoDay.Text(inventory.Period.Start));
        json.WriteString("periodEnd", IsoDay.Text(inventory.Period.End));
        json.WriteString("consolidation", InventoryWords.Consolidation.Of(inventory.Options.Consolidation));
        WriteTotals(json, inventory.Totals);
        WriteShares(json, inventory.Shares);
        WriteCategories(json, inventory.Categories);
        WriteExclusions(json, inventory.Options.Exclusions);
        WriteLines(json, withLines ? inventory.KeptLines : null);
        if (!by.IsEmpty)
            WriteGroups(json, inventory.TotalsBy(by));
        WriteFindings(json, inventory.Findings);
        if (reported is not null)
            ReportedJson.Write(json, PrintedComparison.Of(inventory, reported));
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, ImmutableArray<EmissionGroup> groups)
    {
        json.WriteStartArray("by");
        foreach (EmissionGroup group in groups)
        {
            json.WriteStartObject();
            foreach ((GroupKey key, string? value) in group.Values)
                json.Text(key.Name, value);
            json.WriteNumber("lineCount", group.LineCount);
            WriteTotals(json, group.Totals);
            json.WriteEndObject();
            json.FlushIfLarge();
        }

        json.WriteEndArray();
    }

    private static void WriteLines(Utf8JsonWriter json, InventoryLines? lines)
    {
        if (lines is null)
        {
            json.WriteNull("lines");
            return;
        }

        json.WriteStartArray("lines");
        foreach (EmissionLine line in lines)
        {
            WriteLine(json, line);
            json.FlushIfLarge();
        }

        json.WriteEndArray();
    }

    private static void WriteExclusions(Utf8JsonWriter json, ImmutableArray<Exclusion> exclusions)
    {
        json.WriteStartArray("exclusions");
        foreach (Exclusion exclusion in exclusions)
        {
            json.WriteStartObject();
            json.WriteString("source", exclusion.Source);
            json.Number("scope", (int?)exclusion.Scope);
            json.WriteString("reason", exclusion.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTotals(Utf8JsonWriter json, InventoryTotals totals)
    {
        json.WriteStartObject("totals");
        foreach (Figure figure in new[] { Figure.Scope1, Figure.Scope2LocationBased, Figure.Scope2MarketBased, Figure.Scope3 })
            json.Number(figure.Field, totals.Of(figure));
        json.WriteStartObject("scope3ByCategory");
        foreach ((Scope3Category category, decimal tonnes) in totals.Scope3ByCategory)
            json.Number(((int)category).ToString(CultureInfo.InvariantCulture), tonnes);
        json.WriteEndObject();
        json.Number("outside", totals.Outside);
        json.Number("biogenicCo2", totals.BiogenicCo2);
        json.WriteStartObject("byGas");
        WriteGases(json, Figure.Scope1, totals.Scope1ByGas);
        WriteGases(json, Figure.Scope2LocationBased, totals.Scope2LocationBasedByGas);
        WriteGases(json, Figure.Scope3, totals.Scope3ByGas);
        json.WriteEndObject();
        json.Number(Figure.Energy.Field, totals.EnergyMWh);
        json.WriteEndObject();
    }

    private static void WriteGases(Utf8JsonWriter json, Figure figure, GasTotals? gases)
    {
        json.WriteStartObject(figure.Field);
        json.Number("co2", gases?.Co2);
        json.Number("ch4", gases?.Ch4);
        json.Number("n2o", gases?.N2o);
        json.Number("hfcs", gases?.Hfcs);
        json.Number("pfcs", gases?.Pfcs);
        json.Number("sf6", gases?.Sf6);
        json.Number("nf3", gases?.Nf3);
        json.Number("other", gases?.Other);
        json.Number("unsplit", gases?.Unsplit);
        json.WriteEndObject();
    }

    private static void WriteShares(Utf8JsonWriter json, InventoryShares shares)
    {
        json.WriteStartObject("shares");
        json.Number("measured", shares.Measured);
        json.Number("estimated", shares.Estimated);
        json.Number("carriedOver", shares.CarriedOver);
        json.Number("proxy", shares.Proxy);
        json.Number("otherYear", shares.OtherYear);
        json.Number("co2Only", shares.Co2Only);
        json.WriteEndObject();
    }

    private static void WriteCategories(Utf8JsonWriter json, ImmutableArray<CategoryState> categories)
    {
        json.WriteStartArray("categories");
        foreach (CategoryState state in categories)
        {
            json.WriteStartObject();
            json.WriteNumber("category", (int)state.Category);
            json.WriteString("state", InventoryWords.Category.Of(state.Status));
            json.Text("reason", state.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteLine(Utf8JsonWriter json, EmissionLine line)
    {
        ActivityRecord record = line.Record;
        json.WriteStartObject();
        json.WriteString("id", line.Id);
        json.WriteString("activity", record.Activity.Value);
        json.Text("entity", record.Entity);
        json.Text("facility", record.Facility);
        json.Text("region", record.Region.IsGlobal ? null : record.Region.Code);
        json.WriteString("period", line.Period.ToString());
        json.Number("amount", line.Amount);
        json.WriteString("unit", record.Unit.Symbol);
        json.Text("factorId", line.Factor?.Id);
        json.Number("factorDataYear", line.Factor?.DataYear);
        json.Text("factorPublished", line.Factor?.Citation.Published?.Text);
        json.WriteString("scope", FileWords.Scope.Of(line.Scope));
        json.Number("scope3Category", (int?)line.Scope3Category);
        json.Number("co2e", line.Co2e?.Tonnes);
        json.Number("co2eMarketBased", line.Co2eMarketBased?.Tonnes);
        json.Text("marketFactorId", null);
        json.Texts("instrumentIds", []);
        json.WriteStartObject("gases");
        foreach (LineGas gas in line.Gases)
        {
            if (gas.Gas is not null)
                json.Number(GasName(gas.Gas), gas.Tonnes);
        }

        json.WriteEndObject();
        json.Number("biogenicCo2", line.BiogenicCo2Tonnes);
        json.Number(Figure.Energy.Field, line.EnergyMWh);
        json.Text("quality", record.Quality is { } quality ? FileWords.Quality.Of(quality) : null);
        json.Text("evidence", record.Evidence);
        json.Text("note", record.Note);
        json.Text("derivedFrom", line.DerivedFrom);
        json.Texts("flags", LineFlagNames.Of(line.Flags));
        foreach ((string name, string value) in record.Extras)
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    /// <summary>The three gases that every ledger has in lower case, as in the totals; others by their code.</summary>
    internal static string GasName(string gas) => gas switch
    {
        "CO2" => "co2",
        "CH4" => "ch4",
        "CH4-fossil" => "ch4Fossil",
        "N2O" => "n2o",
        _ => gas,
    };

    internal static void WriteFindings(Utf8JsonWriter json, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", InventoryWords.Severity.Of(finding.Severity));
            json.WriteString("message", finding.Message);
            json.Number("tonnes", finding.Tonnes);
            json.Number("share", finding.Share);
            json.WriteNumber("lineCount", finding.LineCount);
            json.Texts("lines", finding.Lines);
            WriteSubjects(json, finding.Subjects);
            json.FlushIfLarge();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSubjects(Utf8JsonWriter json, ImmutableArray<FindingSubject> subjects)
    {
        json.WriteStartArray("subjects");
        foreach (FindingSubject subject in subjects)
        {
            json.WriteStartObject();
            json.WriteString("subject", subject.Subject);
            json.Number("tonnes", subject.Tonnes);
            json.WriteNumber("lineCount", subject.LineCount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
