using System.Collections.Immutable;
using System.CommandLine;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon instruments</c>: certificates and contracts by themselves.</summary>
internal static class InstrumentsCommand
{
    public static Command Create(ToolConsole console) => new("instruments", "Certificates and contracts, as of --instruments.")
    {
        CreateCheck(console),
    };

    private static Command CreateCheck(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Two or more files: instruments (CSV) or inventories (JSON of 'carbon inventory').",
            Arity = ArgumentArity.OneOrMore,
        };
        files.RefuseOptions("the name of a file");
        files.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1)
                result.AddError("FILE: one file is checked whenever it is read; two or more are accepted");
        });
        var languages = new LanguageArguments();
        var output = new OutputArguments("table", "md");
        var command = new Command(
            "check", "Whether a certificate is claimed in two files or inventories; the exit status is 1 where one is.") { files };
        languages.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var issues = new DataIssues();
            string[] paths = parsed.GetValue(files)!;
            output.RefuseToLose(parsed, paths);
            ImmutableArray<ClaimedInstruments> claims = [.. InputFiles.Existing(paths, issues).Select(path => Read(path, issues))];
            issues.ThrowIfAny();
            ImmutableArray<DoubleClaim> found = DoubleClaims.Find(claims);
            Language language = languages.Of(parsed, Language.English);
            ReportTable table = DoubleClaimTable.Create(claims, found, language);
            int written = output.Format(parsed) == "md"
                ? output.Write(parsed, console, table.ToMarkdown())
                : output.Write(
                    parsed, console, TableText.Draw(console, console.IsOutputTerminal && !output.IsToFile(parsed), language, table));
            return written == ExitCode.Done && found.Length > 0 ? ExitCode.WrongInput : written;
        });
        return command;
    }

    private static ClaimedInstruments Read(string path, DataIssues issues)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return ClaimedInstruments.Create(path, ContractualInstruments.ReadCsv(path, issues));

        ImmutableArray<Inventory> inventories = InventoryJson.Read(path).Inventories;
        if (inventories.All(inventory => inventory.Options.Instruments is null))
        {
            issues.Add(
                new SourceLocation(path, 1), "instruments",
                "no instruments were given to these inventories; the JSON of 'carbon inventory --instruments FILE' is accepted");
        }

        return ClaimedInstruments.Create(path, inventories);
    }
}
