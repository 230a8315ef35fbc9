using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>
/// Compares the days that each series covers from year to year. A site that is new, and what grows or shrinks in whole years, is no break;
/// neither is what another series took over, nor the days on which a site was closed by the file of sites.
/// </summary>
internal sealed class SeriesBreaks(InventoryOptions options)
{
    private const int Month = CoveredDays.Month;

    private readonly Facilities? _facilities = options.Facilities;
    private readonly EndedSeries _ended = new(options.Facilities);
    private readonly Dictionary<Scope3Category, (Int128 Tonnes, YearSeries Year)> _categories = [];
    private readonly Dictionary<SeriesKey, Reference> _known = [];
    private readonly Dictionary<(string? Entity, string? Facility, Scope Scope), (Int128 Tonnes, YearSeries Year)> _sites = [];
    private readonly Dictionary<int, List<SeriesBreak>> _found = [];
    private readonly RenamedSites _renamed = new();
    private readonly SortedDictionary<int, YearSeries> _years = [];

    /// <summary>The breaks of each year, the largest first; none where there is a single year.</summary>
    public static IReadOnlyDictionary<int, ImmutableArray<SeriesBreak>> Of(
        IEnumerable<(int Name, ReportingPeriod Year, ImmutableArray<Account> Accounts)> years,
        InventoryOptions options,
        Func<int, ImmutableArray<MeterGap>> metersOf,
        Func<int, ImmutableArray<BillGap>> billsOf)
    {
        (int Name, ReportingPeriod Year, ImmutableArray<Account> Accounts)[] all =
            [.. years.Where(year => !year.Accounts.IsEmpty && !RestYear.Is(year.Year, year.Accounts))];
        var breaks = new SeriesBreaks(options);
        var names = new SiteNames(options.Facilities);
        var stopped = new StoppedStreams(breaks._ended);
        YearSeries? before = null;
        foreach ((int name, ReportingPeriod year, ImmutableArray<Account> accounts) in all.Length < 2 ? [] : all)
        {
            var series = new YearSeries(name, year, accounts, names);
            breaks._renamed.Add(before, series);
            if (before is not null)
                breaks.Compare(before, series);
            stopped.Add(series, new OpenDays(options.Facilities, year));
            breaks.Remember(series);
            before = series;
        }

        foreach ((YearSeries year, SeriesBreak one) in stopped.All)
            breaks.Found(year, one);
        foreach (YearSeries series in breaks._years.Values)
        {
            breaks.Found(series, GapBreaks.OfMeters(series, metersOf(series.Name), breaks._years));
            breaks.Found(series, GapBreaks.OfBills(series, billsOf(series.Name), breaks._years.Values, names));
            SeriesBreak[] known = [.. breaks._found.GetValueOrDefault(series.Name, [])];
            breaks.Found(series, SiteEdges.Of(series, new OpenDays(options.Facilities, series.Year), known));
        }

        return breaks._found.ToImmutableDictionary(pair => pair.Key, pair => Weighed(pair.Value));
    }

    private static ImmutableArray<SeriesBreak> Weighed(List<SeriesBreak> breaks)
    {
        ILookup<Scope, decimal> shares = breaks.Where(one => one.IsLacking).ToLookup(one => one.Scope, one => one.Share);
        return [.. breaks.Select(one => one with
            {
                IsDecisive = one.IsLacking && shares[one.Scope].Sum() >= FindingScale.Small,
            })
            .OrderByDescending(one => one.Tonnes).ThenBy(one => one.Said.ToString(), TextOrder.Instance)];
    }

    private void Compare(YearSeries before, YearSeries year)
    {
        var taken = new TakenOver(before, year.DaysOf);
        foreach ((SeriesKey key, SeriesDays series) in year.All)
            CompareWithNext(key, before, new Reference(series, year), taken);

        taken = new TakenOver(year, key => _known.GetValueOrDefault(key).Days);
        foreach ((SeriesKey key, Reference known) in _known.ToArray())
            CompareWithKnown(key, known, year, taken);
        foreach (((string? entity, string? facility, Scope scope), (Int128 tonnes, YearSeries of)) in _sites.ToArray())
            CompareSite(entity, facility, scope, tonnes, of, year);
        foreach ((Scope3Category category, (Int128 tonnes, YearSeries of)) in _categories)
            CompareCategory(category, tonnes, of, year);
    }

    private void CompareWithKnown(SeriesKey key, Reference known, YearSeries year, TakenOver taken)
    {
        DaySet open = OpenDaysOf(key.Entity, key.Facility, year.Year);
        bool hasRows = year.All.TryGetValue(key, out SeriesDays own);
        if (!hasRows && key.Facility is not null && !year.Has(key.Entity, key.Facility))
        {
            // The site is said to be gone, unless another has what it had.
            if (taken.Rest(key, known.Days.Within(open)).IsEmpty)
                _sites.Remove((key.Entity, key.Facility, key.Scope));
            return;
        }

        if (hasRows && MayEnd(key) && own.Tonnes == 0 && known.Tonnes > 0)
        {
            // A row of nothing says that it ended.
            _known.Remove(key);
            return;
        }

        DaySet lacks = !hasRows && MayEnd(key) ? Ended(key, known, year, open, taken) : Lacking(key, known, own, open, taken);
        if (!lacks.IsEmpty)
            Add(key, year, known, lacks);
        else if (!hasRows)
            _known.Remove(key);
        else
            _known[key] = new Reference(own, year);
    }

    // Rows of a year that end before those of the next: one that only begins late may be new.
    private void CompareWithNext(SeriesKey key, YearSeries year, Reference next, TakenOver taken)
    {
        if (!year.All.TryGetValue(key, out SeriesDays own) || own.Days.IsEmpty || _known.GetValueOrDefault(key).Year != year)
            return;

        var after = new DaySet();
        after.Add(own.Days.Runs()[0].First, year.Year.Days - 1);
        DaySet lacks = Lacking(key, next, own, OpenDaysOf(key.Entity, key.Facility, year.Year).Within(after), taken);
        if (!lacks.IsEmpty)
            Add(key, year, next, lacks);
    }

    // A site without any row is said once for each scope, whatever its rows were of.
    private void CompareSite(string? entity, string? facility, Scope scope, Int128 tonnes, YearSeries of, YearSeries year)
    {
        // What names an entity only is no site: its series tell.
        if (facility is null || year.Has(entity, facility))
            return;
        if (OpenDaysOf(entity, facility, year.Year).Count < Month)
        {
            _sites.Remove((entity, facility, scope));
            return;
        }

        string? newName = _renamed.NameOf(entity, facility);
        decimal share = SeriesBreak.ShareOf(tonnes, of.TonnesOf(scope));
        if (of.HasDays(entity, facility) || share >= FindingScale.Small)
            Found(year, new SeriesBreak
            {
                Said = SeriesMessages.Gone(entity, facility, scope, tonnes, of.Name, newName),
                Scope = scope,
                Tonnes = tonnes,
                Share = share,
                IsGone = true,
                IsRenamed = newName is not null,
            });
        if (newName is not null)
            _sites.Remove((entity, facility, scope));
    }

    // A year without any row of Scope 3 has no figure that looks smaller.
    private void CompareCategory(Scope3Category category, Int128 tonnes, YearSeries of, YearSeries year)
    {
        decimal share = SeriesBreak.ShareOf(tonnes, of.TonnesOf(Scope.Scope3));
        if (share >= FindingScale.Large && year.Categories.Count > 0 && !year.Categories.ContainsKey(category)
            && !options.LeavesOut(category))
            Found(year, new SeriesBreak
            {
                Said = SeriesMessages.Gone(category, tonnes, of.Name),
                Scope = Scope.Scope3,
                Category = category,
                Tonnes = tonnes,
                Share = share,
                IsCategory = true,
            });
    }

    private DaySet Ended(SeriesKey key, Reference known, YearSeries year, in DaySet open, TakenOver taken)
    {
        if (!_ended.IsMissing(key, known.Series, known.Year, year))
            return default;

        DaySet days = known.Days;
        if (days.IsEmpty)
            days.Add(0, year.Year.Days - 1);
        return Long(taken.Rest(key, Long(days.Within(open))));
    }

    private static DaySet Lacking(SeriesKey key, Reference other, in SeriesDays own, in DaySet open, TakenOver taken)
    {
        DaySet lacks = own.IsUnclear ? default : Long(other.Days.Without(own.Days).Within(open));
        if (lacks.IsEmpty)
            return lacks;

        bool runsOn = key.Kind is CoverageKind.Electricity or CoverageKind.CarriedOver;
        if (!runsOn && !(key.Kind is CoverageKind.Heat or CoverageKind.NaturalGas) && !other.IsWhole)
            return default;
        return Long(taken.Rest(key, runsOn ? lacks : AtTheEnds(lacks, other.Year.Year.Days)));
    }

    private static DaySet Long(in DaySet days)
    {
        var found = new DaySet();
        foreach ((int first, int last) in days.Runs().Where(run => run.Last - run.First + 1 >= Month))
            found.Add(first, last);
        return found;
    }

    // What rests in summer, or comes and goes, lacks at the beginning of a year or at its end.
    private static DaySet AtTheEnds(in DaySet days, int ofDays)
    {
        var found = new DaySet();
        foreach ((int first, int last) in days.Runs().Where(run => run.First < Month || ofDays - 1 - run.Last < Month))
            found.Add(first, last);
        return found;
    }

    // A fuel or a supplier may be given up, where it is said; electricity, and a scope that was carried over, do not end by themselves.
    private static bool MayEnd(SeriesKey key) =>
        !(key.Kind == CoverageKind.Electricity || (key.Kind == CoverageKind.CarriedOver && key.Scope != Scope.Scope3));

    private DaySet OpenDaysOf(string? entity, string? facility, ReportingPeriod year)
    {
        var days = new DaySet();
        if (new OpenDays(_facilities, year).Of(facility, entity) is { } open)
            days.Add(open, year);
        return days;
    }

    private void Add(SeriesKey key, YearSeries year, Reference other, in DaySet lacks)
    {
        Int128 tonnes = other.Tonnes * lacks.Count / (other.Days.Count == 0 ? year.Year.Days : other.Days.Count);
        Found(year, new SeriesBreak
        {
            Said = SeriesMessages.Covers(key, year.Year, year.PeriodsOf(key)),
            Scope = key.Scope,
            Category = key.Category,
            Tonnes = tonnes,
            Share = SeriesBreak.ShareOf(tonnes, other.Year.TonnesOf(key.Scope)),
            IsRenamed = _renamed.NameOf(key.Entity, key.Facility) is not null && IsAfter(lacks, year.DaysOf(key)),
        });
    }

    private static bool IsAfter(in DaySet days, in DaySet others) =>
        !others.IsEmpty && days.Runs()[0].First > others.Runs()[^1].Last;

    private void Found(YearSeries year, params IEnumerable<SeriesBreak> breaks)
    {
        foreach (SeriesBreak one in breaks)
        {
            if (!_found.TryGetValue(year.Name, out List<SeriesBreak>? found))
                _found.Add(year.Name, found = []);
            found.Add(one);
        }
    }

    private void Remember(YearSeries year)
    {
        _years.Add(year.Name, year);
        foreach ((SeriesKey key, SeriesDays series) in year.All)
        {
            if (!series.Days.IsEmpty || EndedSeries.IsRegular(key, series))
                _known.TryAdd(key, new Reference(series, year));
        }

        foreach ((Scope3Category category, Int128 tonnes) in year.Categories)
            _categories[category] = (tonnes, year);
        foreach ((var site, Int128 tonnes) in year.Sites)
            _sites[site] = (tonnes, year);
    }

    private readonly record struct Reference(SeriesDays Series, YearSeries Year)
    {
        public DaySet Days => Series.Days;

        public Int128 Tonnes => Series.Tonnes;

        /// <summary>Whether no month lacks.</summary>
        public bool IsWhole
        {
            get
            {
                var year = new DaySet();
                year.Add(0, Year.Year.Days - 1);
                return Long(year.Without(Days)).IsEmpty;
            }
        }
    }
}
