using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// Takes a fault of a file: the line on which the record starts, the column (or <c>header</c>, <c>record</c>, <c>file</c>), what is wrong
/// and what is accepted.
/// </summary>
internal delegate void FaultSink(long line, string column, Message message);

/// <summary>
/// Reads a CSV file strictly, record by record. The only file that knows CsvHelper: its permissive defaults are switched off here.
/// </summary>
internal sealed class CsvTable : ICsvRecord, IDisposable
{
    // A quote that is never closed would otherwise swallow the rest of a large file into memory.
    private const int MaxRecordBytes = 1 << 20;

    private readonly Stream _stream;
    private readonly CsvReader _reader;
    private readonly FaultSink _fault;
    private readonly int[] _indexOfColumn;
    private readonly int _headerCount;
    private readonly int _before;
    private readonly List<CsvMalformedRecord> _malformed;
    private bool _encodingFaultSeen;
    private long _nextLine;

    private CsvTable(
        Stream stream,
        CsvReader reader,
        FaultSink fault,
        CsvColumns columns,
        int[] indexOfColumn,
        IReadOnlyList<(string, int)> extras,
        List<CsvMalformedRecord> malformed,
        int before)
    {
        _stream = stream;
        _reader = reader;
        _fault = fault;
        _indexOfColumn = indexOfColumn;
        _headerCount = reader.Headers.Count;
        _before = before;
        NamedCount = CsvHeader.NamedIn(reader.Headers);
        _nextLine = before + reader.LineNumber + 1 + reader.Headers.Sum(header => (long)header.Count(character => character == '\n'));
        _malformed = malformed;
        Columns = columns;
        Extras = extras;
    }

    /// <inheritdoc/>
    public CsvColumns Columns { get; }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, int Index)> Extras { get; }

    /// <inheritdoc/>
    public long Line { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[int column] => _indexOfColumn[column] < 0 ? default : _reader.GetSpan(_indexOfColumn[column]);

    /// <summary>How many fields the header has, and each record must have.</summary>
    public int FieldCount => _headerCount;

    /// <summary>How many of them have a name: behind them stand only empty ones.</summary>
    public int NamedCount { get; }

    /// <inheritdoc/>
    public string? HeaderOf(int column)
    {
        string? header = _indexOfColumn[column] < 0 ? null : _reader.Headers[_indexOfColumn[column]].Trim();
        return header is null || ColumnNames.Plain(header) == Columns.Names[column] ? null : header;
    }

    /// <summary>The position of a column in the file; −1 where the file has it not.</summary>
    public int PositionOf(int column) => _indexOfColumn[column];

    /// <summary>The text of a column's field, for a record that may have fewer fields than the header.</summary>
    public string? TextIfThere(int column) => _indexOfColumn[column] < _reader.FieldCount ? this.Text(column) : null;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> SpanAt(int index) => _reader.GetSpan(index);

    /// <summary>
    /// Opens a table and checks its header; null, with the reasons given to <paramref name="fault"/>, when no record of it can be read.
    /// </summary>
    /// <remarks>The stream is closed with the table, or where there is none, unless it is left open.</remarks>
    public static CsvTable? Open(Stream stream, CsvColumns columns, FaultSink fault, bool leaveOpen = false) =>
        Open(stream, _ => columns, fault, leaveOpen);

    /// <summary>The same for a table whose columns are known by the names of its header.</summary>
    public static CsvTable? Open(
        Stream stream, Func<IReadOnlyList<string>, CsvColumns> columns, FaultSink fault, bool leaveOpen = false)
    {
        Stream bytes = ReadableTwice.Of(stream);
        bool isCallers = leaveOpen && bytes == stream;
        CsvTable? table = null;
        try
        {
            return table = OpenReadable(bytes, columns, fault, isCallers);
        }
        finally
        {
            if (table is null && !isCallers)
                bytes.Dispose();
        }
    }

    /// <summary>Moves to the next sound record; unsound ones are reported and passed over.</summary>
    public bool ReadRow()
    {
        while (ReadRecord())
        {
            if (IsSound())
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static CsvTable? OpenReadable(
        Stream stream, Func<IReadOnlyList<string>, CsvColumns> columnsOf, FaultSink fault, bool leaveOpen)
    {
        if (ForeignFile.Fault(stream) is { } foreign)
        {
            fault(1, "file", foreign);
            return null;
        }

        int before = BlankRows.PassOver(stream);
        var malformed = new List<CsvMalformedRecord>();
        CsvReader reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = ',',
            DetectSeparatorHint = false,
            TrimWhitespace = true,
            Encoding = Encoding.UTF8,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRecordBytes,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = malformed.Add,
        }, leaveOpen);

        try
        {
            reader.ReadHeader();
        }
        catch (CsvFormatException)
        {
            (long line, Message message) = EndlessRecord.Describe(stream, 1 + before, isHeader: true, MaxRecordBytes);
            fault(line, "header", message);
            reader.Dispose();
            return null;
        }

        // Blank lines before a header belong to none.
        long headerLine = before + Math.Max(1, reader.LineNumber);

        // The names of a header with a quote out of place are not what somebody wrote, so nothing is said of them.
        CsvColumns columns = columnsOf(reader.Headers);
        List<(string, int)> extras = [];
        int[]? indexOfColumn = malformed.Count == 0 ? CsvHeader.Match(reader.Headers, headerLine, columns, fault, out extras) : null;
        if (malformed.Count > 0)
            fault(before + malformed[0].LineNumber, "header", MalformedMessage(malformed[0].Reason));

        if (indexOfColumn is null)
        {
            reader.Dispose();
            return null;
        }

        return new CsvTable(stream, reader, fault, columns, indexOfColumn, extras, malformed, before);
    }

    private bool ReadRecord()
    {
        try
        {
            if (!_reader.Read())
            {
                ReportMalformed();
                return false;
            }
        }
        catch (CsvFormatException)
        {
            (long line, Message message) = EndlessRecord.Describe(_stream, _nextLine, isHeader: false, MaxRecordBytes);
            _fault(line, "record", message);
            return false;
        }

        Line = _before + _reader.LineNumber;
        _nextLine = Line + 1 + _reader.RawRecord.TrimEnd("\r\n"u8).Count((byte)'\n');
        return true;
    }

    private bool IsSound()
    {
        if (ReportMalformed() || IsBlank(0, _reader.FieldCount))
            return false;

        if (!Utf8.IsValid(_reader.RawRecord) || _reader.RawRecord.IndexOf("\uFFFD"u8) >= 0)
        {
            ReportEncoding();
            return false;
        }

        // Spreadsheets leave empty fields at the end of a row, or leave them out.
        int fields = _reader.FieldCount;
        if (fields < NamedCount || !IsBlank(_headerCount, fields))
        {
            _fault(Line, "record", FileMessages.FieldsDiffer(fields, _headerCount));
            return false;
        }

        if (!IsBlank(NamedCount, fields))
        {
            ReportUnnamed(fields);
            return false;
        }

        bool isOnOneLine = !_reader.RawRecord.TrimEnd("\r\n"u8).ContainsAny((byte)'\n', (byte)'\r');
        if (isOnOneLine || SwallowedRows.Find(NamedCount, _reader.GetSpan) is not { } swallowed)
            return true;

        _fault(Line + swallowed.LinesBefore, "record", FileMessages.QuoteOverRows(swallowed.Lines));
        return false;
    }

    private bool IsBlank(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!_reader.GetSpan(i).IsEmpty)
                return false;
        }

        return true;
    }

    private void ReportUnnamed(int fields)
    {
        for (int i = NamedCount; i < fields; i++)
        {
            if (!_reader.GetSpan(i).IsEmpty)
                _fault(Line, "record", FileMessages.ValueUnnamed(i + 1, this.TextAt(i)!));
        }
    }

    private bool ReportMalformed()
    {
        foreach (CsvMalformedRecord record in _malformed)
            _fault(_before + record.LineNumber, "record", MalformedMessage(record.Reason));

        bool any = _malformed.Count > 0;
        _malformed.Clear();
        return any;
    }

    private void ReportEncoding()
    {
        if (_encodingFaultSeen)
            return;

        // One message a file: a file in another encoding has the fault in nearly every record.
        _encodingFaultSeen = true;
        string column = "record";
        for (int i = 0; i < Math.Min(_headerCount, _reader.FieldCount); i++)
        {
            ReadOnlySpan<byte> field = _reader.GetSpan(i);
            if (!Utf8.IsValid(field) || field.IndexOf("\uFFFD"u8) >= 0)
            {
                column = _reader.Headers[i];
                break;
            }
        }

        _fault(Line, column, FileMessages.CsvNotUtf8);
    }

    private static Message MalformedMessage(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => FileMessages.QuoteOpen,
        CsvMalformedReason.StrayQuote => FileMessages.QuoteStray,
        _ => FileMessages.TextAfterQuote,
    };
}
