using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// A price index or an exchange rate of a year, which brings money that was spent to the prices and the currency of a factor. None comes
/// with the library: each is the user's own, with its source.
/// </summary>
public sealed record MoneyPrice
{
    /// <summary>Whether it is a price index or an exchange rate.</summary>
    public required MoneyPriceKind Kind { get; init; }

    /// <summary>The ISO 4217 code: whose prices the index follows, or of which the rate counts units.</summary>
    public required string Currency { get; init; }

    /// <summary>Of an exchange rate the currency of which it is the price of one unit; null of an index.</summary>
    public string? Per { get; init; }

    /// <summary>The year: of a rate its average is meant.</summary>
    public required int Year { get; init; }

    /// <summary>The level of the index, on any base; or so many <see cref="Currency"/> for one <see cref="Per"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The file and line it was read from.</summary>
    [JsonInclude]
    public SourceLocation Location { get; internal init; }

    /// <summary>Such as <c>price index of CNY 101.3 in 2025</c> or <c>6.73 CNY per USD in 2022</c>.</summary>
    public override string ToString() => MoneyMessages.Described(this).ToString();

    /// <summary>Whether it was known by a day.</summary>
    internal bool IsKnownBy(DateOnly? day) => day is null || Citation.Published is not { } published || published.LastDay <= day;
}
