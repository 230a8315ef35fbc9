using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>A C# file of the library: its room, the types it declares at the top, and its code without comments and literals.</summary>
internal sealed partial class SourceFile
{
    private SourceFile(string path)
    {
        Path = path;
        string relative = System.IO.Path.GetRelativePath(Repository.Library, path).Replace('\\', '/');
        Folder = relative[..Math.Max(0, relative.LastIndexOf('/'))];
        Room = Folder.Split('/')[0];
        Code = CSharpText.WithoutCommentsAndLiterals(File.ReadAllText(path));
        Namespace = NamespacePattern().Match(Code) is { Success: true } match ? match.Groups["name"].Value : "";
        Types = [.. TypePattern().Matches(Code).Select(type => type.Groups["name"].Value)];
    }

    /// <summary>Every C# file of the library.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Repository.Files(Repository.Library, "*.cs")
        .Select(path => new SourceFile(path))];

    public string Path { get; }

    /// <summary>The strings in the code, those of comments left out.</summary>
    public IReadOnlyList<CSharpLiteral> Literals => CSharpText.Literals(File.ReadAllText(Path));

    /// <summary>The folder in the library, with its rooms above it.</summary>
    public string Folder { get; }

    public string Room { get; }

    public string Code { get; }

    public string Namespace { get; }

    /// <summary>The names of the types that stand at the left margin of the file; nested types are indented.</summary>
    public IReadOnlyList<string> Types { get; }

    public override string ToString() => Repository.Relative(Path);

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|sealed|static|abstract|readonly|ref|partial|unsafe)\s+)*"
            + @"(?:class|record\s+struct|record\s+class|record|struct|interface|enum|delegate\s+[\w<>?.,\[\]]+)\s+(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TypePattern();
}
