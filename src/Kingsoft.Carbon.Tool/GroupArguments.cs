using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Kingsoft.Carbon.Tool;

/// <summary>By what totals are grouped, and whether the lines are written.</summary>
internal sealed class GroupArguments
{
    private static readonly string Accepted = $"{string.Join(", ", GroupKey.All)} and own columns such as x_project are accepted";

    private readonly Option<string[]> _by =
        new("--by") { Description = $"Totals by a key, repeatable: {string.Join(", ", GroupKey.All)}, x_….", HelpName = "KEY" };
    private readonly Option<bool> _noLines = new("--no-lines")
    {
        Description = "Leave the lines out of the JSON; with --format csv, totals by key and year in their place.",
    };

    public void AddTo(Command command)
    {
        _by.Validators.Add(RefuseUnknown);
        command.Options.Add(_by);
        command.Options.Add(_noLines);
    }

    public bool WithLines(ParseResult parsed) => !parsed.GetValue(_noLines);

    /// <summary>Whether rows have to be kept: to be written, or because a key may be finer than what is added up.</summary>
    public bool NeedsLines(ParseResult parsed, string format) =>
        (format is "csv" or "json" && WithLines(parsed))
        || (parsed.GetValue(_by) ?? []).Any(word => GroupKey.TryParse(word, out GroupKey? key)
            && (key.Equals(GroupKey.Month) || !GroupKey.All.Contains(key)));

    /// <summary>Refuses what would be taken and ignored.</summary>
    public void RefuseIn(ParseResult parsed, string format)
    {
        if (format == "csv" && WithLines(parsed) && parsed.GetValue(_by) is { Length: > 0 })
            throw new CommandLineException(
                "--by: a CSV has lines or totals; with --no-lines it has totals by a key, --format table, md or json shows them too");
    }

    public ImmutableArray<GroupKey> Keys(ParseResult parsed, Calculation calculation)
    {
        ImmutableArray<GroupKey> keys = [.. (parsed.GetValue(_by) ?? [])
            .Select(word => GroupKey.TryParse(word, out GroupKey? key) ? key : throw new CommandLineException(word))];
        string[] own = [.. calculation.Inventories[0].OwnColumns];
        foreach (GroupKey key in keys.Where(key => !GroupKey.All.Contains(key) && !own.Contains(key.Name)))
        {
            string known = own.Length == 0
                ? "the ledgers have no own columns"
                : $"{string.Join(", ", own)} {(own.Length == 1 ? "is" : "are")} accepted";
            throw new CommandLineException($"--by: no row has a value in '{key}'; {known}");
        }

        return keys;
    }

    private static void RefuseUnknown(OptionResult result)
    {
        foreach (Token token in result.Tokens.Where(token => !GroupKey.TryParse(token.Value, out _)))
            result.AddError($"--by: '{token.Value}' is not a key; {Accepted}");
        foreach (string twice in result.Tokens.GroupBy(token => token.Value).Where(group => group.Count() > 1).Select(group => group.Key))
            result.AddError($"--by: '{twice}' is given twice; each key once is accepted");
    }
}
