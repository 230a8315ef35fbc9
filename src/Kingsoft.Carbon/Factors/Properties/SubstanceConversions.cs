using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The conversions through the properties of one substance, each found once.</summary>
/// <remarks>
/// What is kept is bounded by the properties, not by the questions: region, year, day and set count only as far as a property of the
/// substance tells them apart.
/// </remarks>
internal sealed class SubstanceConversions
{
    private readonly ConcurrentDictionary<(Unit From, Unit To, PropertyContext), (
        UnitConversion? Conversion, Message? Fault)> _found = new();
    private readonly ImmutableArray<SubstanceProperty> _properties;
    private readonly ImmutableArray<int> _years;
    private readonly PublicationDays _days;
    private readonly ImmutableHashSet<string?> _sets;
    private readonly ImmutableHashSet<Region> _regions;

    public SubstanceConversions(ImmutableArray<SubstanceProperty> properties)
    {
        _properties = properties;
        _years = [.. properties.SelectMany(property => new[] { property.ValidFrom, property.ValidTo }).OfType<int>().Order()];
        _days = new PublicationDays([.. properties.Select(property => property.Citation.Published?.LastDay).OfType<DateOnly>().Order()]);
        _sets = [.. properties.Select(property => property.Set)];
        _regions = [.. properties.Select(property => property.Region)];
    }

    public UnitConversion? Find(Unit from, Unit to, PropertyContext context, out Message? fault)
    {
        PropertyContext relevant = Relevant(context);
        if (!_found.TryGetValue((from, to, relevant), out (UnitConversion? Conversion, Message? Fault) found))
        {
            found.Conversion = ConversionFinder.Bridge(from, to, _properties, relevant, out found.Fault);
            found = _found.GetOrAdd((from, to, relevant), found);
        }

        fault = found.Fault;
        return found.Conversion;
    }

    private PropertyContext Relevant(PropertyContext context) => new(
        context.Substance,
        _sets.Contains(context.Set) ? context.Set : null,
        NearestNamed(context.Region),
        _years.IsEmpty ? 0 : Math.Clamp(context.Year, _years[0] - 1, _years[^1] + 1),
        context.AsOf is { } asOf ? _days.LastBy(asOf) : null);

    private Region NearestNamed(Region region)
    {
        Region at = region;
        while (!_regions.Contains(at) && at.Parent is { } wider)
            at = wider;
        return at;
    }
}
