namespace Kingsoft.Carbon.Factors;

/// <summary>How far the years of a factor are from the year of an activity.</summary>
internal static class FactorYears
{
    /// <summary>What was right once may not be after so many years: grids change, cars and planes too.</summary>
    public const int Old = 5;

    /// <summary>What ended at most so many years before the activity lets a narrow region win.</summary>
    public const int Fresh = 3;

    /// <summary>
    /// The years between; 0 where the factor covers the year. A user's own factor that is open in its years is as old as its data.
    /// </summary>
    public static int Between(EmissionFactor factor, int year) => factor switch
    {
        { IsUserSupplied: true, ValidFrom: null, ValidTo: null, DataYear: { } data } => Math.Abs(year - data),
        _ when factor.Covers(year) => 0,
        _ when factor.ValidTo < year => year - factor.ValidTo.Value,
        _ => factor.ValidFrom!.Value - year,
    };

    public static bool IsOld(EmissionFactor factor, int year) => Between(factor, year) > Old;
}
