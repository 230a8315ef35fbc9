using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// In what amounts of a fuel in several units are compared: their energy, by the densities and heating values of the library, where all
/// of them have it, else their CO2e.
/// </summary>
internal static class FuelMeasure
{
    /// <summary>
    /// By how many percent the same fuel may differ in another dimension: a diesel has 0.82 to 0.86 kg a litre, and the heating value of
    /// a gas moves as much from month to month.
    /// </summary>
    public const decimal SpreadPct = 3m;

    /// <summary>Whether the energy of all accounts is known.</summary>
    public static bool IsEnergyKnown(IEnumerable<Account> accounts) => accounts.All(account => account.Energy is not null);

    /// <summary>What accounts have of it: megawatt-hours, or tonnes.</summary>
    public static decimal Of(IEnumerable<Account> accounts, bool inEnergy) => Exact.ToDecimal(
        accounts.Aggregate((Int128)0, (sum, account) => sum + (inEnergy ? account.Energy ?? 0 : account.Total())));
}
