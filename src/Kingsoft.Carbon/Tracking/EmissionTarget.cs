using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A target and the way to it. The fields are checked together when the target is used, by <see cref="Validate"/>.</summary>
/// <remarks>Source of the fields: IFRS S2 (2023), paragraphs 33 to 36.</remarks>
public sealed record EmissionTarget
{
    internal const string Assumed = "assumed";

    /// <summary>What the target is called.</summary>
    public required string Name { get; init; }

    /// <summary>Gross reduction, neutrality or net zero.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary>The scopes that it covers.</summary>
    public required ImmutableArray<Scope> Scopes { get; init; }

    /// <summary>
    /// Whether Scope 2 is location-based or market-based; <see cref="Scope2Method.None"/> only where Scope 2 is not covered; there another
    /// has no effect. Certificates move the one and never the other.
    /// </summary>
    public Scope2Method Scope2Method { get; init; }

    /// <summary>
    /// The gases that it covers, of <c>CO2</c>, <c>CH4</c>, <c>N2O</c>, <c>HFCs</c>, <c>PFCs</c>, <c>SF6</c> and <c>NF3</c>; empty where it
    /// covers every gas of the inventory. CO2e that its source did not split by gas counts always.
    /// </summary>
    public ImmutableArray<string> Gases { get; init; } = [];

    /// <summary>The metric that emissions are divided by, such as <c>revenue</c>; null for an absolute target.</summary>
    public string? IntensityMetric { get; init; }

    /// <summary>The year that the reduction is counted from.</summary>
    public required int BaseYear { get; init; }

    /// <summary>The year by which the target is to be met.</summary>
    public required int Year { get; init; }

    /// <summary>
    /// By how much the gross figure falls, in percent of the base year; above 0, at most 100. Null only for
    /// <see cref="PathwayKind.SectoralConvergence"/>, whose end the sector's scenario decides.
    /// </summary>
    public required decimal? GrossReductionPct { get; init; }

    /// <summary>The shape of the way to the target.</summary>
    public required PathwayKind Pathway { get; init; }

    /// <summary>Who drew the pathway; <c>assumed</c> where it is not the company's own.</summary>
    public string PathwaySource { get; init; } = Assumed;

    /// <summary>
    /// The reductions in percent of the base by year, for <see cref="PathwayKind.Milestones"/>; a rise is negative. The target year need
    /// not be repeated.
    /// </summary>
    public ImmutableSortedDictionary<int, decimal> Milestones { get; init; } = ImmutableSortedDictionary<int, decimal>.Empty;

    /// <summary>
    /// The rate in percent of the base a year, for <see cref="PathwayKind.SbtiAbsoluteContraction"/>; null where <see cref="Contraction"/>
    /// decides.
    /// </summary>
    public decimal? AnnualRatePct { get; init; }

    /// <summary>
    /// The version of the approach that decides the rate, for <see cref="PathwayKind.SbtiAbsoluteContraction"/>; null where
    /// <see cref="AnnualRatePct"/> states it.
    /// </summary>
    public SbtiContraction? Contraction { get; init; }

    /// <summary>The sector's scenario, for <see cref="PathwayKind.SectoralConvergence"/>.</summary>
    public SectoralConvergence? Sector { get; init; }

    /// <summary>Every fault of the target.</summary>
    /// <returns>The faults; empty where the target can be used.</returns>
    public ImmutableArray<Fault> Faults() => [.. FieldFaults(), .. PathwayFaults()];

    /// <summary>Checks the target as a whole.</summary>
    /// <exception cref="ArgumentException">The target has faults; the message names all of them.</exception>
    public void Validate()
    {
        if (FaultText() is { } text)
            throw new ArgumentException(text);
    }

    /// <summary>Every fault in one text; null where there is none.</summary>
    internal string? FaultText() => Faults() is { IsEmpty: false } faults ? $"target '{Name}': {string.Join("; and ", faults)}" : null;

    /// <summary>The method that counts: location-based where Scope 2 is not covered, as in every footprint.</summary>
    internal Scope2Method CountedScope2 => Scopes.Contains(Scope.Scope2) ? Scope2Method : Scope2Method.LocationBased;

    /// <summary>The contraction's rate in percent of the base a year.</summary>
    internal decimal ContractionRatePct => AnnualRatePct ?? Contraction!.AnnualRatePct(BaseYear, Year);

    private string ContractionHint => Contraction == SbtiContraction.UntilApril2026
        ? "that version is a formula for near-term targets, five to ten years ahead: a nearer year, "
            + "a lower reduction or another version is accepted"
        : "a higher rate or a lower reduction is accepted";

    private IEnumerable<Fault> FieldFaults()
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return new(nameof(Name), "the target has none; any text is accepted");
        if (!Enum.IsDefined(Kind))
            yield return new(nameof(Kind), $"the target has none; {TrackingWords.Kind.WithAnd} are accepted");
        if (Scopes.IsDefaultOrEmpty
            || Scopes.Any(scope => scope is not (Scope.Scope1 or Scope.Scope2 or Scope.Scope3))
            || Scopes.Distinct().Count() != Scopes.Length)
            yield return new(
                nameof(Scopes),
                "the target covers none, or names one that is not 1, 2 or 3, or names one twice; a list such as [1, 2] is accepted");
        else if (Scopes.Contains(Scope.Scope2) && Scope2Method is not (Scope2Method.LocationBased or Scope2Method.MarketBased))
            yield return new(
                nameof(Scope2Method),
                $"the target covers Scope 2 and does not say by which method; {FileWords.OneScope2Method.WithOr} is accepted");
        if (Year <= BaseYear)
            yield return new(nameof(Year), $"{Year} is not after the base year {BaseYear}; a later year is accepted");
        foreach (string gas in Gases.Except(TargetGases.Names))
            yield return new(nameof(Gases), $"'{gas}' is not accepted; {string.Join(", ", TargetGases.Names)} are");
        if (Gases.Distinct().Count() != Gases.Length)
            yield return new(nameof(Gases), "a gas is named twice; each once is accepted");
        if (IntensityMetric is { Length: 0 })
            yield return new(nameof(IntensityMetric), "the metric has no name; a metric such as revenue is accepted");
        if (GrossReductionPct is <= 0m or > 100m)
            yield return new(
                nameof(GrossReductionPct),
                $"{Numbers.Format(GrossReductionPct.Value)} is out of range; a number above 0 and at most 100 is accepted");
    }

    private IEnumerable<Fault> PathwayFaults()
    {
        if (!Enum.IsDefined(Pathway))
            yield return new(nameof(Pathway), $"the target has none; {TrackingWords.Pathway.WithAnd} are accepted");
        if (Pathway == PathwayKind.Geometric && GrossReductionPct == 100m)
            yield return new(
                nameof(Pathway), "a geometric path never reaches zero; a reduction below 100 % or another pathway is accepted");
        if (Pathway != PathwayKind.SectoralConvergence && GrossReductionPct is null)
            yield return new(nameof(GrossReductionPct), "the value is missing; a number above 0 and at most 100 is needed");
        foreach (Fault fault in MilestoneFaults().Concat(ContractionFaults()).Concat(SectorFaults()))
            yield return fault;
    }

    private IEnumerable<Fault> SectorFaults()
    {
        if (Pathway != PathwayKind.SectoralConvergence)
        {
            if (Sector is not null)
                yield return new(nameof(Sector), "the pathway is not a sectoral convergence; leave the scenario out or name that pathway");
            yield break;
        }

        if (GrossReductionPct is not null)
            yield return new(
                nameof(GrossReductionPct),
                "the end of a sectoral convergence is decided by the sector's scenario; leave the percentage out");
        if (IntensityMetric is not null)
            yield return new(
                nameof(IntensityMetric),
                "a sectoral convergence converges by the activity of its scenario and is tracked in tonnes; leave the metric out");
        if (Sector is null)
            yield return new(
                nameof(Sector), "a sectoral convergence needs the sector's scenario; state its intensity and activity by year");
        else if (Year > BaseYear && Sector.Fault(BaseYear, Year) is { } fault)
            yield return new(nameof(Sector), fault);
    }

    private IEnumerable<Fault> MilestoneFaults()
    {
        if (Pathway != PathwayKind.Milestones)
        {
            if (!Milestones.IsEmpty)
                yield return new(nameof(Milestones), "the pathway is not by milestones; leave them out or name that pathway");
            yield break;
        }

        if (Milestones.IsEmpty)
            yield return new(nameof(Milestones), "there is none; at least one year with its reduction in percent is needed");
        foreach ((int year, decimal percent) in Milestones)
        {
            if (year <= BaseYear || year > Year)
                yield return new(
                    nameof(Milestones),
                    $"{year} is not after the base year {BaseYear} and up to the target year {Year}; a year between them is accepted");
            else if (percent > 100m)
                yield return new(nameof(Milestones), $"{Numbers.Format(percent)} % in {year} is out of range; at most 100 is accepted");
            else if (year == Year && percent != GrossReductionPct && GrossReductionPct is { } reduction)
                yield return new(
                    nameof(Milestones),
                    $"{Numbers.Format(percent)} % in {year} is not the target's {Numbers.Format(reduction)} %; "
                        + "the same figure is accepted");
        }
    }

    private IEnumerable<Fault> ContractionFaults()
    {
        if (Pathway != PathwayKind.SbtiAbsoluteContraction)
        {
            if (AnnualRatePct is not null || Contraction is not null)
                yield return new(
                    nameof(AnnualRatePct), "the pathway is not an absolute contraction; leave the rate out or name that pathway");
            yield break;
        }

        if (AnnualRatePct is null == Contraction is null)
            yield return new(
                nameof(AnnualRatePct),
                "an absolute contraction needs either a rate or a version of the approach; one of the two is accepted");
        else if (AnnualRatePct is <= 0m)
            yield return new(nameof(AnnualRatePct), $"{Numbers.Format(AnnualRatePct.Value)} is out of range; a number above 0 is accepted");
        else if (Contraction?.Covers(BaseYear) == false)
            yield return new(
                nameof(AnnualRatePct),
                $"the version {Contraction.Version} has no rate for the base year {BaseYear}; a net-zero year after it is accepted");
        else if (Year > BaseYear && ContractionRatePct * (Year - BaseYear) < GrossReductionPct)
            yield return new(
                nameof(AnnualRatePct),
                $"{Numbers.Format(ContractionRatePct)} % of the base a year makes "
                    + $"{Numbers.Format(ContractionRatePct * (Year - BaseYear))} % by {Year}, short of "
                    + $"{Numbers.Format(GrossReductionPct!.Value)} %; {ContractionHint}");
    }
}
