using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Takes the factor that a row pins.</summary>
internal static class PinnedFactor
{
    /// <summary>Takes the factor that a row pins; selection is off, but not the rules of kind, knowledge and unit.</summary>
    public static FactorSelection Select(FactorLibrary library, FactorQuery query, string id)
    {
        if (!library.TryFind(id, out EmissionFactor? factor))
            return Failed("factor_id", FactorIdHints.Unknown(library, id));

        Scope scope = query.Scope ?? factor.Scope;
        if (!factor.IsAdmittedBy(scope))
            return Failed("factor_id", SelectionMessages.PinOfKind(factor, id, scope));
        if (query.AsOf is { } asOf && factor.KnownFrom > asOf)
            return Failed("factor_id", SelectionMessages.PinPublishedLater(factor, id, asOf));

        UnitConversion? conversion = null;
        if (query.Unit is not null && (conversion = library.FindConversion(query, factor, out Message? fault)) is null)
            return Failed("unit", SelectionText.UnitMessage(library, query, [factor], fault));

        return new FactorSelection(query, factor, conversion, SelectionFlags.Of(query, factor), _ => [], null)
        {
            HasNarrower = FactorsBeside.HasNarrower(library, query, factor),
            ReplacedBy = library.OfActivity(factor.Activity).FirstOrDefault(
                other => other.Replaces == factor.Id && (query.AsOf is null || other.KnownFrom <= query.AsOf)),
        };

        FactorSelection Failed(string column, Message message) =>
            new(query, null, null, LineFlags.None, _ => [], new DataFault(column, message));
    }
}
