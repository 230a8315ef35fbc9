using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Sets the accounts of a year beside the sites that there should be: what is covered, and what does not fit.</summary>
internal sealed class SiteReview
{
    private readonly Facilities _facilities;
    private readonly Facility[] _open;
    private readonly Dictionary<Facility, StreamMonths[]> _days = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Facility> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ActivityContext, SiteRows?> _rowsOf = new(ReferenceEqualityComparer.Instance);
    private readonly SiteFinding _region = new("facility-region", FacilityMessages.Region);
    private readonly SiteFinding _unknown = new("facility-unknown", FacilityMessages.Unknown);
    private readonly UnknownSites _unknownSites;
    private readonly SiteFinding _closed = new("facility-closed", FacilityMessages.Closed);

    private readonly CreditedBills _credited;

    private SiteReview(AccountBook book, Facilities facilities, ReportingPeriod year)
    {
        _credited = new CreditedBills(book);
        _facilities = facilities;
        _unknownSites = new UnknownSites(facilities);
        _open = [.. facilities.Where(facility => facility.IsOpenIn(year))];
        foreach (Facility facility in _open)
            _days.Add(facility, [.. facility.Streams.Select(stream => new StreamMonths(facility, stream, year))]);
    }

    /// <summary>The review of a year; null where nobody says which sites there should be.</summary>
    public static SiteReview? Of(
        AccountBook book, ReportingPeriod year, ImmutableArray<Account> accounts, ImmutableArray<MeterGap> meters)
    {
        if (book.Facilities is not { } facilities)
            return null;

        var review = new SiteReview(book, facilities, year);
        foreach (Account account in accounts)
            review.Add(account);
        foreach (MeterGap gap in meters)
            review.Add(gap);
        review._unknownSites.AddTo(review._unknown);
        review.Completeness = new Completeness
        {
            Streams = [.. review._open.SelectMany(facility => review._days[facility]).Select(days => days.Coverage())],
        };
        return review;
    }

    /// <summary>What is covered.</summary>
    public Completeness Completeness { get; private set; } = new() { Streams = [] };

    /// <summary>What does not fit, and what is missing; as soon as the names were read.</summary>
    public Func<IEnumerable<Finding>> Findings(LineNames names, ShareCounter shares)
    {
        Lazy<Finding>[] found =
            [.. new[] { _unknown, _region, _closed }.Select(found => found.Of(names, shares)).OfType<Lazy<Finding>>()];
        return () =>
        [
            .. found.Select(finding => finding.Value),
            .. MissingSites.Find(_open.Where(facility => !_seen.Contains(facility)), Completeness.Streams, _seen.Contains, shares),
        ];
    }

    private void Add(Account account)
    {
        ActivityContext context = account.Kind.Context;
        if (!_rowsOf.TryGetValue(context, out SiteRows? rows))
            _rowsOf.Add(context, rows = RowsOf(context));
        if (rows is null)
            return;

        if (rows.Facility is null)
        {
            _unknownSites.Add(account);
            return;
        }

        if (!rows.Facility.IsOpenIn(account.Period))
            _closed.Add(account, rows.OutsideOf(account.Period));
        if (rows.Elsewhere is { } elsewhere)
            _region.Add(account, elsewhere);
        if (_credited.AreAllOf(account))
            return;
        if (!rows.Streams.TryGetValue(account.Leg.Need.Activity, out StreamMonths[]? streams))
            rows.Streams.Add(account.Leg.Need.Activity, streams = StreamsOf(rows.Facility, context.Activity, account.Leg.Need.Activity));
        foreach (StreamMonths days in streams)
            days.Add(account.Period, account.Quality);
    }

    private StreamMonths[] StreamsOf(Facility facility, ActivityCode ofRow, ActivityCode ofLine) =>
        [.. _days.GetValueOrDefault(facility, []).Where(days => days.Stream.Holds(ofRow) || days.Stream.Holds(ofLine))];

    private void Add(MeterGap gap)
    {
        if (gap.Key.Facility is not { } name || _facilities.Find(name, gap.Key.Entity) is not { } facility)
            return;
        foreach (StreamMonths days in _days.GetValueOrDefault(facility, []).Where(days => days.Stream.Holds(gap.Key.Activity)))
            days.AddGap(gap.Meter, gap.Lacks);
    }

    private SiteRows? RowsOf(ActivityContext context)
    {
        if (context.Facility is not { } name)
            return null;
        if (_facilities.Find(name, context.Entity) is not { } facility)
            return new SiteRows();

        _seen.Add(facility);
        return new SiteRows
        {
            Facility = facility,
            Elsewhere = facility.MayLieIn(context.Region) ? null : FacilityMessages.RegionOf(facility, context.Region),
        };
    }
}
