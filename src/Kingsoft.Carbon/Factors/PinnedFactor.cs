using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Takes the factor that a row pins.</summary>
internal static class PinnedFactor
{
    /// <summary>Takes the factor that a row pins; selection is off, but not the rules of kind, knowledge and unit.</summary>
    public static FactorSelection Select(FactorLibrary library, FactorQuery query, string id)
    {
        if (!library.TryFind(id, out EmissionFactor? factor))
            return Failed("factor_id", SelectionMessages.PinUnknown(id, IdsLike(library, id)));

        Scope scope = query.Scope ?? factor.Scope;
        if (!factor.Kind.IsAdmittedBy(scope))
            return Failed("factor_id", SelectionMessages.PinOfKind(factor, id, scope));
        if (query.AsOf is { } asOf && factor.KnownFrom > asOf)
            return Failed("factor_id", SelectionMessages.PinPublishedLater(factor, id, asOf));

        UnitConversion? conversion = null;
        if (query.Unit is not null && (conversion = library.FindConversion(query, factor, out Message? fault)) is null)
            return Failed("unit", SelectionText.UnitMessage(library, query, [factor], fault));

        return new FactorSelection(query, factor, conversion, SelectionFlags.Of(query, factor), _ => [], null)
        {
            ReplacedBy = library.OfActivity(factor.Activity).FirstOrDefault(
                other => other.Replaces == factor.Id && (query.AsOf is null || other.KnownFrom <= query.AsOf)),
        };

        FactorSelection Failed(string column, Message message) =>
            new(query, null, null, LineFlags.None, _ => [], new DataFault(column, message));
    }

    /// <summary>
    /// The ids that an unknown one may stand for: the same but for capitals, else those of its activity, other editions of the very row
    /// first. Never by spelling: another number is another substance, another year another edition.
    /// </summary>
    public static ImmutableArray<string> IdsLike(FactorLibrary library, string id)
    {
        if (library.Factors.FirstOrDefault(known => known.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } same)
            return [same.Id];

        string[] parts = id.Split('/');
        if (parts.Length < 2 || !ActivityCode.TryParse(parts[1], out ActivityCode? activity))
            return [];
        return [.. library.OfActivity(activity)
            .OrderBy(factor => IsRow(factor.Id) ? 0 : parts.Length > 2 && factor.Region.Code == parts[2] ? 1 : 2)
            .ThenByDescending(factor => factor.KnownFrom)
            .ThenBy(factor => factor.Id, StringComparer.Ordinal)
            .Select(factor => factor.Id)];

        bool IsRow(string known) => known[(known.IndexOf('/', StringComparison.Ordinal) + 1)..] == id[(parts[0].Length + 1)..];
    }
}
