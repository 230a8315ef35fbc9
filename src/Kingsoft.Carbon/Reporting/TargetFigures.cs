using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Every figure of a target's state by the name that files give it, with its unit.</summary>
internal static class TargetFigures
{
    public static IEnumerable<(string Name, string Unit, decimal? Value)> Of(TargetProgress progress)
    {
        string unit = progress.Unit;
        return
        [
            ("baseValue", unit, progress.BaseValue),
            ("targetValue", unit, progress.TargetValue),
            ("actual", unit, progress.Actual),
            ("onPath", unit, progress.OnPath),
            ("gap", unit, progress.WhyNotAssessed is null ? progress.Gap : null),
            ("gapHalfWidth", unit, progress.WhyNotAssessed is null ? progress.GapHalfWidth : null),
            ("achievedPct", "%", progress.AchievedPct),
            ("requiredAnnualReduction", $"{unit}/yr", progress.RequiredAnnualReduction),
            ("requiredAnnualReductionPct", "% of the base/yr", progress.RequiredAnnualReductionPct),
            ("requiredCompoundReductionPct", "% of the year before/yr", progress.RequiredCompoundReductionPct),
            ("pace", $"{unit}/yr", progress.Pace),
            ("requiredOverPace", "1", progress.RequiredOverPace),
            ("projectedYear", "year", progress.ProjectedYear),
            ("cumulativeOverrun", Figure.Tonnes, progress.CumulativeOverrun?.Tonnes),
            ("budget", Figure.Tonnes, progress.Budget?.Tonnes),
            ("remainingBudget", Figure.Tonnes, progress.RemainingBudget?.Tonnes),
            ("coverageOfFootprintPctBaseYear", "%", progress.BaseCoveragePct),
            ("coverageOfFootprintPct", "%", progress.CoveragePct),
            ("residualToNeutralize", unit, progress.ResidualToNeutralize),
            ("gasesLeftOut", Figure.Tonnes, progress.GasesLeftOut.Tonnes),
            ("gasesNotSplit", Figure.Tonnes, progress.GasesNotSplit.Tonnes),
            ("gasesNotSplitBaseYear", Figure.Tonnes, progress.BaseGasesNotSplit.Tonnes),
        ];
    }
}
