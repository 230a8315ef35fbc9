using System.CommandLine;
using System.CommandLine.Parsing;

namespace Kingsoft.Carbon.Tool;

/// <summary>The language in which people are spoken to.</summary>
internal sealed class LanguageArguments
{
    private const string Name = "--language", English = "en", Chinese = "zh";

    private readonly Option<string?> _language = new(Name)
    {
        Description = "The language of tables and messages: en or zh; that of the project, else English, otherwise. Data stay as they are.",
        HelpName = $"{English}|{Chinese}",
    };

    public void AddTo(Command command)
    {
        _language.AcceptOnly(English, Chinese);
        command.Options.Add(_language);
    }

    /// <summary>The language that is asked for, else that of the project.</summary>
    public Language Of(ParseResult parsed, Language ofProject) => Of(parsed.GetValue(_language)) ?? ofProject;

    /// <summary>The language of what is said of a run that failed, for which a project may not have been read: the one that is asked for,
    /// else the one that the project states.</summary>
    public static Language OfFailure(ParseResult parsed)
    {
        OptionResult? given = parsed.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(result => result.Option.Name == Name);
        return given?.Tokens is [Token word, ..] && Of(word.Value) is { } language ? language
            : CarbonTool.ProjectOf(parsed) is { } project ? ProjectLanguage.Of(project)
            : Language.English;
    }

    private static Language? Of(string? word) => word switch
    {
        English => Language.English,
        Chinese => Language.Chinese,
        _ => null,
    };
}
