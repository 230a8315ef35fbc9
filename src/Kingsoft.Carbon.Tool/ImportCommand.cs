using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tool;

/// <summary>
/// <c>carbon factors import</c> and <c>carbon prices import</c>: a publisher's download becomes a file of the user's own, and what of it
/// did not is listed.
/// </summary>
internal sealed class ImportCommand
{
    private const int MostReasons = 10, MostLetters = 300;

    private readonly Argument<string[]> _file;
    private readonly Option<string?> _published = new("--published")
    {
        Description = "When the file was published, where it does not say so itself: 2025, 2025-06 or 2025-06-12.",
        HelpName = "DATE",
    };
    private readonly Option<bool> _all = new("--all")
    {
        Description = "List every row that is left out, not only how many for each reason.",
    };
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write the file here, whole or not at all; it may not exist yet.",
        HelpName = "FILE",
    };
    private readonly ImmutableArray<string> _layouts;

    private ImportCommand(ImmutableArray<string> layouts)
    {
        _layouts = layouts;
        _file = new("FILE")
        {
            HelpName = "[KIND] FILE",
            Description =
                $"The download as CSV; before it, if it is not to be known by its header, what it is: {string.Join(", ", layouts)}.",
            Arity = new ArgumentArity(1, 2),
        };
        _file.RefuseOptions("the name of a file");
        _file.Validators.Add(RefuseOtherKinds);
    }

    public static Command OfFactors(ToolConsole console) => new ImportCommand(FactorImport.Layouts).Create(
        console, "Makes a file of your own factors of a publisher's download.", "factors", FactorImport.Read);

    public static Command OfPrices(ToolConsole console) => new ImportCommand(PriceImport.Layouts).Create(
        console, "Makes a file of price indices and exchange rates of a publisher's download.", "prices", PriceImport.Read);

    private Command Create(
        ToolConsole console, string description, string what, Func<string, ImportOptions?, DataIssues?, ImportedFile?> read)
    {
        var command = new Command("import", description) { _file, _published, _all, _output };
        command.SetAction(parsed =>
        {
            string[] words = parsed.GetValue(_file)!;
            var issues = new DataIssues();
            ImportedFile? imported = InputFiles.Existing([words[^1]], issues).Count == 0
                ? null
                : read(words[^1], new ImportOptions { Layout = words.Length > 1 ? words[0] : null, Published = Published(parsed) }, issues);
            issues.ThrowIfAny();
            Write(parsed, console, imported!, what);
            return ExitCode.Done;
        });
        return command;
    }

    private PublicationDate? Published(ParseResult parsed) =>
        parsed.GetValue(_published) is not { } text ? null
        : PublicationDate.TryParse(text, out PublicationDate date) ? date
        : throw new CommandLineException($"--published: '{text}' is not a date; 2025, 2025-06 or 2025-06-12 is accepted");

    private void Write(ParseResult parsed, ToolConsole console, ImportedFile imported, string what)
    {
        if (parsed.GetValue(_output) is not { } path)
            console.Write(imported.Csv);
        else if (File.Exists(path))
            throw new CarbonDataException([new DataIssue(
                new SourceLocation(path, 1), "file", "the file exists already and is left alone; the path of a new file is accepted")]);
        else
            WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(imported.Csv)));
        console.Error.Write(Report(imported, what, parsed.GetValue(_all)));
    }

    private static string Report(ImportedFile imported, string what, bool all)
    {
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"read as {imported.Layout} ({imported.Title}): {imported.Count} {what}, {imported.LeftOut.Length} "));
        text.Append(imported.LeftOut.Length == 1 ? "row left out\n" : "rows left out\n");
        if (all)
        {
            foreach (LeftOutRow row in imported.LeftOut)
                text.Append(CultureInfo.InvariantCulture, $"  line {row.Line}: {Shown(row.What)}: {Shown(row.Reason)}\n");
            return text.ToString();
        }

        var reasons = imported.LeftOut.GroupBy(row => row.Reason, StringComparer.Ordinal)
            .Select(reason => (Reason: reason.Key, Count: reason.Count(), First: reason.First().Line))
            .OrderByDescending(reason => reason.Count).ThenBy(reason => reason.First).ToList();
        foreach ((string reason, int count, long first) in reasons.Take(MostReasons))
            text.Append(CultureInfo.InvariantCulture, $"  {count}: {Shown(reason)} (first in line {first})\n");
        if (reasons.Count > MostReasons)
            text.Append(CultureInfo.InvariantCulture, $"  and {reasons.Count - MostReasons} other reasons\n");
        if (imported.LeftOut.Length > 0)
            text.Append("  --all lists every row\n");
        return text.ToString();
    }

    private static string Shown(string text) => ShownText.Cut(ShownText.OneLine(OptionWords.In(text)), MostLetters);

    private void RefuseOtherKinds(ArgumentResult result)
    {
        if (result.Tokens.Count == 2 && !_layouts.Contains(result.Tokens[0].Value))
            result.AddError($"'{result.Tokens[0].Value}' is not a kind of download; {string.Join(", ", _layouts)} are accepted");
    }
}
