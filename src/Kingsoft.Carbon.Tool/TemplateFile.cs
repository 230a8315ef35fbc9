using System.CommandLine;
using System.Text;

namespace Kingsoft.Carbon.Tool;

/// <summary>Writes a file to start from; what its columns mean goes to the error stream.</summary>
internal static class TemplateFile
{
    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "Write the file here, whole or not at all; it may not exist yet.",
        HelpName = "FILE",
    };

    /// <exception cref="CarbonDataException">The file exists: somebody may have filled in an earlier one.</exception>
    public static void Write(ToolConsole console, string? path, string csv, string meaning)
    {
        if (path is null)
        {
            console.Write(csv);
        }
        else if (File.Exists(path))
        {
            throw new CarbonDataException([new DataIssue(
                new SourceLocation(path, 1), "file", "the file exists already and is left alone; the path of a new file is accepted")]);
        }
        else
        {
            using var stream = new FileStream(path, FileMode.CreateNew);
            stream.Write(Encoding.UTF8.GetBytes(csv));
        }

        console.Error.Write(OptionWords.In(meaning));
    }
}
