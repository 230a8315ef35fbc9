using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What targets are told, and the series that they are measured by.</summary>
internal static class TargetMessages
{
    public static Message Doubled(int year, DoubledFinding doubled) =>
        new("target-figure-doubled", year, ShownTonnes.Of(doubled.Tonnes), doubled.Code);

    public static Message Slipped(int year, DoubledFinding slip) =>
        new("target-figure-slipped", year, ShownTonnes.Of(slip.Tonnes), slip.Code);

    public static Message NoName => new("target-name-missing");

    public static Message NoKind => new("target-kind-missing", TrackingWords.Kind.WithAnd);

    public static Message BadScopes => new("target-scopes-unsound");

    public static Message MethodUnknown(Scope2Method method) =>
        WordMessages.WordUnknown(method.ToString(), WordMessages.KindMethod, FileWords.OneScope2Method.WithOr);

    public static Message NoMethod => new("target-method-missing", FileWords.OneScope2Method.WithOr);

    public static Message GasTwice => new("target-gas-twice");

    public static Message NoMetricName => new("target-metric-unnamed");

    public static Message NoPathway => new("target-pathway-missing", TrackingWords.Pathway.WithAnd);

    public static Message GeometricToZero => new("target-geometric-to-zero");

    public static Message NoReduction => new("target-reduction-missing");

    public static Message SectorUnused => new("target-sector-unused");

    public static Message ReductionUnused => new("target-reduction-unused");

    public static Message MetricUnused => new("target-metric-unused");

    public static Message NoSector => new("target-sector-missing");

    public static Message MilestonesUnused => new("target-milestones-unused");

    public static Message NoMilestone => new("target-milestones-missing");

    public static Message RateUnused => new("target-rate-unused");

    public static Message RateOrVersion => new("target-rate-or-version");

    public static Message UntilApril2026 => new("contraction.until-april-2026");

    public static Message SectorIntensity => new("sector.intensity");

    public static Message SectorActivity => new("sector.activity");

    public static Message CompanyActivity => new("sector.company-activity");

    /// <summary>Every fault of a target in one message.</summary>
    public static Message Faulty(EmissionTarget target, IEnumerable<Fault> faults)
    {
        IEnumerable<Message> each = faults.Select(fault => new Message("target-fault", fault.Field, fault.Said));
        return new("target-faulty", target.Name, each.Aggregate((before, fault) => new("target-faults", before, fault)));
    }

    public static Message YearNotLater(EmissionTarget target) => new("target-year-past", target.Year, target.BaseYear);

    public static Message UnknownGas(string gas) => new("target-gas-unknown", gas, MessageList.Of(TargetGases.Names));

    public static Message ReductionOutOfRange(decimal percent) => new("target-reduction-out-of-range", percent);

    public static Message MilestoneOutside(EmissionTarget target, int year) =>
        new("target-milestone-outside", year, target.BaseYear, target.Year);

    public static Message MilestoneOutOfRange(decimal percent, int year) => new("target-milestone-out-of-range", percent, year);

    public static Message MilestoneOfOtherReduction(decimal percent, int year, decimal reduction) =>
        new("target-milestone-contradicts", percent, year, reduction);

    public static Message RateOutOfRange(decimal percent) => new("target-rate-out-of-range", percent);

    public static Message NoRateOfYear(SbtiContraction contraction, int baseYear) =>
        new("target-version-without-rate", contraction.Name, baseYear);

    public static Message FromApril2026(decimal numeratorPct, int netZeroYear) =>
        new("contraction.from-april-2026", numeratorPct, netZeroYear);

    public static Message ContractionTooSlow(EmissionTarget target)
    {
        decimal rate = target.ContractionRatePct, reached = rate * (target.Year - target.BaseYear);
        return target.Contraction == SbtiContraction.UntilApril2026
            ? new("target-contraction-of-near-term", rate, reached, target.Year, target.GrossReductionPct)
            : new("target-contraction-too-slow", rate, reached, target.Year, target.GrossReductionPct);
    }

    public static Message SectorTooShort(Message series, int first, int last, int baseYear, int targetYear) =>
        new("sector-years-missing", series, first, last, baseYear, targetYear);

    public static Message SectorWithoutChange(int baseYear, int targetYear) => new("sector-intensity-constant", baseYear, targetYear);

    public static Message SectorEmpty(Message series) => new("sector-empty", series);

    public static Message SectorNegative(Message series, int year, decimal value) => new("sector-negative", series, year, value);

    public static Message SectorNotPositive(Message series, int year, decimal value) => new("sector-not-positive", series, year, value);

    public static Message BelowSector(EmissionTarget target, decimal intensity, decimal sectorEnd) =>
        new("target-below-sector", target.Name, intensity, target.BaseYear, sectorEnd, target.Year);

    public static Message NoFigures(EmissionTarget target, int year, IEnumerable<Scope> missing)
    {
        IEnumerable<Message> scopes = missing.Select(scope => ScopeOf(target, scope));
        return new("target-figure-missing", target.Name, year, scopes.Aggregate((before, scope) => new("scope.neither", before, scope)));
    }

    /// <summary>Rows of Scope 2 lack a figure by the method of a target.</summary>
    public static Message FigureInPart(EmissionTarget target, int year, Finding inPart)
    {
        const int MostNamed = 3;
        MessageList lines = MessageList.Of(inPart.Lines.Take(MostNamed));
        Message scope = ScopeOf(target, Scope.Scope2);
        return inPart.LineCount > MostNamed
            ? new("target-figure-in-part-of-many", target.Name, year, scope, inPart.Code, lines, inPart.LineCount - MostNamed)
            : new("target-figure-in-part", target.Name, year, scope, inPart.Code, lines);
    }

    public static Message FigureBelowZero(EmissionTarget target, int year, decimal tonnes) =>
        new("target-figure-below-zero", target.Name, year, tonnes);

    public static Message NoMetric(EmissionTarget target, int year) =>
        new("target-metric-missing", target.Name, year, target.IntensityMetric);

    public static Message MetricNotPositive(EmissionTarget target, int year, decimal divisor) =>
        new("target-metric-not-positive", target.Name, target.IntensityMetric, year, divisor);

    public static Message PathAssumed => new("target-path-assumed");

    public static Message BaseYearAssumed(EmissionTarget target) => new("target-base-year-assumed", target.BaseYear);

    public static Message AllAssumed(EmissionTarget target) => new("target-base-year-and-path-assumed", target.BaseYear);

    public static Message NoYearsBetween(int baseYear, int next) => new("series-years-between-missing", baseYear, next);

    public static Message NoBaseYearFigure(EmissionTarget target) => new("series-base-year-missing", target.Name, target.BaseYear);

    public static Message YearTwice(EmissionTarget target, int year) => new("series-year-twice", target.Name, year);

    public static Message YearMissing(EmissionTarget target, int year, int last) =>
        new("series-year-missing", target.Name, year, target.BaseYear, last);

    public static Message MetricNotRestated(EmissionTarget target, BaseYearChange silent) =>
        new("target-metric-unlike", target.Name, silent.Description, target.IntensityMetric);

    private static Message ScopeOf(EmissionTarget target, Scope scope) => scope switch
    {
        Scope.Scope2 when target.CountedScope2 == Scope2Method.MarketBased => new("scope.2-market-based"),
        Scope.Scope2 => new("scope.2-location-based"),
        _ => Figure.LabelOf([scope]),
    };
}
