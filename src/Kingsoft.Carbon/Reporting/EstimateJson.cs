using System.Collections.Immutable;
using System.Text.Json;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes estimation factors, and what they made of the amounts of lines.</summary>
internal static class EstimateJson
{
    public static void WriteOptions(Utf8JsonWriter json, EstimationFactors estimates)
    {
        json.WriteStartObject("estimates");
        json.Texts("files", estimates.SourceFiles);
        json.WriteStartArray("items");
        foreach (EstimationFactor estimate in estimates.Where(estimate => !estimate.IsBuiltIn))
        {
            Write(json, estimate);
            json.FlushIfLarge();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The steps of a line; nothing where it has none.</summary>
    public static void WriteUses(Utf8JsonWriter json, ImmutableArray<EstimateUse> uses)
    {
        if (uses.IsEmpty)
            return;

        json.WriteStartArray("estimates");
        foreach (EstimateUse use in uses)
        {
            json.WriteStartObject();
            json.WriteString("id", use.Id);
            json.WriteString("fromActivity", use.FromActivity.Value);
            json.Number("amount", use.Amount);
            json.WriteString("unit", use.Unit.Symbol);
            json.WriteString("toActivity", use.ToActivity.Value);
            json.Number("toAmount", use.ToAmount);
            json.WriteString("toUnit", use.ToUnit.Symbol);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, EstimationFactor estimate)
    {
        json.WriteStartObject();
        json.WriteString("id", estimate.Id);
        json.WriteString("fromActivity", estimate.FromActivity.Value);
        json.WriteString("fromUnit", estimate.FromUnit.Symbol);
        json.WriteString("toActivity", estimate.ToActivity.Value);
        json.WriteString("toUnit", estimate.ToUnit.Symbol);
        json.Number("value", estimate.Value);
        json.Text("lossBasis", estimate.LossBasis is { } basis ? EstimateWords.Loss.Of(basis) : null);
        json.WriteString("mode", EstimateWords.Mode.Of(estimate.Mode));
        json.Text("facility", estimate.Facility);
        json.Text("region", estimate.Region.IsGlobal ? null : estimate.Region.Code);
        json.Number("validFrom", estimate.ValidFrom);
        json.Number("validTo", estimate.ValidTo);
        json.Text("scope", estimate.Scope is { } scope ? FileWords.Scope.Of(scope) : null);
        json.Number("scope3Category", (int?)estimate.Scope3Category);
        json.Number("uncertaintyLowPct", estimate.Uncertainty?.LowPct);
        json.Number("uncertaintyHighPct", estimate.Uncertainty?.HighPct);
        json.Text("publisher", estimate.Citation.Publisher is { Length: > 0 } publisher ? publisher : null);
        json.WriteString("source", estimate.Citation.Source);
        json.Text("table", estimate.Citation.Table);
        json.Text("published", estimate.Citation.Published?.Text);
        json.Text("url", estimate.Citation.Url);
        json.Text("license", estimate.Citation.License);
        json.WriteEndObject();
    }
}
