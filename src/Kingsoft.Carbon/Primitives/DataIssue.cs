using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One thing that is wrong in the data, with its place and what would be accepted.</summary>
public sealed record DataIssue
{
    private const int Longest = 2_000;

    private readonly Said _message;

    /// <summary>Names an issue.</summary>
    /// <param name="location">The file and line.</param>
    /// <param name="column">The column, or <c>header</c>, <c>record</c>, <c>file</c>.</param>
    /// <param name="message">What is wrong; what is accepted.</param>
    /// <exception cref="ArgumentNullException">The column or the message is null.</exception>
    public DataIssue(SourceLocation location, string column, string message)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(message);
        Location = location;
        Column = Shorten(column);
        _message = Shorten(message);
    }

    internal DataIssue(
        SourceLocation location, string column, Message message, string? recordId = null, string? header = null, string? field = null)
    {
        Location = location;
        Column = Shorten(column);
        _message = message.ToString() is { Length: > Longest } text ? Shorten(text) : message;
        Code = message.Code;
        Arguments = [.. message.Arguments.Select(Sentences.Text)];
        Value = (AcceptedText.ValueOf(message) ?? field) is { } value ? Shorten(value) : null;
        Accepted = AcceptedText.Of(message) is { } accepted ? Shorten(accepted) : null;
        RecordId = recordId is null || ControlCharacters.Unseen(recordId) is not null ? null : Shorten(recordId);
        Header = header;
    }

    /// <summary>The file and the line on which the record starts.</summary>
    public SourceLocation Location { get; }

    /// <summary>The name of the column, or <c>header</c>, <c>record</c>, <c>file</c>.</summary>
    public string Column { get; }

    /// <summary>
    /// What kind of fault it is, such as <c>amount-negative</c>: the same in every release and language. Null for an issue that was made of
    /// a text alone.
    /// </summary>
    public string? Code { get; }

    /// <summary>What the message is said of, such as the offending value; empty for an issue that was made of a text alone.</summary>
    public ImmutableArray<string> Arguments { get; } = [];

    /// <summary>
    /// What is wrong: the part that the message quotes, or else all that stands in the column; null where nothing does, and where only the
    /// record is known.
    /// </summary>
    public string? Value { get; }

    /// <summary>
    /// What would be accepted, such as <c>0 or more</c> or <c>1, 2, 3 or outside</c>, or what to do instead, such as <c>leave it empty</c>;
    /// null where the message does not say.
    /// </summary>
    public string? Accepted { get; }

    /// <summary>What is wrong; what is accepted. The middle of a very long one is left out, marked by an ellipsis.</summary>
    public string Message => _message.ToString();

    /// <summary>The id of the record, where it has one that can be shown; else null.</summary>
    public string? RecordId { get; }

    /// <summary>Whether the text names the record: its line alone says which one it is in a file of factors.</summary>
    internal bool IsRecordSaid { get; init; } = true;

    /// <summary>What the header of the file calls the column, where that is another name than the column's own; else null.</summary>
    public string? Header { get; }

    /// <summary>
    /// How many issues it stands for: 1, or the number of those of a kind that are not told one by one, because five of them are.
    /// </summary>
    public long Count { get; internal init; } = 1;

    internal Said Said => _message;

    /// <summary>Whether both say the same of the same place.</summary>
    /// <param name="other">Another issue.</param>
    /// <returns>True where place, column, code and message are the same.</returns>
    public bool Equals(DataIssue? other) =>
        other is not null && Location == other.Location && Column == other.Column && Code == other.Code && Message == other.Message;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Location, Column, Message);

    // A value of a file may be a megabyte long; how the message begins and ends (what is accepted) is what a person reads.
    private static string Shorten(string text)
    {
        const int Beginning = 400, End = 600;
        return text.Length <= Longest ? text : $"{WithoutHalf(text[..Beginning])}…{WithoutHalf(text[^End..])}";
    }

    // A cut may go through a character beyond the first plane, which is two in UTF-16.
    private static string WithoutHalf(string text)
    {
        string start = char.IsLowSurrogate(text[0]) ? text[1..] : text;
        return char.IsHighSurrogate(start[^1]) ? start[..^1] : start;
    }

    /// <summary>
    /// <c>file:line: column: what is wrong; what is accepted</c>, in one line, control characters shown as <c>\x1b</c>; with the id of the
    /// record and the header of the column behind it, in brackets, where they are known.
    /// </summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The same line in a language: names of files and columns and values stay as they are.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The line.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public string ToString(Language language)
    {
        string named = Named() is { } of ? $" ({ShownText.OneLine(of.In(language))})" : "";
        return $"{Location}: {ShownText.Of(Column)}: {ShownText.OneLine(MessageIn(language))}{named}";
    }

    /// <summary><see cref="Message"/> in a language; one that was made of a text alone, or is very long, stands in English.</summary>
    /// <param name="language">The language.</param>
    /// <returns>What is wrong; what is accepted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public string MessageIn(Language language) => _message.In(language);

    // A message about an id names it.
    private Message? Named() => (Column == "id" || !IsRecordSaid ? null : RecordId, Header) switch
    {
        ({ } id, { } header) => WordMessages.RecordAndHeader(id, header),
        ({ } id, null) => WordMessages.Record(id),
        (null, { } header) => WordMessages.Header(header),
        _ => null,
    };
}
