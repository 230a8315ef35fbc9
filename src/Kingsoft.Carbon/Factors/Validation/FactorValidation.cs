using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Checks that go beyond a single row: factors that nothing tells apart, corrections of ids that do not exist, sums that miss, and
/// magnitudes that betray a wrong unit.
/// </summary>
public static class FactorValidation
{
    /// <summary>Checks a library.</summary>
    /// <param name="library">The library, the user's own factors included.</param>
    /// <param name="issues">Takes what is wrong, at the places of the rows.</param>
    public static void Check(FactorLibrary library, DataIssues issues)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(issues);
        ImmutableArray<EmissionFactor> factors = [.. library.Factors];
        for (int i = 0; i < factors.Length; i++)
        {
            EmissionFactor factor = factors[i];
            if (i > 0 && factor.Id == factors[i - 1].Id)
                issues.Add(factor, "id", FactorCheckMessages.IdTwice(factor.Id, factors[i - 1].Location));
            if (!factor.IsUserSupplied)
                CheckCitation(factor, issues);
            if (factor.IsUserSupplied)
                CheckKind(factor, issues);
            CheckReplaces(library, factor, issues);
            CheckSums(library, factor, issues);
            FactorDifferences.Check(library, factor, issues);
            CheckEscapedMass(factor, issues);
            FactorPlausibility.Check(factor, issues);
        }

        foreach (IGrouping<ActivityCode, EmissionFactor> activity in factors.GroupBy(factor => factor.Activity).OrderBy(group => group.Key))
            CheckEqualFactors(activity, issues);
        OwnSubstances.Check(library, issues);
        OwnSubstances.CheckEqual(library, issues);
    }

    /// <summary>
    /// What a user's own factors leave open without being wrong: once for each file and column, at the first row that leaves it empty;
    /// and codes of their own, which only rows with the very same code take.
    /// </summary>
    /// <param name="library">The library, the user's own factors included.</param>
    /// <returns>Remarks in the order of the files as they are named, in the order of the columns within.</returns>
    /// <exception cref="ArgumentNullException">The library is null.</exception>
    public static ImmutableArray<DataIssue> Remarks(FactorLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var remarks = ImmutableArray.CreateBuilder<DataIssue>();
        IEnumerable<IGrouping<string?, EmissionFactor>> files =
            library.Factors.Where(factor => factor.IsUserSupplied).GroupBy(factor => factor.Location.File).OrderBy(
                file => file.Key, StringComparer.Ordinal);
        foreach (IGrouping<string?, EmissionFactor> file in files)
        {
            Add(file, "table", factor => factor.Citation.Table, FactorCheckMessages.TableMissing);
            Add(file, "url", factor => factor.Citation.Url, FactorCheckMessages.UrlMissing);
            Add(file, "license", factor => factor.Citation.License, FactorCheckMessages.LicenseMissing);
        }

        foreach (SubstanceProperty property in library.Properties.Where(property => property.IsUserSupplied))
        {
            if (PropertyBounds.Oddity(property) is { } odd)
                remarks.Add(new DataIssue(property.Location, "value", odd, field: Numbers.Format(property.Value)));
        }

        remarks.AddRange(OwnFactorReach.Remarks(library));
        return remarks.ToImmutable();

        void Add(
            IEnumerable<EmissionFactor> factors, string column, Func<EmissionFactor, string?> value, Func<int, int, Message> missing)
        {
            EmissionFactor[] all = [.. factors];
            EmissionFactor[] without = [.. all.Where(factor => string.IsNullOrWhiteSpace(value(factor))).OrderBy(
                factor => factor.Location.Line)];
            if (without.Length > 0)
                remarks.Add(new DataIssue(without[0].Location, column, missing(without.Length, all.Length)));
        }
    }

    /// <summary>A stranger has to find the cell of a built-in factor, and to know on what terms it stands here.</summary>
    internal static void CheckCitation(EmissionFactor factor, DataIssues issues)
    {
        foreach ((string column, string? text) in (ReadOnlySpan<(string, string?)>)[("table", factor.Citation.Table), (
            "url", factor.Citation.Url), ("license", factor.Citation.License)])
        {
            if (string.IsNullOrWhiteSpace(text))
                issues.Add(factor, column, FactorCheckMessages.CitationMissing);
        }

        string file = Path.GetFileNameWithoutExtension(factor.Location.File) ?? "";
        string region = factor.Region.IsGlobal ? "GLOBAL" : factor.Region.Code;
        if (!factor.Id.StartsWith($"{file}/{factor.Activity}/{region}", StringComparison.Ordinal))
            issues.Add(factor, "id", FactorCheckMessages.IdMisplaced(factor.Id, file, factor.Activity, region));
    }

    // Built-in ones are there to be looked up. A residual mix serves the market-based figure.
    private static void CheckKind(EmissionFactor factor, DataIssues issues)
    {
        if (factor.Activity.IsFuel && factor.Scope == Scope.Scope2)
        {
            issues.Add(factor, "scope", FactorCheckMessages.FuelInScope2(factor.Activity));
            return;
        }

        if (factor.IsAdmittedBy(factor.Scope) || (factor.Kind, factor.Scope) is (FactorKind.GridResidual, Scope.Scope2))
            return;

        bool servesAnyScope = Enum.GetValues<Scope>().Any(scope => factor.Kind.IsAdmittedBy(scope));
        issues.Add(
            factor,
            "kind",
            servesAnyScope ? FactorCheckMessages.ServesNoRowOfItsScope(factor) : FactorCheckMessages.ServesNoRow(factor));
    }

    private static void CheckReplaces(FactorLibrary library, EmissionFactor factor, DataIssues issues)
    {
        if (Replacements.Fault(library, factor, issues.UnsoundFactors) is { } fault)
            issues.Add(factor, "replaces", fault);
    }

    private static void CheckSums(FactorLibrary library, EmissionFactor factor, DataIssues issues)
    {
        foreach ((string check, string column, Message message) in FactorSums.Faults(library, factor))
        {
            if (!FactorExceptions.All.ContainsKey((factor.Id, check)))
                issues.Add(factor, column, message);
        }
    }

    // A kilogram of refrigerant can't be more than a kilogram of gases; less is possible where a part of it has no GWP.
    private static void CheckEscapedMass(EmissionFactor factor, DataIssues issues)
    {
        if (factor.Kind != FactorKind.Fugitive || factor.Unit.Dimension != UnitDimension.Mass)
            return;

        decimal perKilogram = factor.Gases.Sum(gas => gas.KilogramsPerUnit) / factor.Unit.RatioTo(Unit.Kilogram).ToDecimal();
        if (perKilogram > 1m)
            issues.Add(factor, "other_gases", FactorCheckMessages.GasesOutweigh(perKilogram));
    }

    private static void CheckEqualFactors(IEnumerable<EmissionFactor> factors, DataIssues issues)
    {
        foreach (IGrouping<object, EmissionFactor> group in factors.GroupBy(Identity))
        {
            List<EmissionFactor> alike = [.. group];
            for (int i = 1; i < alike.Count; i++)
            {
                EmissionFactor? rival = alike.Take(i).FirstOrDefault(
                    other => Overlap(other, alike[i]) && other.Replaces != alike[i].Id && alike[i].Replaces != other.Id);
                if (rival is not null)
                    issues.Add(alike[i], "activity", FactorCheckMessages.Alike(alike[i], rival));
            }
        }
    }

    private static object Identity(EmissionFactor factor) => (
        factor.Region,
        factor.Unit.Dimension,
        factor.Unit.Currency,
        factor.Set,
        factor.IsUserSupplied,
        factor.Kind switch { FactorKind.GridMargin => 1, FactorKind.GridResidual => 2, FactorKind.Supplier => 3, _ => 0 },
        (factor.Scope, factor.Scope3Category, factor.Kind == FactorKind.Supplier ? factor.Citation.Publisher : ""));

    private static bool Overlap(EmissionFactor a, EmissionFactor b) =>
        (a.ValidFrom ?? int.MinValue) <= (b.ValidTo ?? int.MaxValue) && (b.ValidFrom ?? int.MinValue) <= (a.ValidTo ?? int.MaxValue);
}
