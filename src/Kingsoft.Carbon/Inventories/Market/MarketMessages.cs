using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What is said of instruments that are held, and of electricity that none covers.</summary>
internal static class MarketMessages
{
    // ---- why an instrument is held

    public static Message CriteriaUnmet => new("instrument-held.criteria");

    public static Message NotRetired => new("instrument-held.not-retired");

    public static Message NoVintage => new("instrument-held.no-vintage");

    public static Message NoMarket => new("instrument-held.no-market");

    public static Message NotUsed(string reason) => new("instrument-held.not-used", reason);

    public static Message VintageCut(ReportingPeriod vintage, int year, ReportingPeriod window) =>
        new("instrument-held.vintage-cut", vintage, year, IsoDay.Text(window.Start), IsoDay.Text(window.End),
            PeriodMonths.NameOf(vintage.Start > window.Start ? vintage.Start : window.Start));

    public static Message VintageOutside(ReportingPeriod vintage, int year, ReportingPeriod window) =>
        new("instrument-held.vintage-outside", vintage, year, IsoDay.Text(window.Start), IsoDay.Text(window.End));

    public static Message Expired(DateOnly retired, DateOnly last) =>
        new("instrument-held.expired", IsoDay.Text(retired), IsoDay.Text(last));

    public static Message ExpiredInPart(DateOnly retired, ReportingPeriod vintage, DateOnly last) =>
        new("instrument-held.expired-in-part", IsoDay.Text(retired), vintage, IsoDay.Text(last), PeriodMonths.NameOf(vintage.Start));

    public static Message RetiredInFirstMonth(DateOnly retired, ReportingPeriod vintage) =>
        new("instrument-held.retired-in-first-month", IsoDay.Text(retired), vintage);

    public static Message OfOtherMarket(Region region, Region market, CertificateRule rule) =>
        new("instrument-held.other-market", region, market, rule.Market);

    public static Message RetiredLater(DateOnly retired, DateOnly asOf) =>
        new("instrument-held.retired-later", IsoDay.Text(retired), IsoDay.Text(asOf));

    public static Message NotTradable(string technology, DateOnly began, CertificateRule rule) =>
        new("instrument-held.not-tradable", technology, IsoDay.Text(began), rule.Registry, IsoDay.Text(rule.CommissionedTo!.Value));

    public static Message IsCarbonCredit(CertificateRule credit) => new("instrument-held.carbon-credit", credit.Registry);

    public static Message OfSamePlant(string credit, CertificateRule rule) =>
        new("instrument-held.credit-of-same-plant", credit, rule.Registry);

    public static Message OfSameSerials(SerialRange serials, string credit, CertificateRule rule) =>
        new("instrument-held.credit-of-same-serials", serials.ToString(), credit, rule.Registry);

    // ---- what has to be looked up of what is claimed

    public static Message CommissioningUnknown(string technology, CertificateRule rule) =>
        new("instrument-unclear.commissioned", technology, rule.Registry, IsoDay.Text(rule.CommissionedTo!.Value));

    public static Message UnknownRegistry(string registry, Region market) =>
        new("instrument-unclear.registry", registry, market, RegistryNames.GreenCertificates);

    public static Message RetiredWithinVintage(DateOnly retired, ReportingPeriod vintage) =>
        new("instrument-unclear.retired-within-vintage", IsoDay.Text(retired), vintage);

    public static Message SaysTheSame(string id) => new("instrument-unclear.same-row", id);

    public static Message OtherBeneficiary(string beneficiary) => new("instrument-unclear.beneficiary", beneficiary);

    public static Message Unclear => new("finding.instrument-unclear");

    public static Message WhatIsUnclear(IEnumerable<Message> all) => new("finding.instrument-unclear-of", MessageList.OfClauses(all));

    // ---- faults

    public static Message UnknownInstrument(string id, string? near) => near is null
        ? new("instrument-unknown", id)
        : new("instrument-unknown-near", id, NumberMessages.Near(near));

    public static Message UnknownResidualMix(string id) => new("residual-mix-unknown", id);

    public static Message NotAResidualMix(string id, string kind) => new("residual-mix-of-other-kind", id, kind);

    public static Message NoFossil(string region) => new("market-fallback-no-fossil", region, ResidualMixes.FossilElectricity);

    public static Message UnusedResidualMix(string id) => new("finding.unused-residual-mix", id);

    public static Message UnusedFallback => new("finding.unused-fallback");

    public static Message Elsewhere => new("finding.instrument-elsewhere");

    public static Message NeedsInstruments => new("market-needs-instruments");

    public static Message WindowOfOneYear => new("market-window-of-one-year", Ask.Year);

    // ---- why a share of renewable power is not known

    public static Message NoShareOfGrids => new("renewable.no-share-of-grids");

    public static Message EnergyNotKnown => new("renewable.energy-not-known");

    public static Message NoElectricity => new("renewable.no-electricity");

    // ---- findings

    public static Message Named(Message text, MessageList names, int more) =>
        more == 0 ? new("finding.named", text, names) : new("finding.named-of-many", text, names, more);

    public static Message Uncovered(MarketBasedScope2 market) =>
        new("finding.uncovered-market", Shown(market.UncoveredMegawattHours), Shown(market.MegawattHours));

    public static Message UncoveredBy(MarketRest rest)
    {
        Message by = rest.Tier switch
        {
            MarketTier.ResidualMix => new("finding.uncovered-by-residual-mix", rest.FactorId),
            MarketTier.FossilOnly => new("finding.uncovered-by-fossil-only", rest.FactorId),
            _ => new("finding.uncovered-by-grid-average", rest.FactorId),
        };
        return rest.OtherGwpSet is { } set ? new("finding.uncovered-by-other-gwp", by, set) : by;
    }

    public static Message Held => new("finding.instrument-held");

    public static Message HeldFor(string id, Said reason) => new("finding.instrument-held-for", id, reason);

    public static Message Left => new("finding.instrument-left");

    public static Message LeftOf(InstrumentUse use) =>
        new("finding.instrument-left-of", use.Id, Shown(use.LeftMegawattHours!.Value), Shown(use.BoughtMegawattHours!.Value));

    public static Message ServesNothing(InstrumentUse use) =>
        new("finding.instrument-serves-nothing", use.Id, InstrumentWords.Type.Of(use.Type));

    private static string Shown(decimal megawattHours) => Numbers.Format(Math.Round(megawattHours, 3, MidpointRounding.ToEven));
}
