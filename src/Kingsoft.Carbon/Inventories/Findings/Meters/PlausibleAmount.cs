using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>How much of an activity one row can be about: a bound of plausibility, no fact of anybody.</summary>
/// <param name="Activity">The activity, with all below it.</param>
/// <param name="Most">The most.</param>
/// <param name="Unit">In which unit.</param>
internal sealed record PlausibleAmount(string Activity, decimal Most, Unit Unit)
{
    private const string File = "emission-factors/vocabulary/amount-bounds.csv";

    private static readonly CsvColumns Columns = new(["activity", "most", "unit", "reason"], []);
    private static readonly Lazy<ImmutableArray<PlausibleAmount>> All = new(Load);

    /// <summary>The bound of the nearest activity in a unit that converts; null where there is none.</summary>
    public static PlausibleAmount? Of(ActivityCode activity, Unit unit) => All.Value
        .Where(bound => activity.IsWithin(bound.Activity)
            && bound.Unit.Dimension == unit.Dimension && bound.Unit.Currency == unit.Currency)
        .MaxBy(bound => bound.Activity.Length);

    private static ImmutableArray<PlausibleAmount> Load()
    {
        ImmutableArray<PlausibleAmount>.Builder bounds = ImmutableArray.CreateBuilder<PlausibleAmount>();
        using CsvTable table = BuiltInTable.Open(File, Columns);
        while (table.ReadRow())
        {
            if (!Numbers.TryParseAmount(table[1], out decimal most))
                throw new InvalidOperationException($"Built-in data: {File}: '{table.Text(1)}' is no amount.");
            bounds.Add(new PlausibleAmount(table.Text(0)!, most, Unit.Parse(table.Text(2)!)));
        }

        return bounds.ToImmutable();
    }
}
