using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tool;

/// <summary>Where the tool writes: results to the output, messages and progress to the error stream.</summary>
internal sealed class ToolConsole(Stream output, TextWriter error, bool isOutputTerminal, bool isErrorTerminal)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream Output { get; } = output;

    public TextWriter Error { get; } = error;

    public bool IsOutputTerminal { get; } = isOutputTerminal;

    public bool IsErrorTerminal { get; } = isErrorTerminal;

    /// <summary>A message in one line of the error stream, whatever it quotes.</summary>
    public void Say(string message) => Error.WriteLine(ShownText.OneLine(message));

    public void Write(string text)
    {
        Output.Write(Utf8.GetBytes(text));
        Output.Flush();
    }
}
