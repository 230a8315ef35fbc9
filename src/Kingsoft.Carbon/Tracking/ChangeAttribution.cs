using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// Names the causes of a change of Scope 1 + 2 between two years, in several forms that are each complete: the effects of a form add up to
/// the change.
/// </summary>
/// <remarks>
/// Source of the method: B. W. Ang, "LMDI decomposition approach: A guide for implementation", Energy Policy 86 (2015), LMDI-I.
/// Tonnes without a known energy (leaks, processes, emissions carried over) are an effect of their own, <c>scope1-other</c> and
/// <c>scope2-other</c>; a scope of which no energy is known is one effect, <c>scope1</c> or <c>scope2</c>.
/// </remarks>
public static class ChangeAttribution
{
    /// <summary>The form by electricity, grid factor, energy of Scope 1 and its factor.</summary>
    public const string ByEnergyAndFactor = "energy × factor";

    /// <summary>The form by purchased energy, the sites' shares in it, and grid factor.</summary>
    public const string BySite = "energy × site structure × factor";

    /// <summary>
    /// The form in which Scope 1 is divided by energy, fuel mix and the factors of the fuels; Scope 2 stands beside it by electricity and
    /// grid factor.
    /// </summary>
    public const string ByFuel = "Scope 1: energy × fuel mix × factor";

    /// <summary>
    /// The form in which the change of the grid factor is divided into what a new publication of the same series did and what a switch of
    /// vintage or series did.
    /// </summary>
    public const string ByPublication = "energy × factor, publication and switch apart";

    /// <summary>The form of an intensity by revenue, energy and factor.</summary>
    public const string ByRevenue = "1 ÷ revenue × energy × factor";

    /// <summary>The form of an intensity by energy per revenue, structure and factor.</summary>
    public const string ByEnergyPerRevenue = "energy per revenue × structure × factor";

    /// <summary>The form that stands what restatements made beside what is like for like.</summary>
    public const string ByRestatement = "like for like + restated causes";

    /// <summary>The forms of the absolute change of Scope 1 + 2, location-based.</summary>
    /// <param name="from">The earlier year.</param>
    /// <param name="to">The later year.</param>
    /// <param name="factors">The library in which vintages of a series are looked up; null where there is none (printed figures).</param>
    /// <returns>Forms with their attribution, the plainest first; empty where a scope is missing or no energy is known.</returns>
    public static ImmutableArray<(string Form, Attribution Attribution)> CalculateEmissions(
        TrackedYear from, TrackedYear to, FactorLibrary? factors = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        (from, to) = (WithProducts(from), WithProducts(to));
        if (!HasEnergies(from, to))
            return [];

        ImmutableArray<(string, Attribution)>.Builder forms = ImmutableArray.CreateBuilder<(string, Attribution)>();
        DecompositionRow[] scope1 =
            [.. WithEnergy(Figure.Scope1.Name, from.Fuels, to.Fuels, "scope1-energy", "scope1-factor"), .. Scope1Rest(from, to)];
        DecompositionRow[] scope2 =
            [.. WithEnergy("scope2", from.Purchased, to.Purchased, "electricity", "grid-factor"), .. Scope2Rest(from, to)];
        forms.Add((ByEnergyAndFactor, Attribute([.. scope2, .. scope1])));
        if (from.Purchased.Length > 1 || to.Purchased.Length > 1)
        {
            IEnumerable<DecompositionRow> sites = Shares(from.Purchased, to.Purchased, "electricity", "site-structure", "grid-factor");
            forms.Add((BySite, Attribute([.. sites, .. Scope2Rest(from, to), .. scope1])));
        }

        if (from.Fuels.Length > 1 || to.Fuels.Length > 1)
        {
            IEnumerable<DecompositionRow> fuels = Shares(from.Fuels, to.Fuels, "scope1-energy", "scope1-mix", "scope1-factor");
            forms.Add((ByFuel, Attribute([.. scope2, .. fuels, .. Scope1Rest(from, to)])));
        }

        if (factors is not null && Publications(from, to, factors) is { } publications)
            forms.Add((ByPublication, Attribute([.. publications, .. Scope2Rest(from, to), .. scope1])));
        return forms.ToImmutable();
    }

    /// <summary>The forms of the change of Scope 1 + 2, location-based, per unit of a denominator.</summary>
    /// <param name="from">The earlier year.</param>
    /// <param name="to">The later year.</param>
    /// <param name="fromDenominator">The denominator of the earlier year, not 0.</param>
    /// <param name="toDenominator">The denominator of the later year, not 0.</param>
    /// <param name="denominator">What it is, such as <c>revenue</c>: the name of its effect.</param>
    /// <returns>Forms with their attribution; empty where a scope is missing or no energy is known.</returns>
    public static ImmutableArray<(string Form, Attribution Attribution)> CalculateIntensity(
        TrackedYear from, TrackedYear to, decimal fromDenominator, decimal toDenominator, string denominator)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentOutOfRangeException.ThrowIfZero(fromDenominator);
        ArgumentOutOfRangeException.ThrowIfZero(toDenominator);
        (from, to) = (WithProducts(from), WithProducts(to));
        if (!HasEnergies(from, to))
            return [];

        // In tonnes of the earlier year's denominator, divided at the end: a quotient by a large currency would keep too few digits.
        decimal growth = toDenominator / fromDenominator;
        var inverse = new FactorChange(denominator, 1m, 1m / growth);
        decimal fromEnergy = Energy(from.Purchased) + Energy(from.Fuels);
        decimal toEnergy = Energy(to.Purchased) + Energy(to.Fuels);
        var perDenominator = new FactorChange($"energy-per-{denominator}", fromEnergy, toEnergy / growth);
        IEnumerable<DecompositionRow> energies = WithEnergy("scope2", from.Purchased, to.Purchased, "electricity", "grid-factor")
            .Concat(WithEnergy(Figure.Scope1.Name, from.Fuels, to.Fuels, "scope1-energy", "scope1-factor"));
        IEnumerable<DecompositionRow> structures = Structured("scope2", from.Purchased, to.Purchased)
            .Concat(Structured(Figure.Scope1.Name, from.Fuels, to.Fuels));
        DecompositionRow[] rest = [.. Scope2Rest(from, to).Concat(Scope1Rest(from, to)).Select(Divided)];
        return
        [
            (ByRevenue, PerDenominator([.. energies.Select(Divided), .. rest])),
            (ByEnergyPerRevenue, PerDenominator([.. structures, .. rest])),
        ];

        Attribution PerDenominator(IReadOnlyCollection<DecompositionRow> rows) =>
            Attribute(rows)
                .Over(fromDenominator, Intensity(from, fromDenominator), Intensity(to, toDenominator));

        decimal Intensity(TrackedYear year, decimal denominator) => year.Scope12LocationBased!.Value.Tonnes / denominator;

        DecompositionRow Divided(DecompositionRow row) => DecompositionRow.FromFigures(
            row.Name, row.Start, row.End / growth, [inverse, .. row.Factors]);

        IEnumerable<DecompositionRow> Structured(string name, ImmutableArray<EnergyShare> start, ImmutableArray<EnergyShare> end) =>
        start.IsEmpty && end.IsEmpty ? [] :
        [
            DecompositionRow.FromFigures(
                name,
                Tonnes(start),
                Tonnes(end) / growth,
                perDenominator,
                new FactorChange("structure", ShareOf(Energy(start), fromEnergy), ShareOf(Energy(end), toEnergy)),
                new FactorChange("factor", Factor(start, end), Factor(end, start))),
        ];
    }

    /// <summary>A stated change as the change like for like and what each cause of a restatement made of it.</summary>
    internal static Attribution OfRestatement(
        Change stated, Change likeForLike, IEnumerable<RestatementStep> fromSteps, IEnumerable<RestatementStep> toSteps)
    {
        var effects = new EffectSums();
        effects.Add("like-for-like", likeForLike.Absolute);
        foreach (RestatementStep step in fromSteps)
            effects.Add(NameOf(step), step.Amount.Tonnes);
        foreach (RestatementStep step in toSteps)
            effects.Add(NameOf(step), -step.Amount.Tonnes);
        return Attribution.Close("difference of stated and restated figures", [stated.From], [stated.To], effects);
    }

    private static string NameOf(RestatementStep step) => $"{TrackingWords.Cause.Of(step.Cause)}: {step.Description}";

    // LMDI-I, the averages of Shapley where a correction makes a part negative: a logarithm has no answer there.
    private static Attribution Attribute(IReadOnlyCollection<DecompositionRow> rows) =>
        rows.Any(row => row.Factors.Any(factor => factor.Start < 0m || factor.End < 0m))
            ? ShapleyValue.Additive(rows)
            : LogMeanDivisia.Additive(rows);

    private static decimal ShareOf(decimal part, decimal whole) => whole == 0m ? 0m : part / whole;

    private static bool HasEnergies(TrackedYear from, TrackedYear to) =>
        from.Scope12LocationBased is not null
            && to.Scope12LocationBased is not null
            && !(from.Purchased.IsEmpty && to.Purchased.IsEmpty && from.Fuels.IsEmpty && to.Fuels.IsEmpty);

    // Tonnes beside an energy of zero, as corrections leave them, are no product: they are among the rest.
    private static TrackedYear WithProducts(TrackedYear year) =>
        year with { Purchased = Products(year.Purchased), Fuels = Products(year.Fuels) };

    private static ImmutableArray<EnergyShare> Products(ImmutableArray<EnergyShare> shares)
    {
        ImmutableArray<EnergyShare> products = [.. shares.Where(share => share.MWh != 0m || share.Co2e == Co2e.Zero)];
        return Energy(products) == 0m && Tonnes(products) != 0m ? [] : products;
    }

    private static IEnumerable<DecompositionRow> WithEnergy(
        string name, ImmutableArray<EnergyShare> start, ImmutableArray<EnergyShare> end, string energy, string factor) =>
        start.IsEmpty && end.IsEmpty ? [] :
        [
            DecompositionRow.FromFigures(
                name,
                Tonnes(start),
                Tonnes(end),
                new FactorChange(energy, Energy(start), Energy(end)),
                new FactorChange(factor, Factor(start, end), Factor(end, start))),
        ];

    private static IEnumerable<DecompositionRow> Scope1Rest(TrackedYear from, TrackedYear to) =>
        Rest(Figure.Scope1.Name, from.Scope1!.Value.Tonnes, from.Fuels, to.Scope1!.Value.Tonnes, to.Fuels);

    private static IEnumerable<DecompositionRow> Scope2Rest(TrackedYear from, TrackedYear to) =>
        Rest("scope2", from.Scope2LocationBased!.Value.Tonnes, from.Purchased, to.Scope2LocationBased!.Value.Tonnes, to.Purchased);

    private static IEnumerable<DecompositionRow> Rest(
        string scope, decimal start, ImmutableArray<EnergyShare> startShares, decimal end, ImmutableArray<EnergyShare> endShares)
    {
        string name = startShares.IsEmpty && endShares.IsEmpty ? scope : $"{scope}-other";
        var rest = new FactorChange(name, start - Tonnes(startShares), end - Tonnes(endShares));
        return rest is { Start: 0m, End: 0m } ? [] : [DecompositionRow.FromFactors(name, rest)];
    }

    private static IEnumerable<DecompositionRow> Shares(
        ImmutableArray<EnergyShare> start, ImmutableArray<EnergyShare> end, string energy, string structure, string factor)
    {
        foreach (string name in Names(start, end))
        {
            ImmutableArray<EnergyShare> before = [.. start.Where(share => share.Name == name)];
            ImmutableArray<EnergyShare> after = [.. end.Where(share => share.Name == name)];
            yield return DecompositionRow.FromFigures(
                name,
                Tonnes(before),
                Tonnes(after),
                new FactorChange(energy, Energy(start), Energy(end)),
                new FactorChange(structure, ShareOf(Energy(before), Energy(start)), ShareOf(Energy(after), Energy(end))),
                new FactorChange(factor, Factor(before, after), Factor(after, before)));
        }
    }

    private static List<DecompositionRow>? Publications(TrackedYear from, TrackedYear to, FactorLibrary factors)
    {
        if (from.GwpSet is not { } gwpSet || to.GwpSet != gwpSet)
            return null;

        var publication = new PublicationChange(factors, gwpSet);
        var rows = new List<DecompositionRow>();
        foreach (string name in Names(from.Purchased, to.Purchased))
        {
            if (publication.RowOf(
                name,
                from.Purchased.FirstOrDefault(share => share.Name == name),
                to.Purchased.FirstOrDefault(share => share.Name == name),
                to.Year - from.Year) is not { } row)
                return null;
            rows.Add(row);
        }

        return rows.Count == 0 ? null : rows;
    }

    private static IEnumerable<string> Names(ImmutableArray<EnergyShare> start, ImmutableArray<EnergyShare> end) =>
        start.Concat(end).Select(share => share.Name).Distinct().Order(StringComparer.Ordinal);

    private static decimal Energy(ImmutableArray<EnergyShare> shares) => shares.Sum(share => share.MWh);

    private static decimal Tonnes(ImmutableArray<EnergyShare> shares) => shares.Sum(share => share.Co2e.Tonnes);

    /// <summary>
    /// Tonnes per MWh; where there is no energy the other year's, so that a part that appears or vanishes is no change of factor.
    /// </summary>
    private static decimal Factor(ImmutableArray<EnergyShare> shares, ImmutableArray<EnergyShare> otherYear)
    {
        ImmutableArray<EnergyShare> known = Energy(shares) == 0 ? otherYear : shares;
        return Energy(known) == 0 ? 0m : Tonnes(known) / Energy(known);
    }
}
