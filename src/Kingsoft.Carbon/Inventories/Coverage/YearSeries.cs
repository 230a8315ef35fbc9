using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kingsoft.Carbon;

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
    private readonly Dictionary<Scope, Int128> _scopes = [];

    public YearSeries(int name, ReportingPeriod year, ImmutableArray<Account> accounts)
    {
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

    /// <summary>Whether a site has rows that tell which days they are of.</summary>
    public bool HasDays(string? entity, string? facility) => _withDays.Contains((entity, facility));

    /// <summary>The region of all rows of a site; null where they are of several.</summary>
    public Region? RegionOf((string? Entity, string? Facility) site) => _regions.GetValueOrDefault(site);

    public DaySet DaysOf(SeriesKey key) => _series.GetValueOrDefault(key).Days;

    /// <summary>Whether a site has any row; one without an entity may be that of any.</summary>
    public bool Has(string? entity, string? facility) => _names.Contains((entity, facility))
        || (facility is not null && (_names.Contains((null, facility)) || (entity is null && _facilities.Contains(facility))));

    private void Add(Cell cell, Account account, CellKey key)
    {
        cell.Tonnes += account.Total();
        CoverageKind kind = cell.Kind ??= CoverageStream.KindOf(key.Context.Activity);
        bool isBill = CoverageStream.IsBill(kind, account.Kind.Period.Days);
        cell.HasShort |= !isBill;
        if (isBill)
            cell.Bills.Add(account.Period, Year);
        else if (CoverageStream.IsOfMeters(kind))
            cell.Readings.Add(account.Period, Year);
    }

    private void Add(CellKey key, Cell cell)
    {
        DaySet days = cell.Bills;
        ImmutableArray<(int First, int Last)> readings = cell.Readings.Runs();
        bool isClose = !readings.IsEmpty && CoverageStream.AreClose(cell.Readings.Count, readings[^1].Last - readings[0].First + 1);
        if (isClose)
            days.Add(readings[0].First, readings[^1].Last);

        ref SeriesDays series = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _series, SeriesKey.Of(key.Context, key.Scope, key.Category), out _);
        series.Days.Add(days);
        series.Tonnes += cell.Tonnes;
        series.IsUnclear |= cell.HasShort && !isClose;
        CollectionsMarshal.GetValueRefOrAddDefault(_scopes, key.Scope, out _) += cell.Tonnes;
        if (key.Context is not { Facility: null, Entity: null })
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_sites, (key.Context.Entity, key.Context.Facility, key.Scope), out _) += cell.Tonnes;
            _names.Add((key.Context.Entity, key.Context.Facility));
            if (!_regions.TryAdd((key.Context.Entity, key.Context.Facility), key.Context.Region)
                && _regions[(key.Context.Entity, key.Context.Facility)] != key.Context.Region)
                _regions[(key.Context.Entity, key.Context.Facility)] = null;
            if (!days.IsEmpty)
                _withDays.Add((key.Context.Entity, key.Context.Facility));
            if (key.Context.Facility is { } facility)
                _facilities.Add(facility);
        }
    }

    private sealed class Cell
    {
        public DaySet Bills;
        public DaySet Readings;
        public Int128 Tonnes;
        public bool HasShort;
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
