using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon;

/// <summary>Notes of the ids of a block, as they are read, what <see cref="BlockIds"/> says; only of short ones.</summary>
internal struct IdOrder
{
    private const int Longest = 16;

    private int _length;
    private ulong _begin;
    private ulong _end;
    private int _leastLength;
    private ulong _leastBegin;
    private ulong _leastEnd;
    private int _ids;
    private int _first;
    private int _last;
    private int _least;
    private bool _descends;

    /// <summary>Whether a row was not told of, or its id is too long.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>What is known, for a block in which no row corrects another.</summary>
    public readonly BlockIds Ids =>
        _ids == 0 ? new BlockIds(0, 0, true, -1, -1, -1) : new BlockIds(_ids, 0, !_descends, _first, _last, _least);

    public void Miss() => IsIncomplete = true;

    /// <summary>Notes the id of a row.</summary>
    /// <param name="id">Its first byte, with sixteen readable bytes from there on.</param>
    /// <param name="length">Its length.</param>
    /// <param name="row">The place of the row in the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref byte id, int length, int row)
    {
        if (length > Longest)
        {
            IsIncomplete = true;
            return;
        }

        bool isLong = length > 8;
        ulong begin = BinaryPrimitives.ReverseEndianness(isLong ? ByteKeys.Read(ref id) : FirstTo8(ref id, length));
        ulong end = isLong ? BinaryPrimitives.ReverseEndianness(FirstTo8(ref Unsafe.Add(ref id, 8), length - 8)) : 0;
        if (_ids == 0)
        {
            _first = row;
            Lead(length, begin, end, row);
        }
        else if (!IsBefore(_length, _begin, _end, length, begin, end))
        {
            _descends = true;
            if (IsBefore(length, begin, end, _leastLength, _leastBegin, _leastEnd))
                Lead(length, begin, end, row);
        }

        _ids++;
        _last = row;
        (_length, _begin, _end) = (length, begin, end);
    }

    private static ulong FirstTo8(ref byte start, int length) => length == 8 ? ByteKeys.Read(ref start) : ByteKeys.First(ref start, length);

    private static bool IsBefore(int length, ulong begin, ulong end, int otherLength, ulong otherBegin, ulong otherEnd) =>
        length != otherLength ? length < otherLength : begin != otherBegin ? begin < otherBegin : end < otherEnd;

    private void Lead(int length, ulong begin, ulong end, int row) =>
        (_leastLength, _leastBegin, _leastEnd, _least) = (length, begin, end, row);
}
