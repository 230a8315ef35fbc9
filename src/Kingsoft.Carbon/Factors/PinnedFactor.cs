using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Takes the factor that a row pins.</summary>
internal static class PinnedFactor
{
    /// <summary>Takes the factor that a row pins; selection is off, but not the rules of kind, knowledge and unit.</summary>
    public static FactorSelection Select(FactorLibrary library, FactorQuery query, string id)
    {
        if (!library.TryFind(id, out EmissionFactor? factor))
            return Failed("factor_id", $"no factor has the id '{id}'; {Internal.Suggestion.For(id, library.Factors.Select(known => known.Id)) ?? $"ids stand in {Ask.KnownFactors}"}");

        Scope scope = query.Scope ?? factor.Scope;
        if (!factor.Kind.IsAdmittedBy(scope))
            return Failed("factor_id", $"'{id}' is of kind {factor.Kind.FileName()}; {SelectionText.KindsFor(scope)}");
        if (query.AsOf is { } asOf && factor.KnownFrom > asOf)
            return Failed("factor_id", $"'{id}' was published {factor.Citation.Published}, after {SelectionText.Day(asOf)}; pin one that was known then");

        UnitConversion? conversion = null;
        if (query.Unit is not null && (conversion = library.FindConversion(query, factor, out string? fault)) is null)
            return Failed("unit", SelectionText.UnitMessage(library, query, [factor], fault));

        return new FactorSelection(query, factor, conversion, SelectionFlags.Of(query, factor), _ => [], null);

        FactorSelection Failed(string column, string message) => new(query, null, null, LineFlags.None, _ => [], new DataFault(column, new Message("text", message)));
    }
}
