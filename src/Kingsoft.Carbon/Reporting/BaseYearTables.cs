using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What a base-year policy tested, and what was previously stated beside what is stated now.</summary>
internal static class BaseYearTables
{
    public static IEnumerable<ReportTable> Of(TrackingReport report)
    {
        if (report.BaseYearReview is not { } review)
            yield break;
        if (Tests(review).Any())
            yield return TestTable(review);
        if (!review.Restatements.IsEmpty)
            yield return RestatementTable(review);
    }

    /// <summary>Every test with the method of Scope 2 that it was made with.</summary>
    public static IEnumerable<(ThresholdTest Test, string Scope2)> Tests(BaseYearReview review) =>
        review.Assessment.Tests.Select(test => (test, "location-based"))
            .Concat(review.MarketBasedAssessment?.Tests.Select(test => (test, "market-based")) ?? []);

    private static ReportTable TestTable(BaseYearReview review) => new()
    {
        Title = $"Base year {review.BaseYear}: changes tested against {Numbers.Format(review.Policy.ThresholdPct)} %",
        Columns = ["figure", "Scope 2", "change", "effect (t CO2e)", "of the base year (%)", "above"],
        Rows =
        [
            .. Tests(review).Select(pair => new ReportRow(
                ReportCell.Create(pair.Test.Figure), ReportCell.Create(pair.Scope2), ReportCell.Create(pair.Test.Subject),
                ReportCell.Create(pair.Test.Effect), ReportCell.Create(pair.Test.EffectPct), ReportCell.Create(Above(pair.Test)))),
        ],
        Notes =
        [
            $"{(review.IsRestated ? "restated" : "not restated")}; a change in the middle of a year: "
                + $"{TrackingWords.Timing.Of(review.Policy.Timing)}; all changes together count {Sum(review.Policy)}",
        ],
    };

    private static string Above(ThresholdTest test) => (test.IsExceeded ? "yes" : "no") + (test.Decides ? "" : ", does not decide");

    private static string Sum(BaseYearPolicy policy) => policy.Sum switch
    {
        ThresholdSum.Net => "by their net effect, as the policy says",
        ThresholdSum.Absolute => "without their signs, as the policy says",
        _ => "without their signs, as the policy does not say otherwise",
    };

    private static ReportTable RestatementTable(BaseYearReview review) => new()
    {
        Title = $"Previously stated and restated, like for like with {review.ComparedYear} (t CO2e)",
        Columns = ["figure", "year", "previously stated", "restated", "cause", "by"],
        Rows = [.. review.Restatements.SelectMany(Rows)],
        Notes =
        [
            "both figures stand: the stated ones are those of the years above, the restated ones are those that targets are measured by",
        ],
    };

    private static IEnumerable<ReportRow> Rows(Restatement restatement) => restatement.Steps.Select((step, index) => new ReportRow(
        ReportCell.Create(index == 0 ? TrackingNames.LabelOf(restatement.Metric) : ""),
        ReportCell.Create(index == 0 ? $"{restatement.Year}" : ""),
        index == 0 ? ReportCell.Create(restatement.Previous) : ReportCell.Create(""),
        index == 0 ? ReportCell.Create(restatement.Restated) : ReportCell.Create(""),
        ReportCell.Create($"{TrackingWords.Cause.Of(step.Cause)}: {step.Description}"),
        ReportCell.Create(step.Amount)));
}
