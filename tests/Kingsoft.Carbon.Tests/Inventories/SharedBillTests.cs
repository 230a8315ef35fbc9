using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A bill that is divided between Scope 2 and a category of Scope 3, beside the one that stands in both.</summary>
public sealed class SharedBillTests
{
    private const string WithWords = "id,activity,amount,unit,period,region,facility,scope,scope3_category,evidence,note";

    [TestCase("share 50 %,", "share 50 %,", 0)]
    [TestCase(",half of bill 7", "tenant's share,", 0)]
    [TestCase("meter 1,", "meter 2,", 0)]
    [TestCase("meter 1,", ",meter 2", 0)]
    [TestCase(",", ",", 1)]
    [TestCase("share 50 %,", ",", 1)]
    [TestCase("meter 1,", "meter 1,", 1)]
    [TestCase("meter 1,", ",", 1)]
    [TestCase("bill 5,", "bill 5,", 1)]
    public void Findings_HalfOfABillInScope2AndHalfInCategory13_AreToldByWords(string own, string tenants, int expected)
    {
        string[] rows = [.. Enumerable.Range(1, 12).SelectMany(month => new[]
        {
            $"o{month},electricity.grid,{5037 + month},kWh,2024-{month:00},CN,F,,,{own}",
            $"t{month},electricity.grid,{5037 + month},kWh,2024-{month:00},CN,F,3,13,{tenants}",
        })];

        Finding[] found = [.. Found(rows, WithWords)];

        Assert.That(found.Select(finding => finding.Code), Is.EqualTo(Enumerable.Repeat("counted-twice", expected)));
        Assert.That(found.Select(finding => finding.LineCount), Has.All.EqualTo(24));
        Assert.That(found.Select(finding => string.Join(' ', finding.Lines.Take(3))), Has.All.EqualTo("o1 o2 o3"));
    }

    // Of two months one is shared; the other stands in both.
    [Test]
    public void Findings_SharesBesideABillThatStandsInBoth_NameThatBill()
    {
        Finding finding = One(
            [
                "a,electricity.grid,5037,kWh,2024-01,CN,F,,,share,", "b,electricity.grid,5037,kWh,2024-01,CN,F,3,8,share,",
                "c,electricity.grid,6114,kWh,2024-02,CN,F,,,,", "d,electricity.grid,6114,kWh,2024-02,CN,F,3,8,,",
            ],
            "counted-twice",
            WithWords);

        Assert.That(finding.Lines, Is.EqualTo(new[] { "c", "d" }));
    }
}
