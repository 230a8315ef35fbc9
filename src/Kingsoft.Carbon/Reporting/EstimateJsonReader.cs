using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Reads estimation factors, and what they made of the amounts of lines.</summary>
internal static class EstimateJsonReader
{
    public static EstimationFactors Estimates(JsonFields? fields)
    {
        if (fields is null)
            return EstimationFactors.None;

        ImmutableArray<string> files = fields.Texts("files");
        ImmutableArray<EstimationFactor> items = [.. fields.Objects("items").Select(Estimate)];
        fields.End();
        IEnumerable<EstimationFactor> builtIn = files.Where(EstimationFactors.BuiltInNames.Contains)
            .SelectMany(EstimationFactors.FromBuiltIn);
        return EstimationFactors.AsRead([.. builtIn, .. items], files);
    }

    /// <summary>The steps of a line; none where it has no such member.</summary>
    public static ImmutableArray<EstimateUse> Uses(JsonFields line) =>
        line.Has("estimates") ? [.. line.Objects("estimates").Select(Use)] : [];

    private static EstimateUse Use(JsonFields fields)
    {
        var use = new EstimateUse
        {
            Id = fields.Words("id"),
            FromActivity = ActivityOf(fields, "fromActivity"),
            Amount = fields.Amount("amount"),
            Unit = UnitOf(fields, "unit"),
            ToActivity = ActivityOf(fields, "toActivity"),
            ToAmount = fields.Amount("toAmount"),
            ToUnit = UnitOf(fields, "toUnit"),
        };
        fields.End();
        return use;
    }

    private static EstimationFactor Estimate(JsonFields fields)
    {
        var estimate = new EstimationFactor
        {
            Id = fields.Words("id"),
            FromActivity = ActivityOf(fields, "fromActivity"),
            FromUnit = UnitOf(fields, "fromUnit"),
            ToActivity = ActivityOf(fields, "toActivity"),
            ToUnit = UnitOf(fields, "toUnit"),
            Value = fields.Amount("value"),
            LossBasis = fields.Word("lossBasis", EstimateWords.Loss),
            Mode = fields.OneOf("mode", EstimateWords.Mode),
            Facility = fields.Text("facility"),
            Region = fields.ParsedOrNull<Region>("region", Region.UnknownMessage) ?? Region.Global,
            ValidFrom = fields.Whole("validFrom", FieldReader.FirstYear, FieldReader.LastYear),
            ValidTo = fields.Whole("validTo", FieldReader.FirstYear, FieldReader.LastYear),
            Scope = fields.Word("scope", FileWords.Scope),
            Scope3Category = (Scope3Category?)fields.Whole("scope3Category", 1, Scope3Categories.Count),
            Uncertainty = fields.Number("uncertaintyLowPct") is { } low and >= 0m
                && fields.Number("uncertaintyHighPct") is { } high and >= 0m
                ? new UncertaintyRange(low, high)
                : null,
            Citation = new Citation
            {
                Publisher = fields.Text("publisher") ?? "",
                Source = fields.Words("source"),
                Table = fields.Text("table"),
                Published = fields.Text("published") is { } date
                    ? fields.ParsedOf<PublicationDate>("published", date, WordMessages.NotADate)
                    : null,
                Url = fields.Text("url"),
                License = fields.Text("license"),
            },
            Location = new SourceLocation(fields.File, fields.Line),
        };
        _ = fields.Has("uncertaintyHighPct") ? fields.Number("uncertaintyHighPct") : null;
        fields.End();
        return estimate;
    }

    private static ActivityCode ActivityOf(JsonFields fields, string member) =>
        fields.Parsed<ActivityCode>(member, text => WordMessages.NotAnActivity(text, ActivityCode.GridElectricity.Value))
            ?? ActivityCode.GridElectricity;

    private static Unit UnitOf(JsonFields fields, string member) => fields.Parsed<Unit>(member, Unit.UnknownMessage) ?? Unit.KilowattHour;
}
