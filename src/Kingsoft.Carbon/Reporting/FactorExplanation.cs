using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The factor of a line with its source, and what holds for it.</summary>
internal static class FactorExplanation
{
    public static void Append(ExplanationText text, Inventory inventory, EmissionLine line)
    {
        if (line.Factor is not { } factor)
        {
            text.Section(line.Flags.HasFlag(LineFlags.CarriedOver)
                ? "No factor: the emissions were calculated by somebody else and carried over as stated."
                : "No factor: the amount is reported, without emissions.");
            return;
        }

        Citation citation = factor.Citation;
        text.Section($"Factor {factor.Id}");
        text.Item("value", Value(factor));
        string dataYear = Text(factor.DataYear) ?? "no stated year";
        text.Item($"kind: {factor.Kind.FileName()}; region: {factor.Region}; years: {factor.Years}; data of {dataYear}");
        text.Item("publisher", citation.Publisher);
        text.Item("document", citation.Source);
        text.Item("table", citation.Table ?? "not given");
        text.Item("published", citation.Published?.Text);
        text.Item("address", citation.Url ?? "not given");
        text.Item("terms", citation.License ?? "not given");
        text.Item("origin", Origin(factor));
        AppendQualities(text, factor, line);
        text.Item(
            $"chosen from: release {inventory.Factors.Release ?? "none"} (SHA-256 {inventory.Factors.Sha256}), {Known(inventory)}");
        ImmutableArray<string> flags = LineFlagNames.Get(line.Flags);
        text.Item("qualified by", flags.IsEmpty ? "nothing" : string.Join(", ", flags));
        if (line.Record.FactorId is not null)
            text.Item("pinned by the row; selection was off");
    }

    public static string Value(EmissionFactor factor) => $"{string.Join(" + ", factor.Components)} per {factor.Unit}";

    /// <summary>Whether a factor or property came with the library, or where the user's own stands.</summary>
    public static string Origin(bool isUserSupplied, SourceLocation place) =>
        !isUserSupplied ? "built in" : place.File is null ? "your own" : $"your own, {place}";

    /// <summary>The year and basis of the money in a factor's unit; null where the unit is no money.</summary>
    public static string? Prices(EmissionFactor factor, EmissionLine line)
    {
        if (factor.Unit.Dimension != UnitDimension.Money && factor.PriceYear is null)
            return null;

        string money = factor.PriceYear is { } priceYear
            ? string.Create(CultureInfo.InvariantCulture, $"{factor.Unit} of {priceYear}")
            : $"{factor.Unit} of a year that is not stated";
        string basis = factor.PriceBasis is { } named ? $"{named} prices" : "price basis not stated";
        int year = line.Period.Start.Year;
        bool isDeflated = line.Selection?.Conversion?.Steps.Any(step => step.IsDeflation) == true;
        string fate = isDeflated ? "brought to these prices" : "not deflated";
        string later = factor.PriceYear is null || factor.PriceYear == year
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"; the amount is of {year} and was {fate}");
        return $"{money}, {basis}{later}";
    }

    private static string Origin(EmissionFactor factor) => Origin(factor.IsUserSupplied, factor.Location);

    private static void AppendQualities(ExplanationText text, EmissionFactor factor, EmissionLine line)
    {
        text.Item("set", factor.Set);
        text.Item("corrects the factor", factor.Replaces);
        text.Item("as published", factor.AsPublished);
        if (factor.PublishedCo2eKilograms is { } total)
            text.Item("publisher's own total", $"{Digits(total)} kg CO2e ({FactorColumns.GwpName(factor.GwpBasis) ?? "GWP set unstated"})");
        else if (factor.GwpBasis is { } basis)
            text.Item("GWP set", $"{FactorColumns.GwpName(basis)}, of its figures in CO2e");
        text.Item("basis", factor.Basis is null ? null : $"{factor.Basis} of electricity or heat");
        if (factor.LossesIncluded is { } losses)
            text.Item("losses of the network", losses ? "inside: none are to be added" : "not inside");
        text.Item("prices", Prices(factor, line));
        if (factor.BiogenicCo2Kilograms is { } biogenic)
            text.Item("biogenic CO2", $"{Digits(biogenic)} kg per {factor.Unit}, reported outside the scopes");
        if (factor.Uncertainty is { } range)
            text.Item("uncertainty of the factor", $"-{Digits(range.LowPct)} % to +{Digits(range.HighPct)} % (95 % interval)");
        text.Item("quality of the factor", Text(factor.Quality) is { } quality ? $"{quality} (1 is best, 5 is worst)" : null);
    }

    private static string Known(Inventory inventory) =>
        inventory.Options.AsOf.TryGetValue(inventory.Year, out DateOnly day) ? $"known by {IsoDay.Text(day)}" : "everything known today";

    private static string Digits(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
