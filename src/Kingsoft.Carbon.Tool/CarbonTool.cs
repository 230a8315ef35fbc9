using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;

namespace Kingsoft.Carbon.Tool;

/// <summary>The command line: arguments in, a call of the library, text out.</summary>
internal static class CarbonTool
{
    /// <summary>The version of the tool, without what a build adds to it.</summary>
    public static string Version { get; } =
        typeof(CarbonTool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static int Run(string[] args, ToolConsole console)
    {
        var root = new RootCommand("Greenhouse-gas inventories from activity ledgers, explained down to the table of each factor.")
        {
            InventoryCommand.Create(console),
            InstrumentsCommand.Create(console),
            ExplainCommand.Create(console),
            FactorsCommand.Create(console),
            PricesCommand.Create(console),
            TrackCommand.Create(console),
            ChartCommand.Create(console),
            ReportCommand.Create(console),
            RecordsCommand.Create(console),
        };

        // No response files: a ledger named @2025.csv is a ledger.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
                console.Say($"carbon: {error.Message}");
            console.Say(
                $"carbon: '{string.Join(' ', ["carbon", .. CommandPath(parsed.CommandResult)])} --help' shows what is accepted");
            return ExitCode.WrongCommandLine;
        }

        try
        {
            using var output = new StreamWriter(console.Output, leaveOpen: true) { NewLine = "\n" };
            return parsed.Invoke(
                new InvocationConfiguration { Output = output, Error = console.Error, EnableDefaultExceptionHandler = false });
        }
        catch (CarbonDataException exception)
        {
            IssueReport.Write(
                console, exception.Issues, exception.Count, ProjectOf(parsed) is not null, LanguageArguments.OfFailure(parsed));
            return ExitCode.WrongInput;
        }
        catch (CommandLineException exception)
        {
            console.Say($"carbon: {exception.Message}");
            return ExitCode.WrongCommandLine;
        }
        catch (ArithmeticException)
        {
            console.Say(
                "carbon: a number in the input is too large or too small to be calculated with; figures in other units are accepted");
            return ExitCode.WrongInput;
        }
        catch (Exception exception) when (IsOfMemory(exception))
        {
            console.Say("carbon: there is not enough memory for this; an inventory with --no-lines and --threads 1 needs the least");
            return ExitCode.WrongInput;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Say($"carbon: {exception.Message}");
            return ExitCode.WrongInput;
        }
    }

    /// <summary>The project that is named; null where none is.</summary>
    public static string? ProjectOf(ParseResult parsed) => parsed.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens).Select(token => token.Value)
        .FirstOrDefault(word => word.EndsWith(".json", StringComparison.OrdinalIgnoreCase));

    private static bool IsOfMemory(Exception exception) => exception is OutOfMemoryException
        || (exception is AggregateException several && several.Flatten().InnerExceptions.Any(inner => inner is OutOfMemoryException));

    private static Stack<string> CommandPath(CommandResult result)
    {
        var names = new Stack<string>();
        for (CommandResult? at = result; at is { Command: not RootCommand }; at = at.Parent as CommandResult)
            names.Push(at.Command.Name);
        return names;
    }
}
