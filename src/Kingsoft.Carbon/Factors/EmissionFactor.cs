using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon;

/// <summary>
/// How much a unit of an activity emits, by gas where the publisher gives gases, with the table it stands in. Immutable; a value that is
/// null is not covered, 0 is a published zero.
/// </summary>
/// <remarks>Never changed once it is made, so safe for many threads.</remarks>
/// <example>
/// <code>
/// if (FactorLibrary.BuiltIn.TryFind("cn-mee-2023/electricity.grid/CN", out EmissionFactor? factor))
///     Console.WriteLine($"{factor.Co2eUnder(GwpSet.Ar6)} kgCO2e/{factor.Unit}");
/// </code>
/// </example>
public sealed record EmissionFactor
{
    /// <summary>Stable and unique, never used again for another value: <c>cn-mee-2023/electricity.grid/CN</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The edition it is of: the first part of the id, <c>cn-mee-2023</c>.</summary>
    [JsonIgnore]
    public string Edition => Id?.Split('/')[0] ?? "";

    /// <summary>The activity it serves.</summary>
    public required ActivityCode Activity { get; init; }

    /// <summary>The alternative set it belongs to, a candidate only when asked for; null for the ordinary ones.</summary>
    public string? Set { get; init; }

    /// <summary>The id of the factor that this one corrects; null for none.</summary>
    public string? Replaces { get; init; }

    /// <summary>What it measures.</summary>
    public required FactorKind Kind { get; init; }

    /// <summary>The region it holds for; <see cref="Region.Global"/> by default.</summary>
    public Region Region { get; init; } = Region.Global;

    /// <summary>The first year of activity that it is meant for; null for open.</summary>
    public int? ValidFrom { get; init; }

    /// <summary>The last year of activity that it is meant for; null for open.</summary>
    public int? ValidTo { get; init; }

    /// <summary>The year that the figures behind it describe; null where none is stated.</summary>
    public int? DataYear { get; init; }

    /// <summary>The unit of activity that the values are per.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The gases in kilograms per unit; empty where only CO2e is published.</summary>
    public ImmutableArray<GasAmount> Gases
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Methane published only as CO2e, in kilograms of CO2e per unit under <see cref="GwpBasis"/>.</summary>
    public decimal? Ch4Co2eKilograms { get; init; }

    /// <summary>Nitrous oxide published only as CO2e, in kilograms of CO2e per unit under <see cref="GwpBasis"/>.</summary>
    public decimal? N2oCo2eKilograms { get; init; }

    /// <summary>Non-CO2 effects of flying (radiative forcing), in kilograms of CO2e per unit; never part of a gas.</summary>
    public decimal? RadiativeForcingCo2eKilograms { get; init; }

    /// <summary>CO2e in kilograms per unit where no gas split is published.</summary>
    public decimal? Co2eKilograms { get; init; }

    /// <summary>
    /// CO2e of gases outside the Kyoto basket (Montreal gases) in kilograms per unit, beside <see cref="Co2eKilograms"/> and never part of
    /// it: it is reported outside the scopes.
    /// </summary>
    public decimal? NonKyotoCo2eKilograms { get; init; }

    /// <summary>
    /// The publisher's own total in kilograms of CO2e per unit beside its gases. Where the inventory is under <see cref="GwpBasis"/>, it is
    /// the CO2e of the line.
    /// </summary>
    public decimal? PublishedCo2eKilograms { get; init; }

    /// <summary>
    /// Of electricity and heat: <c>generation</c> where the figure is per unit made in the region, <c>consumption</c> where it is per unit
    /// used or supplied there; of their losses <c>generation</c> where it is per unit lost, <c>consumption</c> where it is per unit used.
    /// Null where it is not stated.
    /// </summary>
    public string? Basis { get; init; }

    /// <summary>Whether losses of the network are inside, so that none are to be added; null where it is not stated.</summary>
    public bool? LossesIncluded { get; init; }

    /// <summary>The GWP set behind every figure in CO2e; null where there is none of them.</summary>
    public GwpBasis? GwpBasis { get; init; }

    /// <summary>Value and unit as printed, where they were converted (<c>852.3 lb/MWh</c>).</summary>
    public string? AsPublished { get; init; }

    /// <summary>The year of the money in the unit.</summary>
    public int? PriceYear { get; init; }

    /// <summary>The price basis of the money in the unit: <c>purchaser</c> or <c>basic</c>.</summary>
    public string? PriceBasis { get; init; }

    /// <summary>Biogenic CO2 in kilograms per unit, reported outside the scopes.</summary>
    public decimal? BiogenicCo2Kilograms { get; init; }

    /// <summary>The scope that the activity normally has.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The Scope 3 category that the activity normally has; null outside Scope 3.</summary>
    public Scope3Category? Scope3Category { get; init; }

    /// <summary>The 95 % interval around the value; null where none is published.</summary>
    public UncertaintyRange? Uncertainty { get; init; }

    /// <summary>Data quality from 1 (best) to 5; null where none is given.</summary>
    public int? Quality { get; init; }

    /// <summary>The substance whose properties (density, heating value) may bridge dimensions; null for none.</summary>
    public string? Substance { get; init; }

    /// <summary>The substance that amounts are of: the factor's own, or for a user's factor of a fuel the one of its code.</summary>
    internal string? Matter => Substance ?? (IsUserSupplied && Activity.IsFuel ? Substances.InActivity(Activity.Value) : null);

    /// <summary>Publisher, document, table, date, address and terms.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The day from which the factor was known.</summary>
    [JsonIgnore]
    public DateOnly KnownFrom => Citation.Published!.Value.LastDay;

    /// <summary>Whether the factor came from the user, not with the library.</summary>
    [JsonInclude]
    public bool IsUserSupplied { get; internal init; }

    /// <summary>The file and line it was read from.</summary>
    [JsonInclude]
    public SourceLocation Location { get; internal init; }

    /// <summary>Whether its CO2 is all that it covers: no methane, nitrous oxide or other gas, and no total in CO2e.</summary>
    [JsonIgnore]
    public bool IsCo2Only => !Gases.IsEmpty && Gases.All(gas => gas.Gas == "CO2") && Ch4Co2eKilograms is null && N2oCo2eKilograms is null;

    /// <summary>Everything that a unit emits, in the order of reports: the gases, then what is published only in CO2e.</summary>
    [JsonIgnore]
    public ImmutableArray<FactorComponent> Components
    {
        get
        {
            ImmutableArray<FactorComponent>.Builder components = ImmutableArray.CreateBuilder<FactorComponent>(Gases.Length + 5);
            foreach (GasAmount gas in Gases)
                components.Add(new FactorComponent(gas));
            AddCo2e("CH4 as CO2e", GasFamily.Ch4, Ch4Co2eKilograms);
            AddCo2e("N2O as CO2e", GasFamily.N2o, N2oCo2eKilograms);
            AddCo2e("radiative forcing as CO2e", GasFamily.Unsplit, RadiativeForcingCo2eKilograms);
            AddCo2e("CO2e", GasFamily.Unsplit, Co2eKilograms);
            AddCo2e("non-Kyoto CO2e", GasFamily.Other, NonKyotoCo2eKilograms);
            return components.DrainToImmutable();

            void AddCo2e(string label, GasFamily family, decimal? kilograms)
            {
                if (kilograms is { } value)
                    components.Add(new FactorComponent(label, family, value));
            }
        }
    }

    /// <summary>Whether its years cover a year.</summary>
    /// <param name="year">The calendar year.</param>
    /// <returns>True from <see cref="ValidFrom"/> to <see cref="ValidTo"/>, both included; null is open.</returns>
    public bool Covers(int year) => (ValidFrom is null || ValidFrom <= year) && (ValidTo is null || ValidTo >= year);

    /// <summary>What a unit emits under a GWP set, in kilograms of CO2e: what a line under that set has for each unit.</summary>
    /// <param name="set">The set.</param>
    /// <returns>As of <see cref="Co2eUnder(GwpTable)"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no set.</exception>
    /// <example>
    /// <code>
    /// EmissionFactor grid = FactorLibrary.BuiltIn.OfActivity(ActivityCode.GridElectricity).First();
    /// decimal? kilogramsPerUnit = grid.Co2eUnder(GwpSet.Ar6);   // of one grid.Unit
    /// </code>
    /// </example>
    public decimal? Co2eUnder(GwpSet set) => Co2eUnder(GwpTable.Get(set));

    /// <summary>What a unit emits by a table of potentials, in kilograms of CO2e: what a line under that set has for each unit.</summary>
    /// <remarks>
    /// Gases are weighed by the table, those outside the Kyoto basket among them (an inventory reports them outside the scopes). Under the
    /// factor's own <see cref="GwpBasis"/> the publisher's total (<see cref="PublishedCo2eKilograms"/>) goes before the sum of the gases.
    /// A figure that is published in CO2e alone cannot be weighed anew: it counts as published, under whatever set it is, and an inventory
    /// flags its line (<see cref="LineFlags.GwpMixed"/>) or refuses it (<see cref="InventoryOptions.StrictGwp"/>). Biogenic CO2 is no part.
    /// </remarks>
    /// <param name="gwp">The potentials.</param>
    /// <returns>The kilograms; null where the table has no potential for a gas, or the factor has no figure.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="OverflowException">A figure is so large that no library takes the factor.</exception>
    public decimal? Co2eUnder(GwpTable gwp)
    {
        ArgumentNullException.ThrowIfNull(gwp);
        ImmutableArray<FactorComponent> components = Components;
        if (components.IsEmpty || SumUnder(gwp) is not { } sum)
            return null;

        bool hasOwnTotal = (int?)GwpBasis == (int)gwp.Set && !components.Any(component => IsOutsideBasket(component, gwp));
        return hasOwnTotal ? PublishedCo2eKilograms ?? sum : sum;
    }

    /// <summary>The sum of all components, in kilograms of CO2e; null where a gas has no potential in the table.</summary>
    internal decimal? SumUnder(GwpTable gwp)
    {
        decimal kilograms = 0m;
        foreach (FactorComponent component in Components)
        {
            decimal potential = 1m;
            if (component.Gas is { } gas)
            {
                if (!gwp.TryFind(gas, out GwpValue? value))
                    return null;
                potential = value.Value;
            }

            kilograms += Weighed(component, potential);
        }

        return kilograms;
    }

    private decimal Weighed(FactorComponent component, decimal potential)
    {
        try
        {
            return component.KilogramsPerUnit * potential;
        }
        catch (OverflowException)
        {
            throw new OverflowException(
                $"{Internal.Brief.Line(Id)}: {component} per unit is too large; up to 1000000000000000 kg per unit is accepted.");
        }
    }

    /// <summary>The years in words: <c>2023</c>, <c>2021–2023</c>, <c>any year</c>.</summary>
    public string Years => (ValidFrom, ValidTo) switch
    {
        (null, null) => "any year",
        (null, int to) => $"to {to}",
        (int from, null) => $"from {from}",
        (int from, int to) => from == to ? $"{from}" : $"{from}–{to}",
    };

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private static bool IsOutsideBasket(FactorComponent component, GwpTable gwp) =>
        (component.Gas is { } gas && gwp.TryFind(gas, out GwpValue? value) ? value.Family : component.Family) == GasFamily.Other;

    /// <summary>
    /// Factors are equal when every column is, the gases in their order; where a factor was read from makes no difference.
    /// </summary>
    /// <param name="other">The factor to compare with.</param>
    /// <returns>True where all but <see cref="IsUserSupplied"/> and <see cref="Location"/> is equal.</returns>
    public bool Equals(EmissionFactor? other) => ReferenceEquals(this, other) || (other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && HasUseOf(other)
        && HasFiguresOf(other)
        && Citation == other.Citation);

    /// <summary>
    /// Whether every figure of what a unit emits is the same, with the GWP set behind it; zeros at the end don't count.
    /// </summary>
    internal bool HasSameEmissionsAs(EmissionFactor other) =>
        Gases.AsSpan().SequenceEqual(other.Gases.AsSpan())
        && (Ch4Co2eKilograms, N2oCo2eKilograms) == (other.Ch4Co2eKilograms, other.N2oCo2eKilograms)
        && (RadiativeForcingCo2eKilograms, NonKyotoCo2eKilograms) == (other.RadiativeForcingCo2eKilograms, other.NonKyotoCo2eKilograms)
        && (Co2eKilograms, PublishedCo2eKilograms, GwpBasis) == (other.Co2eKilograms, other.PublishedCo2eKilograms, other.GwpBasis)
        && BiogenicCo2Kilograms == other.BiogenicCo2Kilograms;

    private bool HasUseOf(EmissionFactor other) =>
        (Activity, Set, Replaces, Kind, Region) == (other.Activity, other.Set, other.Replaces, other.Kind, other.Region)
        && (ValidFrom, ValidTo, DataYear, Scope, Scope3Category) == (
            other.ValidFrom, other.ValidTo, other.DataYear, other.Scope, other.Scope3Category);

    private bool HasFiguresOf(EmissionFactor other) =>
        Unit == other.Unit
        && HasSameEmissionsAs(other)
        && (Basis, LossesIncluded) == (other.Basis, other.LossesIncluded)
        && (AsPublished, PriceYear, PriceBasis) == (other.AsPublished, other.PriceYear, other.PriceBasis)
        && (Uncertainty, Quality, Substance) == (other.Uncertainty, other.Quality, other.Substance);

    /// <inheritdoc/>
    public override int GetHashCode() => Id?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
