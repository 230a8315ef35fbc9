using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Finds the shortest way from one unit to another, through properties of a substance where dimensions differ.</summary>
internal static class ConversionFinder
{
    /// <summary>The conversion between units that need no property.</summary>
    public static UnitConversion Direct(Unit from, Unit to) =>
        new(from, to, from == to ? [] : [new ConversionStep(from, to, from.RatioTo(to), null)]);

    /// <summary>
    /// The conversion, or null with the reason: no property bridges the dimensions, or those that do contradict each other.
    /// </summary>
    public static UnitConversion? Bridge(
        Unit from, Unit to, IReadOnlyList<SubstanceProperty> properties, PropertyContext context, out Message? fault)
    {
        fault = null;
        if (from.IsConvertibleTo(to))
            return null;

        List<SubstanceProperty> admitted = [.. properties
            .Where(context.Admits)
            .Where(property => property.IsUserSupplied || !MayBeGasOrLiquid(property, from, to))];
        List<(SubstanceProperty Best, SubstanceProperty? Rival)> bridges = BestOfEachBridge(admitted, context);
        UnitConversion? conversion = Walk(from, to, [.. bridges.Select(bridge => bridge.Best)]);
        if (conversion is not null && HeatingValues.AreMixed(conversion))
        {
            conversion = HeatingValues.OfOneSource(admitted, context) is { } pair
                ? Walk(from, to, [.. bridges.Select(bridge => HeatingValues.InPlaceOf(bridge.Best, pair))])
                : null;
            if (conversion is null || HeatingValues.AreMixed(conversion))
                return null;
        }

        // Properties that disagree matter only where the way goes over them.
        foreach ((SubstanceProperty best, SubstanceProperty? rival) in bridges)
        {
            if (rival is not null && conversion?.Steps.Any(step => step.Property == best) == true)
            {
                fault = SelectionMessages.TwoProperties(best, rival);
                return null;
            }
        }

        fault = conversion is null ? null : OfGasForLiquid(conversion)
            ?? HeatingValues.Fault(conversion)
            ?? HeatingValues.Contradiction(conversion, bridges.Select(bridge => bridge.Best), context);
        return fault is null ? conversion : null;
    }

    // What is published is of the tank, of which a cubic metre says nothing; a user's own value says it.
    private static bool MayBeGasOrLiquid(SubstanceProperty property, Unit from, Unit to) =>
        property.Denominator.Dimension == UnitDimension.Volume
        && LiquefiedGas.IsOne(property.Substance)
        && (LiquefiedGas.IsEither(from) || LiquefiedGas.IsEither(to));

    // A litre or a gallon is of the liquid, which a value of the gas makes some hundred times too light.
    private static Message? OfGasForLiquid(UnitConversion conversion)
    {
        Unit? liquid = conversion.From.IsLiquidMeasure ? conversion.From : conversion.To.IsLiquidMeasure ? conversion.To : null;
        return liquid is not null
            && conversion.Steps.FirstOrDefault(step => step.Property is { } used && LiquefiedGas.IsOfGas(used))?.Property is { } ofGas
                ? PropertyFileMessages.OfGasForLiquid(ofGas, liquid)
                : null;
    }

    // Breadth first, so that the fewest properties are used; bridges are in a fixed order, so that the way is the same on every run.
    private static UnitConversion? Walk(Unit from, Unit to, List<SubstanceProperty> bridges)
    {
        var queue = new Queue<(Unit At, ImmutableArray<ConversionStep> Steps)>([(from, [])]);
        var seen = new HashSet<UnitDimension> { from.Dimension };
        while (queue.TryDequeue(out (Unit At, ImmutableArray<ConversionStep> Steps) way))
        {
            if (way.At.IsConvertibleTo(to))
                return new UnitConversion(
                    from, to, way.At == to ? way.Steps : way.Steps.Add(new ConversionStep(way.At, to, way.At.RatioTo(to), null)));

            foreach (SubstanceProperty bridge in bridges)
            {
                Ratio value = Ratio.From(bridge.Value);
                if (bridge.Denominator.IsConvertibleTo(way.At) && seen.Add(bridge.Numerator.Dimension))
                    queue.Enqueue((
                        bridge.Numerator,
                        way.Steps.Add(new ConversionStep(way.At, bridge.Numerator, way.At.RatioTo(bridge.Denominator) * value, bridge))));
                else if (bridge.Numerator.IsConvertibleTo(way.At) && seen.Add(bridge.Denominator.Dimension))
                    queue.Enqueue((
                        bridge.Denominator,
                        way.Steps.Add(new ConversionStep(way.At, bridge.Denominator, way.At.RatioTo(bridge.Numerator) / value, bridge))));
            }
        }

        return null;
    }

    private static List<(SubstanceProperty Best, SubstanceProperty? Rival)> BestOfEachBridge(
        List<SubstanceProperty> admitted, PropertyContext context)
    {
        var best = new List<(SubstanceProperty Best, SubstanceProperty? Rival)>();
        IEnumerable<IGrouping<(SubstancePropertyKind, UnitDimension), SubstanceProperty>> bridges = admitted
            .GroupBy(property => (property.Kind, property.Denominator.Dimension))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Dimension);
        foreach (IGrouping<(SubstancePropertyKind, UnitDimension), SubstanceProperty> bridge in bridges)
        {
            List<SubstanceProperty> ranked = [.. bridge.OrderBy(context.Rank)];
            best.Add((
                ranked[0],
                ranked.Skip(1).FirstOrDefault(other => context.Rank(other) == context.Rank(ranked[0]) && !SameValue(other, ranked[0]))));
        }

        return best;
    }

    /// <summary>Whether two properties are of one value, be it in other units.</summary>
    public static bool SameValue(SubstanceProperty a, SubstanceProperty b) =>
        (Ratio.From(a.Value) * a.Numerator.ToBase / a.Denominator.ToBase).Equals(
            Ratio.From(b.Value) * b.Numerator.ToBase / b.Denominator.ToBase);
}
