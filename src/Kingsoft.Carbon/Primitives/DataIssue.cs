using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One thing that is wrong in the data, with its place and what would be accepted.</summary>
public sealed record DataIssue
{
    /// <summary>Names an issue.</summary>
    /// <param name="location">The file and line.</param>
    /// <param name="column">The column, or <c>header</c>, <c>record</c>, <c>file</c>.</param>
    /// <param name="message">What is wrong; what is accepted.</param>
    public DataIssue(SourceLocation location, string column, string message)
    {
        Location = location;
        Column = Shorten(column);
        Message = Shorten(message);
    }

    internal DataIssue(SourceLocation location, string column, Message message)
        : this(location, column, message.ToString())
    {
        Code = message.Code;
        Arguments = [.. message.Arguments.Select(Sentences.Text)];
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

    /// <summary>What is wrong; what is accepted. The middle of a very long one is left out, marked by an ellipsis.</summary>
    public string Message { get; }

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
        const int Longest = 2_000, Beginning = 400, End = 600;
        return text.Length <= Longest ? text : $"{WithoutHalf(text[..Beginning])}…{WithoutHalf(text[^End..])}";
    }

    // A cut may go through a character beyond the first plane, which is two in UTF-16.
    private static string WithoutHalf(string text)
    {
        string start = char.IsLowSurrogate(text[0]) ? text[1..] : text;
        return char.IsHighSurrogate(start[^1]) ? start[..^1] : start;
    }

    /// <summary>
    /// <c>file:line: column: what is wrong; what is accepted</c>, in one line; control characters are shown as <c>\x1b</c>.
    /// </summary>
    public override string ToString() => $"{Location}: {ShownText.Of(Column)}: {ShownText.OneLine(Message)}";
}
