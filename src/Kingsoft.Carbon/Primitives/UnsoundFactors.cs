using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// The factors, estimation factors, properties and prices that were not taken because of a fault: that a row of a ledger misses one of them
/// is no fault of the row.
/// </summary>
/// <remarks>
/// It goes with the <see cref="DataIssues"/> that hold those faults: only a calculation that notes to the same issues, and so ends with
/// faults in any case, may leave out what follows from them.
/// </remarks>
internal sealed class UnsoundFactors
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _mayBeAny;

    /// <summary>Whether no factor was noted.</summary>
    public bool IsEmpty => !_mayBeAny && _names.Count == 0;

    /// <summary>Notes a factor by what is known of it; where its activity is not, it may be any.</summary>
    public void Add(string? id, string? activity)
    {
        if (activity is null)
            AddAny();
        if (id is not null)
            _names.Add(id);
        if (activity is not null)
            _names.Add(activity);
    }

    /// <summary>Notes factors of which nothing is known: those of a file that could not be read.</summary>
    public void AddAny() => _mayBeAny = true;

    /// <summary>
    /// Notes a record that was passed over, by what its columns name. Of records in another encoding one is told for all: which others
    /// there are is not known.
    /// </summary>
    public void Add(Message fault, string? id, string? activity)
    {
        Add(id, activity);
        if (fault.Code == FileMessages.CsvNotUtf8.Code)
            AddAny();
    }

    /// <summary>Notes properties or prices: an amount may lack its way to the unit of a factor.</summary>
    public void AddConversion() => MayConvert = true;

    /// <summary>Whether one of them may be a property or a price.</summary>
    public bool MayConvert { get; private set; }

    /// <summary>Whether a factor with this id, or for this activity, may be among them.</summary>
    public bool MayHold(string name) => _mayBeAny || _names.Contains(name);
}
