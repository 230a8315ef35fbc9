using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>The plans that rows of any year took, each once, and the factors of their market-based figures.</summary>
/// <param name="Legs">In the order of their first accounts.</param>
/// <param name="MarketFactorIds">The factors that serve what no instrument covers.</param>
internal sealed record TakenLegs(ImmutableArray<PlanLeg> Legs, IReadOnlySet<string> MarketFactorIds)
{
    public static TakenLegs Of(IEnumerable<ImmutableArray<Account>> years)
    {
        var seen = new HashSet<PlanLeg>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<PlanLeg>.Builder legs = ImmutableArray.CreateBuilder<PlanLeg>();
        foreach (Account account in years.SelectMany(accounts => accounts))
        {
            if (seen.Add(account.Leg))
                legs.Add(account.Leg);
            if (account.Market is { } market)
                ids.UnionWith(market.Rests.Select(rest => rest.FactorId));
        }

        return new TakenLegs(legs.ToImmutable(), ids);
    }
}
