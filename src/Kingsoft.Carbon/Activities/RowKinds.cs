using System.Numerics;

namespace Kingsoft.Carbon;

/// <summary>The kinds of the rows of a ledger, each held once, whether the rows were read or made in code.</summary>
internal sealed class RowKinds
{
    private const int MostObjects = 10_000;
    private const int MostPeriodsInTables = 4_096;
    private const int MostPlacesInTables = 4_000_000;

    private readonly List<ActivityContext> _contexts = [];
    private readonly List<RowKind> _kinds = [];

    // Needed only as long as rows are added.
    private Dictionary<ActivityContext, int> _indexOfObject = new(ReferenceEqualityComparer.Instance);
    private Dictionary<ActivityContext, int> _indexOfContext = [];
    private Dictionary<ReportingPeriod, int> _placeOfPeriod = [];
    private List<int[]?> _tables = [];
    private int _placesInTables;
    private Dictionary<(int Context, ReportingPeriod Period), int> _others = [];

    public int Count => _kinds.Count;

    public RowKind this[int index] => _kinds[index];

    /// <summary>A kind, while others may be added.</summary>
    public RowKind At(int index)
    {
        lock (_kinds)
            return _kinds[index];
    }

    public ActivityContext ContextAt(int index) => _contexts[index];

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
    public int IndexOf(int contextIndex, ReportingPeriod period)
    {
        // Rows of a context mostly say one of few periods: their kinds stand in a small table, side by side.
        if (TryFindPlace(contextIndex, period, out int place))
        {
            ref int known = ref _tables[contextIndex]![place];
            if (known == 0)
                known = Add(contextIndex, period) + 1;
            return known - 1;
        }

        if (!_others.TryGetValue((contextIndex, period), out int index))
            _others.Add((contextIndex, period), index = Add(contextIndex, period));
        return index;
    }

    /// <summary>Gives back the memory that only adding rows needs.</summary>
    public void Close()
    {
        _indexOfObject = [];
        _indexOfContext = [];
        _placeOfPeriod = [];
        _tables = [];
        _others = [];
    }

    private int Add(int contextIndex, ReportingPeriod period)
    {
        lock (_kinds)
        {
            _kinds.Add(new RowKind(_contexts[contextIndex], period));
            return _kinds.Count - 1;
        }
    }

    /// <summary>The place of a period in the table of a context; false where tables would take too much room.</summary>
    private bool TryFindPlace(int contextIndex, ReportingPeriod period, out int place)
    {
        if (!_placeOfPeriod.TryGetValue(period, out place))
        {
            if (_placeOfPeriod.Count == MostPeriodsInTables)
                return false;
            _placeOfPeriod.Add(period, place = _placeOfPeriod.Count);
        }

        while (_tables.Count <= contextIndex)
            _tables.Add(null);
        int[]? table = _tables[contextIndex];
        if (table is not null && place < table.Length)
            return true;

        int length = (int)BitOperations.RoundUpToPowerOf2((uint)place + 1);
        int added = length - (table?.Length ?? 0);
        if (_placesInTables + added > MostPlacesInTables)
            return false;

        Array.Resize(ref table, length);
        _tables[contextIndex] = table;
        _placesInTables += added;
        return true;
    }
}
