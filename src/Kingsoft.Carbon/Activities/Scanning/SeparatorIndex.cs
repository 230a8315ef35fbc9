using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kingsoft.Carbon;

/// <summary>Where fields and lines of a piece of CSV end, and where something unusual stands; found 64 bytes at a time.</summary>
/// <remarks>Separators inside quotes are none. The same with and without vector instructions.</remarks>
internal sealed class SeparatorIndex
{
    /// <summary>How many bytes behind the text must be readable.</summary>
    public const int Slack = 64;

    private const byte Quote = (byte)'"', Comma = (byte)',', LineFeed = (byte)'\n', CarriageReturn = (byte)'\r', Hash = (byte)'#';
    private const byte FirstPrintable = 0x20, Delete = 0x7F;

    private int[] _fieldEnds = [];
    private int[] _lineEnds = [];
    private int[] _unusual = [];

    /// <summary>The positions of commas and line feeds.</summary>
    public Span<int> FieldEnds => _fieldEnds.AsSpan(0, FieldCount);

    /// <summary>The positions of line feeds.</summary>
    public ReadOnlySpan<int> LineEnds => _lineEnds.AsSpan(0, LineCount);

    /// <summary>The positions of quotes and of control characters, but the line break at the end of a line.</summary>
    public ReadOnlySpan<int> Unusual => _unusual.AsSpan(0, UnusualCount);

    /// <summary>Whether a byte beyond ASCII stands somewhere.</summary>
    public bool HasForeign { get; private set; }

    /// <summary>Whether a '#' stands somewhere.</summary>
    public bool HasHash { get; private set; }

    private int FieldCount { get; set; }

    private int LineCount { get; set; }

    private int UnusualCount { get; set; }

    /// <summary>Goes through a text.</summary>
    /// <param name="data">The text, with <see cref="Slack"/> bytes behind it.</param>
    /// <param name="from">Where it begins; positions count from here.</param>
    /// <param name="length">Its length.</param>
    public void Build(byte[] data, int from, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from + length, data.Length - Slack);
        FieldCount = LineCount = UnusualCount = 0;
        HasForeign = HasHash = false;
        Vector256<byte> foreign = default, hashes = default;
        bool isQuoted = false;
        ref byte start = ref data[from];
        for (int at = 0; at < length; at += 64)
        {
            MakeRoom();
            Vector256<byte> low = Vector256.LoadUnsafe(ref start, (nuint)at);
            Vector256<byte> high = Vector256.LoadUnsafe(ref start, (nuint)at + 32);
            ulong valid = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
            ulong lines = Positions(low, high, LineFeed) & valid;
            ulong commas = Positions(low, high, Comma) & valid;
            ulong quotes = Positions(low, high, Quote) & valid;
            ulong controls = Controls(low, high) & valid & ~lines;
            if (valid == ulong.MaxValue)
            {
                foreign |= low | high;
                hashes |= Vector256.Equals(low, Vector256.Create(Hash)) | Vector256.Equals(high, Vector256.Create(Hash));
            }
            else
            {
                NoteRest(data.AsSpan(from + at, length - at));
            }

            if ((controls | quotes) != 0 || isQuoted)
            {
                bool isBreakNext = at + 64 < length && data[from + at + 64] == LineFeed;
                ulong breaks = Positions(low, high, CarriageReturn) & ((lines >> 1) | (isBreakNext ? 1UL << 63 : 0));
                ulong inside = Inside(quotes, isQuoted);
                isQuoted = (inside >> 63) != 0;
                lines &= ~inside;
                commas &= ~inside;
                AddUnusual((controls & ~breaks) | quotes, at);
            }

            AddLines(lines, at);
            AddFields(lines | commas, at);
        }

        HasForeign |= foreign.ExtractMostSignificantBits() != 0;
        HasHash |= hashes.ExtractMostSignificantBits() != 0;
    }

    private void NoteRest(ReadOnlySpan<byte> rest)
    {
        HasForeign |= rest.ContainsAnyInRange((byte)0x80, byte.MaxValue);
        HasHash |= rest.Contains(Hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Positions(Vector256<byte> low, Vector256<byte> high, byte wanted) =>
        Vector256.Equals(low, Vector256.Create(wanted)).ExtractMostSignificantBits()
        | ((ulong)Vector256.Equals(high, Vector256.Create(wanted)).ExtractMostSignificantBits() << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Controls(Vector256<byte> low, Vector256<byte> high) =>
        Controls(low).ExtractMostSignificantBits() | ((ulong)Controls(high).ExtractMostSignificantBits() << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Controls(Vector256<byte> bytes) =>
        Vector256.LessThan(bytes, Vector256.Create(FirstPrintable)) | Vector256.Equals(bytes, Vector256.Create(Delete));

    // Between an opening and a closing quote: each quote turns all bits from its own on.
    private static ulong Inside(ulong quotes, bool isQuoted)
    {
        for (int shift = 1; shift < 64; shift <<= 1)
            quotes ^= quotes << shift;
        return isQuoted ? ~quotes : quotes;
    }

    private void MakeRoom()
    {
        if (_fieldEnds.Length - FieldCount < 64)
            Array.Resize(ref _fieldEnds, Math.Max(4096, _fieldEnds.Length * 2));
        if (_lineEnds.Length - LineCount < 64)
            Array.Resize(ref _lineEnds, Math.Max(1024, _lineEnds.Length * 2));
        if (_unusual.Length - UnusualCount < 64)
            Array.Resize(ref _unusual, Math.Max(128, _unusual.Length * 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddLines(ulong bits, int at)
    {
        int count = LineCount;
        for (; bits != 0; bits &= bits - 1)
            _lineEnds[count++] = at + BitOperations.TrailingZeroCount(bits);
        LineCount = count;
    }

    // Most blocks have about ten separators: twelve are written without asking, and those too many are overwritten by the next block.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddFields(ulong bits, int at)
    {
        const int Usual = 12;
        int count = BitOperations.PopCount(bits);
        Span<int> ends = _fieldEnds.AsSpan(FieldCount, 64);
        for (int i = 0; i < Usual; i++)
        {
            ends[i] = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
        }

        for (int i = Usual; i < count; i++)
        {
            ends[i] = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
        }

        FieldCount += count;
    }

    private void AddUnusual(ulong bits, int at)
    {
        for (; bits != 0; bits &= bits - 1)
            _unusual[UnusualCount++] = at + BitOperations.TrailingZeroCount(bits);
    }
}
