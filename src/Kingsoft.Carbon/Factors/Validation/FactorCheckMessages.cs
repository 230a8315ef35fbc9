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

    // ---- sums

    public static Message GasesOutweigh(decimal perKilogram) => new("factor-check.gases-outweigh", perKilogram);

    public static Message SumOfGases(decimal gases, GwpBasis? basis, decimal printed, decimal tolerance) => basis is null
        ? new("factor-sum.gases", gases, printed, tolerance)
        : new("factor-sum.gases-under", gases, FactorColumns.GwpName(basis), printed, tolerance);

    public static Message SumOfParts(IEnumerable<string> parts, decimal sum, decimal total) =>
        new("factor-sum.parts", string.Join(", ", parts), sum, total);
}
