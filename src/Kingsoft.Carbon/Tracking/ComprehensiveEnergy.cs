using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Comprehensive energy consumption of a year in tonnes of coal equivalent.</summary>
/// <remarks>
/// Source: GB/T 2589 (综合能耗计算通则), clause on conversion: fuels by their net heating value over 29,307 kJ per kgce, electricity by its
/// calorific value (当量值) or, where a year's is given, by its equivalent value (等价值).
/// </remarks>
public sealed record ComprehensiveEnergy
{
    private ComprehensiveEnergy(decimal kgcePerKwh, decimal? direct, decimal? indirect)
    {
        KgcePerKwh = kgcePerKwh;
        DirectTce = direct;
        IndirectTce = indirect;
    }

    /// <summary>What a kilowatt-hour of electricity counts, in kilograms of coal equivalent.</summary>
    public decimal KgcePerKwh { get; }

    /// <summary>Fuels of Scope 1; null where none is burnt.</summary>
    public decimal? DirectTce { get; }

    /// <summary>Purchased electricity, heat and cooling; null where there is none.</summary>
    public decimal? IndirectTce { get; }

    /// <summary>Both together.</summary>
    public decimal Tce => (DirectTce ?? 0m) + (IndirectTce ?? 0m);

    /// <summary>The consumption of an inventory's Scope 1 and 2.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="options">The edition, and how electricity counts.</param>
    /// <returns>The consumption; null where the energy of a row is not known, as that of emissions carried over: then no sum is
    /// whole.</returns>
    /// <exception cref="ArgumentException">Electricity counts by its equivalent value and the year has none, or the library has no
    /// calorific value of the edition.</exception>
    public static ComprehensiveEnergy? Calculate(Inventory inventory, ComprehensiveEnergyOptions options)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(options);
        if (!options.TryFindKgcePerKwh(inventory.Year, inventory.Factors, out decimal kgcePerKwh, out Message? fault))
            throw new ArgumentException(fault.ToString());

        decimal tcePerMegawattHour = (Unit.MegawattHour.ToBase / Unit.Parse("tce").ToBase).ToDecimal();
        decimal? direct = null, indirect = null;
        foreach (IGrouping<(Scope Scope, bool IsElectricity), Account> group in inventory.Accounts
            .Where(account => account.Leg.Scope is Scope.Scope1 or Scope.Scope2 && IsEnergy(account))
            .GroupBy(account => (account.Leg.Scope, account.Leg.Need.Activity.IsWithin("electricity"))))
        {
            if (group.Any(account => account.Energy is null))
                return null;

            decimal energyMWh = Exact.Sum(group.Select(account => account.Energy!.Value));
            decimal tce = energyMWh * (group.Key.IsElectricity ? kgcePerKwh : tcePerMegawattHour);
            if (group.Key.Scope == Scope.Scope1)
                direct = (direct ?? 0m) + tce;
            else
                indirect = (indirect ?? 0m) + tce;
        }

        return new ComprehensiveEnergy(kgcePerKwh, direct, indirect);
    }

    // A leak of a refrigerant has no energy; emissions carried over may have some, which nobody knows.
    private static bool IsEnergy(Account account) => account.Leg.IsEnergy || account.Leg.Flags.HasFlag(LineFlags.CarriedOver);
}
