using System.Text;

[assembly: NonParallelizable]

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>An empty folder that is the current one while a test runs, so that paths are given as a user types them.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _before = Environment.CurrentDirectory;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carbon-tests-");

    public WorkingFolder() => Environment.CurrentDirectory = _folder.FullName;

    public IEnumerable<string> Names => _folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal);

    public static ToolResult Run(params string[] args) => RunIn(null, args);

    /// <summary>Runs the tool where an environment asks for so many columns.</summary>
    public static ToolResult RunIn(int? columns, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int status = CarbonTool.Run(args, new ToolConsole(output, error, isOutputTerminal: false, isErrorTerminal: false, columns));
        return new ToolResult(status, Utf8.GetString(output.ToArray()), error.ToString());
    }

    public static void Write(string name, params string[] lines) => File.WriteAllText(name, string.Join('\n', lines) + "\n", Utf8);

    public static string Read(string name) => File.ReadAllText(name, Utf8);

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Delete(recursive: true);
    }
}
