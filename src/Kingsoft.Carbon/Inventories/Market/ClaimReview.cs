using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Judges which certificates and contracts may be claimed; the others are held, and counted nowhere.</summary>
/// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), table 7.1 (quality criteria 3 to 5).</remarks>
internal sealed class ClaimReview
{
    private ClaimReview(
        ImmutableArray<InstrumentClaim> claims, IReadOnlyDictionary<string, Message> held, IReadOnlyDictionary<string, Message> unclear)
    {
        Claims = claims;
        Held = held;
        Unclear = unclear;
    }

    /// <summary>Those that may be claimed, in the order of their ids.</summary>
    public ImmutableArray<InstrumentClaim> Claims { get; }

    /// <summary>The others by their id, with the reason.</summary>
    public IReadOnlyDictionary<string, Message> Held { get; }

    /// <summary>What has to be looked up of those that may be claimed, by their id.</summary>
    public IReadOnlyDictionary<string, Message> Unclear { get; }

    /// <param name="instruments">All instruments.</param>
    /// <param name="windows">Which years a time of generation serves.</param>
    /// <param name="asOf">The days as of which years are calculated.</param>
    /// <param name="reporters">The names of the reporter.</param>
    public static ClaimReview Of(
        IEnumerable<ContractualInstrument> instruments, VintageWindows windows, IReadOnlyDictionary<int, DateOnly> asOf,
        ReporterNames reporters)
    {
        ImmutableArray<InstrumentClaim>.Builder claims = ImmutableArray.CreateBuilder<InstrumentClaim>();
        var held = new Dictionary<string, Message>(StringComparer.Ordinal);
        var unclear = new Dictionary<string, Message>(StringComparer.Ordinal);
        ContractualInstrument[] all = [.. instruments.OrderBy(each => each.Id, TextOrder.Instance)];
        var credits = new CarbonCredits(all);
        var rows = new Dictionary<string, List<ContractualInstrument>>(StringComparer.Ordinal);
        var names = new FoldedNames();
        foreach (ContractualInstrument instrument in all)
        {
            if ((WhyHeld(instrument, windows, asOf) ?? credits.WhyHeld(instrument)) is { } reason)
            {
                held.Add(instrument.Id, reason);
                continue;
            }

            List<Message> open = [.. WhatIsUnclear(instrument, reporters)];
            if (instrument.IsClaim)
            {
                if (SameBefore(instrument, rows, names) is { } same)
                    open.Add(MarketMessages.SaysTheSame(same.Id));
                claims.Add(new InstrumentClaim(instrument, [.. YearsOf(instrument, windows, asOf)]));
            }

            if (open.Count > 0)
                unclear.Add(instrument.Id, MarketMessages.WhatIsUnclear(open));
        }

        return new ClaimReview(claims.ToImmutable(), held, unclear);
    }

    // Serial numbers of both tell them apart; without them nothing does.
    private static ContractualInstrument? SameBefore(
        ContractualInstrument instrument, Dictionary<string, List<ContractualInstrument>> rows, FoldedNames names)
    {
        string row = InstrumentText.Of(instrument, names);
        if (!rows.TryGetValue(row, out List<ContractualInstrument>? before))
            rows.Add(row, before = []);
        ContractualInstrument? same = instrument.Serials is null
            ? before.FirstOrDefault() : before.FirstOrDefault(other => other.Serials is null);
        if (before.Count == 0 || (before.Count == 1 && (before[0].Serials is null) != (instrument.Serials is null)))
            before.Add(instrument);
        return same;
    }

    // What of an instrument that may be claimed has to be looked up in the registry.
    private static IEnumerable<Message> WhatIsUnclear(ContractualInstrument instrument, ReporterNames reporters)
    {
        if (NotTradable(instrument) is { } rule && instrument.CommissionedOn is null)
            yield return MarketMessages.CommissioningUnknown(instrument.Technology!, rule);
        if (CertificateRule.MarketOfUnknownRegistry(instrument) is { } market)
            yield return MarketMessages.UnknownRegistry(instrument.Registry!, market);
        if (instrument is { IsClaim: true, Vintage: { } vintage, RetiredOn: { } retired }
            && retired < new DateOnly(vintage.End.Year, vintage.End.Month, 1))
            yield return MarketMessages.RetiredWithinVintage(retired, vintage);
        if (instrument is { IsClaim: true, Beneficiary: { } beneficiary } && !reporters.MayBe(beneficiary))
            yield return MarketMessages.OtherBeneficiary(beneficiary);
    }

    // Which part of a longer vintage had expired is not known: the month of generation would say.
    private static Message WhyExpired(ContractualInstrument instrument, DateOnly retired, DateOnly last, ReportingPeriod vintage) =>
        instrument.ExpiresOn is not null || CertificateRule.LastExpiryOf(instrument) is not { } ofLastMonth
            ? MarketMessages.Expired(retired, last)
        : retired > ofLastMonth ? MarketMessages.Expired(retired, ofLastMonth)
        : MarketMessages.ExpiredInPart(retired, vintage, last);

    private static Message? OfOtherMarket(ContractualInstrument instrument) =>
        instrument is { Region: { } region } && CertificateRule.Of(instrument).FirstOrDefault(rule => rule.IsOfOwnMarket) is { } rule
            && instrument.Markets.FirstOrDefault(market => !market.IsWithin(rule.Market)) is { } other
            ? MarketMessages.OfOtherMarket(region, other, rule)
            : null;

    private static CertificateRule? NotTradable(ContractualInstrument instrument) =>
        CertificateRule.Of(instrument).FirstOrDefault(rule => rule.IsNotTradable);

    // A year that is calculated as of a day does not know what was retired later.
    private static IEnumerable<int> YearsOf(
        ContractualInstrument instrument, VintageWindows windows, IReadOnlyDictionary<int, DateOnly> asOf) =>
        windows.Serving(instrument.Vintage!.Value)
            .Where(year => !asOf.TryGetValue(year, out DateOnly day) || instrument.RetiredOn <= day);

    private static Message? WhyHeld(ContractualInstrument instrument, VintageWindows windows, IReadOnlyDictionary<int, DateOnly> asOf)
    {
        if (instrument.MeetsCriteria == false)
            return MarketMessages.CriteriaUnmet;
        if (!instrument.IsClaim)
            return null;
        if (CertificateRule.CarbonCreditOf(instrument) is { } credit)
            return MarketMessages.IsCarbonCredit(credit);
        if (instrument.RetiredOn is not { } retired)
            return MarketMessages.NotRetired;
        if (!InstrumentWords.IsUse(instrument.CancelReason))
            return MarketMessages.NotUsed(instrument.CancelReason!);
        if (instrument.Vintage is not { } vintage)
            return MarketMessages.NoVintage;
        if (instrument.Markets.IsEmpty)
            return MarketMessages.NoMarket;
        if (!PeriodMonths.IsOne(vintage) && retired < new DateOnly(vintage.Start.Year, vintage.Start.Month, 1).AddMonths(1))
            return MarketMessages.RetiredInFirstMonth(retired, vintage);
        if (OfOtherMarket(instrument) is { } elsewhere)
            return elsewhere;
        if (InstrumentClaim.ExpiryOf(instrument) is { } last && retired > last)
            return WhyExpired(instrument, retired, last, vintage);
        if (NotTradable(instrument) is { } rule && instrument.CommissionedOn is { } began && began <= rule.CommissionedTo)
            return MarketMessages.NotTradable(instrument.Technology!, began, rule);
        if (windows.WhyNone(vintage) is { } none)
            return none;
        return YearsOf(instrument, windows, asOf).Any()
            ? null : MarketMessages.RetiredLater(retired, asOf[windows.Serving(vintage).First()]);
    }
}
