using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What a property of a substance can be: for the substance itself, else for its state, else for anything.</summary>
/// <remarks>A cubic metre of gas at 0 °C and one at 20 °C differ by 7 %: the bounds are wide enough for both.</remarks>
internal static class PropertyBounds
{
    private static readonly CsvColumns Columns = new(["of", "property", "unit", "low", "high", "usual_low", "usual_high"], []);

    private static readonly Lazy<ImmutableArray<PropertyBound>> All = new(Load);

    // In which other units people have a value in mind, when it is impossible in the one that stands there.
    private static readonly string[] Masses = ["kg/m3", "kg/L", "g/m3"];
    private static readonly string[] Heats = ["GJ", "MJ", "kJ", "kcal", "kWh"];

    /// <summary>What is wrong with a value that nothing of this kind has; null where it is possible.</summary>
    public static Message? Fault(SubstanceProperty property)
    {
        ImmutableArray<PropertyBound> bounds = Of(property);
        return bounds.IsEmpty || bounds.Any(bound => bound.Holds(property))
            ? null
            : PropertyFileMessages.Impossible(property, bounds, LikelyUnit(property));
    }

    /// <summary>What is odd about a value that is possible; null where it is usual.</summary>
    public static Message? Oddity(SubstanceProperty property)
    {
        ImmutableArray<PropertyBound> bounds = Of(property);
        return bounds.IsEmpty || bounds.Any(bound => bound.IsUsual(property)) ? null : PropertyFileMessages.Odd(property, bounds);
    }

    private static ImmutableArray<PropertyBound> Of(SubstanceProperty property)
    {
        string state = Substances.StateOf(property.Substance).ToString();
        foreach (string subject in (ReadOnlySpan<string>)[property.Substance, state, "any"])
        {
            ImmutableArray<PropertyBound> bounds = [.. All.Value.Where(
                bound => string.Equals(bound.Of, subject, StringComparison.OrdinalIgnoreCase) && bound.IsOf(property))];
            if (!bounds.IsEmpty)
                return bounds;
        }

        return [];
    }

    // Named only where the value in that unit is near a published one of the substance, so that to follow it gives the right number.
    private static string? LikelyUnit(SubstanceProperty property)
    {
        ImmutableArray<SubstanceProperty> published = [.. BuiltInFactors.Instance.Properties.Where(
            known => known.Substance == property.Substance && known.Kind == property.Kind)];
        return Candidates(property).FirstOrDefault(unit => published.Any(known => IsNear(property, unit, known)));
    }

    private static IEnumerable<string> Candidates(SubstanceProperty property)
    {
        if (property.Kind == SubstancePropertyKind.Density)
            return property.Denominator.Dimension == UnitDimension.NormalVolume ? ["kg/Nm3", "g/Nm3"] : Masses;

        string per = property.Denominator.Dimension switch
        {
            UnitDimension.Mass => "kg",
            UnitDimension.NormalVolume => "Nm3",
            _ => "m3",
        };
        return per == "kg" ? ["GJ/t", .. Heats.Skip(2).Select(heat => $"{heat}/kg")] : Heats.Select(heat => $"{heat}/{per}");
    }

    private static bool IsNear(SubstanceProperty property, string unit, SubstanceProperty known)
    {
        string[] parts = unit.Split('/');
        string above = property.Kind == SubstancePropertyKind.Density ? parts[0] : parts[0] + SubstanceProperties.Basis(property.Kind);
        SubstanceProperty inUnit = property with { Numerator = Unit.Parse(above), Denominator = Unit.Parse(parts[1]) };
        if (PropertyBound.Amount(inUnit) is not { } value || PropertyBound.Amount(known) is not { } other
            || PropertyBound.IsPerMass(inUnit) != PropertyBound.IsPerMass(known))
            return false;

        // Not as a decimal: a value may be as large as one can be.
        return (value - (other * Ratio.From(0.85m))).Sign >= 0 && (value - (other * Ratio.From(1.15m))).Sign <= 0;
    }

    private static ImmutableArray<PropertyBound> Load()
    {
        ImmutableArray<PropertyBound>.Builder bounds = ImmutableArray.CreateBuilder<PropertyBound>();
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/property-bounds.csv", Columns);
        while (table.ReadRow())
        {
            SubstancePropertyKind kind = SubstanceProperties.KindOf(table.Text(1)!);
            string[] unit = table.Text(2)!.Split('/');
            bounds.Add(new PropertyBound(
                table.Text(0)!,
                kind,
                Unit.Parse(unit[0] + SubstanceProperties.Basis(kind)),
                Unit.Parse(unit[1]),
                Number(table, 3)!.Value,
                Number(table, 4)!.Value,
                Number(table, 5),
                Number(table, 6)));
        }

        return bounds.ToImmutable();
    }

    private static decimal? Number(CsvTable table, int column) =>
        Numbers.TryParseAmount(table[column], out decimal value, out _) ? value : null;
}
