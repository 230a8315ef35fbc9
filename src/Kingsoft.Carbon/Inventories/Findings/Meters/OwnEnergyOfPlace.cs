using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What Scope 1 or 2 has of an energy at a place.</summary>
internal sealed class OwnEnergyOfPlace(EnergyOwner place, ImmutableArray<Account> accounts)
{
    private const int Parts = 1_000_000;

    private Int128 _taken;

    public EnergyOwner Place => place;

    public ImmutableArray<Account> Accounts => accounts;

    /// <summary>What it causes in Scope 1 and in the location-based Scope 2, as an integer of 10⁻¹² t.</summary>
    public Int128 Generation { get; } = accounts
        .Where(account => ShareCounter.Counts(account.Leg))
        .Aggregate((Int128)0, (sum, account) => sum + account.Total());

    /// <summary>The energy, in the base unit of its dimension.</summary>
    public decimal Amount { get; } = ComparedAmount.OfLegs(accounts);

    /// <summary>Takes what a share of the energy of places causes, as far as nobody else has taken it.</summary>
    /// <param name="places">The places.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <param name="most">What is taken at most, as an integer of 10⁻¹² t.</param>
    /// <returns>What is taken.</returns>
    public static Int128 Take(ImmutableArray<OwnEnergyOfPlace> places, decimal share, Int128 most)
    {
        Int128 generation = 0, left = 0;
        foreach (OwnEnergyOfPlace place in places)
        {
            generation += place.Generation;
            left += place.Generation - place._taken;
        }

        Int128 wanted = share == 1m ? generation : generation / Parts * (Int128)decimal.Round(share * Parts);
        Int128 taken = Int128.Max(Int128.Min(Int128.Min(wanted, most), left), 0), rest = taken;
        foreach (OwnEnergyOfPlace place in places)
        {
            Int128 ofPlace = Int128.Max(Int128.Min(rest, place.Generation - place._taken), 0);
            place._taken += ofPlace;
            rest -= ofPlace;
        }

        return taken;
    }
}
