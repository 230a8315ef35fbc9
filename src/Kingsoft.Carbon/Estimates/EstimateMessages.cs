using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Estimates;

/// <summary>What estimation factors and rows that need them are told.</summary>
internal static class EstimateMessages
{
    // By its name among the members of the library, as messages name what to ask for.
    private const string OwnFactors = "FactorLibrary.With";

    public static Message KindMode => new("kind.estimate-mode");

    public static Message KindLossBasis => new("kind.loss-basis");

    public static Message IdReserved(string id) => new("estimate-id-reserved", id);

    public static Message IdTwice(string id) => new("estimate-twice", id);

    public static Message IdTwice(string id, SourceLocation first) => new("estimate-twice-in-file", id, first);

    public static Message NotAboveZero(decimal value) => new("estimate-value-not-above-zero", Numbers.Format(value));

    public static Message ValueAbsurd(decimal value, decimal least, decimal most) =>
        new("estimate-value-absurd", Numbers.Format(value), Numbers.Format(least), Numbers.Format(most));

    public static Message NotALoss(decimal value) => new("estimate-loss-outside", Numbers.Format(value));

    public static Message LossOfOtherUnit(Unit from, Unit to) => new("estimate-loss-of-other-unit", from, to);

    public static Message LossOfUse(string factor, Unit unit, EstimationFactor estimate, Region region) =>
        new("estimate-loss-of-use", factor, unit, estimate.Id, region);

    public static Message LossUnclear(string factor, Unit unit, EstimationFactor estimate) =>
        new("estimate-loss-unclear", factor, unit, estimate.Id);

    public static Message LossMissing(string factor, Unit unit, EstimationFactor estimate) =>
        new("estimate-loss-missing", factor, unit, estimate.Id);

    public static Message LossMissingOrUnclear(string factor, Unit unit, EstimationFactor estimate) =>
        new("estimate-loss-missing-or-unclear", factor, unit, estimate.Id);

    public static Message LossReplaces => new("estimate-loss-replaces");

    public static Message TakesNoFactor(ActivityCode activity) => new("estimate-takes-no-factor", activity);

    public static Message CategoryOnScope(Scope scope) => new("estimate-category-on-scope", FileWords.Scope.Of(scope));

    public static Message CategoryMissing => new("estimate-category-missing");

    public static Message YearsReversed(int from, int to) => new("estimate-years-reversed", from, to);

    public static Message IntervalHalf => new("estimate-interval-half");

    public static Message OfItself(ActivityCode activity) => new("estimate-of-itself", activity);

    public static Message Equal(EstimationFactor estimate, EstimationFactor other) =>
        new("estimate-equal", other.Id, estimate.ToActivity);

    public static Message Circle(IEnumerable<EstimationFactor> path) => new("estimate-circle", PathOf(path));

    public static Message DeadEnd(EstimationFactor estimate) => new("estimate-dead-end", estimate.ToActivity, OwnFactors);

    public static Message UnknownCollection(string name, ImmutableArray<string> known) =>
        new("estimate-collection-unknown", name, ListOf(known));

    public static Message TwoFit(ActivityCode activity, EstimationFactor one, EstimationFactor other) =>
        new("estimate-two-fit", activity, one.Id, PlaceOf(one), other.Id, PlaceOf(other));

    public static Message UnitUnreachable(Unit unit, IEnumerable<EstimationFactor> estimates)
    {
        MessageList units = ListOf(estimates.Select(each => each.FromUnit.Symbol));
        return new("estimate-unit-unreachable", unit, ActivityOf(estimates), units, IdsOf(estimates));
    }

    public static Message NoneHolds(ActivityCode activity, Region region, int year, IEnumerable<EstimationFactor> estimates) =>
        new("estimate-none-holds", activity, region, year, IdsOf(estimates));

    public static Message OnlyAdds(ActivityCode activity, EstimationFactor estimate) => new("estimate-only-adds", activity, estimate.Id);

    public static Message NeedsRegion(EstimationFactor estimate) => new("estimate-needs-region", estimate.Id, estimate.ToActivity);

    // The row has another unit than what an estimate makes of it: to follow the advice in the row would change its amount.
    public static Message Within(IEnumerable<EstimationFactor> path, string column, Message fault) => column == "unit"
        ? new("estimate-within-unit", PathOf(path), fault, path.Last().Id)
        : new("estimate-within", PathOf(path), fault);

    public static Message FindingUnused => new("finding.unused-estimate");

    public static Message Unused(EstimationFactor estimate, MessageList place) =>
        new("finding.unused-estimate-of", estimate.Id, place, estimate.FromActivity);

    public static Message FindingBesideRows => new("finding.estimate-beside-rows");

    public static Message BesideRows(EstimationFactor estimate, string rows) =>
        new("finding.estimate-beside-rows-of", estimate.Id, estimate.ToActivity, rows);

    public static MessageList PlaceOf(EstimationFactor estimate) => MessageList.Of(new[]
    {
        estimate.Facility,
        estimate.Region.IsGlobal ? null : estimate.Region.Code,
        (estimate.ValidFrom, estimate.ValidTo) switch
        {
            (null, null) => null,
            ({ } from, { } to) when from == to => Numbers.Format(from),
            ({ } from, { } to) => $"{Numbers.Format(from)}–{Numbers.Format(to)}",
            ({ } from, null) => $"{Numbers.Format(from)}–",
            (null, { } to) => $"–{Numbers.Format(to)}",
        },
    }.OfType<object>().DefaultIfEmpty(new Message("estimate.anywhere")));

    /// <summary>The activities of a chain, with the estimates between them: <c>a → b (e1) → c (e2)</c>.</summary>
    public static string PathOf(IEnumerable<EstimationFactor> path) => path.Aggregate(
        path.First().FromActivity.Value, (text, estimate) => $"{text} → {estimate.ToActivity} ({estimate.Id})");

    private static string ActivityOf(IEnumerable<EstimationFactor> estimates) => estimates.First().FromActivity.Value;

    private static MessageList IdsOf(IEnumerable<EstimationFactor> estimates) => MessageList.Of(estimates
        .Select(estimate => new Message("estimate.of-place", estimate.Id, PlaceOf(estimate)))
        .DistinctBy(named => named.ToString())
        .OrderBy(named => named.ToString(), StringComparer.Ordinal));

    private static MessageList ListOf(IEnumerable<string> texts) => MessageList.Of(texts.Distinct().Order(StringComparer.Ordinal));
}
