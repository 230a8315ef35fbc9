using System.Collections.Immutable;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Options that nothing can be calculated by are refused, all that is wrong at once, by the names of their properties.</summary>
public sealed class OptionRuleTests
{
    private static readonly RegionProxy OfPower = new(ActivityCode.GridElectricity, Region.Parse("CN"), Region.Parse("GB"));
    private static readonly RegionProxy OfItself = new(ActivityCode.Parse("travel.air"), Region.Parse("CN-BJ"), Region.Parse("CN"));

    private static readonly (InventoryOptions Options, string Fault)[] Refused =
    [
        (Ar6 with { GwpSet = 0 }, "GwpSet: '0' is not a GWP set; Sar, Ar4, Ar5 or Ar6 is accepted"),
        (Ar6 with { Year = 25 }, "Year: '25' is not a year; 1900 to 2200 is accepted"),
        (Ar6 with { YearStartMonth = 13 }, "YearStartMonth: '13' is not a month; 1 to 12 is accepted"),
        (Ar6 with { Sets = ["ashrae"] }, "Sets: no factor is of the set 'ashrae'; known are "
            + string.Join(", ", FactorLibrary.BuiltIn.Sets)),
        (Ar6 with { Sets = default(ImmutableArray<string>) },
            "Sets: null and default are not accepted; an empty collection stands for none"),
        (Ar6 with { Proxies = null! }, "Proxies: null and default are not accepted; an empty collection stands for none"),
        (Ar6 with { Proxies = [OfPower] },
            "Proxies: electricity.grid is of Scope 2, for which no other region stands in; leave it out"),
        (Ar6 with { Proxies = [OfItself] }, "Proxies: the factors of CN serve CN-BJ anyway; another region is accepted"),
        (Ar6 with { Proxies = [Flights("GB"), Flights("US")] }, "Proxies: travel.air:CN=GB and travel.air:CN=US are of the same activity "
            + "and region; one region that stands in is accepted"),
        (Ar6 with { AsOf = null! }, "AsOf: null and default are not accepted; an empty collection stands for none"),
        (Ar6 with { NotRelevant = Reason((Scope3Category)16, "none") },
            "NotRelevant: '16' is not a Scope 3 category; 1 to 15 is accepted"),
        (Ar6 with { NotRelevant = Reason(Scope3Category.Franchises, " ") },
            "NotRelevant: 'Scope 3, category 14' is left out without a reason; reports print one, and it is needed"),
        (Ar6 with { Exclusions = [new Exclusion { Source = "generators", Reason = "" }] },
            "Exclusions: 'generators' is left out without a reason; reports print one, and it is needed"),
        (Ar6 with { Exclusions = [new Exclusion { Source = "generators", Reason = "small", Scope = (Scope)9 }] },
            "Exclusions: '9' is not a scope; 1, 2, 3 or outside is accepted"),
    ];

    [Test]
    public void Calculate_ByOptionsThatCannotBe_IsRefused([Range(0, 13)] int number)
    {
        (InventoryOptions options, string fault) = Refused[number];

        Assert.That(
            () => Calculate(FactorLibrary.BuiltIn, options, Power(1m)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo($"(in code): InventoryOptions.{fault}"));
    }

    [Test]
    public void CalculateAll_ByOptionsThatCannotBe_NotesAllFaultsAndCalculatesNothing()
    {
        var issues = new DataIssues();

        ImmutableArray<Inventory> inventories = Inventory.CalculateAll(
            ActivityLedger.Create(Power(1m)), FactorLibrary.BuiltIn, Ar6 with { YearStartMonth = 0, Sets = ["x", "y"] }, issues);

        Assert.That(inventories, Is.Empty);
        Assert.That(issues.Select(issue => issue.Column), Is.EqualTo(new[]
        {
            "InventoryOptions.YearStartMonth", "InventoryOptions.Sets", "InventoryOptions.Sets",
        }));
    }

    private static RegionProxy Flights(string standIn) =>
        new(ActivityCode.Parse("travel.air"), Region.Parse("CN"), Region.Parse(standIn));

    private static ImmutableSortedDictionary<Scope3Category, string> Reason(Scope3Category category, string reason) =>
        ImmutableSortedDictionary<Scope3Category, string>.Empty.Add(category, reason);
}
