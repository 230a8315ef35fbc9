using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Certificates that two files or inventories, or more, claim, together more than there is.</summary>
public sealed record DoubleClaim
{
    /// <summary>The first file or inventory.</summary>
    public required string First { get; init; }

    /// <summary>The id of the instrument in the first.</summary>
    public required string FirstId { get; init; }

    /// <summary>How much of it the first claims, in MWh.</summary>
    public required decimal FirstMegawattHours { get; init; }

    /// <summary>The second file or inventory.</summary>
    public required string Second { get; init; }

    /// <summary>The id of the instrument in the second.</summary>
    public required string SecondId { get; init; }

    /// <summary>How much of it the second claims, in MWh.</summary>
    public required decimal SecondMegawattHours { get; init; }

    /// <summary>
    /// Further instruments that have a part in it, such as <c>gec-2 of C.csv, 50 MWh</c>, separated by <c>;</c>: no two of all claim too
    /// much, and all of them together do. Null where two alone do.
    /// </summary>
    public string? Others { get; init; }

    /// <summary>The serial numbers that both have; null where neither has any, and their rows are the same.</summary>
    public string? Serials { get; init; }

    /// <summary>How much is claimed twice at least, in MWh.</summary>
    public required decimal TwiceMegawattHours { get; init; }

    /// <summary>Such as <c>gec-1 of A.csv and gec-7 of B.csv: 50 MWh twice</c>.</summary>
    public override string ToString() => $"{Brief.Line(FirstId)} of {Brief.Line(First)} and "
        + $"{Brief.Line(SecondId)} of {Brief.Line(Second)}: "
        + $"{Numbers.Format(TwiceMegawattHours)} MWh twice";
}
