namespace Kingsoft.Carbon;

/// <summary>Of which energy legs are: what is asked of each account is looked up once a leg.</summary>
internal sealed class EnergyLegs
{
    private readonly Dictionary<PlanLeg, string?> _families = new(ReferenceEqualityComparer.Instance);

    /// <summary>Electricity, heat, cooling or a fuel, whatever it is burnt in; null for anything else.</summary>
    public string? FamilyOf(PlanLeg leg)
    {
        if (!_families.TryGetValue(leg, out string? family))
            _families.Add(leg, family = FamilyOf(ActivityAliases.Meaning(leg.Need.Activity)));
        return family;
    }

    /// <summary>Whether a leg is of energy that Scope 1 or 2 counts.</summary>
    public bool IsOwn(PlanLeg leg) =>
        leg is { Scope: Scope.Scope1 or Scope.Scope2, IsMemo: false, Name: null } && FamilyOf(leg) is not null;

    /// <summary>Whether the factor of a leg holds what Scope 1 or 2 counts of a kilowatt-hour or a litre: its generation or its
    /// burning.</summary>
    public static bool IsOfGeneration(PlanLeg leg) => leg.Factor?.Kind is FactorKind.GridAverage or FactorKind.GridResidual
        or FactorKind.GridMargin or FactorKind.Supplier or FactorKind.Heat or FactorKind.Combustion;

    private static string? FamilyOf(ActivityCode activity)
    {
        if (activity.IsWithin("electricity") || activity.IsWithin("managed.electricity"))
            return "electricity";
        if (activity.IsWithin("heat"))
            return "heat";
        if (activity.IsWithin("cooling"))
            return "cooling";
        return activity.IsFuel ? string.Join('.', activity.Value.Split('.').Take(2)) : null;
    }
}
