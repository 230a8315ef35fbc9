using System.Reflection;
using Kingsoft.Carbon.Methods;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>A choice that was made stays made where another is changed, and is part of what makes two bags of options equal.</summary>
public sealed class OptionBagTests
{
    /// <summary>Bags of which not every choice can be different forty times.</summary>
    private static readonly Type[] OfOneChoice = [typeof(ExplanationOptions), typeof(CloudExportOptions)];

    private static readonly Dictionary<string, string> Others = new()
    {
        [nameof(EmissionFactor)] = "equal by its id, and checked as a whole",
        [nameof(EmissionGroup)] = "a result",
        [nameof(Kingsoft.Carbon.Tracking.TrackedYear)] = "figures, which TrackingReportTests and ValueEqualityTests compare",
        [nameof(Kingsoft.Carbon.Reporting.ReportTable)] = "a result",
    };

    // Whatever has properties that a caller sets, and nothing that is asked for first.
    private static IEnumerable<Type> Bags => Rooms.Types.Where(type => !Others.ContainsKey(type.Name)
        && type is { IsPublic: true, IsAbstract: false }
        && type.GetMethod("<Clone>$") is not null
        && type.GetConstructor(Type.EmptyTypes) is not null
        && type.GetProperties().Any(property => property.SetMethod is { IsPublic: true }));

    [Test]
    public void Bags_AreFound() => Assert.That(Bags.Select(bag => bag.Name), Is.SupersetOf(new[]
    {
        nameof(InventoryOptions), nameof(ActivityDetails), "TrackingOptions", "FactorQuery", "CurrencyRates", "BaseYearPolicy",
    }));

    [TestCaseSource(nameof(Bags))]
    public void With_NothingChanged_IsEqual(Type bag)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            object made = new MadeValues(seed).Make(bag);
            object copy = bag.GetMethod("<Clone>$")!.Invoke(made, null)!;

            Assert.That(copy, Is.EqualTo(made).And.Not.SameAs(made));
            Assert.That(copy.GetHashCode(), Is.EqualTo(made.GetHashCode()));
            foreach (PropertyInfo property in bag.GetProperties())
                Assert.That(property.GetValue(copy), Is.EqualTo(property.GetValue(made)), property.Name);
        }
    }

    // Made twice of the same choices, in collections of their own.
    [TestCaseSource(nameof(Bags))]
    public void Choices_ThatAreTheSame_MakeBagsEqual(Type bag)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            object one = new MadeValues(seed).Make(bag), other = new MadeValues(seed).Make(bag);

            Assert.That(one, Is.EqualTo(other));
        }
    }

    [TestCaseSource(nameof(Bags))]
    public void Choices_ThatDiffer_MakeBagsDiffer(Type bag)
    {
        object[] made = [.. Enumerable.Range(0, 40).Select(seed => new MadeValues(seed).Make(bag))];

        Assert.That(made.Distinct().Count(), Is.GreaterThan(OfOneChoice.Contains(bag) ? 1 : 15));
    }
}
