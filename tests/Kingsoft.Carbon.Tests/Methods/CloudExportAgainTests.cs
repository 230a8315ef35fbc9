using Kingsoft.Carbon.Methods;

namespace Kingsoft.Carbon.Tests.Methods;

/// <summary>Rows that stand in several exports of cloud providers count once, whatever columns are beside them.</summary>
public sealed class CloudExportAgainTests
{
    private const string Header = "usage_month,project.id,service.description,location.region,carbon_footprint_total_kgCO2e.location_based";
    private const string Row = "2025-01-01,shop,Run,us,5";

    [TestCase(Header, Row)]
    [TestCase(
        "carbon_footprint_total_kgCO2e.location_based,location.region,service.description,project.id,usage_month",
        "5,us,Run,shop,2025-01-01")]
    [TestCase(Header + ",water_litres", Row + ",7")]
    [TestCase("usage_month,project.id,carbon_footprint_total_kgCO2e.location_based", "2025-01-01,shop,5")]
    public void ReadCsv_TheSameRowInAnotherFile_CountsOnceAndIsSaid(string header, string row)
    {
        CloudExport export = Read(null, (Header, Row), (header, row));

        Assert.That(export.Ledger.Single().Amount, Is.EqualTo(5m));
        Assert.That(
            export.Notes, Does.Contain("rows that stand there again in another file with the same figures are counted once: 1"));
    }

    [Test]
    public void ReadCsv_AnotherFigureOfTheSameInAnotherFile_IsRefused()
    {
        var issues = new DataIssues();

        Read(issues, (Header, Row), (Header, "2025-01-01,shop,Run,us,6"));

        Assert.That(issues.Single().ToString(), Is.EqualTo(
            "2.csv:2: carbon_footprint_total_kgco2e.location_based: 6 kgCO2e of 2025-01 stand here, and 5 kgCO2e in 1.csv:2 for the same "
            + "account, service and region, and which of them counts is not known; leave out the file that was exported earlier"));
    }

    [Test]
    public void ReadCsv_OtherMonthsAndServicesInAnotherFile_AddUp()
    {
        CloudExport export = Read(null, (Header, Row), (Header, "2025-02-01,shop,Run,us,5"), (Header, "2025-01-01,shop,Disk,us,5"));

        Assert.That(export.Ledger.Select(record => record.Amount), Is.EqualTo(new[] { 5m, 5m, 5m }));
        Assert.That(export.Notes, Is.Empty);
    }

    // The older version has no figure by location; it does not count.
    [Test]
    public void ReadCsv_RowWithoutAFigure_IsAskedForItOnlyWhereItCounts()
    {
        const string header = "usage_month,project.id,carbon_model_version,carbon_footprint_total_kgCO2e.location_based";
        var issues = new DataIssues();

        CloudExport export = Read(null, (header, "2025-01-01,shop,11,\n2025-01-01,shop,12,5"));
        Read(issues, (header, "2025-01-01,shop,12,"));

        Assert.That(export.Ledger.Single().Amount, Is.EqualTo(5m));
        Assert.That(issues.Single().Message, Is.EqualTo(
            "no location-based figure is given, and the export has no other; leave the rows of such months out and bring their emissions "
            + "by other means"));
    }

    [Test]
    public void ReadCsv_FiguresBeyondWhatCanBeAddedUp_AreRefusedWithTheirPlace()
    {
        var issues = new DataIssues();

        Read(issues, (Header, "2025-01-01,shop,Run,us,7.9e28\n2025-01-01,shop,Run,us,7.8e28"));

        Assert.That(issues.Select(issue => issue.Location.Line), Is.EqualTo(new[] { 2L, 3L }));
    }

    [Test]
    public void Calculate_ExportsConvertedApart_AreFoundToStandTwice()
    {
        ActivityLedger ledger = Read(null, (Header, Row)).Ledger.With(Read(null, (Header + ",x", Row + ",1")).Ledger);

        var inventory = Inventory.Calculate(ledger, FactorLibrary.BuiltIn, new InventoryOptions { Year = 2025, GwpSet = GwpSet.Ar6 });

        Assert.That(inventory.Findings.Select(finding => finding.Code), Does.Contain(FindingCodes.SameRow));
    }

    private static CloudExport Read(DataIssues? issues, params (string Header, string Rows)[] files) => CloudExport.ReadCsv(
        files.Select((file, index) => LedgerSource.FromText(
            new StringReader($"{file.Header}\n{file.Rows}\n"), $"{index + 1}.csv")),
        null, issues);
}
