namespace Kingsoft.Carbon;

/// <summary>The kinds of the rows of a ledger, each held once, whether the rows were read or made in code.</summary>
internal sealed class RowKinds
{
    private const int MostObjects = 10_000;

    private readonly List<ActivityContext> _contexts = [];
    private readonly List<RowKind> _kinds = [];

    // Needed only as long as rows are added.
    private Dictionary<ActivityContext, int> _indexOfObject = new(ReferenceEqualityComparer.Instance);
    private Dictionary<ActivityContext, int> _indexOfContext = [];
    private Dictionary<(int Context, ReportingPeriod Period, decimal? UncertaintyPct), int> _indexes = [];

    public int Count => _kinds.Count;

    public RowKind this[int index] => _kinds[index];

    /// <summary>The index of a context; a new one where no row had it before.</summary>
    public int ContextIndexOf(ActivityContext context)
    {
        if (_indexOfContext.TryGetValue(context, out int index))
            return index;

        _indexOfContext.Add(context, _contexts.Count);
        _contexts.Add(context);
        return _contexts.Count - 1;
    }

    /// <summary>The same for a context that other records probably share: the very object is found without its words being read.</summary>
    public int SharedContextIndexOf(ActivityContext context)
    {
        if (_indexOfObject.TryGetValue(context, out int index))
            return index;

        index = ContextIndexOf(context);
        if (_indexOfObject.Count < MostObjects)
            _indexOfObject.Add(context, index);
        return index;
    }

    /// <summary>The index of a kind; a new one where no row had it before.</summary>
    public int IndexOf(int contextIndex, ReportingPeriod period, decimal? uncertaintyPct)
    {
        if (_indexes.TryGetValue((contextIndex, period, uncertaintyPct), out int index))
            return index;

        _indexes.Add((contextIndex, period, uncertaintyPct), _kinds.Count);
        _kinds.Add(new RowKind(_contexts[contextIndex], period, uncertaintyPct));
        return _kinds.Count - 1;
    }

    /// <summary>Gives back the memory that only adding rows needs.</summary>
    public void Close()
    {
        _indexOfObject = [];
        _indexOfContext = [];
        _indexes = [];
    }
}
