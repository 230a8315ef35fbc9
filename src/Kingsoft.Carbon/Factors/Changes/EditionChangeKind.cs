namespace Kingsoft.Carbon.Factors;

/// <summary>What became of a factor from one edition to another.</summary>
public enum EditionChangeKind
{
    /// <summary>Its CO2e is another.</summary>
    Moved = 1,

    /// <summary>
    /// Other figures, and no other CO2e that can be told: the same CO2e of other gases, other biogenic CO2 or another GWP set, or masses of
    /// gases that no GWP set was named for.
    /// </summary>
    OtherFigures,

    /// <summary>It is per another unit; not compared.</summary>
    OtherUnit,

    /// <summary>The earlier edition has none.</summary>
    New,

    /// <summary>The later edition has none.</summary>
    Gone,
}
