using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes the lines of inventories as CSV, one a row, with all digits: what a spreadsheet or a database takes in.</summary>
public static class InventoryCsv
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly ImmutableArray<string> Columns =
    [
        "year", "id", "activity", "entity", "facility", "region", "period", "amount", "unit", "factor_id", "factor_data_year",
        "factor_published", "scope", "scope3_category",
        "co2e_t", "co2e_market_based_t", "co2_t", "ch4_t", "n2o_t", "biogenic_co2_t", "energy_mwh", "quality", "evidence", "flags",
        "supplier", "instrument", "uncertainty_pct", "corrects", "recorded_on", "note", "scope2_method", "gwp_set", "derived_from",
        "calculation",
        "market_factor_id", "instrument_ids", "estimates",
    ];

    /// <summary>Writes the lines of inventories.</summary>
    /// <param name="inventories">The inventories.</param>
    /// <returns>CSV with a header; the user's own <c>x_…</c> columns stand last.</returns>
    public static string ToCsv(ImmutableArray<Inventory> inventories)
    {
        using var stream = new MemoryStream();
        Write(stream, inventories);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the lines of inventories to a stream, row by row: memory does not grow with their number.</summary>
    /// <param name="stream">Takes the CSV, in UTF-8; it is left open.</param>
    /// <param name="inventories">The inventories.</param>
    /// <exception cref="ArgumentException">The stream or the inventories are null, or one of them is.</exception>
    public static void Write(Stream stream, ImmutableArray<Inventory> inventories)
    {
        ArgumentNullException.ThrowIfNull(stream);
        inventories = Items.Given(inventories);
        ImmutableArray<string> extras = [.. inventories.SelectMany(inventory => inventory.OwnColumns).Distinct()
            .Order(StringComparer.Ordinal)];
        Dictionary<string, int> positions =
            extras.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true);
        var row = new StringBuilder();
        CsvText.AppendRow(row, Columns.AddRange(extras).Select(CsvText.NoFormula));
        foreach (Inventory inventory in inventories)
        {
            foreach (EmissionLine line in inventory.Lines)
            {
                string?[] own = new string?[extras.Length];
                foreach ((string name, string value) in line.Record.Extras)
                    own[positions[name]] = value;
                CsvText.AppendRow(row, Fields(inventory, line).Concat(own).Select(CsvText.NoFormula));
                writer.Write(row);
                row.Clear();
            }
        }

        writer.Write(row);
    }

    /// <summary>Writes the lines of inventories to a stream that must not be waited for, such as the answer of a web server.</summary>
    /// <param name="stream">Takes the CSV, in UTF-8; it is left open.</param>
    /// <param name="inventories">The inventories.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that is done when everything is written.</returns>
    /// <exception cref="ArgumentException">The stream or the inventories are null, or one of them is.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(
        Stream stream, ImmutableArray<Inventory> inventories, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        inventories = Items.Given(inventories);
        return AsyncOutput.WriteStreamAsync(stream, output => Write(output, inventories), cancellationToken);
    }

    private static IEnumerable<string?> Fields(Inventory inventory, EmissionLine line)
    {
        ActivityRecord record = line.Record;
        ImmutableArray<LineGas> gases = line.Gases;
        return
        [
            Text(inventory.Year), line.Id, line.Activity.Value, record.Entity, record.Facility, record.Region.Code,
            line.Period.ToString(), Numbers.Format(line.Amount), line.Unit.Symbol,
            line.FactorId, Text(line.FactorDataYear), line.FactorPublished?.Text, FileWords.Scope.Of(line.Scope),
            Text((int?)line.Scope3Category),
            Text(line.Co2e?.Tonnes), Text(line.Co2eMarketBased?.Tonnes), Gas("CO2"), Gas("CH4", "CH4-fossil"), Gas("N2O"),
            Text(line.BiogenicCo2Tonnes), Text(line.EnergyMWh),
            line.Quality is { } quality ? FileWords.Quality.Of(quality) : null, record.Evidence,
            string.Join(';', LineFlagNames.Get(line.Flags)),
            record.Supplier, record.Instrument, Text(record.UncertaintyPct), record.Corrects,
            record.RecordedOn is { } day ? IsoDay.Text(day) : null, record.Note,
            record.Scope2Method == Scope2Method.None ? null : FileWords.Scope2Method.Of(record.Scope2Method),
            record.GwpBasis is { } basis ? FileWords.GwpBasis.Of(basis) : null, line.DerivedFrom,
            record.CalculationText,
            line.MarketFactorId, line.InstrumentIds.IsEmpty ? null : string.Join(';', line.InstrumentIds),
            line.Estimates.IsEmpty ? null : string.Join("; ", line.Estimates),
        ];

        string? Gas(params ReadOnlySpan<string> codes)
        {
            decimal? tonnes = null;
            foreach (LineGas gas in gases)
            {
                if (gas.Gas is not null && codes.Contains(gas.Gas))
                    tonnes = (tonnes ?? 0m) + gas.Tonnes;
            }

            return Text(tonnes);
        }
    }

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(decimal? value) => value is { } number ? Numbers.Format(number) : null;
}
