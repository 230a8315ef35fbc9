using System.Runtime.InteropServices;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tool;

/// <summary>Writes a file whole or not at all: into a new one beside it, which takes its place only when everything is written.</summary>
internal sealed class WholeFile : IDisposable
{
    private static readonly PosixSignal[] Ends = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    private readonly string _target;
    private readonly string _unfinished;
    private readonly Lock _step = new();
    private readonly PosixSignalRegistration[] _signals;
    private bool _isGivenUp;

    private WholeFile(string path)
    {
        _target = RealPath.Of(path);
        _unfinished = $"{_target}.{Path.GetRandomFileName()}";
        _signals = [.. Ends.Select(signal => PosixSignalRegistration.Create(signal, _ => GiveUp()))];
    }

    /// <exception cref="IOException">The file cannot be written; the message names it as typed.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            // A device or pipe is written to and not replaced; a link leads to the file that it names.
            using FileStream? through = OpenDeviceOrPipe(path);
            if (through is not null)
            {
                write(through);
                return;
            }

            using var file = new WholeFile(path);
            file.Write(write);
        }
        catch (Exception exception) when (WriteFault.Is(exception))
        {
            throw WriteFault.Of($"--output: '{path}'", exception);
        }
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
    }

    private void Write(Action<Stream> write)
    {
        try
        {
            UnixFileMode? mode = ModeOf(_target);
            using (FileStream stream = Step(() => Create(_unfinished, mode)))
                write(stream);
            Step(() =>
            {
                if (mode is { } kept && !OperatingSystem.IsWindows())
                    File.SetUnixFileMode(_unfinished, kept);
                File.Move(_unfinished, _target, overwrite: true);
                return true;
            });
        }
        finally
        {
            File.Delete(_unfinished);
        }
    }

    /// <summary>Whether a file is there that nobody may write to; it is not replaced either.</summary>
    public static bool IsReadOnly(string path)
    {
        const UnixFileMode write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        string target = RealPath.Of(path);
        if (!File.Exists(target) || IsDevice(target))
            return false;
        return OperatingSystem.IsWindows() ? new FileInfo(target).IsReadOnly : (File.GetUnixFileMode(target) & write) == 0;
    }

    // What a file may be read by stays, and its replacement is nobody else's while it is made.
    private static UnixFileMode? ModeOf(string path) =>
        OperatingSystem.IsWindows() || !File.Exists(path) ? null : File.GetUnixFileMode(path);

    private static FileStream Create(string path, UnixFileMode? replaced)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (replaced is not null && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    // Whoever ends the program while a file is made would otherwise leave it behind.
    private T Step<T>(Func<T> step)
    {
        lock (_step)
        {
            if (!_isGivenUp)
                return step();
        }

        // The signal that was given ends the program.
        Thread.Sleep(Timeout.Infinite);
        throw new OperationCanceledException();
    }

    private void GiveUp()
    {
        lock (_step)
        {
            _isGivenUp = true;
            File.Delete(_unfinished);
        }
    }

    // Opened once: whoever reads a pipe takes its first closing for the end.
    private static FileStream? OpenDeviceOrPipe(string path)
    {
        if (IsDevice(path))
            return File.OpenWrite(path);
        // A link to nothing is there too, by .NET's word, and cannot be opened.
        string target = RealPath.Of(path);
        if (!File.Exists(target))
            return null;

        var stream = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (!stream.CanSeek)
            return stream;
        stream.Dispose();
        return null;
    }

    // Files in shared memory are files like all others.
    private static bool IsDevice(string path)
    {
        string full = Path.GetFullPath(path);
        return full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
    }
}
