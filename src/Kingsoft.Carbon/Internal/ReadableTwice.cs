namespace Kingsoft.Carbon.Internal;

/// <summary>
/// What can be read only once (a pipe, standard input), as something that can be read again: copied to a temporary file that goes with its
/// stream.
/// </summary>
internal static class ReadableTwice
{
    private const int BufferBytes = 1 << 16;

    public static Stream Of(Stream stream) => stream.CanSeek ? stream : Copy(stream);

    /// <summary>A copy of all that is left of a stream, at its beginning; the stream is closed.</summary>
    /// <exception cref="IOException">There is no room for it.</exception>
    public static FileStream Copy(Stream stream)
    {
        using (stream)
        {
            FileStream copy = OpenTemporary();
            try
            {
                stream.CopyTo(copy);
                copy.Position = 0;
                return copy;
            }
            // .NET gives the system's EFBIG as an argument of the caller, who has given none.
            catch (Exception exception) when (exception is IOException or ArgumentOutOfRangeException)
            {
                copy.Dispose();
                string reason = exception is IOException ? exception.Message.Split(" : '")[0] : FileMessages.InputTooLarge;
                throw new IOException(FileMessages.InputNotCopyable(Path.GetTempPath(), reason), exception);
            }
        }
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
        if (!OperatingSystem.IsWindows())
            File.Delete(file.Name);
        return file;
    }
}
