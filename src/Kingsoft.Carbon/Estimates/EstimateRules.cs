using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Estimates;

/// <summary>What estimation factors have to be, whoever made them.</summary>
internal static class EstimateRules
{
    // A digit more or less of any unit that people write lies within them.
    private const decimal Least = 0.000000000001m, Most = 1_000_000_000_000m;

    /// <summary>What is wrong with an estimation factor by itself; fields are named as files name the columns.</summary>
    public static IEnumerable<Fault> Faults(EstimationFactor estimate) =>
    [
        .. TextFaults(estimate), .. SideFaults("from", estimate.FromActivity, estimate.FromUnit),
        .. SideFaults("to", estimate.ToActivity, estimate.ToUnit), .. ValueFaults(estimate), .. PlaceFaults(estimate),
    ];

    /// <summary>Notes what is wrong between estimation factors: an id that stands twice, two of the same place, a circle.</summary>
    public static void CheckTogether(IReadOnlyList<EstimationFactor> estimates, Action<EstimationFactor, Fault> note)
    {
        var known = new Dictionary<string, EstimationFactor>(StringComparer.Ordinal);
        foreach (EstimationFactor estimate in estimates)
        {
            if (!known.TryAdd(estimate.Id, estimate))
                note(estimate, new("id", IdTwice(estimate, known[estimate.Id])));
        }

        EstimationFactor[] distinct = [.. known.Values.OrderBy(estimate => estimate.Id, StringComparer.Ordinal)];
        CheckEquals(distinct, note);
        new EstimateCircles(distinct).Check(note);
    }

    private static IEnumerable<Fault> TextFaults(EstimationFactor estimate)
    {
        if (string.IsNullOrWhiteSpace(estimate.Id))
            yield return new("id", WordMessages.ValueMissing);
        else if (estimate.Id == "outside" || estimate.Id.Contains('#', StringComparison.Ordinal) || estimate.Id.All(char.IsAsciiDigit))
            yield return new("id", EstimateMessages.IdReserved(estimate.Id));
        else if (ControlCharacters.FaultOfName(estimate.Id) is { } unseen)
            yield return new("id", unseen);
        if (CitationRules.UrlFault(estimate.Citation) is { } url)
            yield return new("url", url);
        if (string.IsNullOrWhiteSpace(estimate.Citation?.Source))
            yield return new("source", WordMessages.ValueMissing);
        if (estimate.Facility is { } facility && ControlCharacters.FaultOfName(facility) is { } hidden)
            yield return new("facility", hidden);
    }

    private static IEnumerable<Fault> SideFaults(string side, ActivityCode? activity, Unit? unit)
    {
        if (activity is null)
            yield return new($"{side}_activity", WordMessages.ValueMissing);
        else if (activity == ActivityCode.ReportedEmissions || activity == ActivityCode.ExportedElectricity)
            yield return new($"{side}_activity", EstimateMessages.TakesNoFactor(activity));
        if (unit is null)
            yield return new($"{side}_unit", WordMessages.ValueMissing);
        else if (EnergyBasis.Fault(activity, unit) is { } basis)
            yield return new($"{side}_unit", basis);
    }

    private static IEnumerable<Fault> ValueFaults(EstimationFactor estimate)
    {
        bool isLoss = estimate.LossBasis is not null;
        if (estimate.LossBasis is { } basis && !Enum.IsDefined(basis))
        {
            yield return new("loss_basis", WordMessages.WordUnknown(
                basis.ToString(), EstimateMessages.KindLossBasis, EstimateWords.Loss.WithOr));
        }

        if (!Enum.IsDefined(estimate.Mode))
        {
            yield return new("mode", WordMessages.WordUnknown(
                estimate.Mode.ToString(), EstimateMessages.KindMode, EstimateWords.Mode.WithOr));
        }
        else if (isLoss && estimate.Mode == EstimateMode.Replace)
            yield return new("mode", EstimateMessages.LossReplaces);
        else if (estimate.Mode == EstimateMode.Replace && estimate.FromActivity is { } from && from == estimate.ToActivity)
            yield return new("to_activity", EstimateMessages.OfItself(from));

        if (estimate.Value <= 0m)
            yield return new("value", EstimateMessages.NotAboveZero(estimate.Value));
        else if (isLoss && estimate.Value >= 1m)
            yield return new("value", EstimateMessages.NotALoss(estimate.Value));
        else if (estimate.Value is < Least or > Most)
            yield return new("value", EstimateMessages.ValueAbsurd(estimate.Value, Least, Most));
        if (isLoss && estimate.FromUnit is { } one && estimate.ToUnit is { } other && one != other)
            yield return new("to_unit", EstimateMessages.LossOfOtherUnit(one, other));
    }

    private static IEnumerable<Fault> PlaceFaults(EstimationFactor estimate)
    {
        if (estimate.Region is null)
            yield return new("region", WordMessages.ValueMissing);
        if (estimate is { ValidFrom: { } first, ValidTo: { } last } && first > last)
            yield return new("valid_to", EstimateMessages.YearsReversed(first, last));
        foreach ((string column, int? year) in new[] { ("valid_from", estimate.ValidFrom), ("valid_to", estimate.ValidTo) })
        {
            if (year is < FieldReader.FirstYear or > FieldReader.LastYear)
            {
                yield return new(column, WordMessages.NumberOutside(
                    Numbers.Format(year.Value), WordMessages.KindYear, FieldReader.FirstYear, FieldReader.LastYear));
            }
        }

        if (estimate.Scope3Category is { } category && !Enum.IsDefined(category))
        {
            yield return new("scope3_category", WordMessages.NumberOutside(
                Numbers.Format((int)category), WordMessages.KindScope3Category, 1, Scope3Categories.Count));
        }

        if (estimate.Scope is not { } scope)
            yield break;
        if (!Enum.IsDefined(scope))
            yield return new("scope", WordMessages.WordUnknown(scope.ToString(), WordMessages.KindScope, FileWords.Scope.WithOr));
        else if (scope != Scope.Scope3 && estimate.Scope3Category is not null)
            yield return new("scope3_category", EstimateMessages.CategoryOnScope(scope));
        else if (scope == Scope.Scope3 && estimate.Scope3Category is null)
            yield return new("scope3_category", EstimateMessages.CategoryMissing);
    }

    // Of what holds at the same place and time one is meant: two leave it open which.
    private static void CheckEquals(EstimationFactor[] estimates, Action<EstimationFactor, Fault> note)
    {
        foreach (IGrouping<(ActivityCode, EstimateMode, ActivityCode?, string?, Region, UnitDimension), EstimationFactor> alike in estimates
            .GroupBy(each => (
                ActivityAliases.Meaning(each.FromActivity), each.Mode,
                each.Mode == EstimateMode.Add ? ActivityAliases.Meaning(each.ToActivity) : null,
                each.Facility, each.Region, each.FromUnit.Dimension)))
        {
            EstimationFactor[] same = [.. alike];
            for (int i = 1; i < same.Length; i++)
            {
                if (same[..i].FirstOrDefault(earlier => AreOfSameYear(earlier, same[i])
                    && earlier.Years == same[i].Years
                    && earlier.FromUnit.IsConvertibleTo(same[i].FromUnit)) is { } other)
                    note(same[i], new("id", EstimateMessages.Equal(same[i], other)));
            }
        }
    }

    /// <summary>Whether there is a year for which both hold.</summary>
    public static bool AreOfSameYear(EstimationFactor one, EstimationFactor other) =>
        Math.Max(one.ValidFrom ?? int.MinValue, other.ValidFrom ?? int.MinValue)
            <= Math.Min(one.ValidTo ?? int.MaxValue, other.ValidTo ?? int.MaxValue);

    private static Message IdTwice(EstimationFactor estimate, EstimationFactor first) => first.Location.File is null
        ? EstimateMessages.IdTwice(estimate.Id)
        : EstimateMessages.IdTwice(estimate.Id, first.Location);
}
