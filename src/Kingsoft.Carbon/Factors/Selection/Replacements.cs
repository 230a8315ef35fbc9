using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// What a user's own factor may replace: a factor that is known, for the same rows. Anything else would take a factor away that nothing
/// stands in for.
/// </summary>
internal static class Replacements
{
    /// <summary>Notes the faults of every own factor that replaces another.</summary>
    public static void Check(FactorLibrary library, DataIssues issues)
    {
        foreach (EmissionFactor factor in library.OwnFactors.Where(factor => factor.Replaces is not null))
        {
            if (Fault(library, factor, issues.UnsoundFactors) is { } fault)
                issues.Add(factor, "replaces", fault);
        }
    }

    /// <summary>What is wrong with what a factor replaces; null where nothing is.</summary>
    public static Message? Fault(FactorLibrary library, EmissionFactor factor, UnsoundFactors unsound)
    {
        if (factor.Replaces is not { } id)
            return null;
        if (id == factor.Id)
            return FactorCheckMessages.ReplacesItself(id);
        if (!library.TryFind(id, out EmissionFactor? replaced))
            return unsound.MayHold(id) ? null : FactorCheckMessages.ReplacedUnknown(id);
        if (IsInCircle(library, factor))
            return FactorCheckMessages.ReplacesInCircle(id);

        (string Column, object? Own, object? Other)[] columns =
        [
            ("activity", factor.Activity, replaced.Activity),
            ("kind", factor.Kind.FileName(), replaced.Kind.FileName()),
            ("scope", (int)factor.Scope, (int)replaced.Scope),
            ("region", factor.Region, replaced.Region),
        ];
        foreach ((string column, object? own, object? other) in columns)
        {
            if (!Equals(own, other))
                return FactorCheckMessages.ReplacesOther(id, column, other, own);
        }

        return null;
    }

    private static bool IsInCircle(FactorLibrary library, EmissionFactor factor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { factor.Id };
        for (EmissionFactor? at = factor; at?.Replaces is { } next; library.TryFind(next, out at))
        {
            if (next == factor.Id)
                return true;
            if (!seen.Add(next))
                return false;
        }

        return false;
    }
}
