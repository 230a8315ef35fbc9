using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>
/// Tells whether a series of Scope 1 or 2 without a row any more is missing: one that went on all year, of which nobody says that it
/// ended, and which nothing of the same purpose took over.
/// </summary>
internal sealed class EndedSeries(Facilities? facilities)
{
    // Less is a purchase or a trial, not what a site lives on.
    private const int FewestMonths = 6, FewestDaysOfMeters = 84;

    // So much more of the rest took over what ended; a cold winter is no reason.
    private const decimal LeastPart = 0.5m, LeastGrowth = 1.2m;

    /// <summary>Whether rows of a year are so regular that the next one should have some.</summary>
    public static bool IsRegular(SeriesKey key, in SeriesDays series) => CoverageStream.IsOfMeters(key.Kind)
        ? series.Days.Count >= FewestDaysOfMeters
        : key.Scope != Scope.Scope3 && BitOperations.PopCount(series.Months) >= FewestMonths;

    /// <summary>Whether the rows of a series are missing.</summary>
    /// <param name="key">The series.</param>
    /// <param name="before">What it had.</param>
    /// <param name="of">The year in which it had that.</param>
    /// <param name="year">The year without a row.</param>
    public bool IsMissing(SeriesKey key, in SeriesDays before, YearSeries of, YearSeries year) =>
        key.Scope != Scope.Scope3 && !ActivityCode.IsWithin(key.Family, "refrigerant") && IsRegular(key, before) && IsExpected(key)
        && !IsTakenOver(before.Tonnes, of.TonnesLike(key) - before.Tonnes, year.TonnesLike(key));

    /// <summary>Whether a site may have a series: a file of sites that names its streams without it says that there is none.</summary>
    public bool IsExpected(SeriesKey key) => key.Facility is not { } name
        || facilities?.Find(name, key.Entity) is not { Streams: { IsEmpty: false } streams }
        || streams.Any(stream => stream.Activity.IsWithin(key.Family) || ActivityCode.IsWithin(key.Family, stream.Activity.Value));

    private static bool IsTakenOver(Int128 ended, Int128 othersBefore, Int128 others) => othersBefore > 0
        && new Ratio(others - othersBefore, ended > 0 ? ended : 1).ToDecimal() >= LeastPart
        && new Ratio(others, othersBefore).ToDecimal() >= LeastGrowth;
}
