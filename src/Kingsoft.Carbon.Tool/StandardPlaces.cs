using Microsoft.Win32.SafeHandles;

namespace Kingsoft.Carbon.Tool;

/// <summary>The places of standard input, output and error (descriptors 0 to 2), held where they are closed.</summary>
internal static class StandardPlaces
{
    private const int Last = 2;

    private static readonly List<SafeFileHandle> Held = [];

    /// <summary>
    /// Before anything else is opened: a pipe or file of the runtime would take a free place, and results or messages would be
    /// written into it. What holds a place is open for reading only, so writing fails as it does where the stream is closed.
    /// </summary>
    public static void Hold()
    {
        if (OperatingSystem.IsWindows())
            return;

        try
        {
            SafeFileHandle handle;
            while ((handle = OpenNothing()).DangerousGetHandle() <= Last)
                Held.Add(handle);
            handle.Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without /dev/null a closed place stays free; nothing is lost where all three streams are open, as they mostly are.
        }
    }

    private static SafeFileHandle OpenNothing() => File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
}
