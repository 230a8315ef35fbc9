namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>A hostile upload: so many bytes and no line end.</summary>
internal sealed class EndlessLine(long length) : ReadOnlyStream
{
    private long _left = length;

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, _left);
        buffer[..count].Fill((byte)'a');
        _left -= count;
        return count;
    }
}
