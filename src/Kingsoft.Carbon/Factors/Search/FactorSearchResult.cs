using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

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
        ImmutableArray<Message> notices,
        ImmutableArray<Message> remarks,
        Message? failure)
    {
        Text = text;
        Region = region;
        Year = year;
        LeftOut = leftOut;
        Matches = matches;
        Hits = hits;
        Notices = [.. notices.Select(notice => notice.ToString())];
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
    /// What has to be read before the answers: words that were left out, a place that was taken for its grid, and why there is no factor
    /// for what was asked.
    /// </summary>
    public ImmutableArray<string> Notices { get; }

    /// <summary>Words of the text, as written, that the answers leave out, and regions beside the one taken.</summary>
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

    /// <summary>What was searched and how much was found: <c>diesel: 12 matches, 10 shown</c>.</summary>
    public override string ToString() =>
        $"{Brief.Line(Text)}: {Brief.Line(Failure ?? $"{Brief.Count(Matches, "match", "matches")}, {Hits.Length} shown")}";
}
