using System.Text;

namespace Kingsoft.Carbon;

/// <summary>The rows that are left out of a reporting year: each once, however many of its parts are.</summary>
internal sealed class LeftOutRows
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public int Count => _ids.Count;

    public IReadOnlySet<string> Ids => _ids;

    /// <summary>The first ids, for a finding.</summary>
    public FirstIds First { get; } = new();

    public void Add(string id)
    {
        if (_ids.Add(id))
            First.Add(Encoding.UTF8.GetBytes(id));
    }
}
