using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Kingsoft.Carbon;

/// <summary>
/// Reads pieces of ledger files on one thread. What was seen before is accepted at a glance; everything else is judged by the readers that
/// have every rule.
/// </summary>
internal sealed class LedgerScanner(LedgerScan scan)
{
    private const int LongestId = 127;

    // The strict reader knows from what length on a record is too long.
    private const int LongestLine = 1 << 19;

    // Control characters of two bytes begin with it.
    private const byte FirstOfControls = 0xC2;

    private readonly SeparatorIndex _index = new();
    private readonly ByteKeys _contexts = new();
    private readonly ByteKeys _periods = new();
    private readonly List<ReportingPeriod> _knownPeriods = [];
    private readonly WordCache<object> _days = new(text => PublicationDate.TryParse(text, out PublicationDate date) ? date.LastDay : null);
    private readonly RowWordsWriter _words = new();
    private readonly ScannedRecord _record = new();

    // By context and period: the kind, counted from 1; 0 is not known yet.
    private int[][] _kinds = [];
    private LedgerLayout _layout = null!;
    private LineLayout _line = null!;
    private ByteKeys.Stretch[] _stretches = [];

    /// <summary>Reads all records of a chunk into a block.</summary>
    public void Read(LedgerLayout layout, Chunk chunk, RowBlock block)
    {
        if (_layout != layout)
        {
            _layout = layout;
            _line = new LineLayout(layout);
            _stretches = new ByteKeys.Stretch[layout.ContextRuns.Length];
        }

        _index.Build(chunk.Data, Chunk.Margin, chunk.Length);
        ReadLines(chunk, block);
    }

    private void ReadLines(Chunk chunk, RowBlock block)
    {
        ReadOnlySpan<int> lineEnds = _index.LineEnds;
        Span<int> fieldEnds = _index.FieldEnds;
        ReadOnlySpan<int> unusual = _index.Unusual;
        int fields = _layout.FieldCount;
        bool isOneLineARecord = chunk.Lines == lineEnds.Length;
        int strictFrom = -1;
        int start = 0;
        for (int line = 0, field = 0, at = 0; line < lineEnds.Length; line++)
        {
            int end = lineEnds[line];
            int last = field + fields - 1;
            bool hasUnusual = at < unusual.Length && unusual[at] < end;
            if (hasUnusual || last >= fieldEnds.Length || fieldEnds[last] != end || end - start > LongestLine)
            {
                strictFrom = strictFrom < 0 ? start : strictFrom;
                while (at < unusual.Length && unusual[at] < end)
                    at++;
                while (fieldEnds[field] != end)
                    field++;
                field++;
                start = end + 1;
                continue;
            }

            if (chunk.Text[end - (end > start ? 1 : 0)] == '\r')
                fieldEnds[last] = end - 1;
            Span<int> ends = fieldEnds.Slice(field, fields);
            long number = chunk.FirstLine + (isOneLineARecord ? line : chunk.Text[..start].Count((byte)'\n'));
            if (strictFrom >= 0)
            {
                ReadStrictly(chunk, strictFrom, start, block);
                strictFrom = -1;
            }

            if (!TryAccept(chunk, start, ends, number, block) && !Judge(chunk, start, ends, number, block))
                strictFrom = start;
            field = last + 1;
            start = end + 1;
        }

        // A quote that is never closed leaves a rest without an end of line.
        strictFrom = strictFrom < 0 ? start : strictFrom;
        if (strictFrom < chunk.Length)
            ReadStrictly(chunk, strictFrom, chunk.Length, block);
    }

    /// <summary>Adds a row of which everything was seen before, but its amount and its id; false where there is more to it.</summary>
    private bool TryAccept(Chunk chunk, int start, ReadOnlySpan<int> ends, long number, RowBlock block)
    {
        ref byte text = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(chunk.Data), Chunk.Margin);
        (int from, int to) = FieldAt(start, ends, _line.Amount);
        if (!PlainNumber.TryRead(ref Unsafe.Add(ref text, to), to - from, out long mantissa, out int scale))
            return false;

        int kind = FindKind(ref text, start, ends);
        if (kind < 0)
            return false;

        ReadOnlySpan<byte> id = default;
        if (_line.Id >= 0)
        {
            (from, to) = FieldAt(start, ends, _line.Id);
            id = chunk.Text[from..to];
            if (!id.IsEmpty && (id.Length > LongestId || !IsPlain(id) || (_index.HasHash && id.Contains((byte)'#'))))
                return false;
        }

        if (!_line.HasRemarks || !AnyRemark(start, ends))
        {
            block.Add(kind, mantissa, scale, _layout.File, number, id);
            return true;
        }

        if (!TryPackRemarks(chunk, start, ends, id))
            return false;

        block.Add(kind, mantissa, scale, _layout.File, number, _words.Parts, _words.Packed);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindKind(ref byte text, int start, ReadOnlySpan<int> ends)
    {
        ulong hash = 0;
        ImmutableArray<(int First, int Last)> runs = _layout.ContextRuns;
        for (int i = 0; i < runs.Length; i++)
        {
            (int first, int last) = runs[i];
            int from = first == 0 ? start : ends[first - 1] + 1;
            int length = ends[last] - from;
            _stretches[i] = new ByteKeys.Stretch(from, length);
            hash = ByteKeys.Hash(ref Unsafe.Add(ref text, from), length, hash);
        }

        int context = _contexts.Find(hash, ref text, _stretches);
        if (context < 0)
            return -1;

        (int periodFrom, int periodTo) = FieldAt(start, ends, _line.Period);
        var stretch = new ByteKeys.Stretch(periodFrom, periodTo - periodFrom);
        ulong periodHash = ByteKeys.Hash(ref Unsafe.Add(ref text, periodFrom), stretch.Length, 0);
        int period = _periods.Find(periodHash, ref text, [stretch]);
        if (period < 0)
            return -1;

        int[] kinds = _kinds[context];
        int kind = period < kinds.Length ? kinds[period] - 1 : -1;
        return kind >= 0 ? kind : LearnKind(context, period);
    }

    // Context and period are sound each by itself, and so is every pair of them.
    private int LearnKind(int context, int period)
    {
        int kind = scan.KindOf(context, _knownPeriods[period]);
        RememberKind(context, period, kind);
        return kind;
    }

    private bool AnyRemark(int start, ReadOnlySpan<int> ends)
    {
        foreach (int position in _line.Remarks)
        {
            (int from, int to) = FieldAt(start, ends, position);
            if (from < to)
                return true;
        }

        return false;
    }

    /// <summary>Packs id, texts and own columns; false where they are not plain, or something is corrected.</summary>
    private bool TryPackRemarks(Chunk chunk, int start, ReadOnlySpan<int> ends, ReadOnlySpan<byte> id)
    {
        _words.Clear();
        _words.Add(RowParts.Id, id);
        if (!Field(chunk, start, ends, _line.Corrects).IsEmpty)
            return false;

        foreach ((int position, RowParts part) in _line.Texts)
        {
            ReadOnlySpan<byte> remark = Field(chunk, start, ends, position);
            if (!remark.IsEmpty && !IsPlain(remark))
                return false;

            _words.Add(part, remark);
        }

        if (Field(chunk, start, ends, _line.RecordedOn) is { IsEmpty: false } day)
        {
            if (_days.Find(day) is not DateOnly known)
                return false;

            _words.AddRecordedOn(known);
        }

        for (int i = 0; i < _layout.Extras.Length; i++)
        {
            ReadOnlySpan<byte> value = Field(chunk, start, ends, _layout.Extras[i].Index);
            if (value.IsEmpty)
                continue;
            if (!IsPlain(value))
                return false;

            _words.AddExtra(_line.NumberOfExtra(i, scan), value);
        }

        return true;
    }

    // No blanks at its ends, and what is beyond ASCII is sound and seen. Control characters of one byte are never here.
    private bool IsPlain(ReadOnlySpan<byte> text) =>
        text[0] > ' ' && text[^1] > ' ' && (!_index.HasForeign || Ascii.IsValid(text) || IsPlainForeign(text));

    private static bool IsPlainForeign(ReadOnlySpan<byte> text) =>
        Utf8.IsValid(text) && !text.Contains(FirstOfControls) && text.IndexOf("\uFFFD"u8) < 0;

    private static ReadOnlySpan<byte> Field(Chunk chunk, int start, ReadOnlySpan<int> ends, int position)
    {
        (int from, int to) = FieldAt(start, ends, position);
        return chunk.Text[from..to];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int From, int To) FieldAt(int start, ReadOnlySpan<int> ends, int position) =>
        position < 0 ? (0, 0) : (position == 0 ? start : ends[position - 1] + 1, ends[position]);

    /// <summary>Judges a record by all rules and learns its words; false where only the strict reader can.</summary>
    private bool Judge(Chunk chunk, int start, ReadOnlySpan<int> ends, long number, RowBlock block)
    {
        if (!_record.TryTake(_layout, chunk, start, ends, number))
            return false;
        if (scan.TryJudge(_record, _layout, block, out SoundRow row, out int kind))
            Learn(chunk, start, ends, row, kind);
        return true;
    }

    private void Learn(Chunk chunk, int start, ReadOnlySpan<int> ends, SoundRow row, int kind)
    {
        ref byte text = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(chunk.Data), Chunk.Margin);
        ulong hash = 0;
        for (int i = 0; i < _stretches.Length; i++)
        {
            (int first, int last) = _layout.ContextRuns[i];
            int from = first == 0 ? start : ends[first - 1] + 1;
            _stretches[i] = new ByteKeys.Stretch(from, ends[last] - from);
            hash = ByteKeys.Hash(ref Unsafe.Add(ref text, from), _stretches[i].Length, hash);
        }

        if (_contexts.Find(hash, ref text, _stretches) < 0)
            _contexts.Add(hash, chunk.Text, _stretches, row.Context);

        (int periodFrom, int periodTo) = FieldAt(start, ends, _line.Period);
        var stretch = new ByteKeys.Stretch(periodFrom, periodTo - periodFrom);
        ulong periodHash = ByteKeys.Hash(ref Unsafe.Add(ref text, periodFrom), stretch.Length, 0);
        int period = _periods.Find(periodHash, ref text, [stretch]);
        if (period < 0)
        {
            _periods.Add(periodHash, chunk.Text, [stretch], period = _knownPeriods.Count);
            _knownPeriods.Add(row.Period);
        }

        RememberKind(row.Context, period, kind);
    }

    private void RememberKind(int context, int period, int kind)
    {
        if (context >= _kinds.Length)
        {
            int known = _kinds.Length;
            Array.Resize(ref _kinds, Math.Max(context + 1, known * 2));
            Array.Fill(_kinds, [], known, _kinds.Length - known);
        }

        if (period >= _kinds[context].Length)
            Array.Resize(ref _kinds[context], (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)period + 1));
        _kinds[context][period] = kind + 1;
    }

    private void ReadStrictly(Chunk chunk, int from, int to, RowBlock block) => scan.ReadStrictly(
        chunk.Text[from..to], chunk.FirstLine + chunk.Text[..from].Count((byte)'\n'), _layout, block);
}
