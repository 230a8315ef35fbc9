namespace Kingsoft.Carbon.Tests.Factors.World;

/// <summary>The factors of the national publications outside China and the United Kingdom.</summary>
internal static class WorldRows
{
    private static readonly string[] Publications =
    [
        "au-nga-", "br-mcti-", "clp-2022", "eea-", "epa-egrid-", "in-cea-", "jp-moe-", "kr-gir-", "mx-semarnat-", "my-st-", "no-nve-",
        "nz-mfe-", "sg-ema-", "th-eppo-", "tr-etkb-", "tw-ea-", "za-dffe-",
    ];

    /// <summary>Their factors of electricity and of its losses, by id.</summary>
    public static IEnumerable<EmissionFactor> Grids => All.Where(IsGrid);

    /// <summary>Their other factors, by id: fuels, upstream emissions, waste.</summary>
    public static IEnumerable<EmissionFactor> Fuels => All.Where(factor => !IsGrid(factor));

    private static IEnumerable<EmissionFactor> All => FactorLibrary.BuiltIn.Factors
        .Where(factor => Publications.Any(publication => factor.Id.StartsWith(publication, StringComparison.Ordinal)))
        .OrderBy(factor => factor.Id, StringComparer.Ordinal);

    private static bool IsGrid(EmissionFactor factor) => factor.Activity.Value is "electricity.grid" or "losses.electricity";
}
