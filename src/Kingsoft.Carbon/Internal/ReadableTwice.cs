namespace Kingsoft.Carbon.Internal;

/// <summary>What can be read only once (a pipe, standard input), as something that can be read again: copied to a temporary file that goes with its stream.</summary>
internal static class ReadableTwice
{
    private const int BufferBytes = 1 << 16;

    public static Stream Of(Stream stream)
    {
        if (stream.CanSeek)
            return stream;

        using (stream)
        {
            string path = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
            var copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose);
            try
            {
                stream.CopyTo(copy);
                copy.Position = 0;
                return copy;
            }
            catch
            {
                copy.Dispose();
                throw;
            }
        }
    }
}
