using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Names the Scope 3 categories without rows and without a reason. Where nothing of Scope 3 is in the ledger, which a report of Scope 1 and
/// 2 may choose, it is only good to know; a sum of Scope 3 without some of its categories looks complete and is not.
/// </summary>
internal static class MissingCategories
{
    /// <summary>The code where other categories have rows.</summary>
    public const string OfSome = "categories-missing";

    /// <summary>The code where none has.</summary>
    public const string OfAll = "scope3-missing";

    public static ImmutableArray<Scope3Category> Of(IEnumerable<CategoryState> categories) =>
        [.. categories.Where(state => state.Status == CategoryStatus.Missing).Select(state => state.Category)];

    public static IEnumerable<Finding> Find(int year, ImmutableArray<CategoryState> categories)
    {
        ImmutableArray<Scope3Category> missing = Of(categories);
        if (missing.IsEmpty)
            yield break;

        bool hasRows = categories.Any(state => state.Status == CategoryStatus.Reported);
        yield return hasRows
            ? new Finding(OfSome, FindingSeverity.Warning, InventoryMessages.CategoriesMissing(missing, year))
            : new Finding(OfAll, FindingSeverity.Info, InventoryMessages.Scope3Missing(missing, year));
    }
}
