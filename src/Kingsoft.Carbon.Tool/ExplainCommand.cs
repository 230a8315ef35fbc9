using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon explain</c>: how one record became its emissions, or of what a figure is the sum.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var calculation = new CalculationArguments();
        var id =
            new Option<string?>("--id") { Description = "The id of the record, or its place, file:line.", HelpName = "ID" };
        var figure = new Option<string?>("--figure")
        {
            Description = "A figure, such as scope1, scope3.cat6 or total: the activities and factors that it is the sum of.",
            HelpName = "F",
        };
        figure.Validators.Add(RefuseUnknownFigure);
        var all = new Option<bool>("--all") { Description = "Every other factor of the activity, not only those that reached the row." };
        var language = new LanguageArguments();
        var output = new OutputArguments("table", "json");
        var command = new Command(
            "explain",
            "How one record became its emissions: factor, what was passed over and why, units, formula; or of what a figure is the sum.");
        calculation.AddTo(command);
        command.Options.Add(id);
        command.Options.Add(figure);
        command.Options.Add(all);
        language.AddTo(command);
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            bool hasId = result.GetResult(id) is not null, hasFigure = result.GetResult(figure) is not null;
            if (hasId == hasFigure)
                result.AddError(hasId
                    ? "--figure: not together with --id; the one explains a figure, the other a record"
                    : "--id: the id of a record is needed, or --figure with the name of a figure");
            if (hasFigure && result.GetResult(all) is not null)
                result.AddError("--all: only a record has other factors; --id is accepted with it");
        });
        command.SetAction(parsed => parsed.GetValue(figure) is { } name
            ? RunFigure(parsed, console, calculation, name, language, output)
            : Run(parsed, console, calculation, parsed.GetValue(id)!, all, language, output));
        return command;
    }

    private static void RefuseUnknownFigure(OptionResult result)
    {
        foreach (string name in result.Tokens.Select(token => token.Value).Where(name => !FigureExplanation.IsKnown(name)))
            result.AddError($"--figure: '{name}' is not a figure; {string.Join(", ", FigureExplanation.Names)} are accepted");
    }

    private static int RunFigure(
        ParseResult parsed, ToolConsole console, CalculationArguments arguments, string figure, LanguageArguments languages,
        OutputArguments output)
    {
        Calculation calculation = arguments.Calculate(parsed, console);
        output.RefuseToLose(parsed, calculation.ProjectFiles);
        Language language = languages.Of(parsed, calculation.Language);
        return output.Format(parsed) == "json"
            ? output.Write(parsed, console, FigureExplanation.ToJson(calculation.Inventories, figure))
            : output.Write(
                parsed, console,
                TableText.Draw(
                    console, console.IsOutputTerminal && !output.IsToFile(parsed), language,
                    [.. calculation.Inventories.Select(inventory => FigureExplanation.ToTable(inventory, figure, language))]));
    }

    private static int Run(
        ParseResult parsed, ToolConsole console, CalculationArguments arguments, string id, Option<bool> all,
        LanguageArguments languages, OutputArguments output)
    {
        bool isJson = output.Format(parsed) == "json";
        if (isJson && parsed.GetValue(all))
            throw new CommandLineException("--all: the JSON always has every factor; --format table is accepted with it");

        Calculation calculation = arguments.Calculate(parsed, console);
        output.RefuseToLose(parsed, calculation.ProjectFiles);
        Language language = languages.Of(parsed, calculation.Language);
        ActivityLedger ledger = calculation.Ledger!;
        ImmutableArray<(Inventory Inventory, EmissionLine Line)> lines = [.. calculation.Inventories
            .SelectMany(inventory => inventory.LinesOf(id).Select(line => (inventory, line)))];
        if (lines.IsEmpty)
            throw new CarbonDataException(
                [new DataIssue(new SourceLocation(ledger.Files[0], 1), "id", NotFound(ledger, id, language))]);

        if (isJson)
            return output.Write(parsed, console, LineExplanation.ToJson(lines));

        var options = new ExplanationOptions { AllFactors = parsed.GetValue(all) };
        string text = string.Join('\n', lines.Select(pair => LineExplanation.ToText(pair.Inventory, pair.Line, options, language)));
        int width = TableText.WidthOfText(console, console.IsOutputTerminal && !output.IsToFile(parsed));
        return output.Write(parsed, console, WrappedText.Of(OptionWords.In(text, language), width));
    }

    private static string NotFound(ActivityLedger ledger, string id, Language language)
    {
        bool isChinese = language == Language.Chinese;
        if (ledger.Any(record => record.Id == id))
            return isChinese
                ? $"'{id}'在台账中，但不在这些清单里：被 --year 或 --as-of 排除；不用这些选项即可看到"
                : $"'{id}' is in the ledgers, but in none of these inventories: --year or --as-of leave it out; "
                + "call without them to see it";

        string? suggestion = NearWord.Hint(id, ledger.Take(10_000).Select(record => record.Id), language);
        return isChinese
            ? $"没有编号为'{id}'的记录；{suggestion ?? "可填行的编号，或文件:行号"}"
            : $"no record has the id '{id}'; {suggestion ?? "the id of a row, or file:line, is accepted"}";
    }
}
