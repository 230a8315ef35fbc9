namespace Kingsoft.Carbon;

/// <summary>The 100-year global warming potential of one gas in one table.</summary>
public sealed record GwpValue
{
    /// <summary>The code of the gas: <c>CO2</c>, <c>CH4</c>, <c>CH4-fossil</c>, <c>HFC-134a</c> ….</summary>
    public required string Gas { get; init; }

    /// <summary>The name of the gas.</summary>
    public required string Name { get; init; }

    /// <summary>The group in which it is reported.</summary>
    public required GasFamily Family { get; init; }

    /// <summary>Kilograms of CO2e per kilogram of the gas.</summary>
    public required decimal Value { get; init; }

    /// <summary>
    /// The value as the report prints it, where that is a bound and no figure: <c>&lt;1</c>, for which <see cref="Value"/> is 1, the most
    /// that it may be. Null for a figure.
    /// </summary>
    public string? AsPublished { get; init; }

    /// <summary>The table it stands in.</summary>
    public required Citation Citation { get; init; }

    /// <summary>What to mind, where sources or conventions differ; null for nothing.</summary>
    public string? Note { get; init; }
}
