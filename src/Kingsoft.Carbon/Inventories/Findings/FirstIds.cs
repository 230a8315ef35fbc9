using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The first ids of many in <see cref="TextOrder"/>: the same whatever the order of the rows.</summary>
internal sealed class FirstIds
{
    /// <summary>How many ids a finding names.</summary>
    public const int Most = 20;

    private readonly List<byte[]> _ids = [];

    public ImmutableArray<string> Ids => [.. _ids.Select(Encoding.UTF8.GetString)];

    /// <summary>The last of the ids, from which on no other is taken; null while there is room.</summary>
    public byte[]? Last => _ids.Count == Most ? _ids[^1] : null;

    /// <summary>Whether no later row has an id before the last of these.</summary>
    /// <param name="idsAscend">Whether each row has an id that comes after the one before it.</param>
    /// <remarks>A part of a row has a longer id than later rows: only after a plain one is none to come before it.</remarks>
    public bool AreComplete(bool idsAscend) => idsAscend && Last is { } last && !last.Contains((byte)'#');

    /// <summary>Adds those of others.</summary>
    public void Add(FirstIds others)
    {
        foreach (byte[] id in others._ids)
            Add(id);
    }

    /// <summary>Whether an id would be among the first.</summary>
    public bool Takes(ReadOnlySpan<byte> id) => _ids.Count < Most || TextOrder.Compare(id, _ids[^1]) < 0;

    /// <summary>Adds an id in UTF-8.</summary>
    public void Add(ReadOnlySpan<byte> id)
    {
        if (!Takes(id))
            return;

        int at = _ids.Count;
        while (at > 0 && TextOrder.Compare(id, _ids[at - 1]) < 0)
            at--;
        _ids.Insert(at, id.ToArray());
        if (_ids.Count > Most)
            _ids.RemoveAt(Most);
    }
}
