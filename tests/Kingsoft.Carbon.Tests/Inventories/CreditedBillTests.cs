namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A bill that is credited in full covers its days no more.</summary>
public sealed class CreditedBillTests
{
    private const string Header = "id,activity,amount,unit,period,region,facility,corrects";

    private static readonly string[] Year =
        [.. Enumerable.Range(1, 12).Select(month => $"m{month},electricity.grid,{100 + month},MWh,2024-{month:00},CN,F,")];

    // Twelve bills, of which July's is taken back, at once and in two steps.
    [TestCase("c,electricity.grid,-107,MWh,2024-07,CN,F,m7")]
    [TestCase("c,electricity.grid,-107000,kWh,2024-07,CN,F,m7")]
    [TestCase("c,electricity.grid,-100,MWh,2024-07,CN,F,m7\nd,electricity.grid,-7,MWh,2024-07,CN,F,m7")]
    public void Findings_BillThatIsCreditedInFull_IsMissing(string credit)
    {
        string missing = MeterText.Found([.. Year, .. credit.Split('\n')], Header).Single().Message;

        Assert.That(missing, Does.EndWith(": F, electricity.grid: 2024-07"));
        Assert.That(CoveredDays(credit), Is.EqualTo(366 - 31));
    }

    // Corrected in part; taken back and billed anew; taken back, and nothing was used.
    [TestCase("c,electricity.grid,-7,MWh,2024-07,CN,F,m7")]
    [TestCase("c,electricity.grid,-107,MWh,2024-07,CN,F,m7\nn,electricity.grid,97,MWh,2024-07,CN,F,")]
    [TestCase("c,electricity.grid,-107,MWh,2024-07,CN,F,m7\nn,electricity.grid,0,MWh,2024-07,CN,F,")]
    public void Findings_BillThatIsCorrectedOrReplaced_IsNotMissing(string credit)
    {
        Assert.That(MeterText.Found([.. Year, .. credit.Split('\n')], Header), Is.Empty);
        Assert.That(CoveredDays(credit), Is.EqualTo(366));
    }

    // What the file of sites expects is missing too.
    [TestCase("c,electricity.grid,-107,MWh,2024-07,CN,F,m7", MonthState.Missing)]
    [TestCase("c,electricity.grid,-7,MWh,2024-07,CN,F,m7", MonthState.Billed)]
    public void Completeness_MonthOfACreditedBill_IsMissing(string credit, MonthState state)
    {
        using var sites = new ScratchFile("facility,streams\nF,electricity\n");
        Inventory inventory = Calculate(credit, Sample.Ar6 with { Facilities = Facilities.ReadCsv(sites.Path) });

        Assert.That(inventory.Completeness!.Streams.Single().Months[6], Is.EqualTo(state));
    }

    private static int CoveredDays(string credit) => Calculate(credit, Sample.Ar6).Coverage!.Stretches.Sum(stretch => stretch.Days);

    private static Inventory Calculate(string credit, InventoryOptions options)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"{Header}\n{string.Join('\n', Year)}\n{credit}\n");
        Assert.That(faults, Is.Empty);
        return Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, options).Single();
    }
}
