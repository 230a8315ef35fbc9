using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Puts together what a meter has in several years, those among them that are not asked for.</summary>
internal sealed class MeterYears
{
    private readonly Dictionary<MeterKey, List<MeterSeries>> _series = [];

    /// <summary>All series that were added.</summary>
    public IEnumerable<MeterSeries> Series => _series.Values.SelectMany(years => years);

    public void Add(MeterSeries series)
    {
        if (!_series.TryGetValue(series.Key, out List<MeterSeries>? years))
            _series.Add(series.Key, years = []);
        years.Add(series);
    }

    /// <summary>The years of each meter that has several, in their order; a year whose amounts cannot be compared is left out.</summary>
    public IEnumerable<MeterYear[]> All(AccountBook book)
    {
        var folded = new FoldedNames();
        ILookup<MeterPlace, UnaskedRows> unasked = book.Unasked.ToLookup(rows => MeterPlace.Of(rows.Kind.Context, folded));
        foreach (List<MeterSeries> series in _series.Values)
        {
            MeterYear[] others = unasked.Count == 0 ? [] : [.. UnaskedOf(series, unasked, folded)];
            if (series.Count + others.Length > 1)
                yield return [.. series.Select(MeterYear.Of).Concat(others).Where(year => year.Amount > 0m).OrderBy(year => year.Year)];
        }
    }

    public void Clear() => _series.Clear();

    private static IEnumerable<MeterYear> UnaskedOf(
        List<MeterSeries> series, ILookup<MeterPlace, UnaskedRows> unasked, FoldedNames folded)
    {
        HashSet<ActivityContext> contexts =
            new(series.SelectMany(one => one.Accounts).Select(account => account.Kind.Context), ReferenceEqualityComparer.Instance);
        return contexts.Select(context => MeterPlace.Of(context, folded)).Distinct()
            .SelectMany(place => unasked[place])
            .GroupBy(rows => rows.Year)
            .Select(year => new MeterYear(year.Key, null, new(() => year
                .GroupBy(rows => rows.Kind.Period)
                .ToDictionary(period => period.Key, period => period.Sum(rows => rows.Amount.SizeIn(rows.Kind.Context.Unit))))));
    }
}
