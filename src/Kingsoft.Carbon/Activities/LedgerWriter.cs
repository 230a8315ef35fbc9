using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Writes the rows of a ledger as CSV, to be read again: every value as it is, nothing defused for a spreadsheet.</summary>
internal sealed class LedgerWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly ImmutableArray<int> AlwaysWritten =
        [LedgerColumns.Activity, LedgerColumns.Amount, LedgerColumns.Unit, LedgerColumns.Period];

    private readonly LedgerRows _rows;
    private readonly bool _namesAll;
    private readonly ImmutableArray<int> _columns;
    private readonly IReadOnlyList<string> _extras;

    private LedgerWriter(LedgerRows rows)
    {
        _rows = rows;
        _extras = rows.UsedExtraNames;
        _namesAll = CorrectsAPlace(rows);
        string?[] used = new string?[LedgerColumns.All.Names.Length];
        foreach (RowBlock block in rows.Blocks)
        {
            for (int index = 0; index < block.Count; index++)
                MarkUsed(rows.RecordOf(block, index), used);
        }

        _columns = [.. Enumerable.Range(0, used.Length).Where(column => AlwaysWritten.Contains(column) || used[column] is not null)];
    }

    public static void Write(LedgerRows rows, Stream stream) => new LedgerWriter(rows).Write(stream);

    private void Write(Stream stream)
    {
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true);
        var text = new StringBuilder();
        CsvText.AppendRow(text, _columns.Select(column => LedgerColumns.All.Names[column]).Concat(_extras));
        foreach (RowBlock block in _rows.Blocks)
        {
            for (int index = 0; index < block.Count; index++)
            {
                ActivityRecord record = _rows.RecordOf(block, index);
                CsvText.AppendRow(text, _columns.Select(column => Value(record, column)).Concat(Own(record)));
                writer.Write(text);
                text.Clear();
            }
        }

        writer.Write(text);
    }

    private void MarkUsed(ActivityRecord record, string?[] used)
    {
        for (int column = 0; column < used.Length; column++)
            used[column] ??= Value(record, column);
    }

    private IEnumerable<string?> Own(ActivityRecord record)
    {
        if (record.Extras.IsEmpty)
            return Enumerable.Repeat<string?>(null, _extras.Count);
        var values = record.Extras.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return _extras.Select(values.GetValueOrDefault);
    }

    private string? Value(ActivityRecord record, int column) => column switch
    {
        LedgerColumns.Period => PeriodOf(record),
        LedgerColumns.Id when _namesAll => Named(record.Id),
        LedgerColumns.Corrects when _namesAll && record.Corrects is { } corrected => Named(corrected),
        _ => LedgerFields.Of(record, column),
    };

    // A first day that a spreadsheet may have made of a month is written as it was read: what there is to say of it is said again.
    private string PeriodOf(ActivityRecord record)
    {
        ReportingPeriod period = record.Period;
        return period.Days == 1 && _rows.SpreadsheetDays.Contains(period.Start)
            ? period.Start.ToString("yyyy/M/d", CultureInfo.InvariantCulture)
            : period.ToString();
    }

    // An id has no '#', which stands before the parts of a line; the place of a row in a sheet has one.
    private static string Named(string id) => id.Replace('#', '_');

    // A place in one file is another in the next: where a row is corrected by its place, all places become names.
    private static bool CorrectsAPlace(LedgerRows rows)
    {
        HashSet<string> corrected = new(StringComparer.Ordinal);
        foreach (RowBlock block in rows.Blocks)
        {
            for (int index = 0; index < block.Count; index++)
            {
                if (block.PartsOf(index).HasFlag(RowParts.Corrects))
                    corrected.Add(rows.RecordOf(block, index).Corrects!);
            }
        }

        return corrected.Count > 0 && rows.Blocks.Any(block => Enumerable.Range(0, block.Count).Any(
            index => !block.PartsOf(index).HasFlag(RowParts.Id) && corrected.Contains(rows.IdOf(block, index))));
    }
}
