using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Names sums of a scope, or of a category of Scope 3, that are below zero: more was taken away than there was.</summary>
internal static class NegativeSums
{
    private const string Code = "negative-sum";

    public static IEnumerable<Lazy<Finding>> Find(
        AccountBook book, ImmutableArray<Account> accounts, InventoryTotals totals, ShareCounter shares)
    {
        ImmutableArray<(Figure Figure, decimal Tonnes)> below =
            [.. Figures().Select(figure => (Figure: figure, Tonnes: totals.Of(figure) ?? 0m)).Where(sum => sum.Tonnes < 0m)];
        if (below.IsEmpty)
            yield break;

        var first = new FirstIds();
        long lines = 0;
        foreach (Account account in accounts.Where(account => below.Any(sum => IsPart(account.Leg, sum.Figure))))
        {
            long negative = account.Tallies.Where(tally => tally.IsNegative).Sum(tally => tally.Rows);
            lines += negative;
            if (negative > 0)
                book.Review.Names.Name(account, first, onlyBelowZero: true);
        }

        // A category is part of Scope 3, and both figures of Scope 2 are of the same rows.
        decimal scope2 = Math.Min(TonnesOf(Figure.Scope2LocationBased), TonnesOf(Figure.Scope2MarketBased));
        decimal categories = below.Where(sum => sum.Figure.Category is not null).Sum(sum => sum.Tonnes);
        decimal tonnes = TonnesOf(Figure.Scope1) + scope2 + Math.Min(TonnesOf(Figure.Scope3), categories);
        yield return new(() => new Finding(
            Code, FindingSeverity.Warning,
            InventoryMessages.NegativeSum(below.Select(sum => InventoryMessages.SumOf(sum.Figure.Said, sum.Tonnes))))
        {
            Tonnes = tonnes,
            Share = shares.ShareOf(Exact.Mantissa(-tonnes) * Exact.PowerOfTen(Exact.TonneScale - tonnes.Scale)),
            Lines = first.Ids,
            LineCount = lines,
            Subjects = [.. below.Select(sum => new FindingSubject(sum.Figure.Said, sum.Tonnes, 0))],
        });

        decimal TonnesOf(Figure figure) => below.FirstOrDefault(sum => sum.Figure == figure).Tonnes;
    }

    private static IEnumerable<Figure> Figures() =>
        [Figure.Scope1, Figure.Scope2LocationBased, Figure.Scope2MarketBased, Figure.Scope3, .. Figure.Categories];

    private static bool IsPart(PlanLeg leg, Figure figure) =>
        !leg.IsMemo && figure.Concerns(leg.Scope, leg.Scope2Method, leg.Scope3Category);
}
