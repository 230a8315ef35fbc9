using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Projects;

/// <summary>
/// Which files a project may name: regular files in its own folder and below, wherever it is called from. A project may come from a
/// stranger, and what stands elsewhere is none of its business; a link is followed, and must end there too.
/// </summary>
internal static class ProjectPaths
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>What is wrong with a path as it is written; null where nothing is. Both separators count on every system.</summary>
    public static Message? Fault(string project, string name)
    {
        if (name.Contains('\0', StringComparison.Ordinal))
            return ProjectMessages.PathWithNul;
        if (name.Length == 0)
            return ProjectMessages.PathEmpty(Path.GetFileName(project));
        return IsRooted(name) || Climbs(name) ? ProjectMessages.PathOutside(name, Path.GetFileName(project)) : null;
    }

    /// <summary>What is wrong with the file that a sound path leads to; null where nothing is. It is not opened.</summary>
    public static Message? FaultOfFile(string project, string name, string file)
    {
        string named = Path.GetFileName(project);
        if (Directory.Exists(file))
            return ProjectMessages.PathOfFolder(name, named);
        if (!File.Exists(file))
            return ProjectMessages.FileMissing(name, named);
        if (!IsBelow(project, file))
            return ProjectMessages.LinkOutside(name, named);

        string real = RealPath.Of(file);
        if (!File.Exists(real))
            return ProjectMessages.FileMissing(name, named);

        // Pipes, devices and sockets have no length, and may never end; neither has an empty file anything to say.
        return new FileInfo(real).Length == 0 ? ProjectMessages.FileWithoutLength(name) : null;
    }

    private static bool IsRooted(string name) =>
        Path.IsPathRooted(name) || (name.Length > 0 && Separators.Contains(name[0]))
        || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]));

    private static bool Climbs(string name)
    {
        int depth = 0;
        foreach (string part in name.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            depth += part switch { ".." => -1, "." => 0, _ => 1 };
            if (depth < 0)
                return true;
        }

        return false;
    }

    private static bool IsBelow(string project, string file)
    {
        try
        {
            string folder = Path.GetDirectoryName(RealPath.Of(Path.Join(Path.GetDirectoryName(Path.GetFullPath(project)), "_")))!;
            string below = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
            StringComparison comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            return RealPath.Of(file).StartsWith(below, comparison);
        }
        catch (IOException)
        {
            // A circle of links.
            return false;
        }
    }
}
