using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// How far calculated figures may be off: half of the last digit of each amount, or the uncertainty that its row states, all at their
/// worst, by figure and gas.
/// </summary>
internal static class CalculatedHalfWidths
{
    private static readonly ImmutableArray<Figure> Scopes =
        [Figure.Scope1, Figure.Scope2LocationBased, Figure.Scope2MarketBased, Figure.Scope3];

    public static ImmutableSortedDictionary<string, GasTotals> Of(Inventory inventory)
    {
        var sums = new SortedDictionary<string, Int128[]>(StringComparer.Ordinal);
        foreach (Account account in inventory.Accounts.Where(account => !account.Leg.IsMemo))
        {
            foreach (string figure in FiguresOf(account))
            {
                if (!sums.TryGetValue(figure, out Int128[]? sum))
                    sums.Add(figure, sum = new Int128[Enum.GetValues<GasFamily>().Length]);
                for (int term = 0; term < account.Leg.Terms.Length; term++)
                    sum[(int)account.Leg.Terms[term].Family] += HalfWidth(account, term);
                if (account.Leg.Published is not null)
                    sum[(int)GasFamily.Unsplit] += HalfWidthOfUnsplit(account);
            }
        }

        return sums.ToImmutableSortedDictionary(
            pair => pair.Key,
            pair => GasTotals.From(family => pair.Value[(int)family] == 0 ? null : Exact.ToDecimal(pair.Value[(int)family])),
            StringComparer.Ordinal);
    }

    // In 10⁻¹² t. Half of the last digit is the same for all amounts with the same decimals, whatever they are; an amount of 0 may be a
    // figure that does not exist.
    private static Int128 HalfWidth(Account account, int term)
    {
        Ratio coefficient = account.Leg.Coefficients[term].Value * account.Part.Share.Value;
        var halfCoefficient = new ScaledRatio(coefficient * new Ratio(1, 2), Exact.TonneScale);
        Int128 halfWidth = 0;
        foreach (Tally tally in account.Tallies)
        {
            halfWidth += account.Kind.Context.UncertaintyPct is { } percent
                ? new ScaledRatio(Ratio.From(percent) * new Ratio(1, 100), 0).Times(Int128.Abs(tally.Value(term)), 0)
                : halfCoefficient.Times(tally.LastDigits, tally.Scale);
        }

        return halfWidth;
    }

    // What the published total differs from its gases by: at its worst as far off as they are together.
    private static Int128 HalfWidthOfUnsplit(Account account)
    {
        Int128 unsplit = HalfWidth(account, account.Leg.Terms.Length);
        for (int term = 0; term < account.Leg.Terms.Length; term++)
            unsplit -= HalfWidth(account, term);
        return Int128.Abs(unsplit);
    }

    // What an amount is off by stands for its whole location-based figure: which instrument would cover the rest is not known.
    private static IEnumerable<string> FiguresOf(Account account) => Scopes
        .Where(figure => figure.Concerns(account.Leg.Scope, account.Methods, account.Leg.Scope3Category))
        .Select(figure => figure.Name);
}
