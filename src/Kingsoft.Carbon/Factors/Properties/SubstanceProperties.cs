using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Reads files of substance properties.</summary>
internal static class SubstanceProperties
{
    private const int Substance = 0, Property = 1, Value = 2, UnitColumn = 3, Source = 4, Set = 5, RegionColumn = 6, ValidFrom = 7,
        ValidTo = 8, Table = 9, Published = 10, Url = 11, License = 12, Publisher = 13, Elsewhere = 14;

    /// <summary>The columns of a file of the user's own properties.</summary>
    public static CsvColumns Columns { get; } = new(
        ["substance", "property", "value", "unit", "source"],
        ["set", "region", "valid_from", "valid_to", "table", "published", "url", "license", "publisher"]);

    // In which column a file of the library says what a property stands in for.
    private static readonly CsvColumns BuiltInColumns = new(
        Columns.Required, [.. Columns.Names.Skip(Columns.Required.Length), "elsewhere"]);

    private static readonly Dictionary<string, SubstancePropertyKind> Kinds = new Dictionary<string, SubstancePropertyKind>(
        StringComparer.OrdinalIgnoreCase)
    {
        ["density"] = SubstancePropertyKind.Density,
        ["ncv"] = SubstancePropertyKind.NetCalorificValue,
        ["net-calorific-value"] = SubstancePropertyKind.NetCalorificValue,
        ["lhv"] = SubstancePropertyKind.NetCalorificValue,
        ["gcv"] = SubstancePropertyKind.GrossCalorificValue,
        ["gross-calorific-value"] = SubstancePropertyKind.GrossCalorificValue,
        ["hhv"] = SubstancePropertyKind.GrossCalorificValue,
        ["coal-equivalent"] = SubstancePropertyKind.CoalEquivalent,
    };

    // Other names, as data.
    private static readonly Lazy<Dictionary<string, SubstancePropertyKind>> OtherNames = new(() =>
    {
        var names = new Dictionary<string, SubstancePropertyKind>(StringComparer.Ordinal);
        var columns = new CsvColumns(["name", "property"], []);
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/property-names.csv", columns);
        while (table.ReadRow())
            names.Add(table.Text(0)!, Kinds[table.Text(1)!]);
        return names;
    });

    public static string Name(SubstancePropertyKind kind) => kind switch
    {
        SubstancePropertyKind.Density => "density",
        SubstancePropertyKind.NetCalorificValue => "ncv",
        SubstancePropertyKind.GrossCalorificValue => "gcv",
        _ => "coal-equivalent",
    };

    public static List<SubstanceProperty> Read(Stream stream, string file, bool isUserSupplied, DataIssues issues)
    {
        long before = issues.Total;
        var properties = new List<SubstanceProperty>();
        CsvColumns columns = isUserSupplied ? Columns : BuiltInColumns;
        using CsvTable? table = CsvTable.Open(
            stream, columns, (line, column, message) => issues.Add(new SourceLocation(file, line), column, message));
        while (table is not null && table.ReadRow())
        {
            var fields = new FieldReader(table, new SourceLocation(file, table.Line), issues);
            if (ReadOne(fields, isUserSupplied) is { } property)
                properties.Add(property);
        }

        if (isUserSupplied)
            properties = PropertyRules.Sound(properties, issues);
        if (issues.Total > before)
            issues.UnsoundFactors.AddConversion();
        return properties;
    }

    /// <summary>The property of a name that files use.</summary>
    public static SubstancePropertyKind KindOf(string name) => Kinds[name];

    private static bool TryFindKind(string name, out SubstancePropertyKind kind) =>
        Kinds.TryGetValue(name, out kind) || OtherNames.Value.TryGetValue(name, out kind);

    /// <summary>What the unit above the stroke bears behind its energy.</summary>
    public static string Basis(SubstancePropertyKind kind) => kind switch
    {
        SubstancePropertyKind.NetCalorificValue => "(net)",
        SubstancePropertyKind.GrossCalorificValue => "(gross)",
        _ => "",
    };

    private static SubstanceProperty? ReadOne(FieldReader fields, bool isUserSupplied)
    {
        string? substance = fields.Required(Substance);
        string? source = fields.Required(Source);
        string? kindName = fields.Required(Property);
        SubstancePropertyKind kind = 0;
        if (kindName is not null && !TryFindKind(kindName.Replace(' ', '-').Replace('_', '-'), out kind))
            fields.Fault(Property, PropertyFileMessages.NotAProperty(kindName));

        decimal? value = fields.RequiredNumber(Value);
        if (value <= 0)
            fields.Fault(Value, PropertyFileMessages.NotAboveZero(fields.Text(Value)));

        (Unit? numerator, Unit? denominator) = ReadUnit(fields, kind);
        var property = new
        {
            Region = fields.Region(RegionColumn),
            From = fields.Year(ValidFrom),
            To = fields.Year(ValidTo),
            Published = fields.Date(Published),
        };
        if (fields.HasFault || substance is null || source is null || value is null || numerator is null || denominator is null)
            return null;

        return new SubstanceProperty
        {
            Substance = Substances.CanonicalName(substance),
            Kind = kind,
            Value = value.Value,
            Numerator = numerator,
            Denominator = denominator,
            Set = fields.Text(Set),
            Region = property.Region,
            ValidFrom = property.From,
            ValidTo = property.To,
            IsUserSupplied = isUserSupplied,
            Elsewhere = isUserSupplied ? [] : [.. (fields.Text(Elsewhere) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries)],
            Location = fields.Location,
            Citation = new Citation
            {
                Publisher = fields.Text(Publisher) ?? (isUserSupplied ? "the user" : ""),
                Source = source,
                Table = fields.Text(Table),
                Published = property.Published,
                Url = fields.Text(Url),
                License = fields.Text(License),
            },
        };
    }

    private static (Unit? Numerator, Unit? Denominator) ReadUnit(FieldReader fields, SubstancePropertyKind kind)
    {
        if (fields.Required(UnitColumn) is not { } text || kind == 0)
            return default;

        string[] parts = text.Split('/');
        string basis = Basis(kind);
        string above = parts[0].Trim();
        if (basis.Length > 0 && !above.EndsWith(')'))
            above += basis;

        if (
            parts.Length == 2
                && Unit.TryParse(above, out Unit? numerator)
                && Unit.TryParse(parts[1].Trim(), out Unit? denominator)
                && IsUnitOf(kind, numerator, denominator))
            return (numerator, denominator);

        fields.Fault(UnitColumn, PropertyFileMessages.NotAUnitOf(kind, text));
        return default;
    }

    /// <summary>Whether a property of this kind can be in such a unit.</summary>
    public static bool IsUnitOf(SubstancePropertyKind kind, Unit numerator, Unit denominator) => kind switch
    {
        SubstancePropertyKind.Density => numerator.Dimension == UnitDimension.Mass
            && denominator.Dimension is UnitDimension.Volume or UnitDimension.NormalVolume,
        SubstancePropertyKind.NetCalorificValue => numerator.Dimension == UnitDimension.NetEnergy
            && denominator.Dimension is UnitDimension.Mass or UnitDimension.Volume or UnitDimension.NormalVolume,
        SubstancePropertyKind.CoalEquivalent => numerator.Symbol is "kgce" or "tce",
        _ => numerator.Dimension == UnitDimension.GrossEnergy
            && denominator.Dimension is UnitDimension.Mass or UnitDimension.Volume or UnitDimension.NormalVolume,
    };
}
