using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What Scope 2 carries over, by whose it is: for a row that stands beside it, what it has of the same days.</summary>
internal sealed class CarriedOverScope2
{
    private readonly (EnergyOwner Owner, Account Account)[] _all;
    private readonly Dictionary<Account, Int128> _taken = [];

    public CarriedOverScope2(ImmutableArray<Account> accounts, FoldedNames folded) => _all =
    [
        .. accounts.Where(IsCarriedOver)
            .Select(account => (Owner: EnergyOwner.Of(account, folded), Account: account))
            .OrderBy(one => one.Owner).ThenBy(one => one.Account.Period)
            .ThenBy(one => one.Account.Total()),
    ];

    /// <summary>Takes what rows of the same site or entity and days have, as far as nobody else has taken it.</summary>
    /// <param name="place">Whose the row is that stands beside it.</param>
    /// <param name="days">Its days.</param>
    /// <param name="most">What is taken at most, as an integer of 10⁻¹² t.</param>
    public Int128 Take(EnergyOwner place, ImmutableArray<ReportingPeriod> days, Int128 most)
    {
        Int128 taken = 0;
        foreach ((EnergyOwner owner, Account account) in _all.Where(one => IsOf(one.Owner, place)))
        {
            if (!days.Any(period => period.Start <= account.Period.End && period.End >= account.Period.Start))
                continue;

            Int128 left = account.Total() - _taken.GetValueOrDefault(account);
            Int128 part = Int128.Max(Int128.Min(left, most - taken), 0);
            _taken[account] = _taken.GetValueOrDefault(account) + part;
            taken += part;
        }

        return taken;
    }

    // What is carried over names a country seldom. What names no site or entity may be any's.
    private static bool IsOf(EnergyOwner owner, EnergyOwner place) =>
        (owner.Facility is null || place.Facility is null || owner.Facility == place.Facility)
        && (owner.Entity is null || place.Entity is null || owner.Entity == place.Entity)
        && (owner.Country.IsGlobal || place.Country.IsGlobal || owner.Country == place.Country);

    private static bool IsCarriedOver(Account account) => account.Flags.HasFlag(LineFlags.CarriedOver)
        && account.Leg is { Scope: Scope.Scope2, Name: null, IsMemo: false } && ShareCounter.Counts(account.Leg);
}
