using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Tool;

/// <summary>The ledgers and options with which an inventory is calculated, for every verb that does so.</summary>
internal sealed class CalculationArguments
{
    private const int MostThreads = 256;

    private readonly Argument<string[]> _ledgers = new("LEDGER")
    {
        Description = "Activity ledgers (CSV), read as one, or a project file (JSON), which decides everything but --year.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string> _gwp =
        new("--gwp") { Description = "The GWP-100 set: SAR, AR4, AR5 or AR6.", DefaultValueFactory = _ => "AR6", HelpName = "SET" };
    private readonly Option<int?> _year = OptionChecks.OfNumber<int?>(
        "--year", "a year", 1000, 9998, "four digits such as 2025 are accepted");
    private readonly Option<int> _yearStart = OptionChecks.OfNumber<int>("--year-start", "a month", 1, 12, "1 to 12 is accepted");
    private readonly Option<bool> _strictGwp = new("--strict-gwp")
    {
        Description = "Refuse figures in CO2e under another or an unstated GWP set.",
    };
    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads work at once; all processors by default. No figure depends on it.",
        HelpName = "N",
        DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, MostThreads),
    };
    private readonly Option<string?> _facilities = new("--facilities")
    {
        Description = "The sites that there should be (CSV), with their streams: a table says what is missing.",
        HelpName = "FILE",
    };
    private readonly MarketArguments _market = new();
    private readonly EstimateArguments _estimates = new();
    private readonly FactorArguments _factors = new();

    /// <summary>Adds the ledgers and options to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="withSites">Whether it tells what is missing of the sites that there should be.</param>
    public void AddTo(Command command, bool withSites = false)
    {
        _ledgers.RefuseOptions("the name of a ledger");
        command.Validators.Add(RefuseWhatTheProjectDecides);
        _gwp.AcceptOnly("SAR", "AR4", "AR5", "AR6");
        _year.Description = "Only the inventory of this reporting year.";
        _year.HelpName = "Y";
        _yearStart.Description = "The month in which reporting years begin (1–12); years are named after the year they end in.";
        _yearStart.HelpName = "MM";
        _yearStart.DefaultValueFactory = _ => 1;
        command.Arguments.Add(_ledgers);
        command.Options.Add(_gwp);
        command.Options.Add(_year);
        command.Options.Add(_yearStart);
        command.Options.Add(_strictGwp);
        _threads.Validators.Add(RefuseNoThread);
        command.Options.Add(_threads);
        _market.AddTo(command);
        _estimates.AddTo(command);
        _factors.AddTo(command);
        if (withSites)
            command.Options.Add(_facilities);
    }

    /// <summary>Refuses the file of sites where nothing of it would be seen.</summary>
    /// <exception cref="CommandLineException">The form is one of lines alone.</exception>
    public void RefuseSitesIn(ParseResult parsed, string format)
    {
        if (format == "csv" && parsed.GetValue(_facilities) is not null)
        {
            throw new CommandLineException(
                "--facilities: the CSV has lines only; --format table, md or json shows what is missing of the sites");
        }
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="console">Where progress is shown.</param>
    /// <param name="readMore">Reads what else the verb needs, so that its faults stand in the same report, after those of the
    /// ledgers.</param>
    /// <param name="keepLines">Whether the lines are needed; without them no row is kept.</param>
    public Calculation Calculate(
        ParseResult parsed, ToolConsole console, Action<DataIssues>? readMore = null, bool keepLines = true)
    {
        var issues = new DataIssues();
        ImmutableArray<string> paths = [.. parsed.GetValue(_ledgers)!];
        using var progress = new ProgressLine(console);
        if (IsProject(paths[0]))
            return Calculate(paths[0], parsed, progress, issues, readMore);

        FactorLibrary library = _factors.Library(parsed, issues);
        InventoryOptions options = Options(parsed) with { KeepLines = keepLines };
        IReadOnlyList<LedgerSource> sources = InputFiles.Ledgers(paths, issues);
        options = _estimates.AddTo(_market.AddTo(options, parsed, issues), parsed, issues);
        if (parsed.GetValue(_facilities) is { } sites && InputFiles.Existing([sites], issues).Count > 0)
            options = options with { Facilities = Facilities.ReadCsv(sites, library, issues, options.Estimates) };
        int threads = parsed.GetValue(_threads);
        ActivityLedger? ledger = keepLines ? ActivityLedger.ReadCsv(sources, issues, threads, progress.For("rows read")) : null;
        ImmutableArray<Inventory> inventories = ledger is null
            ? Inventory.CalculateFiles(sources, library, options, issues, threads, progress.For("rows read"))
            : Inventory.CalculateAll(ledger, library, options, issues, progress.For("rows calculated"), threads);
        readMore?.Invoke(issues);
        issues.ThrowIfAny();
        return Checked(parsed, paths[0], new Calculation(ledger, library, options, inventories) { LedgerFiles = paths });
    }

    private Calculation Calculate(
        string path, ParseResult parsed, ProgressLine progress, DataIssues issues, Action<DataIssues>? readMore)
    {
        int? year = parsed.GetValue(_year);
        CarbonProject? project = InputFiles.Existing([path], issues).Count > 0 ? CarbonProject.Read(path, issues) : null;
        InventoryOptions options = (project?.Options ?? new InventoryOptions { GwpSet = GwpSet.Ar6 }) with { Year = year };
        ImmutableArray<Inventory> inventories = project is null || issues.Count > 0
            ? []
            : Inventory.CalculateAll(project.Ledger, project.Factors, options, issues, progress.For("rows calculated"));
        readMore?.Invoke(issues);
        issues.ThrowIfAny();
        return Checked(parsed, path, new Calculation(project!.Ledger, project.Factors, options, inventories)
        {
            LedgerFiles = project.Ledger.Files,
            ProjectFiles = project.Files,
            Language = project.Language,
        });
    }

    private static Calculation Checked(ParseResult parsed, string path, Calculation calculation) => calculation.Inventories.IsEmpty
        ? throw new CarbonDataException([new DataIssue(
            new SourceLocation(path, 1), "period", NoRecord(calculation.Options.Year, LanguageArguments.OfFailure(parsed)))])
        : calculation;

    private static string NoRecord(int? year, Language language) => (year, language) switch
    {
        (null, Language.Chinese) => "没有记录",
        (null, _) => "there is no record",
        ({ } of, Language.Chinese) => $"没有属于{of}年的记录；请改用其他 --year",
        ({ } of, _) => $"no record falls into {of}; another --year is needed",
    };

    private InventoryOptions Options(ParseResult parsed) => new()
    {
        GwpSet = Enum.Parse<GwpSet>(parsed.GetValue(_gwp)!, ignoreCase: true),
        Year = parsed.GetValue(_year),
        YearStartMonth = parsed.GetValue(_yearStart),
        AsOf = _factors.AsOf(parsed),
        Sets = _factors.Sets(parsed),
        Proxies = _factors.Proxies(parsed),
        StrictGwp = parsed.GetValue(_strictGwp),
        AllowLaterFactors = _factors.AllowLater(parsed),
    };

    private static void RefuseNoThread(OptionResult result)
    {
        if (result.Tokens is [Token token] && !(int.TryParse(token.Value, out int threads) && threads is >= 1 and <= MostThreads))
            result.AddError($"--threads: '{token.Value}' is not a number of threads; 1 to {MostThreads} is accepted");
    }

    private static bool IsProject(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    // What a project file states is never overruled from outside, and never silently.
    private void RefuseWhatTheProjectDecides(CommandResult command)
    {
        ImmutableArray<string> paths = [.. command.GetResult(_ledgers)?.Tokens.Select(token => token.Value) ?? []];
        if (paths.FirstOrDefault(IsProject) is not { } project)
            return;

        if (paths.Length > 1)
            command.AddError($"'{project}': a project names its ledgers itself; one project, or ledgers, are accepted");
        Option[] own = [_gwp, _yearStart, _strictGwp, _facilities, _estimates.Estimates];
        foreach (Option option in own.Concat(_market.All).Concat(_factors.All))
        {
            if (command.GetResult(option) is { Implicit: false })
                command.AddError($"{option.Name}: the project file decides this; change it in '{project}'");
        }
    }
}
