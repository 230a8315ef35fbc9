using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>What is said of the days that rows cover.</summary>
internal static class CoverageMessages
{
    /// <summary>So many stretches are named one by one.</summary>
    public const int MostNamed = 3;

    public static Message PartOfYear => new("finding.part-of-year");

    public static Message StartsInYear => new("finding.starts-in-year");

    public static Message TheLedger => new("covers.ledger");

    public static Message Covers(CoveredPart part) => new("covers", part.Said, DaysOf(part.Stretches), part.Days, part.Year.Days);

    public static Message OfKind(CoverageKind kind, Scope scope)
    {
        Message name = kind switch
        {
            CoverageKind.Electricity => new("covers.electricity"),
            CoverageKind.Heat => new("covers.heat"),
            CoverageKind.Cooling => new("covers.cooling"),
            CoverageKind.NaturalGas => new("covers.natural-gas"),
            _ => new("covers.carried-over"),
        };
        return new("covers.of-scope", name, (int)scope);
    }

    public static Message OfSite(string? entity, string? facility, Message kind) =>
        new("covers.of-site", MessageList.Of(new[] { entity, facility }.Where(name => name is not null)), kind);

    /// <summary>Stretches of days, one by one or from the first day to the last.</summary>
    public static Message DaysOf(ImmutableArray<ReportingPeriod> stretches)
    {
        if (stretches.Length > MostNamed)
            return new("covers.with-gaps", Between(stretches[0].Start, stretches[^1].End), stretches.Length - 1);

        Message days = Between(stretches[0].Start, stretches[0].End);
        foreach (ReportingPeriod stretch in stretches.Skip(1))
            days = new("covers.and", days, Between(stretch.Start, stretch.End));
        return days;
    }

    private static Message Between(DateOnly first, DateOnly last) => new("covers.between", IsoDay.Text(first), IsoDay.Text(last));
}
