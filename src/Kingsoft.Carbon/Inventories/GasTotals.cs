namespace Kingsoft.Carbon;

/// <summary>
/// CO2e of a scope by group of gases, in tonnes. Null where no factor of the scope covers the gas. They add up to the scope.
/// </summary>
public sealed record GasTotals
{
    /// <summary>Carbon dioxide.</summary>
    public decimal? Co2 { get; init; }

    /// <summary>Methane.</summary>
    public decimal? Ch4 { get; init; }

    /// <summary>Nitrous oxide.</summary>
    public decimal? N2o { get; init; }

    /// <summary>Hydrofluorocarbons.</summary>
    public decimal? Hfcs { get; init; }

    /// <summary>Perfluorocarbons.</summary>
    public decimal? Pfcs { get; init; }

    /// <summary>Sulphur hexafluoride.</summary>
    public decimal? Sf6 { get; init; }

    /// <summary>Nitrogen trifluoride.</summary>
    public decimal? Nf3 { get; init; }

    /// <summary>Gases outside the Kyoto basket that a row keeps in the scope.</summary>
    public decimal? Other { get; init; }

    /// <summary>CO2e that its publisher did not split by gas.</summary>
    public decimal? Unsplit { get; init; }

    /// <summary>Totals from the figure of each group.</summary>
    internal static GasTotals From(Func<GasFamily, decimal?> tonnes) => new()
    {
        Co2 = tonnes(GasFamily.Co2),
        Ch4 = tonnes(GasFamily.Ch4),
        N2o = tonnes(GasFamily.N2o),
        Hfcs = tonnes(GasFamily.Hfcs),
        Pfcs = tonnes(GasFamily.Pfcs),
        Sf6 = tonnes(GasFamily.Sf6),
        Nf3 = tonnes(GasFamily.Nf3),
        Other = tonnes(GasFamily.Other),
        Unsplit = tonnes(GasFamily.Unsplit),
    };
}
