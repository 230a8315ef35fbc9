using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Kingsoft.Carbon.Tool;

/// <summary>Refuses bad values with a line that names the option, the value and what is accepted.</summary>
internal static class OptionChecks
{
    /// <summary>Accepts only these words.</summary>
    public static void AcceptOnly(this Option option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(token => !words.Contains(token.Value, StringComparer.Ordinal)))
                result.AddError($"{option.Name}: '{token.Value}' is not accepted; {AnyOf(words)} is");
        });
    }

    private static string AnyOf(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";

    /// <summary>An option that takes a whole number of a range; anything else is refused with what the number is of.</summary>
    public static Option<T> OfNumber<T>(string name, string what, int least, int greatest, string accepted) =>
        new(name) { CustomParser = result => Parse<T>(result, name, what, least, greatest, accepted) };

    /// <summary>
    /// Refuses a name that begins like an option: an option that does not exist would otherwise be taken for the name of a file or factor.
    /// A hyphen alone is none.
    /// </summary>
    public static void RefuseOptions(this Argument argument, string what) => argument.Validators.Add(result =>
    {
        foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-') && token.Value != "-"))
            result.AddError($"'{token.Value}' is not an option of this verb, and {what} may not begin with '-'");
    });

    private static T? Parse<T>(ArgumentResult result, string name, string what, int least, int greatest, string accepted)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= greatest)
            return (T)(object)number;

        result.AddError($"{name}: '{text}' is not {what}; {accepted}");
        return default;
    }
}
