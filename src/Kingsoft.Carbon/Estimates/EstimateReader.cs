using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Estimates;

/// <summary>Reads an estimation factor from a row of a file; what is wrong is noted with its column.</summary>
internal static class EstimateReader
{
    private const int Id = 0, FromActivity = 1, FromUnit = 2, ToActivity = 3, ToUnit = 4, Value = 5, Mode = 6, Source = 7, Loss = 8,
        Facility = 9, RegionColumn = 10, ValidFrom = 11, ValidTo = 12, ScopeColumn = 13, Category = 14, Low = 15, High = 16,
        Publisher = 17, Table = 18, Published = 19, Url = 20, License = 21;

    public static CsvColumns Columns { get; } = new(
        ["id", "from_activity", "from_unit", "to_activity", "to_unit", "value", "mode", "source"],
        [
            "loss_basis", "facility", "region", "valid_from", "valid_to", "scope", "scope3_category", "uncertainty_low_pct",
            "uncertainty_high_pct", "publisher", "table", "published", "url", "license",
        ],
        recordId: "id");

    /// <summary>The estimation factor of a row; null where something is wrong with it.</summary>
    public static EstimationFactor? Read(FieldReader fields)
    {
        string? id = fields.Required(Id);
        ActivityCode? from = ActivityOf(fields, FromActivity), to = ActivityOf(fields, ToActivity);
        Unit? fromUnit = UnitOf(fields, FromUnit), toUnit = UnitOf(fields, ToUnit);
        decimal? value = fields.RequiredNumber(Value);
        EstimateMode? mode = fields.Required(Mode) is null
            ? null : fields.Word(Mode, EstimateWords.Mode, EstimateMessages.KindMode);
        string? source = fields.Required(Source);
        LossBasis? loss = fields.Word(Loss, EstimateWords.Loss, EstimateMessages.KindLossBasis);
        Region region = fields.Region(RegionColumn);
        int? validFrom = fields.Year(ValidFrom), validTo = fields.Year(ValidTo);
        Scope? scope = fields.Word(ScopeColumn, FileWords.Scope, WordMessages.KindScope);
        var category = (Scope3Category?)fields.Integer(Category, 1, Scope3Categories.Count, WordMessages.KindScope3Category);
        UncertaintyRange? uncertainty = UncertaintyOf(fields);
        PublicationDate? published = fields.Date(Published);
        if (fields.HasFault)
            return null;

        var estimate = new EstimationFactor
        {
            Id = id!,
            FromActivity = from!,
            FromUnit = fromUnit!,
            ToActivity = to!,
            ToUnit = toUnit!,
            Value = value!.Value,
            LossBasis = loss,
            Mode = mode!.Value,
            Facility = fields.Text(Facility),
            Region = region,
            ValidFrom = validFrom,
            ValidTo = validTo,
            Scope = scope,
            Scope3Category = category,
            Uncertainty = uncertainty,
            Citation = new Citation
            {
                Publisher = fields.Text(Publisher) ?? "",
                Source = source!,
                Table = fields.Text(Table),
                Published = published,
                Url = fields.Text(Url),
                License = fields.Text(License),
            },
            Location = fields.Location,
        };
        foreach (Fault fault in EstimateRules.Faults(estimate))
            fields.Fault(fault.Field, fault.Said!);
        return fields.HasFault ? null : estimate;
    }

    /// <summary>Notes that rows may miss what the row of the file would have made: that is no fault of theirs.</summary>
    public static void NoteUnsound(FieldReader fields, DataIssues issues)
    {
        issues.UnsoundFactors.Add(null, fields.Text(FromActivity));
        issues.UnsoundFactors.Add(null, fields.Text(ToActivity));
    }

    /// <summary>The same of a record that is none, or of a whole file.</summary>
    public static void NoteUnsound(CsvTable? table, Message fault, DataIssues issues)
    {
        issues.UnsoundFactors.Add(fault, null, table?.TextIfThere(FromActivity));
        issues.UnsoundFactors.Add(fault, null, table?.TextIfThere(ToActivity));
    }

    /// <summary>The same of one that cannot hold beside others.</summary>
    public static void NoteUnsound(EstimationFactor estimate, DataIssues issues)
    {
        issues.UnsoundFactors.Add(null, estimate.FromActivity.Value);
        issues.UnsoundFactors.Add(null, estimate.ToActivity.Value);
    }

    private static ActivityCode? ActivityOf(FieldReader fields, int column)
    {
        if (fields.Required(column) is not { } text)
            return null;
        if (ActivityCode.TryParse(text, out ActivityCode? activity))
            return activity;

        fields.Fault(column, WordMessages.NotAnActivity(text, ActivityCode.GridElectricity.Value));
        return null;
    }

    private static Unit? UnitOf(FieldReader fields, int column)
    {
        if (fields.Required(column) is not { } text)
            return null;
        if (Unit.TryParse(text, out Unit? unit))
            return unit;

        fields.Fault(column, Unit.UnknownMessage(text));
        return null;
    }

    private static UncertaintyRange? UncertaintyOf(FieldReader fields)
    {
        decimal? low = fields.NumberNotNegative(Low), high = fields.NumberNotNegative(High);
        if (low is null != high is null && !fields.HasFaultOf(Low) && !fields.HasFaultOf(High))
            fields.Fault(low is null ? Low : High, EstimateMessages.IntervalHalf);
        return low is { } below and >= 0m && high is { } above and >= 0m ? new UncertaintyRange(below, above) : null;
    }
}
