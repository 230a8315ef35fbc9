using System.Collections.Immutable;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Reads an inventory, of which the lines were read before.</summary>
internal sealed class InventoryReader(
    DocumentHead head, ReportingYears? years, ImmutableArray<(string Name, JsonPart Value)> notCompared, FactorLibrary? factors,
    CancellationToken cancellation)
{
    private const int FirstYear = 1900, LastYear = 2200;

    public Inventory Read(JsonFields fields, LinesAsRead lines, ImmutableArray<(string Name, JsonPart Value)> printed)
    {
        int? year = fields.NeededWhole("year", FirstYear, LastYear);
        ReportingPeriod? read = Period(fields);
        if (year is { } written && read is { } known)
            CheckYear(fields, written, known);
        ReportingPeriod period = read ?? default;
        ConsolidationApproach? consolidation = fields.Word("consolidation", InventoryWords.Consolidation);
        long faults = fields.Faults;
        InventoryTotals totals = TotalsReader.Read(fields);
        bool areSound = fields.Faults == faults;
        if (fields.Faults == 0 && lines.Lines is { } all)
            LinesOfTotals.Check(fields.ObjectNeeded("totals")!, totals, all, cancellation);
        InventoryShares shares = Shares(fields.ObjectNeeded("shares"));
        ImmutableArray<string?> stated = fields.TextsOrNull("carriedOverGwpSets");
        ImmutableArray<CategoryState> categories = CategoryReader.Read(fields, areSound ? totals : null);
        var days = new CoverageReader(period);
        return new Inventory
        {
            Year = year ?? FirstYear,
            Period = period,
            Options = head.Options with
            {
                Consolidation = consolidation,
                NotRelevant = NotRelevant(categories),
                Exclusions = [.. fields.Objects("exclusions").Select(Exclusion)],
                KeepLines = lines.Lines is not null,
            },
            Factors = factors!,
            Totals = totals,
            Shares = shares,
            Categories = categories,
            Coverage = days.Covers(fields.Object("covers")),
            Completeness = days.Completeness(fields, head.Options.Facilities),
            Market = InstrumentJsonReader.Market(fields.Object("market")),
            Findings = [.. fields.Objects("findings").Select(Finding)],
            AsRead = new InventoryAsRead
            {
                Document = new DocumentOfInventory(head, printed, notCompared),
                Lines = lines.Lines,
                OwnColumns = lines.OwnColumns,
                StatedGwpSets = stated,
                Groups = fields.Has("by") ? [.. fields.Objects("by").Select(Group)] : null,
            },
        };
    }

    private static ReportingPeriod? Period(JsonFields fields)
    {
        DateOnly? first = fields.NeededDay("periodStart"), last = fields.NeededDay("periodEnd");
        if (first is not { } start || last is not { } end)
            return null;
        if (start <= end)
            return new ReportingPeriod(start, end);

        fields.Fault("periodEnd", WordMessages.Reversed($"{IsoDay.Text(start)}/{IsoDay.Text(end)}"));
        return null;
    }

    // A document has the years that its options ask for.
    private void CheckYear(JsonFields fields, int year, ReportingPeriod period)
    {
        if (year != period.End.Year)
        {
            fields.Fault("year", InventoryJsonMessages.YearOfPeriod(year, period.End.Year));
            return;
        }

        if (head.Options.Year is { } only && only != year)
            fields.Fault("year", InventoryJsonMessages.Contradicts(
                InventoryJsonMessages.Whole(year), "options.year", InventoryJsonMessages.Whole(only)));
        if (years?.Period(year) is not { } whole)
            return;

        CheckDay("periodStart", period.Start, whole.Start);
        CheckDay("periodEnd", period.End, whole.End);

        void CheckDay(string member, DateOnly written, DateOnly day)
        {
            if (written != day)
                fields.Fault(member, InventoryJsonMessages.Contradicts(IsoDay.Text(written), "options.yearStart", IsoDay.Text(day)));
        }
    }

    private static InventoryShares Shares(JsonFields? fields)
    {
        if (fields is null)
            return new InventoryShares();

        var shares = new InventoryShares
        {
            Measured = fields.Number("measured"),
            Estimated = fields.Number("estimated"),
            CarriedOver = fields.Number("carriedOver"),
            Proxy = fields.Number("proxy"),
            OtherYear = fields.Number("otherYear"),
            Co2Only = fields.Number("co2Only"),
        };
        fields.End();
        return shares;
    }

    private static ImmutableSortedDictionary<Scope3Category, string> NotRelevant(ImmutableArray<CategoryState> categories)
    {
        ImmutableSortedDictionary<Scope3Category, string>.Builder reasons =
            ImmutableSortedDictionary.CreateBuilder<Scope3Category, string>();
        foreach (CategoryState state in categories.Where(state => state.Reason is not null))
            reasons[state.Category] = state.Reason!;
        return reasons.ToImmutable();
    }

    private static Exclusion Exclusion(JsonFields fields)
    {
        int? scope = fields.Whole("scope", (int)Scope.Scope1, (int)Scope.Outside);
        var exclusion = new Exclusion { Source = fields.Words("source"), Scope = (Scope?)scope, Reason = fields.Words("reason") };
        fields.End();
        return exclusion;
    }

    private static EmissionGroup Group(JsonFields fields)
    {
        long count = fields.Count("lineCount");
        InventoryTotals totals = TotalsReader.Read(fields);
        var values = new List<KeyValuePair<GroupKey, string?>>();
        foreach ((string name, JsonPart value) in fields.Others())
        {
            if (GroupKey.TryParse(name, out GroupKey? key))
                values.Add(new(key, value.IsNull ? null : fields.TextOf(name, value)));
            else
                fields.Fault(name, ProjectMessages.Unknown(name, [.. GroupKey.All.Select(known => known.Name)]), value);
        }

        return new EmissionGroup { Values = [.. values], LineCount = count, Totals = totals };
    }

    private static Finding Finding(JsonFields fields)
    {
        var finding = new Finding
        {
            Code = fields.Words("code"),
            Severity = fields.OneOf("severity", InventoryWords.Severity),
            Message = fields.Words("message"),
            Summary = fields.Text("summary"),
            Confirmed = fields.Has("confirmed") ? fields.Words("confirmed") : null,
            Co2e = fields.Tonnes("tonnes"),
            Share = fields.Number("share"),
            LineCount = fields.Count("lineCount"),
            Lines = fields.Texts("lines"),
            Subjects = [.. fields.Objects("subjects").Select(Subject)],
        };
        fields.End();
        return finding;
    }

    private static FindingSubject Subject(JsonFields fields)
    {
        var subject = new FindingSubject
        {
            Subject = fields.Words("subject"),
            Co2e = fields.Tonnes("tonnes"),
            LineCount = fields.Count("lineCount"),
        };
        fields.End();
        return subject;
    }
}
