using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// What can be wrong with changes since the base year before anything is calculated: each by itself, and beside the others.
/// </summary>
internal sealed class BaseYearChangeChecks(
    ImmutableArray<TrackedYear> years, TrackingOptions options, int baseYear, ImmutableArray<TrackingFault>.Builder faults)
{
    private readonly ImmutableArray<BaseYearChange> _changes = [.. options.BaseYearChanges];

    public void Check()
    {
        for (int i = 0; i < _changes.Length; i++)
        {
            int before = faults.Count;
            foreach (Fault fault in _changes[i].Faults())
                Fault(i, fault.Field, fault.Said!);
            if (faults.Count == before)
                Check(i, _changes[i]);
        }
    }

    private void Check(int index, BaseYearChange change)
    {
        int last = years[^1].Year;
        foreach (int year in change.Effects.Keys.Where(year => year < baseYear || year > last))
            Fault(index, nameof(BaseYearChange.Effects), BaseYearMessages.YearOutside(year, baseYear, last));
        if (change.Category is { } category && FirstWithout(category) is { } without)
            Fault(index, nameof(BaseYearChange.Category), BaseYearMessages.CategoryNotReported(without.Year, category));
        if (Others(index).Any(IsOfTheSameFigure))
            Fault(index, nameof(BaseYearChange.Description), BaseYearMessages.Twice(change));
        CheckMove(index, change);
        CheckMethods(index, change);
        foreach ((string metric, IReadOnlyDictionary<int, decimal> effects) in change.MetricEffects)
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
            Fault(index, nameof(BaseYearChange.Scope2Method), BaseYearMessages.OneMethodOfTwo(baseYear, change));
    }

    private void CheckMove(int index, BaseYearChange change)
    {
        BaseYearChange[] others = [.. Others(index).Where(other => other.Description == change.Description)];
        if (change.StaysWithinReportedScopes
            && (others.All(other => other.Scope == change.Scope) || others.Any(other => !other.StaysWithinReportedScopes)))
            Fault(index, nameof(BaseYearChange.StaysWithinReportedScopes), BaseYearMessages.MoveWithoutOtherSide(change));
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
            foreach (int year in legs.SelectMany(leg => leg.Effects.Keys).Distinct().Order())
            {
                decimal left = legs.Sum(leg => leg.Effects.GetValueOrDefault(year).Tonnes);
                if (left != 0m)
                    Fault(index, nameof(BaseYearChange.Effects), BaseYearMessages.MoveUnbalanced(change, left, year));
            }
        }
    }

    private void CheckMetric(int index, BaseYearChange change, string metric, IReadOnlyDictionary<int, decimal> effects)
    {
        if (!options.Metrics.Names.Contains(metric))
            Fault(index, nameof(BaseYearChange.MetricEffects), BaseYearMessages.UnknownMetric(metric, options.Metrics.Names));
        foreach (int year in change.Effects.Keys.Except(effects.Keys))
            Fault(index, nameof(BaseYearChange.MetricEffects), BaseYearMessages.MetricWithoutYear(metric, year));
        foreach (int year in effects.Keys.Except(change.Effects.Keys))
            Fault(index, nameof(BaseYearChange.MetricEffects), BaseYearMessages.MetricWithOtherYear(metric, year));
        if (_changes.Take(index).Any(other => other.Description == change.Description && other.MetricEffects.ContainsKey(metric)))
            Fault(index, nameof(BaseYearChange.MetricEffects), BaseYearMessages.MetricTwice(change, metric));
    }

    private IEnumerable<BaseYearChange> Others(int index) => _changes.Where((_, i) => i < index || i > index);

    private void Fault(int index, string field, Message message) =>
        faults.Add(new TrackingFault(TrackingPart.BaseYearChange, index, field, message));
}
