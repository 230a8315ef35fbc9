namespace Kingsoft.Carbon;

/// <summary>The factors that were not taken because of a fault: that a row of a ledger misses one of them is no fault of the row.</summary>
/// <remarks>
/// It goes with the <see cref="DataIssues"/> that hold those faults: only a calculation that notes to the same issues, and so ends with
/// faults in any case, may leave out what follows from them.
/// </remarks>
internal sealed class UnsoundFactors
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _mayBeAny;

    /// <summary>Whether none was noted.</summary>
    public bool IsEmpty => !_mayBeAny && _names.Count == 0;

    /// <summary>Notes a factor by what is known of it; where nothing is, it may be any.</summary>
    public void Add(string? id, string? activity)
    {
        if (id is null && activity is null)
            AddAny();
        if (id is not null)
            _names.Add(id);
        if (activity is not null)
            _names.Add(activity);
    }

    /// <summary>Notes factors of which nothing is known: those of a file that could not be read.</summary>
    public void AddAny() => _mayBeAny = true;

    /// <summary>Whether a factor with this id, or for this activity, may be among them.</summary>
    public bool MayHold(string name) => _mayBeAny || _names.Contains(name);
}
