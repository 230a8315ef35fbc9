namespace Kingsoft.Carbon.Internal;

/// <summary>Bytes as they come: in memory while they are few, else in a temporary file; nothing is left of what is not taken.</summary>
internal sealed class CopiedBytes : IDisposable
{
    private const int BufferBytes = 1 << 16;

    private Stream? _bytes = new MemoryStream();

    /// <summary>Adds what comes next.</summary>
    /// <exception cref="IOException">There is no room for it.</exception>
    public void Add(ReadOnlySpan<byte> part)
    {
        ObjectDisposedException.ThrowIf(_bytes is null, this);
        try
        {
            if (_bytes is MemoryStream memory && memory.Length + part.Length > BufferBytes)
            {
                _bytes = OpenTemporary();
                _bytes.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
            }

            _bytes.Write(part);
        }
        catch (Exception exception) when (IsNoRoom(exception))
        {
            throw NoRoom(exception);
        }
    }

    /// <summary>All bytes, from their beginning; they are the caller's to dispose of.</summary>
    /// <exception cref="IOException">There is no room for them.</exception>
    public Stream Take()
    {
        ObjectDisposedException.ThrowIf(_bytes is null, this);
        try
        {
            _bytes.Position = 0;
        }
        catch (Exception exception) when (IsNoRoom(exception))
        {
            throw NoRoom(exception);
        }

        Stream taken = _bytes;
        _bytes = null;
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _bytes?.Dispose();
        }
        catch (Exception exception) when (IsNoRoom(exception))
        {
            // What was not written yet is not wanted any more.
        }
    }

    // .NET gives the system's EFBIG as an argument of the caller, who has given none.
    private static bool IsNoRoom(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    private static IOException NoRoom(Exception exception)
    {
        Said reason = exception switch
        {
            IOException => exception.Message.Split(" : '")[0],
            UnauthorizedAccessException => FileMessages.FolderNotWritable,
            _ => FileMessages.InputTooLarge,
        };
        return new IOException(FileMessages.InputNotCopyable(Path.GetTempPath(), reason).ToString(), exception);
    }

    // The input may be nobody else's business, and whoever ends the program must not find it left behind: on Unix the name goes at once.
    private static FileStream OpenTemporary()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferBytes,
        };
        if (OperatingSystem.IsWindows())
            options.Options = FileOptions.DeleteOnClose;
        else
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        var file = new FileStream(Path.Join(Path.GetTempPath(), Path.GetRandomFileName()), options);
        try
        {
            if (!OperatingSystem.IsWindows())
                File.Delete(file.Name);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
