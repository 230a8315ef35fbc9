using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon factors changes</c>: what one edition gives otherwise than another.</summary>
internal static class FactorChangesCommand
{
    public static Command Create(ToolConsole console)
    {
        var factors = new FactorArguments();
        var before = new Argument<string>("BEFORE") { Description = "The earlier edition, such as desnz-2024." };
        before.RefuseOptions("the name of an edition");
        var after = new Argument<string>("AFTER") { Description = "The later edition, such as desnz-2025." };
        after.RefuseOptions("the name of an edition");
        var activity = new Option<string?>("--activity") { Description = "Only this activity and what is below it.", HelpName = "CODE" };
        var movedBy = new Option<decimal>("--moved-by")
        {
            Description = "Of what moved only what moved by this share or more, such as 5%.",
            CustomParser = Percent,
            HelpName = "PERCENT",
        };
        var gwp = new Option<string>("--gwp")
        {
            Description = "The GWP-100 set that weighs masses of gases: SAR, AR4, AR5 or AR6.",
            DefaultValueFactory = _ => "AR6",
            HelpName = "SET",
        };
        gwp.AcceptOnly("SAR", "AR4", "AR5", "AR6");
        var languages = new LanguageArguments();
        var output = new OutputArguments("table", "json", "csv", "md");
        var command = new Command("changes", "What one edition of factors gives otherwise than another: moved, new, gone.")
        {
            before, after, activity, movedBy, gwp,
        };
        factors.AddFilesTo(command);
        languages.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            FactorLibrary library = FactorsCommand.Library(factors, parsed);
            (string from, string to) = (parsed.GetValue(before)!, parsed.GetValue(after)!);
            EditionChanges changes;
            try
            {
                changes = EditionChanges.Calculate(
                    library, from, to, parsed.GetValue(activity), Enum.Parse<GwpSet>(parsed.GetValue(gwp)!, ignoreCase: true));
            }
            catch (ArgumentException exception)
            {
                console.Say($"carbon: {OptionWords.In(exception.Message)}");
                return ExitCode.WrongInput;
            }

            EditionChanges shown = changes.MovedBy(parsed.GetValue(movedBy));
            Language language = languages.Of(parsed, Language.English);
            return output.Format(parsed) switch
            {
                "json" => output.Write(parsed, console, FactorJson.ToJson(shown)),
                "csv" => output.Write(parsed, console, EditionChangesCsv.ToCsv(shown)),
                "md" => output.Write(parsed, console, EditionChangesTable.Create(shown, language).ToMarkdown()),
                _ => output.Write(
                    parsed, console,
                    TableText.Draw(
                        console, console.IsOutputTerminal && !output.IsToFile(parsed), language,
                        EditionChangesTable.Create(shown, language))),
            };
        });
        return command;
    }

    private static decimal Percent(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        string number = text.EndsWith('%') ? text[..^1] : text;
        if (decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent))
            return percent;

        result.AddError($"--moved-by: '{text}' is not a share in percent; one such as 5% is accepted");
        return 0m;
    }
}
