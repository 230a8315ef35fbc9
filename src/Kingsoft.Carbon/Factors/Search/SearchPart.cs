using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>What a part of a question is to an answer.</summary>
internal enum SearchPartKind
{
    /// <summary>Says nothing of the activity: of, our, bill.</summary>
    Stop = 1,

    /// <summary>The unit of an amount, or the amount.</summary>
    Unit = 2,

    /// <summary>A town that stands in the names of its own transport, and names no activity elsewhere: London.</summary>
    Place = 3,

    /// <summary>Stands with many activities and is never an answer alone: service, carbon.</summary>
    Minor = 4,

    /// <summary>Chooses among answers: economy class.</summary>
    Qualifier = 5,

    /// <summary>A word of names.</summary>
    Word = 6,

    /// <summary>An everyday word or phrase that stands for activities.</summary>
    Activity = 7,
}

/// <summary>A word or phrase of a question, the activities that it stands for, and the answer that it has.</summary>
internal sealed record SearchPart(
    SearchPartKind Kind, string Written, SearchText Text, ImmutableArray<string> Activities, string? Answer)
{
    /// <summary>Whether an answer without it answers another question.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether its words mean it one after the other only: a number of a refrigerant, business class.</summary>
    public bool IsPhrase => IsNeeded || (Kind == SearchPartKind.Qualifier && Text.Words.Length > 1);

    /// <summary>How much of the question it is.</summary>
    public int Weight => Kind switch
    {
        SearchPartKind.Activity => 8,
        SearchPartKind.Word => 6,
        SearchPartKind.Qualifier => 3,
        SearchPartKind.Minor => 1,
        _ => 0,
    };

    /// <summary>The place of an activity among those that the part stands for; null where it is none of them.</summary>
    public int? RankOf(ActivityCode activity)
    {
        int at = 0;
        foreach (string code in Activities)
        {
            if (activity.IsWithin(code))
                return at;
            at++;
        }

        return null;
    }
}
