using System.CommandLine;
using Kingsoft.Carbon.Methods;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon records</c>: rows of a ledger made from what is no ledger.</summary>
internal static class RecordsCommand
{
    private const string Location = "location", Market = "market";

    public static Command Create(ToolConsole console) => new("records", "Rows of a ledger, made from what is no ledger.")
    {
        CreateCloudExport(console),
    };

    private static Command CreateCloudExport(ToolConsole console)
    {
        var file = new Argument<string[]>("FILE")
        {
            Description = "Carbon exports of AWS, Google Cloud, Azure or Alibaba Cloud, CSV; '-' is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        file.RefuseOptions("the name of an export");
        var basis = new Option<string?>("--basis")
        {
            Description = "Which figure is taken, where an export has both: with the provider's electricity by location or by market.",
            HelpName = "BASIS",
        };
        basis.AcceptOnly(Location, Market);
        var output = new OutputArguments("csv");
        var command = new Command(
            "cloud-export", "What cloud providers report of your usage, as rows of emissions.reported, Scope 3, category 1.")
        {
            file, basis
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var issues = new DataIssues();
            IReadOnlyList<LedgerSource> sources = InputFiles.Ledgers(parsed.GetValue(file)!, issues);
            var options = new CloudExportOptions
            {
                Basis = parsed.GetValue(basis) switch
                {
                    Location => Scope2Method.LocationBased,
                    Market => Scope2Method.MarketBased,
                    _ => Scope2Method.None,
                },
            };
            CloudExport export = CloudExport.ReadCsv(sources, options, issues);
            issues.ThrowIfAny();
            int status = output.Write(parsed, console, export.Ledger.WriteCsv);
            foreach (string note in export.Notes)
                console.Say($"carbon: {OptionWords.In(note)}");
            return status;
        });
        return command;
    }
}
