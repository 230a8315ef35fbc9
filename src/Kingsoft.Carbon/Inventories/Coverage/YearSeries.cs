using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kingsoft.Carbon.Coverage;

/// <summary>The series of a year, with the days that they cover; an account costs the same however long its period is.</summary>
internal sealed class YearSeries
{
    private readonly Dictionary<CellKey, Cell> _cells = [];
    private readonly Dictionary<SeriesKey, SeriesDays> _series = [];
    private readonly Dictionary<(string? Entity, string? Facility, Scope Scope), Int128> _sites = [];
    private readonly HashSet<(string? Entity, string? Facility)> _names = [];
    private readonly Dictionary<(string? Entity, string? Facility), Region?> _regions = [];
    private readonly HashSet<(string? Entity, string? Facility)> _withDays = [];
    private readonly HashSet<string> _facilities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<Scope, Int128> _scopes = [];
    private readonly Dictionary<Scope3Category, Int128> _categories = [];
    private readonly Dictionary<(Scope Scope, string Group, string? Place), Int128> _purposes = [];
    private readonly SiteNames _siteNames;

    /// <summary>The series of the accounts of a year.</summary>
    /// <param name="name">What the year is called.</param>
    /// <param name="year">Its days.</param>
    /// <param name="accounts">Its accounts.</param>
    /// <param name="names">How sites and entities are called, for all years.</param>
    public YearSeries(int name, ReportingPeriod year, ImmutableArray<Account> accounts, SiteNames names)
    {
        _siteNames = names;
        Name = name;
        Year = year;
        CellKey last = default;
        Cell? cell = null;
        foreach (Account account in accounts)
        {
            PlanLeg leg = account.Leg;
            if (leg.Name is not null || !ShareCounter.Counts(leg))
                continue;

            var key = new CellKey(account.Kind.Context, leg.Scope, leg.Scope3Category);
            if (cell is null || !key.Equals(last))
            {
                last = key;
                cell = CollectionsMarshal.GetValueRefOrAddDefault(_cells, key, out _) ??= new Cell();
            }

            Add(cell, account, key);
        }

        names.Add(_cells.Keys.Select(each => each.Context));
        foreach ((CellKey key, Cell each) in _cells)
            Add(key, each);
        _cells.Clear();
    }

    public int Name { get; }

    public ReportingPeriod Year { get; }

    /// <summary>Every series, those without a row of a week or a month among them: they cover no day.</summary>
    public IReadOnlyDictionary<SeriesKey, SeriesDays> All => _series;

    /// <summary>The CO2e of each site by scope, as integers of 10⁻¹² t.</summary>
    public IReadOnlyDictionary<(string? Entity, string? Facility, Scope Scope), Int128> Sites => _sites;

    public Int128 TonnesOf(Scope scope) => _scopes.GetValueOrDefault(scope);

    /// <summary>The CO2e of each category of Scope 3 that has rows.</summary>
    public IReadOnlyDictionary<Scope3Category, Int128> Categories => _categories;

    /// <summary>The CO2e of all that serves the same at a place as a series.</summary>
    public Int128 TonnesLike(SeriesKey key) => _purposes.GetValueOrDefault((key.Scope, key.Group, key.Place));

    /// <summary>Whether a site has rows that tell which days they are of.</summary>
    public bool HasDays(string? entity, string? facility) => _withDays.Contains((entity, facility));

    /// <summary>The region of all rows of a site; null where they are of several.</summary>
    public Region? RegionOf((string? Entity, string? Facility) site) => _regions.GetValueOrDefault(site);

    public DaySet DaysOf(SeriesKey key) => _series.GetValueOrDefault(key).Days;

    /// <summary>The days of a series as stretches, in order.</summary>
    public ImmutableArray<ReportingPeriod> PeriodsOf(SeriesKey key) =>
        [.. DaysOf(key).Runs().Select(run => new ReportingPeriod(Year.Start.AddDays(run.First), Year.Start.AddDays(run.Last)))];

    /// <summary>Whether a site has any row; one without an entity may be that of any. An entity has those of its sites.</summary>
    public bool Has(string? entity, string? facility) => _names.Contains((entity, facility))
        || (facility is null && entity is not null && _entities.Contains(entity))
        || (facility is not null && (_names.Contains((null, facility)) || (entity is null && _facilities.Contains(facility))));

    private void Add(Cell cell, Account account, CellKey key)
    {
        cell.Tonnes += account.Total();
        CoverageKind kind = cell.Kind ??= CoverageStream.KindOf(key.Context.Activity);
        bool isBill = !CoverageStream.Happens(key.Context.Activity) && CoverageStream.IsBill(kind, account.Kind.Period.Days);
        cell.HasShort |= !isBill;
        cell.Months |= MonthsOf(account.Period);
        if (isBill)
            cell.Bills.Add(account.Period, Year);
        else if (CoverageStream.IsOfMeters(kind))
            cell.Readings.Add(account.Period, Year);
    }

    private void Add(CellKey key, Cell cell)
    {
        DaySet days = cell.Bills;
        DaySet readings = FrequentReadings.Covered(cell.Readings);
        days.Add(readings);

        SeriesKey ofSeries = SeriesKey.Of(key.Context, key.Scope, key.Category, _siteNames);
        ref SeriesDays series = ref CollectionsMarshal.GetValueRefOrAddDefault(_series, ofSeries, out _);
        series.Days.Add(days);
        series.Tonnes += cell.Tonnes;
        series.IsUnclear |= cell.HasShort && readings.IsEmpty;
        series.Months |= cell.Months;
        CollectionsMarshal.GetValueRefOrAddDefault(_scopes, key.Scope, out _) += cell.Tonnes;
        CollectionsMarshal.GetValueRefOrAddDefault(_purposes, (key.Scope, ofSeries.Group, ofSeries.Place), out _) += cell.Tonnes;
        if (key.Category is { } category)
            CollectionsMarshal.GetValueRefOrAddDefault(_categories, category, out _) += cell.Tonnes;
        if (ofSeries.Place is null)
            return;

        CollectionsMarshal.GetValueRefOrAddDefault(_sites, (ofSeries.Entity, ofSeries.Facility, key.Scope), out _) += cell.Tonnes;
        _names.Add((ofSeries.Entity, ofSeries.Facility));
        if (!_regions.TryAdd((ofSeries.Entity, ofSeries.Facility), key.Context.Region)
            && _regions[(ofSeries.Entity, ofSeries.Facility)] != key.Context.Region)
            _regions[(ofSeries.Entity, ofSeries.Facility)] = null;
        if (!days.IsEmpty)
            _withDays.Add((ofSeries.Entity, ofSeries.Facility));
        if (ofSeries.Facility is { } facility)
            _facilities.Add(facility);
        if (ofSeries.Entity is { } entity)
            _entities.Add(entity);
    }

    private ushort MonthsOf(ReportingPeriod period)
    {
        int first = Math.Max(0, MonthOf(period.Start)), last = Math.Min(11, MonthOf(period.End));
        return first > last ? (ushort)0 : (ushort)((1 << (last + 1)) - (1 << first));
    }

    private int MonthOf(DateOnly day) => ((day.Year - Year.Start.Year) * 12) + day.Month - Year.Start.Month;

    private sealed class Cell
    {
        public DaySet Bills;
        public DaySet Readings;
        public Int128 Tonnes;
        public bool HasShort;
        public ushort Months;
        public CoverageKind? Kind;
    }

    private readonly struct CellKey(ActivityContext context, Scope scope, Scope3Category? category) : IEquatable<CellKey>
    {
        public ActivityContext Context => context;

        public Scope Scope => scope;

        public Scope3Category? Category => category;

        public bool Equals(CellKey other) =>
            ReferenceEquals(context, other.Context) && scope == other.Scope && category == other.Category;

        public override bool Equals(object? obj) => obj is CellKey other && Equals(other);

        public override int GetHashCode() => (RuntimeHelpers.GetHashCode(context) * 31) + ((int)scope * 16) + (int)(category ?? 0);
    }
}
