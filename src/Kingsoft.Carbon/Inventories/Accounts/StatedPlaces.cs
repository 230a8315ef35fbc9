namespace Kingsoft.Carbon;

/// <summary>Rows with a figure by one method, to be asked whether they stand beside a row by the other.</summary>
/// <remarks>
/// A company states its totals as two rows, or its sites do: a row stands beside another of the same entity and site, or of one that says
/// no entity or site, where its days cover those of the other. Beside a total of the company one site alone is a part of it.
/// </remarks>
internal sealed class StatedPlaces
{
    private readonly Dictionary<(By Names, string? Entity, string? Facility), Rows> _rows = [];

    private enum By
    {
        EntityAndSite = 1,
        Entity = 2,
        Site = 3,
        Nothing = 4,
    }

    /// <summary>Adds a row.</summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="isCalculated">Whether it was calculated: that is done for all sites there are, be it one.</param>
    public void Add(StatedPlace place, bool isCalculated = false)
    {
        foreach ((By, string?, string?) key in new[]
        {
            (By.EntityAndSite, place.Entity, place.Facility), (By.Entity, place.Entity, null),
            (By.Site, null, place.Facility), (By.Nothing, null, null),
        })
        {
            if (!_rows.TryGetValue(key, out Rows? rows))
                _rows.Add(key, rows = new Rows());
            rows.Add(place, isCalculated);
        }
    }

    /// <summary>Whether rows stand beside another on all its days.</summary>
    public bool Cover(StatedPlace place)
    {
        Rows[] beside = [.. Beside(place.Entity, place.Facility).Select(key => _rows.GetValueOrDefault(key)).OfType<Rows>()];
        if (!Cover(beside, place.Period))
            return false;

        // A total stands beside a total, or beside those of several sites.
        return place.Facility is not null
            || beside.Any(rows => rows.IsCalculated)
            || beside.SelectMany(rows => rows.Places).Distinct().Count() >= Rows.Several
            || Cover(Totals(place.Entity), place.Period);
    }

    private static bool Cover(IEnumerable<Rows> rows, ReportingPeriod period) =>
        CoveredDays.Cover(rows.Select(one => one.Days), period);

    private IEnumerable<Rows> Totals(string? entity) =>
        new[] { entity, null }.Distinct().Select(name => _rows.GetValueOrDefault((By.EntityAndSite, name, null))).OfType<Rows>();

    private static (By, string?, string?)[] Beside(string? entity, string? facility) => (entity, facility) switch
    {
        (null, null) => [(By.Nothing, null, null)],
        (_, null) => [(By.Entity, entity, null), (By.Entity, null, null)],
        (null, _) => [(By.Site, null, facility), (By.Site, null, null)],
        _ =>
        [
            (By.EntityAndSite, entity, facility), (By.EntityAndSite, entity, null),
            (By.EntityAndSite, null, facility), (By.EntityAndSite, null, null),
        ],
    };

    private sealed class Rows
    {
        /// <summary>How many sites are more than a part of a company, as far as rows tell.</summary>
        public const int Several = 2;

        public HashSet<ReportingPeriod> Days { get; } = [];

        /// <summary>The first sites and entities of the rows.</summary>
        public HashSet<(string? Entity, string? Facility)> Places { get; } = [];

        public bool IsCalculated { get; private set; }

        public void Add(StatedPlace place, bool isCalculated)
        {
            Days.Add(place.Period);
            IsCalculated |= isCalculated;
            if (Places.Count < Several)
                Places.Add((place.Entity, place.Facility));
        }
    }
}
