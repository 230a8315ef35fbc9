using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is said, in a language.</summary>
internal static class Languages
{
    /// <summary>The sentence of a message, with the messages among its arguments.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public static string In(this Message message, Language language) => SentencesOf(language).Of(message);

    /// <summary>The sentence of what is said, or the text that is the same in every language.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public static string In(this Said said, Language language)
    {
        Sentences sentences = SentencesOf(language);
        return said.Message is { } message && language != Language.English ? sentences.Of(message) : said.ToString();
    }

    private static Sentences SentencesOf(Language language) => language switch
    {
        Language.English => Sentences.English,
        Language.Chinese => Sentences.Chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "English or Chinese is accepted."),
    };
}
