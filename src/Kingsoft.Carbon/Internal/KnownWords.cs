namespace Kingsoft.Carbon.Internal;

/// <summary>Words of files that tables print too: the same in every file, and said in the language of the table.</summary>
internal static class KnownWords
{
    /// <summary>A word, in the language of the reader where it is known; a user's own name as it is.</summary>
    public static Said Of(string word)
    {
        string code = $"word.{word}";
        return Sentences.English.Has(code) ? new Message(code) : word;
    }
}
