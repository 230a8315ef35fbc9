using System.Collections.Immutable;
using System.Text.Json;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes the explanation of a line as JSON.</summary>
internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, Inventory inventory, EmissionLine line)
    {
        bool isCarriedOver = line.Flags.HasFlag(LineFlags.CarriedOver);
        json.WriteStartObject();
        json.WriteNumber("year", inventory.Year);
        json.Text("gwpSet", isCarriedOver
            ? StatedGwpSets.Of(line.Record.GwpBasis)
            : InventoryJson.GwpName(inventory.Options.GwpSet));
        json.Text("gwpTable", isCarriedOver ? null : inventory.Gwp.Name);
        json.Text("asOf", inventory.Options.AsOf.TryGetValue(inventory.Year, out DateOnly day) ? IsoDay.Text(day) : null);
        InventoryJson.WriteLibrary(json, inventory.Factors);
        json.WritePropertyName("line");
        LineJson.Write(json, line);
        if (line.Selection is { } selection)
            FactorJson.WriteSelection(json, selection);
        if (line.Factor is { } factor)
        {
            json.WriteString("factorOrigin", FactorExplanation.Origin(factor.IsUserSupplied, factor.Location).ToString());
            json.Text("prices", FactorExplanation.Prices(factor, line)?.ToString());
        }

        ImmutableArray<ConversionStep> steps = line.Selection?.Conversion?.Steps ?? [];
        if (line.Record.Calculation is { } calculation)
            json.Texts("calculation", Said.InEnglish([.. CalculationExplanation.Steps(line.Record, calculation)]));
        if (!line.Leg.Way.Steps.IsEmpty)
            json.Texts("estimates", Said.InEnglish([.. EstimateExplanation.Steps(line)]));
        json.Texts("conversion", steps.Select(step => step.ToString()));
        WriteProperties(json, steps.Select(step => step.Property).OfType<SubstanceProperty>());
        WritePrices(json, steps.SelectMany(step => step.Prices));
        json.Texts("formula", Said.InEnglish([.. FormulaExplanation.Formulas(inventory, line)]));
        json.Texts("marketBased", Said.InEnglish([.. MarketExplanation.Steps(line)]));
        json.WriteEndObject();
    }

    private static void WritePrices(Utf8JsonWriter json, IEnumerable<MoneyPrice> prices)
    {
        json.WriteStartArray("priceSources");
        foreach (MoneyPrice price in prices)
        {
            json.WriteStartObject();
            json.WriteString("price", price.ToString());
            json.WriteString("origin", FactorExplanation.Origin(isUserSupplied: true, price.Location).ToString());
            WriteCitation(json, price.Citation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCitation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteString("publisher", citation.Publisher);
        json.WriteString("source", citation.Source);
        json.Text("table", citation.Table);
        json.Text("published", citation.Published?.Text);
        json.Text("url", citation.Url);
        json.Text("license", citation.License);
    }

    private static void WriteProperties(Utf8JsonWriter json, IEnumerable<SubstanceProperty> properties)
    {
        json.WriteStartArray("properties");
        foreach (SubstanceProperty property in properties)
        {
            json.WriteStartObject();
            json.WriteString("property", property.ToString());
            json.WriteString("origin", FactorExplanation.Origin(property.IsUserSupplied, property.Location).ToString());
            json.Text("region", property.Region.IsGlobal ? null : property.Region.Code);
            json.Text("set", property.Set);
            WriteCitation(json, property.Citation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
