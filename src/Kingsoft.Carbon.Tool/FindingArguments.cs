using System.CommandLine;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary>Whether findings are printed with everything that they are said of.</summary>
internal sealed class FindingArguments
{
    private const string All = "all";

    private readonly Option<string?> _findings = new("--findings")
    {
        Description = "all: every finding with all that it is said of; the largest three otherwise.",
        HelpName = All,
    };

    public void AddTo(Command command)
    {
        _findings.AcceptOnly(All);
        command.Options.Add(_findings);
    }

    /// <summary>Refuses what would be taken and ignored; the JSON has everything anyway.</summary>
    public void RefuseIn(ParseResult parsed, string format)
    {
        if (IsGiven(parsed) && format == "csv")
            throw new CommandLineException("--findings: the CSV has lines only; --format table, md or json shows findings");
    }

    /// <summary>The findings below the totals.</summary>
    public ReportTable Table(ParseResult parsed, Inventory inventory, Language language) =>
        IsGiven(parsed) ? FindingTables.CreateAll(inventory, language) : FindingTables.Create(inventory, language);

    /// <summary>The findings where others already stand in the text before: all of them if that is asked for, else none.</summary>
    public IEnumerable<ReportTable> More(ParseResult parsed, Inventory inventory, Language language) =>
        IsGiven(parsed) ? [FindingTables.CreateAll(inventory, language)] : [];

    private bool IsGiven(ParseResult parsed) => parsed.GetValue(_findings) is not null;
}
