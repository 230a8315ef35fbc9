namespace Kingsoft.Carbon.Coverage;

/// <summary>Kinds of rows of which each day of a year has one, because meters run on and bills follow each other.</summary>
internal enum CoverageKind
{
    /// <summary>Electricity of any kind that is used.</summary>
    Electricity = 1,

    /// <summary>Heat, which may stand still in summer.</summary>
    Heat = 2,

    /// <summary>Cooling, which may in winter.</summary>
    Cooling = 3,

    /// <summary>Natural gas, which may in summer.</summary>
    NaturalGas = 4,

    /// <summary>Emissions that were carried over.</summary>
    CarriedOver = 5,

    /// <summary>Everything else: it may come and go.</summary>
    Other = 6,
}
