using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>The fields of a record as texts.</summary>
internal static class CsvRecordExtensions
{
    /// <summary>The text of a column's field, or null where the column or the value is absent.</summary>
    public static string? Text(this ICsvRecord record, int column) => TextOf(record[column]);

    /// <summary>The text of the field at a position of the file (see <see cref="ICsvRecord.Extras"/>), or null where it is empty.</summary>
    public static string? TextAt(this ICsvRecord record, int index) => TextOf(record.SpanAt(index));

    private static string? TextOf(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? null : Encoding.UTF8.GetString(utf8);
}
