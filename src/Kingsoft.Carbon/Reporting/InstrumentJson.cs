using System.Text.Json;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes contractual instruments, and how the market-based Scope 2 came about.</summary>
internal static class InstrumentJson
{
    public static void WriteOptions(Utf8JsonWriter json, InventoryOptions options)
    {
        json.Text("organization", options.Organization);
        WriteInstruments(json, options.Instruments);
        json.Text("residualMix", options.ResidualMix);
        json.WriteString("marketFallback", InstrumentWords.Fallback.Of(options.MarketFallback));
        json.WriteString("vintageWindow", InstrumentWords.Vintage.Of(options.VintageWindow));
    }

    public static void WriteMarket(Utf8JsonWriter json, MarketBasedScope2? market)
    {
        if (market is null)
        {
            json.WriteNull("market");
            return;
        }

        json.WriteStartObject("market");
        json.WriteString("fallback", InstrumentWords.Fallback.Of(market.Fallback));
        json.WriteString("vintageWindow", InstrumentWords.Vintage.Of(market.VintageWindow));
        json.Number("mwh", market.MegawattHours);
        json.Number("coveredMWh", market.CoveredMegawattHours);
        json.Number("uncoveredMWh", market.UncoveredMegawattHours);
        json.Number("uncoveredCo2e", market.UncoveredCo2e.Tonnes);
        json.Number("biogenicCo2", market.BiogenicCo2Tonnes);
        json.WriteStartArray("instruments");
        foreach (InstrumentUse use in market.Instruments)
            Write(json, use);
        json.WriteEndArray();
        json.WriteStartArray("coverage");
        foreach (MarketCoverage coverage in market.Served.Cells)
        {
            Write(json, coverage);
            json.FlushIfLarge();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (ElectricitySource source in market.Sources)
            Write(json, source);
        json.WriteEndArray();
        json.WriteStartArray("renewable");
        foreach (RenewableShare share in market.Renewable)
            Write(json, share);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes from where a part of the electricity comes.</summary>
    public static void Write(Utf8JsonWriter json, ElectricitySource source)
    {
        json.WriteStartObject();
        json.Text("instrumentId", source.InstrumentId);
        json.Text("type", source.Type is { } type ? InstrumentWords.Type.Of(type) : null);
        json.Text("factorId", source.FactorId);
        json.Text("activity", source.Activity?.Value);
        json.Text("technology", source.Technology);
        if (source.IsRenewable is { } isRenewable)
            json.WriteBoolean("renewable", isRenewable);
        else
            json.WriteNull("renewable");
        json.Number("mwh", source.MegawattHours);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RenewableShare share)
    {
        json.WriteStartObject();
        json.WriteString("metric", MarketWords.Metric.Of(share.Metric));
        json.Number("mwh", share.MegawattHours);
        json.Number("unknownMWh", share.UnknownMegawattHours);
        json.Number("ofMWh", share.OfMegawattHours);
        json.Number("percent", share.Percent);
        json.Text("notKnownBecause", share.NotKnownBecause);
        json.WriteEndObject();
    }

    private static void WriteInstruments(Utf8JsonWriter json, ContractualInstruments? instruments)
    {
        if (instruments is null)
        {
            json.WriteNull("instruments");
            return;
        }

        json.WriteStartObject("instruments");
        json.Text("file", instruments.SourceFile);
        json.WriteStartArray("items");
        foreach (ContractualInstrument instrument in instruments)
            Write(json, instrument);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ContractualInstrument instrument)
    {
        json.WriteStartObject();
        json.WriteString("id", instrument.Id);
        json.WriteString("type", InstrumentWords.Type.Of(instrument.Type));
        json.Text("facility", instrument.Facility);
        json.Text("region", instrument.Region?.Code);
        json.Text("market", instrument.Market);
        json.Text("period", instrument.Period?.ToString());
        json.Number("amount", instrument.Amount);
        json.WriteString("unit", instrument.Unit.Symbol);
        json.Number("co2eKgPerUnit", instrument.Co2eKilogramsPerUnit);
        json.Number("biogenicCo2KgPerUnit", instrument.BiogenicCo2KilogramsPerUnit);
        json.Text("vintage", instrument.Vintage?.ToString());
        json.Text("retiredOn", instrument.RetiredOn is { } retired ? IsoDay.Text(retired) : null);
        json.Text("cancelReason", instrument.CancelReason);
        json.Text("beneficiary", instrument.Beneficiary);
        json.Text("expires", instrument.ExpiresOn is { } expires ? IsoDay.Text(expires) : null);
        json.Text("commissioned", instrument.CommissionedOn is { } commissioned ? IsoDay.Text(commissioned) : null);
        json.Text("registry", instrument.Registry);
        json.Text("serials", instrument.Serials);
        json.Text("generator", instrument.Generator);
        json.Text("technology", instrument.Technology);
        json.WriteBoolean("bundled", instrument.IsBundled);
        if (instrument.MeetsCriteria is { } meets)
            json.WriteBoolean("criteriaMet", meets);
        else
            json.WriteNull("criteriaMet");
        json.Number("sharePct", instrument.SharePercent);
        json.Text("supplier", instrument.Supplier);
        json.WriteString("source", instrument.Source);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, InstrumentUse use)
    {
        json.WriteStartObject();
        json.WriteString("id", use.Id);
        json.WriteString("type", InstrumentWords.Type.Of(use.Type));
        json.Number("boughtMWh", use.BoughtMegawattHours);
        json.Number("claimedMWh", use.ClaimedMegawattHours);
        json.Number("leftMWh", use.LeftMegawattHours);
        json.Text("expires", use.ExpiresOn is { } day ? IsoDay.Text(day) : null);
        json.Text("heldBecause", use.HeldBecause);
        json.Text("unclearBecause", use.UnclearBecause);
        json.WriteBoolean("ofOtherYear", use.IsOfOtherYear);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MarketCoverage coverage)
    {
        json.WriteStartObject();
        json.Text("facility", coverage.Facility);
        json.Text("region", coverage.Region.IsGlobal ? null : coverage.Region.Code);
        json.WriteString("month", coverage.Month);
        json.WriteString("by", MarketWords.Tier.Of(coverage.Tier));
        json.Text("instrumentId", coverage.InstrumentId);
        json.Text("factorId", coverage.FactorId);
        json.Number("mwh", coverage.MegawattHours);
        json.Number("co2e", coverage.Co2e.Tonnes);
        json.Number("monthLag", coverage.MonthLag);
        json.WriteEndObject();
    }
}
