using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>Reads a project file: every fault of it and of the files it names is noted, and reading goes on.</summary>
internal sealed partial class ProjectReader(string path, DataIssues issues, CancellationToken cancellation)
{
    private readonly ImmutableArray<string>.Builder _files = ImmutableArray.CreateBuilder<string>();

    private static readonly string[] Keys =
    [
        "organization", "gwpSet", "ledgers", "factors", "onlyFactors", "metrics", "instruments", "estimates", "proxies", "asOf",
        "properties", "prices", "sets", "strictGwp", "allowLaterFactors", "yearStart", "baseYear", "baseYearSource",
        "consolidation", "entities", "exclusions", "notRelevant", "rounding", "targets", "reported", "basis", "language", "rates",
        "baseYearPolicy", "levers", "facilities", "residualMix", "marketFallback", "vintageWindow", ProjectKeys.ComprehensiveEnergy,
        "forecast", "statement", "confirmed",
    ];

    private static readonly Words<ConsolidationApproach> Consolidations =
        InventoryWords.Consolidation.Without(ConsolidationApproach.EquityShare);

    private const int MostMebibytes = 64;

    public CarbonProject? Read()
    {
        if (ReadBytes() is not { } utf8)
        {
            issues.Add(new SourceLocation(path, 1), "file", ProjectMessages.TooLarge(MostMebibytes));
            return null;
        }

        if (LocatedJson.Parse(utf8, (line, column, message) => issues.Add(new SourceLocation(path, line), column, message)) is not { } root)
            return null;

        var project = new ProjectNode(path, "project", root, issues);
        if (!project.IsObject(Keys))
            return null;

        long before = issues.Total;
        RefuseWhatDoesNotWork(project);
        FactorLibrary library = ReadFactors(project);
        string? organization = project.Required("organization")?.Words();
        InventoryOptions options = ReadOptions(project, library) with { Organization = organization };
        bool isCalculable = issues.Total == before;
        cancellation.ThrowIfCancellationRequested();
        ActivityLedger ledger = ActivityLedger.ReadCsv(ListedFiles(project.Required("ledgers")), issues, null, cancellation);
        options = options with { Estimates = ReadEstimates(project["estimates"]) };
        if (OneFile(project["facilities"]) is { } facilities)
            options = options with { Facilities = Facilities.ReadCsv(facilities, library, issues, options.Estimates) };
        if (project["instruments"] is { } instruments)
        {
            options = OneFile(instruments) is { } file
                ? options with { Instruments = ContractualInstruments.ReadCsv(file, issues) }
                : options with { ResidualMix = null };
        }

        int? baseYear = project["baseYear"]?.Year();
        string? baseYearSource = project["baseYearSource"]?.Text();
        ReportedFigures? reported = OneFile(project["reported"]) is { } printed ? ReportedFigures.ReadCsv(printed, issues) : null;
        TrackingBasis basis = project["basis"]?.OneOf(ProjectWords.Basis) ?? TrackingBasis.Calculated;
        if (basis == TrackingBasis.Reported && project["reported"] is null)
            project.Fault("basis", ProjectMessages.ReportedWithoutFile);
        if (baseYear is null && project["baseYear"] is null && project["baseYearPolicy"] is not null)
            project.Fault("baseYearPolicy", ProjectMessages.PolicyWithoutBaseYear);
        Metrics metrics = ReadMetrics(project);

        // Rows that cannot be calculated are told with what cannot be read: all at once.
        if (isCalculable && issues.Total > before)
            Inventory.CalculateAll(ledger, library, options, issues);

        return new CarbonProject
        {
            Path = path,
            Organization = organization ?? "",
            Ledger = ledger,
            Factors = library,
            Options = options,
            Metrics = metrics,
            Reported = reported,
            Basis = basis,
            Statements = StatementReader.Read(project["statement"]),
            BaseYear = baseYear,
            BaseYearSource = baseYearSource,
            BaseYearPolicy = BaseYearReader.ReadPolicy(project["baseYearPolicy"], options.YearStartMonth),
            BaseYearChanges = BaseYearReader.ReadChanges(project["baseYearPolicy"]),
            Targets = ReadTargets(project["targets"], baseYear, baseYearSource),
            Forecast = TrackingReader.ReadForecast(project["forecast"]),
            ComprehensiveEnergy = TrackingReader.ReadComprehensiveEnergy(project[ProjectKeys.ComprehensiveEnergy]),
            Language = project["language"]?.OneOf(ProjectWords.Language) ?? Language.English,
            Files = [path, .. _files],
            Root = project,
        };
    }

    private static ImmutableArray<EmissionTarget> ReadTargets(ProjectNode? node, int? baseYear, string? baseYearSource)
    {
        ImmutableArray<EmissionTarget>.Builder targets = ImmutableArray.CreateBuilder<EmissionTarget>();
        foreach (ProjectNode item in node?.Items() ?? [])
        {
            if (TargetReader.Read(item, baseYear, baseYearSource) is not { } target)
                continue;
            if (targets.Any(other => other.Name == target.Name))
                item.Fault("name", ProjectMessages.TargetNameTwice(target.Name));
            targets.Add(target);
        }

        return targets.ToImmutable();
    }

    private static void RefuseWhatDoesNotWork(ProjectNode project)
    {
        if (project["levers"] is not null)
            project.Fault("levers", ProjectMessages.NotYet("levers"));

        _ = project["rounding"]?.OneOf("half-even");
        foreach (ProjectNode entity in project["entities"]?.Items() ?? [])
        {
            if (entity.IsObject(["id", "share", "control"]) && entity["share"] is { } share && share.Number() != 1m)
                entity.Fault("share", ProjectMessages.ShareNotYet);
            if (entity["control"] is { } control && control.Bool() == false)
                entity.Fault("control", ProjectMessages.NoControlNotYet);
        }
    }

    private FactorLibrary ReadFactors(ProjectNode project)
    {
        FactorLibrary library = project["onlyFactors"]?.Bool() == true ? FactorLibrary.BuiltIn.WithoutFactors() : FactorLibrary.BuiltIn;
        UnsoundFactors unsound = issues.UnsoundFactors;
        foreach (string file in ListedFiles(project["factors"], unsound.AddAny))
            library = library.With(FactorLibrary.ReadCsv(file, issues), issues);
        foreach (string file in Files(project["properties"], unsound.AddConversion))
            library = library.With(FactorLibrary.ReadPropertiesCsv(file, issues), issues);
        foreach (string file in Files(project["prices"], unsound.AddConversion))
            library = library.With(FactorLibrary.ReadPricesCsv(file, issues), issues);
        return library;
    }

    // A text without a dot and a slash is the name of a collection that comes with the library.
    private EstimationFactors ReadEstimates(ProjectNode? node)
    {
        EstimationFactors estimates = EstimationFactors.None;
        foreach (ProjectNode item in node is null ? [] : node.IsArray ? node.Items() : [node])
        {
            if (item.Text() is not { } text)
                continue;
            long before = issues.Total;
            if (EstimationFactors.Named(text, item.Fault) is { } named)
            {
                if (issues.Total > before)
                    issues.UnsoundFactors.AddAny();
                else if (estimates.SourceFiles.Contains(text))
                    item.Fault(ProjectMessages.FileTwice(text));
                else
                    estimates = estimates.With(named, issues);
            }
            else
            {
                foreach (string file in Files(item, issues.UnsoundFactors.AddAny))
                    estimates = estimates.With(EstimationFactors.ReadCsv(file, issues), issues);
            }
        }

        return estimates;
    }

    private InventoryOptions ReadOptions(ProjectNode project, FactorLibrary library) => new()
    {
        GwpSet = project.Required("gwpSet")?.OneOf(FileWords.GwpSet) ?? GwpSet.Ar6,
        YearStartMonth = (int)(project["yearStart"]?.Integer(1, 12) ?? 1),
        AsOf = (project["asOf"]?.Members() ?? []).Select(member => (Year: member.NameAsYear(), Day: member.Day()))
            .Where(pair => pair.Year is not null && pair.Day is not null)
            .ToImmutableSortedDictionary(pair => pair.Year!.Value, pair => pair.Day!.Value),
        Sets = [.. (project["sets"]?.Items() ?? []).Select(item => ReadSet(item, library)).OfType<string>()],
        Proxies = ReadProxies(project["proxies"]),
        StrictGwp = project["strictGwp"]?.Bool() == true,
        AllowLaterFactors = project["allowLaterFactors"]?.Bool() == true,
        ResidualMix = project["residualMix"]?.Text(),
        MarketFallback = project["marketFallback"]?.OneOf(InstrumentWords.Fallback) ?? MarketFallback.GridAverage,
        VintageWindow = project["vintageWindow"]?.OneOf(InstrumentWords.Vintage) ?? VintageWindow.ReportingYear,
        Consolidation = project["consolidation"]?.OneOf(Consolidations),
        Confirmed = ConfirmationReader.Read(project["confirmed"]),
        NotRelevant = (project["notRelevant"]?.Members() ?? [])
            .Select(member => (Category: member.NameAsCategory(), Reason: member.Words()))
            .Where(pair => pair.Category is not null && pair.Reason is not null)
            .ToImmutableSortedDictionary(pair => pair.Category!.Value, pair => pair.Reason!),
        Exclusions = [.. (project["exclusions"]?.Items() ?? []).Select(ReadExclusion).OfType<Exclusion>()],
    };

    private string? ReadSet(ProjectNode node, FactorLibrary library)
    {
        string? set = node.Text();
        if (set is null || library.Sets.Contains(set) || !issues.UnsoundFactors.IsEmpty || issues.UnsoundFactors.MayConvert)
            return set;
        node.Fault(ProjectMessages.UnknownSet(set, library.Sets));
        return null;
    }

    private static Exclusion? ReadExclusion(ProjectNode node)
    {
        if (!node.IsObject(["source", "scope", "reason"]))
            return null;
        string? source = node.Required("source")?.Words();
        string? reason = node.Required("reason")?.Words();
        long? scope = node["scope"]?.Integer(1, 3);
        return source is null || reason is null ? null : new Exclusion { Source = source, Scope = (Scope?)scope, Reason = reason };
    }

    private Metrics ReadMetrics(ProjectNode project)
    {
        ProjectNode[] members = [.. project["rates"]?.Members() ?? []];
        foreach (ProjectNode member in members.Where(member => !Unit.TryParse(member.Name, out Unit? unit) || unit.Currency != member.Name))
            member.Fault(ProjectMessages.NotACurrency(member.Name));
        var rates = new CurrencyRates
        {
            EveryYear = members.Where(member => member.IsNumber).Select(member => (member.Name, Value: member.PositiveNumber()))
                .Where(pair => pair.Value is not null)
                .ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value!.Value, StringComparer.Ordinal),
            ByYear = members.Where(member => !member.IsNumber)
                .ToImmutableSortedDictionary(
                    member => member.Name,
                    IReadOnlyDictionary<int, decimal> (member) =>
                        member.NumbersByYear(year => year.PositiveNumber()) ?? ImmutableSortedDictionary<int, decimal>.Empty,
                    StringComparer.Ordinal),
        };
        return OneFile(project["metrics"]) is { } file ? Metrics.ReadCsv(file, rates, issues) : Metrics.None;
    }

    // The length of a device or a pipe is not known before its end, which may never come.
    private byte[]? ReadBytes()
    {
        using FileStream file = File.OpenRead(path);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > (long)MostMebibytes << 20)
                return null;
        }

        return bytes.ToArray();
    }

    /// <summary>The one file that a node names; null where there is none, or several, which is noted.</summary>
    private string? OneFile(ProjectNode? node)
    {
        if (node is not { IsArray: true })
            return Files(node).FirstOrDefault();
        node.Fault(ProjectMessages.ListForFile);
        return null;
    }

    private IEnumerable<string> ListedFiles(ProjectNode? node, Action? noteMissing = null)
    {
        if (node is not { IsArray: false })
            return Files(node, noteMissing);
        node.Fault(ProjectMessages.NotAList);
        noteMissing?.Invoke();
        return [];
    }

    /// <summary>The files that a node names, relative to the project; those that do not exist are noted.</summary>
    /// <param name="node">The node.</param>
    /// <param name="noteMissing">Notes what follows from each file that cannot be read, which is no fault of rows.</param>
    private IEnumerable<string> Files(ProjectNode? node, Action? noteMissing = null)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (ProjectNode item in node is null ? [] : node.IsArray ? node.Items() : [node])
        {
            if (item.Text() is not { } name)
                continue;
            if (ProjectPaths.Fault(path, name) is { } outside)
            {
                item.Fault(outside);
                noteMissing?.Invoke();
                continue;
            }

            string file = Path.Join(Path.GetDirectoryName(path), name);
            if (!named.Add(Path.GetFullPath(file)))
            {
                item.Fault(ProjectMessages.FileTwice(name));
            }
            else if (ProjectPaths.FaultOfFile(path, name, file) is { } fault)
            {
                item.Fault(fault);
                noteMissing?.Invoke();
            }
            else
            {
                _files.Add(file);
                yield return file;
            }
        }
    }
}
