namespace Kingsoft.Carbon.Internal;

/// <summary>Where a path leads when every link on the way is followed, whether something is there yet or not.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    public static string Of(string path)
    {
        string real = Path.GetFullPath(path);
        for (int links = 0; links < MostLinks; links++)
        {
            real = WithRealFolder(real);
            if (new FileInfo(real).LinkTarget is not { } target)
                return real;
            real = Path.GetFullPath(target, Path.GetDirectoryName(real)!);
        }

        throw new IOException($"'{path}' leads through too many links");
    }

    private static string WithRealFolder(string path) =>
        Path.GetDirectoryName(path) is { } folder && Path.GetDirectoryName(folder) is not null
            ? Path.Join(Of(folder), Path.GetFileName(path))
            : path;
}
