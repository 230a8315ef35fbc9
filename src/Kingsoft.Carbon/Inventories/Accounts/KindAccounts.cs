using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What a kind of row becomes: the parts of its period, each with its accounts or with what is wrong.</summary>
internal sealed class KindAccounts
{
    private readonly ImmutableArray<DataFault?> _faults;
    private readonly ImmutableArray<ImmutableArray<Account>> _accounts;

    /// <param name="parts">The parts of the period.</param>
    /// <param name="plans">The plan of each part; null in years that are not asked for.</param>
    /// <param name="open">Opens the account of a leg.</param>
    public KindAccounts(ImmutableArray<PeriodPart> parts, IEnumerable<Plan?> plans, Func<PlanLeg, PeriodPart, Account> open)
    {
        Plan?[] known = [.. plans];
        Parts = parts;
        IsEmpty = known.All(plan => plan is null);
        Unasked = IsEmpty && parts.Length == 1 ? new UnaskedAmount() : null;
        _faults = [.. known.Select(plan => plan?.Fault)];
        _accounts = [.. known.Zip(parts, (plan, part) => plan is null ? [] : plan.Legs.Select(leg => open(leg, part)).ToImmutableArray())];
    }

    public ImmutableArray<PeriodPart> Parts { get; }

    /// <summary>Whether rows of the kind are of no year that is asked for.</summary>
    public bool IsEmpty { get; }

    /// <summary>The amounts of a kind that is of one year, which is not asked for; null for all others.</summary>
    public UnaskedAmount? Unasked { get; }

    /// <summary>What is wrong with rows in a part; null where nothing is.</summary>
    public DataFault? FaultOf(int part) => _faults[part];

    /// <summary>The accounts of a part; none where it is faulty or in a year that is not asked for.</summary>
    public ImmutableArray<Account> AccountsOf(int part) => _accounts[part];

    /// <summary>Whether any of the accounts is one of those.</summary>
    public bool Any(Func<Account, bool> wanted) => _accounts.Any(ofPart => ofPart.Any(wanted));
}
