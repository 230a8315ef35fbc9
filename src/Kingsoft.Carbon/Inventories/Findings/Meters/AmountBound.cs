using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>How much of an activity one row can be about: a bound of plausibility, no fact of anybody.</summary>
/// <param name="Activity">The activity, with all below it.</param>
/// <param name="Most">The most.</param>
/// <param name="Unit">In which unit.</param>
internal sealed record AmountBound(string Activity, decimal Most, Unit Unit)
{
    private static readonly CsvColumns Columns = new(["activity", "most", "unit", "reason"], []);
    private static readonly Lazy<ImmutableArray<AmountBound>> All = new(Load);

    /// <summary>The bound of the nearest activity in a unit that converts; null where there is none.</summary>
    public static AmountBound? Of(ActivityCode activity, Unit unit) => All.Value
        .Where(bound => activity.IsWithin(bound.Activity)
            && bound.Unit.Dimension == unit.Dimension && bound.Unit.Currency == unit.Currency)
        .MaxBy(bound => bound.Activity.Length);

    private static ImmutableArray<AmountBound> Load()
    {
        ImmutableArray<AmountBound>.Builder bounds = ImmutableArray.CreateBuilder<AmountBound>();
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/amount-bounds.csv", Columns);
        while (table.ReadRow())
        {
            if (Numbers.TryParseAmount(table[1], out decimal most))
                bounds.Add(new AmountBound(table.Text(0)!, most, Unit.Parse(table.Text(2)!)));
        }

        return bounds.ToImmutable();
    }
}
