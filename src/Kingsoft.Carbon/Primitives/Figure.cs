using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// A figure that is calculated for every year. <see cref="All"/> is the one table of their names, labels, indicators and units, and of what
/// they concern.
/// </summary>
/// <param name="Name">The name in JSON and CSV.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record Figure(string Name, FigureKind Kind, string Unit)
{
    /// <summary>The unit of every figure that is an emission.</summary>
    public const string Tonnes = "tCO2e";

    /// <summary>Power usage effectiveness: a ratio that is calculated for a site.</summary>
    public const string Pue = "pue";

    /// <summary>Water usage effectiveness: a ratio that is calculated for a site.</summary>
    public const string Wue = "wue";

    private const string MegawattHours = "MWh", StandardCoal = "tce";

    /// <summary>Scope 1.</summary>
    public static Figure Scope1 { get; } = Emission(FigureNames.Scope1) with
    {
        Indicator = IndicatorNames.Scope1,
        HasScope1 = true,
    };

    /// <summary>Scope 2, location-based.</summary>
    public static Figure Scope2LocationBased { get; } = Emission(FigureNames.Scope2LocationBased) with
    {
        Indicator = IndicatorNames.Scope2LocationBased,
        Method = Scope2Method.LocationBased,
    };

    /// <summary>Scope 2, market-based.</summary>
    public static Figure Scope2MarketBased { get; } = Emission(FigureNames.Scope2MarketBased) with
    {
        Indicator = IndicatorNames.Scope2MarketBased,
        Method = Scope2Method.MarketBased,
    };

    /// <summary>Scope 1 and 2, location-based.</summary>
    public static Figure Scope12LocationBased { get; } = Emission(FigureNames.Scope12LocationBased) with
    {
        Indicator = IndicatorNames.Scope12LocationBased,
        HasScope1 = true,
        Method = Scope2Method.LocationBased,
    };

    /// <summary>Scope 1 and 2, market-based.</summary>
    public static Figure Scope12MarketBased { get; } = Emission(FigureNames.Scope12MarketBased) with
    {
        Indicator = IndicatorNames.Scope12MarketBased,
        HasScope1 = true,
        Method = Scope2Method.MarketBased,
    };

    /// <summary>Scope 3.</summary>
    public static Figure Scope3 { get; } = Emission(FigureNames.Scope3) with
    {
        Indicator = IndicatorNames.Scope3,
        HasScope3 = true,
    };

    /// <summary>All three scopes, Scope 2 location-based.</summary>
    public static Figure Total { get; } = Emission(FigureNames.Total) with
    {
        FieldOfTotals = "totalLocationBased",
        Indicator = IndicatorNames.Total,
        HasScope1 = true,
        Method = Scope2Method.LocationBased,
        HasScope3 = true,
    };

    /// <summary>All three scopes, Scope 2 market-based.</summary>
    public static Figure TotalMarketBased { get; } = Emission(FigureNames.TotalMarketBased) with
    {
        Indicator = IndicatorNames.TotalMarketBased,
        HasScope1 = true,
        Method = Scope2Method.MarketBased,
        HasScope3 = true,
    };

    /// <summary>Final energy of Scope 1 and 2.</summary>
    public static Figure Energy { get; } = new(FigureNames.Energy, FigureKind.Energy, MegawattHours)
    {
        HasHeading = true,
        Field = "energyMWh",
        Indicator = IndicatorNames.Energy,
    };

    /// <summary>Final energy of Scope 1.</summary>
    public static Figure DirectEnergy { get; } = new(FigureNames.DirectEnergy, FigureKind.Energy, MegawattHours)
    {
        Field = "directEnergyMWh",
        Indicator = IndicatorNames.DirectEnergy,
        IsPart = true,
    };

    /// <summary>Final energy of Scope 2.</summary>
    public static Figure IndirectEnergy { get; } = new(FigureNames.IndirectEnergy, FigureKind.Energy, MegawattHours)
    {
        Field = "indirectEnergyMWh",
        Indicator = IndicatorNames.IndirectEnergy,
        IsPart = true,
    };

    /// <summary>Comprehensive energy consumption.</summary>
    public static Figure ComprehensiveEnergy { get; } =
        new(FigureNames.ComprehensiveEnergy, FigureKind.Energy, StandardCoal) { Field = "comprehensiveEnergyTce" };

    /// <summary>Comprehensive energy consumption of Scope 1.</summary>
    public static Figure DirectComprehensiveEnergy { get; } =
        new(FigureNames.DirectComprehensiveEnergy, FigureKind.Energy, StandardCoal)
        {
            Field = "directComprehensiveEnergyTce",
            IsPart = true,
        };

    /// <summary>Comprehensive energy consumption of Scope 2.</summary>
    public static Figure IndirectComprehensiveEnergy { get; } =
        new(FigureNames.IndirectComprehensiveEnergy, FigureKind.Energy, StandardCoal)
        {
            Field = "indirectComprehensiveEnergyTce",
            IsPart = true,
        };

    /// <summary>The categories of Scope 3, in their order.</summary>
    public static ImmutableArray<Figure> Categories { get; } = [.. Enum.GetValues<Scope3Category>().Select(NewCategory)];

    /// <summary>Every figure of a tracked year, always in this order.</summary>
    public static ImmutableArray<Figure> All { get; } =
    [
        Scope1,
        Scope2LocationBased,
        Scope2MarketBased,
        Scope12LocationBased,
        Scope12MarketBased,
        Scope3,
        .. Categories,
        Total,
        TotalMarketBased,
        Energy,
        DirectEnergy,
        IndirectEnergy,
        ComprehensiveEnergy,
        DirectComprehensiveEnergy,
        IndirectComprehensiveEnergy,
    ];

    /// <summary>The figures of an inventory that are set beside printed ones, always in this order.</summary>
    public static ImmutableArray<Figure> Compared { get; } =
    [
        Scope1,
        Scope2LocationBased,
        Scope2MarketBased,
        Scope12LocationBased,
        Scope12MarketBased,
        Scope3,
        .. Categories,
        Total,
        TotalMarketBased,
        Energy,
    ];

    /// <summary>Scope 1 and 2 together, by each method of Scope 2.</summary>
    public static ImmutableArray<Figure> SumsOfScope12 { get; } = [Scope12LocationBased, Scope12MarketBased];

    /// <summary>The name over a column or before a row of an inventory.</summary>
    public string Heading => SaidHeading.ToString();

    /// <summary>The name as a board member reads it.</summary>
    public string Label => Said.ToString();

    /// <summary>The name as a board member reads it, in any language.</summary>
    public Message Said => Category is { } category ? FigureMessages.Category(category) : FigureMessages.Label(this);

    /// <summary>The name over a column or before a row of an inventory, in any language.</summary>
    public Message SaidHeading => HasHeading ? FigureMessages.Heading(this) : Said;

    private bool HasHeading { get; init; }

    /// <summary>The name in JSON where it stands as a member of a year, with its unit.</summary>
    public string Field { get; private init; } = Name;

    /// <summary>The name in JSON among the totals of an inventory.</summary>
    public string FieldOfTotals
    {
        get => field ?? Field;
        private init;
    }

    /// <summary>The indicator of printed figures, such as <c>ghg.scope1</c>; null where none is read.</summary>
    public string? Indicator { get; private init; }

    /// <summary>The category of Scope 3 that it is; null for every other figure.</summary>
    public Scope3Category? Category { get; private init; }

    /// <summary>Whether it is a category of Scope 3 or a part of an energy.</summary>
    public bool IsPart { get; private init; }

    /// <summary>Whether it is in tonnes of CO2e.</summary>
    public bool IsEmission => Kind == FigureKind.Emissions;

    /// <summary>Whether it is a sum of Scope 1 and 2.</summary>
    public bool IsScope12 => HasScope1 && Method != Scope2Method.None && !HasScope3;

    /// <summary>Whether Scope 3 is in it, by itself or beside the other scopes.</summary>
    public bool HoldsScope3 => HasScope3;

    /// <summary>The figures that it is the sum of; none where no report prints its parts.</summary>
    public ImmutableArray<Figure> Parts =>
        this == Scope12LocationBased ? [Scope1, Scope2LocationBased]
        : this == Scope12MarketBased ? [Scope1, Scope2MarketBased]
        : this == Scope3 ? Categories
        : this == Total ? [Scope12LocationBased, Scope3]
        : this == TotalMarketBased ? [Scope12MarketBased, Scope3]
        : this == Energy ? [DirectEnergy, IndirectEnergy]
        : [];

    private bool HasScope1 { get; init; }

    private Scope2Method Method { get; init; }

    /// <summary>Whether it holds the market-based Scope 2.</summary>
    internal bool IsMarketBased => Method == Scope2Method.MarketBased;

    private bool HasScope3 { get; init; }

    /// <summary>The figure of a name; null where none has it.</summary>
    public static Figure? Find(string name) => All.FirstOrDefault(figure => figure.Name == name);

    /// <summary>A figure in words by its name; any other name, such as that of a metric, as a known word, else as it is.</summary>
    public static Said SaidOf(string name) => Find(name) is { } figure ? figure.Said : KnownWords.Of(name);

    /// <summary>The figure of a category of Scope 3.</summary>
    public static Figure OfCategory(Scope3Category category) => Categories.First(figure => figure.Category == category);

    /// <summary>What a scope, or a category of it, is called in words.</summary>
    public static Message LabelOf(Scope scope, Scope3Category? category) =>
        category is { } known ? OfCategory(known).Said : LabelOf([scope]);

    /// <summary>The label of scopes without a word on the method of Scope 2, such as <c>Scope 1 + 2</c>.</summary>
    public static Message LabelOf(IEnumerable<Scope> scopes) =>
        FigureMessages.Scopes(string.Join(" + ", scopes.Select(FileWords.Scope.Of)));

    /// <summary>Whether a name is that of a figure or of a ratio that is calculated, so that no metric may have it.</summary>
    public static bool IsTaken(string name) =>
        Find(name) is not null || new[] { Pue, Wue }.Any(ratio => name == ratio || name.StartsWith($"{ratio}.", StringComparison.Ordinal));

    /// <summary>Whether tonnes of a scope, of a method of Scope 2 or a category of Scope 3, are part of it.</summary>
    public bool Concerns(Scope scope, Scope2Method method, Scope3Category? category) => scope switch
    {
        Scope.Scope1 => HasScope1,
        Scope.Scope2 => Method != Scope2Method.None && method.HasFlag(Method),
        Scope.Scope3 => HasScope3 || (Category is not null && Category == category),
        _ => false,
    };

    /// <summary>The scopes whose rows make it; an energy is of the fuels of Scope 1 and of what Scope 2 buys.</summary>
    public IEnumerable<Scope> ConcernedScopes =>
        IsEmission ? Scopes.All.Where(scope => Concerns(scope, Scope2Method.Both, Category))
        : this == DirectEnergy || this == DirectComprehensiveEnergy ? [Scope.Scope1]
        : this == IndirectEnergy || this == IndirectComprehensiveEnergy ? [Scope.Scope2]
        : Scopes.Own;

    private static Figure Emission(string name) => new(name, FigureKind.Emissions, Tonnes);

    private static Figure NewCategory(Scope3Category category) =>
        Emission($"scope3.cat{(int)category}") with
        {
            Indicator = $"ghg.scope3.cat{(int)category}",
            Category = category,
            IsPart = true,
        };
}
