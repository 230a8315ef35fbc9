using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kingsoft.Carbon;

/// <summary>What one thread remembers of the lines that it has seen: which bytes are which kind of row.</summary>
/// <remarks>
/// Lines are looked for many at a time, and each step is done for all of them: what a step needs is seldom in the processor's cache, and so
/// the waits overlap.
/// </remarks>
internal sealed class KindMemory(LedgerScan scan)
{
    private const int MostPlaces = 1 << 25;

    private readonly ByteKeys _contexts = new();
    private readonly ByteKeys _periods = new();
    private readonly ShortWords _shortPeriods = new();
    private readonly List<ReportingPeriod> _knownPeriods = [];
    private readonly Dictionary<ReportingPeriod, int> _numbersOfPeriods = [];

    // By context and period: the kind, counted from 1; 0 is not known yet.
    private int[] _kinds = new int[1 << 12];
    private int _periodBits = 4;

    /// <summary>Finds the kinds of lines.</summary>
    /// <param name="layout">Where columns stand.</param>
    /// <param name="text">The text.</param>
    /// <param name="ends">Where fields end.</param>
    /// <param name="lines">The lines.</param>
    public void Find(LineLayout layout, ref byte text, ReadOnlySpan<int> ends, Span<ScannedLine> lines)
    {
        Hash(layout, ref text, ends, lines);
        for (int i = 0; i < lines.Length; i++)
            lines[i].Candidate = _contexts.CandidateOf(lines[i].Hash);
        Compare(layout, ref text, ends, lines);
        for (int i = 0; i < lines.Length; i++)
        {
            ref ScannedLine line = ref lines[i];
            int context = line.Candidate.Number;
            bool isKnown = context >= 0 && line.Period >= 0;
            line.Kind = isKnown && PlaceOf(context, line.Period) is var place && place < _kinds.Length ? _kinds[place] - 1 : -1;
        }

        // Context and period are sound each by itself, and so is every pair of them.
        for (int i = 0; i < lines.Length; i++)
        {
            ref ScannedLine line = ref lines[i];
            if (line.Kind < 0 && line.Candidate.Number >= 0 && line.Period >= 0)
                Remember(line.Candidate.Number, line.Period, line.Kind = scan.KindOf(line.Candidate.Number, _knownPeriods[line.Period]));
        }
    }

    /// <summary>Learns the words of a line that was judged sound.</summary>
    public void Learn(LineLayout layout, ref byte text, ReadOnlySpan<int> ends, int start, SoundRow row, int kind)
    {
        Span<ByteKeys.Stretch> stretches = stackalloc ByteKeys.Stretch[layout.ContextRuns.Length];
        ref int own = ref MemoryMarshal.GetReference(ends);
        ulong hash = 0;
        for (int i = 0; i < stretches.Length; i++)
        {
            stretches[i] = StretchOf(layout.ContextRuns[i], start, ref own);
            hash = ByteKeys.Hash(ref Unsafe.Add(ref text, stretches[i].Start), stretches[i].Length, hash);
        }

        if (_contexts.Find(hash, ref text, stretches) < 0)
            _contexts.Add(hash, ref text, stretches, row.Context);

        ByteKeys.Stretch stretch = StretchOf((layout.Period, layout.Period), start, ref own);
        if (!_numbersOfPeriods.TryGetValue(row.Period, out int period))
        {
            _numbersOfPeriods.Add(row.Period, period = _knownPeriods.Count);
            _knownPeriods.Add(row.Period);
        }

        if (stretch.Length < 8)
            _shortPeriods.Add(ByteKeys.First(ref Unsafe.Add(ref text, stretch.Start), stretch.Length), period);
        if (FindLongPeriod(ref text, stretch) < 0)
            _periods.Add(ByteKeys.Hash(ref Unsafe.Add(ref text, stretch.Start), stretch.Length, 0), ref text, [stretch], period);

        Remember(row.Context, period, kind);
    }

    private void Hash(LineLayout layout, ref byte text, ReadOnlySpan<int> ends, Span<ScannedLine> lines)
    {
        ReadOnlySpan<(int First, int Last)> runs = layout.ContextRuns.AsSpan();
        foreach (ref ScannedLine line in lines)
        {
            ref int own = ref Unsafe.Add(ref MemoryMarshal.GetReference(ends), line.Field);
            ulong hash = 0;
            foreach ((int First, int Last) run in runs)
            {
                ByteKeys.Stretch part = StretchOf(run, line.Start, ref own);
                hash = ByteKeys.Hash(ref Unsafe.Add(ref text, part.Start), part.Length, hash);
            }

            line.Hash = hash;
            ByteKeys.Stretch stretch = StretchOf((layout.Period, layout.Period), line.Start, ref own);
            line.Period = stretch.Length < 8
                ? _shortPeriods.Find(ByteKeys.First(ref Unsafe.Add(ref text, stretch.Start), stretch.Length))
                : -1;
            if (line.Period < 0)
                line.Period = FindLongPeriod(ref text, stretch);
        }
    }

    private int FindLongPeriod(ref byte text, ByteKeys.Stretch stretch) => _periods.Find(
        ByteKeys.Hash(ref Unsafe.Add(ref text, stretch.Start), stretch.Length, 0), ref text, [stretch]);

    private void Compare(LineLayout layout, ref byte text, ReadOnlySpan<int> ends, Span<ScannedLine> lines)
    {
        ReadOnlySpan<(int First, int Last)> runs = layout.ContextRuns.AsSpan();
        Span<ByteKeys.Stretch> stretches = stackalloc ByteKeys.Stretch[runs.Length];
        foreach (ref ScannedLine line in lines)
        {
            if (line.Candidate.Number < 0)
                continue;

            ref int own = ref Unsafe.Add(ref MemoryMarshal.GetReference(ends), line.Field);
            for (int run = 0; run < stretches.Length; run++)
                stretches[run] = StretchOf(runs[run], line.Start, ref own);
            if (!_contexts.IsKey(line.Candidate.Start, ref text, stretches))
                line.Candidate = new ByteKeys.Candidate(0, _contexts.Find(line.Hash, ref text, stretches));
        }
    }

    // The ends are those of a line that has as many fields as the header.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ByteKeys.Stretch StretchOf((int First, int Last) run, int start, ref int ends)
    {
        int from = run.First == 0 ? start : Unsafe.Add(ref ends, run.First - 1) + 1;
        return new ByteKeys.Stretch(from, Unsafe.Add(ref ends, run.Last) - from);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long PlaceOf(int context, int period) => ((long)context << _periodBits) + period;

    private void Remember(int context, int period, int kind)
    {
        if (period >= 1 << _periodBits)
            MakeRoomForPeriods(period);

        // Millions of contexts with thousands of periods each are more than is remembered: then the kinds themselves are asked.
        long place = PlaceOf(context, period);
        if (place >= MostPlaces)
            return;
        if (place >= _kinds.Length)
            Array.Resize(ref _kinds, (int)BitOperations.RoundUpToPowerOf2((uint)place + 1));
        _kinds[place] = kind + 1;
    }

    private void MakeRoomForPeriods(int period)
    {
        int bits = BitOperations.Log2((uint)period) + 1;
        int contexts = Math.Min(_kinds.Length >> _periodBits, MostPlaces >> bits);
        int[] kinds = new int[Math.Max(1, contexts) << bits];
        for (int context = 0; context < contexts; context++)
            Array.Copy(_kinds, context << _periodBits, kinds, context << bits, 1 << _periodBits);
        _kinds = kinds;
        _periodBits = bits;
    }
}
