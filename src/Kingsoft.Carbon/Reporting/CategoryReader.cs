using System.Collections.Immutable;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Reads what becomes of each Scope 3 category: all fifteen, each once, as the totals have them.</summary>
internal static class CategoryReader
{
    private const string Member = "categories";

    /// <param name="owner">The inventory.</param>
    /// <param name="totals">Its totals; null where they have faults, and say nothing of categories.</param>
    public static ImmutableArray<CategoryState> Read(JsonFields owner, InventoryTotals? totals)
    {
        long faults = owner.Faults;
        var seen = new HashSet<Scope3Category>();
        ImmutableArray<CategoryState> states = [.. owner.Objects(Member).Select(fields => Category(fields, totals, seen))];
        Scope3Category[] missing = [.. Enum.GetValues<Scope3Category>().Where(category => !seen.Contains(category))];
        if (missing.Length > 0 && owner.Faults == faults)
            owner.Fault(Member, InventoryJsonMessages.CategoriesMissing(missing));
        return states;
    }

    private static CategoryState Category(JsonFields fields, InventoryTotals? totals, HashSet<Scope3Category> seen)
    {
        long faults = fields.Faults;
        int? number = fields.NeededWhole("category", 1, Scope3Categories.Count);
        var state = new CategoryState
        {
            Category = (Scope3Category)(number ?? 1),
            Status = fields.OneOf("state", InventoryWords.Category),
            Reason = fields.Text("reason"),
        };
        if (number is not null && !seen.Add(state.Category))
            fields.Fault("category", ProjectMessages.Twice(InventoryJsonMessages.Whole(number.Value)));
        else if (fields.Faults == faults && totals is not null)
            Check(fields, state, totals.Scope3ByCategory.ContainsKey(state.Category));
        fields.End();
        return state;
    }

    private static void Check(JsonFields fields, CategoryState state, bool hasFigure)
    {
        CategoryStatus given = hasFigure ? CategoryStatus.Reported
            : state.Reason is null ? CategoryStatus.Missing
            : CategoryStatus.NotRelevant;
        bool isOfFigure = hasFigure || state.Status == CategoryStatus.Reported;
        if (state.Status != given)
        {
            fields.Fault("state", InventoryJsonMessages.Contradicts(
                InventoryWords.Category.Of(state.Status),
                isOfFigure ? "totals.scope3ByCategory" : "reason",
                InventoryWords.Category.Of(given)));
        }
        else if (hasFigure && state.Reason is { } reason)
        {
            fields.Fault("reason", InventoryJsonMessages.Contradicts(reason, "state", "null"));
        }
    }
}
