using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of a factor, its source, and what holds for it.</summary>
internal static class FactorExplanationMessages
{
    public static Message CarriedOver => new("explain.no-factor-carried-over");

    public static Message ReportedOnly => new("explain.no-factor-reported-only");

    public static Message NameOfValue => new("explain.value");

    public static Message Publisher => new("explain.publisher");

    public static Message Document => new("explain.document");

    public static Message Table => new("explain.table");

    public static Message Published => new("explain.published");

    public static Message Address => new("explain.address");

    public static Message Terms => new("explain.terms");

    public static Message NameOfOrigin => new("explain.origin");

    public static Message NameOfFlags => new("explain.qualified-by");

    public static Message Pinned => new("explain.pinned");

    public static Message NameOfSet => new("explain.set");

    public static Message Corrects => new("explain.corrects-factor");

    public static Message AsPublished => new("explain.as-published");

    public static Message NameOfTotal => new("explain.published-total");

    public static Message NameOfBasis => new("explain.basis");

    public static Message NameOfLosses => new("explain.losses");

    public static Message NameOfPrices => new("explain.prices");

    public static Message NameOfBiogenic => new("explain.biogenic");

    public static Message NameOfUncertainty => new("explain.uncertainty-of-factor");

    public static Message NameOfQuality => new("explain.quality-of-factor");

    public static Message Heading(EmissionFactor factor) => new("explain.factor", factor.Id);

    public static Message Per(string masses, Unit unit) => new("explain.per", masses, unit);

    public static Message Holds(EmissionFactor factor) => new("explain.factor-holds",
        factor.Kind.FileName(), ExplanationMessages.Place(factor.Region), Years(factor),
        factor.DataYear is { } year ? Numbers.Format(year) : new Message("explain.no-stated-year"));

    public static Message ChosenFrom(Inventory inventory) => new("explain.chosen-from",
        inventory.Factors.Release ?? (Said)new Message("explain.no-release"), inventory.Factors.Sha256,
        inventory.Options.AsOf.TryGetValue(inventory.Year, out DateOnly day)
            ? new Message("explain.known-by", IsoDay.Text(day))
            : new Message("explain.known-today"));

    public static Said Flags(ImmutableArray<string> flags) =>
        flags.IsEmpty ? new Message("explain.qualified-by-nothing") : new Message("text", MessageList.Of(flags));

    public static Message Total(string kilograms, GwpBasis? basis) => FactorColumns.GwpName(basis) is { } set
        ? new("explain.total-under", kilograms, KnownWords.Of(set))
        : new("explain.total-under-unstated", kilograms);

    public static Message OfFiguresInCo2e(GwpBasis basis) =>
        new("explain.gwp-of-figures", FactorColumns.GwpName(basis) is { } set ? KnownWords.Of(set) : null);

    public static Message Basis(EmissionFactor factor) => new("explain.basis-of-heat", factor.Basis);

    public static Message Losses(bool areInside) =>
        areInside ? new("explain.losses-inside") : new("explain.losses-not-inside");

    public static Message Prices(EmissionFactor factor)
    {
        Message money = factor.PriceYear is { } year
            ? new("explain.money-of-year", factor.Unit, year)
            : new("explain.money-of-no-year", factor.Unit);
        return factor.PriceBasis is { } basis
            ? new("explain.prices-of-basis", money, basis)
            : new("explain.prices-without-basis", money);
    }

    public static Message BroughtToPrices(Message prices, int year) => new("explain.prices-brought", prices, year);

    public static Message NotDeflated(Message prices, int year) => new("explain.prices-not-deflated", prices, year);

    public static Message Biogenic(string kilograms, Unit unit) => new("explain.biogenic-per", kilograms, unit);

    public static Message Quality(int quality) => new("explain.quality", quality);

    private static Said Years(EmissionFactor factor) => (factor.ValidFrom, factor.ValidTo) switch
    {
        (null, null) => new Message("explain.any-year"),
        (null, { } to) => new Message("explain.to-year", to),
        ({ } from, null) => new Message("explain.from-year", from),
        _ => factor.Years,
    };
}
