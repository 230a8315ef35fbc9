using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>From where a part of a year's electricity comes, by contract or by its plant, and whether that is renewable.</summary>
public sealed record ElectricitySource
{
    /// <summary>The instrument; null where none covers it.</summary>
    public string? InstrumentId { get; init; }

    /// <summary>What the instrument is; null for none.</summary>
    public InstrumentType? Type { get; init; }

    /// <summary>The factor of what no instrument covers; null where one does, and for power of one's own plants.</summary>
    public string? FactorId { get; init; }

    /// <summary>For power of one's own plants and direct lines their activity; null for what comes from a grid.</summary>
    public ActivityCode? Activity { get; init; }

    /// <summary>How it was made, as the file of instruments or the activity says; null where it is not said.</summary>
    public string? Technology { get; init; }

    /// <summary>
    /// Whether it is renewable; null where nothing says so, or a word that is not known. What no instrument covers has no technology.
    /// </summary>
    public bool? IsRenewable { get; init; }

    /// <summary>How much, in MWh, with at most 28 digits.</summary>
    public required decimal MegawattHours { get; init; }

    /// <summary>Such as <c>gec-1: 400 MWh</c>.</summary>
    public override string ToString() =>
        $"{Brief.Line(InstrumentId ?? FactorId ?? Activity?.Value)}: {Numbers.Format(MegawattHours)} MWh";
}
