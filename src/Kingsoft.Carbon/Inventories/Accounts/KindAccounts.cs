using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What a kind of row becomes: the parts of its period, each with its accounts or with what is wrong.</summary>
internal sealed class KindAccounts
{
    private readonly DataFault?[] _faults;
    private readonly ImmutableArray<Account>[] _accounts;

    public KindAccounts(RowKind kind, ImmutableArray<PeriodPart> parts, Planner planner, InventoryOptions options)
    {
        Parts = parts;
        _faults = new DataFault?[parts.Length];
        _accounts = new ImmutableArray<Account>[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            PeriodPart part = parts[i];
            _accounts[i] = [];
            if (options.Year is { } wanted && wanted != part.ReportingYear)
                continue;

            DateOnly? asOf = options.AsOf.TryGetValue(part.ReportingYear, out DateOnly day) ? day : null;
            Plan plan = planner.For(PlanNeed.Of(kind.Context, part.Period.Start.Year, asOf));
            _faults[i] = plan.Fault;
            _accounts[i] = [.. plan.Legs.Select(leg => new Account(kind, leg, part))];
        }
    }

    public ImmutableArray<PeriodPart> Parts { get; }

    /// <summary>The one account of a kind that is neither cut nor faulty; null for all others.</summary>
    public Account? Single => Parts is [{ Number: 0 }] && _accounts[0] is [var account] ? account : null;

    /// <summary>What is wrong with rows in a part; null where nothing is.</summary>
    public DataFault? FaultOf(int part) => _faults[part];

    /// <summary>The accounts of a part; none where it is faulty or in a year that is not asked for.</summary>
    public ImmutableArray<Account> AccountsOf(int part) => _accounts[part];
}
