namespace Kingsoft.Carbon.Coverage;

/// <summary>
/// Finds what of Scope 1 came now and then in each of several years, such as two loads of diesel or a refill, and not once in the next.
/// </summary>
/// <remarks>
/// Nobody knows whether it ended: it is asked in the first year without it. A refrigerant that a row states for a whole year is asked of
/// after that one year, and no part of a year tells anything. A row of 0, another year with rows, or the file of sites
/// answers. A year without a refill is usual; only a fuel that mattered in each year makes the next one doubtful, unless that after it
/// has none either: then it ended.
/// </remarks>
internal sealed class StoppedStreams(EndedSeries regular)
{
    private const int FewestYears = 2, LastMonth = 1 << 11;
    private const int FirstQuarter = 0b111, LastQuarter = FirstQuarter << 9, AllMonths = (1 << 12) - 1;
    private const string Refrigerant = "refrigerant";

    // So much more of what serves the same took over what stopped.
    private const decimal LeastPart = 0.5m;

    private readonly Dictionary<SeriesKey, Stream> _known = [];
    private readonly List<Asked> _asked = [];
    private YearSeries? _last;

    /// <summary>What years have not one row of, for the first time.</summary>
    public IEnumerable<(YearSeries Year, SeriesBreak Break)> All => _asked.Select(one => (one.Year, one.Break));

    /// <summary>Adds a year; years are added in their order.</summary>
    public void Add(YearSeries year, OpenDays open)
    {
        LookAtLast(year);
        bool mayTell = IsWholeYear(year);
        foreach ((SeriesKey key, Stream stream) in mayTell ? _known.Where(pair => !year.All.ContainsKey(pair.Key)).ToArray() : [])
        {
            _known.Remove(key);
            if ((stream.Years >= FewestYears || IsStatedByYear(key, stream)) && IsMissing(key, stream, year, open))
                _asked.Add(new Asked(key, year, BreakOf(key, stream)));
        }

        foreach ((SeriesKey key, SeriesDays series) in year.All)
        {
            if (key is not { Scope: Scope.Scope1, Kind: not CoverageKind.CarriedOver })
                continue;

            // Rows of nothing say that it ended.
            if (series.Tonnes <= 0)
                _known.Remove(key);
            else
                _known[key] = _known.TryGetValue(key, out Stream? known) ? known.With(key, series, year) : Stream.Of(key, series, year);
        }

        _last = year;
    }

    // A year that is not over tells nothing of the one before.
    private void LookAtLast(YearSeries year)
    {
        if (!year.All.Values.Any(series => (series.Months & LastMonth) != 0))
            return;

        for (int i = 0; i < _asked.Count; i++)
        {
            if (_asked[i] is var asked && asked.Year == _last && !year.All.ContainsKey(asked.Key))
                _asked[i] = asked with { Break = asked.Break with { IsOnlyAsked = true } };
        }
    }

    // What has no row at all in its first or its last quarter is a part of a year: a load may have come in the rest.
    private static bool IsWholeYear(YearSeries year)
    {
        int months = year.All.Values.Aggregate(0, (all, series) => all | series.Months);
        return (months & FirstQuarter) != 0 && (months & LastQuarter) != 0;
    }

    // A refill is of a day; a row of the whole year says what the year had, and the next should have one too.
    private static bool IsStatedByYear(SeriesKey key, Stream stream) =>
        ActivityCode.IsWithin(key.Family, Refrigerant) && stream.Last.All[key].Months == AllMonths;

    private bool IsMissing(SeriesKey key, Stream stream, YearSeries year, OpenDays open) =>
        (key.Facility is null || (year.Has(key.Entity, key.Facility) && open.Of(key.Facility, key.Entity) is not null))
        && (ActivityCode.IsWithin(key.Family, Refrigerant) || !EndedSeries.IsRegular(key, stream.Last.All[key]))
        && regular.IsExpected(key)
        && !IsTakenOver(key, stream, year);

    // Another refrigerant, another fuel, or more of one.
    private static bool IsTakenOver(SeriesKey key, Stream stream, YearSeries year)
    {
        if (ActivityCode.IsWithin(key.Family, Refrigerant))
            return year.All.Keys.Any(other => AreAlike(other, key) && !stream.Last.All.ContainsKey(other));

        foreach ((Scope scope, _, string group) in key.Purposes)
        {
            SeriesKey like = key with { Scope = scope, Family = group };
            Int128 before = stream.Last.TonnesLike(like) - (group == key.Group ? stream.Last.All[key].Tonnes : 0);
            if (SeriesBreak.ShareOf(year.TonnesLike(like) - before, stream.Average) >= LeastPart)
                return true;
        }

        return false;
    }

    private static bool AreAlike(SeriesKey other, SeriesKey key) =>
        other.Scope == key.Scope && other.Group == key.Group && other.Place == key.Place;

    private static SeriesBreak BreakOf(SeriesKey key, Stream stream) => new()
    {
        Said = SeriesMessages.Stopped(key, stream.Average, stream.First.Name, stream.Last.Name),
        Scope = key.Scope,
        Tonnes = stream.Average,
        Share = SeriesBreak.ShareOf(stream.Average, stream.Last.TonnesOf(key.Scope)),
        IsOccasional = true,
        IsOnlyAsked = !(stream.AlwaysMatters && ActivityCode.IsWithin(key.Family, "fuel")),
    };

    private sealed record Asked(SeriesKey Key, YearSeries Year, SeriesBreak Break);

    private sealed record Stream(int Years, Int128 Tonnes, YearSeries First, YearSeries Last, bool AlwaysMatters)
    {
        public Int128 Average => Tonnes / Years;

        public static Stream Of(SeriesKey key, in SeriesDays series, YearSeries year) =>
            new(1, series.Tonnes, year, year, Matters(key, series, year));

        public Stream With(SeriesKey key, in SeriesDays series, YearSeries year) =>
            new(Years + 1, Tonnes + series.Tonnes, First, year, AlwaysMatters && Matters(key, series, year));

        private static bool Matters(SeriesKey key, in SeriesDays series, YearSeries year) =>
            SeriesBreak.ShareOf(series.Tonnes, year.TonnesOf(key.Scope)) >= FindingScale.Small;
    }
}
