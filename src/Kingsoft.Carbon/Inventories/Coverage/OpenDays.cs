using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>On which days of a year sites were open, as far as a file of sites says so: on all others they lack nothing.</summary>
internal sealed class OpenDays(Facilities? facilities, ReportingPeriod year)
{
    /// <summary>The days on which a site was open; all of them where nobody says, null where there are none.</summary>
    public ReportingPeriod? Of(string? site, string? entity) => Find(site, entity) is { } facility ? Of(facility) : year;

    /// <summary>Whether a file of sites has a site.</summary>
    public bool Knows(string? site, string? entity) => Find(site, entity) is not null;

    /// <summary>Whether somebody says on which day a site opened.</summary>
    public bool SaysOpened(string? site, string? entity) => Find(site, entity) is { Opened: not null };

    /// <summary>Stretches of days, with the days on which none of some sites was open.</summary>
    public ImmutableArray<ReportingPeriod> WithClosed(ImmutableArray<ReportingPeriod> stretches, IEnumerable<ActivityContext> sites)
    {
        if (facilities is null)
            return stretches;

        var open = new CoveredDays(year);
        foreach (ActivityContext context in sites)
        {
            if (Of(context.Facility, context.Entity) is { } ofSite)
                open.Add(ofSite);
        }

        if (open.IsEmpty || open.Gaps().IsEmpty)
            return stretches;

        var days = new CoveredDays(year);
        days.Add(stretches);
        days.Add(open.Gaps());
        return days.Stretches();
    }

    private Facility? Find(string? site, string? entity) => site is null ? null : facilities?.Find(site, entity);

    private ReportingPeriod? Of(Facility facility)
    {
        if (!facility.IsOpenIn(year))
            return null;

        DateOnly first = facility.Opened is { } opened && opened > year.Start ? opened : year.Start;
        DateOnly last = facility.Closed is { } closed && closed < year.End ? closed : year.End;
        return new ReportingPeriod(first, last);
    }
}
