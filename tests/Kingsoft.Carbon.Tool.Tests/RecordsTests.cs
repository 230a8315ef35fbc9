namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Rows of a ledger made from the exports of cloud providers, to the inventory.</summary>
public sealed class RecordsTests : InWorkingFolder
{
    private const string Header =
        "usage_period_start,usage_account_id,product_code,region_code,model_version,total_lbm_emissions_value,total_lbm_emissions_unit,"
        + "total_mbm_emissions_value,total_mbm_emissions_unit";

    [SetUp]
    public void WriteExport() => WorkingFolder.Write(
        "aws.csv", Header, "2025-01-01 00:00:00Z,222,AmazonEC2,eu-west-1,v2.0.0,9,MTCO2e,1,MTCO2e",
        "2025-01-01 00:00:00Z,222,AmazonEC2,eu-west-1,v3.0.0,1.25,MTCO2e,0.5,MTCO2e",
        "2025-01-01 00:00:00Z,222,AmazonS3,eu-west-1,v3.0.0,0.125,MTCO2e,0,MTCO2e");

    [Test]
    public void CloudExport_ByLocation_IsALedgerThatTheInventoryReads()
    {
        ToolResult made = WorkingFolder.Run("records", "cloud-export", "aws.csv", "--basis", "location", "-o", "cloud.csv");
        ToolResult inventory = WorkingFolder.Run("inventory", "cloud.csv", "--format", "csv", "--by", "x_cloud_service", "--no-lines");

        Assert.That(made, Is.EqualTo(new ToolResult(
            0, "",
            "carbon: 2025-01, 222: model version v2.0.0 is left out (9 tCO2e); version v3.0.0 restates the month (1.375 tCO2e)\n")));
        Assert.That(WorkingFolder.Read("cloud.csv"), Is.EqualTo(
            "activity,amount,unit,period,scope,scope3_category,supplier,evidence,x_cloud_account,x_cloud_service,x_cloud_region,"
            + "x_cloud_basis,x_cloud_model,x_cloud_row\n"
            + "emissions.reported,1.25,tCO2e,2025-01,3,1,Amazon Web Services,\"Amazon Web Services, 222, AmazonEC2, eu-west-1\",222,"
            + "AmazonEC2,eu-west-1,location,v3.0.0,aws.csv:3\n"
            + "emissions.reported,0.125,tCO2e,2025-01,3,1,Amazon Web Services,\"Amazon Web Services, 222, AmazonS3, eu-west-1\",222,"
            + "AmazonS3,eu-west-1,location,v3.0.0,aws.csv:4\n"));
        Assert.That((inventory.Status, inventory.Error), Is.EqualTo((0, "")));
        Assert.That(inventory.Output, Does.Contain("AmazonEC2").And.Contain("1.25").And.Contain("AmazonS3").And.Contain("0.125"));
    }

    [Test]
    public void CloudExport_WithBothBasesAndNoneChosen_WritesNothing()
    {
        ToolResult result = WorkingFolder.Run("records", "cloud-export", "aws.csv", "-o", "cloud.csv");

        Assert.That(result, Is.EqualTo(new ToolResult(
            1, "",
            "aws.csv:1: header: location-based and market-based figures of the same emissions stand side by side, and both would count "
                + "twice; choose one of them with --basis (location or market)\n")));
        Assert.That(Folder.Names, Is.EqualTo(["aws.csv"]));
    }

    [Test]
    public void CloudExport_OfABasisThatIsNone_IsRefused()
    {
        ToolResult result = WorkingFolder.Run("records", "cloud-export", "aws.csv", "--basis", "both");

        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("carbon: --basis: 'both' is not accepted; location or market is\n"));
    }

    [Test]
    public void CloudExport_OntoTheExport_IsRefused()
    {
        ToolResult result = WorkingFolder.Run("records", "cloud-export", "aws.csv", "--basis", "market", "-o", "aws.csv");

        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(WorkingFolder.Read("aws.csv"), Does.StartWith(Header));
    }

    [Test]
    public void CloudExport_AFileThatIsNotThere_IsNamed()
    {
        ToolResult result = WorkingFolder.Run("records", "cloud-export", "gone.csv");

        Assert.That(result, Is.EqualTo(new ToolResult(
            1, "", "gone.csv:1: file: the file does not exist; the path of a file is accepted\n")));
    }
}
