using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Net and gross heating values beside each other: the difference of two publications' values is no latent heat, so both are of one.
/// </summary>
internal static class HeatingValues
{
    /// <summary>
    /// The gross heating value in net ones: 1 without hydrogen in the fuel, 1.11 for natural gas, 1.18 for hydrogen, and somewhat more for
    /// what is wet.
    /// </summary>
    public const decimal LeastGrossPerNet = 1m, MostGrossPerNet = 1.25m;

    /// <summary>Whether a net and a gross heating value of two publications follow each other on the way.</summary>
    public static bool AreMixed(UnitConversion conversion)
    {
        ImmutableArray<ConversionStep> steps = conversion.Steps;
        for (int i = 1; i < steps.Length; i++)
        {
            if (steps[i - 1].Property is { } a && steps[i].Property is { } b && ArePair(a, b)
                && !a.IsUserSupplied && !b.IsUserSupplied && a.Location.File != b.Location.File)
                return true;
        }

        return false;
    }

    /// <summary>The net and the gross heating value of the first source that has both; null where none has.</summary>
    public static ImmutableArray<SubstanceProperty>? OfOneSource(IEnumerable<SubstanceProperty> admitted, PropertyContext context)
    {
        IEnumerable<ImmutableArray<SubstanceProperty>> pairs = admitted
            .Where(property => IsHeat(property) && !property.IsUserSupplied)
            .GroupBy(property => (property.Location.File, property.Denominator.Dimension))
            .OrderBy(source => source.Max(context.Rank))
            .ThenBy(source => source.Key.File, StringComparer.Ordinal)
            .Select(source => source.DistinctBy(property => property.Kind).ToImmutableArray())
            .Where(pair => pair.Length == 2);
        foreach (ImmutableArray<SubstanceProperty> pair in pairs)
            return pair;
        return null;
    }

    /// <summary>The one of a pair that bridges what a property bridges; else the property.</summary>
    public static SubstanceProperty InPlaceOf(SubstanceProperty property, ImmutableArray<SubstanceProperty>? pair) =>
        pair!.Value.FirstOrDefault(other =>
            other.Kind == property.Kind && other.Denominator.Dimension == property.Denominator.Dimension) ?? property;

    /// <summary>What is wrong where the way leads from net to gross energy, or back, by a ratio that no fuel has.</summary>
    public static Message? Fault(UnitConversion conversion)
    {
        Ratio net = default, gross = default, soFar = Ratio.One;
        Note(conversion.From);
        foreach (ConversionStep step in conversion.Steps)
        {
            soFar *= step.Ratio;
            Note(step.To);
        }

        if (net.IsZero || gross.IsZero || IsPossible((gross / net).ToDecimal()))
            return null;

        ImmutableArray<SubstanceProperty> used = [.. conversion.Steps.Select(step => step.Property).OfType<SubstanceProperty>()];
        return PropertyFileMessages.HeatsApart(used.First(IsHeat), used.Last(IsHeat), (gross / net).ToDecimal());

        void Note(Unit unit)
        {
            if (unit.Dimension == UnitDimension.NetEnergy)
                net = soFar * unit.ToBase;
            else if (unit.Dimension == UnitDimension.GrossEnergy)
                gross = soFar * unit.ToBase;
        }
    }

    /// <summary>
    /// What is wrong where energy becomes mass by a published value that a nearer one of the other basis contradicts: net and gross
    /// amounts of the same fuel would be of two coals.
    /// </summary>
    public static Message? Contradiction(UnitConversion conversion, IEnumerable<SubstanceProperty> bridges, PropertyContext context)
    {
        foreach (SubstanceProperty used in conversion.Steps.Select(step => step.Property).OfType<SubstanceProperty>())
        {
            if (used.IsUserSupplied || !IsHeat(used) || !PropertyBound.IsPerMass(used))
                continue;

            SubstanceProperty? nearer = bridges.FirstOrDefault(
                other => ArePair(used, other) && context.Rank(other).CompareTo(context.Rank(used)) < 0);
            if (nearer is null || nearer.Substance != used.Substance)
                continue;

            Ratio first = PropertyBound.Amount(used)!.Value, second = PropertyBound.Amount(nearer)!.Value;
            bool isNet = used.Kind == SubstancePropertyKind.NetCalorificValue;
            decimal grossPerNet = (isNet ? second / first : first / second).ToDecimal();
            if (!IsPossible(grossPerNet))
                return PropertyFileMessages.HeatsContradict(used, nearer, grossPerNet);
        }

        return null;
    }

    public static bool IsPossible(decimal grossPerNet) => grossPerNet is >= LeastGrossPerNet and <= MostGrossPerNet;

    public static bool IsHeat(SubstanceProperty property) =>
        property.Kind is SubstancePropertyKind.NetCalorificValue or SubstancePropertyKind.GrossCalorificValue;

    public static bool ArePair(SubstanceProperty a, SubstanceProperty b) =>
        IsHeat(a) && IsHeat(b) && a.Kind != b.Kind && a.Denominator.Dimension == b.Denominator.Dimension;
}
