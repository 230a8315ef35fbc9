using System.CommandLine;
using System.Globalization;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon factors search</c>: activities by their names in English and Chinese, and the factor of each.</summary>
internal static class FactorSearchCommand
{
    public static Command Create(ToolConsole console)
    {
        var factors = new FactorArguments();
        var text = new Argument<string[]>("TEXT")
        {
            Description = "Words for the activity; a year and a region by name or code may stand among them: grid Jiangsu 2024.",
            Arity = ArgumentArity.OneOrMore,
        };
        text.Validators.Add(result =>
        {
            foreach (string token in result.Tokens.Select(token => token.Value).Where(value => value.StartsWith('-')))
                result.AddError($"'{token}' is not an option of this verb, and a word may not begin with '-'");
        });
        var limit =
            new Option<int>("--limit") { Description = "How many activities are shown.", DefaultValueFactory = _ => 20, HelpName = "N" };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0
                && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1))
                result.AddError($"--limit: '{result.Tokens[0].Value}' is not a number of activities; 1 or more is accepted");
        });
        var output = new OutputArguments("table", "json");
        var command = new Command("search", "Finds an activity by words in English or Chinese, and the factor for it.") { text, limit };
        factors.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            FactorLibrary library = FactorsCommand.Library(factors, parsed);
            FactorSearchResult result = FactorSearch.Find(library, string.Join(' ', parsed.GetValue(text)!), new FactorSearchOptions
            {
                Limit = parsed.GetValue(limit),
                AsOf = factors.AsOf(parsed),
                Sets = factors.Sets(parsed),
                Proxies = factors.Proxies(parsed),
                AllowLaterFactors = factors.AllowLater(parsed),
            });
            if (result.Failure is { } failure)
            {
                console.Say($"carbon: {OptionWords.In(failure)}");
                return ExitCode.WrongInput;
            }

            bool isTerminal = console.IsOutputTerminal && !output.IsToFile(parsed);
            int width = TableText.WidthOfText(console, isTerminal);
            return output.Write(parsed, console, output.Format(parsed) == "json"
                ? FactorJson.ToJson(result)
                : string.Concat(result.Notices.Select(notice => $"{WrappedText.Of(OptionWords.In(notice), width)}\n"))
                    + TableText.Draw(console, isTerminal, FactorTables.Search(result)));
        });
        return command;
    }
}
