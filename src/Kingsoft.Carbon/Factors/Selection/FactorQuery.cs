using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What a factor is wanted for.</summary>
public sealed record FactorQuery
{
    private readonly ValueArray<string> _sets = new([]);
    private readonly ValueArray<RegionProxy> _proxies = new([]);

    /// <summary>The activity.</summary>
    public required ActivityCode Activity { get; init; }

    /// <summary>The region of the activity; <see cref="Region.Global"/> by default.</summary>
    public Region Region { get; init; } = Region.Global;

    /// <summary>The calendar year of the activity.</summary>
    public required int Year { get; init; }

    /// <summary>The unit of the amount; null to take a factor of any unit.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The scope that the row states; null where it leaves it to the factor.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The Scope 3 category that the row states; null where it leaves it to the factor.</summary>
    public Scope3Category? Scope3Category { get; init; }

    /// <summary>The supplier that the row names: supplier-specific factors of this publisher go first; null for none.</summary>
    public string? Supplier { get; init; }

    /// <summary>Only what was published by this day; null for everything known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The alternative sets asked for.</summary>
    public IReadOnlyList<string> Sets
    {
        get => _sets.List;
        init => _sets = ValueArray<string>.Given(value);
    }

    /// <summary>The proxies asked for.</summary>
    public IReadOnlyList<RegionProxy> Proxies
    {
        get => _proxies.List;
        init => _proxies = ValueArray<RegionProxy>.Given(value);
    }

    /// <summary>Whether a factor whose years begin after the activity may be taken where there is none before.</summary>
    public bool AllowLaterFactors { get; init; }

    /// <summary>What is asked: <c>electricity.grid CN 2024 kWh</c>.</summary>
    public override string ToString() => $"{Activity} {Region} {Year}{(Unit is null ? "" : $" {Unit}")}";

    /// <summary>Whether a factor counts from the first day of the year or month that it is known to be published in.</summary>
    internal bool CountsFromFirstDay { get; init; }

    /// <summary>Whether a residual mix is wanted, for the market-based figure, and no factor of any other kind.</summary>
    internal bool IsForResidualMix { get; init; }

    /// <summary>Whether a failure does without saying what an unknown activity may have meant, which takes long to find out.</summary>
    internal bool IsBrief { get; init; }

    /// <summary>Names the property that cannot be asked with.</summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    internal void Check()
    {
        if (Activity is null)
            throw new ArgumentException($"{nameof(Activity)} is null; an activity is needed.", "query");
        if (Region is null)
            throw new ArgumentException($"{nameof(Region)} is null; a region is needed, such as Region.Global.", "query");
        if (Scope is { } scope && !Enum.IsDefined(scope))
            throw new ArgumentException($"{nameof(Scope)} is {(int)scope}, which is none; 1 to 3 or outside is accepted.", "query");
        if (Scope3Category is { } category && !Enum.IsDefined(category))
            throw new ArgumentException(
                $"{nameof(Scope3Category)} is {(int)category}, which is none; 1 to {Scope3Categories.Count} is accepted.", "query");
    }
}
