namespace Kingsoft.Carbon.Coverage;

/// <summary>What kind of site a facility is.</summary>
public enum FacilityKind
{
    /// <summary>A data centre of the organization's own: <c>owned-dc</c>.</summary>
    OwnDataCenter = 1,

    /// <summary>A data centre that it leases as a whole: <c>leased-dc</c>.</summary>
    LeasedDataCenter = 2,

    /// <summary>Racks or rooms in somebody else's data centre.</summary>
    Colocation = 3,

    /// <summary>An office.</summary>
    Office = 4,

    /// <summary>Vehicles.</summary>
    Fleet = 5,

    /// <summary>A warehouse.</summary>
    Warehouse = 6,
}
