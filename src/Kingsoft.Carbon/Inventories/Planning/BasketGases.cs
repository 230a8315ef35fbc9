namespace Kingsoft.Carbon;

/// <summary>Finds what belongs to the scopes, being of the Kyoto basket, where a row says that it stands outside them.</summary>
internal sealed class BasketGases(FactorLibrary library, GwpTable gwp)
{
    /// <summary>The first term of a factor that is of the basket; null where there is none, or where that is not known.</summary>
    public PlanTerm? In(EmissionFactor factor, IEnumerable<PlanTerm> terms) => terms.FirstOrDefault(
        term => term.Family is not GasFamily.Other && (term.Family is not GasFamily.Unsplit || !IsOfUnknownGases(factor)));

    // A publisher's total has its part outside apart. Somebody's own may be of a Montreal gas alone: then the row's word is all there is.
    private bool IsOfUnknownGases(EmissionFactor factor) =>
        factor is { IsUserSupplied: true, Kind: FactorKind.Fugitive, NonKyotoCo2eKilograms: null }
        && !library.OfActivity(factor.Activity).Any(other => !other.IsUserSupplied && other.Components.Any(IsOfBasket));

    private bool IsOfBasket(FactorComponent component) => component.Gas is { } gas
        ? gwp.TryFind(gas, out GwpValue? value) && value.Family != GasFamily.Other
        : component.Family != GasFamily.Other;
}
