using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What there is to say of a market-based figure: what no instrument covers, what is held and what is left over.</summary>
internal static class MarketFindings
{
    public static Func<IEnumerable<Finding>> Of(
        MarketBasedScope2? market, ImmutableArray<Account> accounts, ShareCounter shares)
    {
        if (market is null)
            return () => [];

        InstrumentUse[] ofYear = [.. market.Instruments.Where(use => !use.IsOfOtherYear)];
        FindingGroup uncovered = Uncovered(accounts);
        return () =>
        [
            .. uncovered.Lines > 0
                ? [uncovered.ToFinding("uncovered-market", FindingSeverity.Info, MarketMessages.Uncovered(market), shares)]
                : Enumerable.Empty<Finding>(),
            .. Listed("instrument-held", FindingSeverity.Warning, MarketMessages.Held, ofYear
                .Where(use => use.HeldBecause is not null).Select(use => MarketMessages.HeldFor(use.Id, use.SaidHeld!))),
            .. Listed("instrument-unclear", FindingSeverity.Warning, MarketMessages.Unclear, ofYear
                .Where(use => use.UnclearBecause is not null).Select(use => MarketMessages.HeldFor(use.Id, use.SaidUnclear!))),
            .. Listed("instrument-left", FindingSeverity.Info, MarketMessages.Left, ofYear
                .Where(use => use is { LeftMegawattHours: > 0m, HeldBecause: null } || IsRateOfNothing(use))
                .Select(use => IsRateOfNothing(use) ? MarketMessages.ServesNothing(use) : MarketMessages.LeftOf(use))),
        ];
    }

    // What is left for a residual mix may be nothing; a rate is of a supplier, a site or a region that should have some.
    private static bool IsRateOfNothing(InstrumentUse use) => use is
    {
        Type: InstrumentType.SupplierRate or InstrumentType.StandardShare, LeftMegawattHours: null, ClaimedMegawattHours: 0m,
        HeldBecause: null,
    };

    // Load is matched by site and month, not by row: no row is named, and a ledger need not be read again for its ids.
    private static FindingGroup Uncovered(ImmutableArray<Account> accounts)
    {
        var group = new FindingGroup();
        var subjects = new Dictionary<MarketRest, Said>();
        foreach (Account account in accounts.Where(account => account.Market is { Rests.IsEmpty: false }))
        {
            foreach (MarketRest rest in account.Market!.Rests)
            {
                if (!subjects.TryGetValue(rest with { Tonnes = 0 }, out Said? subject))
                    subjects.Add(rest with { Tonnes = 0 }, subject = MarketMessages.UncoveredBy(rest));
                group.Add(account.Leg, rest.Tonnes, 0);
                group.AddTo(subject, rest.Tonnes, account.Rows);
            }

            group.Add(account.Leg, 0, account.Rows);
        }

        return group;
    }

    // No tonnes hang on them: they say what the reader paid for and did not claim.
    private static IEnumerable<Finding> Listed(string code, FindingSeverity severity, Message text, IEnumerable<Message> subjects)
    {
        Message[] all = [.. subjects];
        if (all.Length == 0)
            return [];

        MessageList first = MessageList.OfClauses(all.Take(FindingGroup.MostNamed));
        Message message = MarketMessages.Named(text, first, Math.Max(0, all.Length - FindingGroup.MostNamed));
        return
        [
            new Finding(code, severity, message, text)
            {
                Subjects = [.. all.Select(subject => new FindingSubject(subject, null, 0))],
            },
        ];
    }
}
