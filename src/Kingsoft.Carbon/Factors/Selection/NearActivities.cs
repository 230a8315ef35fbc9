using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Activities near one without a factor, of which the row's own country has one: flights of the same haul in another class, cars of
/// another size. They go before another country's factor of the very activity, and only the user knows whether they are meant.
/// </summary>
internal static class NearActivities
{
    private const int MostNamed = 5;

    // Below two words nothing is alike: travel.taxi and travel.rail.
    private const int FewestWords = 2;

    // What these add to a code is another figure, not another thing.
    private static readonly string[] Figures = ["with-rf", "ch4-n2o", "electricity", "electricity-losses"];

    /// <summary>Code and name of each, the same last word first; none where the country has none.</summary>
    public static ImmutableArray<Message> Of(FactorLibrary library, FactorQuery query)
    {
        if (query.Region.IsGlobal)
            return [];

        string[] words = query.Activity.Value.Split('.');
        for (int shared = words.Length - 1; shared >= FewestWords; shared--)
        {
            string beginning = string.Join('.', words[..shared]);
            ActivityCode[] near = [.. library.Activities
                .Where(other => other != query.Activity && other.IsWithin(beginning) && IsSameFigure(words, other))
                .Where(other => IsOfCountry(library, query with { Activity = other, Proxies = [] }))];
            if (near.Length > MostNamed && near.Where(other => other.Value.Split('.')[^1] == words[^1]).ToArray() is { Length: > 0 } alike)
                near = alike;
            if (near.Length > 0)
                return [.. near.Order().Take(MostNamed).Select(
                    other => SearchMessages.Named(ActivityVocabulary.BuiltIn.Describe(other, library)))];
        }

        return [];
    }

    private static bool IsSameFigure(string[] words, ActivityCode other) =>
        words.Intersect(Figures).Order().SequenceEqual(other.Value.Split('.').Intersect(Figures).Order());

    private static bool IsOfCountry(FactorLibrary library, FactorQuery query) =>
        FactorSelector.Try(library, query).Factor is { Region.IsGlobal: false };
}
