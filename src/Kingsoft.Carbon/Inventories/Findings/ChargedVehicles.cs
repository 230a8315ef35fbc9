using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Says of vehicles that are charged where their electricity stands: the published factor of the vehicle holds the fuel burnt in it alone,
/// which is nothing for one with a battery only.
/// </summary>
internal sealed class ChargedVehicles(FactorLibrary library, ImmutableArray<Account> accounts)
{
    private readonly Lazy<HashSet<ActivityCode>> _activities = new(
        () => [.. accounts.Select(account => ActivityAliases.Meaning(account.Leg.Need.Activity))]);

    public ChoiceRemark? RemarkOn(PlanLeg leg)
    {
        ActivityCode activity = ActivityAliases.Meaning(leg.Factor!.Activity);
        if (leg.Factor.IsUserSupplied || activity.Value.Split('.')[^1] is not ("battery-electric" or "plug-in-hybrid"))
            return null;

        ActivityCode electricity = ActivityCode.Parse($"{activity}.electricity");
        return library.OfActivity(electricity).IsEmpty || _activities.Value.Contains(electricity)
            ? null
            : new ChoiceRemark(
                "vehicle-electricity",
                FindingSeverity.Info,
                ChoiceMessages.VehicleElectricity,
                ChoiceMessages.ElectricityOf(activity, electricity),
                HasTonnes: false);
    }

    /// <summary>Of electricity by distance the kWh are not known, where the publisher prints none beside it.</summary>
    public static ChoiceRemark? EnergyOf(PlanLeg leg) =>
        leg is { Scope: Scope.Scope2, IsEnergy: false, EnergyMWhPerAmount: null, Factor.Kind: FactorKind.GridAverage }
            ? new ChoiceRemark(
                "vehicle-energy",
                FindingSeverity.Info,
                ChoiceMessages.VehicleEnergy,
                ChoiceMessages.ActivityOf(leg.Need.Activity),
                HasTonnes: false)
            : null;
}
