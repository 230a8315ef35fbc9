using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds the series of each account: what rows share is looked at once, not once an account.</summary>
internal sealed class MeterIndex
{
    private readonly Dictionary<MeterKey, MeterSeries> _series = [];
    private readonly Dictionary<(Region, string?, string?), int> _tags = [];
    private readonly FoldedNames _folded = new();
    private readonly Dictionary<ActivityContext, (PlanLeg Leg, MeterSeries Series, int Tag)> _known =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>The series; those of one site by other spellings of its name, or with its entity on some rows only, are one.</summary>
    public IReadOnlyCollection<MeterSeries> All() => JoinedSeries.Of(_series.Values, _folded);

    public void Add(Account account)
    {
        ActivityContext context = account.Kind.Context;
        if (!_known.TryGetValue(context, out (PlanLeg Leg, MeterSeries Series, int Tag) known) || !IsLike(known.Leg, account.Leg))
            _known[context] = known = (account.Leg, SeriesOf(account), TagOf(context));
        known.Series.Add(account, known.Tag);
    }

    private static bool IsLike(PlanLeg a, PlanLeg b) => ReferenceEquals(a, b)
        || (a.Scope == b.Scope && a.Scope3Category == b.Scope3Category && a.Scope2Method == b.Scope2Method);

    private MeterSeries SeriesOf(Account account)
    {
        MeterKey key = MeterKey.Of(account);
        if (!_series.TryGetValue(key, out MeterSeries? series))
            _series.Add(key, series = new MeterSeries(key));
        return series;
    }

    private int TagOf(ActivityContext context)
    {
        // At a named site a row without a supplier, or of a wider region, may be of the same meter: lines tell.
        (Region, string?, string?) words = context.Facility is null
            ? (context.Region, context.Supplier, context.Instrument)
            : (CountryOf(context.Region), null, context.Instrument);
        if (!_tags.TryGetValue(words, out int tag))
            _tags.Add(words, tag = _tags.Count);
        return tag;
    }

    private static Region CountryOf(Region region) => region.Lineage().LastOrDefault(place => !place.IsGlobal) ?? region;
}
