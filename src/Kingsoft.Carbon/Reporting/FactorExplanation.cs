using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The factor of a line with its source, and what holds for it.</summary>
internal static class FactorExplanation
{
    public static void Append(ExplanationText text, Inventory inventory, EmissionLine line)
    {
        if (line.Factor is not { } factor)
        {
            text.Section(line.Flags.HasFlag(LineFlags.CarriedOver)
                ? FactorExplanationMessages.CarriedOver
                : FactorExplanationMessages.ReportedOnly);
            return;
        }

        Citation citation = factor.Citation;
        text.Section(FactorExplanationMessages.Heading(factor));
        text.Item(FactorExplanationMessages.NameOfValue, Value(factor));
        text.Item(FactorExplanationMessages.Holds(factor));
        text.Item(FactorExplanationMessages.Publisher, citation.Publisher);
        text.Item(FactorExplanationMessages.Document, citation.Source);
        text.Item(FactorExplanationMessages.Table, ExplanationMessages.Given(citation.Table));
        text.Item(FactorExplanationMessages.Published, citation.Published?.Text);
        text.Item(FactorExplanationMessages.Address, ExplanationMessages.Given(citation.Url));
        text.Item(FactorExplanationMessages.Terms, ExplanationMessages.Given(citation.License));
        text.Item(FactorExplanationMessages.NameOfOrigin, Origin(factor.IsUserSupplied, factor.Location));
        AppendQualities(text, factor, line);
        text.Item(FactorExplanationMessages.ChosenFrom(inventory));
        text.Item(FactorExplanationMessages.NameOfFlags, FactorExplanationMessages.Flags(LineFlagNames.Get(line.Flags)));
        if (line.Record.FactorId is not null)
            text.Item(FactorExplanationMessages.Pinned);
    }

    /// <summary>The masses of gases that a factor has per unit.</summary>
    public static Message Value(EmissionFactor factor) =>
        FactorExplanationMessages.Per(string.Join(" + ", factor.Components), factor.Unit);

    /// <summary>Whether a factor or property came with the library, or where the user's own stands.</summary>
    public static Message Origin(bool isUserSupplied, SourceLocation place) =>
        !isUserSupplied ? ExplanationMessages.BuiltIn
            : place.File is null ? ExplanationMessages.YourOwn : ExplanationMessages.YourOwnAt(place);

    /// <summary>The year and basis of the money in a factor's unit; null where the unit is no money.</summary>
    public static Message? Prices(EmissionFactor factor, EmissionLine line)
    {
        if (factor.Unit.Dimension != UnitDimension.Money && factor.PriceYear is null)
            return null;

        Message prices = FactorExplanationMessages.Prices(factor);
        int year = line.Period.Start.Year;
        if (factor.PriceYear is null || factor.PriceYear == year)
            return prices;

        return line.Selection?.Conversion?.Steps.Any(step => step.IsDeflation) == true
            ? FactorExplanationMessages.BroughtToPrices(prices, year)
            : FactorExplanationMessages.NotDeflated(prices, year);
    }

    private static void AppendQualities(ExplanationText text, EmissionFactor factor, EmissionLine line)
    {
        text.Item(FactorExplanationMessages.NameOfSet, factor.Set);
        text.Item(FactorExplanationMessages.Corrects, factor.Replaces);
        text.Item(FactorExplanationMessages.AsPublished, factor.AsPublished);
        if (factor.PublishedCo2eKilograms is { } total)
            text.Item(FactorExplanationMessages.NameOfTotal, FactorExplanationMessages.Total(Digits(total), factor.GwpBasis));
        else if (factor.GwpBasis is { } basis)
            text.Item(ExplanationMessages.GwpSet, FactorExplanationMessages.OfFiguresInCo2e(basis));
        text.Item(FactorExplanationMessages.NameOfBasis, factor.Basis is null ? null : FactorExplanationMessages.Basis(factor));
        if (factor.LossesIncluded is { } losses)
            text.Item(FactorExplanationMessages.NameOfLosses, FactorExplanationMessages.Losses(losses));
        text.Item(FactorExplanationMessages.NameOfPrices, Prices(factor, line));
        if (factor.BiogenicCo2Kilograms is { } biogenic)
            text.Item(FactorExplanationMessages.NameOfBiogenic, FactorExplanationMessages.Biogenic(Digits(biogenic), factor.Unit));
        if (factor.Uncertainty is { } range)
            text.Item(FactorExplanationMessages.NameOfUncertainty, ExplanationMessages.IntervalAsGiven(range));
        if (factor.Quality is { } quality)
            text.Item(FactorExplanationMessages.NameOfQuality, FactorExplanationMessages.Quality(quality));
    }

    private static string Digits(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
