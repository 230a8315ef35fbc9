using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Reads which days of a year rows cover, and which months of the streams of sites.</summary>
internal sealed class CoverageReader(ReportingPeriod year)
{
    public YearCoverage? Covers(JsonFields? fields)
    {
        if (fields is null)
            return null;

        Pass(fields, "days", "ofDays");
        var coverage = new YearCoverage(year, Stretches(fields))
        {
            PartialScopes =
            [
                .. fields.Texts("partialScopes").Select(word => fields.WordOf("partialScopes", word, FileWords.Scope)).OfType<Scope>(),
            ],
            Parts = [.. fields.Objects("parts").Select(Part)],
        };
        fields.End();
        return coverage;
    }

    public Completeness? Completeness(JsonFields fields, Facilities? facilities)
    {
        const string Member = "completeness";
        if (fields.IsNull(Member))
        {
            _ = fields.Take(Member);
            return null;
        }

        return new Completeness
        {
            Streams = [.. fields.Objects(Member).Select(stream => Stream(stream, facilities)).OfType<StreamCoverage>()],
        };
    }

    private StreamCoverage? Stream(JsonFields fields, Facilities? facilities)
    {
        string name = fields.Words("facility");
        string? entity = fields.Text("entity");
        var activity = fields.Parsed<ActivityCode>("stream", InventoryJsonMessages.NotAStream);
        StreamRhythm rhythm = fields.OneOf("rhythm", FacilityWords.Rhythm);
        ImmutableArray<MonthState> months =
            [.. fields.Texts("months").Select(word => fields.WordOf("months", word, FacilityWords.State)).OfType<MonthState>()];
        int expected = fields.WholeNumber("expected", 0, months.Length), covered = fields.WholeNumber("covered", 0, months.Length);
        int estimated = fields.WholeNumber("estimated", 0, months.Length);
        fields.End();
        Facility? facility = facilities?.FirstOrDefault(site => site.Name == name && site.Entity == entity);
        if (facility is null)
            fields.Fault("facility", InventoryJsonMessages.SiteUnknown(name));
        if (facility is null || activity is null || rhythm == default)
            return null;

        var stream = new StreamCoverage
        {
            Facility = facility,
            Stream = new FacilityStream(activity, rhythm),
            Period = year,
            Months = months,
        };
        CheckCount(fields, "expected", expected, stream.Expected);
        CheckCount(fields, "covered", covered, stream.Covered);
        CheckCount(fields, "estimated", estimated, stream.Estimated);
        return stream;
    }

    private CoveredPart Part(JsonFields fields)
    {
        Pass(fields, "days");
        var part = new CoveredPart(InventoryJsonMessages.AsRead(fields.Words("of")), year, Stretches(fields))
        {
            Facility = fields.Text("facility"),
            IsDecisive = fields.Flag("decisive"),
            LooksNew = fields.Flag("looksNew"),
        };
        fields.End();
        return part;
    }

    // The first day, the last and their number are those of the stretches.
    private static void Pass(JsonFields fields, params string[] counts)
    {
        foreach (string day in new[] { "from", "to" })
            _ = fields.FirstOrLastDay(day);
        foreach (string count in counts)
            _ = fields.WholeNumber(count, 0, int.MaxValue);
    }

    private static void CheckCount(JsonFields fields, string member, int written, int counted)
    {
        if (written != counted)
            fields.Fault(member, InventoryJsonMessages.SumDiffers(written, counted));
    }

    private ImmutableArray<ReportingPeriod> Stretches(JsonFields fields)
    {
        ImmutableArray<ReportingPeriod> stretches =
        [
            .. fields.Texts("stretches").Select(text => fields.ParsedOf<ReportingPeriod>("stretches", text, JsonFields.NotAPeriod)),
        ];
        if (!stretches.IsEmpty)
            return stretches;

        fields.Fault("stretches", InventoryJsonMessages.StretchesEmpty);
        return [year];
    }
}
