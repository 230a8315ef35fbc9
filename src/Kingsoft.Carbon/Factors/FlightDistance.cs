using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon;

/// <summary>The flights of a distance that a question names, where a publisher tells flights by their length.</summary>
/// <remarks>
/// Source: US EPA, GHG Emission Factors Hub (2025), Table 10: short haul below 300 miles, medium haul from 300 to below 2,300 miles.
/// </remarks>
internal static class FlightDistance
{
    private const string Flights = "travel.air";
    private const decimal MilesOfMediumHaul = 300m;
    private const decimal MilesOfLongHaul = 2_300m;

    private static readonly Unit Mile = Unit.Parse("mi");

    /// <summary>The parts of a question; its flights are led by those of the distance beside them, if there is one.</summary>
    public static ImmutableArray<SearchPart> Applied(ImmutableArray<SearchPart> parts) => Code(parts) is not { } code
        ? parts
        : [.. parts.Select(part => part.Activities.Contains(Flights) ? part with { Activities = part.Activities.Insert(0, code) } : part)];

    private static string? Code(ImmutableArray<SearchPart> parts)
    {
        foreach ((SearchPart amount, SearchPart unit) in parts.Zip(parts.Skip(1)))
        {
            if (Unit.TryParse(unit.Text.Phrase, out Unit? length) && length.IsConvertibleTo(Mile)
                && decimal.TryParse(amount.Text.Phrase, NumberStyles.None, CultureInfo.InvariantCulture, out decimal number))
                return Haul(new Quantity(number, length).To(Mile).Amount);
        }

        return null;
    }

    private static string Haul(decimal miles) => miles switch
    {
        < MilesOfMediumHaul => $"{Flights}.under-300-miles",
        < MilesOfLongHaul => $"{Flights}.300-to-2300-miles",
        _ => $"{Flights}.long-haul",
    };
}
