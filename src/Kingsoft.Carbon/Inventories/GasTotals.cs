namespace Kingsoft.Carbon;

/// <summary>
/// CO2e of a scope by group of gases. Null where no factor of the scope covers the gas. They add up to the scope.
/// </summary>
public sealed record GasTotals
{
    /// <summary>Carbon dioxide.</summary>
    public Co2e? Co2 { get; init; }

    /// <summary>Methane.</summary>
    public Co2e? Ch4 { get; init; }

    /// <summary>Nitrous oxide.</summary>
    public Co2e? N2o { get; init; }

    /// <summary>Hydrofluorocarbons.</summary>
    public Co2e? Hfcs { get; init; }

    /// <summary>Perfluorocarbons.</summary>
    public Co2e? Pfcs { get; init; }

    /// <summary>Sulphur hexafluoride.</summary>
    public Co2e? Sf6 { get; init; }

    /// <summary>Nitrogen trifluoride.</summary>
    public Co2e? Nf3 { get; init; }

    /// <summary>Gases outside the Kyoto basket that a row keeps in the scope.</summary>
    public Co2e? Other { get; init; }

    /// <summary>CO2e that its publisher did not split by gas.</summary>
    public Co2e? Unsplit { get; init; }

    /// <summary>Totals from the figure of each group.</summary>
    internal static GasTotals From(Func<GasFamily, decimal?> tonnes) => new()
    {
        Co2 = Carbon.Co2e.OfTonnes(tonnes(GasFamily.Co2)),
        Ch4 = Carbon.Co2e.OfTonnes(tonnes(GasFamily.Ch4)),
        N2o = Carbon.Co2e.OfTonnes(tonnes(GasFamily.N2o)),
        Hfcs = Carbon.Co2e.OfTonnes(tonnes(GasFamily.Hfcs)),
        Pfcs = Carbon.Co2e.OfTonnes(tonnes(GasFamily.Pfcs)),
        Sf6 = Carbon.Co2e.OfTonnes(tonnes(GasFamily.Sf6)),
        Nf3 = Carbon.Co2e.OfTonnes(tonnes(GasFamily.Nf3)),
        Other = Carbon.Co2e.OfTonnes(tonnes(GasFamily.Other)),
        Unsplit = Carbon.Co2e.OfTonnes(tonnes(GasFamily.Unsplit)),
    };
}
