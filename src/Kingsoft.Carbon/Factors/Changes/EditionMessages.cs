using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is said where two editions cannot be compared.</summary>
internal static class EditionMessages
{
    private const int MostNamed = 8;

    public static Message Twice(string edition) => new("edition-twice", edition);

    /// <summary>Names those of the same publisher, newest last; never another year as if it were a slip of the keys.</summary>
    public static Message Unknown(string edition, string[] known)
    {
        string[] ofPublisher = [.. known.Where(other => FirstWord(other) == FirstWord(edition)).TakeLast(MostNamed)];
        if (ofPublisher.Length > 0)
            return new("edition-unknown-of", edition, string.Join(", ", ofPublisher));
        return Suggestion.Nearest(edition, known) is { } nearest
            ? new("edition-unknown-like", edition, nearest)
            : new("edition-unknown", edition, Ask.KnownFactors);
    }

    private static string FirstWord(string edition) => edition.Split('-')[0].ToLowerInvariant();
}
