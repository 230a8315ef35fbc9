using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The first ids of many in <see cref="TextOrder"/>: the same whatever the order of the rows.</summary>
internal sealed class FirstIds
{
    /// <summary>How many ids a finding names.</summary>
    public const int Most = 20;

    private readonly List<string> _ids = [];

    public ImmutableArray<string> Ids => [.. _ids];

    public static ImmutableArray<string> Of(IEnumerable<string> ids)
    {
        var first = new FirstIds();
        foreach (string id in ids)
            first.Add(id);
        return first.Ids;
    }

    public void Add(string id)
    {
        if (_ids.Count == Most && TextOrder.Instance.Compare(id, _ids[^1]) >= 0)
            return;

        int at = _ids.BinarySearch(id, TextOrder.Instance);
        _ids.Insert(at < 0 ? ~at : at, id);
        if (_ids.Count > Most)
            _ids.RemoveAt(Most);
    }
}
