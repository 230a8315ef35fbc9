using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Finds sites whose metered rows begin after those of the others, or end before them.</summary>
internal sealed class SiteCoverage(ReportingPeriod year, ImmutableArray<Account> accounts, RowKinds kinds, OpenDays open)
{
    private readonly FoldedNames _folded = new();

    /// <summary>The sites that lack a month or more of what all sites together cover, in the order of their names.</summary>
    /// <param name="sites">From which day to which the rows are that share everything but their period.</param>
    /// <param name="stretchesOf">What all sites together cover.</param>
    public IEnumerable<CoveredPart> Parts(
        Dictionary<ActivityContext, SiteDays> sites, Func<CoverageStream, ImmutableArray<ReportingPeriod>> stretchesOf)
    {
        var days = new Dictionary<Key, SiteDays>();
        foreach ((ActivityContext context, SiteDays ofContext) in sites)
            CollectionsMarshal.GetValueRefOrAddDefault(days, Key.Of(context, ofContext.Stream!.Scope), out _).Add(ofContext);

        ILookup<Key, Key> ofPlace = days.Keys.ToLookup(PlaceOf);
        var bounds = new Dictionary<CoverageStream, (int First, int Last)?>();
        var found = new Dictionary<Key, CoveredPart>();
        foreach ((Key key, SiteDays site) in days)
        {
            CoverageStream stream = site.Stream!;
            if (!bounds.TryGetValue(stream, out (int First, int Last)? whole))
                bounds.Add(stream, whole = BoundsOf(stretchesOf(stream)));
            DaySet own = site.Covered();
            if (own.Bounds is not { } covered || Expected(key, whole) is not { } expected)
                continue;

            bool beginsLate = covered.First - expected.First >= CoveredDays.Month;
            bool endsEarly = expected.Last - covered.Last >= CoveredDays.Month;
            if ((beginsLate || endsEarly) && key.Facility is not null)
            {
                // Another entity took the site over, or rows spell it otherwise: one goes on where the other ends.
                (int First, int Last) joined = Joined(key, own, ofPlace[PlaceOf(key)], days).Bounds!.Value;
                beginsLate &= covered.First - joined.First < CoveredDays.Month;
                endsEarly &= joined.Last - covered.Last < CoveredDays.Month;
            }

            bool mayRest = stream.Kind != CoverageKind.Electricity;
            if ((beginsLate && !mayRest) || (endsEarly && !(mayRest && beginsLate)))
                found.Add(key, NewPart(key, stream, covered, beginsLate && !endsEarly && !open.SaysOpened(key.Facility, key.Entity)));
        }

        return found.Count == 0 ? [] : WithTonnes(WithoutOldSites(found));
    }

    private Key PlaceOf(Key key) => key with { Entity = null, Facility = _folded.OfSite(key.Facility) };

    private static DaySet Joined(Key key, in DaySet own, IEnumerable<Key> others, Dictionary<Key, SiteDays> days)
    {
        DaySet joined = own;
        foreach (Key other in others.Where(other => other != key))
        {
            DaySet ofOther = days[other].Covered();
            if (ofOther.Within(own).Count < CoveredDays.Month)
                joined.Add(ofOther);
        }

        return joined;
    }

    private CoveredPart NewPart(Key key, CoverageStream stream, (int First, int Last) days, bool looksNew) => new(
        CoverageMessages.OfSite(key.Entity, key.Facility, CoverageMessages.OfKind(stream.Kind, stream.Scope)),
        year,
        [new ReportingPeriod(year.Start.AddDays(days.First), year.Start.AddDays(days.Last))])
    {
        Facility = key.Facility,
        IsOfSite = true,
        Stream = stream.Key,
        IsDecisive = true,
        LooksNew = looksNew,
    };

    // Where all sites together cover nothing for certain, none can lack of it.
    private (int First, int Last)? BoundsOf(ImmutableArray<ReportingPeriod> stretches) =>
        stretches.IsEmpty ? null : (PlaceIn(stretches[0].Start), PlaceIn(stretches[^1].End));

    private int PlaceIn(DateOnly day) => day.DayNumber - year.Start.DayNumber;

    private (int First, int Last)? Expected(Key key, (int First, int Last)? whole) =>
        whole is { } days && open.Of(key.Facility, key.Entity) is { } ofSite
            ? (Math.Max(days.First, PlaceIn(ofSite.Start)), Math.Min(days.Last, PlaceIn(ofSite.End)))
            : null;

    // A site with rows before the year is not new: the rows in between are missing.
    private Dictionary<Key, CoveredPart> WithoutOldSites(Dictionary<Key, CoveredPart> found)
    {
        if (!found.Values.Any(part => part.LooksNew))
            return found;

        ILookup<Key, Key> inAnyScope = found.Keys.ToLookup(key => key with { Scope = default });
        for (int i = 0; i < kinds.Count; i++)
        {
            RowKind kind = kinds.At(i);
            if (kind.Period.Start >= year.Start)
                continue;
            foreach (Key key in inAnyScope[Key.Of(kind.Context, default)])
                found[key] = found[key] with { LooksNew = false };
        }

        return found;
    }

    private IEnumerable<CoveredPart> WithTonnes(Dictionary<Key, CoveredPart> found)
    {
        var sums = new Dictionary<Key, (Int128 Tonnes, long Lines)>();
        foreach (Account account in accounts)
        {
            var key = Key.Of(account.Kind.Context, account.Leg.Scope);
            if (!found.ContainsKey(key))
                continue;

            (Int128 tonnes, long lines) = sums.GetValueOrDefault(key);
            sums[key] = (tonnes + (ShareCounter.Counts(account.Leg) ? account.Total() : 0), lines + account.Rows);
        }

        // A site and an entity may be called alike. Rows of nothing say that something ended.
        return found
            .Where(part => sums[part.Key].Tonnes != 0)
            .OrderBy(part => part.Value.Subject, StringComparer.Ordinal)
            .ThenBy(part => part.Key.Entity, StringComparer.Ordinal)
            .ThenBy(part => part.Key.Facility, StringComparer.Ordinal)
            .Select(part => part.Value with { Tonnes = sums[part.Key].Tonnes, Lines = sums[part.Key].Lines });
    }

    private readonly record struct Key(string? Entity, string? Facility, CoverageKind Kind, Scope Scope)
    {
        public static Key Of(ActivityContext context, Scope scope) =>
            new(context.Entity, context.Facility, CoverageStream.KindOf(context.Activity), scope);
    }
}
