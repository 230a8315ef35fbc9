using System.Runtime.InteropServices;

namespace Kingsoft.Carbon.Coverage;

/// <summary>The days that series cover in a year and did not in another: on them they may stand for one that came to an end.</summary>
internal sealed class TakenOver
{
    private const string AnyGroup = "*";

    private readonly Dictionary<(Scope, Scope3Category?, string Group, string? Place, bool IsAnywhere), DaySet> _days = [];

    public TakenOver(YearSeries year, Func<SeriesKey, DaySet> daysBefore)
    {
        foreach ((SeriesKey key, SeriesDays series) in year.All)
        {
            DaySet added = series.Days.Without(daysBefore(key));
            if (added.IsEmpty)
                continue;

            foreach ((Scope, Scope3Category?, string) purpose in key.Purposes.Append((key.Scope, key.Category, AnyGroup)))
            {
                Add(purpose, key.Place, isAnywhere: false, added);
                Add(purpose, null, isAnywhere: true, added);

                // What was told of an entity may be told of its sites.
                if (key is { Facility: not null, Entity: { } entity })
                    Add(purpose, entity, isAnywhere: false, added);
            }
        }
    }

    /// <summary>The days that nothing else of the same place, or of the whole company, covers.</summary>
    public DaySet Rest(SeriesKey key, DaySet days)
    {
        foreach (string group in key.Family == SeriesKey.CarriedOver ? new[] { AnyGroup } : [key.Group, SeriesKey.CarriedOver])
        {
            days = days.Without(_days.GetValueOrDefault((key.Scope, key.Category, group, null, key.Place is null)));
            if (key.Place is not null)
                days = days.Without(_days.GetValueOrDefault((key.Scope, key.Category, group, key.Place, false)));
        }

        return days;
    }

    private void Add((Scope Scope, Scope3Category? Category, string Group) of, string? place, bool isAnywhere, in DaySet days) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_days, (of.Scope, of.Category, of.Group, place, isAnywhere), out _).Add(days);
}
