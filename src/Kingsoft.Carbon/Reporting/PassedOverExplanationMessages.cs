using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the factors that were not taken.</summary>
internal static class PassedOverExplanationMessages
{
    public static Message OfOtherSets => new("explain.of-other-sets");

    public static Message OfOtherKinds => new("explain.of-other-kinds");

    public static Message OfOtherYears => new("explain.of-other-years");

    public static Message ForOtherReasons => new("explain.for-other-reasons");

    public static Message Heading(EmissionLine line) => new("explain.not-taken", line.Activity);

    public static Message Of(PassedOverFactor other) =>
        new("explain.passed-over", other.Factor.Id, FactorExplanation.Value(other.Factor), other.Reason);

    public static Message Count(int count, Message reason) => new("explain.count", count, reason);

    public static Message More(int count, IEnumerable<Message> counts) =>
        new("explain.more", count, MessageList.OfClauses(counts), Ask.AllFactors);

    public static Message OfParts(int count, Region region) => new("explain.of-parts", count, region);

    public static Message OfKin(int count, string country) => new("explain.of-kin", count, country);

    public static Message OfOthers(int count, Region region, Message names) => region.IsGlobal
        ? new("explain.of-other-regions", count, names)
        : new("explain.of-other-countries", count, names);

    public static Message Names(IEnumerable<string> codes, int more) => more == 0
        ? new("text", MessageList.Of(codes))
        : new("explain.and-more", MessageList.Of(codes), more);
}
