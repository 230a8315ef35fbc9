using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Col = Kingsoft.Carbon.FactorColumns;

namespace Kingsoft.Carbon;

/// <summary>Reads factor files; every row is checked as a whole and everything that is wrong is noted.</summary>
internal static class FactorFile
{
    // More than all that people ever emitted: products of figures beyond it would leave a decimal.
    private const decimal MostKilograms = 1e15m;
    private const string ExampleOfActivity = "fuel.diesel.stationary";

    private static readonly int[] Names = [Col.Set, Col.Replaces, Col.Publisher, Col.Url, Col.Substance];
    private static readonly int[] Texts = [Col.Source, Col.Table, Col.AsPublished, Col.License];

    public static List<EmissionFactor> Read(Stream stream, string file, bool isUserSupplied, DataIssues issues)
    {
        var factors = new List<EmissionFactor>();
        var lineOfId = new Dictionary<string, long>(StringComparer.Ordinal);
        CsvTable? opened = null;
        using CsvTable? table = opened = CsvTable.Open(stream, Col.Columns, (line, column, message) =>
        {
            issues.Add(new SourceLocation(file, line), column, message);
            issues.UnsoundFactors.Add(opened?.TextIfThere(Col.Id), opened?.TextIfThere(Col.Activity));
        });
        while (table is not null && table.ReadRow())
        {
            var fields = new FieldReader(table, new SourceLocation(file, table.Line), issues);
            EmissionFactor? factor = ReadOne(fields, isUserSupplied);
            if (fields.Text(Col.Id) is { } id && !lineOfId.TryAdd(id, table.Line))
                fields.Fault(Col.Id, FactorFileMessages.IdTwice(id, lineOfId[id]));
            else if (factor is not null)
                factors.Add(factor);
            if (fields.HasFault)
                issues.UnsoundFactors.Add(fields.Text(Col.Id), fields.Text(Col.Activity));
        }

        return factors;
    }

    private static EmissionFactor? ReadOne(FieldReader fields, bool isUserSupplied)
    {
        string? id = fields.Required(Col.Id);
        ActivityCode? activity = ReadActivity(fields);
        FactorKind? kind = ReadKind(fields);
        Unit? unit = ReadUnit(fields, activity);
        Scope? scope = (Scope?)fields.Integer(Col.Scope, 1, 3, WordMessages.KindScopeOfFactor);
        if (fields.Text(Col.Scope) is null)
            fields.Required(Col.Scope);

        var category = (Scope3Category?)fields.Integer(Col.Category, 1, Scope3Categories.Count, WordMessages.KindScope3Category);
        if (category is not null && scope is not null && scope != Scope.Scope3)
            fields.Fault(Col.Category, FactorFileMessages.CategoryOfScope(scope.Value));

        (int? from, int? to) = ReadYears(fields);
        ImmutableArray<GasAmount> gases = ReadGases(fields);
        decimal? ch4Co2e = ReadMass(fields, Col.Ch4Co2e);
        decimal? n2oCo2e = ReadMass(fields, Col.N2oCo2e);
        decimal? rfCo2e = ReadMass(fields, Col.RfCo2e);
        decimal? co2e = ReadMass(fields, Col.Co2e);
        decimal? nonKyoto = ReadMass(fields, Col.NonKyotoCo2e);
        decimal? biogenic = ReadMass(fields, Col.BiogenicCo2);
        GwpBasis? basis = fields.GwpBasis(Col.GwpSet);
        bool hasSplit = !gases.IsEmpty || ch4Co2e is not null || n2oCo2e is not null;
        bool hasFigure = (co2e ?? nonKyoto ?? biogenic) is not null;
        CheckFigures(fields, hasSplit || hasFigure, basis, rfCo2e ?? ch4Co2e ?? n2oCo2e ?? co2e ?? nonKyoto);

        UncertaintyRange? uncertainty = ReadUncertainty(fields);
        int? quality = fields.Integer(Col.Quality, 1, 5, WordMessages.KindQuality);
        Region region = fields.Region(Col.Region);
        int? dataYear = fields.Year(Col.DataYear);
        int? priceYear = fields.Year(Col.PriceYear);
        string? priceBasis = ReadPriceBasis(fields);
        decimal? publishedCo2e = ReadMass(fields, Col.PublishedCo2e);
        PublicationDate? published = fields.Required(Col.Published) is null ? null : fields.Date(Col.Published);
        string? publisher = fields.Required(Col.Publisher);
        string? source = fields.Required(Col.Source);
        if (isUserSupplied)
            CheckTexts(fields);
        if (kind == FactorKind.Spend)
        {
            fields.Required(Col.PriceYear);
            fields.Required(Col.PriceBasis);
        }

        if (fields.HasFault)
            return null;

        var factor = new EmissionFactor
        {
            Id = id!,
            Activity = activity!,
            Set = fields.Text(Col.Set),
            Replaces = fields.Text(Col.Replaces),
            Kind = kind!.Value,
            Region = region,
            ValidFrom = from,
            ValidTo = to,
            DataYear = dataYear,
            Unit = unit!,
            Gases = gases,
            Ch4Co2eKilograms = ch4Co2e,
            N2oCo2eKilograms = n2oCo2e,
            RadiativeForcingCo2eKilograms = rfCo2e,
            Co2eKilograms = co2e,
            NonKyotoCo2eKilograms = nonKyoto,
            PublishedCo2eKilograms = publishedCo2e,
            GwpBasis = basis,
            AsPublished = fields.Text(Col.AsPublished),
            PriceYear = priceYear,
            PriceBasis = priceBasis,
            BiogenicCo2Kilograms = biogenic,
            Scope = scope!.Value,
            Scope3Category = category,
            Uncertainty = uncertainty,
            Quality = quality,
            Substance = fields.Text(Col.Substance) is { } substance ? Substances.CanonicalName(substance) : null,
            Citation = new Citation
            {
                Publisher = publisher!,
                Source = source!,
                Table = fields.Text(Col.Table),
                Published = published,
                Url = fields.Text(Col.Url),
                License = fields.Text(Col.License),
            },
            IsUserSupplied = isUserSupplied,
            Location = fields.Location,
        };
        foreach ((string column, Message message) in FactorRules.Faults(factor))
            fields.Fault(Col.Columns.Names.IndexOf(column), message);
        return fields.HasFault ? null : factor;
    }

    private static void CheckTexts(FieldReader fields)
    {
        foreach (int column in Names)
        {
            if (fields.Text(column) is { } name && ControlCharacters.FaultOfName(name) is { } fault)
                fields.Fault(column, fault);
        }

        foreach (int column in Texts)
        {
            if (fields.Text(column) is { } text && ControlCharacters.FaultOfText(text) is { } fault)
                fields.Fault(column, fault);
        }
    }

    private static ActivityCode? ReadActivity(FieldReader fields)
    {
        if (fields.Required(Col.Activity) is not { } text)
            return null;
        if (!ActivityCode.TryParse(text, out ActivityCode? activity))
            fields.Fault(Col.Activity, WordMessages.NotAnActivity(text, ExampleOfActivity));
        else if (activity == ActivityCode.ReportedEmissions || activity == ActivityCode.ExportedElectricity)
            fields.Fault(Col.Activity, FactorFileMessages.TakesNoFactor(activity));
        return activity;
    }

    private static FactorKind? ReadKind(FieldReader fields)
    {
        if (fields.Required(Col.Kind) is not { } text)
            return null;
        if (FactorKinds.TryParse(text, out FactorKind kind))
            return kind;

        fields.Fault(Col.Kind, FactorFileMessages.NotAKind(text));
        return null;
    }

    private static Unit? ReadUnit(FieldReader fields, ActivityCode? activity)
    {
        if (fields.Required(Col.Unit) is not { } text)
            return null;
        if (!Unit.TryParse(text, out Unit? unit))
            fields.Fault(Col.Unit, Unit.UnknownMessage(text));
        else if (EnergyBasis.Fault(activity, unit) is { } fault)
            fields.Fault(Col.Unit, fault);
        return unit;
    }

    private static (int? From, int? To) ReadYears(FieldReader fields)
    {
        int? from = fields.Year(Col.ValidFrom);
        int? to = fields.Year(Col.ValidTo);
        if (from > to)
            fields.Fault(Col.ValidTo, FactorFileMessages.YearsReversed(from, to));
        return (from, to);
    }

    private static decimal? ReadMass(FieldReader fields, int column)
    {
        decimal? kilograms = fields.NumberNotNegative(column);
        if (kilograms > MostKilograms)
            fields.Fault(column, FactorFileMessages.MassTooLarge(fields.Text(column), MostKilograms));
        return kilograms;
    }

    private static ImmutableArray<GasAmount> ReadGases(FieldReader fields)
    {
        ImmutableArray<GasAmount>.Builder gases = ImmutableArray.CreateBuilder<GasAmount>();
        Add("CO2", ReadMass(fields, Col.Co2));
        Add("CH4", ReadMass(fields, Col.Ch4));
        Add("CH4-fossil", ReadMass(fields, Col.Ch4Fossil));
        Add("N2O", ReadMass(fields, Col.N2o));
        foreach (string part in (fields.Text(Col.OtherGases) ?? "").Split(
            ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            AddOther(part);
        return gases.ToImmutable();

        void Add(string gas, decimal? kilograms)
        {
            if (kilograms >= 0)
                gases.Add(new GasAmount(gas, kilograms.Value));
        }

        void AddOther(string part)
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string gas = equals < 0 ? part : part[..equals].Trim();
            if (equals < 0 || !Numbers.TryParseAmount(
                System.Text.Encoding.UTF8.GetBytes(part[(equals + 1)..].Trim()), out decimal kilograms) || kilograms < 0)
                fields.Fault(Col.OtherGases, FactorFileMessages.NotAGasWithMass(part));
            else if (kilograms > MostKilograms)
                fields.Fault(Col.OtherGases, FactorFileMessages.MassTooLarge(part, MostKilograms));
            else if (!GwpTable.IsKnownGas(gas))
                fields.Fault(Col.OtherGases, FactorFileMessages.GasUnknown(gas));
            else if (gases.Any(known => known.Gas == gas))
                fields.Fault(Col.OtherGases, FactorFileMessages.GasTwice(gas));
            else
                gases.Add(new GasAmount(gas, kilograms));
        }
    }

    private static void CheckFigures(FieldReader fields, bool hasFigure, GwpBasis? basis, decimal? anyCo2e)
    {
        if (!hasFigure && !fields.HasFault)
            fields.Fault(Col.Co2, FactorFileMessages.NoFigure);

        if (anyCo2e is not null && basis is null && fields.Text(Col.GwpSet) is null)
            fields.Fault(Col.GwpSet, FactorFileMessages.GwpSetMissing);
    }

    private static UncertaintyRange? ReadUncertainty(FieldReader fields)
    {
        decimal? low = fields.NumberNotNegative(Col.UncertaintyLow);
        decimal? high = fields.NumberNotNegative(Col.UncertaintyHigh);
        if (fields.HasFault || (low is null && high is null))
            return null;
        if (low is not null && high is not null)
            return new UncertaintyRange(low.Value, high.Value);

        fields.Fault(low is null ? Col.UncertaintyLow : Col.UncertaintyHigh, FactorFileMessages.BoundMissing);
        return null;
    }

    private static string? ReadPriceBasis(FieldReader fields)
    {
        string? text = fields.Text(Col.PriceBasis);
        if (text is not (null or "purchaser" or "basic"))
            fields.Fault(Col.PriceBasis, FactorFileMessages.NotAPriceBasis(text));
        return text;
    }
}
