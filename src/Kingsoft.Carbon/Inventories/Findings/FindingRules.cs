using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon;

/// <summary>Every finding that is a rule over one account, in the order in which findings are printed.</summary>
internal static class FindingRules
{
    public static ImmutableArray<FindingRule> All { get; } =
    [
        OfFlag(LineFlags.CarriedOver, "carried-over", FindingSeverity.Info, "emissions were calculated by somebody else and carried over"),
        OfFlag(LineFlags.Co2Only, "co2-only", FindingSeverity.Info, "the factor covers CO2 only; methane and nitrous oxide are not in the figure", FactorId),
        OfFlag(LineFlags.EarlierYear, "earlier-year", FindingSeverity.Info, "the factor's years ended before the activity", FactorAndYears),
        OfFlag(LineFlags.GwpMixed, "gwp-mixed", FindingSeverity.Warning, "the figure is in CO2e under another, a mixed or an unstated GWP set", FactorId) with { Tonnes = InCo2e },
        new FindingRule("implausible-factor", FindingSeverity.Warning, "the user's own factor is outside the usual magnitudes", IsImplausible) { Subjects = ImplausibleFigures },
        OfFlag(LineFlags.LaterYear, "later-year", FindingSeverity.Warning, "the factor's years begin after the activity", FactorAndYears),
        OfFlag(LineFlags.Property, "property", FindingSeverity.Info, "a property of the substance bridges the units", Properties),
        OfFlag(LineFlags.Proxy, "proxy", FindingSeverity.Warning, "another region's factor stands in", FactorAndRegion),
        OfFlag(LineFlags.Split, "split", FindingSeverity.Info, "records that cross the end of a year were split by days"),
        OfFlag(LineFlags.UserFactor, "user-factor", FindingSeverity.Info, "the factor is the user's own", FactorId),
        OfFlag(LineFlags.WiderRegion, "wider-region", FindingSeverity.Info, "the factor is of a wider region than the activity", FactorAndRegion),
        new FindingRule("estimated", FindingSeverity.Info, "amounts are marked as estimated", account => account.Quality == DataQuality.Estimated) { IsByNote = true },
        new FindingRule("pinned-other-activity", FindingSeverity.Warning, "the pinned factor is of another activity than the row", IsPinnedElsewhere),
        new FindingRule(
            "not-kyoto",
            FindingSeverity.Warning,
            "gases outside the Kyoto basket stand in a scope; the GHG Protocol reports them apart (scope 'outside')",
            account => account.Leg.Scope != Scope.Outside && account.Leg.HasOtherGas),
        new FindingRule(
            "gwp-unstated",
            FindingSeverity.Info,
            "carried-over emissions do not say under which GWP set they were calculated",
            account => account.Leg.Flags.HasFlag(LineFlags.CarriedOver) && account.Leg.Need.GwpBasis is null),
        new FindingRule(
            "energy-unknown",
            FindingSeverity.Warning,
            "no heating value is known, so the energy is not in energyMWh",
            account => account.Leg.IsEnergy && account.Leg.EnergyMWhPerAmount is null),
        new FindingRule(
            "exported",
            FindingSeverity.Info,
            "electricity fed into a grid is reported but not netted from what was bought",
            account => account.Leg.IsMemo) { HasTonnes = false },
    ];

    private static FindingRule OfFlag(LineFlags flag, string code, FindingSeverity severity, string text, Func<PlanLeg, string>? subject = null) =>
        new(code, severity, text, account => account.Flags.HasFlag(flag)) { Subjects = leg => subject is null ? [] : [subject(leg)] };

    private static bool IsPinnedElsewhere(Account account) => account.Leg.Factor is { } factor && factor.Activity != account.Leg.Need.Activity;

    // The built-in factors are held to the same magnitudes by a test.
    private static bool IsImplausible(Account account) => account.Leg.Factor is { IsUserSupplied: true } own && FactorPlausibility.Faults(own).Any();

    private static IEnumerable<string> ImplausibleFigures(PlanLeg leg)
    {
        EmissionFactor own = leg.Factor!;
        string place = own.Location.File is null ? "" : $" ({own.Location})";
        return FactorPlausibility.Faults(own).Select(fault => $"{own.Id}{place}: {fault.Column}: {fault.Message}");
    }

    // Only what was published in CO2e is at stake: gases in mass follow the inventory's own GWP table.
    private static Int128 InCo2e(Account account)
    {
        Int128 total = 0;
        for (int i = 0; i < account.Leg.Terms.Length; i++)
        {
            if (account.Leg.Terms[i].Gas is null)
                total += account.Value(i);
        }

        return total;
    }

    private static string FactorId(PlanLeg leg) => leg.Factor?.Id ?? "";

    private static string FactorAndYears(PlanLeg leg) =>
        $"{leg.Factor!.Id} ({leg.Factor.Years}) for {leg.Need.CalendarYear.ToString(CultureInfo.InvariantCulture)}";

    private static string FactorAndRegion(PlanLeg leg) => $"{leg.Factor!.Id} for {leg.Need.Region}";

    private static string Properties(PlanLeg leg) =>
        string.Join(", ", leg.Selection!.Conversion!.Steps.Where(step => step.Property is not null).Select(step => step.Property!.ToString()));
}
