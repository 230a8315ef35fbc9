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
            return new("edition-unknown-of", edition, MessageList.Of(ofPublisher));
        return Suggestion.Nearest(edition, known) is { } nearest
            ? new("edition-unknown-like", edition, nearest)
            : new("edition-unknown", edition, Ask.KnownFactors);
    }

    /// <summary>Names an activity of the editions that may be meant.</summary>
    /// <param name="activity">What was asked for.</param>
    /// <param name="before">An edition.</param>
    /// <param name="after">Another.</param>
    /// <param name="known">The activities that they have.</param>
    public static Message ActivityUnknown(string activity, string before, string after, IReadOnlySet<string> known) =>
        (ActivitySuggestions.Of(activity, known).FirstOrDefault() ?? Suggestion.Nearest(activity, known)) is { } nearest
            ? new("edition-activity-unknown-like", activity, before, after, nearest)
            : new("edition-activity-unknown", activity, before, after);

    private static string FirstWord(string edition) => edition.Split('-')[0].ToLowerInvariant();
}
