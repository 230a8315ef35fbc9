using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What became of an instrument in a year.</summary>
public sealed record InstrumentUse
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required InstrumentType Type { get; init; }

    /// <summary>How much was bought, in MWh; null where it has no limit.</summary>
    public decimal? BoughtMegawattHours { get; init; }

    /// <summary>How much load of the year it serves, in MWh, with at most 28 digits.</summary>
    public required decimal ClaimedMegawattHours { get; init; }

    /// <summary>How much of it is not claimed in any year, in MWh; null where it has no limit.</summary>
    public decimal? LeftMegawattHours { get; init; }

    /// <summary>The last day on which it can be used; null where none is known.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Why it is held and not claimed; null where it may be claimed.</summary>
    public string? HeldBecause
    {
        get => SaidHeld?.ToString();
        init => SaidHeld = value;
    }

    /// <summary>What has to be looked up of it in the registry though it is claimed; null for nothing.</summary>
    public string? UnclearBecause
    {
        get => SaidUnclear?.ToString();
        init => SaidUnclear = value;
    }

    /// <summary>
    /// Whether its vintage serves other reporting years and not this one: it stands in the inventories of those, and no finding of this one
    /// is about it.
    /// </summary>
    public bool IsOfOtherYear { get; init; }

    internal Said? SaidHeld { get; init; }

    internal Said? SaidUnclear { get; init; }

    /// <summary>Such as <c>gec-1: 400 MWh claimed</c>, or why it is held.</summary>
    public override string ToString() => HeldBecause is { } reason
        ? $"{Brief.Line(Id)}: held, {reason}"
        : $"{Brief.Line(Id)}: {Numbers.Format(ClaimedMegawattHours)} MWh claimed";
}
