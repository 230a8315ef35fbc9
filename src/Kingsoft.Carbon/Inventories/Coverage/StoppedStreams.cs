namespace Kingsoft.Carbon.Coverage;

/// <summary>
/// Finds what of Scope 1 came now and then in each of several years, such as two loads of diesel or a refill, and not once in the next.
/// </summary>
/// <remarks>Nobody knows whether it ended: it is asked. A row of 0, another year with rows, or the file of sites answers.</remarks>
internal sealed class StoppedStreams(EndedSeries regular)
{
    private const int FewestYears = 2;

    // So much more of what serves the same took over what stopped.
    private const decimal LeastPart = 0.5m;

    private readonly Dictionary<SeriesKey, Stream> _known = [];
    private readonly List<YearSeries> _years = [];

    /// <summary>What a year has not one row of; years are added in their order.</summary>
    public IEnumerable<SeriesBreak> Add(YearSeries year, OpenDays open)
    {
        foreach ((SeriesKey key, Stream stream) in _known.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal))
        {
            if (!year.All.ContainsKey(key) && stream.Years >= FewestYears && IsMissing(key, stream, year, open))
                yield return BreakOf(key, stream);
        }

        _years.Add(year);
        foreach ((SeriesKey key, SeriesDays series) in year.All)
        {
            if (key is not { Scope: Scope.Scope1, Kind: not CoverageKind.CarriedOver })
                continue;

            // Rows of nothing say that it ended.
            Stream known = _known.GetValueOrDefault(key);
            if (series.Tonnes <= 0)
                _known.Remove(key);
            else
                _known[key] = new Stream(known.Years + 1, known.Tonnes + series.Tonnes, known.First ?? year, year);
        }
    }

    private bool IsMissing(SeriesKey key, Stream stream, YearSeries year, OpenDays open) =>
        (key.Facility is null || (year.Has(key.Entity, key.Facility) && open.Of(key.Facility, key.Entity) is not null))
        && IsInEachYear(stream)
        && !EndedSeries.IsRegular(key, stream.Last!.All[key])
        && regular.IsExpected(key)
        && !IsTakenOver(key, stream, year);

    private bool IsInEachYear(Stream stream) =>
        _years.Count(of => of.Name >= stream.First!.Name && of.Name <= stream.Last!.Name) == stream.Years;

    // Another refrigerant, another fuel, or more of one.
    private static bool IsTakenOver(SeriesKey key, Stream stream, YearSeries year)
    {
        if (ActivityCode.IsWithin(key.Family, "refrigerant"))
            return year.All.Keys.Any(other => AreAlike(other, key) && !stream.Last!.All.ContainsKey(other));

        foreach ((Scope scope, _, string group) in key.Purposes)
        {
            SeriesKey like = key with { Scope = scope, Family = group };
            Int128 before = stream.Last!.TonnesLike(like) - (group == key.Group ? stream.Last.All[key].Tonnes : 0);
            if (SeriesBreak.ShareOf(year.TonnesLike(like) - before, stream.Average) >= LeastPart)
                return true;
        }

        return false;
    }

    private static bool AreAlike(SeriesKey other, SeriesKey key) =>
        other.Scope == key.Scope && other.Group == key.Group && other.Place == key.Place;

    private static SeriesBreak BreakOf(SeriesKey key, Stream stream) => new()
    {
        Said = SeriesMessages.Stopped(key, stream.Average, stream.First!.Name, stream.Last!.Name),
        Scope = key.Scope,
        Tonnes = stream.Average,
        Share = SeriesBreak.ShareOf(stream.Average, stream.Last.TonnesOf(key.Scope)),
        IsOccasional = true,
    };

    private readonly record struct Stream(int Years, Int128 Tonnes, YearSeries? First, YearSeries? Last)
    {
        public Int128 Average => Tonnes / Years;
    }
}
