namespace Kingsoft.Carbon.Factors;

/// <summary>A price index (without <paramref name="Per"/>) or an exchange rate that an amount needs and nobody gave.</summary>
internal sealed record MissingPrice(string Currency, string? Per, int Year)
{
    /// <summary>The one that was given and counts only from a later day; null where none was given.</summary>
    public MoneyPrice? PublishedLater { get; init; }
}
