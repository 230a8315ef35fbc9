using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Where a target stands and what is needed from there; of an assumed path an illustration, without what reads like a verdict.
/// </summary>
internal static class TargetTable
{
    public static ReportTable Of(TrackingReport report, TargetProgress progress, Language language)
    {
        EmissionTarget target = progress.Target;
        string unit = TrackingNames.UnitIn(progress.Unit, language);
        int decimals = DecimalsOf(report, progress);
        int decimalsOfRest = target.IntensityMetric is null
            ? decimals
            : Math.Max(decimals, TrackingTables.DecimalsFor([progress.Gap, progress.RequiredAnnualReduction]));
        int decimalsOfHalfWidth = Math.Max(decimals, TrackingTables.DecimalsFor([progress.GapHalfWidth]));
        IEnumerable<string> milestones = Milestones(target)
            .Select(year => $"{year}: {ReportCell.Create(Pathway.ValueAt(target, progress.BaseValue, year), decimals)}");
        return new ReportTable
        {
            Title = TargetTableMessages.Title(progress).In(language),
            Columns = ["", TargetTableMessages.Value.In(language)],
            Rows =
            [
                Row(TargetTableMessages.BaseYear(target.BaseYear, unit), progress.BaseValue, decimals),
                Row(TargetTableMessages.End(progress, unit), progress.TargetValue, decimals),
                Row(TargetTableMessages.Actual(progress.Year, unit), progress.Actual, decimals),
                Row(TargetTableMessages.OnPath(progress.Year, unit), progress.OnPath, decimals),
                Row(TargetTableMessages.Gap(unit), progress.WhyNotAssessed is null ? progress.Gap : null, decimalsOfRest),
                .. progress.GapHalfWidth == 0m || progress.WhyNotAssessed is not null
                    ? Array.Empty<ReportRow>()
                    : [Row(TargetTableMessages.HalfWidth(unit), progress.GapHalfWidth, decimalsOfHalfWidth)],
                new ReportRow(
                    ReportCell.Create(TargetTableMessages.Status.In(language)),
                    ReportCell.Create(KnownWords.Of(TrackingWords.Status.Of(progress.Status)).In(language)))
                { IsTotal = true },
                Row(TargetTableMessages.Done(progress.IsIllustration), progress.AchievedPct, 2),
                .. progress.IsIllustration ? [] : PaceRows(progress, unit, decimalsOfRest, language),
                .. target.IntensityMetric is null ? Budget(progress, language) : [],
                .. progress.ResidualToNeutralize is { } residual
                    ? [Row(TargetTableMessages.Residual(unit), residual, decimals)]
                    : ImmutableArray<ReportRow>.Empty,
            ],
            Notes =
            [
                TargetTableMessages.Path(target, milestones).In(language),
                .. (progress.WhyNotAssessed ?? target.WhyAssumed) is { } reason
                    ? new[] { TargetTableMessages.NotAssessed(reason).In(language) }
                    : [],
                .. progress.NoBudgetReason is { } why && why != progress.NotAssessedReason && why != progress.NoPaceReason
                    ? new[] { TargetTableMessages.NoSums(progress.WhyNoBudget!).In(language) }
                    : [],
                TargetTableMessages.Gross.In(language),
            ],
        };

        ReportRow Row(Message label, decimal? value, int decimals) => TargetTable.Row(label, value, decimals, language);
    }

    // Figures that the table of years prints too have its digits.
    public static int DecimalsOf(TrackingReport report, TargetProgress progress)
    {
        if (progress.Target.IntensityMetric is not { } metric)
            return 2;

        string? name = report.Intensities.GetValueOrDefault(progress.Year, []).FirstOrDefault(
            ratio => ratio.DenominatorName == metric && ratio.Value == progress.Actual)?.Name;
        IEnumerable<decimal?> ofYears = report.Intensities.Values
            .SelectMany(ratios => ratios)
            .Where(ratio => ratio.Name == name)
            .Select(ratio => (decimal?)ratio.Value);
        return TrackingTables.DecimalsFor(name is null ? [progress.BaseValue, progress.Actual] : ofYears);
    }

    private static ImmutableArray<ReportRow> PaceRows(TargetProgress progress, string unit, int decimals, Language language) =>
    [
        Row(TargetTableMessages.Needed(unit), progress.RequiredAnnualReduction, decimals, language),
        Row(TargetTableMessages.NeededOfBase, progress.RequiredAnnualReductionPct, 2, language),
        Row(TargetTableMessages.NeededOfYearBefore, progress.RequiredCompoundReductionPct, 2, language),
        Row(TargetTableMessages.Pace(unit), progress.Pace, decimals, language),
        Row(TargetTableMessages.OverPace, progress.RequiredOverPace, 2, language),
        new ReportRow(
            ReportCell.Create(TargetTableMessages.MetIn.In(language)),
            ReportCell.Create(TargetTableMessages.ProjectedYear(progress).In(language))),
    ];

    private static ImmutableArray<ReportRow> Budget(TargetProgress progress, Language language) =>
    [
        .. progress.IsIllustration
            ? Array.Empty<ReportRow>()
            : [Row(TargetTableMessages.Overrun, progress.CumulativeOverrun?.Tonnes, 2, language)],
        Row(TargetTableMessages.Budget, progress.Budget?.Tonnes, 2, language),
        Row(TargetTableMessages.LeftAfter(progress.Year), progress.RemainingBudget?.Tonnes, 2, language),
        Row(TargetTableMessages.BaseCoverage, progress.BaseCoveragePct, 2, language),
        Row(TargetTableMessages.Coverage(progress.Year), progress.CoveragePct, 2, language),
    ];

    private static ReportRow Row(Message label, decimal? value, int decimals, Language language) =>
        new(ReportCell.Create(label.In(language)), ReportCell.Create(value, decimals));

    private static IEnumerable<int> Milestones(EmissionTarget target) =>
        Enumerable.Range(target.BaseYear + 1, target.Year - target.BaseYear)
            .Where(year => year % 5 == 0 || year == target.Year || target.Milestones.ContainsKey(year));
}
