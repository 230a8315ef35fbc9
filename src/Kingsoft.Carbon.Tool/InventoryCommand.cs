using System.Collections.Immutable;
using System.CommandLine;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon inventory</c>: one inventory for each year in the ledgers.</summary>
internal static class InventoryCommand
{
    public static Command Create(ToolConsole console)
    {
        var calculation = new CalculationArguments();
        var reported =
            new Option<string?>("--reported") { Description = "Printed figures (CSV) to set beside the totals.", HelpName = "FILE" };
        var groups = new GroupArguments();
        var findings = new FindingArguments();
        var language = new LanguageArguments();
        var output = new OutputArguments("table", "json", "csv", "md");
        var command = new Command("inventory", "One inventory for each year in the ledgers: Scope 1, 2 and 3, with what qualifies them.");
        calculation.AddTo(command, withSites: true);
        command.Options.Add(reported);
        groups.AddTo(command);
        findings.AddTo(command);
        language.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed => Run(parsed, console, calculation, groups, findings, reported, language, output));
        return command;
    }

    private static int Run(
        ParseResult parsed, ToolConsole console, CalculationArguments arguments, GroupArguments groups, FindingArguments findings,
        Option<string?> reportedOption, LanguageArguments languages, OutputArguments output)
    {
        string format = output.Format(parsed);
        groups.RefuseIn(parsed, format);
        arguments.RefuseSitesIn(parsed, format);
        findings.RefuseIn(parsed, format);
        if (format == "csv" && parsed.GetValue(reportedOption) is not null)
            throw new CommandLineException("--reported: the CSV has no place for printed figures; --format table, md or json shows them");
        ReportedFigures? reported = null;
        Calculation calculation = arguments.Calculate(
            parsed, console, issues => reported = ReadReported(parsed.GetValue(reportedOption), issues), groups.NeedsLines(parsed, format));
        output.RefuseToLose(parsed, calculation.ProjectFiles);
        ImmutableArray<GroupKey> by = groups.Keys(parsed, calculation);
        Language language = languages.Of(parsed, calculation.Language);
        switch (format)
        {
            case "json":
                return output.Write(parsed, console, stream => InventoryJson.Write(
                    stream, calculation.Inventories, calculation.Library, calculation.Options, CarbonTool.Version, reported, by,
                    groups.WithLines(parsed), calculation.LedgerFiles, calculation.ProjectFiles.FirstOrDefault()));
            case "csv":
                return output.Write(parsed, console, stream => WriteCsv(stream, calculation, by, groups.WithLines(parsed)));
            case "md":
                return output.Write(
                    parsed, console,
                    string.Join('\n', calculation.Inventories
                        .SelectMany(inventory => Markdown(inventory, by, reported, findings.More(parsed, inventory, language), language))
                        .Concat(WithoutInventory(calculation, reported, language).Select(table => table.ToMarkdown()))));
            default:
                bool isTerminal = console.IsOutputTerminal && !output.IsToFile(parsed);
                return output.Write(
                    parsed, console,
                    TableText.Draw(console, isTerminal, language, calculation.Inventories
                        .SelectMany(inventory => Tables(inventory, by, reported, findings.Table(parsed, inventory, language), language))
                        .Concat(WithoutInventory(calculation, reported, language))));
        }
    }

    private static void WriteCsv(Stream stream, Calculation calculation, ImmutableArray<GroupKey> by, bool withLines)
    {
        if (withLines)
            InventoryCsv.Write(stream, calculation.Inventories);
        else
            GroupCsv.Write(stream, calculation.Inventories, by);
    }

    private static IEnumerable<ReportTable> Tables(
        Inventory inventory, ImmutableArray<GroupKey> by, ReportedFigures? reported, ReportTable findings, Language language) =>
        [
            InventoryTables.Totals(inventory, reported, language), .. MarketTables.Create(inventory, language),
            .. Sites(inventory, language), .. Groups(inventory, by, language), findings,
        ];

    private static IEnumerable<string> Markdown(
        Inventory inventory, ImmutableArray<GroupKey> by, ReportedFigures? reported, IEnumerable<ReportTable> more,
        Language language)
    {
        yield return Disclosure.GhgProtocol(inventory, language).ToMarkdown();
        if (reported is not null)
            yield return InventoryTables.Totals(inventory, reported, language).ToMarkdown();
        IEnumerable<ReportTable> others =
            [.. MarketTables.Create(inventory, language), .. Sites(inventory, language), .. Groups(inventory, by, language), .. more];
        foreach (ReportTable table in others)
            yield return table.ToMarkdown();
    }

    private static IEnumerable<ReportTable> WithoutInventory(Calculation calculation, ReportedFigures? reported, Language language) =>
        reported is not null && InventoryTables.WithoutInventory(calculation.Inventories, reported, language) is { } table ? [table] : [];

    private static IEnumerable<ReportTable> Sites(Inventory inventory, Language language) =>
        CompletenessTable.Create(inventory, language) is { } table ? [table] : [];

    private static IEnumerable<ReportTable> Groups(Inventory inventory, ImmutableArray<GroupKey> by, Language language) =>
        by.IsEmpty ? [] : [GroupTable.Create(inventory, by, language)];

    private static ReportedFigures? ReadReported(string? path, DataIssues issues) =>
        path is not null && InputFiles.Existing([path], issues).Count > 0 ? ReportedFigures.ReadCsv(path, issues) : null;
}
