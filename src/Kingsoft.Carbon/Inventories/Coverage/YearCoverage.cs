using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Which days of a reporting year the rows of a ledger cover.</summary>
/// <remarks>
/// Covered are the days of metered rows (electricity, heat, natural gas), and of every other row of Scope 1 and 2 over a month or more;
/// where there are none, those of Scope 3. What happens on a day (a fill, a leak, a flight) covers nothing.
/// </remarks>
public sealed record YearCoverage
{
    private readonly ValueArray<ReportingPeriod> _stretches;
    private readonly ValueArray<CoveredPart> _parts = new([]);
    private readonly ValueArray<Scope> _partialScopes = new([]);

    internal YearCoverage(ReportingPeriod year, ImmutableArray<ReportingPeriod> stretches)
    {
        Year = year;
        Stretches = stretches;
    }

    /// <summary>The reporting year.</summary>
    public ReportingPeriod Year { get; }

    /// <summary>The stretches of days that are covered, in order; one in a year without gaps.</summary>
    public ImmutableArray<ReportingPeriod> Stretches
    {
        get => _stretches.Items;
        private init => _stretches = new(value);
    }

    /// <summary>The first day that is covered.</summary>
    public DateOnly From => Stretches[0].Start;

    /// <summary>The last day that is covered.</summary>
    public DateOnly To => Stretches[^1].End;

    /// <summary>How many days are covered.</summary>
    public int Days => Stretches.Sum(stretch => stretch.Days);

    /// <summary>What covers a part of the year only: the whole ledger, a kind of metered rows, a site; empty where nothing does.</summary>
    public ImmutableArray<CoveredPart> Parts
    {
        get => _parts.Items;
        internal init => _parts = new(value);
    }

    /// <summary>
    /// The scopes whose figures are of a part of the year, so that no comparison with a whole year holds; empty where days lack here and
    /// there, or of sites that matter little.
    /// </summary>
    public ImmutableArray<Scope> PartialScopes
    {
        get => _partialScopes.Items;
        internal init => _partialScopes = new(value);
    }

    /// <summary>The days that are covered: <c>2025: 334 of 365 days</c>.</summary>
    public override string ToString() => $"{Year}: {Days} of {Brief.Count(Year.Days, "day")}";

    /// <summary>The same with meters that end within the year while others of their site go on.</summary>
    internal YearCoverage WithMeters(ImmutableArray<MeterGap> gaps) => this with
    {
        Parts =
        [
            .. Parts,
            .. gaps.Where(gap => gap.IsEnd && !gap.Covers.IsEmpty).DistinctBy(gap => (gap.Key, gap.Meter)).Select(gap =>
                new CoveredPart(SeriesMessages.SubjectOf(SeriesMessages.KeyOf(gap)), Year, gap.Covers)
                {
                    Facility = gap.Key.Facility,
                    IsOfSite = true,
                    IsOfMeter = true,
                    Stream = new StreamKey(CoverageStream.KindOf(gap.Key.Activity), gap.Key.Scope),
                    IsDecisive = true,
                    Tonnes = gap.Tonnes,
                    Lines = gap.Rows,
                }),
        ],
    };

    /// <summary>The same with what came to an end against another year.</summary>
    internal YearCoverage With(ImmutableArray<SeriesBreak> breaks) => breaks.Any(one => one.IsDecisive)
        ? this with { PartialScopes = [.. PartialScopes.Union(breaks.Where(one => one.IsDecisive).Select(one => one.Scope)).Order()] }
        : this;
}
