using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Adds up accounts, or parts of them, to the totals of an inventory or of a group of it.</summary>
internal sealed class AccountSums
{
    private readonly ScopeSum _scope1 = new();
    private readonly ScopeSum _scope2Location = new();
    private readonly ScopeSum _scope2Market = new();
    private readonly ScopeSum _scope3 = new();
    private readonly ScopeSum _outside = new();
    private readonly ScopeSum _biogenic = new();
    private readonly ScopeSum _energy = new();
    private readonly SortedDictionary<Scope3Category, ScopeSum> _categories = [];
    private bool _anyScope2WithoutMarket;

    /// <summary>The totals of an inventory: a Scope 2 of some rows only is none.</summary>
    public static InventoryTotals Of(ImmutableArray<Account> accounts)
    {
        var sums = new AccountSums();
        var stated = new StatedMethods();
        foreach (Account account in accounts)
        {
            sums.Add(account);
            stated.Note(account);
        }

        return stated.With(accounts).Whole(sums.Totals());
    }

    public void Add(Account account)
    {
        Span<Int128> values = stackalloc Int128[account.Leg.Coefficients.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = account.Value(i);
        Add(account.Leg, values, account.MarketTotal);
    }

    /// <summary>Adds what a leg's coefficients give, and its market-based figure, each as an integer of 10⁻¹².</summary>
    public void Add(PlanLeg leg, ReadOnlySpan<Int128> values, Int128? market)
    {
        int next = leg.Co2eCount;
        if (leg.BiogenicTonnesPerAmount is not null)
            _biogenic.Add(values[next++]);
        if (leg.EnergyMWhPerAmount is not null)
            _energy.Add(values[next]);
        if (leg.IsMemo)
            return;

        Int128 total = leg.TotalOf(values);
        switch (leg.Scope)
        {
            case Scope.Scope1: _scope1.Add(leg, values); break;
            case Scope.Scope2: AddScope2(leg, values, market); break;
            case Scope.Scope3: _scope3.Add(leg, values); break;
            default: _outside.Add(leg, values); break;
        }

        if (leg.Scope3Category is { } category)
        {
            if (!_categories.TryGetValue(category, out ScopeSum? sum))
                _categories.Add(category, sum = new ScopeSum());
            sum.Add(total);
        }
    }

    public InventoryTotals Totals() => new()
    {
        Scope1 = Co2e.OfTonnes(_scope1.Tonnes),
        Scope2LocationBased = Co2e.OfTonnes(_scope2Location.Tonnes),
        Scope2MarketBased = _anyScope2WithoutMarket ? null : Co2e.OfTonnes(_scope2Market.Tonnes),
        Scope3 = Co2e.OfTonnes(_scope3.Tonnes),
        Scope3ByCategory = _categories.ToImmutableSortedDictionary(pair => pair.Key, pair => Co2e.FromTonnes(pair.Value.Tonnes!.Value)),
        Outside = Co2e.OfTonnes(_outside.Tonnes),
        BiogenicCo2 = _biogenic.Tonnes,
        Scope1ByGas = _scope1.ByGas,
        Scope2LocationBasedByGas = _scope2Location.ByGas,
        Scope3ByGas = _scope3.ByGas,
        EnergyMWh = _energy.Tonnes,
    };

    private void AddScope2(PlanLeg leg, ReadOnlySpan<Int128> values, Int128? market)
    {
        if (leg.IsScope2(Scope2Method.LocationBased))
            _scope2Location.Add(leg, values);
        if (market is { } tonnes)
            _scope2Market.Add(tonnes);
        else if (!leg.Flags.HasFlag(LineFlags.CarriedOver))
            _anyScope2WithoutMarket = true;
    }
}
