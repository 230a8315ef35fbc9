namespace Kingsoft.Carbon;

/// <summary>
/// What a unit measures. Units convert into each other inside one dimension only; between dimensions a property of the substance is needed.
/// </summary>
public enum UnitDimension
{
    /// <summary>Energy of electricity and heat, which has no heating-value basis.</summary>
    Energy = 1,

    /// <summary>Energy of a fuel at its net (lower) heating value.</summary>
    NetEnergy = 2,

    /// <summary>Energy of a fuel at its gross (higher) heating value.</summary>
    GrossEnergy = 3,

    /// <summary>Mass.</summary>
    Mass = 4,

    /// <summary>Volume at the conditions of the measurement.</summary>
    Volume = 5,

    /// <summary>Volume of a gas at 0 °C and 101.325 kPa.</summary>
    NormalVolume = 6,

    /// <summary>Distance.</summary>
    Distance = 7,

    /// <summary>Passengers times distance.</summary>
    PassengerDistance = 8,

    /// <summary>Vehicles times distance.</summary>
    VehicleDistance = 9,

    /// <summary>Freight mass times distance.</summary>
    FreightDistance = 10,

    /// <summary>Area.</summary>
    Area = 11,

    /// <summary>Time in hours and days.</summary>
    Time = 12,

    /// <summary>Time in months and years, which are no fixed number of days.</summary>
    CalendarTime = 13,

    /// <summary>A count of things.</summary>
    Count = 14,

    /// <summary>Nights in a hotel room.</summary>
    RoomNight = 15,

    /// <summary>Days of a person.</summary>
    PersonDay = 16,

    /// <summary>Mass of greenhouse gas as CO2e.</summary>
    Emissions = 17,

    /// <summary>Money of one currency.</summary>
    Money = 18,

    /// <summary>A count of people.</summary>
    People = 19,

    /// <summary>Energy in a time, which is no energy.</summary>
    Power = 20,

    /// <summary>An amount of data in bytes.</summary>
    Data = 21,

    /// <summary>Virtual processors times hours.</summary>
    ComputingTime = 22,

    /// <summary>A count of trips.</summary>
    Trip = 23,

    /// <summary>A product of units that has no name of its own, such as <c>m2*yr</c>.</summary>
    Product = 24,
}
