using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What a search understood and found.</summary>
public sealed class FactorSearchResult
{
    internal FactorSearchResult(
        string text,
        Region? region,
        int? year,
        ImmutableArray<string> leftOut,
        int matches,
        ImmutableArray<FactorSearchHit> hits,
        ImmutableArray<Message> remarks,
        Message? failure)
    {
        Text = text;
        Region = region;
        Year = year;
        LeftOut = leftOut;
        Matches = matches;
        Hits = hits;
        Remarks = [.. remarks.Select(remark => remark.ToString())];
        Failure = failure?.ToString();
    }

    /// <summary>What was asked.</summary>
    public string Text { get; }

    /// <summary>The region that the text names; null where it names none, and factors of the whole world are meant.</summary>
    public Region? Region { get; }

    /// <summary>The year that the text names; null where it names none, and the newest year of each activity's factors is meant.</summary>
    public int? Year { get; }

    /// <summary>
    /// Words of the text, as written, that stand in no name, code or synonym and were left out, and regions beside the one taken.
    /// </summary>
    public ImmutableArray<string> LeftOut { get; }

    /// <summary>How many activities match, also those beyond the limit.</summary>
    public int Matches { get; }

    /// <summary>The activities, best first, up to the limit.</summary>
    public ImmutableArray<FactorSearchHit> Hits { get; }

    /// <summary>
    /// What has to be known beside the answers: variants that answer equally well, words that stand only inside longer ones, a region
    /// without a factor.
    /// </summary>
    public ImmutableArray<string> Remarks { get; }

    /// <summary>Why nothing was found and what is nearest; null where something was.</summary>
    public string? Failure { get; }
}
