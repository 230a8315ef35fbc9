using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Reads which days of a year rows cover, and which months of the streams of sites.</summary>
internal sealed class CoverageReader(ReportingPeriod year)
{
    public YearCoverage? Covers(JsonFields? fields)
    {
        if (fields is null)
            return null;

        DateOnly? from = fields.NeededDay("from"), to = fields.NeededDay("to");
        int? days = fields.NeededWhole("days", 0, int.MaxValue), ofDays = fields.NeededWhole("ofDays", 0, int.MaxValue);
        if (ofDays is { } written && year != default && written != year.Days)
            fields.Fault("ofDays", InventoryJsonMessages.DaysOfPeriod(written, year.Days));
        var coverage = new YearCoverage(year, Stretches(fields, from, to, days))
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
        Message subject = InventoryJsonMessages.AsRead(fields.Words("of"));
        string? facility = fields.Text("facility");
        DateOnly? from = fields.NeededDay("from"), to = fields.NeededDay("to");
        int? days = fields.NeededWhole("days", 0, int.MaxValue);
        var part = new CoveredPart(subject, year, Stretches(fields, from, to, days))
        {
            Facility = facility,
            IsDecisive = fields.Flag("decisive"),
            LooksNew = fields.Flag("looksNew"),
        };
        fields.End();
        return part;
    }

    private static void CheckCount(JsonFields fields, string member, int written, int counted)
    {
        if (written != counted)
            fields.Fault(member, InventoryJsonMessages.SumDiffers(written, counted));
    }

    private ImmutableArray<ReportingPeriod> Stretches(JsonFields fields, DateOnly? from, DateOnly? to, int? days)
    {
        ImmutableArray<ReportingPeriod> stretches =
        [
            .. fields.Texts("stretches").Select(text => fields.ParsedOf<ReportingPeriod>("stretches", text, JsonFields.NotAPeriod)),
        ];
        if (stretches.IsEmpty)
        {
            fields.Fault("stretches", InventoryJsonMessages.StretchesEmpty);
            return [year];
        }

        // One that is no period has its fault already.
        if (!stretches.Contains(default))
            CheckStretches(fields, stretches, from, to, days);
        return stretches;
    }

    // The first day, the last and their number are those of the stretches: others have been written by hand.
    private void CheckStretches(
        JsonFields fields, ImmutableArray<ReportingPeriod> stretches, DateOnly? from, DateOnly? to, int? days)
    {
        if (stretches.Zip(stretches.Skip(1)).Any(pair => pair.First.End >= pair.Second.Start))
        {
            fields.Fault("stretches", InventoryJsonMessages.StretchesMixed);
            return;
        }

        if (year != default && (stretches[0].Start < year.Start || stretches[^1].End > year.End))
        {
            fields.Fault("stretches", InventoryJsonMessages.StretchesOutside(year));
            return;
        }

        Check("from", from is { } first ? IsoDay.Text(first) : null, IsoDay.Text(stretches[0].Start));
        Check("to", to is { } last ? IsoDay.Text(last) : null, IsoDay.Text(stretches[^1].End));
        Check(
            "days", days?.ToString(CultureInfo.InvariantCulture),
            stretches.Sum(stretch => stretch.Days).ToString(CultureInfo.InvariantCulture));

        void Check(string member, string? written, string counted)
        {
            if (written is not null && written != counted)
                fields.Fault(member, InventoryJsonMessages.NotOfStretches(written, counted));
        }
    }
}
