using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Reads a contractual instrument from a row of a file; what is wrong is noted with its column.</summary>
internal static class InstrumentReader
{
    private const int Id = 0, Type = 1, UnitColumn = 2, Co2e = 3, Source = 4, Facility = 5, RegionColumn = 6, Market = 7, Period = 8,
        Amount = 9, Biogenic = 10, Vintage = 11, Retired = 12, Reason = 13, Beneficiary = 14, Expires = 15, Commissioned = 16,
        Registry = 17, Serials = 18, Generator = 19, Technology = 20, Bundled = 21, Criteria = 22, Share = 23, Profile = 24, Supplier = 25;

    public static CsvColumns Columns { get; } = new(
        ["id", "type", "unit", "co2e_kg_per_unit", "source"],
        [
            "facility", "region", "market", "period", "amount", "biogenic_co2_kg_per_unit", "vintage", "retired_on", "cancel_reason",
            "beneficiary", "expires", "commissioned", "registry", "serials", "generator", "technology", "bundled", "criteria_met",
            "share_pct", "profile", "supplier",
        ],
        recordId: "id");

    /// <summary>The instrument of a row; null where something is wrong with it.</summary>
    public static ContractualInstrument? Read(FieldReader fields)
    {
        string? id = fields.Required(Id);
        InstrumentType? type = fields.Required(Type) is null
            ? null : fields.Word(Type, InstrumentWords.Type, InstrumentMessages.KindType);
        Unit? unit = UnitOf(fields);
        decimal? co2e = fields.RequiredNumber(Co2e);
        string? source = fields.Required(Source);
        Region region = fields.Region(RegionColumn);
        decimal? amount = fields.Number(Amount), biogenic = fields.Number(Biogenic), share = fields.Number(Share);
        ReportingPeriod? period = PeriodOf(fields, Period), vintage = PeriodOf(fields, Vintage);
        PublicationDate? retired = fields.Date(Retired), expires = fields.Date(Expires), commissioned = fields.Date(Commissioned);
        bool? isBundled = YesNo(fields, Bundled), meetsCriteria = YesNo(fields, Criteria);
        if (fields.Text(Profile) is not null)
            fields.Fault(Profile, InstrumentMessages.ProfileNotYet);
        if (fields.HasFault)
            return null;

        var instrument = new ContractualInstrument
        {
            Id = id!,
            Type = type!.Value,
            Unit = unit!,
            Co2eKilogramsPerUnit = co2e!.Value,
            Source = source!,
            Facility = fields.Text(Facility),
            Region = region.IsGlobal ? null : region,
            Market = fields.Text(Market),
            Period = period,
            Amount = amount,
            BiogenicCo2KilogramsPerUnit = biogenic,
            Vintage = vintage,
            RetiredOn = retired?.LastDay,
            CancelReason = fields.Text(Reason),
            Beneficiary = fields.Text(Beneficiary),
            ExpiresOn = expires?.LastDay,
            CommissionedOn = commissioned?.LastDay,
            Registry = fields.Text(Registry),
            Serials = fields.Text(Serials),
            Generator = fields.Text(Generator),
            Technology = fields.Text(Technology),
            IsBundled = isBundled == true,
            MeetsCriteria = meetsCriteria,
            SharePercent = share,
            Supplier = fields.Text(Supplier),
            Location = fields.Location,
        };
        foreach (Fault fault in InstrumentRules.Faults(instrument))
            fields.Fault(fault.Field, fault.Said!);
        return fields.HasFault ? null : instrument;
    }

    /// <summary>The id of a row, whatever else is wrong with it.</summary>
    public static string? IdOf(FieldReader fields) => fields.Text(Id);

    private static Unit? UnitOf(FieldReader fields)
    {
        if (fields.Required(UnitColumn) is not { } text)
            return null;
        if (Unit.TryParse(text, out Unit? unit))
            return unit;

        fields.Fault(UnitColumn, Unit.UnknownMessage(text));
        return null;
    }

    private static ReportingPeriod? PeriodOf(FieldReader fields, int column)
    {
        if (fields.Text(column) is not { } text)
            return null;
        if (ReportingPeriod.TryRead(text, out ReportingPeriod period, out Message? fault))
            return period;

        fields.Fault(column, fault);
        return null;
    }

    private static bool? YesNo(FieldReader fields, int column)
    {
        switch (fields.Text(column)?.ToLowerInvariant())
        {
            case null: return null;
            case "yes" or "true" or "是": return true;
            case "no" or "false" or "否": return false;
            case not null:
                fields.Fault(
                    column,
                    WordMessages.WordUnknown(fields.Text(column), InstrumentMessages.KindYesNo, InstrumentMessages.YesOrNo));
                return null;
        }
    }
}
