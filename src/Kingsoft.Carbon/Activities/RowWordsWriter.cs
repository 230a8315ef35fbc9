using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>
/// Packs the words of one row after the other for <see cref="RowWords"/>; parts are added in the order of <see cref="RowParts"/>.
/// </summary>
internal sealed class RowWordsWriter
{
    private readonly ArrayBufferWriter<byte> _packed = new();

    public RowParts Parts { get; private set; }

    public ReadOnlySpan<byte> Packed => _packed.WrittenSpan;

    public void Clear()
    {
        _packed.ResetWrittenCount();
        Parts = RowParts.None;
    }

    /// <summary>Adds a word; an empty one is none.</summary>
    public void Add(RowParts part, ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return;

        Parts |= part;
        AddWord(utf8);
    }

    /// <summary>Adds a word of a record made in code; null is none.</summary>
    public void Add(RowParts part, string? text)
    {
        if (text is null)
            return;

        Parts |= part;
        AddWord(Encoding.UTF8.GetBytes(text));
    }

    public void AddRecordedOn(DateOnly? day)
    {
        if (day is not { } known)
            return;

        Parts |= RowParts.RecordedOn;
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, known.DayNumber);
        AddWord(number);
    }

    public void AddExtra(int name, ReadOnlySpan<byte> utf8)
    {
        Parts |= RowParts.Extras;
        AddNumber(name);
        AddWord(utf8);
    }

    private void AddWord(ReadOnlySpan<byte> utf8)
    {
        AddNumber(utf8.Length);
        _packed.Write(utf8);
    }

    private void AddNumber(int number)
    {
        Span<byte> bytes = _packed.GetSpan(5);
        int length = 0;
        for (; number >= 0x80; number >>= 7)
            bytes[length++] = (byte)(number | 0x80);
        bytes[length++] = (byte)number;
        _packed.Advance(length);
    }
}
