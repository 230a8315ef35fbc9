using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>
/// Folds the accounts of a year to the days that they cover: all together, by kind and scope, and by site. An account costs the same
/// however long its period is, and sites are told apart by what their rows share before any name is read.
/// </summary>
internal sealed class CoverageFold
{
    // What happens on single days seldom happens on the first and on the last.
    private const int FewestToLackOfDays = 62;

    private const int FewestOfAFlow = 150;

    private readonly ReportingPeriod _year;
    private readonly ImmutableArray<Account> _accounts;
    private readonly RowKinds _kinds;
    private readonly OpenDays _open;
    private readonly Dictionary<(CoverageKind, Scope), CoverageStream> _streams = [];
    private readonly Dictionary<ActivityContext, SiteDays> _sites = new(ReferenceEqualityComparer.Instance);
    private PlanLeg? _lastLeg;
    private CoverageStream? _lastStream;

    private CoverageFold(ReportingPeriod year, ImmutableArray<Account> accounts, RowKinds kinds, Facilities? facilities)
    {
        _year = year;
        _accounts = accounts;
        _kinds = kinds;
        _open = new OpenDays(facilities, year);
        foreach (Account account in accounts)
            Add(account);
    }

    /// <summary>The coverage of a year; null where no row covers more than single days.</summary>
    /// <param name="year">The year.</param>
    /// <param name="accounts">Its accounts.</param>
    /// <param name="kinds">The kinds of all rows, those of other years among them.</param>
    /// <param name="facilities">The sites that there should be, with the days on which they were open; null where nobody says.</param>
    public static YearCoverage? Of(
        ReportingPeriod year, ImmutableArray<Account> accounts, RowKinds kinds, Facilities? facilities) =>
        new CoverageFold(year, accounts, kinds, facilities).Coverage();

    private YearCoverage? Coverage()
    {
        (ImmutableArray<ReportingPeriod> stretches, bool isOwn) = OfLedger();
        if (stretches.IsEmpty)
            return null;

        var parts = new List<CoveredPart>();
        CoverageStream[] ofLedger = [.. _streams.Values.Where(stream => isOwn == Scopes.Own.Contains(stream.Scope))];
        ImmutableArray<ReportingPeriod> withClosed = WithClosed(stretches, [.. ofLedger.Where(stream => stream.IsMetered)]);
        bool isDecisive = IsDecisive(withClosed);
        if (!CoveredDays.IsWhole(_year, withClosed))
            parts.Add(NewPart(CoverageMessages.TheLedger, stretches, isDecisive, ofLedger.Contains) with { Scopes = ScopesOf(isOwn) });
        HashSet<Scope> partial = isDecisive ? [.. PartialWithLedger(isOwn)] : [];
        foreach (CoverageStream stream in _streams.Values.OrderBy(stream => (stream.Kind, stream.Scope)))
        {
            ImmutableArray<ReportingPeriod> ofStream = StretchesOf(stream);
            if (ofStream.IsEmpty || ofStream.SequenceEqual(stretches) || !IsPart(stream, ofStream))
                continue;

            ImmutableArray<ReportingPeriod> ofOpenDays = WithClosed(ofStream, [stream]);
            if (!IsPart(stream, ofOpenDays))
                continue;

            bool isDecisiveStream = IsDecisive(stream, ofOpenDays);
            CoveredPart part = NewPart(
                CoverageMessages.OfKind(stream.Kind, stream.Scope), ofStream, isDecisiveStream, other => other == stream);

            // Rows of nothing say that it ended.
            if (part.Tonnes == 0)
                continue;

            if (isDecisiveStream)
                partial.Add(stream.Scope);
            parts.Add(part with { Stream = stream.Key, Scopes = [stream.Scope] });
        }

        return new YearCoverage(_year, stretches)
        {
            Parts = [.. parts, .. new SiteCoverage(_year, _accounts, _kinds, _open).Parts(_sites, StretchesOf)],
            PartialScopes = [.. partial.Order()],
        };
    }

    // Rows of Scope 1 and 2 tell; where there are none, those of Scope 3, which may come and go.
    private (ImmutableArray<ReportingPeriod> Stretches, bool IsOwn) OfLedger()
    {
        if (Union(stream => Scopes.Own.Contains(stream.Scope)) is { IsEmpty: false } own)
            return (WithoutRests(own.Stretches()), true);

        ReportingPeriod[] spans = [.. _streams.Values.Where(stream => Scopes.Own.Contains(stream.Scope))
            .Select(stream => stream.SpanOfReadings).OfType<ReportingPeriod>()];
        if (spans.Length == 0)
            return (OfScope3(), false);

        var span = new ReportingPeriod(spans.Min(each => each.Start), spans.Max(each => each.End));
        bool lacksMuch = span.Start.DayNumber - _year.Start.DayNumber >= FewestToLackOfDays
            || _year.End.DayNumber - span.End.DayNumber >= FewestToLackOfDays;
        return (lacksMuch ? [span] : [], true);
    }

    // Purchases and trips come and go: where no meter is among them, only a long row of them tells that it broke off.
    private ImmutableArray<ReportingPeriod> OfScope3()
    {
        ImmutableArray<ReportingPeriod> stretches = Union(stream => stream.Scope == Scope.Scope3).Stretches();
        bool hasMeters = _streams.Values.Any(stream => stream.IsMetered && stream.Scope == Scope.Scope3 && !stream.Covered().IsEmpty);
        return hasMeters ? WithoutRests(stretches) : stretches is [{ Days: >= FewestOfAFlow }] ? stretches : [];
    }

    // Heating rests in summer, and nobody flies in every month: only of what runs all the time days are missing between others.
    private ImmutableArray<ReportingPeriod> WithoutRests(ImmutableArray<ReportingPeriod> stretches) =>
        stretches.IsEmpty || _streams.Values.Any(stream => stream.RunsAllTheTime)
            ? stretches
            : [new ReportingPeriod(stretches[0].Start, stretches[^1].End)];

    private ImmutableArray<Scope> PartialWithLedger(bool isOwn)
    {
        CoveredDays scope3 = Union(stream => stream.Scope == Scope.Scope3);
        return isOwn && (scope3.IsEmpty || IsDecisive(scope3.Stretches())) ? Scopes.All : ScopesOf(isOwn);
    }

    private static ImmutableArray<Scope> ScopesOf(bool isOwn) => isOwn ? Scopes.Own : [Scope.Scope3];

    // Meters lack nothing on days on which none of their sites was open; of rows without a site nobody knows.
    private ImmutableArray<ReportingPeriod> WithClosed(ImmutableArray<ReportingPeriod> stretches, CoverageStream[] meters) =>
        CoveredDays.IsWhole(_year, stretches) || meters.Any(stream => stream.HasRowsOfNoSite)
            ? stretches
            : _open.WithClosed(
                stretches, _sites.Where(site => meters.Contains(site.Value.Stream)).Select(site => site.Key));

    // Emissions of the scope that were carried over may stand for the rest of the year.
    private ImmutableArray<ReportingPeriod> StretchesOf(CoverageStream stream)
    {
        CoveredDays days = stream.Covered();
        if (days.IsEmpty || stream.Kind == CoverageKind.Other)
            return [];
        if (stream.Kind == CoverageKind.CarriedOver)
            return stream.Scope == Scope.Scope3 ? [] : Union(other => other.Scope == stream.Scope).Stretches();
        if (_streams.TryGetValue((CoverageKind.CarriedOver, stream.Scope), out CoverageStream? carriedOver))
            days.Add(carriedOver.Covered());
        return days.Stretches();
    }

    private CoveredDays Union(Func<CoverageStream, bool> isWanted)
    {
        var days = new CoveredDays(_year);
        foreach (CoverageStream stream in _streams.Values.Where(isWanted))
            days.Add(stream.Covered());
        return days;
    }

    // What rests in winter lacks both ends of a year.
    private bool IsPart(CoverageStream stream, ImmutableArray<ReportingPeriod> stretches)
    {
        bool beginsLate = CoveredDays.BeginsLate(_year, stretches), endsEarly = CoveredDays.EndsEarly(_year, stretches);
        return stream.Kind switch
        {
            CoverageKind.Electricity => !CoveredDays.IsWhole(_year, stretches),
            CoverageKind.Cooling => beginsLate != endsEarly,
            _ => beginsLate || endsEarly,
        };
    }

    private bool IsDecisive(ImmutableArray<ReportingPeriod> stretches) =>
        CoveredDays.BeginsLate(_year, stretches) || CoveredDays.EndsEarly(_year, stretches) || CoveredDays.HasGap(stretches);

    // What rests may do so at both ends of a year, wherever winter is in it; what is leased may begin at any time.
    private bool IsDecisive(CoverageStream stream, ImmutableArray<ReportingPeriod> stretches) =>
        stream.Scope == Scope.Scope3 || stream.Kind is CoverageKind.Heat or CoverageKind.Cooling or CoverageKind.NaturalGas
            ? CoveredDays.EndsEarly(_year, stretches) && !CoveredDays.BeginsLate(_year, stretches)
            : IsDecisive(stretches);

    private CoveredPart NewPart(
        Message subject, ImmutableArray<ReportingPeriod> stretches, bool isDecisive, Func<CoverageStream, bool> isOf)
    {
        Int128 tonnes = 0;
        long lines = 0;
        foreach (Account account in _accounts.Where(account => StreamOf(account) is { } stream && isOf(stream)))
        {
            tonnes += ShareCounter.Counts(account.Leg) ? account.Total() : 0;
            lines += account.Rows;
        }

        return new CoveredPart(subject, _year, stretches) { IsDecisive = isDecisive, Tonnes = tonnes, Lines = lines };
    }

    private void Add(Account account)
    {
        if (StreamOf(account) is not { } stream)
            return;

        stream.Add(account);
        ActivityContext context = account.Kind.Context;
        if (!stream.IsMetered || (context.Facility is null && context.Entity is null))
            return;

        CollectionsMarshal.GetValueRefOrAddDefault(_sites, context, out _).Add(stream, account.Period, _year, stream.IsBill(account));
    }

    /// <summary>What an account is of; null for what is in no scope and for the second line of a row.</summary>
    private CoverageStream? StreamOf(Account account)
    {
        PlanLeg leg = account.Leg;
        if (ReferenceEquals(leg, _lastLeg))
            return _lastStream;

        _lastLeg = leg;
        return _lastStream = leg.IsMemo || leg.Name is not null || leg.Scope == Scope.Outside ? null : StreamOf(leg);
    }

    private CoverageStream StreamOf(PlanLeg leg)
    {
        CoverageKind kind = CoverageStream.KindOf(leg.Need.Activity);
        if (!_streams.TryGetValue((kind, leg.Scope), out CoverageStream? stream))
            _streams.Add((kind, leg.Scope), stream = new CoverageStream(kind, leg.Scope, _year));
        return stream;
    }
}
