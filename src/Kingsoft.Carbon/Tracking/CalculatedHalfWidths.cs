using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>How far calculated figures may be off: half of the last digit of each amount, or the uncertainty that its row states, all at their worst, by figure and gas.</summary>
internal static class CalculatedHalfWidths
{
    public static ImmutableSortedDictionary<string, GasTotals> Of(Inventory inventory)
    {
        var sums = new SortedDictionary<string, decimal[]>(StringComparer.Ordinal);
        foreach (EmissionLine line in inventory.Lines.Where(line => !line.Plan.IsMemo))
        {
            decimal share = RelativeHalfWidth(line.Record);
            foreach (PlanTerm term in share == 0m ? [] : line.Plan.Terms)
            {
                // Cut like every line, so that sums are the same in any order.
                decimal halfWidth = Math.Round(Math.Abs(Exact.ToDecimal(term.Co2eTonnesPerAmount.Times(line.Amount))) * share, Exact.TonneScale, MidpointRounding.ToEven);
                foreach (string figure in FiguresOf(line.Plan))
                {
                    if (!sums.TryGetValue(figure, out decimal[]? sum))
                        sums.Add(figure, sum = new decimal[Enum.GetValues<GasFamily>().Length]);
                    sum[(int)term.Family] += halfWidth;
                }
            }
        }

        return sums.ToImmutableSortedDictionary(pair => pair.Key, pair => GasTotals.From(family => pair.Value[(int)family] is not 0m and var halfWidth ? halfWidth : null), StringComparer.Ordinal);
    }

    private static decimal RelativeHalfWidth(ActivityRecord record) =>
        record.UncertaintyPct is { } percent ? percent / 100m :
        record.Quantity.Amount == 0m ? 0m : PrintedFigure.HalfUnit(record.Quantity.Amount.Scale) / Math.Abs(record.Quantity.Amount);

    private static IEnumerable<string> FiguresOf(EmissionPlan plan)
    {
        if (plan.Scope == Scope.Scope1)
            yield return Figure.Scope1.Name;
        if (plan.Scope == Scope.Scope2 && plan.Scope2Method.HasFlag(Scope2Method.LocationBased))
            yield return Figure.Scope2LocationBased.Name;
        if (plan.Scope == Scope.Scope2 && plan.Scope2Method.HasFlag(Scope2Method.MarketBased))
            yield return Figure.Scope2MarketBased.Name;
        if (plan.Scope == Scope.Scope3)
            yield return Figure.Scope3.Name;
    }
}
