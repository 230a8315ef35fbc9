using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>A choice that was made stays made where another is changed, and is part of what makes two bags of options equal.</summary>
public sealed class OptionBagTests
{
    private static readonly Type[] Bags =
    [
        typeof(ActivityDetails), typeof(BaseYearChange), typeof(CurrencyRates), typeof(EmissionTarget),
        typeof(ForecastOptions), typeof(FactorQuery), typeof(FactorSearchOptions), typeof(ComprehensiveEnergyOptions),
    ];

    [TestCaseSource(nameof(Bags))]
    public void With_NothingChanged_IsEqual(Type bag)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            object made = new MadeValues(seed).Make(bag);
            object copy = bag.GetMethod("<Clone>$")!.Invoke(made, null)!;

            Assert.That(copy, Is.EqualTo(made).And.Not.SameAs(made));
            Assert.That(copy.GetHashCode(), Is.EqualTo(made.GetHashCode()));
            foreach (System.Reflection.PropertyInfo property in bag.GetProperties())
                Assert.That(property.GetValue(copy), Is.EqualTo(property.GetValue(made)), property.Name);
        }
    }

    [TestCaseSource(nameof(Bags))]
    public void Choices_ThatDiffer_MakeBagsDiffer(Type bag)
    {
        object[] made = [.. Enumerable.Range(0, 40).Select(seed => new MadeValues(seed).Make(bag))];

        Assert.That(made.Distinct().Count(), Is.GreaterThan(20));
    }
}
