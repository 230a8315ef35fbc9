using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>What is said of files that cannot be read: their encoding, headers, records and JSON.</summary>
internal static class FileMessages
{
    public static Message NotUtf8 => new("encoding-not-utf8");

    public static Message WideText => new("encoding-wide");

    /// <summary>The same of CSV, which spreadsheets write.</summary>
    public static Message CsvNotUtf8 => new("csv-not-utf8");

    public static Message CsvWide => new("csv-wide");

    public static Message Zip => new("csv-is-zip");

    public static Message Workbook => new("csv-is-workbook");

    public static Message OpenDocument => new("csv-is-open-document");

    public static Message Pdf => new("csv-is-pdf");

    public static Message Gzip => new("csv-is-gzip");

    public static Message Parquet => new("csv-is-parquet");

    public static Message Markup => new("csv-is-markup");

    public static Message QuoteOpen => new("csv-quote-open");

    public static Message QuoteStray => new("csv-quote-stray");

    public static Message TextAfterQuote => new("csv-text-after-quote");

    public static Message HalfCharacterInJson => new("json-half-character");

    public static Message FolderNotWritable => new("folder-not-writable");

    public static Message InputTooLarge => new("input-too-large");

    public static Message FileEmpty(IReadOnlyCollection<string> needed) => needed.Count switch
    {
        0 => new("file-empty-of-all"),
        1 => new("file-empty-one", List(needed)),
        _ => new("file-empty", List(needed)),
    };

    public static Message SeparatorNote(string note) => new("header-separator-note", note);

    public static Message Separator(char separator) =>
        separator == '\t' ? new("header-separator-tab") : new("header-separator", separator);

    public static Message ColumnTwice(string column) => new("column-twice", column);

    public static Message ColumnUnnamed(int number, Message accepted) => new("column-unnamed", number, accepted);

    public static Message ColumnUnknown(string column, Message accepted) => new("column-unknown", column, accepted);

    public static Message ColumnMissing(string column, IEnumerable<string> needed) => new("column-missing", column, List(needed));

    public static Message ColumnNameUnseen(int number, Message unseen) => new("column-name-unseen", number, unseen);

    public static Message ColumnsAccepted(IEnumerable<string> columns, bool allowsOwn) =>
        allowsOwn ? new("columns-accepted-and-own", List(columns)) : new("columns-accepted", List(columns));

    public static Message Title(string title, IEnumerable<string> needed) => new("header-is-title", title, List(needed));

    public static Message ColumnsAlike(IEnumerable<string> headers, string column) =>
        new("columns-alike", MessageList.Of(headers.Select(header => $"'{header}'")), column);

    public static Message ValueUnnamed(int number, string value) => new("column-value-unnamed", value, number);

    public static Message QuoteOverRows(int lines) => new("csv-quote-over-rows", lines);

    public static Message FieldsDiffer(int fields, int columns) => new("record-fields-differ", Fields(fields), Columns(columns));

    public static Message EndlessQuote(bool isHeader, int mebibytes) =>
        isHeader ? new("header-endless-quote", mebibytes) : new("record-endless-quote", mebibytes);

    public static Message TooLong(bool isHeader, int mebibytes) =>
        isHeader ? new("header-too-long", mebibytes) : new("record-too-long", mebibytes);

    public static Message NotJson(string reason) => new("json-malformed", reason);

    public static Message InputNotCopyable(string folder, Said reason) => new("input-not-copyable", folder, reason);

    public static Message IdUnseen(Message unseen) => new("id-unseen", unseen);

    public static Message ValueUnseen(Message unseen) => new("value-unseen", unseen);

    /// <summary>A control character, by its place counted from 0.</summary>
    public static Message ControlCharacter(char character, int at) => new("unseen.control-character", Hexadecimal(character), at + 1);

    /// <summary>Half of a pair of UTF-16, by its place counted from 0.</summary>
    public static Message HalfCharacter(char character, int at) => new("unseen.half-character", Hexadecimal(character), at + 1);

    /// <summary>A character without a shape, or a space that is none of the keyboard's, by its place counted from 0.</summary>
    public static Message InvisibleCharacter(Rune character, int at) =>
        new("unseen.invisible-character", character.Value.ToString("X4", CultureInfo.InvariantCulture), at + 1);

    private static Message Fields(int count) => count == 1 ? new("count.fields-one") : new("count.fields", count);

    private static Message Columns(int count) => count == 1 ? new("count.columns-one") : new("count.columns", count);

    private static string Hexadecimal(char character) => ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    private static MessageList List(IEnumerable<string> names) => MessageList.Of(names);
}
