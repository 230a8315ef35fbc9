using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tool;

/// <summary>Where and in which form a verb writes its result.</summary>
internal sealed class OutputArguments
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly bool _hasCsv;
    private readonly Option<string> _format;
    private readonly Option<bool> _bom = new("--bom") { Description = "Begin the CSV with a byte-order mark, by which Excel knows UTF-8." };
    private readonly Option<string?> _file =
        new("--output", "-o") { Description = "Write to a file, whole or not at all.", HelpName = "FILE" };

    public OutputArguments(params string[] formats)
    {
        _hasCsv = formats.Contains("csv");
        _format = new Option<string>("--format")
        {
            Description = $"The form: {string.Join(", ", formats)}.",
            DefaultValueFactory = _ => formats[0],
            HelpName = "FORMAT",
        };
        _format.AcceptOnly(formats);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_file);
        if (_hasCsv)
        {
            command.Options.Add(_bom);
            command.Validators.Add(RefuseMarkOfOthers);
        }

        command.Validators.Add(RefuseImpossible);
    }

    public string Format(ParseResult parsed) => parsed.GetValue(_format)!;

    /// <summary>The file as typed; null where none is named.</summary>
    public string? FileOf(CommandResult command) => command.GetResult(_file) is { Tokens: [Token token, ..] } ? token.Value : null;

    public bool IsToFile(ParseResult parsed) => parsed.GetValue(_file) is not null;

    public int Write(ParseResult parsed, ToolConsole console, string text) =>
        Write(parsed, console, stream => stream.Write(Utf8.GetBytes(OptionWords.In(text))));

    public int Write(ParseResult parsed, ToolConsole console, Action<Stream> write)
    {
        bool isMarked = _hasCsv && parsed.GetValue(_bom);
        if (parsed.GetValue(_file) is { } path)
            WholeFile.Write(path, WriteAll);
        else
            WriteAll(console.Output);
        console.Output.Flush();
        return ExitCode.Done;

        void WriteAll(Stream stream)
        {
            if (isMarked)
                stream.Write(Encoding.UTF8.Preamble);
            write(stream);
        }
    }

    /// <summary>Refuses to write onto a file that was read because another file named it.</summary>
    /// <exception cref="CommandLineException">The output is one of the files.</exception>
    public void RefuseToLose(ParseResult parsed, IEnumerable<string> inputs)
    {
        if (parsed.GetValue(_file) is { } path
            && File.Exists(path)
            && inputs.FirstOrDefault(input => RealPath.Of(input) == RealPath.Of(path)) is { } lost)
            throw new CommandLineException($"--output: '{path}' is read too, as '{lost}', and would be lost; another name is accepted");
    }

    private void RefuseMarkOfOthers(CommandResult command)
    {
        if (command.GetValue(_bom) && command.GetValue(_format) != "csv")
            command.AddError("--bom: only a CSV begins with a byte-order mark; --format csv is accepted with it");
    }

    // Before anything is read: a place that cannot be written, or an input that would be lost.
    private void RefuseImpossible(CommandResult command)
    {
        try
        {
            RefuseImpossiblePlace(command);
        }
        catch (IOException exception)
        {
            command.AddError($"--output: {exception.Message}; paths that lead to a file are accepted");
        }
    }

    private void RefuseImpossiblePlace(CommandResult command)
    {
        if (command.GetResult(_file) is not { Tokens: [Token token, ..] })
            return;

        if (token.Value.Length == 0)
        {
            command.AddError("--output: the name is empty; the path of a file is accepted");
            return;
        }

        string path = Path.GetFullPath(token.Value);
        if (Directory.Exists(path))
            command.AddError($"--output: '{token.Value}' is a folder; the path of a file is accepted");
        else if (!Directory.Exists(Path.GetDirectoryName(path)))
            command.AddError($"--output: the folder of '{token.Value}' does not exist; create it first");
        else if (File.Exists(path) && command.Children.SelectMany(child => child.Tokens).Any(other => !ReferenceEquals(other, token)
            && IsSameFile(other.Value, path)))
            command.AddError($"--output: '{token.Value}' is read too and would be lost; another name is accepted");
        else if (WholeFile.IsReadOnly(path))
            command.AddError($"--output: '{token.Value}' is read-only; another name, or a file that may be written to, is accepted");
    }

    private static bool IsSameFile(string text, string path) =>
        text.Length > 0 && File.Exists(text) && RealPath.Of(text) == RealPath.Of(path);
}
