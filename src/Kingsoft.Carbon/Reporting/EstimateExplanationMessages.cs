using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of what estimation factors made of a row.</summary>
internal static class EstimateExplanationMessages
{
    public static Message BuiltIn(string collection) => new("explain.built-in-collection", collection);

    public static Message Formula(EstimationFactor estimate, string amount, string made) => estimate.Mode == EstimateMode.Replace
        ? new("explain.estimate-becomes", estimate.FromActivity, estimate.ToActivity, amount, Value(estimate), made)
        : new("explain.estimate-also-causes", estimate.FromActivity, estimate.ToActivity, amount, Value(estimate), made);

    public static Message Origin(EstimationFactor estimate, Said place)
    {
        Citation citation = estimate.Citation;
        return new("explain.estimate-origin", estimate.Id, EstimateMessages.PlaceOf(estimate), ExplanationMessages.Cited(citation),
            ExplanationMessages.Given(citation.Table), ExplanationMessages.Given(citation.Published?.Text),
            ExplanationMessages.Given(citation.Url), ExplanationMessages.Given(citation.License), place);
    }

    public static Message WithRange(Message origin, UncertaintyRange range) =>
        new("explain.estimate-uncertainty", origin, ExplanationMessages.Interval(range));

    private static Said Value(EstimationFactor estimate)
    {
        string value = Numbers.Format(estimate.Value);
        return estimate.LossBasis switch
        {
            LossBasis.SentOut => new Message("explain.loss-of-sent-out", value),
            LossBasis.Delivered => new Message("explain.loss-of-delivered", value),
            _ => $"{value} {estimate.ToUnit}/{estimate.FromUnit}",
        };
    }
}
