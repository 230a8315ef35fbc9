using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Reads pieces of ledger files on one thread. What was seen before is accepted at a glance; everything else is judged by the readers that
/// have every rule.
/// </summary>
internal sealed class LedgerScanner(LedgerScan scan)
{
    private const int LongestId = 127;
    private const int LinesAtOnce = 128;

    // The strict reader knows from what length on a record is too long.
    private const int LongestLine = 1 << 19;

    // Control characters of two bytes begin with it.
    private const byte FirstOfControls = 0xC2;

    private readonly SeparatorIndex _index = new();
    private readonly Dictionary<string, KindMemory> _memories = new(StringComparer.Ordinal);
    private readonly ScannedLine[] _lines = new ScannedLine[LinesAtOnce];
    private readonly WordCache<object> _days = new(text => PublicationDate.TryParse(text, out PublicationDate date) ? date.LastDay : null);
    private readonly RowWordsWriter _words = new();
    private readonly ScannedRecord _record = new();

    private IdOrder _ids;
    private KindMemory _memory = null!;
    private LedgerLayout _layout = null!;
    private LineLayout _line = null!;

    /// <summary>Reads all records of a chunk into a block.</summary>
    public void Read(LedgerLayout layout, Chunk chunk, RowBlock block)
    {
        if (_layout != layout)
        {
            _layout = layout;
            _line = new LineLayout(layout);
            if (!_memories.TryGetValue(layout.Order, out KindMemory? memory))
                _memories.Add(layout.Order, memory = new KindMemory(scan));
            _memory = memory;
        }

        _index.Build(chunk.Data, Chunk.Margin, chunk.Length);
        _ids = default;
        ReadLines(chunk, block);
        if (!_ids.IsIncomplete)
            block.SetIds(_ids.Ids);
    }

    private void ReadLines(Chunk chunk, RowBlock block)
    {
        ReadOnlySpan<int> lineEnds = _index.LineEnds;
        Span<int> fieldEnds = _index.FieldEnds;
        ReadOnlySpan<int> unusual = _index.Unusual;
        int fields = _layout.FieldCount;
        bool hasCarriageReturns = chunk.Text.Contains((byte)'\r');
        int strictFrom = -1, start = 0, count = 0;
        long number = chunk.FirstLine;
        for (int line = 0, field = 0, at = 0; line < lineEnds.Length; line++)
        {
            int end = lineEnds[line];
            int last = field + fields - 1;
            bool hasUnusual = at < unusual.Length && unusual[at] < end;
            if (hasUnusual || last >= fieldEnds.Length || fieldEnds[last] != end || end - start > LongestLine)
            {
                ReadTogether(chunk, ref count, block);
                strictFrom = strictFrom < 0 ? start : strictFrom;
                while (at < unusual.Length && unusual[at] < end)
                    at++;
                while (fieldEnds[field] != end)
                    field++;
                field++;
                number += chunk.Text[start..(end + 1)].Count((byte)'\n');
                start = end + 1;
                continue;
            }

            if (strictFrom >= 0)
            {
                ReadStrictly(chunk, strictFrom, start, block);
                strictFrom = -1;
            }

            if (hasCarriageReturns && end > start && chunk.Text[end - 1] == '\r')
                fieldEnds[last] = end - 1;
            ref ScannedLine scanned = ref _lines[count++];
            scanned.Start = start;
            scanned.Field = field;
            scanned.Number = number++;
            if (count == LinesAtOnce)
                ReadTogether(chunk, ref count, block);
            field = last + 1;
            start = end + 1;
        }

        ReadTogether(chunk, ref count, block);

        // A quote that is never closed leaves a rest without an end of line.
        strictFrom = strictFrom < 0 ? start : strictFrom;
        if (strictFrom < chunk.Length)
            ReadStrictly(chunk, strictFrom, chunk.Length, block);
    }

    private void ReadTogether(Chunk chunk, ref int count, RowBlock block)
    {
        Span<ScannedLine> lines = _lines.AsSpan(0, count);
        count = 0;
        ReadOnlySpan<int> fieldEnds = _index.FieldEnds;
        ref byte text = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(chunk.Data), Chunk.Margin);
        _memory.Find(_line, ref text, fieldEnds, lines);
        foreach (ref ScannedLine line in lines)
        {
            ReadOnlySpan<int> ends = fieldEnds.Slice(line.Field, _layout.FieldCount);
            if ((line.Kind < 0 || !TryAccept(chunk, ref text, line, ends, block)) && !Judge(chunk, ref text, line, ends, block))
                ReadStrictly(chunk, line.Start, chunk.Text[line.Start..].IndexOf((byte)'\n') + line.Start + 1, block);
        }
    }

    /// <summary>Adds a row of which everything was seen before, but its amount and its id; false where there is more to it.</summary>
    private bool TryAccept(Chunk chunk, ref byte text, in ScannedLine line, ReadOnlySpan<int> ends, RowBlock block)
    {
        (int from, int to) = FieldAt(line.Start, ends, _line.Amount);
        if (!PlainNumber.TryRead(ref Unsafe.Add(ref text, to), to - from, out long mantissa, out int scale))
            return false;

        ReadOnlySpan<byte> id = default;
        if (_line.Id >= 0)
        {
            (from, to) = FieldAt(line.Start, ends, _line.Id);
            id = chunk.Text[from..to];
            if (!id.IsEmpty && (id.Length > LongestId || !IsPlain(id) || IsInvisible(id) || (_index.HasHash && id.Contains((byte)'#'))))
                return false;
        }

        if (!_line.HasRemarks || !AnyRemark(line.Start, ends))
        {
            if (!id.IsEmpty)
                _ids.Add(ref Unsafe.Add(ref text, from), id.Length, block.Count);
            block.AddUsual(line.Kind, mantissa, scale, _layout.File, line.Number, id);
            return true;
        }

        if (!TryPackRemarks(chunk, line.Start, ends, id))
            return false;

        _ids.Miss();
        block.Add(line.Kind, mantissa, scale, _layout.File, line.Number, _words.Parts, _words.Packed);
        return true;
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

    /// <summary>Packs id, texts and own columns; false where they are not plain, or something is corrected or calculated.</summary>
    private bool TryPackRemarks(Chunk chunk, int start, ReadOnlySpan<int> ends, ReadOnlySpan<byte> id)
    {
        _words.Clear();
        _words.Add(RowParts.Id, id);
        if (!Field(chunk, start, ends, _line.Corrects).IsEmpty || !Field(chunk, start, ends, _line.Calculation).IsEmpty)
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

        for (int position = _layout.NamedCount; position < ends.Length; position++)
        {
            if (!Field(chunk, start, ends, position).IsEmpty)
                return false;
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

    private bool IsInvisible(ReadOnlySpan<byte> id) => _index.HasForeign && ControlCharacters.MayBeInvisible(id);

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
    private bool Judge(Chunk chunk, ref byte text, in ScannedLine line, ReadOnlySpan<int> ends, RowBlock block)
    {
        // A row without a value says nothing: spreadsheets leave such rows behind.
        if (!chunk.Text[line.Start..ends[^1]].ContainsAnyExcept(" ,"u8))
            return true;
        if (!_record.TryTake(_layout, chunk, line.Start, ends, line.Number))
            return false;
        _ids.Miss();

        // A calculation may stand in for the unit: what it makes of the row is no knowledge of rows that say the same beside an amount.
        if (scan.TryJudge(_record, _layout, block, out SoundRow row, out int kind) && _record[LedgerColumns.Calculation].IsEmpty)
            _memory.Learn(_line, ref text, ends, line.Start, row, kind);
        return true;
    }

    private void ReadStrictly(Chunk chunk, int from, int to, RowBlock block)
    {
        _ids.Miss();
        scan.ReadStrictly(chunk.Text[from..to], chunk.FirstLine + chunk.Text[..from].Count((byte)'\n'), _layout, block);
    }
}
