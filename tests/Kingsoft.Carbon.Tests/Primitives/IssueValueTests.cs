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
