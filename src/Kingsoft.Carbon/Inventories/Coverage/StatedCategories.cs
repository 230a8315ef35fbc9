using System.Globalization;

namespace Kingsoft.Carbon;

/// <summary>Which categories of Scope 3 somebody says that an inventory leaves out.</summary>
internal static class StatedCategories
{
    /// <summary>Whether a category is stated as not relevant, or as excluded by its number or its name.</summary>
    public static bool LeavesOut(this InventoryOptions options, Scope3Category category) => options.NotRelevant.ContainsKey(category)
        || options.Exclusions.Any(exclusion => exclusion.Scope is null or Scope.Scope3 && IsNamed(exclusion.Source, category));

    private static bool IsNamed(string source, Scope3Category category)
    {
        if (source.Contains(category.DisplayName(), StringComparison.OrdinalIgnoreCase))
            return true;

        string number = ((int)category).ToString(CultureInfo.InvariantCulture);
        for (int at = source.IndexOf(number, StringComparison.Ordinal); at >= 0;
            at = source.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            int end = at + number.Length;
            bool isWhole = (at == 0 || !IsOfNumber(source[at - 1])) && (end == source.Length || !IsOfNumber(source[end]));
            if (isWhole && IsAfterWord(source.AsSpan(0, at)))
                return true;
        }

        return false;
    }

    private static bool IsOfNumber(char letter) => char.IsAsciiDigit(letter) || letter is '.';

    private static bool IsAfterWord(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" .-–#");
        return before.EndsWith("category", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("cat", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("类别", StringComparison.Ordinal);
    }
}
