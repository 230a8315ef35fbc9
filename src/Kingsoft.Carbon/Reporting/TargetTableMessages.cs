using System.Globalization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the table of a target.</summary>
internal static class TargetTableMessages
{
    /// <summary>What the figures of an assumed path are.</summary>
    public static Message Illustration => new("target-table.illustration");

    public static Message Value => new("target-table.value");

    public static Message Status => new("target-table.status");

    public static Message NeededOfBase => new("target-table.needed-of-base");

    public static Message NeededOfYearBefore => new("target-table.needed-of-year-before");

    public static Message OverPace => new("target-table.over-pace");

    public static Message MetIn => new("target-table.met-in");

    public static Message Overrun => new("target-table.overrun");

    public static Message Budget => new("target-table.budget");

    public static Message BaseCoverage => new("target-table.base-coverage");

    public static Message Gross => new("target-table.gross");

    public static Message BaseYear(int year, string unit) => new("target-table.base-year", year, unit);

    public static Message End(TargetProgress progress, string unit) => progress.IsIllustration
        ? new("target-table.end-of-path", progress.Target.Year, unit)
        : new("target-table.target", progress.Target.Year, unit);

    public static Message Actual(int year, string unit) => new("target-table.actual", year, unit);

    public static Message OnPath(int year, string unit) => new("target-table.on-path", year, unit);

    public static Message Gap(string unit) => new("target-table.gap", unit);

    public static Message HalfWidth(string unit) => new("target-table.half-width", unit);

    public static Message Done(bool isIllustration) => isIllustration ? new("target-table.done-to-end") : new("target-table.done");

    public static Message Needed(string unit) => new("target-table.needed", unit);

    public static Message Residual(string unit) => new("target-table.residual", unit);

    public static Message Pace(string unit) => new("target-table.pace", unit);

    public static Message LeftAfter(int year) => new("target-table.left", year);

    public static Message Coverage(int year) => new("target-table.coverage", year);

    public static Message NotAssessed(Message reason) => new("target-table.not-assessed", reason);

    public static Message NoSums(Message reason) => new("target-table.no-sums", reason);

    /// <summary>The name, the kind, and what the target is about.</summary>
    public static Message Title(TargetProgress progress)
    {
        EmissionTarget target = progress.Target;
        Said kind = KnownWords.Of(TrackingWords.Kind.Of(target.Kind));
        Message scopes = Figure.LabelOf(target.Scopes);
        Message? method = !target.Scopes.Contains(Scope.Scope2) ? null : target.Scope2Method switch
        {
            Scope2Method.MarketBased => new("target-table.market-based"),
            Scope2Method.LocationBased => new("target-table.location-based"),
            _ => null,
        };
        var about = MessageList.Of(new object?[]
        {
            progress.IsIllustration ? Illustration : null, kind, scopes, method,
            target.Gases.IsEmpty ? null : string.Join(" ", target.Gases),
        }.Where(part => part is not null));
        return new("target-table.title", target.Name, about);
    }

    public static Message Path(EmissionTarget target, IEnumerable<string> milestones)
    {
        Said source = target.PathwaySource ?? (Said)new Message("target-table.no-source");
        return new("target-table.path", KindOf(target), source, MessageList.Of(milestones));
    }

    public static Message ProjectedYear(TargetProgress progress) =>
        progress.ProjectedYear is { } year
            ? new("text", Math.Round(year, 1, MidpointRounding.ToEven).ToString("F1", CultureInfo.InvariantCulture)) :
        progress.NotAssessedReason is not null ? new("target-table.not-known-not-assessed") :
        progress.Pace is not null ? new("target-table.never") :
        progress.WhyNoPace is { } reason ? new("target-table.not-known", reason) : new("target-table.not-known-one-year");

    private static Said KindOf(EmissionTarget target)
    {
        Said kind = KnownWords.Of(TrackingWords.Pathway.Of(target.Pathway));
        if (target.Pathway != PathwayKind.SbtiAbsoluteContraction)
            return kind;

        decimal rate = Math.Round(target.ContractionRatePct, 4, MidpointRounding.ToEven);
        return target.Contraction is { } contraction
            ? new Message("target-table.rate-of-version", kind, rate, contraction.Version)
            : new Message("target-table.rate", kind, rate);
    }
}
