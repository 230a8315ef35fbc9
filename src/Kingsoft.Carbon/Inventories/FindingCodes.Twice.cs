namespace Kingsoft.Carbon;

public static partial class FindingCodes
{
    /// <summary>Vehicles stand by the distance driven and by the fuel filled in.</summary>
    public const string FleetTwice = "fleet-twice";

    /// <summary>The readings of a meter stand instead of what was used between them.</summary>
    public const string MeterReading = "meter-reading";

    /// <summary>The same tonnes are carried over in two categories of Scope 3.</summary>
    public const string SameTonnesInCategories = "same-tonnes-in-categories";

    /// <summary>Trips or loads are equal to the last digit.</summary>
    public const string SameTrip = "same-trip";

    /// <summary>A confirmation of the project is of no finding.</summary>
    public const string UnusedConfirmation = "unused-confirmation";
}
