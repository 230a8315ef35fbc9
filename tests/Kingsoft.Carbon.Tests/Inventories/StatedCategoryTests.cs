namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>An exclusion leaves out the categories that it names, by number or by name, and no others.</summary>
public sealed class StatedCategoryTests
{
    [TestCase("category 6", 6)]
    [TestCase("Category 6. Business trips of contractors", 6)]
    [TestCase("all of category 6.", 6)]
    [TestCase("cat6", 6)]
    [TestCase("Cat. 3, 6 and 15", 3, 6, 15)]
    [TestCase("categories 3 and 6", 3, 6)]
    [TestCase("categories 9–12, 14", 9, 10, 11, 12, 14)]
    [TestCase("categories 9 to 11", 9, 10, 11)]
    [TestCase("类别3、6", 3, 6)]
    [TestCase("Business travel of contractors", 6)]
    [TestCase("category 6.1")]
    [TestCase("6 generators")]
    [TestCase("scope 3")]
    [TestCase("catering for 6")]
    [TestCase("category 126")]
    public void LeavesOut_AnExclusion_AreTheCategoriesThatItNames(string source, params int[] categories)
    {
        InventoryOptions options = Sample.Ar6 with { Exclusions = [new Exclusion { Source = source, Reason = "small" }] };

        Assert.That(
            Enum.GetValues<Scope3Category>().Where(category => options.LeavesOut(category)).Select(category => (int)category),
            Is.EqualTo(categories));
    }

    [Test]
    public void LeavesOut_AnExclusionOfAnotherScope_IsNone() => Assert.That(
        (Sample.Ar6 with { Exclusions = [new Exclusion { Source = "category 6", Reason = "small", Scope = Scope.Scope1 }] })
            .LeavesOut(Scope3Category.BusinessTravel),
        Is.False);
}
