namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>The program that is started as a process: the portable one, or the one that CARBON_TOOL names, such as a native one.</summary>
internal static class ToolProcess
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("CARBON_TOOL") is { Length: > 0 } path
        ? Path.GetFullPath(path)
        : null;

    public static string FileName => Named ?? "dotnet";

    public static string[] Arguments => Named is null ? ["exec", typeof(CarbonTool).Assembly.Location] : [];

    public static string InShell => string.Join(' ', Arguments.Prepend(FileName).Select(part => $"'{part}'"));
}
