using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of how a market-based figure came about.</summary>
internal static class MarketExplanationMessages
{
    public static Message Heading => new("explain.market-based");

    public static Message NoInstruments(Co2e own) => new("explain.no-instruments", own.Tonnes);

    public static Message Part(MarketPart part, string megawattHours, string rate, string tonnes) => part.Instrument is { } instrument
        ? new("explain.served-by", megawattHours, instrument.Id, KnownWords.Of(InstrumentWords.Type.Of(instrument.Type)),
            KnownWords.Of(MarketWords.Tier.Of(part.Tier)), instrument.Source, rate, tonnes)
        : new("explain.covered-by-none", megawattHours, KnownWords.Of(MarketWords.Tier.Of(part.Tier)), part.FactorId, rate, tonnes);

    public static Message Sum(string megawattHours, decimal tonnes) => new("explain.market-sum", megawattHours, tonnes);

    public static Message Shared(EmissionLine line, Co2e own) =>
        new("explain.market-shared", line.Account.Rows, line.Amount, line.Unit, own.Tonnes);
}
