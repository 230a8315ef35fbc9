namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>Bytes that can be read only once, a few at a time, as from a pipe; it may break.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="breaksAt">After how many of them reading fails; −1 for never.</param>
internal sealed class OnceStream(byte[] bytes, int breaksAt = -1) : ReadOnlyStream
{
    private const int BytesAtOnce = 7;

    private int _at;

    public static string Reason => "the line went dead";

    public override int Read(Span<byte> buffer)
    {
        if (breaksAt >= 0 && _at >= breaksAt)
            throw new IOException(Reason);

        int length = Math.Min(Math.Min(BytesAtOnce, buffer.Length), bytes.Length - _at);
        bytes.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }
}
