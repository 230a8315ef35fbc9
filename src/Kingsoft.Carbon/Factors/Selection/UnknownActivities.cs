using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is said of an activity that no factor serves: what it may be, or how to look for it.</summary>
internal static class UnknownActivities
{
    // So many are named; who needs another one has to look.
    private const int MostNamed = 3;

    public static Message Of(ActivityCode activity, FactorLibrary library)
    {
        if (activity.TakesNoFactor)
            return SearchMessages.NeedsNoFactor(activity);
        if (activity.IsWithin(ActivityCode.DirectLineElectricity.Value))
            return SearchMessages.DirectLineWithoutFactor(activity);

        HashSet<string> known = [.. library.Activities.Select(known => known.Value)];
        // These need no factor and are in every ledger's reach.
        known.UnionWith([ActivityCode.ReportedEmissions.Value, ActivityCode.ExportedElectricity.Value]);
        ImmutableArray<string> meant = ActivitySuggestions.Of(activity.Value, known);
        string words = activity.Value.Replace('.', ' ');
        if (WholeAnswer(words) is { } whole)
            return SearchMessages.UnknownActivityAnswered(activity, whole);

        if (!meant.IsEmpty && meant.All(code => ActivitySuggestions.IsOtherFigure(code, activity.Value)))
            return OtherFigure(activity, meant) ?? SearchMessages.UnknownActivity(activity, words);

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

    // What is known of it is a figure that must not be taken for the whole.
    private static Message? OtherFigure(ActivityCode activity, ImmutableArray<string> meant) =>
        activity.IsWithin("electricity") ? SearchMessages.ElectricityOfASource(activity)
        : activity.IsWithin("vehicle") ? SearchMessages.VehicleWithoutCo2(activity, meant[0], meant.Length - 1)
        : null;

    // Of carbon.credit and electricity.green the words together say what is meant, in either order.
    private static Message? WholeAnswer(string words) =>
        (AnswerOf(words) ?? AnswerOf(string.Join(' ', words.Split(' ').Reverse()))) is { } name ? SearchAnswerMessages.Of(name) : null;

    private static string? AnswerOf(string words) => SearchVocabulary.BuiltIn.Phrase(SearchText.Of(words).Phrase)?.Answer;

    // Why there is no factor for it: offsets, hotel nights.
    private static Message? Answer(string code) => code.Split('.').Reverse()
        .Select(AnswerOf)
        .OfType<string>()
        .Select(SearchAnswerMessages.Of)
        .FirstOrDefault();
}
