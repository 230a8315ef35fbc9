using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

public sealed class SplitMeterTests
{
    private const string Header = "id,activity,amount,unit,period,region,facility,entity,supplier";

    private const string Bill = "a,electricity.grid,1,MWh,2024-01,CN,DC1,E,CLP";

    [TestCase("b,electricity.grid,1000,kWh,2024-01,CN-BJ,DC1,E,CLP", TestName = "a narrower region")]
    [TestCase("b,electricity.grid,1,MWh,2024-01,CN,DC1,E,", TestName = "no supplier")]
    [TestCase("b,electricity.grid,1,MWh,2024-01,CN,DC1,E,clp", TestName = "a supplier in small letters")]
    [TestCase("b,electricity.grid,1,MWh,2024-01,CN,DC1,,CLP", TestName = "no entity")]
    [TestCase("b,electricity.grid,1,MWh,2024-01,CN,dc1,e,CLP", TestName = "names in small letters")]
    [TestCase("b,electricity.grid,1,MWh,2024-01,CN,DC1\u200B,E,CLP", TestName = "a space without width")]
    public void Findings_BillTwiceWithOneColumnThatDiffers_IsFound(string copy)
    {
        Finding finding = One([Bill, copy], "same-row", Header);

        Assert.That(finding.Lines, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(finding.Message, Is.EqualTo(
            "rows are equal in site, activity, period and amount, as if a bill were entered twice; delete the copies, or where each is "
            + "of its own write its meter, bill or trip into its evidence, and 'share' where each is a share of a bill: "
            + "DC1, electricity.grid, 2024-01: 1 MWh, 2 times"));
    }

    [TestCase("b,electricity.grid,1,MWh,2024-01,CN,DC1,E,SP", TestName = "another supplier")]
    [TestCase("b,electricity.grid,1,MWh,2024-01,CN,DC1,G,CLP", TestName = "another entity")]
    [TestCase("b,electricity.grid,1,MWh,2024-01,CN,DC2,E,CLP", TestName = "another site by number")]
    [TestCase("b,electricity.grid,1,MWh,2024-01,GB,DC1,E,CLP", TestName = "a site of that name abroad")]
    public void Findings_EqualBillsOfOthers_AreNotFound(string other) => Assert.That(Found([Bill, other], Header), Is.Empty);

    [Test]
    public void Findings_YearWithAnEntityBesideMonthsWithout_IsFound()
    {
        IEnumerable<string> months = Enumerable.Range(1, 12).Select(month => $"m{month},electricity.grid,100,MWh,2024-{month:00},CN,F,,");

        Finding finding = One(["y,electricity.grid,1200,MWh,2024,CN,F,E,", .. months], "overlap", Header);

        Assert.That((finding.LineCount, finding.Tonnes), Is.EqualTo((13L, 636.72m)));
    }
}
