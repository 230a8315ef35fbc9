using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What files of contractual instruments are told.</summary>
internal static class InstrumentMessages
{
    public static Message KindType => new("kind.instrument");

    public static Message KindFallback => new("kind.market-fallback");

    public static Message KindVintageWindow => new("kind.vintage-window");

    public static Message KindYesNo => new("kind.yes-no");

    public static Message YesOrNo => new("instrument-yes-or-no");

    public static Message NotEnergy(Unit unit) => new("instrument-unit-not-energy", unit);

    public static Message CreditNotInEnergy(Unit unit, CertificateRule credit) =>
        new("instrument-unit-of-credit", unit, credit.Registry);

    public static Message AmountMissing(InstrumentType type) => new("instrument-amount-missing", InstrumentWords.Type.Of(type));

    public static Message AmountOfOther(InstrumentType type) => new("instrument-amount-of-other", InstrumentWords.Type.Of(type));

    public static Message RateOfAnyPlace(InstrumentType type) => new("instrument-rate-of-any-place", InstrumentWords.Type.Of(type));

    public static Message NotWholeMonths(ReportingPeriod period) => new("instrument-period-of-days", period);

    public static Message ShareMissing => new("instrument-share-missing");

    public static Message ShareOutside(decimal share) => new("instrument-share-outside", Numbers.Format(share));

    public static Message ShareOfOther(InstrumentType type) => new("instrument-share-of-other", InstrumentWords.Type.Of(type));

    public static Message RetiredBeforeGeneration(DateOnly retired, ReportingPeriod vintage) =>
        new("instrument-retired-before-generation", IsoDay.Text(retired), vintage);

    public static Message NoneIssued(CertificateRule rule, ReportingPeriod vintage) =>
        new("instrument-none-issued", rule.Registry, rule.Market, vintage, rule.From is { } day ? IsoDay.Text(day) : "");

    public static Message NotAMarket(string text) => new("instrument-market-unknown", text);

    public static Message ProfileNotYet => new("instrument-profile-not-yet");

    public static Message NotASerial(string text) => new("instrument-serial-malformed", text);

    public static Message SerialTwice(SerialRange serials, ContractualInstrument other) =>
        new("instrument-serial-twice", serials.ToString(), other.Id);

    public static Message SerialCount(string serials, decimal amount) => new("instrument-serial-count", serials, Numbers.Format(amount));

    public static Message IdTwice(string id) => new("instrument-twice", id);

    public static Message IdTwice(string id, long firstLine) => new("instrument-twice-in-file", id, firstLine);

    public static Message Overlapping(ContractualInstrument other) => new("instrument-overlapping", other.Id);
}
