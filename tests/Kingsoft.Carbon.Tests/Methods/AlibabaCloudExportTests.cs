using Kingsoft.Carbon.Methods;

namespace Kingsoft.Carbon.Tests.Methods;

/// <summary>Rows of Alibaba Cloud's Carbon Footprint API, QueryMultiAccountCarbonTrack, with the example of its description.</summary>
public sealed class AlibabaCloudExportTests
{
    private const string Header = "Month,Uid,ProductCode,Region,CarbonActualEmission\n";

    [Test]
    public void ReadCsv_Alibaba_IsCategory1InKilogramsOfTheWholeMonth()
    {
        CloudExport export = Read("2023-02,1665635164411336,ecs,cn-beijing,0.0650967\n");

        ActivityRecord record = export.Ledger.Single();
        Assert.That(record.Quantity, Is.EqualTo(new Quantity(0.0650967m, Unit.KilogramCo2e)));
        Assert.That(
            (record.Supplier, record.Period.Start, record.Period.End),
            Is.EqualTo(("Alibaba Cloud", new DateOnly(2023, 2, 1), new DateOnly(2023, 2, 28))));
        Assert.That(
            string.Join(' ', record.Extras.Select(pair => $"{pair.Key}={pair.Value}")),
            Does.StartWith("x_cloud_account=1665635164411336 x_cloud_service=ecs x_cloud_region=cn-beijing"));
        Assert.That(
            export.Notes, Is.EqualTo(["e.csv: the export does not say whether its figures are location-based or market-based"]));
    }

    [TestCase("2023-13")]
    [TestCase("2023-1")]
    [TestCase("2023-01-02")]
    public void ReadCsv_NoMonth_IsAFault(string month)
    {
        var issues = new DataIssues();

        _ = CloudExport.ReadCsv(
            [LedgerSource.FromText(new StringReader($"{Header}{month},1,ecs,cn-beijing,1\n"), "e.csv")], null, issues);

        Assert.That(issues.Single().ToString(), Is.EqualTo(
            $"e.csv:2: month: '{month}' is not the first day of a month; one such as 2025-03-01, or the month as 2025-03, is accepted"));
    }

    private static CloudExport Read(string rows) =>
        CloudExport.ReadCsv([LedgerSource.FromText(new StringReader(Header + rows), "e.csv")], null);
}
