using System.Collections.Immutable;
using System.Text.Json;

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
            json.WriteString("factorOrigin", FactorExplanation.Origin(factor.IsUserSupplied, factor.Location));
            json.Text("prices", FactorExplanation.Prices(factor, line.Period.Start.Year));
        }

        ImmutableArray<ConversionStep> steps = line.Selection?.Conversion?.Steps ?? [];
        json.Texts("conversion", steps.Select(step => step.ToString()));
        WriteProperties(json, steps.Select(step => step.Property).OfType<SubstanceProperty>());
        json.Texts("formula", FormulaExplanation.Formulas(inventory, line));
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, IEnumerable<SubstanceProperty> properties)
    {
        json.WriteStartArray("properties");
        foreach (SubstanceProperty property in properties)
        {
            json.WriteStartObject();
            json.WriteString("property", property.ToString());
            json.WriteString("origin", FactorExplanation.Origin(property.IsUserSupplied, property.Location));
            json.Text("region", property.Region.IsGlobal ? null : property.Region.Code);
            json.Text("set", property.Set);
            json.WriteString("publisher", property.Citation.Publisher);
            json.WriteString("source", property.Citation.Source);
            json.Text("table", property.Citation.Table);
            json.Text("published", property.Citation.Published?.Text);
            json.Text("url", property.Citation.Url);
            json.Text("license", property.Citation.License);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
