using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is wrong with factors beside each other, with what a publisher prints, and what a user's own leave open.</summary>
internal static class FactorCheckMessages
{
    public static Message IdTwice(string id, SourceLocation other) => new("factor-check.id-twice", id, other);

    // ---- where a number comes from

    public static Message TableMissing(int without, int all) => new("factor-check.table-missing", without, all);

    public static Message UrlMissing(int without, int all) => new("factor-check.url-missing", without, all);

    public static Message LicenseMissing(int without, int all) => new("factor-check.license-missing", without, all);

    public static Message CitationMissing => new("factor-check.citation-missing");

    public static Message IdMisplaced(string id, string file, ActivityCode activity, string region) =>
        new("factor-check.id-misplaced", id, file, activity, region);

    // ---- what no row could use

    public static Message ServesNoRow(EmissionFactor factor) =>
        new("factor-check.serves-no-row", factor.Kind.FileName(), (int)factor.Scope, SelectionMessages.Kinds(factor.Scope));

    public static Message ServesNoRowOfItsScope(EmissionFactor factor) =>
        new("factor-check.serves-no-row-of-its-scope", factor.Kind.FileName(), (int)factor.Scope, SelectionMessages.Kinds(factor.Scope));

    public static Message FuelInScope2(ActivityCode activity) => new("factor-check.fuel-in-scope2", activity);

    public static Message OwnRegion(Region region) => new("factor-check.own-region", region);

    public static Message OwnActivity(ActivityCode activity, string listed) =>
        new("factor-check.own-activity", activity, NumberMessages.Near(listed));

    public static Message ReplacedUnknown(string id) => new("factor-check.replaced-unknown", id);

    public static Message ReplacesItself(string id) => new("factor-check.replaces-itself", id);

    public static Message ReplacesInCircle(string id) => new("factor-check.replaces-in-circle", id);

    public static Message ReplacesOther(string id, string column, object? other, object? own) =>
        new("factor-check.replaces-other", id, column, other, own);

    public static Message Alike(EmissionFactor factor, EmissionFactor rival) =>
        new("factor-check.alike", factor.Id, rival.Id, factor.Activity, factor.Region, factor.Years, factor.Unit);

    // ---- differences

    public static Message DifferenceOfUnknown(string id) => new("factor-difference.unknown", id);

    public static Message DifferenceOfRegions(EmissionFactor whole, EmissionFactor part, Region own) =>
        new("factor-difference.regions", whole.Id, whole.Region, part.Id, part.Region, own);

    public static Message DifferenceOfYears(EmissionFactor whole, EmissionFactor part, int? own) =>
        new("factor-difference.years", whole.Id, YearOf(whole.DataYear), part.Id, YearOf(part.DataYear), YearOf(own));

    public static Message DifferenceOfMixes(EmissionFactor whole, EmissionFactor part)
    {
        (string kind, string kindOfPart) = (whole.Kind.FileName(), part.Kind.FileName());
        return new("factor-difference.mixes", whole.Id, kind, whole.Activity, part.Id, kindOfPart, part.Activity);
    }

    public static Message DifferenceNotInCo2e(EmissionFactor whole, EmissionFactor part) =>
        new("factor-difference.not-in-co2e", whole.Id, part.Id);

    public static Message DifferenceBelowZero(EmissionFactor whole, EmissionFactor part, decimal difference) =>
        new("factor-difference.below-zero", whole.Id, part.Id, Numbers.Format(difference));

    public static Message DifferenceIsOther(EmissionFactor whole, EmissionFactor part, decimal difference, decimal stated) =>
        new("factor-difference.other", whole.Id, part.Id, Numbers.Format(difference), Numbers.Format(stated));

    private static Message YearOf(int? year) =>
        year is { } known ? new("factor-difference.year", Numbers.Format(known)) : new("factor-difference.no-year");

    // ---- sums

    public static Message GasesOutweigh(decimal perKilogram) => new("factor-check.gases-outweigh", perKilogram);

    public static Message SumOfGases(decimal gases, GwpBasis? basis, decimal printed, decimal tolerance) => basis is null
        ? new("factor-sum.gases", gases, printed, tolerance)
        : new("factor-sum.gases-under", gases, FactorColumns.GwpName(basis), printed, tolerance);

    public static Message SumOfParts(IEnumerable<string> parts, decimal sum, decimal total) =>
        new("factor-sum.parts", MessageList.Of(parts), sum, total);
}
