using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Reads the fields of one record as the words of the domain; what is wrong is noted with its place and reading goes on.</summary>
internal sealed class FieldReader(ICsvRecord table, SourceLocation location, DataIssues issues)
{
    /// <summary>The years that data may be about.</summary>
    public const int FirstYear = 1900, LastYear = 2200;

    private List<string>? _faulty;

    public SourceLocation Location { get; } = location;

    /// <summary>Whether a fault was noted for this record.</summary>
    public bool HasFault => _faulty is not null;

    public string? Text(int column) => table.Text(column);

    /// <summary>The same for a column whose texts mostly are those of the record before.</summary>
    public string? Text(int column, RepeatedTexts repeated) => repeated.Of(column, table[column]);

    public void Fault(int column, Message message) => Fault(table.Columns.Names[column], message);

    /// <summary>Whether a fault was noted of a column of this record.</summary>
    public bool HasFaultOf(int column) => _faulty?.Contains(table.Columns.Names[column]) == true;

    /// <summary>Notes a fault of a column by its name, or of the whole record.</summary>
    public void Fault(string column, Message message)
    {
        (_faulty ??= []).Add(column);
        int known = table.Columns.IndexOf(column);
        string? id = table.Columns.RecordId < 0 ? null : table.Text(table.Columns.RecordId);
        if (known < 0)
            issues.Add(Location, column, message, id, field: TextOfExtra(column), isRecordSaid: table.Columns.IsRecordSaid);
        else
            issues.Add(Location, column, message, id, table.HeaderOf(known), table.Text(known), table.Columns.IsRecordSaid);
    }

    private string? TextOfExtra(string column)
    {
        foreach ((string name, int index) in table.Extras)
        {
            if (name == column)
                return table.TextAt(index);
        }

        return null;
    }

    public string? Required(int column)
    {
        string? text = table.Text(column);
        if (text is null)
            Fault(column, WordMessages.ValueMissing);
        return text;
    }

    public decimal? RequiredNumber(int column)
    {
        if (table[column].IsEmpty)
            Required(column);
        return Number(column);
    }

    public decimal? Number(int column)
    {
        ReadOnlySpan<byte> text = table[column];
        if (text.IsEmpty)
            return null;
        if (Numbers.TryParseAmount(text, out decimal value, out Message? fault))
            return value;

        Fault(column, fault!);
        return null;
    }

    public decimal? NumberNotNegative(int column)
    {
        decimal? value = Number(column);
        if (value < 0)
            Fault(column, WordMessages.Negative(Text(column)));
        return value;
    }

    /// <summary>A whole number; what it is goes into the message where it is none.</summary>
    public int? Integer(int column, int low, int high, Message kind)
    {
        if (Text(column) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= low && value <= high)
            return value;

        Fault(column, WordMessages.NumberOutside(text, kind, low, high));
        return null;
    }

    /// <summary>A year, with or without the Chinese word for it.</summary>
    public int? Year(int column) =>
        Text(column) is { } text && SpreadsheetDate.TryParse(text, out SpreadsheetDate date, out _)
            && date is { IsYear: true, FullYear: >= FirstYear and <= LastYear }
            ? date.FullYear
            : Integer(column, FirstYear, LastYear, WordMessages.KindYear);

    public Region Region(int column)
    {
        string? text = Text(column);
        if (Carbon.Region.TryParse(text, out Region? region))
            return region;

        Fault(column, Carbon.Region.UnknownMessage(text!));
        return Carbon.Region.Global;
    }

    public PublicationDate? Date(int column)
    {
        if (Text(column) is not { } text)
            return null;
        if (PublicationDate.TryParse(text, out PublicationDate date))
            return date;

        Fault(column, DateFault(text));
        return null;
    }

    private static Message DateFault(string text) =>
        OddCharacters.Find(text) is { } odd && !PeriodForms.IsYearLast(OddCharacters.Mended(text))
            ? WordMessages.DateWithOddCharacter(text, odd)
        : PeriodForms.IsYearLast(OddCharacters.Mended(text)) ? WordMessages.DateWithYearLast(text)
        : PeriodForms.IsSerialNumber(text) ? WordMessages.DateAsSerialNumber(text)
        : WordMessages.NotADate(text);

    /// <summary>A word of a table; what it is goes into the message where it is none.</summary>
    public TEnum? Word<TEnum>(int column, Words<TEnum> words, Message kind)
        where TEnum : struct, Enum
    {
        if (table[column].IsEmpty)
            return null;
        if (words.TryParse(table[column], out TEnum value))
            return value;

        Fault(column, WordMessages.WordUnknown(Text(column), kind, words.WithOr));
        return null;
    }

    public GwpBasis? GwpBasis(int column) => Word(column, FileWords.GwpBasis, WordMessages.KindGwpSet);
}
