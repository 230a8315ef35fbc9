using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>Reads a target of a project file.</summary>
internal static class TargetReader
{
    private static readonly string[] Keys =
    [
        "name", "kind", "scopes", "scope2", "gases", "intensity", "baseYear", "year", "grossReductionPct", "pathway", "pathwaySource",
        "milestones", "annualRatePct", "sbtiVersion", "netZeroYear", "numeratorPct", "sector",
    ];

    /// <param name="node">The target.</param>
    /// <param name="projectBaseYear">The base year of the project, for targets that name none.</param>
    /// <param name="projectBaseYearSource">Who set that; nobody says so of another year.</param>
    public static EmissionTarget? Read(ProjectNode node, int? projectBaseYear, string? projectBaseYearSource)
    {
        if (!node.IsObject(Keys))
            return null;

        string? name = node.Required("name")?.Text();
        TargetKind? kind = node.Required("kind")?.OneOf(TrackingWords.Kind);
        long?[] scopes = [.. (node.Required("scopes")?.Items() ?? []).Select(item => item.Integer(1, 3))];
        Scope2Method? method = node["scope2"]?.OneOf(FileWords.OneScope2Method);
        int? year = node.Required("year")?.Year();
        int? baseYear = node["baseYear"] is { } own ? own.Year() : projectBaseYear;
        PathwayKind? pathway = node.Required("pathway")?.OneOf(TrackingWords.Pathway);
        decimal? reduction =
            (pathway == PathwayKind.SectoralConvergence ? node["grossReductionPct"] : node.Required("grossReductionPct"))?.Number();
        SectoralConvergence? sector = ReadSector(node["sector"]);
        ImmutableSortedDictionary<int, decimal>? milestones = node["milestones"]?.NumbersByYear();
        SbtiContraction? contraction = ReadContraction(node);
        decimal? annualRate = node["annualRatePct"]?.Percent();
        RefuseWhatWouldBeIgnored(node);
        if (baseYear is null && node["baseYear"] is null)
            node.Fault("baseYear", ProjectMessages.TargetWithoutBaseYear);
        bool isPartUnread = IsUnread("sbtiVersion", contraction) || IsUnread("annualRatePct", annualRate) || IsUnread("sector", sector)
            || IsUnread("milestones", milestones) || IsUnread("scope2", method)
            || (reduction is null && pathway != PathwayKind.SectoralConvergence);
        if (name is null || kind is null || year is null || baseYear is null || pathway is null || scopes.Contains(null) || isPartUnread)
            return null;

        var target = new EmissionTarget
        {
            Name = name,
            Kind = kind.Value,
            Scopes = [.. scopes.Select(scope => (Scope)scope!.Value)],
            Scope2Method = method ?? Scope2Method.None,
            Gases = [.. (node["gases"]?.Items() ?? []).Select(item => item.Text()).OfType<string>()],
            IntensityMetric = node["intensity"]?.Text(),
            BaseYear = baseYear.Value,
            Year = year.Value,
            GrossReductionPct = reduction,
            Pathway = pathway.Value,
            BaseYearSource = baseYear == projectBaseYear ? projectBaseYearSource : null,
            PathwaySource = node["pathwaySource"]?.Text() is { Length: > 0 } source ? source : null,
            Milestones = milestones ?? ImmutableSortedDictionary<int, decimal>.Empty,
            AnnualRatePct = annualRate,
            Contraction = contraction,
            Sector = sector,
        };

        ImmutableArray<Fault> faults = target.Faults();
        foreach (Fault fault in faults)
            node.Fault(fault);
        return faults.IsEmpty ? target : null;

        bool IsUnread(string member, object? value) => value is null && node[member] is not null;
    }

    private static SbtiContraction? ReadContraction(ProjectNode node)
    {
        string? version = node["sbtiVersion"]?.OneOf("until-april-2026", "from-april-2026");
        if (version != "from-april-2026")
            return version is null ? null : SbtiContraction.UntilApril2026;

        return node.Required("netZeroYear")?.Integer(1900, 2050) is { } year && node.Required("numeratorPct")?.Percent() is { } numerator
            ? SbtiContraction.FromApril2026((int)year, numerator)
            : null;
    }

    private static void RefuseWhatWouldBeIgnored(ProjectNode node)
    {
        if (node["sbtiVersion"]?.Text() != "from-april-2026")
        {
            node.Refuse("netZeroYear", ProjectMessages.OnlyLaterContraction);
            node.Refuse("numeratorPct", ProjectMessages.OnlyLaterContraction);
        }
    }

    private static SectoralConvergence? ReadSector(ProjectNode? node)
    {
        if (node is null || !node.IsObject(["intensity", "activity", "companyActivity"]))
            return null;

        ImmutableSortedDictionary<int, decimal>? intensity = node.Required("intensity")?.NumbersByYear();
        ImmutableSortedDictionary<int, decimal>? activity = node.Required("activity")?.NumbersByYear(member => member.PositiveNumber());
        ImmutableSortedDictionary<int, decimal>? company =
            node.Required("companyActivity")?.NumbersByYear(member => member.PositiveNumber());
        if (intensity is null || activity is null || company is null)
            return null;
        if (SectoralConvergence.FaultOf(intensity, activity, company) is not { } fault)
            return new SectoralConvergence(intensity, activity, company);
        node.Fault(fault.Said!);
        return null;
    }
}
