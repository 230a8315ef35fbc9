using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Computes what a careful reviewer would say of a year's lines.</summary>
internal sealed class FindingCollector(int year, InventoryOptions options)
{
    private const int MostNotes = 10;
    private const string Implausible = "implausible-factor";
    private const string GwpMixed = "gwp-mixed";

    private static readonly (LineFlags Flag, string Code, FindingSeverity Severity, Func<EmissionLine, string> Subject, string Text)[] Qualifiers =
    [
        (LineFlags.EarlierYear, "earlier-year", FindingSeverity.Info, FactorAndYears, "the factor's years ended before the activity"),
        (LineFlags.LaterYear, "later-year", FindingSeverity.Warning, FactorAndYears, "the factor's years begin after the activity"),
        (LineFlags.WiderRegion, "wider-region", FindingSeverity.Info, FactorAndRegion, "the factor is of a wider region than the activity"),
        (LineFlags.Proxy, "proxy", FindingSeverity.Warning, FactorAndRegion, "another region's factor stands in"),
        (LineFlags.GwpMixed, GwpMixed, FindingSeverity.Warning, FactorId, "the figure is in CO2e under another, a mixed or an unstated GWP set"),
        (LineFlags.Co2Only, "co2-only", FindingSeverity.Info, FactorId, "the factor covers CO2 only; methane and nitrous oxide are not in the figure"),
        (LineFlags.UserFactor, "user-factor", FindingSeverity.Info, FactorId, "the factor is the user's own"),
        (LineFlags.Property, "property", FindingSeverity.Info, Properties, "a property of the substance bridges the units"),
        (LineFlags.Split, "split", FindingSeverity.Info, _ => "", "records that cross the end of a year were split by days"),
        (LineFlags.CarriedOver, "carried-over", FindingSeverity.Info, _ => "", "emissions were calculated by somebody else and carried over"),
    ];

    private readonly Dictionary<(string Code, string Subject), Group> _groups = [];
    private readonly Dictionary<EmissionPlan, List<Group>> _groupsOfPlan = [];
    private readonly Dictionary<string, Group> _estimatedByNote = new(StringComparer.Ordinal);
    private readonly Group _energyUnknown = new();
    private readonly Group _exported = new();
    private readonly Group _notKyoto = new();
    private readonly Group _gwpUnstated = new();
    private readonly Group _pinned = new();
    private readonly List<EmissionLine> _leasedElectricity = [];

    public void Add(EmissionLine line, Int128 total)
    {
        foreach (Group group in GroupsOf(line))
            group.Add(line, group.IsOfCo2e ? line.TotalInCo2e() : total);

        if (line.Record.Quality == DataQuality.Estimated)
            AddEstimated(line, total);
        EmissionPlan plan = line.Plan;
        if (plan.IsEnergy && plan.EnergyMWhPerAmount is null)
            _energyUnknown.Add(line, total);
        if (plan.IsMemo)
            _exported.Add(line, total);
        if (plan.Scope != Scope.Outside && plan.HasOtherGas)
            _notKyoto.Add(line, total);
        if (plan.Flags.HasFlag(LineFlags.CarriedOver) && line.Record.GwpBasis is null)
            _gwpUnstated.Add(line, total);
        if (line.Factor is { } factor && factor.Activity != line.Record.Activity)
            _pinned.Add(line, total);
        if (plan.Scope3Category == Scope3Category.UpstreamLeasedAssets && line.Record.Activity.IsWithin("electricity"))
            _leasedElectricity.Add(line);
    }

    public ImmutableArray<Finding> Findings(IReadOnlyList<EmissionLine> lines, IReadOnlyList<ActivityRecord> leftOut, InventoryTotals totals)
    {
        var findings = new List<Finding>();
        foreach (((string code, string subject), Group group) in _groups.OrderBy(pair => pair.Key.Code, StringComparer.Ordinal).ThenBy(pair => pair.Key.Subject, StringComparer.Ordinal))
        {
            if (code == Implausible)
            {
                findings.Add(group.ToFinding(code, FindingSeverity.Warning, $"the user's own factor is outside the usual magnitudes: {subject}"));
                continue;
            }

            (_, _, FindingSeverity severity, _, string text) = Qualifiers.First(qualifier => qualifier.Code == code);
            findings.Add(group.ToFinding(code, severity, subject.Length == 0 ? text : $"{text}: {subject}"));
        }

        AddEstimated(findings);
        AddIfAny(_pinned, "pinned-other-activity", FindingSeverity.Warning, "the pinned factor is of another activity than the row");
        AddIfAny(_notKyoto, "not-kyoto", FindingSeverity.Warning, "gases outside the Kyoto basket stand in a scope; the GHG Protocol reports them apart (scope 'outside')");
        AddIfAny(_gwpUnstated, "gwp-unstated", FindingSeverity.Info, "carried-over emissions do not say under which GWP set they were calculated");
        AddIfAny(_energyUnknown, "energy-unknown", FindingSeverity.Warning, "no heating value is known, so the energy is not in energyMWh");
        if (_exported.Count > 0)
            findings.Add(_exported.ToFinding("exported", FindingSeverity.Info, "electricity fed into a grid is reported but not netted from what was bought") with { Tonnes = null });

        AddSameElectricityTwice(lines, findings);
        findings.AddRange(UnusualAmounts.Find(lines));
        AddLeftOut(lines, leftOut, findings);
        AddMissing(totals, findings);
        return [.. findings];

        void AddIfAny(Group group, string code, FindingSeverity severity, string text)
        {
            if (group.Count > 0)
                findings.Add(group.ToFinding(code, severity, text));
        }
    }

    private void AddEstimated(EmissionLine line, Int128 total)
    {
        string note = line.Record.Note ?? "";
        if (!_estimatedByNote.TryGetValue(note, out Group? group))
            _estimatedByNote.Add(note, group = new Group());
        group.Add(line, total);
    }

    // What the rows themselves say of an estimate is what a reader wants to know: the notes with most tonnes apart, in a ledger with many one finding for the rest.
    private void AddEstimated(List<Finding> findings)
    {
        (string Note, Group Group)[] byWeight = [.. _estimatedByNote
            .Where(pair => pair.Key.Length > 0)
            .OrderByDescending(pair => Int128.Abs(pair.Value.Total))
            .ThenBy(pair => pair.Key, TextOrder.Instance)
            .Select(pair => (pair.Key, pair.Value))];
        var rest = new Group();
        if (_estimatedByNote.TryGetValue("", out Group? withoutNote))
            rest.Add(withoutNote);
        foreach ((_, Group group) in byWeight.Skip(MostNotes))
            rest.Add(group);
        if (rest.Count > 0)
            findings.Add(rest.ToFinding("estimated", FindingSeverity.Info, "amounts are marked as estimated"));
        foreach ((string note, Group group) in byWeight.Take(MostNotes))
            findings.Add(group.ToFinding("estimated", FindingSeverity.Info, $"amounts are marked as estimated: {note}"));
    }

    private List<Group> GroupsOf(EmissionLine line)
    {
        // Rows share plans, so which findings a row belongs to is worked out once a plan; only splitting differs within one.
        bool isSplit = line.Flags.HasFlag(LineFlags.Split);
        if (!isSplit && _groupsOfPlan.TryGetValue(line.Plan, out List<Group>? known))
            return known;

        var groups = new List<Group>();
        foreach ((LineFlags flag, string code, _, Func<EmissionLine, string> subject, _) in Qualifiers)
        {
            if (!line.Flags.HasFlag(flag))
                continue;

            groups.Add(GroupOf(code, subject(line)));
        }

        // The built-in factors are held to the same magnitudes by a test.
        if (line.Factor is { IsUserSupplied: true } own)
            groups.AddRange(FactorPlausibility.Faults(own).Select(fault => GroupOf(Implausible, $"{own.Id}{(own.Location.File is null ? "" : $" ({own.Location})")}: {fault.Column}: {fault.Message}")));
        if (!isSplit)
            _groupsOfPlan.Add(line.Plan, groups);
        return groups;
    }

    private Group GroupOf(string code, string subject)
    {
        if (!_groups.TryGetValue((code, subject), out Group? group))
            _groups.Add((code, subject), group = new Group { IsOfCo2e = code == GwpMixed });
        return group;
    }

    private void AddSameElectricityTwice(IReadOnlyList<EmissionLine> lines, List<Finding> findings)
    {
        if (_leasedElectricity.Count == 0)
            return;

        var leased = _leasedElectricity.ToLookup(Key);
        var group = new Group();
        foreach (EmissionLine line in lines)
        {
            if (line.Plan.Scope == Scope.Scope2 && leased.Contains(Key(line)))
                group.Add(line, line.Total());
        }

        if (group.Count > 0)
            findings.Add(group.ToFinding("counted-twice", FindingSeverity.Warning, "the same electricity (site, period, amount) stands in Scope 2 and in category 8"));

        static (string?, ReportingPeriod, decimal, Unit) Key(EmissionLine line) => (line.Record.Facility, line.Period, line.Amount, line.Record.Unit);
    }

    private void AddLeftOut(IReadOnlyList<EmissionLine> lines, IReadOnlyList<ActivityRecord> leftOut, List<Finding> findings)
    {
        if (leftOut.Count == 0)
            return;

        HashSet<string> ids = [.. leftOut.Select(record => record.Id)];
        var alone = new Group();
        foreach (EmissionLine line in lines.Where(line => line.Record.Corrects is { } corrected && ids.Contains(corrected)))
            alone.Add(line, line.Total());
        if (alone.Count > 0)
            findings.Add(alone.ToFinding("corrects-left-out", FindingSeverity.Error, "corrections stand without the records that they correct, which were recorded later and left out"));

        findings.Add(new Finding
        {
            Code = "recorded-later",
            Severity = FindingSeverity.Warning,
            Message = $"{Count(leftOut.Count, "record")} left out: recorded after {options.AsOf[year].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, the day as of which {year} is calculated",
            Lines = FirstIds.Of(leftOut.Select(record => record.Id)),
            LineCount = leftOut.Count,
        });
    }

    private void AddMissing(InventoryTotals totals, List<Finding> findings)
    {
        if (totals.Scope2LocationBased is { } tonnes && totals.Scope2MarketBased is null)
        {
            findings.Add(new Finding
            {
                Code = "market-based-missing",
                Severity = FindingSeverity.Warning,
                Message = "no market-based Scope 2 figure: no contractual instruments were given; the GHG Protocol Scope 2 Guidance (2015) asks for both figures",
                Tonnes = tonnes,
            });
        }

        if (totals.Scope2MarketBased is { } market && totals.Scope2LocationBased is null)
            findings.Add(new Finding { Code = "location-based-missing", Severity = FindingSeverity.Warning, Message = "no location-based Scope 2 figure stands beside the market-based one; the GHG Protocol Scope 2 Guidance (2015) asks for both figures", Tonnes = market });
        AddMissingScope("Scope 1", totals.Scope1);
        AddMissingScope("Scope 2", totals.Scope2LocationBased ?? totals.Scope2MarketBased);

        void AddMissingScope(string name, decimal? total)
        {
            if (total is null)
                findings.Add(new Finding { Code = "scope-missing", Severity = FindingSeverity.Warning, Message = $"the ledger has no row of {name} in {year}; the figure is missing, not zero" });
        }
    }

    private static string FactorId(EmissionLine line) => line.Factor?.Id ?? "";

    private static string FactorAndYears(EmissionLine line) => $"{line.Factor!.Id} ({line.Factor.Years}) for {line.Period.Start.Year.ToString(CultureInfo.InvariantCulture)}";

    private static string FactorAndRegion(EmissionLine line) => $"{line.Factor!.Id} for {line.Record.Region}";

    private static string Properties(EmissionLine line) => string.Join(", ", line.Selection!.Conversion!.Steps.Where(step => step.Property is not null).Select(step => step.Property!.ToString()));

    private static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{number.ToString(CultureInfo.InvariantCulture)} {noun}s";

    private sealed class Group
    {
        private readonly FirstIds _first = new();

        public long Count { get; private set; }

        public Int128 Total { get; private set; }

        /// <summary>Whether only what was published in CO2e is at stake, and not the gases beside it.</summary>
        public bool IsOfCo2e { get; init; }

        public void Add(EmissionLine line, Int128 total)
        {
            Count++;
            Total += total;
            _first.Add(line.Id);
        }

        public void Add(Group other)
        {
            Count += other.Count;
            Total += other.Total;
            foreach (string id in other._first.Ids)
                _first.Add(id);
        }

        public Finding ToFinding(string code, FindingSeverity severity, string message) => new()
        {
            Code = code,
            Severity = severity,
            Message = message,
            Tonnes = Exact.ToDecimal(Total),
            Lines = _first.Ids,
            LineCount = Count,
        };
    }
}
