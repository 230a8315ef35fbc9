using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What is likely one meter's: the accounts of a year that agree in site, activity and dimension.</summary>
internal sealed class MeterSeries(MeterKey key)
{
    private const int DayBits = 20, TagBits = 24;

    private readonly List<Account> _accounts = [];
    private readonly List<ulong> _order = [];
    private decimal? _amount;
    private readonly HashSet<string> _spellings = key.Facility is null ? [] : new(StringComparer.Ordinal) { key.Facility };

    public MeterKey Key { get; private set; } = key;

    /// <summary>Of a fuel in several units or under several codes: whether energy is compared, or CO2e; null where amounts are.</summary>
    public bool? InEnergy { get; init; }

    public IReadOnlyList<Account> Accounts => _accounts;

    /// <summary>Its amounts, added up in the base unit, after all accounts were added; 0 where they are too large to be compared.</summary>
    public decimal Amount => _amount ??= ComparedAmount.Of(_accounts);

    /// <summary>The site as its rows spell it; empty where none is named.</summary>
    public IReadOnlyCollection<string> Spellings => _spellings;

    public int Year => _accounts[0].Part.ReportingYear;

    /// <summary>The accounts by their days and what else tells them apart.</summary>
    public ImmutableArray<MeterRun> Runs { get; private set; } = [];

    /// <summary>How many different periods there are.</summary>
    public int Periods { get; private set; }

    public long Rows { get; private set; }

    /// <summary>The series of a year.</summary>
    public static IReadOnlyCollection<MeterSeries> Of(IEnumerable<Account> accounts)
    {
        var index = new MeterIndex();
        foreach (Account account in accounts)
        {
            // A second line of a row repeats its amount, and what is fed into a grid is no emission.
            if (account.Leg.Name is null && !account.Leg.IsMemo)
                index.Add(account);
        }

        return index.All();
    }

    /// <summary>Adds an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="tag">The number of its region, supplier and instrument.</param>
    public void Add(Account account, int tag)
    {
        _accounts.Add(account);
        _order.Add(
            ((ulong)account.Period.Start.DayNumber << (DayBits + TagBits))
            | ((ulong)account.Period.End.DayNumber << TagBits)
            | ((uint)tag & ((1u << TagBits) - 1)));
    }

    /// <summary>Takes the accounts of a series that is of the same meter; of two spellings the first in their order stands.</summary>
    public void Join(MeterSeries other)
    {
        _accounts.AddRange(other._accounts);
        _order.AddRange(other._order);
        _spellings.UnionWith(other._spellings);
        _amount = null;
        if (string.CompareOrdinal(other.Key.Facility, Key.Facility) is var order && (order < 0 || (order == 0 && IsBefore(other.Key))))
            Key = other.Key;
    }

    /// <summary>The series of some of its accounts, with runs by their days alone.</summary>
    public MeterSeries Of(Func<Account, bool> isWanted)
    {
        var some = new MeterSeries(Key);
        foreach (Account account in _accounts.Where(isWanted))
            some.Add(account, 0);
        some.Close();
        return some;
    }

    private bool IsBefore(MeterKey other) =>
        other.Entity is not null && (Key.Entity is null || string.CompareOrdinal(other.Entity, Key.Entity) < 0);

    /// <summary>Finds the runs, after all accounts were added.</summary>
    public void Close()
    {
        Account[] accounts = [.. _accounts];
        ulong[] order = [.. _order];
        Array.Sort(order, accounts);
        ImmutableArray<MeterRun>.Builder runs = ImmutableArray.CreateBuilder<MeterRun>(order.Length);
        for (int first = 0, next; first < order.Length; first = next)
        {
            long rows = 0;
            for (next = first; next < order.Length && order[next] == order[first]; next++)
                rows += accounts[next].Rows;
            var run = new MeterRun(accounts[first].Period, new ArraySegment<Account>(accounts, first, next - first), rows);
            if (runs.Count == 0 || runs[^1].Period != run.Period)
                Periods++;
            Rows += rows;
            runs.Add(run);
        }

        Runs = runs.DrainToImmutable();
        _order.Clear();
    }
}
