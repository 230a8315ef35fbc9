using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Rows that are, by their size, the sum of others.</summary>
/// <param name="Whole">The rows.</param>
/// <param name="Parts">The accounts of the others.</param>
/// <param name="Days">The days of the whole, from the first to the last.</param>
internal sealed record WholeMatch(ImmutableArray<SoleRow> Whole, ImmutableArray<Account> Parts, ReportingPeriod Days)
{
    /// <summary>The CO2e of the whole, as an integer of 10⁻¹² t.</summary>
    public Int128 OfWhole => Whole.Aggregate((Int128)0, (sum, row) => sum + row.Tonnes);

    /// <summary>The CO2e of the parts, as an integer of 10⁻¹² t.</summary>
    public Int128 OfParts => Parts.Aggregate((Int128)0, (sum, account) => sum + account.Total());

    /// <summary>What is surely counted twice: the side that is less.</summary>
    public Int128 AtStake => Int128.Min(OfWhole, OfParts);

    /// <summary>Adds matches to a finding, and names the rows of both sides.</summary>
    public static void AddTo(FindingGroup group, AccountBook book, IReadOnlyCollection<(WholeMatch Match, Message Subject)> found)
    {
        var wholes = new Dictionary<Account, HashSet<decimal>>();
        HashSet<Account> all = [];
        foreach ((WholeMatch match, Message subject) in found)
        {
            all.UnionWith(match.Parts);
            foreach (SoleRow row in match.Whole)
                Note(row, all, wholes);
            group.Add(match.Whole[0].Account.Leg, match.AtStake, 0);
            group.AddTo(subject, match.AtStake, match.Whole.Length + match.Parts.Sum(account => account.Rows));
        }

        byte[] buffer = [];
        foreach (AccountLine line in book.Lines(account => all.Contains(account) || wholes.ContainsKey(account)))
        {
            if (!all.Contains(line.Account) && !wholes[line.Account].Contains(line.Amount))
                continue;

            group.Add(line.Account.Leg, 0, 1);
            group.First.Add(book.IdOf(line, ref buffer));
        }
    }

    private static void Note(SoleRow row, HashSet<Account> all, Dictionary<Account, HashSet<decimal>> wholes)
    {
        if (row.Amount is not { } amount)
        {
            all.Add(row.Account);
            return;
        }

        if (!wholes.TryGetValue(row.Account, out HashSet<decimal>? amounts))
            wholes.Add(row.Account, amounts = []);
        amounts.Add(amount);
    }
}
