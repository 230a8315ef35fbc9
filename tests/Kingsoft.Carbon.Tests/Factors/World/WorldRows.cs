namespace Kingsoft.Carbon.Tests.Factors.World;

/// <summary>The factors of the publications of grids outside China and the United Kingdom.</summary>
internal static class WorldRows
{
    private static readonly string[] Publications =
    [
        "au-nga-", "br-mcti-", "clp-2022", "eea-", "epa-egrid-", "in-cea-", "jp-moe-", "kr-gir-", "mx-semarnat-", "my-st-", "no-nve-",
        "nz-mfe-", "sg-ema-", "th-eppo-", "tr-etkb-", "tw-ea-", "za-dffe-",
    ];

    /// <summary>Their factors, by id.</summary>
    public static IEnumerable<EmissionFactor> All => FactorLibrary.BuiltIn.Factors
        .Where(factor => Publications.Any(publication => factor.Id.StartsWith(publication, StringComparison.Ordinal)))
        .OrderBy(factor => factor.Id, StringComparer.Ordinal);
}
