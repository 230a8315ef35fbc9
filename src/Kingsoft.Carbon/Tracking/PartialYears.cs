using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Which figures of a year are of a part of it only, and what that part is.</summary>
internal static class PartialYears
{
    /// <summary>Why a figure of any of some scopes is of a part of the year; null where it is of all of it.</summary>
    public static Message? WhyPart(this TrackedYear year, params IEnumerable<Scope> scopes) => WhyPart(year, scopes, null);

    private static Message? WhyPart(TrackedYear year, IEnumerable<Scope> scopes, Scope3Category? category)
    {
        CoveredPart[] parts = year.Coverage is { } coverage && scopes.Any(scope => coverage.PartialScopes.Contains(scope))
            ? [.. coverage.Parts.Where(part => part is { IsDecisive: true, IsOfSite: false }
                && (part.Stream is not { } stream || scopes.Contains(stream.Scope)))]
            : [];
        Message[] said =
        [
            .. parts.Select(part => CoverageMessages.Covers(part)),
            .. SeriesMessages.Largest(
                [.. year.DecisiveBreaks().Where(one => scopes.Contains(one.Scope) && IsOf(category, one)
                    && parts.All(part => !Holds(part, one)))]),
        ];
        return said.Length == 0 ? null : TrackingMessages.PartOfYear(year.Year, said);
    }

    /// <summary>What a year has so much less of than another that their figures do not compare.</summary>
    public static IEnumerable<SeriesBreak> DecisiveBreaks(this TrackedYear year) => year.Breaks.Where(one => one.IsDecisive);

    /// <summary>The scopes whose figures are of a part of the year.</summary>
    public static Scope[] PartialScopes(this TrackedYear year) => [.. Scopes.All.Where(scope => year.WhyPart(scope) is not null)];

    // All rows of the scope, or of the ledger, cover a part only: those of a site are among them.
    private static bool Holds(CoveredPart part, SeriesBreak one) => part.Stream is not { } stream || stream.Scope == one.Scope;

    // What lacks of one category lacks in its own figure and in sums, in no other category.
    private static bool IsOf(Scope3Category? category, SeriesBreak one) =>
        category is null || one.Category is null || one.Category == category;

    /// <summary>Why any figure is of a part of the year; null where all are of all of it.</summary>
    public static Message? WhyPart(this TrackedYear year) => year.WhyPart(Scopes.All);

    /// <summary>Why a figure of a name is of a part of the year; null where it is of all of it.</summary>
    public static Message? WhyPart(this TrackedYear year, string figure) =>
        Figure.Find(figure) is { } known ? WhyPart(year, known.ConcernedScopes, known.Category) : null;

    /// <summary>Why a figure, or an intensity with it, does not compare from year to year; null where it does.</summary>
    public static Message? WhyUnlike(string figure, TrackedYear from, TrackedYear to)
    {
        Message?[] parts = [from.WhyPart(figure), to.WhyPart(figure)];
        return parts is [{ } first, { } second] ? TrackingMessages.PartsOfYears(first, second) : parts[0] ?? parts[1];
    }
}
