using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Col = Kingsoft.Carbon.Factors.FactorColumns;

namespace Kingsoft.Carbon.Factors;

/// <summary>Reads factor files; every row is checked as a whole and everything that is wrong is noted.</summary>
internal static class FactorFile
{
    private const string ExampleOfActivity = "fuel.diesel.stationary";

    public static List<EmissionFactor> Read(Stream stream, string file, bool isUserSupplied, DataIssues issues)
    {
        var factors = new List<EmissionFactor>();
        var lineOfId = new Dictionary<string, long>(StringComparer.Ordinal);
        var repeated = new RepeatedTexts();
        CsvTable? opened = null;
        using CsvTable? table = opened = CsvTable.Open(stream, Col.Columns, (line, column, message) =>
        {
            issues.Add(new SourceLocation(file, line), column, message);
            issues.UnsoundFactors.Add(message, opened?.TextIfThere(Col.Id), opened?.TextIfThere(Col.Activity));
        });
        while (table is not null && table.ReadRow())
        {
            var fields = new FieldReader(table, new SourceLocation(file, table.Line), issues);
            EmissionFactor? factor = ReadOne(fields, repeated, isUserSupplied);
            if (fields.Text(Col.Id) is { } id && !lineOfId.TryAdd(id, table.Line))
                fields.Fault(Col.Id, FactorFileMessages.IdTwice(id, lineOfId[id]));
            else if (factor is not null)
                factors.Add(factor);
            if (fields.HasFault)
                issues.UnsoundFactors.Add(fields.Text(Col.Id), fields.Text(Col.Activity));
        }

        return factors;
    }

    // What is missing or unknown in a row is null in the factor that is judged: what else is wrong with it is said all the same.
    private static EmissionFactor? ReadOne(FieldReader fields, RepeatedTexts repeated, bool isUserSupplied)
    {
        PublicationDate? published = fields.Required(Col.Published) is null ? null : fields.Date(Col.Published);
        var factor = new EmissionFactor
        {
            Id = fields.Required(Col.Id)!,
            Activity = ReadActivity(fields)!,
            Set = fields.Text(Col.Set),
            Replaces = fields.Text(Col.Replaces),
            Kind = ReadKind(fields) ?? default,
            Region = fields.Region(Col.Region),
            ValidFrom = fields.Year(Col.ValidFrom),
            ValidTo = fields.Year(Col.ValidTo),
            DataYear = fields.Year(Col.DataYear),
            Unit = ReadUnit(fields)!,
            Gases = ReadGases(fields),
            Ch4Co2eKilograms = ReadMass(fields, Col.Ch4Co2e),
            N2oCo2eKilograms = ReadMass(fields, Col.N2oCo2e),
            RadiativeForcingCo2eKilograms = ReadMass(fields, Col.RfCo2e),
            Co2eKilograms = ReadMass(fields, Col.Co2e),
            NonKyotoCo2eKilograms = ReadMass(fields, Col.NonKyotoCo2e),
            PublishedCo2eKilograms = ReadMass(fields, Col.PublishedCo2e),
            Basis = fields.Text(Col.Basis),
            LossesIncluded = ReadYesOrNo(fields, Col.LossesIncluded),
            GwpBasis = fields.GwpBasis(Col.GwpSet),
            AsPublished = fields.Text(Col.AsPublished),
            PriceYear = fields.Year(Col.PriceYear),
            PriceBasis = fields.Text(Col.PriceBasis),
            BiogenicCo2Kilograms = ReadMass(fields, Col.BiogenicCo2),
            Scope = ReadScope(fields) ?? default,
            Scope3Category =
                (Scope3Category?)fields.Integer(Col.Category, 1, Scope3Categories.Count, WordMessages.KindScope3Category),
            Uncertainty = ReadUncertainty(fields),
            Quality = fields.Integer(Col.Quality, 1, 5, WordMessages.KindQuality),
            Substance = fields.Text(Col.Substance) is { } substance ? Substances.CanonicalName(substance) : null,
            Citation = new Citation
            {
                Publisher = fields.Text(Col.Publisher, repeated) ?? fields.Required(Col.Publisher)!,
                Source = fields.Text(Col.Source, repeated) ?? fields.Required(Col.Source)!,
                Table = fields.Text(Col.Table, repeated),
                Published = published,
                Url = fields.Text(Col.Url, repeated),
                License = fields.Text(Col.License, repeated),
            },
            IsUserSupplied = isUserSupplied,
            Location = fields.Location,
        };

        // What comes with the library is judged when it is built.
        if (!isUserSupplied)
            return fields.HasFault ? null : factor;

        bool hasUnread = fields.HasFault;
        foreach ((int column, Message message) in FactorRules.Faults(factor))
        {
            // A figure that could not be read is no missing one.
            if (!fields.HasFaultOf(column) && !(hasUnread && message.Code == FactorFileMessages.NoFigure.Code))
                fields.Fault(column, message);
        }

        return fields.HasFault ? null : factor;
    }

    private static ActivityCode? ReadActivity(FieldReader fields)
    {
        if (fields.Required(Col.Activity) is not { } text)
            return null;
        if (!ActivityCode.TryParse(text, out ActivityCode? activity))
            fields.Fault(Col.Activity, WordMessages.NotAnActivity(text, ExampleOfActivity));
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

    private static Unit? ReadUnit(FieldReader fields)
    {
        if (fields.Required(Col.Unit) is not { } text)
            return null;
        if (!Unit.TryParse(text, out Unit? unit))
            fields.Fault(Col.Unit, Unit.UnknownMessage(text));
        return unit;
    }

    private static Scope? ReadScope(FieldReader fields) =>
        fields.Required(Col.Scope) is null ? null : (Scope?)fields.Integer(Col.Scope, 1, 3, WordMessages.KindScopeOfFactor);

    private static decimal? ReadMass(FieldReader fields, int column)
    {
        decimal? kilograms = fields.NumberNotNegative(column);
        if (kilograms > FactorFigureRules.MostKilograms)
            fields.Fault(column, FactorFileMessages.MassTooLarge(fields.Text(column), FactorFigureRules.MostKilograms));
        return kilograms;
    }

    private static bool? ReadYesOrNo(FieldReader fields, int column)
    {
        switch (fields.Text(column))
        {
            case null:
                return null;
            case Col.Yes:
                return true;
            case Col.No:
                return false;
            case { } text:
                fields.Fault(column, FactorFileMessages.NotYesOrNo(text));
                return null;
        }
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
            else if (kilograms > FactorFigureRules.MostKilograms)
                fields.Fault(Col.OtherGases, FactorFileMessages.MassTooLarge(part, FactorFigureRules.MostKilograms));
            else if (!GwpTable.IsKnownGas(gas))
                fields.Fault(Col.OtherGases, FactorFileMessages.GasUnknown(gas));
            else if (gases.Any(known => known.Gas == gas))
                fields.Fault(Col.OtherGases, FactorFileMessages.GasTwice(gas));
            else
                gases.Add(new GasAmount(gas, kilograms));
        }
    }

    private static UncertaintyRange? ReadUncertainty(FieldReader fields)
    {
        decimal? low = fields.NumberNotNegative(Col.UncertaintyLow);
        decimal? high = fields.NumberNotNegative(Col.UncertaintyHigh);
        if ((low is null && high is null) || fields.HasFaultOf(Col.UncertaintyLow) || fields.HasFaultOf(Col.UncertaintyHigh))
            return null;
        if (low is not null && high is not null)
            return new UncertaintyRange(low.Value, high.Value);

        fields.Fault(low is null ? Col.UncertaintyLow : Col.UncertaintyHigh, FactorFileMessages.BoundMissing);
        return null;
    }
}
