namespace Kingsoft.Carbon.Factors;

/// <summary>What a value of a price file is.</summary>
public enum MoneyPriceKind
{
    /// <summary>The level of prices of a currency in a year, beside other years of the same index.</summary>
    PriceIndex = 1,

    /// <summary>How many units of a currency one unit of another is, as the average of a year.</summary>
    ExchangeRate = 2,
}
