using Kingsoft.Carbon.Methods;

namespace Kingsoft.Carbon.Tests.Methods;

/// <summary>Rows of cloud providers' exports. The figures are made up; the columns are those of the providers' documentation.</summary>
public sealed class CloudExportTests
{
    private const string Aws =
        "last_refresh_timestamp,location,model_version,payer_account_id,product_code,region_code,total_lbm_emissions_unit,"
        + "total_lbm_emissions_value,total_mbm_emissions_unit,total_mbm_emissions_value,usage_account_id,usage_period_end,"
        + "usage_period_start";

    private const string Google =
        "usage_month,billing_account_id,project.id,project.number,service.description,service.id,location.location,location.region,"
        + "carbon_model_version,carbon_footprint_kgCO2e.scope1,carbon_footprint_kgCO2e.scope2.location_based,"
        + "carbon_footprint_kgCO2e.scope2.market_based,carbon_footprint_kgCO2e.scope3";

    private const string Azure =
        "dateKey,enrollmentId,orgName,subscriptionId,subscriptionName,azureServiceName,subService,azureRegionName,scope,scopeId,"
        + "totalEmissions";

    private static readonly CloudExportOptions ByLocation = new() { Basis = Scope2Method.LocationBased };
    private static readonly CloudExportOptions ByMarket = new() { Basis = Scope2Method.MarketBased };

    // MTCO2e of AWS is a metric ton; MtCO2e of this library is a million of them.
    [TestCase(Scope2Method.LocationBased, "1.25", "location")]
    [TestCase(Scope2Method.MarketBased, "0.5", "market")]
    public void ReadCsv_Aws_IsCategory1InTonnesByTheChosenBasis(Scope2Method basis, string amount, string word)
    {
        CloudExport export = Read(new CloudExportOptions { Basis = basis }, Aws, AwsRow("1.25", "0.5"));

        ActivityRecord record = export.Ledger.Single();

        Assert.That(record.Activity, Is.EqualTo(ActivityCode.ReportedEmissions));
        Assert.That(record.Quantity, Is.EqualTo(new Quantity(Number(amount), Unit.TonneCo2e)));
        Assert.That((record.Scope, record.Scope3Category), Is.EqualTo((Scope.Scope3, Scope3Category.PurchasedGoodsAndServices)));
        Assert.That((record.Supplier, record.Period.ToString()), Is.EqualTo(("Amazon Web Services", "2025-03")));
        Assert.That((record.GwpBasis, record.Evidence), Is.EqualTo(((GwpBasis?)null, "Amazon Web Services, 222, AmazonEC2, eu-west-1")));
        Assert.That(
            string.Join(' ', record.Extras.Select(pair => $"{pair.Key}={pair.Value}")), Is.EqualTo(
                $"x_cloud_account=222 x_cloud_service=AmazonEC2 x_cloud_region=eu-west-1 x_cloud_basis={word} x_cloud_model=v3.0.0 "
                    + "x_cloud_row=e.csv:2"));
        Assert.That(export.Notes, Is.Empty);
    }

    // 10 + 400 + 986.8 by location, 10 + 105.8 + 986.8 by market.
    [TestCase(Scope2Method.LocationBased, "1396.8", '.')]
    [TestCase(Scope2Method.MarketBased, "1102.6", '_')]
    public void ReadCsv_GoogleByScopes_IsTheirSumWithOneOfTheTwoScopes2(Scope2Method basis, string kilograms, char between)
    {
        CloudExport export = Read(
            new CloudExportOptions { Basis = basis }, Google.Replace('.', between),
            "2025-03-01,A-1,shop,77,Cloud Run,F17B,us-central1-a,us-central1,12,10,400,105.8,986.8");

        ActivityRecord record = export.Ledger.Single();
        Assert.That((record.Amount, record.Unit, record.Supplier), Is.EqualTo((Number(kilograms), Unit.KilogramCo2e, "Google Cloud")));
    }

    [Test]
    public void ReadCsv_GoogleWithTotals_TakesTheTotalAndNothingAfterOffsets()
    {
        CloudExport export = Read(
            ByMarket, "usage_month,carbon_footprint_total_kgCO2e.after_offsets,carbon_footprint_total_kgCO2e.market_based,"
                + "carbon_footprint_total_kgCO2e.location_based",
            "2025-03-01,0,588.8,1587.3");

        Assert.That(export.Ledger.Single().Quantity, Is.EqualTo(new Quantity(588.8m, Unit.KilogramCo2e)));
    }

    // Three rows, one for each scope of Microsoft: 0.1 + 0.2 + 0.3.
    [Test]
    public void ReadCsv_Azure_AddsUpTheScopesOfMicrosoftAndSaysWhatIsNotStated()
    {
        CloudExport export = Read(
            null, Azure, AzureRow("Scope 1", "0.1"), AzureRow("Scope 2", "0.2"), AzureRow("Scope 3", "0.3"));

        Assert.That(export.Ledger.Single().Quantity, Is.EqualTo(new Quantity(0.6m, Unit.TonneCo2e)));
        Assert.That(export.Ledger.Single().Extras.Single(pair => pair.Key == "x_cloud_row").Value, Is.EqualTo("e.csv:2 (+2)"));
        Assert.That(
            export.Notes, Is.EqualTo(["e.csv: the export does not say whether its figures are location-based or market-based"]));
        Assert.That(Faults(ByLocation, Azure, AzureRow("Scope 1", "0.1")), Is.EqualTo(
        [
            "e.csv:1: header: the columns do not say whether the figures are location-based or market-based; leave "
                + "CloudExportOptions.Basis out",
        ]));
    }

    [Test]
    public void ReadCsv_BothBasesAndNoneChosen_IsRefused()
    {
        Assert.That(Faults(null, Aws, AwsRow("1", "0")), Is.EqualTo(
        [
            "e.csv:1: header: location-based and market-based figures of the same emissions stand side by side, and both would count "
                + "twice; choose one of them with CloudExportOptions.Basis (location or market)",
        ]));
        Assert.That(() => new CloudExportOptions { Basis = Scope2Method.Both }, Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void ReadCsv_OneBasisAlone_NeedsNoChoiceAndRefusesTheOther()
    {
        const string header = "usage_period_start,total_mbm_emissions_value";

        CloudExport export = Read(null, header, "2025-03-01 00:00:00Z,2");

        Assert.That(export.Ledger.Single().Amount, Is.EqualTo(2m));
        Assert.That(Faults(ByLocation, header, "2025-03-01 00:00:00Z,2"), Is.EqualTo(
        [
            "e.csv:1: header: the columns hold market-based figures alone, and location-based ones are asked for; leave "
                + "CloudExportOptions.Basis out to take what is there",
        ]));
    }

    [Test]
    public void ReadCsv_SeveralModelVersionsOfAMonth_CountsTheNewestAndSaysSo()
    {
        CloudExport export = Read(
            ByLocation, Aws, AwsRow("1", "0", version: "v2.0.0"), AwsRow("3", "0", version: "v10.0.0"),
            AwsRow("2", "0", version: "v9.0.0"), AwsRow("5", "0", version: "v2.0.0", account: "333"));

        Assert.That(export.Ledger.Select(record => record.Amount), Is.EqualTo([3m, 5m]));
        Assert.That(export.Notes, Is.EqualTo(
        [
            "2025-03, 222: model version v2.0.0 is left out (1 tCO2e); version v10.0.0 restates the month (3 tCO2e)",
            "2025-03, 222: model version v9.0.0 is left out (2 tCO2e); version v10.0.0 restates the month (3 tCO2e)",
        ]));
    }

    [Test]
    public void ReadCsv_VersionsOfNoOrder_AreRefused()
    {
        Assert.That(
            Faults(ByLocation, Aws, AwsRow("1", "0", version: "v2.0.0"), AwsRow("2", "0", version: "beta")), Is.EqualTo(
            [
                "e.csv:3: model_version: model version 'beta' stands beside 'v2.0.0' of e.csv:2 in one month of an account, and which "
                    + "of them is newer cannot be told; leave the rows of the older one out",
            ]));
    }

    [Test]
    public void ReadCsv_ARowMadeAgainLater_CountsOnce()
    {
        CloudExport export = Read(
            ByLocation, Aws, AwsRow("1", "0", refreshed: "2025-04-15 00:00:00Z"), AwsRow("1.5", "0", refreshed: "2025-05-15 00:00:00Z"));

        Assert.That(export.Ledger.Single().Amount, Is.EqualTo(1.5m));
        Assert.That(export.Notes, Is.EqualTo(["rows that stand there again as refreshed later are left out: 1"]));
    }

    [Test]
    public void ReadCsv_TheSameRowTwice_IsRefused()
    {
        Assert.That(Faults(ByLocation, Aws, AwsRow("1", "0"), AwsRow("1", "0")), Is.EqualTo(
        [
            "e.csv:3: record: the row says the same as e.csv:2, so that its emissions would count twice; leave one of them out, or add "
                + "the columns that tell them apart",
        ]));
    }

    [Test]
    public void ReadCsv_RowsOfZero_StayRowsOfZero()
    {
        CloudExport export = Read(ByMarket, Aws, AwsRow("1", "0"), AwsRow("1", "0.0", service: "AmazonS3"));

        Assert.That(export.Ledger.Select(record => record.Amount), Is.EqualTo([0m, 0m]));
    }

    [Test]
    public void ReadCsv_WhatIsTakenBack_IsPartOfTheSumAndNeverBelowZero()
    {
        CloudExport export = Read(ByLocation, Aws, AwsRow("1", "0"), AwsRow("-0.25", "0"));

        Assert.That(export.Ledger.Single().Amount, Is.EqualTo(0.75m));
        Assert.That(Faults(ByLocation, Aws, AwsRow("1", "0"), AwsRow("-0.25", "0", service: "AmazonS3")), Is.EqualTo(
        [
            "e.csv:3: total_lbm_emissions_value: -0.25 tCO2e are left in 2025-03 of this account, service and region, and a ledger "
                + "has no emissions below zero; add the rows that it takes back, or export the sum of the month for the account",
        ]));
    }

    [Test]
    public void ReadCsv_ColumnsThatAProviderAdds_AreNamedAndNoFault()
    {
        CloudExport export = Read(ByLocation, $"{Aws},water_litres", AwsRow("1", "0") + ",7");

        Assert.That(export.Notes, Is.EqualTo(["e.csv: columns that are not read: water_litres"]));
    }

    [Test]
    public void ReadCsv_EveryFaultOfAFile_IsNamedWithItsPlace()
    {
        string[] faults = Faults(
            ByLocation, Aws, AwsRow("1,5", "0"), AwsRow("", "0"), AwsRow("1", "0", unit: "kgCO2e"), AwsRow("1", "0", start: "2025-03-02"),
            AwsRow("1", "0", end: "2025-05-31 23:59:59Z"), AwsRow("1", "0", end: "2025-04-01 00:00:00Z"));

        Assert.That(faults, Is.EqualTo(
        [
            "e.csv:2: record: the record has 14 fields, the header 13 columns; each record needs one field a column (quote a value "
                + "that holds a comma)",
            "e.csv:3: total_lbm_emissions_value: no location-based figure is given; choose the other with CloudExportOptions.Basis "
                + "(location or market), or leave the rows of such months out and bring their emissions by other means",
            "e.csv:4: total_lbm_emissions_unit: 'kgCO2e' is not the unit of this export; MTCO2e is accepted",
            "e.csv:5: usage_period_start: '2025-03-02' is not the first day of a month; one such as 2025-03-01, or the month as "
                + "2025-03, is accepted",
            "e.csv:6: usage_period_end: '2025-05-31 23:59:59Z' is not the end of the month that begins on '2025-03-01 00:00:00Z'; a row "
                + "for each month is accepted",
        ]));
    }

    [TestCase("", "e.csv:1: file: the file is empty; a header and rows are needed")]
    [TestCase("usage_month;project.id", "e.csv:1: header: fields are separated by ';'; ',' is accepted")]
    [TestCase(
        "dateKey,totalEmissions", "e.csv:1: file: the file has a header and no record; at least one row is needed")]
    public void ReadCsv_AFileWithoutRows_SaysWhy(string text, string expected)
    {
        Assert.That(Faults(null, text), Is.EqualTo([expected]));
    }

    [TestCase("a,b", "1,2")]
    [TestCase("usage_month,project.id", "2025-03-01,shop")]
    public void ReadCsv_ColumnsOfNoKnownExport_AreRefusedWithThoseThatAre(string header, string row)
    {
        Assert.That(
            Faults(null, header, row).Single(),
            Does.StartWith("e.csv:1: header: the columns are those of no export that is known; accepted are AWS Data Exports"));
    }

    [Test]
    public void ReadCsv_FilesOfAMonthEach_AreOneLedgerInAnyOrder()
    {
        string march = $"{Aws}\n{AwsRow("1", "0")}\n";
        string april = $"{Aws}\n{AwsRow("2", "0", start: "2025-04-01T00:00:00.000Z", end: "2025-04-30T23:59:59.000Z")}\n";

        string[] there = [.. Amounts(march, april)];
        string[] back = [.. Amounts(april, march)];

        Assert.That(there, Is.EqualTo(["2025-03 1", "2025-04 2"]));
        Assert.That(back, Is.EqualTo(there));

        static IEnumerable<string> Amounts(string first, string second) => CloudExport
            .ReadCsv([Source(first, "1.csv"), Source(second, "2.csv")], ByLocation).Ledger
            .Select(record => $"{record.Period} {record.Amount}");
    }

    [Test]
    public void ReadCsv_OneFileByLocationAndAnotherByMarket_GivesNoSum()
    {
        var issues = new DataIssues();

        _ = CloudExport.ReadCsv(
            [
                Source("usage_period_start,total_lbm_emissions_value\n2025-03-01,1\n", "1.csv"),
                Source("usage_period_start,total_mbm_emissions_value\n2025-04-01,1\n", "2.csv"),
            ], null, issues);

        Assert.That(issues.InOrder().Select(issue => issue.ToString()), Is.EqualTo(
        [
            "2.csv:1: header: the figures are market-based here and location-based in 1.csv, which gives no sum; choose one of them with "
                + "CloudExportOptions.Basis (location or market)",
        ]));
    }

    // 1.25 t + 1,396.8 kg = 2.6468 t, all of it category 1 and carried over.
    [Test]
    public void Calculate_RowsOfTwoProviders_AreCategory1()
    {
        ActivityLedger ledger = Read(ByLocation, Aws, AwsRow("1.25", "0")).Ledger.With(Read(
            ByLocation, Google, "2025-03-01,A-1,shop,77,Cloud Run,F17B,us-central1-a,us-central1,12,10,400,105.8,986.8").Ledger);

        Inventory inventory = Inventory.Calculate(
            ledger, FactorLibrary.BuiltIn, new InventoryOptions { Year = 2025, GwpSet = GwpSet.Ar6 });

        Assert.That(inventory.Totals.Scope3?.Tonnes, Is.EqualTo(2.6468m));
        Assert.That(inventory.Findings.Select(finding => finding.Code), Does.Contain("gwp-unstated"));
    }

    private static string AwsRow(
        string location, string market, string version = "v3.0.0", string account = "222", string service = "AmazonEC2",
        string refreshed = "2025-04-15 00:00:00Z", string unit = "MTCO2e", string start = "2025-03-01 00:00:00Z",
        string end = "2025-03-31 23:59:59Z") =>
        $"{refreshed},EU (Ireland),{version},111,{service},eu-west-1,{unit},{location},MTCO2e,{market},{account},{end},{start}";

    private static string AzureRow(string scope, string amount) =>
        $"20250301,9,Contoso,s-1,Shop,Storage,Blob,westeurope,{scope},{scope[^1]},{amount}";

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static LedgerSource Source(string text, string name) => LedgerSource.FromText(new StringReader(text), name);

    private static CloudExport Read(CloudExportOptions? options, params string[] lines) =>
        CloudExport.ReadCsv([Source(string.Join('\n', lines) + "\n", "e.csv")], options);

    private static string[] Faults(CloudExportOptions? options, params string[] lines)
    {
        var issues = new DataIssues();
        _ = CloudExport.ReadCsv([Source(string.Join('\n', lines) + "\n", "e.csv")], options, issues);
        return [.. issues.InOrder().Select(issue => issue.ToString())];
    }
}
