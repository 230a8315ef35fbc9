using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tool;

/// <summary>Where the tool writes: results to the output, messages and progress to the error stream.</summary>
internal sealed class ToolConsole(
    Stream output, TextWriter error, bool isOutputTerminal, bool isErrorTerminal, int? columns = null)
{
    private const int LeastColumns = 40, UsualColumns = 80;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream Output { get; } = output;

    public TextWriter Error { get; } = error;

    public bool IsOutputTerminal { get; } = isOutputTerminal;

    public bool IsErrorTerminal { get; } = isErrorTerminal;

    /// <summary>How many columns an environment asks for (<c>COLUMNS</c>); null where it asks for none that can be had.</summary>
    public static int? ColumnsOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0 ? columns : null;

    /// <summary>The width in which people read: the one asked for, else that of the terminal; null where neither is known.</summary>
    public int? WidthOf(bool isTerminal)
    {
        int? width = columns ?? (isTerminal ? TerminalWidth() : null);
        return width is { } known ? Math.Max(known, LeastColumns) : null;
    }

    /// <summary>A message in one line of the error stream, whatever it quotes.</summary>
    public void Say(string message) => Error.WriteLine(ShownText.OneLine(message));

    private static int TerminalWidth()
    {
        int width = Console.WindowWidth;
        return width > 0 ? width : UsualColumns;
    }

    public void Write(string text)
    {
        Output.Write(Utf8.GetBytes(text));
        Output.Flush();
    }
}
