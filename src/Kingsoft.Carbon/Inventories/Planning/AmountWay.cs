using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>How the amount of a row becomes that of a leg: by nothing, or by estimation factors.</summary>
/// <param name="Steps">The estimation factors, the first one first.</param>
/// <param name="Name">What tells lines of the leg from the row's own: the ids of those that add; null for none.</param>
/// <param name="Ratio">How much of the leg's amount comes of one of the row's.</param>
internal sealed record AmountWay(ImmutableArray<EstimateStep> Steps, string? Name, Ratio Ratio)
{
    public static AmountWay Own { get; } = new([], null, Ratio.One);

    public AmountWay Then(EstimateStep step) => new(
        Steps.Add(step),
        step.Estimate.Mode == EstimateMode.Replace ? Name : NameWith(step.Estimate.Id),
        Ratio * step.Ratio);

    /// <summary>What each step made of a row's amount.</summary>
    public IEnumerable<EstimateUse> UsesOf(ExactAmount ofRow)
    {
        ExactAmount amount = ofRow;
        Ratio ratio = Ratio.One;
        foreach (EstimateStep step in Steps)
        {
            ratio *= step.Ratio;
            ExactAmount made = Times(ofRow, ratio);
            yield return new EstimateUse
            {
                Id = step.Estimate.Id,
                FromActivity = step.Estimate.FromActivity,
                Amount = amount.Value,
                Unit = step.Unit,
                ToActivity = step.Estimate.ToActivity,
                ToAmount = made.Value,
                ToUnit = step.Estimate.ToUnit,
            };
            amount = made;
        }
    }

    /// <summary>An amount times a fraction, exactly; where it is too large for that, with the digits that a decimal has.</summary>
    public static ExactAmount Times(ExactAmount amount, Ratio ratio)
    {
        Ratio product = amount.Ratio * ratio;
        return ExactAmount.TryFrom(product, out ExactAmount exact) ? exact : ExactAmount.Of(product.ToDecimal());
    }

    /// <summary>The name of a leg with something after it.</summary>
    public string NameWith(string end) => Name is null ? end : $"{Name}#{end}";
}
