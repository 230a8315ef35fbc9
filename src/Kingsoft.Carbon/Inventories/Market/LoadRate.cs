using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// What a megawatt-hour of a load takes whose rest has one rate: the part that instruments cover and the rest together.
/// </summary>
internal sealed class LoadRate(MarketRate rate, Ratio coveredTonnes, Ratio uncovered)
{
    private Ratio _megawattHours;

    /// <summary>What serves the rest.</summary>
    public MarketRate Rate => rate;

    /// <summary>Which part of a megawatt-hour no instrument covers.</summary>
    public Ratio Uncovered => uncovered;

    /// <summary>Tonnes of CO2e of the uncovered part of a megawatt-hour.</summary>
    public Ratio RestTonnes { get; } = uncovered * rate.TonnesPerMegawattHour;

    /// <summary>Tonnes of CO2e of a megawatt-hour.</summary>
    public Ratio Tonnes { get; } = coveredTonnes + (uncovered * rate.TonnesPerMegawattHour);

    /// <summary>All that takes it and is covered by none.</summary>
    public MarketPart Rest => PartOf(_megawattHours);

    public void Add(Ratio megawattHours) => _megawattHours += megawattHours;

    /// <summary>What none covers of some megawatt-hours.</summary>
    public MarketPart PartOf(Ratio megawattHours) =>
        new(null, rate.Id, rate.Tier, megawattHours * uncovered, megawattHours * RestTonnes) { OtherGwpSet = rate.OtherGwpSet };
}
