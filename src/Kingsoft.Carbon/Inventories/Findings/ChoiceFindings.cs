using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Looks at the choices behind the accounts of a year: what was not known by a day that nobody states, what another region's grid stands
/// in for, and what of a vehicle stands elsewhere. Each leg is looked at once.
/// </summary>
internal static class ChoiceFindings
{
    /// <summary>The findings, as soon as the names were read.</summary>
    public static Func<IEnumerable<Finding>> Of(
        ImmutableArray<Account> accounts, FactorLibrary library, InventoryOptions options, LineNames names, ShareCounter shares)
    {
        var vehicles = new ChargedVehicles(library, accounts);
        GwpTable gwp = GwpTable.Get(options.GwpSet);
        var remarks = new Dictionary<PlanLeg, ImmutableArray<ChoiceRemark>>();
        var found = new SortedDictionary<string, (FindingGroup Group, ChoiceRemark Worst)>(StringComparer.Ordinal);
        foreach (Account account in accounts.Where(account => account.Leg is { Factor: not null, IsPartOutside: false }))
        {
            if (!remarks.TryGetValue(account.Leg, out ImmutableArray<ChoiceRemark> ofLeg))
                remarks.Add(account.Leg, ofLeg = [.. RemarksOn(account.Leg, vehicles, gwp)]);
            foreach (ChoiceRemark remark in ofLeg)
            {
                FindingGroup group = found.TryGetValue(remark.Code, out var known) ? known.Group : new FindingGroup();
                found[remark.Code] = (group, known.Worst?.Severity >= remark.Severity ? known.Worst : remark);
                group.Add(account.Leg, account.Total(), account.Rows);
                group.AddTo(remark.Subject, account.Total(), account.Rows);
                names.Name(account, group.First);
            }
        }

        return () => found.Select(pair => pair.Value.Group.ToFinding(
            pair.Key, pair.Value.Worst.Severity, pair.Value.Worst.Text, shares, pair.Value.Worst.HasTonnes));
    }

    private static IEnumerable<ChoiceRemark> RemarksOn(PlanLeg leg, ChargedVehicles vehicles, GwpTable gwp) =>
        new[]
        {
            UnknownDays.RemarkOn(leg, gwp), GridProxies.RemarkOn(leg), vehicles.RemarkOn(leg), ChargedVehicles.EnergyOf(leg),
            MethaneOrigins.RemarkOn(leg, gwp),
        }
            .OfType<ChoiceRemark>();
}
