using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// A starting file of a user's own emission factors. A strict CSV has no comments: each example says in <c>source</c> what it shows,
/// and all stand in the set <c>example</c>, so that none is ever chosen before somebody makes it their own.
/// </summary>
public static class FactorTemplate
{
    private const string Made = "Made-up figures; replace every field and empty 'set'.";

    private static readonly ImmutableArray<ImmutableDictionary<string, string>> Examples =
    [
        Example(
            "A fuel by the litre, with its gases in kg per unit.",
            ("id", "own-2025/fuel.diesel.stationary.commercial/CN"), ("activity", "fuel.diesel.stationary.commercial"), (
                "kind", "combustion"), ("region", "CN"), ("unit", "L"),
            ("co2_kg", "2.6"), ("ch4_kg", "0.0004"), ("n2o_kg", "0.00002"), ("scope", "1"), ("substance", "diesel"), (
                "uncertainty_low_pct", "5"), ("uncertainty_high_pct", "5")),
        Example(
            "The heat of a district network in one city, by its operator; CO2 alone is flagged co2-only.",
            ("id", "own-2025/heat.district/CN-BJ"), ("activity", "heat.district"), ("kind", "heat"), ("region", "CN-BJ"),
            ("valid_from", "2025"), ("valid_to", "2025"), ("data_year", "2024"), ("unit", "GJ"),
            ("co2_kg", "90"), ("scope", "2")),
        Example(
            "Market-based: a residual mix, taken only where it is named as such; certificates and contracts are instruments, not "
            + "factors. The location-based figure never takes it.",
            ("id", "own-2025/electricity.grid/CN-BJ/residual-mix"), ("activity", "electricity.grid"), ("kind", "grid-residual"),
            ("region", "CN-BJ"), ("valid_from", "2025"), ("valid_to", "2025"), ("unit", "kWh"),
            ("co2_kg", "0.6"), ("scope", "2")),
        Example(
            "Supplier-specific: for rows whose 'supplier' equals 'publisher', letter by letter, and for no others; a total without "
            + "its gases, so gwp_set is needed.",
            ("id", "own-2025/it.server.commodity-rack/example-servers"), ("activity", "it.server.commodity-rack"), ("kind", "supplier"),
            ("unit", "unit"), ("co2e_kg", "1200"), ("gwp_set", "AR6"),
            ("scope", "3"), ("scope3_category", "2"), ("quality", "2"), ("publisher", "Example Servers Ltd.")),
        Example(
            "Supplier-specific: a colocation provider's electricity, Scope 3 because the site is the provider's; the row names the "
            + "provider in 'supplier'.",
            ("id", "own-2025/electricity.grid/example-colocation"), ("activity", "electricity.grid"), ("kind", "supplier"),
            ("region", "CN"), ("valid_from", "2025"), ("valid_to", "2025"), ("unit", "kWh"),
            ("co2_kg", "0.4"), ("scope", "3"), ("scope3_category", "8"), ("publisher", "Example Colocation Ltd.")),
        Example(
            "A code of your own: any dotted lower-case words, here a metro per passenger-kilometre.",
            ("id", "own-2025/travel.rail.metro/CN"), ("activity", "travel.rail.metro"), ("kind", "activity"), ("region", "CN"),
            ("unit", "pkm"), ("co2e_kg", "0.03"), ("gwp_set", "unstated"),
            ("scope", "3"), ("scope3_category", "6")),
        Example(
            "Money: the year and basis of the prices belong to the factor.",
            ("id", "own-2025/spend.cloud-services/CN"), ("activity", "spend.cloud-services"), ("kind", "spend"), ("region", "CN"),
            ("unit", "CNY"), ("co2e_kg", "0.02"), ("gwp_set", "AR5"),
            ("price_year", "2023"), ("price_basis", "purchaser"), ("scope", "3"), ("scope3_category", "1")),
    ];

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["id"] = "stable and unique, never used again for another value: publisher-edition/activity/region",
        ["activity"] = "the activity code of the ledger's rows, equal letter by letter",
        ["set"] = $"an alternative set, taken only with {Ask.Sets} NAME; empty for ordinary factors",
        ["replaces"] = "the id of the factor that this row corrects",
        ["kind"] =
            "combustion, fugitive, process, grid-average, grid-residual, grid-margin, supplier, heat, upstream, td-loss, "
            + "life-cycle, embodied, spend, activity",
        ["region"] = "ISO 3166 code (CN, CN-BJ, HK, GB, US-CA) or grid; empty for the whole world",
        ["valid_from"] = "first year of activity that it is meant for; empty for open",
        ["valid_to"] = "last year of activity that it is meant for; empty for open",
        ["data_year"] = "the year that the figures behind it describe",
        ["unit"] = "what the values are per: kWh, TJ(net), L, pkm, CNY",
        ["co2_kg"] = "kg CO2 per unit; empty is not covered, 0 is a published zero",
        ["ch4_kg"] = "kg CH4 per unit, of combustion or biogenic",
        ["ch4_fossil_kg"] = "kg CH4 per unit, fossil and unburnt: leaks, vents",
        ["n2o_kg"] = "kg N2O per unit",
        ["ch4_co2e_kg"] = "kg CO2e of CH4 per unit, where only that is published",
        ["n2o_co2e_kg"] = "kg CO2e of N2O per unit, where only that is published",
        ["other_gases"] = "further gases in kg per unit: HFC-134a=0.5;SF6=0.01",
        ["rf_co2e_kg"] = "kg CO2e per unit of the non-CO2 effects of flying",
        ["co2e_kg"] = "kg CO2e per unit where no gases are published; not together with gases",
        ["published_co2e_kg"] = "the publisher's own total beside its gases, for comparison",
        ["gwp_set"] = "SAR, AR4, AR5, AR6, mixed or unstated: behind every figure in CO2e",
        ["as_published"] = "value and unit as printed, where they were converted",
        ["price_year"] = "the year of the money in the unit (kind spend)",
        ["price_basis"] = "purchaser or basic (kind spend)",
        ["biogenic_co2_kg"] = "kg biogenic CO2 per unit, reported outside the scopes",
        ["scope"] = "1, 2 or 3",
        ["scope3_category"] = "1 to 15, in Scope 3",
        ["uncertainty_low_pct"] = "95 % interval: percent below the value",
        ["uncertainty_high_pct"] = "95 % interval: percent above the value",
        ["quality"] = "1 (best) to 5",
        ["published"] = "when it was published: 2025, 2025-12 or 2025-12-31",
        ["publisher"] = "who published it; for kind supplier the name in the ledger's 'supplier'",
        ["source"] = "the document",
        ["table"] = "table, row or page",
        ["url"] = "address",
        ["license"] = "terms of reuse",
        ["substance"] = "whose density and heating value may bridge units: diesel, petrol",
    };

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
    public static string Explanation()
    {
        var text = new StringBuilder("Columns of a file of your own factors (* always needed; leave the others empty, or out):\n");
        foreach (string name in FactorColumns.Names)
            text.Append($"  {(FactorColumns.Columns.Required.Contains(name) ? '*' : ' ')} {name,-22}{Meanings[name]}\n");
        text.Append("Examples are in the set 'example' and are not chosen; make one yours by emptying 'set', and delete the rest.\n");
        text.Append($"Check with {Ask.CheckFactors}, use with {Ask.ReadFactors}. Codes: {Ask.Search}.\n");
        return text.ToString();
    }

    private static ImmutableDictionary<string, string> Example(string shows, params ReadOnlySpan<(string Column, string Value)> fields)
    {
        ImmutableDictionary<string, string>.Builder row = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        row["set"] = "example";
        row["published"] = "2025-12-31";
        row["publisher"] = "Example";
        row["source"] = $"Example: {shows} {Made}";
        row["table"] = "row of an example";
        foreach ((string column, string value) in fields)
            row[column] = value;
        return row.ToImmutable();
    }
}
