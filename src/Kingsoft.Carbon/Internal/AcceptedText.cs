namespace Kingsoft.Carbon.Internal;

/// <summary>What a message says would be accepted, and the value that it is said of, apart from the sentence around them.</summary>
/// <remarks>
/// Taken from the sentence with its places for arguments, so that no value that is quoted can be mistaken for words of the sentence. Every
/// sentence says it in one of a few ways; a test holds that all of them are understood.
/// </remarks>
internal static class AcceptedText
{
    private const string Between = "; ", First = "{0}";

    private static readonly string[] Starts = ["no ", "there is no ", "the file ", "the day ", "the column ", "the own column "];

    private static readonly string[] Ends = [" is accepted", " are accepted", " is", " are"];

    /// <summary>What would be accepted, or what to do instead; null where the message does not say.</summary>
    public static string? Of(Message message) => Words(message) ?? Remedy(message);

    private static string? Words(Message message) =>
        Template(Sentences.English.TextOf(message.Code)) is { } template
            ? Sentences.Filled(template, message)
            : message.Arguments.OfType<Message>().Select(Words).FirstOrDefault(accepted => accepted is not null);

    // A sentence that names nothing that is accepted says what to do: 'leave it empty'.
    private static string? Remedy(Message message)
    {
        string sentence = Sentences.English.TextOf(message.Code);
        int at = sentence.IndexOf(Between, StringComparison.Ordinal);
        if (at < 0)
            return null;

        string remedy = sentence[(at + Between.Length)..];
        string? end = Ends.FirstOrDefault(words => remedy.EndsWith(words, StringComparison.Ordinal));
        return Sentences.Filled(end is null ? remedy : remedy[..^end.Length], message);
    }

    /// <summary>
    /// The value that a message begins with, in quotation marks, or that it begins with there being none of: <c>no record has the id
    /// 'a'</c>, or with what it is: <c>the column 'a' stands twice</c>. Null where it begins otherwise.
    /// </summary>
    public static string? ValueOf(Message message)
    {
        string sentence = Sentences.English.TextOf(message.Code);
        int at = sentence.IndexOf($"'{First}'", StringComparison.Ordinal), end = sentence.IndexOf(Between, StringComparison.Ordinal);
        bool isSaid = at == 0 || (at > 0 && (end < 0 || at < end)
            && Starts.Any(start => sentence.StartsWith(start, StringComparison.Ordinal)));
        return isSaid ? Sentences.Text(message.Arguments[0]) : null;
    }

    /// <summary>The words of a sentence that say what is accepted, with their places for arguments; null where there are none.</summary>
    public static string? Template(string sentence)
    {
        const string List = "accepted are ", Meant = "did you mean ";
        string[] parts = sentence.Split(Between);
        foreach (string part in parts)
        {
            if (part.StartsWith(List, StringComparison.Ordinal))
                return part[List.Length..];
            if (part.StartsWith(Meant, StringComparison.Ordinal))
                return part[Meant.Length..].TrimEnd('?').Trim('\'');
        }

        bool isRefused = parts[0].EndsWith(" is not accepted", StringComparison.Ordinal);
        return parts.Skip(parts.Length == 1 ? 0 : 1).Select(part => Words(part, isRefused)).FirstOrDefault(words => words is not null);
    }

    private static string? Words(string part, bool isRefused)
    {
        foreach (string end in Ends.Take(isRefused ? Ends.Length : Ends.Length / 2))
        {
            int at = part.IndexOf(end, StringComparison.Ordinal);
            bool isWord = at > 0 && (at + end.Length == part.Length || !char.IsLetter(part[at + end.Length]));
            if (isWord && !part[..at].EndsWith(" not", StringComparison.Ordinal))
                return part[..at].TrimEnd(',');
        }

        return null;
    }
}
