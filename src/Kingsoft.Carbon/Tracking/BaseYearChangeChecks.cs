using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// What can be wrong with changes since the base year before anything is calculated: each by itself, and beside the others.
/// </summary>
internal sealed class BaseYearChangeChecks(
    ImmutableArray<TrackedYear> years, TrackingOptions options, int baseYear, ImmutableArray<TrackingFault>.Builder faults)
{
    private readonly ImmutableArray<BaseYearChange> _changes = options.BaseYearChanges;

    public void Check()
    {
        for (int i = 0; i < _changes.Length; i++)
        {
            int before = faults.Count;
            foreach (Fault fault in _changes[i].Faults())
                Fault(i, fault.Field, fault.Message);
            if (faults.Count == before)
                Check(i, _changes[i]);
        }
    }

    private void Check(int index, BaseYearChange change)
    {
        int last = years[^1].Year;
        foreach (int year in change.Effects.Keys.Where(year => year < baseYear || year > last))
            Fault(
                index,
                nameof(BaseYearChange.Effects),
                $"{year} is outside the base year {baseYear} and the last year {last}; a year between them is accepted");
        if (change.Category is { } category && FirstWithout(category) is { } without)
            Fault(
                index,
                nameof(BaseYearChange.Category),
                $"{without.Year} has no figure of category {(int)category}; a category that every year reports is accepted");
        if (Others(index).Any(IsOfTheSameFigure))
            Fault(
                index,
                nameof(BaseYearChange.Description),
                $"'{change.Description}' stands twice for the same figure; one change of it is accepted");
        CheckMove(index, change);
        CheckMethods(index, change);
        foreach ((string metric, ImmutableSortedDictionary<int, decimal> effects) in change.MetricEffects)
            CheckMetric(index, change, metric, effects);

        bool IsOfTheSameFigure(BaseYearChange other) =>
            (other.Description, other.Scope, other.Scope2Method, other.Category)
            == (change.Description, change.Scope, change.Scope2Method, change.Category);
    }

    private TrackedYear? FirstWithout(Scope3Category category) => years.FirstOrDefault(
        year => year.Year >= baseYear && !year.Scope3ByCategory.IsEmpty && !year.Scope3ByCategory.ContainsKey(category));

    // A site that is bought brings both figures of Scope 2, where the company has both.
    private void CheckMethods(int index, BaseYearChange change)
    {
        if (change.Cause != RestatementCause.StructuralChange
            || change.Scope != Scope.Scope2
            || years.FirstOrDefault(year => year.Year == baseYear) is not { Scope2LocationBased: not null, Scope2MarketBased: not null })
            return;
        if (!Others(index).Any(other => other.Description == change.Description && other.Scope == Scope.Scope2))
            Fault(
                index,
                nameof(BaseYearChange.Scope2Method),
                $"{baseYear} has a location-based and a market-based figure, and '{change.Description}' is stated for one of them; "
                    + "a change of each is needed, 0 where it is nothing");
    }

    private void CheckMove(int index, BaseYearChange change)
    {
        BaseYearChange[] others = [.. Others(index).Where(other => other.Description == change.Description)];
        if (change.StaysWithinReportedScopes
            && (others.All(other => other.Scope == change.Scope) || others.Any(other => !other.StaysWithinReportedScopes)))
            Fault(
                index,
                nameof(BaseYearChange.StaysWithinReportedScopes),
                "a move is two changes of one description, in the scope that loses and in the scope that gains, both marked so; "
                    + $"'{change.Description}' is not");
        else if (change.StaysWithinReportedScopes && !_changes.Take(index).Any(other => other.Description == change.Description))
            CheckBalance(index, change);
    }

    private void CheckBalance(int index, BaseYearChange change)
    {
        foreach (Scope2Method method in new[] { Scope2Method.LocationBased, Scope2Method.MarketBased })
        {
            BaseYearChange[] legs = [.. _changes.Where(
                other => other.Description == change.Description && (other.Scope != Scope.Scope2 || other.Scope2Method == method))];
            if (legs.Length < 2)
                continue;
            foreach (int year in legs.SelectMany(leg => leg.Effects.Keys).Distinct()
                .Where(year => legs.Sum(leg => leg.Effects.GetValueOrDefault(year)) != 0m).Order())
                Fault(
                    index,
                    nameof(BaseYearChange.Effects),
                    $"what moves between scopes leaves one and enters another; the changes of '{change.Description}' leave "
                        + $"{Internal.Numbers.Format(legs.Sum(leg => leg.Effects.GetValueOrDefault(year)))} in {year}");
        }
    }

    private void CheckMetric(int index, BaseYearChange change, string metric, ImmutableSortedDictionary<int, decimal> effects)
    {
        if (!options.Metrics.Names.Contains(metric))
            Fault(
                index,
                nameof(BaseYearChange.MetricEffects),
                $"there is no metric '{metric}' of the whole organization; known are "
                    + $"{(options.Metrics.Names.Any() ? string.Join(", ", options.Metrics.Names) : "none")}");
        foreach (int year in change.Effects.Keys.Except(effects.Keys))
            Fault(
                index,
                nameof(BaseYearChange.MetricEffects),
                $"{metric} has no {year}, for which effects has tonnes; the figure of that full year is needed, 0 where there was none");
        foreach (int year in effects.Keys.Except(change.Effects.Keys))
            Fault(
                index,
                nameof(BaseYearChange.MetricEffects),
                $"{metric} has {year}, for which effects has no tonnes; the same years are accepted");
        if (_changes.Take(index).Any(other => other.Description == change.Description && other.MetricEffects.ContainsKey(metric)))
            Fault(
                index,
                nameof(BaseYearChange.MetricEffects),
                $"another change says already what '{change.Description}' is worth in {metric}; once is accepted");
    }

    private IEnumerable<BaseYearChange> Others(int index) => _changes.Where((_, i) => i < index || i > index);

    private void Fault(int index, string field, string message) =>
        faults.Add(new TrackingFault(TrackingPart.BaseYearChange, index, field, message));
}
