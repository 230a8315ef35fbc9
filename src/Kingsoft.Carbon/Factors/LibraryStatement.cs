using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What an output says of the factor library behind it.</summary>
/// <param name="Release">The release of the built-in data; null where none of it is in use.</param>
/// <param name="Sha256">The hash over all of its factors and properties.</param>
/// <param name="FactorFiles">The files of added factors, as typed.</param>
/// <param name="HasBuiltInFactors">Whether the built-in factors are in it.</param>
/// <param name="PropertyFiles">The files of added properties, as typed.</param>
/// <param name="PriceFiles">The files of added price indices and exchange rates, as typed.</param>
internal sealed record LibraryStatement(
    string? Release, string Sha256, ImmutableArray<string> FactorFiles, bool HasBuiltInFactors, ImmutableArray<string> PropertyFiles,
    ImmutableArray<string> PriceFiles)
{
    public static LibraryStatement Of(FactorLibrary library) =>
        new(library.Release, library.Sha256, library.FactorFiles, library.HasBuiltInFactors, library.PropertyFiles, library.PriceFiles);
}
