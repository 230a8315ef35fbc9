using Kingsoft.Carbon.Estimates;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Primitives;

/// <summary>A fault of a row says what stands there and what would be accepted, apart from its sentence.</summary>
public sealed class IssueValueTests
{
    private static readonly string[] Odd =
    [
        "", "0", "-1", "1", "1,5", "(3)", "7%", "¥5", "####", "#REF!", "1e40", "123456789012345678901234567890123", "0x1F", "１", "-",
        "x", "X y", "a#1", "2025", "2025-02-30", "2025-13", "3/14/2025", "Jan-24", "45000", "2025-06/2025-01", "2025-06-01 12:00",
        "CN", "CN-XX", "110000", "Georgia", "World",
        "kwhs", "L", "MWh", "tCO2e", "TJ(net)", "CNY", "scope 2", "outside", "16", "AR6", "AR9",
        "market", "good", "electricity.grid", "electricity.gird", "fuel.diesel.stationary", "refrigerant.r-410a", "emissions.reported",
        "total", "合计", "b", "a", "low", "net-calorific-value", "index", "rate", "revenue", "Revenue", "ghg.scope1", "ghg.scope9", "true",
        "fuel.diesel=weekly", "electricity.grid;electricity.grid", "site-1",
    ];

    private static readonly TestCaseData[] Files =
    [
        new TestCaseData(
            "id,activity,kind,region,unit,co2e_kg,co2_kg,ch4_kg,gwp_set,scope,scope3_category,published,publisher,source,"
            + "valid_from,valid_to,price_year,price_basis,uncertainty_low_pct,uncertainty_high_pct,replaces,set,quality\n"
            + "o/a,travel.rail.metro,activity,CN,pkm,0.05,,,AR6,3,6,2025,P,S,,,,,,,,,\n",
            (Action<TextReader, DataIssues>)((text, issues) => FactorLibrary.ReadCsv(text, "f.csv", issues))).SetArgDisplayNames("factors"),
        new TestCaseData(
            "kind,currency,per,year,value,source\nindex,CNY,,2022,100,note\n",
            (Action<TextReader, DataIssues>)((text, issues) => FactorLibrary.ReadPricesCsv(text, "f.csv", issues)))
            .SetArgDisplayNames("prices"),
        new TestCaseData(
            "year,metric,value,unit,source,status\n2024,revenue,7785.2,MCNY,report,audited\n",
            (Action<TextReader, DataIssues>)((text, issues) => Metrics.ReadCsv(text, "f.csv", null, issues))).SetArgDisplayNames("metrics"),
        new TestCaseData(
            "indicator,label,period,value,unit\nghg.scope12,Total,2024,5.1,tCO2e\n",
            (Action<TextReader, DataIssues>)((text, issues) => ReportedFigures.ReadCsv(text, "f.csv", issues)))
            .SetArgDisplayNames("reported"),
        new TestCaseData(
            "facility,entity,kind,region,opened,closed,it_kw,racks,area,streams\n"
            + "Beijing,,office,CN-BJ,2019-06-01,,1,1,1,electricity.grid\n",
            (Action<TextReader, DataIssues>)((text, issues) => Facilities.ReadCsv(text, "f.csv", null, issues)))
            .SetArgDisplayNames("sites"),
        new TestCaseData(
            "id,type,unit,co2e_kg_per_unit,source,facility,region,market,period,amount,biogenic_co2_kg_per_unit,vintage,retired_on,"
            + "cancel_reason,beneficiary,expires,commissioned,registry,serials,generator,technology,bundled,criteria_met,share_pct,"
            + "profile,supplier\n"
            + "gec-1,certificate,MWh,0,register,,CN,CN,2025,2,0,2025-06,2025-07-01,used,,2027-01,2020,GEC,A-1..A-2,,wind,no,yes,,,\n",
            (Action<TextReader, DataIssues>)((text, issues) => ContractualInstruments.ReadCsv(text, "f.csv", issues)))
            .SetArgDisplayNames("instruments"),
        new TestCaseData(
            "id,from_activity,from_unit,to_activity,to_unit,value,mode,source,loss_basis,facility,region,valid_from,valid_to,scope,"
            + "scope3_category,uncertainty_low_pct,uncertainty_high_pct,publisher,table,published,url,license\n"
            + "e-1,it.energy,kWh,electricity.grid,kWh,1.4,replace,measured,,,CN,2024,2025,3,8,5,5,P,T,2025,,\n",
            (Action<TextReader, DataIssues>)((text, issues) => EstimationFactors.ReadCsv(text, "f.csv", issues)))
            .SetArgDisplayNames("estimates"),
        new TestCaseData(
            "substance,property,value,unit,source\ndiesel,density,0.85,t/m3,S\n",
            (Action<TextReader, DataIssues>)((text, issues) => FactorLibrary.ReadPropertiesCsv(text, "f.csv", issues)))
            .SetArgDisplayNames("properties"),
    ];

    // What is found only when all rows are there, or when a row meets the factors.
    private static readonly TestCaseData[] Later =
    [
        OfLedger("a,electricity.grid,-1,MWh,2025,CN,,nobody,", "corrects-unknown", "nobody"),
        OfLedger("a,electricity.grid,1,MWh,2025,CN,no/such,,", "pin-unknown", "no/such"),
        OfLedger("a,electricity.grid,1,MWh,2025,CN,,,a\u0001b", "value-unseen", "a\u0001b"),
        Of(
            "substance,property,value,unit,source\ndiesel,density,850,t/m3,S\n", "property-file.impossible-in-unit", "850",
            (text, issues) => FactorLibrary.ReadPropertiesCsv(text, "f.csv", issues)),
        Of(
            "substance,property,value,unit,source\ndiesel,density,0.085,kg/L,S\n", "property-file.impossible", "0.085",
            (text, issues) => FactorLibrary.ReadPropertiesCsv(text, "f.csv", issues)),
        Of(
            "kind,currency,per,year,value,source\nindex,CNY,,2022,100,S\nindex,CNY,,2022,101,S\n", "prices.twice", "2022",
            (text, issues) => FactorLibrary.ReadPricesCsv(text, "f.csv", issues)),
        Of(
            "year,metric,value,unit\n2024,headcount,1,person\n2024,headcount,2,person\n", "metric-twice-in-file", "headcount",
            (text, issues) => Metrics.ReadCsv(text, "f.csv", null, issues)),
        Of(
            "id,activity,amount,unit,period,x_a,x_a\n", "column-twice", "x_a",
            (text, issues) => ActivityLedger.ReadCsv(text, "l.csv", issues)),
        OfInstruments("a,residual-mix,MWh,500,S,,2025,,GB\nb,residual-mix,MWh,400,S,,2025,,GB\n", "instrument-overlapping", "a"),
        OfInstruments(
            "a,certificate,MWh,0,S,3,2025,A-1..A-3,\nb,certificate,MWh,0,S,2,2025,A-3..A-4,\n", "instrument-serial-twice", "A-3..A-4"),
        OfEstimates(
            "a,it.energy,kWh,electricity.grid,kWh,1.4,replace,S\nb,electricity.grid,kWh,it.energy,kWh,1,replace,S\n",
            "estimate-circle", "electricity.grid"),
        OfEstimates("a,it.energy,kWh,no.such,kWh,1.4,replace,S\n", "estimate-dead-end", "no.such"),
    ];

    [TestCaseSource(nameof(Later))]
    public void Issues_FoundLater_HaveWhatStandsThere(string text, string code, string value, Action<TextReader, DataIssues> read)
    {
        var issues = new DataIssues();
        read(new StringReader(text), issues);

        Assert.That(issues.Select(issue => (issue.Code, issue.Value)), Does.Contain((code, value)));
    }

    [TestCaseSource(nameof(Made))]
    public void Issues_OfWhatIsMadeInCode_HaveItsIdAndWhatStandsThere(string code, string id, string value, Action make)
    {
        CarbonDataException exception = Assert.Throws<CarbonDataException>(() => make())!;

        Assert.That(exception.Issues.Select(issue => (issue.Code, issue.RecordId, issue.Value)), Does.Contain((code, id, value)));
    }

    private static readonly TestCaseData[] Made =
    [
        MadeOf("instrument-retired-before-generation", "2025-01-01", Certificate with { RetiredOn = new DateOnly(2025, 1, 1) }),
        MadeOf("instrument-share-of-other", "5", Certificate with { SharePercent = 5m }),
        MadeOf("instrument-serial-count", "A-1..A-9", Certificate with { Serials = "A-1..A-9" }),
        MadeOf("estimate-value-not-above-zero", "0", Estimate with { Value = 0m }),
        MadeOf("estimate-loss-replaces", "replace", Estimate with { LossBasis = LossBasis.Delivered, Value = 0.1m }),
        MadeOf("estimate-years-reversed", "2024", Estimate with { ValidFrom = 2025, ValidTo = 2024 }),
        MadeOf(
            "estimate-category-on-scope", "8",
            Estimate with { Scope = Scope.Scope2, Scope3Category = Scope3Category.UpstreamLeasedAssets }),
    ];

    private static ContractualInstrument Certificate => new()
    {
        Id = "a",
        Type = InstrumentType.Certificate,
        Unit = Unit.MegawattHour,
        Co2eKilogramsPerUnit = 0m,
        Source = "S",
        Amount = 2m,
        Vintage = ReportingPeriod.Parse("2025-06"),
    };

    private static EstimationFactor Estimate => new()
    {
        Id = "a",
        FromActivity = ActivityCode.Parse("it.energy"),
        FromUnit = Unit.KilowattHour,
        ToActivity = ActivityCode.GridElectricity,
        ToUnit = Unit.KilowattHour,
        Value = 1.4m,
        Mode = EstimateMode.Replace,
        Citation = new Citation { Publisher = "P", Source = "S" },
    };

    private static TestCaseData MadeOf(string code, string value, ContractualInstrument instrument) =>
        new TestCaseData(code, "a", value, (Action)(() => ContractualInstruments.Create([instrument]))).SetArgDisplayNames(code);

    private static TestCaseData MadeOf(string code, string value, EstimationFactor estimate) =>
        new TestCaseData(code, "a", value, (Action)(() => EstimationFactors.Create([estimate]))).SetArgDisplayNames(code);

    private static TestCaseData OfInstruments(string rows, string code, string value) => Of(
        $"id,type,unit,co2e_kg_per_unit,source,amount,period,serials,region\n{rows}", code, value,
        (text, issues) => ContractualInstruments.ReadCsv(text, "f.csv", issues));

    private static TestCaseData OfEstimates(string rows, string code, string value) => Of(
        $"id,from_activity,from_unit,to_activity,to_unit,value,mode,source\n{rows}", code, value, (text, issues) =>
        {
            EstimationFactors estimates = EstimationFactors.ReadCsv(text, "f.csv", issues);
            var options = new InventoryOptions { GwpSet = GwpSet.Ar6, Estimates = estimates };
            Inventory.CalculateAll(ActivityLedger.Create(), FactorLibrary.BuiltIn, options, issues);
        });

    private static TestCaseData OfLedger(string row, string code, string value) => Of(
        $"id,activity,amount,unit,period,region,factor_id,corrects,x_a\n{row}\n", code, value, (text, issues) =>
        {
            ActivityLedger ledger = ActivityLedger.ReadCsv(text, "l.csv", issues);
            Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 }, issues);
        });

    private static TestCaseData Of(string text, string code, string value, Action<TextReader, DataIssues> read) =>
        new TestCaseData(text, code, value, read).SetArgDisplayNames(code);

    [TestCaseSource(nameof(Files))]
    public void Issues_OfARow_HaveWhatStandsThereAndWhatIsAccepted(string text, object read)
    {
        string[] lines = text.Split('\n'), header = lines[0].Split(','), sound = lines[1].Split(',');
        var silent = new SortedSet<string>(StringComparer.Ordinal);
        long told = 0;
        foreach ((int column, string odd) in Enumerable.Range(0, header.Length).SelectMany(column => Odd.Select(odd => (column, odd))))
        {
            string[] cells = [.. sound];
            cells[column] = odd.Contains(',', StringComparison.Ordinal) ? $"\"{odd}\"" : odd;
            var issues = new DataIssues();
            ((Action<TextReader, DataIssues>)read)(new StringReader($"{lines[0]}\n{string.Join(',', cells)}\n"), issues);

            foreach (DataIssue issue in issues.Where(issue => issue.Location.Line == 2))
            {
                told++;
                int at = Array.IndexOf(header, issue.Column);
                bool isEmpty = at < 0 || (at == column ? odd : sound[at]).Length == 0;
                bool hasId = header is ["id", ..] && cells[0].Length > 0 && ControlCharacters.Unseen(cells[0]) is null;
                if ((issue.Value is null && !isEmpty) || issue.Accepted is null || (issue.RecordId is null && hasId))
                    silent.Add($"{issue.Code} | {issue.Column} | {issue.Message} | {issue.Value} | {issue.Accepted}");
            }
        }

        Assert.That(silent, Is.Empty);
        Assert.That(told, Is.GreaterThan(header.Length));
    }
}
