using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What Scope 2 has of a place.</summary>
internal sealed class BoughtOfPlace(ElectricityPlace place, IEnumerable<Account> accounts)
{
    private const int Parts = 1_000_000;

    private readonly Int128 _generation = accounts
        .Where(account => account.Leg.IsScope2(Scope2Method.LocationBased))
        .Aggregate((Int128)0, (sum, account) => sum + account.Total());

    private Int128 _taken;

    public ElectricityPlace Place => place;

    /// <summary>The electricity, in the base unit of its dimension.</summary>
    public decimal Amount { get; } = ComparedAmount.Of(accounts);

    /// <summary>Takes what a share of the electricity of places causes, as far as nobody else has taken it.</summary>
    /// <param name="places">The places.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <param name="most">What is taken at most, as an integer of 10⁻¹² t.</param>
    /// <returns>What is taken.</returns>
    public static Int128 Take(ImmutableArray<BoughtOfPlace> places, decimal share, Int128 most)
    {
        Int128 generation = 0, left = 0;
        foreach (BoughtOfPlace place in places)
        {
            generation += place._generation;
            left += place._generation - place._taken;
        }

        Int128 wanted = share == 1m ? generation : generation / Parts * (Int128)decimal.Round(share * Parts);
        Int128 taken = Int128.Max(Int128.Min(Int128.Min(wanted, most), left), 0), rest = taken;
        foreach (BoughtOfPlace place in places)
        {
            Int128 ofPlace = Int128.Max(Int128.Min(rest, place._generation - place._taken), 0);
            place._taken += ofPlace;
            rest -= ofPlace;
        }

        return taken;
    }
}
