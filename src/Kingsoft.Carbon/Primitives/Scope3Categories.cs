namespace Kingsoft.Carbon;

/// <summary>The names of the Scope 3 categories as the standard prints them.</summary>
public static class Scope3Categories
{
    /// <summary>The number of categories in the standard.</summary>
    public const int Count = 15;

    /// <summary>The name of a category.</summary>
    /// <param name="category">The category.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name without its number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the fifteen categories.</exception>
    public static string DisplayName(this Scope3Category category, Language language = Language.English)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)category, 1, nameof(category));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)category, Count, nameof(category));
        return FigureMessages.NameOf(category).In(language);
    }
}
