using System.Diagnostics.CodeAnalysis;

namespace Kingsoft.Carbon.Tool;

/// <summary>Reads words of the library given to options.</summary>
internal static class OptionValue
{
    /// <summary>Reads a word.</summary>
    /// <exception cref="CommandLineException">It is none; the message names the option.</exception>
    public static T Read<T>(string option, string text, Func<string, T> parse)
        where T : class => TryRead(option, text, parse, out T? value, out string? fault) ? value : throw new CommandLineException(fault);

    /// <summary>Reads a word; false, with what is wrong and in which option, where it is none.</summary>
    public static bool TryRead<T>(
        string option, string text, Func<string, T> parse, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? fault)
        where T : class
    {
        try
        {
            value = parse(text);
            fault = null;
            return true;
        }
        catch (FormatException exception)
        {
            value = null;
            fault = $"{option}: {exception.Message}";
            return false;
        }
    }
}
