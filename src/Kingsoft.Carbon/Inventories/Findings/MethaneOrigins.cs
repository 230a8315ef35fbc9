namespace Kingsoft.Carbon;

/// <summary>Says of methane whose origin no row states that it counts as biogenic, and what it would be were it fossil.</summary>
internal static class MethaneOrigins
{
    private const string Biogenic = "CH4", Fossil = "CH4-fossil";

    private static readonly ActivityCode Unstated = ActivityCode.Parse("refrigerant.methane");

    public static ChoiceRemark? RemarkOn(PlanLeg leg, GwpTable gwp) =>
        leg is { Factor: { IsUserSupplied: false } factor } && factor.Activity == Unstated
        && gwp.TryFind(Biogenic, out GwpValue? taken) && gwp.TryFind(Fossil, out GwpValue? other) && other.Value != taken.Value
        && factor.Gases.Any(gas => gas.Gas == Biogenic)
            ? new ChoiceRemark(
                "methane-origin",
                FindingSeverity.Info,
                ChoiceMessages.MethaneOrigin,
                ChoiceMessages.MethaneOriginOf(factor, taken, other))
            : null;
}
