using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// What one edition of factors gives otherwise than another: what a comparison of two years rests on, where each year takes its own
/// edition.
/// </summary>
/// <example>
/// <code>
/// EditionChanges changes = EditionChanges.Calculate(FactorLibrary.BuiltIn, "desnz-2024", "desnz-2025");
/// foreach (EditionChange change in changes.All.Take(10))
///     Console.WriteLine($"{change.Factor.Activity}: {change.Percent} %");
/// </code>
/// </example>
public sealed class EditionChanges
{
    private EditionChanges(string before, string after, ImmutableArray<EditionChange> all, int unchangedCount)
    {
        (Before, After, All, UnchangedCount) = (before, after, all, unchangedCount);
    }

    /// <summary>The earlier edition.</summary>
    public string Before { get; }

    /// <summary>The later edition.</summary>
    public string After { get; }

    /// <summary>
    /// Every change: what moved, the largest move in percent first; then other figures, other units, what is new and what is gone, each by
    /// activity, region and unit.
    /// </summary>
    public ImmutableArray<EditionChange> All { get; }

    /// <summary>How many factors have the same figures in both.</summary>
    public int UnchangedCount { get; }

    /// <summary>How many moved by less than was asked for, and are left out of <see cref="All"/>.</summary>
    public int MovedLessCount { get; private init; }

    /// <summary>These changes, of what moved only what moved by a share or more.</summary>
    /// <param name="percent">The share in percent, up or down.</param>
    /// <returns>The changes; what moved from 0 is always among them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is negative.</exception>
    public EditionChanges MovedBy(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ImmutableArray<EditionChange> large =
        [
            .. All.Where(change => change.Kind != EditionChangeKind.Moved
                || change.Percent is not { } moved
                || Math.Abs(moved) >= percent),
        ];
        return new EditionChanges(Before, After, large, UnchangedCount) { MovedLessCount = MovedLessCount + All.Length - large.Length };
    }

    /// <summary>How many changes are of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no kind.</exception>
    public int CountOf(EditionChangeKind kind)
    {
        Defined.Check(kind);
        return All.Count(change => change.Kind == kind);
    }

    /// <summary>Compares two editions.</summary>
    /// <remarks>
    /// Two factors are the same thing where activity, region, set, kind and unit are the same; where an edition has several of those, the
    /// rest of the id tells them apart. A figure in CO2e is compared under the GWP set of its own publisher
    /// (<see cref="EmissionFactor.GwpBasis"/>), masses of gases under the set that is named.
    /// </remarks>
    /// <param name="library">The factors.</param>
    /// <param name="before">The earlier edition: the first part of the ids of its factors.</param>
    /// <param name="after">The later edition.</param>
    /// <param name="activity">Only this activity and what is below it; null for all.</param>
    /// <param name="gwp">The set that weighs masses of gases; without one their CO2e is not compared.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="ArgumentNullException">The library or an edition is null.</exception>
    /// <exception cref="ArgumentException">An edition is not in the library, the two are one, or neither has such an activity; or the
    /// value is no GWP set.</exception>
    public static EditionChanges Calculate(
        FactorLibrary library, string before, string after, string? activity = null, GwpSet? gwp = null)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (gwp is { } set)
            Defined.Check(set, nameof(gwp));
        if (Fault(library, before, after) is { } fault)
            throw new ArgumentException(fault.ToString());
        if (activity is not null && !Of(before).Concat(Of(after)).Any())
            throw new ArgumentException(
                EditionMessages.ActivityUnknown(activity, before, after, Activities(library, before, after)).ToString());

        var pairs = new FactorPairs(Of(before), Of(after));
        EditionChange[] moved = [.. pairs.Same.Select(pair => EditionChange.Between(pair.Before, pair.After, gwp)).OfType<EditionChange>()];
        IEnumerable<EditionChange> others =
        [
            .. pairs.OtherUnit.Select(pair => EditionChange.OfOtherUnit(pair.Before, pair.After, gwp)),
            .. pairs.New.Select(factor => EditionChange.OfNew(factor, gwp)),
            .. pairs.Gone.Select(factor => EditionChange.OfGone(factor, gwp)),
        ];
        ImmutableArray<EditionChange> all =
        [
            .. moved.Concat(others)
                .OrderBy(change => change.Kind)
                .ThenByDescending(Size)
                .ThenBy(change => change.Factor.Activity)
                .ThenBy(change => change.Factor.Region)
                .ThenBy(change => change.Factor.Unit.Symbol, StringComparer.Ordinal)
                .ThenBy(change => change.Factor.Id, StringComparer.Ordinal),
        ];
        return new EditionChanges(before, after, all, pairs.Same.Length - moved.Length);

        IEnumerable<EmissionFactor> Of(string edition) => library.Factors
            .Where(factor => factor.Edition == edition && (activity is null || factor.Activity.IsWithin(activity)));
    }

    private static HashSet<string> Activities(FactorLibrary library, params string[] editions) =>
        [.. library.Factors.Where(factor => editions.Contains(factor.Edition)).Select(factor => factor.Activity.Value)];

    /// <summary>Both editions and the numbers: <c>desnz-2024 to desnz-2025: 12 moved, 3 new, 1 gone, 3,000 unchanged</c>.</summary>
    public override string ToString() => $"{Before} to {After}: "
        + string.Join(", ", Enum.GetValues<EditionChangeKind>()
            .Where(kind => CountOf(kind) > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{CountOf(kind):N0} {Name(kind)}"))
            .Concat(MovedLessCount == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{MovedLessCount:N0} moved less")])
            .Append(string.Create(CultureInfo.InvariantCulture, $"{UnchangedCount:N0} unchanged")));

    /// <summary>A kind as reports write it: <c>moved</c>, <c>other-figures</c>, <c>other-unit</c>, <c>new</c>, <c>gone</c>.</summary>
    internal static string Name(EditionChangeKind kind) => kind switch
    {
        EditionChangeKind.Moved => "moved",
        EditionChangeKind.OtherFigures => "other-figures",
        EditionChangeKind.OtherUnit => "other-unit",
        EditionChangeKind.New => "new",
        _ => "gone",
    };

    /// <summary>Why two editions cannot be compared; null where they can.</summary>
    private static Message? Fault(FactorLibrary library, string before, string after)
    {
        string[] known = [.. library.Editions];
        foreach (string edition in (string[])[before, after])
        {
            if (!known.Contains(edition))
                return EditionMessages.Unknown(edition, known);
        }

        return before == after ? EditionMessages.Twice(before) : null;
    }

    // From nothing to something is the largest of moves.
    private static decimal Size(EditionChange change) => change.Kind != EditionChangeKind.Moved
        ? 0m
        : change.Share is { } share ? Math.Abs(share) : decimal.MaxValue;
}
