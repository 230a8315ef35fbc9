using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What a base-year policy tested, and what was previously stated beside what is stated now.</summary>
internal static class BaseYearTables
{
    public static IEnumerable<ReportTable> Of(TrackingReport report, Language language)
    {
        if (report.BaseYearReview is not { } review)
            yield break;
        if (Tests(review).Any())
            yield return TestTable(review, language);
        if (!review.Restatements.IsEmpty)
            yield return RestatementTable(review, language);
    }

    /// <summary>Every test with the method of Scope 2 that it was made with.</summary>
    public static IEnumerable<(ThresholdTest Test, string Scope2)> Tests(BaseYearReview review) =>
        review.Assessment.Tests.Select(test => (test, "location-based"))
            .Concat(review.MarketBasedAssessment?.Tests.Select(test => (test, "market-based")) ?? []);

    private static ReportTable TestTable(BaseYearReview review, Language language) => new()
    {
        Title = BaseYearTableMessages.TitleOfTests(review).In(language),
        Columns = [.. BaseYearTableMessages.ColumnsOfTests.Select(column => column.In(language))],
        Rows =
        [
            .. Tests(review).Select(pair => new ReportRow(
                ReportCell.Create(pair.Test.SaidFigure.In(language)), ReportCell.Create(KnownWords.Of(pair.Scope2).In(language)),
                ReportCell.Create(pair.Test.SaidSubject.In(language)),
                ReportCell.Create(pair.Test.Effect), ReportCell.Create(pair.Test.EffectPct),
                ReportCell.Create(BaseYearTableMessages.Above(pair.Test).In(language)))),
        ],
        Notes =
        [
            BaseYearTableMessages.Tested(review).In(language),
        ],
    };

    private static ReportTable RestatementTable(BaseYearReview review, Language language) => new()
    {
        Title = BaseYearTableMessages.TitleOfRestatements(review).In(language),
        Columns = [.. BaseYearTableMessages.ColumnsOfRestatements.Select(column => column.In(language))],
        Rows = [.. review.Restatements.SelectMany(restatement => Rows(restatement, language))],
        Notes =
        [
            BaseYearTableMessages.BothStand.In(language),
        ],
    };

    private static IEnumerable<ReportRow> Rows(Restatement restatement, Language language) =>
        restatement.Steps.Select((step, index) => new ReportRow(
        ReportCell.Create(index == 0 ? TrackingNames.LabelOf(restatement.Metric).In(language) : ""),
        ReportCell.Create(index == 0 ? $"{restatement.Year}" : ""),
        index == 0 ? ReportCell.Create(restatement.Previous) : ReportCell.Create(""),
        index == 0 ? ReportCell.Create(restatement.Restated) : ReportCell.Create(""),
        ReportCell.Create(BaseYearTableMessages.Step(step).In(language)),
        ReportCell.Create(step.Amount)));
}
