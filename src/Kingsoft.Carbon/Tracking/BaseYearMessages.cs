using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What base-year policies and the changes since a base year are told.</summary>
internal static class BaseYearMessages
{
    public static Message NoDescription => new("change-description-missing");

    public static Message NoCause => new("change-cause-missing", TrackingWords.Cause.WithAnd);

    public static Message NoScope => new("change-scope-missing");

    public static Message NoMethod => new("change-method-missing", FileWords.OneScope2Method.WithOr);

    public static Message NoCategory => new("change-category-missing");

    public static Message NoEffects => new("change-effects-missing");

    public static Message NoDay => new("change-day-missing");

    public static Message InFiguresWithoutDay => new("change-in-figures-without-day");

    public static Message NoPolicy => new("base-year-policy-missing");

    public static Message NoBaseYear => new("base-year-missing");

    public static Message Organic => new("passed-over.organic");

    public static Message CauseNotNamed => new("passed-over.cause-not-named");

    public static Message NotInBaseYear => new("passed-over.not-in-base-year");

    public static Message MovesOnly => new("passed-over.moves-only");

    public static Message PassedOver(BaseYearChange change, Message why) => new("passed-over", change.Description, why);

    public static Message AllChangesNet => new("test.all-changes-net");

    public static Message AllChanges => new("test.all-changes");

    public static Message AfterLastYear(int lastYear) => new("passed-over.after-last-year", lastYear);

    public static Message InEveryFigure(int baseYear) => new("passed-over.in-every-figure", baseYear);

    public static Message NotAmongYears(int baseYear, int first, int last) => new("base-year-outside-years", baseYear, first, last);

    public static Message YearOutside(int year, int baseYear, int last) => new("change-year-outside", year, baseYear, last);

    public static Message CategoryNotReported(int year, Scope3Category category) =>
        new("change-category-not-reported", year, (int)category);

    public static Message Twice(BaseYearChange change) => new("change-twice", change.Description);

    public static Message OneMethodOfTwo(int baseYear, BaseYearChange change) =>
        new("change-other-method-missing", baseYear, change.Description);

    public static Message MoveWithoutOtherSide(BaseYearChange change) => new("change-move-one-sided", change.Description);

    public static Message MoveUnbalanced(BaseYearChange change, decimal left, int year) =>
        new("change-move-unbalanced", change.Description, left, year);

    public static Message UnknownMetric(string metric, IEnumerable<string> known) => known.Any()
        ? new("change-metric-unknown", metric, MessageList.Of(known))
        : new("change-metrics-none", metric);

    public static Message MetricWithoutYear(string metric, int year) => new("change-metric-year-missing", metric, year);

    public static Message MetricWithOtherYear(string metric, int year) => new("change-metric-year-stray", metric, year);

    public static Message MetricTwice(BaseYearChange change, string metric) => new("change-metric-twice", change.Description, metric);

    public static Message YearMissing(int year) => new("change-year-missing", year);

    public static Message NoFigure(BaseYearChange change) => new("change-figure-missing", change.Description, change.Scope);

    public static Message RestatedBelowZero(Restatement restatement) =>
        new("restatement-below-zero", restatement.Metric, restatement.Year, restatement.Previous.Tonnes, restatement.Restated.Tonnes);

    public static Message MetricRestatedToZero(Metric metric) =>
        new("restatement-of-metric-to-zero", metric.Name, metric.Year, metric.Value.Amount);

    public static Message TargetBeforeBaseYear(EmissionTarget target, int baseYear) =>
        new("target-before-base-year", target.Name, target.BaseYear, baseYear);
}
