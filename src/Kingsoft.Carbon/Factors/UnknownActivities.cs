using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is said of an activity that no factor serves: what it may be, or how to look for it.</summary>
internal static class UnknownActivities
{
    // So many are named; who needs another one has to look.
    private const int MostNamed = 3;

    public static Message Of(ActivityCode activity, FactorLibrary library)
    {
        HashSet<string> known = [.. library.Activities.Select(known => known.Value)];
        ImmutableArray<string> meant = ActivitySuggestions.Of(activity.Value, known);
        string words = activity.Value.Replace('.', ' ');
        return meant switch
        {
            [] => Answer(activity.Value) is { } answer
                ? SearchMessages.UnknownActivityAnswered(activity, answer)
                : SearchMessages.UnknownActivity(activity, words),
            [string only] => SearchMessages.UnknownActivityLike(activity, only),
            { Length: <= MostNamed + 1 } => SearchMessages.UnknownActivityOf(activity, [.. meant.Select(Named)]),
            _ => SearchMessages.UnknownActivityOfMany(activity, meant.Take(MostNamed).Select(Named), meant.Length - MostNamed, words),
        };

        Message Named(string code) => SearchMessages.Named(ActivityVocabulary.BuiltIn.Describe(ActivityCode.Parse(code), library));
    }

    // Why there is no factor for it: offsets, hotel nights.
    private static Message? Answer(string code) => code.Split('.').Reverse()
        .Select(part => SearchVocabulary.BuiltIn.Phrase(SearchText.Of(part).Phrase)?.Answer)
        .OfType<string>()
        .Select(SearchAnswerMessages.Of)
        .FirstOrDefault();
}
