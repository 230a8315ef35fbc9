using System.Collections.Immutable;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Scope 3 without some of its categories looks complete; what is missing is said once.</summary>
public sealed class CategoryFindingTests
{
    private static readonly ActivityDetails Travel = new() { Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel };

    [Test]
    public void Findings_Scope3WithSomeCategories_SayWhichAreMissing()
    {
        Inventory inventory = Calculate(Reported(2m, Travel));

        Finding finding = Of(inventory).Single();
        Assert.That(finding.Code, Is.EqualTo("categories-missing"));
        Assert.That(finding.Message, Is.EqualTo("categories 1–5, 7–15 of Scope 3 have neither rows in 2025 nor a reason why they are not "
            + "relevant; the sum of Scope 3 is without them"));
        Assert.That((finding.Severity, finding.Tonnes, finding.LineCount), Is.EqualTo((FindingSeverity.Warning, (decimal?)null, 0L)));
    }

    [Test]
    public void Findings_OneCategoryMissing_NameIt()
    {
        InventoryOptions options =
            WithReasonsFor(category => category is not (Scope3Category.BusinessTravel or Scope3Category.Investments));

        Inventory inventory = Calculate(FactorLibrary.BuiltIn, options, Reported(2m, Travel));

        Assert.That(Of(inventory).Select(finding => finding.Message), Is.EqualTo(new[]
        {
            "category 15 of Scope 3 has neither rows in 2025 nor a reason why it is not relevant; the sum of Scope 3 is without it",
        }));
    }

    [Test]
    public void Findings_EveryCategoryWithRowsOrAReason_SayNothing()
    {
        InventoryOptions options = WithReasonsFor(category => category != Scope3Category.BusinessTravel);

        Inventory inventory = Calculate(FactorLibrary.BuiltIn, options, Reported(2m, Travel));

        Assert.That(Of(inventory), Is.Empty);
    }

    // Scope 3 may be left out of a report of Scope 1 and 2: one line says that it is, and it is no warning.
    [Test]
    public void Findings_NoRowOfScope3_AreOneInfo()
    {
        Inventory inventory = Calculate(Reported(1m, new ActivityDetails { Scope = Scope.Scope1 }));

        Finding finding = Of(inventory).Single();
        Assert.That((finding.Code, finding.Severity), Is.EqualTo(("scope3-missing", FindingSeverity.Info)));
        Assert.That(
            finding.Message,
            Is.EqualTo("the ledger has no row of Scope 3 in 2025; the figure is missing, not zero (categories 1–15)"));
    }

    [Test]
    public void Findings_NoRowOfScope3AndAReasonForEach_SayNothing()
    {
        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn, WithReasonsFor(_ => true), Reported(1m, new ActivityDetails { Scope = Scope.Scope1 }));

        Assert.That(Of(inventory), Is.Empty);
    }

    private static InventoryOptions WithReasonsFor(Func<Scope3Category, bool> isNotRelevant) => Ar6 with
    {
        NotRelevant = Enum.GetValues<Scope3Category>()
            .Where(isNotRelevant)
            .ToImmutableSortedDictionary(category => category, _ => "none of it"),
    };

    private static IEnumerable<Finding> Of(Inventory inventory) =>
        inventory.Findings.Where(finding => finding.Code is "categories-missing" or "scope3-missing");
}
