namespace Kingsoft.Carbon;

/// <summary>The numbers of Scope 3 categories in a few characters.</summary>
internal static class CategoryNumbers
{
    private const int FewestInARange = 3;

    /// <summary>Such as <c>3, 9–13, 15</c>: three neighbours or more are a range.</summary>
    public static string Of(IEnumerable<Scope3Category> categories)
    {
        int[] numbers = [.. categories.Select(category => (int)category).Distinct().Order()];
        var parts = new List<string>();
        for (int first = 0, next; first < numbers.Length; first = next)
        {
            next = first + 1;
            while (next < numbers.Length && numbers[next] == numbers[next - 1] + 1)
                next++;
            if (next - first >= FewestInARange)
                parts.Add($"{numbers[first]}–{numbers[next - 1]}");
            else
                parts.AddRange(numbers[first..next].Select(number => $"{number}"));
        }

        return string.Join(", ", parts);
    }
}
