using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What decides a factor has one plan; what decides none has no plan of its own.</summary>
public sealed class PlannerTests
{
    [Test]
    public void For_RowsThatDifferInWhatDecidesNoFactor_IsTheSamePlan()
    {
        var planner = new Planner(FactorLibrary.BuiltIn, Ar6, new UnsoundFactors());
        var china = new ActivityDetails { Region = Region.Parse("CN") };
        Plan plan = PlanOf(planner, china with { Supplier = "State Grid", Facility = "dc1" });

        Plan other = PlanOf(planner, china with { Supplier = "Somebody", Facility = "dc2", Entity = "e" });
        Plan ofBeijing = PlanOf(planner, china with { Region = Region.Parse("CN-BJ") });

        Assert.That(other, Is.SameAs(plan));
        Assert.That(ofBeijing, Is.Not.SameAs(plan));
    }

    [Test]
    public void For_SupplierThatHasAFactor_IsAPlanOfItsOwn()
    {
        FactorLibrary library = WithTrain(train => train with
        {
            Kind = FactorKind.Supplier,
            Citation = train.Citation with { Publisher = "Line 1" },
        });
        var planner = new Planner(library, Ar6, new UnsoundFactors());

        Plan named = planner.For(Train(1m, new ActivityDetails { Supplier = "Line 1" }).Context, 2025, null);
        Plan unnamed = planner.For(Train(1m, new ActivityDetails { Supplier = "Line 2" }).Context, 2025, null);

        Assert.That(named.Legs.Single().Factor!.Id, Is.EqualTo("train"));
        Assert.That(unnamed.Fault, Is.Not.Null);
    }

    private static Plan PlanOf(Planner planner, ActivityDetails details) =>
        planner.For(Row("electricity.grid", 1m, "kWh", "2025", details).Context, 2025, null);
}
