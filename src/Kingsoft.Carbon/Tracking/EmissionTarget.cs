using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A target and the way to it. The fields are checked together when the target is used, by <see cref="Validate"/>.</summary>
/// <remarks>Source of the fields: IFRS S2 (2023), paragraphs 33 to 36.</remarks>
public sealed record EmissionTarget
{
    private readonly ValueArray<Scope> _scopes;
    private readonly ValueArray<string> _gases = new([]);
    private readonly ValueDictionary<int, decimal> _milestones = new(ImmutableSortedDictionary<int, decimal>.Empty);

    private const string Assumed = "assumed";

    /// <summary>What the target is called.</summary>
    public required string Name { get; init; }

    /// <summary>Gross reduction, neutrality or net zero.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary>The scopes that it covers.</summary>
    public required ImmutableArray<Scope> Scopes
    {
        get => _scopes.Items;
        init => _scopes = new(value);
    }

    /// <summary>
    /// Whether Scope 2 is location-based or market-based; <see cref="Scope2Method.None"/> only where Scope 2 is not covered; there another
    /// has no effect. Certificates move the one and never the other.
    /// </summary>
    public Scope2Method Scope2Method { get; init; }

    /// <summary>
    /// The gases that it covers, of <c>CO2</c>, <c>CH4</c>, <c>N2O</c>, <c>HFCs</c>, <c>PFCs</c>, <c>SF6</c> and <c>NF3</c>; empty where it
    /// covers every gas of the inventory. CO2e that its source did not split by gas counts always.
    /// </summary>
    public ImmutableArray<string> Gases
    {
        get => _gases.Items;
        init => _gases = new(value);
    }

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

    /// <summary>
    /// Who set the base year; null where nobody says. Where it begins with <c>assumed</c>, nothing is said of where the target stands.
    /// </summary>
    public string? BaseYearSource { get; init; }

    /// <summary>
    /// Who drew the pathway; null where nobody says. Where it begins with <c>assumed</c>, being not the company's own, nothing is said of
    /// where the target stands.
    /// </summary>
    public string? PathwaySource { get; init; }

    /// <summary>
    /// The reductions in percent of the base by year, for <see cref="PathwayKind.Milestones"/>; a rise is negative. The target year need
    /// not be repeated.
    /// </summary>
    public IReadOnlyDictionary<int, decimal> Milestones
    {
        get => _milestones.Entries;
        init => _milestones = ValueDictionary<int, decimal>.Given(value);
    }

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
        if (Fault() is { } fault)
            throw new ArgumentException(fault.ToString());
    }

    /// <summary>What falls by how much and when: <c>near term: Scope1, Scope2, 42 % from 2020 to 2030</c>.</summary>
    public override string ToString()
    {
        string reduction = GrossReductionPct is { } percent ? $"{Brief.Number(percent)} % " : "";
        return $"{Brief.Line(Name)}: {Brief.Parts("no scope", Brief.List(Scopes))}, {reduction}from {BaseYear} to {Year}";
    }

    /// <summary>Every fault in one message; null where there is none.</summary>
    internal Message? Fault() => Faults() is { IsEmpty: false } faults ? TargetMessages.Faulty(this, faults) : null;

    /// <summary>The method that counts: location-based where Scope 2 is not covered, as in every footprint.</summary>
    internal Scope2Method CountedScope2 => Scopes.Contains(Scope.Scope2) ? Scope2Method : Scope2Method.LocationBased;

    /// <summary>Whether the path is said to be assumed, whoever set the base year.</summary>
    internal bool IsPathAssumed => IsAssumed(PathwaySource);

    /// <summary>What of the way to the target is assumed; null where nothing is said to be.</summary>
    internal Message? WhyAssumed => (IsAssumed(BaseYearSource), IsAssumed(PathwaySource)) switch
    {
        (true, true) => TargetMessages.AllAssumed(this),
        (true, false) => TargetMessages.BaseYearAssumed(this),
        (false, true) => TargetMessages.PathAssumed,
        _ => null,
    };

    /// <summary>The contraction's rate in percent of the base a year.</summary>
    internal decimal ContractionRatePct => AnnualRatePct ?? Contraction!.AnnualRatePct(BaseYear, Year);

    private static bool IsAssumed(string? source) => source?.TrimStart().StartsWith(Assumed, StringComparison.OrdinalIgnoreCase) == true;

    private IEnumerable<Fault> FieldFaults()
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return new(nameof(Name), TargetMessages.NoName);
        if (!Enum.IsDefined(Kind))
            yield return new(nameof(Kind), TargetMessages.NoKind);
        if (Scopes.IsEmpty
            || Scopes.Any(scope => scope is not (Scope.Scope1 or Scope.Scope2 or Scope.Scope3))
            || Scopes.Distinct().Count() != Scopes.Length)
            yield return new(nameof(Scopes), TargetMessages.BadScopes);
        else if (Scopes.Contains(Scope.Scope2) && Scope2Method is not (Scope2Method.LocationBased or Scope2Method.MarketBased))
            yield return new(nameof(Scope2Method), TargetMessages.NoMethod);
        else if (!Enum.IsDefined(Scope2Method))
            yield return new(nameof(Scope2Method), TargetMessages.MethodUnknown(Scope2Method));
        if (Year <= BaseYear)
            yield return new(nameof(Year), TargetMessages.YearNotLater(this));
        foreach (string gas in Gases.Except(TargetGases.Names))
            yield return new(nameof(Gases), TargetMessages.UnknownGas(gas));
        if (Gases.Distinct().Count() != Gases.Length)
            yield return new(nameof(Gases), TargetMessages.GasTwice);
        if (IntensityMetric is { Length: 0 })
            yield return new(nameof(IntensityMetric), TargetMessages.NoMetricName);
        if (GrossReductionPct is <= 0m or > 100m)
            yield return new(nameof(GrossReductionPct), TargetMessages.ReductionOutOfRange(GrossReductionPct.Value));
    }

    private IEnumerable<Fault> PathwayFaults()
    {
        if (!Enum.IsDefined(Pathway))
            yield return new(nameof(Pathway), TargetMessages.NoPathway);
        if (Pathway == PathwayKind.Geometric && GrossReductionPct == 100m)
            yield return new(nameof(Pathway), TargetMessages.GeometricToZero);
        if (Pathway != PathwayKind.SectoralConvergence && GrossReductionPct is null)
            yield return new(nameof(GrossReductionPct), TargetMessages.NoReduction);
        foreach (Fault fault in MilestoneFaults().Concat(ContractionFaults()).Concat(SectorFaults()))
            yield return fault;
    }

    private IEnumerable<Fault> SectorFaults()
    {
        if (Pathway != PathwayKind.SectoralConvergence)
        {
            if (Sector is not null)
                yield return new(nameof(Sector), TargetMessages.SectorUnused);
            yield break;
        }

        if (GrossReductionPct is not null)
            yield return new(nameof(GrossReductionPct), TargetMessages.ReductionUnused);
        if (IntensityMetric is not null)
            yield return new(nameof(IntensityMetric), TargetMessages.MetricUnused);
        if (Sector is null)
            yield return new(nameof(Sector), TargetMessages.NoSector);
        else if (Year > BaseYear && Sector.Fault(BaseYear, Year) is { } fault)
            yield return new(nameof(Sector), fault);
    }

    private IEnumerable<Fault> MilestoneFaults()
    {
        if (Pathway != PathwayKind.Milestones)
        {
            if (Milestones.Count > 0)
                yield return new(nameof(Milestones), TargetMessages.MilestonesUnused);
            yield break;
        }

        if (Milestones.Count == 0)
            yield return new(nameof(Milestones), TargetMessages.NoMilestone);
        foreach ((int year, decimal percent) in Milestones)
        {
            if (year <= BaseYear || year > Year)
                yield return new(nameof(Milestones), TargetMessages.MilestoneOutside(this, year));
            else if (percent > 100m)
                yield return new(nameof(Milestones), TargetMessages.MilestoneOutOfRange(percent, year));
            else if (year == Year && percent != GrossReductionPct && GrossReductionPct is { } reduction)
                yield return new(nameof(Milestones), TargetMessages.MilestoneOfOtherReduction(percent, year, reduction));
        }
    }

    private IEnumerable<Fault> ContractionFaults()
    {
        if (Pathway != PathwayKind.SbtiAbsoluteContraction)
        {
            if (AnnualRatePct is not null || Contraction is not null)
                yield return new(nameof(AnnualRatePct), TargetMessages.RateUnused);
            yield break;
        }

        if (AnnualRatePct is null == Contraction is null)
            yield return new(nameof(AnnualRatePct), TargetMessages.RateOrVersion);
        else if (AnnualRatePct is <= 0m)
            yield return new(nameof(AnnualRatePct), TargetMessages.RateOutOfRange(AnnualRatePct.Value));
        else if (Contraction?.Covers(BaseYear) == false)
            yield return new(nameof(AnnualRatePct), TargetMessages.NoRateOfYear(Contraction, BaseYear));
        else if (Year > BaseYear && ContractionRatePct * (Year - BaseYear) < GrossReductionPct)
            yield return new(nameof(AnnualRatePct), TargetMessages.ContractionTooSlow(this));
    }
}
