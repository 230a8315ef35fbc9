using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the tables of a base year.</summary>
internal static class BaseYearTableMessages
{
    public static ImmutableArray<Message> ColumnsOfTests =>
    [
        new("base-year-table.figure"), Figure.LabelOf([Scope.Scope2]), new("base-year-table.change"), new("base-year-table.effect"),
        new("base-year-table.of-base-year"), new("base-year-table.above"),
    ];

    public static ImmutableArray<Message> ColumnsOfRestatements =>
    [
        new("base-year-table.figure"), new("tracking-table.year"), new("base-year-table.previous"), new("base-year-table.restated"),
        new("cause-table.cause"), new("base-year-table.by"),
    ];

    public static Message BothStand => new("base-year-table.both-stand");

    public static Message TitleOfTests(BaseYearReview review) =>
        new("base-year-table.tests", review.BaseYear, review.Policy.ThresholdPct);

    public static Message TitleOfRestatements(BaseYearReview review) => new("base-year-table.restatements", review.ComparedYear);

    public static Message Tested(BaseYearReview review)
    {
        Said timing = KnownWords.Of(TrackingWords.Timing.Of(review.Policy.Timing));
        return review.IsRestated
            ? new("base-year-table.is-restated", timing, Sum(review.Policy))
            : new("base-year-table.not-restated", timing, Sum(review.Policy));
    }

    public static Message Above(ThresholdTest test) => (test.IsExceeded, test.Decides) switch
    {
        (true, true) => new("base-year-table.yes"),
        (true, false) => new("base-year-table.yes-undecided"),
        (false, true) => new("base-year-table.no"),
        _ => new("base-year-table.no-undecided"),
    };

    public static Message Step(RestatementStep step) =>
        new("base-year-table.step", KnownWords.Of(TrackingWords.Cause.Of(step.Cause)), step.Description);

    private static Message Sum(BaseYearPolicy policy) => policy.Sum switch
    {
        ThresholdSum.Net => new("base-year-table.sum-net"),
        ThresholdSum.Absolute => new("base-year-table.sum-absolute"),
        _ => new("base-year-table.sum-not-stated"),
    };
}
