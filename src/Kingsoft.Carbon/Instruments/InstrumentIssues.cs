using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Notes what is wrong with an instrument together with its id and what it has in the column.</summary>
internal static class InstrumentIssues
{
    public static void Add(this DataIssues issues, ContractualInstrument instrument, Fault fault) => issues.Add(
        instrument.Location, fault.Field, fault.Said!, instrument.Id, field: FieldOf(instrument, fault.Field));

    private static string? FieldOf(ContractualInstrument instrument, string column) => column switch
    {
        "id" => instrument.Id,
        "unit" => instrument.Unit?.Symbol,
        "co2e_kg_per_unit" => Numbers.Format(instrument.Co2eKilogramsPerUnit),
        "source" => instrument.Source,
        "market" => instrument.Market,
        "period" => instrument.Period?.ToString(),
        "amount" => Number(instrument.Amount),
        "biogenic_co2_kg_per_unit" => Number(instrument.BiogenicCo2KilogramsPerUnit),
        "vintage" => instrument.Vintage?.ToString(),
        "retired_on" => instrument.RetiredOn is { } day ? IsoDay.Text(day) : null,
        "serials" => instrument.Serials,
        "share_pct" => Number(instrument.SharePercent),
        _ => null,
    };

    private static string? Number(decimal? number) => number is { } known ? Numbers.Format(known) : null;
}
