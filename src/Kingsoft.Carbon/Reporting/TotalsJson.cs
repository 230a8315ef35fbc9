using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes the sums of an inventory, or of a group of its lines.</summary>
internal static class TotalsJson
{
    private static readonly ImmutableArray<Figure> Scopes =
        [Figure.Scope1, Figure.Scope2LocationBased, Figure.Scope2MarketBased, Figure.Scope3];

    public static void Write(Utf8JsonWriter json, InventoryTotals totals)
    {
        json.WriteStartObject("totals");
        foreach (Figure figure in Scopes)
            json.Number(figure.FieldOfTotals, totals.Of(figure));
        json.WriteStartObject("scope3ByCategory");
        foreach ((Scope3Category category, Co2e emission) in totals.Scope3ByCategory)
            json.Number(((int)category).ToString(CultureInfo.InvariantCulture), emission.Tonnes);
        json.WriteEndObject();
        json.Number("outside", totals.Outside?.Tonnes);
        json.Number("biogenicCo2", totals.BiogenicCo2);
        foreach (Figure figure in new[] { Figure.Total, Figure.TotalMarketBased })
            json.Number(figure.FieldOfTotals, totals.Of(figure));
        json.WriteStartObject("byGas");
        WriteGases(json, Figure.Scope1, totals.Scope1ByGas);
        WriteGases(json, Figure.Scope2LocationBased, totals.Scope2LocationBasedByGas);
        WriteGases(json, Figure.Scope3, totals.Scope3ByGas);
        json.WriteEndObject();
        json.Number(Figure.Energy.FieldOfTotals, totals.EnergyMWh);
        json.WriteEndObject();
    }

    private static void WriteGases(Utf8JsonWriter json, Figure figure, GasTotals? gases)
    {
        json.WriteStartObject(figure.FieldOfTotals);
        json.Number("co2", gases?.Co2?.Tonnes);
        json.Number("ch4", gases?.Ch4?.Tonnes);
        json.Number("n2o", gases?.N2o?.Tonnes);
        json.Number("hfcs", gases?.Hfcs?.Tonnes);
        json.Number("pfcs", gases?.Pfcs?.Tonnes);
        json.Number("sf6", gases?.Sf6?.Tonnes);
        json.Number("nf3", gases?.Nf3?.Tonnes);
        json.Number("other", gases?.Other?.Tonnes);
        json.Number("unsplit", gases?.Unsplit?.Tonnes);
        json.WriteEndObject();
    }
}
