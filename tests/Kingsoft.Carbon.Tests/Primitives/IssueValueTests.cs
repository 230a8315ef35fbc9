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
    ];

    [TestCaseSource(nameof(Later))]
    public void Issues_FoundLater_HaveWhatStandsThere(string text, string code, string value, Action<TextReader, DataIssues> read)
    {
        var issues = new DataIssues();
        read(new StringReader(text), issues);

        Assert.That(issues.Select(issue => (issue.Code, issue.Value)), Does.Contain((code, value)));
    }

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
                if ((issue.Value is null && !isEmpty) || issue.Accepted is null)
                    silent.Add($"{issue.Code} | {issue.Column} | {issue.Message} | {issue.Value} | {issue.Accepted}");
            }
        }

        Assert.That(silent, Is.Empty);
        Assert.That(told, Is.GreaterThan(header.Length));
    }
}
