using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>A line as its JSON has it.</summary>
internal sealed class LineAsRead(LineKind kind, string id, ActivityRecord record, GasAsRead[] gases, LineParticulars particulars)
{
    public LineKind Kind => kind;

    public string Id => id;

    public ActivityRecord Record => record;

    public string? DerivedFrom => particulars.DerivedFrom;

    public ImmutableArray<EstimateUse> Estimates => particulars.Estimates;

    public Co2e? Co2e { get; init; }

    public Co2e? Co2eMarketBased => particulars.Co2eMarketBased;

    public ImmutableArray<string> InstrumentIds => kind.InstrumentIds.Length == 0 ? [] : [.. kind.InstrumentIds.Split(LineKind.IdEnd)];

    public decimal? BiogenicCo2Tonnes => particulars.BiogenicCo2Tonnes;

    public decimal? EnergyMWh { get; init; }

    public ImmutableArray<LineGas> Gases => [.. gases.Select(gas => new LineGas(gas))];

    public EmissionFactor? Factor
    {
        get
        {
            if (kind.FactorId is null)
                return null;
            FactorLibrary library = kind.Library ?? throw InventoryAsRead.NeedsFactors();
            return library.TryFind(kind.FactorId, out EmissionFactor? factor) ? factor : throw InventoryAsRead.NeedsFactors();
        }
    }
}
