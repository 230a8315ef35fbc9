using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Whether a factor that says it is one published factor less another is their difference: <c>ID less ID</c>, each with words around it, in
/// its table or in what was printed. Upstream emissions of electricity are life cycle less generation.
/// </summary>
/// <remarks>
/// Source: GHG Protocol Technical Guidance for Calculating Scope 3 Emissions (2013), category 3, activity B: both numbers have to be of the
/// same mix, place and year.
/// </remarks>
internal static class FactorDifferences
{
    private const string Less = " less ", LifeCycleOfAGrid = "electricity.life-cycle";

    private static readonly char[] AroundIds = ['(', ')', ',', ';', '.', ':', '（', '）', '，', '；', '。', '：', '"', '\''];

    /// <summary>Notes the faults of every own factor that says so: a row would take a number that nobody published.</summary>
    public static void Check(FactorLibrary library, DataIssues issues)
    {
        foreach (EmissionFactor factor in library.OwnFactors)
            Check(library, factor, issues);
    }

    /// <summary>Notes the faults of a factor that says so.</summary>
    public static void Check(FactorLibrary library, EmissionFactor factor, DataIssues issues)
    {
        foreach ((string column, string? text) in (ReadOnlySpan<(string, string?)>)[
            ("as_published", factor.AsPublished), ("table", factor.Citation.Table)])
        {
            if (IdsIn(text) is not var (whole, part))
                continue;
            bool hasWhole = library.TryFind(whole, out EmissionFactor? one), hasPart = library.TryFind(part, out EmissionFactor? other);

            // Where neither is an id, the text speaks of something else.
            if (!hasWhole && !hasPart)
                continue;
            if (hasWhole && hasPart)
            {
                if (Fault(factor, one!, other!) is { } fault)
                    issues.Add(factor, fault.Field ?? column, fault.Said!, isRecordSaid: true);
            }
            else if (!issues.UnsoundFactors.MayHold(hasWhole ? part : whole))
            {
                issues.Add(factor, column, FactorCheckMessages.DifferenceOfUnknown(hasWhole ? part : whole), isRecordSaid: true);
            }
        }
    }

    private static (string? Field, Message? Said)? Fault(EmissionFactor factor, EmissionFactor whole, EmissionFactor part)
    {
        if (whole.Region != part.Region || whole.Region != factor.Region)
            return (null, FactorCheckMessages.DifferenceOfRegions(whole, part, factor.Region));
        if (whole.DataYear != part.DataYear || whole.DataYear != factor.DataYear || whole.DataYear is null)
            return (null, FactorCheckMessages.DifferenceOfYears(whole, part, factor.DataYear));
        if (factor.Activity.IsWithin("upstream.electricity") && !AreOfOneMix(whole, part))
            return (null, FactorCheckMessages.DifferenceOfMixes(whole, part));
        if (KilogramsOf(whole, factor.Unit) is not { } all || KilogramsOf(part, factor.Unit) is not { } generation
            || KilogramsOf(factor, factor.Unit) is not { } stated)
            return (null, FactorCheckMessages.DifferenceNotInCo2e(whole, part));

        Ratio difference = all - generation;
        return difference.Sign < 0 ? (null, FactorCheckMessages.DifferenceBelowZero(whole, part, difference.ToDecimal()))
            : !difference.Equals(stated)
                ? ("co2e_kg", FactorCheckMessages.DifferenceIsOther(whole, part, difference.ToDecimal(), stated.ToDecimal()))
            : null;
    }

    // The life cycle of a grid, not of its coal or its wind, less the average that Scope 2 takes.
    private static bool AreOfOneMix(EmissionFactor whole, EmissionFactor part) =>
        whole.Kind == FactorKind.LifeCycle && whole.Activity.Value == LifeCycleOfAGrid
        && part.Kind == FactorKind.GridAverage && part.Activity == ActivityCode.GridElectricity;

    /// <summary>The ids of a difference; null where the text states none.</summary>
    private static (string Whole, string Part)? IdsIn(string? text)
    {
        if (text is null || !text.Contains(Less, StringComparison.Ordinal))
            return null;

        string[] sides = text.Split(Less, 2);
        return Words(sides[0]).LastOrDefault(IsId) is { } whole && Words(sides[1]).FirstOrDefault(IsId) is { } part ? (whole, part) : null;
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(AroundIds));

    private static bool IsId(string word) =>
        word.Count(character => character == '/') >= 2 && !word.Contains("://", StringComparison.Ordinal);

    // A factor of CO2 alone counts as its CO2; other gases would need a choice of GWPs that the difference does not make.
    private static Ratio? KilogramsOf(EmissionFactor factor, Unit per)
    {
        decimal? kilograms = factor.PublishedCo2eKilograms ?? factor.Co2eKilograms
            ?? (factor.Gases is [{ Gas: "CO2" } co2] ? co2.KilogramsPerUnit : null);
        return kilograms is { } known && factor.Unit.IsConvertibleTo(per) ? Ratio.From(known) / factor.Unit.RatioTo(per) : null;
    }
}
