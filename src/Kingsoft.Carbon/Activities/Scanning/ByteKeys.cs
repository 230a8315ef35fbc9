using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kingsoft.Carbon;

/// <summary>Numbers that belong to keys made of bytes; a key may lie in several stretches of a text.</summary>
/// <remarks>Texts that are looked for must have eight readable bytes behind them.</remarks>
internal sealed class ByteKeys
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private const int LongestKeys = 256 << 20;

    private Entry[] _entries = new Entry[1024];
    private byte[] _keys = new byte[1 << 14];
    private int _keysLength;
    private int _count;

    /// <summary>Adds a stretch of a key to its hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ref byte start, int length, ulong hash)
    {
        // Two at a time, which do not wait for each other.
        ulong other = (ulong)length;
        for (; length >= 16; length -= 16)
        {
            hash = Mix(hash ^ Read(ref start));
            other = Mix(other ^ Read(ref Unsafe.Add(ref start, 8)));
            start = ref Unsafe.Add(ref start, 16);
        }

        if (length >= 8)
        {
            hash = Mix(hash ^ Read(ref start));
            start = ref Unsafe.Add(ref start, 8);
            length -= 8;
        }

        return Mix(hash ^ First(ref start, length) ^ BitOperations.RotateLeft(other, 17));
    }

    /// <summary>The first bytes of a text, less than eight, as a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong First(ref byte start, int length) => Read(ref start) & ((1UL << (8 * length)) - 1);

    /// <summary>The first eight bytes of a text as a number.</summary>
    public static ulong Read(ref byte start)
    {
        ulong bytes = Unsafe.ReadUnaligned<ulong>(ref start);
        return BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);
    }

    /// <summary>The hash of a text that nothing needs to follow.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> text)
    {
        ulong hash = (ulong)text.Length;
        for (; text.Length >= 8; text = text[8..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        ulong rest = 0;
        foreach (byte last in text)
            rest = (rest << 8) | last;
        return Mix(Mix(hash ^ rest));
    }

    /// <summary>The number of a key; −1 where it has none.</summary>
    /// <param name="hash">The hash over all stretches.</param>
    /// <param name="text">The text.</param>
    /// <param name="stretches">Start and length of each stretch.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash, ref byte text, scoped ReadOnlySpan<Stretch> stretches)
    {
        Entry[] entries = _entries;
        ulong mark = hash | 1;
        for (int place = PlaceOf(hash, entries.Length); ; place = (place + 1) & (entries.Length - 1))
        {
            ref Entry entry = ref entries[place];
            if (entry.Mark == mark && IsKey(entry.Start, ref text, stretches))
                return entry.Number;
            if (entry.Mark == 0)
                return -1;
        }
    }

    /// <summary>What may be a key with a hash: <see cref="IsKey"/> tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Candidate CandidateOf(ulong hash)
    {
        Entry[] entries = _entries;
        ulong mark = hash | 1;
        for (int place = PlaceOf(hash, entries.Length); ; place = (place + 1) & (entries.Length - 1))
        {
            ref Entry entry = ref entries[place];
            if (entry.Mark == mark)
                return new Candidate(entry.Start, entry.Number);
            if (entry.Mark == 0)
                return new Candidate(0, -1);
        }
    }

    /// <summary>Remembers a key that is not yet known; nothing where there is no room.</summary>
    public void Add(ulong hash, ref byte text, ReadOnlySpan<Stretch> stretches, int number)
    {
        int length = 0;
        foreach (Stretch stretch in stretches)
            length += stretch.Length + sizeof(int);
        if (_keysLength + length > LongestKeys)
            return;

        if (_keysLength + length + 8 > _keys.Length)
            Array.Resize(ref _keys, Math.Max(_keysLength + length + 8, _keys.Length * 2));
        if (++_count * 2 > _entries.Length)
            Grow();
        Set(_entries, new Entry { Mark = hash | 1, Start = _keysLength, Number = number });
        foreach (Stretch stretch in stretches)
        {
            Unsafe.WriteUnaligned(ref _keys[_keysLength], stretch.Length);
            Unsafe.CopyBlockUnaligned(
                ref _keys[_keysLength + sizeof(int)], ref Unsafe.Add(ref text, stretch.Start), (uint)stretch.Length);
            _keysLength += stretch.Length + sizeof(int);
        }
    }

    /// <summary>Whether the key at a place is that of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsKey(int at, ref byte text, scoped ReadOnlySpan<Stretch> stretches)
    {
        ref byte key = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_keys), at);
        foreach (Stretch stretch in stretches)
        {
            if (Unsafe.ReadUnaligned<int>(ref key) != stretch.Length)
                return false;

            key = ref Unsafe.Add(ref key, sizeof(int));
            if (!IsSame(ref key, ref Unsafe.Add(ref text, stretch.Start), stretch.Length))
                return false;

            key = ref Unsafe.Add(ref key, stretch.Length);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(ref byte x, ref byte y, int length)
    {
        ulong differences = 0;
        for (; length >= 8; length -= 8)
        {
            differences |= Read(ref x) ^ Read(ref y);
            x = ref Unsafe.Add(ref x, 8);
            y = ref Unsafe.Add(ref y, 8);
        }

        return (differences | (First(ref x, length) ^ First(ref y, length))) == 0;
    }

    private void Grow()
    {
        var entries = new Entry[_entries.Length * 2];
        foreach (Entry entry in _entries)
        {
            if (entry.Mark != 0)
                Set(entries, entry);
        }

        _entries = entries;
    }

    private static void Set(Entry[] entries, Entry entry)
    {
        int place = PlaceOf(entry.Mark, entries.Length);
        while (entries[place].Mark != 0)
            place = (place + 1) & (entries.Length - 1);
        entries[place] = entry;
    }

    private static int PlaceOf(ulong hash, int places) => (int)(hash >> 1) & (places - 1);

    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }

    /// <summary>Where a key may stand, and its number; −1 for none.</summary>
    public readonly record struct Candidate(int Start, int Number);

    /// <summary>A part of a text.</summary>
    public readonly record struct Stretch(int Start, int Length);

    [SuppressMessage("Performance", "CA1815", Justification = "Only held in the table.")]
    private struct Entry
    {
        // The hash with its last bit set: 0 is an empty place.
        public ulong Mark;
        public int Start;
        public int Number;
    }
}
