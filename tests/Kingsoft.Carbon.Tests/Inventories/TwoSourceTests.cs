using System.Globalization;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Bills of a meter that stand twice under other evidence or suppliers, and meters that are alike.</summary>
public sealed class TwoSourceTests
{
    private const string WithSupplier = Header + ",supplier";

    private static readonly decimal[] Bills = [101.3m, 96.2m, 99.8m, 90.4m, 88.7m, 92.1m, 110.6m, 112.9m, 97.5m, 90.2m, 93.8m, 104.4m];

    [TestCase("SAP", "portal", "", "")]
    [TestCase("SAP {0}", "portal 7{0}", "", "")]
    [TestCase("", "", "State Grid", "SGCC")]
    [TestCase("INV {0}", "", "State Grid", "SGCC")]
    public void Findings_YearOfBillsFromTwoSources_IsFound(string evidence, string other, string supplier, string otherSupplier)
    {
        Finding finding = One([.. Year("a", evidence, supplier), .. Year("b", other, otherSupplier)], "same-row", WithSupplier);

        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((Bills.Sum() * 0.5306m, 24L)));
    }

    // Meters that are named, shares of bills, halves by their digits, two sites, flat bills.
    [TestCase("meter 1", "meter 2", "F", 1)]
    [TestCase("share 1 of SAP", "share 2 of SAP", "F", 1)]
    [TestCase("tenant 1", "tenant 2", "F", 0.5)]
    [TestCase("SAP", "portal", "G", 1)]
    [TestCase("SAP", "portal", "F", 0)]
    public void Findings_EqualBillsOfTwo_AreNotFound(string evidence, string other, string facility, double size) =>
        Assert.That(Found([.. Year("a", evidence, "", "F", size), .. Year("b", other, "", facility, size)], WithSupplier), Is.Empty);

    [TestCase("INV-{0}", "INV-7 (copy)")]
    [TestCase("SAP", "scan")]
    [TestCase("bill {0}", "ledger of the landlord")]
    public void Findings_OneBillUnderAnotherName_IsFound(string evidence, string other)
    {
        Finding finding = One(
            [.. Year("a", evidence, ""), $"b,electricity.grid,110.6,MWh,2024-07,CN,F,{other},"], "same-row", WithSupplier);

        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((110.6m * 0.5306m, 2L)));
    }

    [TestCase("bill {0}", "bill 4711")]
    [TestCase("", "meter 8 share")]
    public void Findings_AnotherBillOfEqualAmount_IsNotFound(string evidence, string other) => Assert.That(
        Found([.. Year("a", evidence, ""), $"b,electricity.grid,110.6,MWh,2024-07,CN,F,{other},"], WithSupplier)
            .Where(finding => finding.Code == "same-row"),
        Is.Empty);

    private static IEnumerable<string> Year(string id, string evidence, string supplier, string facility = "F", double size = 1) =>
        Bills.Select((amount, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"{id}{i},electricity.grid,{(size == 0 ? 100m : amount * (decimal)size)},MWh,2024-{i + 1:00},CN,{facility},"
            + $"{string.Format(CultureInfo.InvariantCulture, evidence, i + 1)},{supplier}"));
}
