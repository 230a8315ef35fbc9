using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>The days on which data of one kind was published: only they can change what was known by a day.</summary>
/// <param name="days">The days, in order.</param>
internal readonly struct PublicationDays(ImmutableArray<DateOnly> days)
{
    /// <summary>The last of the days that had come by a day; null where all of them had.</summary>
    public DateOnly? LastBy(DateOnly asOf)
    {
        if (days.IsEmpty || asOf >= days[^1])
            return null;

        DateOnly last = DateOnly.MinValue;
        foreach (DateOnly day in days)
        {
            if (day <= asOf)
                last = day;
        }

        return last;
    }
}
