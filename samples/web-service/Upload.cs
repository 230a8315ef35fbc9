namespace WebService;

/// <summary>What a client sent, in a temporary file: however much it is, memory holds a buffer of it.</summary>
public sealed class Upload : IDisposable
{
    private static int _held;

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private Upload() => Interlocked.Increment(ref _held);

    /// <summary>How many uploads there are at the moment.</summary>
    public static int Held => Volatile.Read(ref _held);

    public static async Task<Upload> ReceiveAsync(Stream body, CancellationToken cancellation)
    {
        var upload = new Upload();
        try
        {
            await using FileStream file = new(
                upload._path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81_920, FileOptions.Asynchronous);
            await body.CopyToAsync(file, cancellation);
            return upload;
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    public Stream Open() => File.OpenRead(_path);

    public void Dispose()
    {
        File.Delete(_path);
        Interlocked.Decrement(ref _held);
    }
}
