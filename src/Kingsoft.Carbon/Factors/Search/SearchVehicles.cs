using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// What other words of a question make of vehicles and of the towns where they run: a fuel in litres is a fuel, whatever burns it, and
/// London is of the bus or the underground only.
/// </summary>
internal static class SearchVehicles
{
    private const string Fuel = "fuel";
    private const string Stationary = ".stationary";

    private static readonly string[] OfTowns = ["travel.bus", "travel.taxi", "travel.rail.london-underground", "travel.rail.transit"];

    private static readonly string[] Vehicles = ["travel", "vehicle", "managed"];

    /// <summary>The parts of a question as their neighbours make them.</summary>
    public static ImmutableArray<SearchPart> Applied(ImmutableArray<SearchPart> written)
    {
        ImmutableArray<SearchPart> parts = written;
        if (parts.Any(IsTown) && parts.Any(IsOfATown))
            parts = [.. parts.Select(part => IsTown(part) ? part with { Kind = SearchPartKind.Qualifier } : part)];

        if (!parts.Any(IsLiquid) || !parts.Any(IsVehicle))
            return parts;
        if (parts.Any(IsFuel))
            return [.. parts.Select(part => IsVehicle(part) ? AsStop(part) : IsFuel(part) ? OnTheRoad(part) : part)];

        // 500 litres of a diesel car are diesel.
        return parts.Any(part => FuelInName(part) is not null)
            ? [.. parts.Select(part => !IsVehicle(part) ? part : FuelInName(part) ?? AsStop(part))]
            : parts;
    }

    // Chinese names of fuels have two characters: 汽油车.
    private static SearchPart? FuelInName(SearchPart vehicle) => !IsVehicle(vehicle) ? null : vehicle.Text.Words
        .Select(word => SearchText.IsChinese(word[0]) && word.Length > 2 ? word[..2] : word)
        .Select(word => SearchVocabulary.BuiltIn.Phrase(word)
            ?? new SearchPart(SearchPartKind.Word, word, SearchText.Of(word), [], null))
        .Where(IsFuel)
        .Select(OnTheRoad)
        .FirstOrDefault();

    // A company of one place is in no name of an activity.
    private static bool IsTown(SearchPart part) =>
        part.Kind == SearchPartKind.Place && SearchVocabulary.BuiltIn.Plain(part.Text.Phrase) == SearchPartKind.Place;

    private static bool IsOfATown(SearchPart part) =>
        part.Activities.Any(code => OfTowns.Any(town => ActivityCode.IsWithin(code, town)))
        || (part.Kind == SearchPartKind.Word && part.Text.Phrase is "underground" or "cab");

    private static bool IsLiquid(SearchPart part) => part.Kind == SearchPartKind.Unit
        && (UnclearUnits.Find(part.Text.Phrase, part.Written) is not null
            ? part.Text.Phrase.StartsWith("gal", StringComparison.Ordinal) || part.Text.Phrase == "加仑"
            : Unit.TryParse(part.Text.Phrase, out Unit? unit) && unit.IsLiquidMeasure);

    private static bool IsFuel(SearchPart part) => IsAllWithin(part, [Fuel]) || RoadFuel(part) is not null;

    // A word that is itself the name of a fuel for roads: diesel, biodiesel.
    private static string? RoadFuel(SearchPart part) =>
        part is { Kind: SearchPartKind.Word, Activities.IsEmpty: true, IsNeeded: false }
        && $"{Fuel}.{part.Text.Phrase}.road" is var code && ActivityIndex.BuiltIn.Contains(code) ? code : null;

    private static bool IsVehicle(SearchPart part) => IsAllWithin(part, Vehicles);

    private static bool IsAllWithin(SearchPart part, string[] beginnings) => part.Answer is null && !part.Activities.IsEmpty
        && part.Activities.All(code => beginnings.Any(beginning => ActivityCode.IsWithin(code, beginning)));

    // Whatever burns it: a car in the name of an answer is no reason for it.
    private static SearchPart AsStop(SearchPart part) => part with { Kind = SearchPartKind.Stop, Activities = [] };

    private static SearchPart OnTheRoad(SearchPart part) => RoadFuel(part) is { } road ? part with { Activities = [road] } : part with
    {
        Activities = [.. part.Activities
            .Select(code => code.Split(Stationary)[0] is var fuel && code != fuel ? $"{fuel}.road" : code)
            .Where(ActivityIndex.BuiltIn.Contains)
            .OrderBy(code => code.EndsWith(".road", StringComparison.Ordinal) ? 0 : 1)
            .Concat(part.Activities)
            .Distinct(StringComparer.Ordinal)],
    };
}
