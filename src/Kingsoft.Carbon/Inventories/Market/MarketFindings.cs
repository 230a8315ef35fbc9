using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What there is to say of a market-based figure: what no instrument covers, what is held and what is left over.</summary>
internal static class MarketFindings
{
    public static Func<IEnumerable<Finding>> Of(
        MarketBasedScope2? market, ImmutableArray<Account> accounts, LineNames names, ShareCounter shares)
    {
        if (market is null)
            return () => [];

        FindingGroup uncovered = Uncovered(accounts, names);
        return () =>
        [
            .. uncovered.Lines > 0
                ? [uncovered.ToFinding("uncovered-market", FindingSeverity.Info, MarketMessages.Uncovered(market), shares)]
                : Enumerable.Empty<Finding>(),
            .. Listed("instrument-held", FindingSeverity.Warning, MarketMessages.Held, market.Instruments
                .Where(use => use.HeldBecause is not null).Select(use => MarketMessages.HeldFor(use.Id, use.HeldBecause!))),
            .. Listed("instrument-left", FindingSeverity.Info, MarketMessages.Left, market.Instruments
                .Where(use => use is { LeftMegawattHours: > 0m, HeldBecause: null }).Select(MarketMessages.LeftOf)),
        ];
    }

    private static FindingGroup Uncovered(ImmutableArray<Account> accounts, LineNames names)
    {
        var group = new FindingGroup();
        foreach (Account account in accounts.Where(account => account.Market is { HasUncovered: true }))
        {
            foreach (MarketPart part in account.Market!.Parts.Where(part => part.Instrument is null))
            {
                group.Add(account.Leg, part.RoundedTonnes, 0);
                group.AddTo(MarketMessages.UncoveredBy(part).ToString(), part.RoundedTonnes, account.Rows);
            }

            group.Add(account.Leg, 0, account.Rows);
            names.Name(account, group.First);
        }

        return group;
    }

    // No tonnes hang on them: they say what the reader paid for and did not claim.
    private static IEnumerable<Finding> Listed(string code, FindingSeverity severity, Message text, IEnumerable<Message> subjects)
    {
        string[] all = [.. subjects.Select(subject => subject.ToString())];
        if (all.Length == 0)
            return [];

        string first = string.Join("; ", all.Take(FindingGroup.MostNamed));
        Message message = MarketMessages.Named(text, first, Math.Max(0, all.Length - FindingGroup.MostNamed));
        return
        [
            new Finding
            {
                Code = code,
                Severity = severity,
                Message = message,
                Summary = text,
                Subjects = [.. all.Select(subject => new FindingSubject(subject, null, 0))],
            },
        ];
    }
}
