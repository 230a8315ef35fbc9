using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// A starting file of a user's own emission factors. A strict CSV has no comments: each example says in <c>source</c> what it shows,
/// and all stand in the set <c>example</c>, so that none is ever chosen before somebody makes it their own.
/// </summary>
public static class FactorTemplate
{
    private static readonly ImmutableArray<ImmutableDictionary<string, string>> Examples =
    [
        Example(
            TemplateMessages.ShowsFuel,
            ("id", "own-2025/fuel.diesel.stationary.commercial/CN"), ("activity", "fuel.diesel.stationary.commercial"), (
                "kind", "combustion"), ("region", "CN"), ("unit", "L"),
            ("co2_kg", "2.6"), ("ch4_kg", "0.0004"), ("n2o_kg", "0.00002"), ("scope", "1"), ("substance", "diesel"), (
                "uncertainty_low_pct", "5"), ("uncertainty_high_pct", "5")),
        Example(
            TemplateMessages.ShowsHeat,
            ("id", "own-2025/heat.district/CN-BJ"), ("activity", "heat.district"), ("kind", "heat"), ("region", "CN-BJ"),
            ("valid_from", "2025"), ("valid_to", "2025"), ("data_year", "2024"), ("unit", "GJ"),
            ("co2_kg", "90"), ("scope", "2")),
        Example(
            TemplateMessages.ShowsResidualMix,
            ("id", "own-2025/electricity.grid/CN-BJ/residual-mix"), ("activity", "electricity.grid"), ("kind", "grid-residual"),
            ("region", "CN-BJ"), ("valid_from", "2025"), ("valid_to", "2025"), ("unit", "kWh"),
            ("co2_kg", "0.6"), ("scope", "2")),
        Example(
            TemplateMessages.ShowsSupplier,
            ("id", "own-2025/it.server.commodity-rack/example-servers"), ("activity", "it.server.commodity-rack"), ("kind", "supplier"),
            ("unit", "unit"), ("co2e_kg", "1200"), ("gwp_set", "AR6"),
            ("scope", "3"), ("scope3_category", "2"), ("quality", "2"), ("publisher", "Example Servers Ltd.")),
        Example(
            TemplateMessages.ShowsSupplierOfElectricity,
            ("id", "own-2025/electricity.grid/example-colocation"), ("activity", "electricity.grid"), ("kind", "supplier"),
            ("region", "CN"), ("valid_from", "2025"), ("valid_to", "2025"), ("unit", "kWh"),
            ("co2_kg", "0.4"), ("scope", "3"), ("scope3_category", "8"), ("publisher", "Example Colocation Ltd.")),
        Example(
            TemplateMessages.ShowsOwnActivity,
            ("id", "own-2025/travel.rail.metro/CN"), ("activity", "travel.rail.metro"), ("kind", "activity"), ("region", "CN"),
            ("unit", "pkm"), ("co2e_kg", "0.03"), ("gwp_set", "unstated"),
            ("scope", "3"), ("scope3_category", "6")),
        Example(
            TemplateMessages.ShowsSpend,
            ("id", "own-2025/spend.cloud-services/CN"), ("activity", "spend.cloud-services"), ("kind", "spend"), ("region", "CN"),
            ("unit", "CNY"), ("co2e_kg", "0.02"), ("gwp_set", "AR5"),
            ("price_year", "2023"), ("price_basis", "purchaser"), ("scope", "3"), ("scope3_category", "1")),
    ];

    /// <summary>The file: a header with every column, and examples.</summary>
    /// <returns>CSV with <c>\n</c> line ends, which <see cref="FactorValidation.Check"/> accepts.</returns>
    public static string ToCsv()
    {
        var text = new StringBuilder();
        CsvText.AppendRow(text, FactorColumns.Names);
        foreach (ImmutableDictionary<string, string> example in Examples)
            CsvText.AppendRow(text, FactorColumns.Names.Select(name => example.GetValueOrDefault(name)));
        return text.ToString();
    }

    /// <summary>What each column means, and how the file is used.</summary>
    /// <returns>Text for a person, with <c>\n</c> line ends.</returns>
    public static string ToText()
    {
        var text = new StringBuilder($"{TemplateMessages.ColumnsFollow}:\n");
        foreach (string name in FactorColumns.Names)
        {
            char mark = FactorColumns.Columns.Required.Contains(name) ? '*' : ' ';
            text.Append(CultureInfo.InvariantCulture, $"  {mark} {name,-22}{TemplateMessages.Meaning(name)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{TemplateMessages.HowToUse}.\n{TemplateMessages.WhatToAsk}.\n");
        return text.ToString();
    }

    private static ImmutableDictionary<string, string> Example(Message shows, params ReadOnlySpan<(string Column, string Value)> fields)
    {
        ImmutableDictionary<string, string>.Builder row = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        row["set"] = "example";
        row["published"] = "2025-12-31";
        row["publisher"] = "Example";
        row["source"] = $"{TemplateMessages.MadeUp(shows)}.";
        row["table"] = TemplateMessages.RowOfExample.ToString();
        foreach ((string column, string value) in fields)
            row[column] = value;
        return row.ToImmutable();
    }
}
