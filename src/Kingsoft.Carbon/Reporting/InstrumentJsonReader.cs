using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Reads contractual instruments, and how a market-based Scope 2 came about.</summary>
internal static class InstrumentJsonReader
{
    public static ContractualInstruments? Instruments(JsonFields? fields)
    {
        if (fields is null)
            return null;

        string? file = fields.Text("file");
        ImmutableArray<ContractualInstrument> items = [.. fields.Objects("items").Select(Instrument)];
        fields.End();
        return ContractualInstruments.AsRead(items, file);
    }

    public static MarketFallback Fallback(JsonFields fields, string member) =>
        fields.Has(member) ? fields.OneOf(member, InstrumentWords.Fallback) : MarketFallback.GridAverage;

    public static VintageWindow Vintage(JsonFields fields, string member) =>
        fields.Has(member) ? fields.OneOf(member, InstrumentWords.Vintage) : VintageWindow.ReportingYear;

    public static MarketBasedScope2? Market(JsonFields? fields)
    {
        if (fields is null)
            return null;

        var market = new MarketBasedScope2
        {
            Fallback = fields.OneOf("fallback", InstrumentWords.Fallback),
            VintageWindow = Vintage(fields, "vintageWindow"),
            MegawattHours = fields.Amount("mwh"),
            CoveredMegawattHours = fields.Amount("coveredMWh"),
            UncoveredMegawattHours = fields.Amount("uncoveredMWh"),
            UncoveredCo2e = Co2e.FromTonnes(fields.Amount("uncoveredCo2e")),
            BiogenicCo2Tonnes = fields.Number("biogenicCo2"),
            Instruments = [.. fields.Objects("instruments").Select(Use)],
            Coverage = [.. fields.Objects("coverage").Select(Coverage)],
            Sources = fields.Has("sources") ? [.. fields.Objects("sources").Select(Source)] : [],
            Renewable = fields.Has("renewable") ? [.. fields.Objects("renewable").Select(Renewable)] : [],
        };
        fields.End();
        return market;
    }

    private static ContractualInstrument Instrument(JsonFields fields)
    {
        var instrument = new ContractualInstrument
        {
            Id = fields.Words("id"),
            Type = fields.OneOf("type", InstrumentWords.Type),
            Facility = fields.Text("facility"),
            Region = fields.ParsedOrNull<Region>("region", Region.UnknownMessage),
            Market = fields.Text("market"),
            Period = PeriodOf(fields, "period"),
            Amount = fields.Number("amount"),
            Unit = fields.Parsed<Unit>("unit", Unit.UnknownMessage) ?? Unit.MegawattHour,
            Co2eKilogramsPerUnit = fields.Amount("co2eKgPerUnit"),
            BiogenicCo2KilogramsPerUnit = fields.Number("biogenicCo2KgPerUnit"),
            Vintage = PeriodOf(fields, "vintage"),
            RetiredOn = fields.Day("retiredOn"),
            CancelReason = fields.Text("cancelReason"),
            Beneficiary = fields.Text("beneficiary"),
            ExpiresOn = fields.Day("expires"),
            CommissionedOn = fields.Day("commissioned"),
            Registry = fields.Text("registry"),
            Serials = fields.Text("serials"),
            Generator = fields.Text("generator"),
            Technology = fields.Text("technology"),
            IsBundled = fields.Flag("bundled"),
            MeetsCriteria = FlagOrNull(fields, "criteriaMet"),
            SharePercent = fields.Number("sharePct"),
            Supplier = fields.Text("supplier"),
            Source = fields.Words("source"),
            Location = new SourceLocation(fields.File, fields.Line),
        };
        fields.End();
        return instrument;
    }

    private static bool? FlagOrNull(JsonFields fields, string member)
    {
        if (!fields.IsNull(member))
            return fields.Flag(member);

        _ = fields.Take(member);
        return null;
    }

    private static ReportingPeriod? PeriodOf(JsonFields fields, string member) =>
        fields.Text(member) is { } text ? fields.ParsedOf<ReportingPeriod>(member, text, JsonFields.NotAPeriod) : null;

    private static InstrumentUse Use(JsonFields fields)
    {
        var use = new InstrumentUse
        {
            Id = fields.Words("id"),
            Type = fields.OneOf("type", InstrumentWords.Type),
            BoughtMegawattHours = fields.Number("boughtMWh"),
            ClaimedMegawattHours = fields.Amount("claimedMWh"),
            LeftMegawattHours = fields.Number("leftMWh"),
            ExpiresOn = fields.Day("expires"),
            HeldBecause = fields.Text("heldBecause"),
            UnclearBecause = fields.Has("unclearBecause") ? fields.Text("unclearBecause") : null,
            IsOfOtherYear = fields.Has("ofOtherYear") && fields.Flag("ofOtherYear"),
        };
        fields.End();
        return use;
    }

    private static ElectricitySource Source(JsonFields fields)
    {
        var source = new ElectricitySource
        {
            InstrumentId = fields.Text("instrumentId"),
            Type = fields.IsNull("type") ? Null<InstrumentType>(fields, "type") : fields.OneOf("type", InstrumentWords.Type),
            FactorId = fields.Text("factorId"),
            Activity = fields.ParsedOrNull<ActivityCode>("activity", InventoryJsonMessages.NotAStream),
            Technology = fields.Text("technology"),
            IsRenewable = FlagOrNull(fields, "renewable"),
            MegawattHours = fields.Amount("mwh"),
        };
        fields.End();
        return source;
    }

    private static T? Null<T>(JsonFields fields, string member)
        where T : struct
    {
        _ = fields.Take(member);
        return null;
    }

    private static RenewableShare Renewable(JsonFields fields)
    {
        var share = new RenewableShare
        {
            Metric = fields.OneOf("metric", MarketWords.Metric),
            MegawattHours = fields.Number("mwh"),
            UnknownMegawattHours = fields.Number("unknownMWh"),
            OfMegawattHours = fields.Number("ofMWh"),
            Percent = fields.Number("percent"),
            NotKnownBecause = fields.Text("notKnownBecause"),
        };
        fields.End();
        return share;
    }

    private static MarketCoverage Coverage(JsonFields fields)
    {
        var coverage = new MarketCoverage
        {
            Facility = fields.Text("facility"),
            Region = fields.ParsedOrNull<Region>("region", Region.UnknownMessage) ?? Region.Global,
            Month = fields.Words("month"),
            Tier = fields.OneOf("by", MarketWords.Tier),
            InstrumentId = fields.Text("instrumentId"),
            FactorId = fields.Text("factorId"),
            MegawattHours = fields.Amount("mwh"),
            Co2e = Co2e.FromTonnes(fields.Amount("co2e")),
            MonthLag = fields.Whole("monthLag", int.MinValue, int.MaxValue),
        };
        fields.End();
        return coverage;
    }
}
