using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>Two years that take two editions of one publisher say so, where the figures of the edition moved.</summary>
public sealed class UsedFactorTests
{
    private const string Note =
        "2024 and 2025 take factors of two editions of one publisher (desnz-2024 desnz-2025): what the figures of an edition moved is a "
        + "change of factors and none of the company's; EditionChanges.Calculate tells how much";

    [Test]
    public void Notes_OfTwoEditions_PointToWhatMoved() =>
        Assert.That(NotesOf("travel.air.short-haul.economy", "pkm"), Does.Contain(Note));

    // A grid's average is a cause of its own in the attribution.
    [Test]
    public void Notes_OfAGridAlone_HaveNone() => Assert.That(NotesOf("electricity.grid", "kWh"), Has.None.Contains("two editions"));

    // Both years take the IPCC's one edition.
    [Test]
    public void Notes_OfOneEdition_HaveNone() =>
        Assert.That(NotesOf("fuel.natural-gas.stationary", "TJ(net)", "FR"), Has.None.Contains("two editions"));

    [Test]
    public void EditionsThatMoved_SameFiguresInBoth_AreNone()
    {
        UsedFactor[] before = Used("au-nga-2023/fuel.anthracite.stationary/AU/t", 1m);
        UsedFactor[] after = Used("au-nga-2024/fuel.anthracite.stationary/AU/t", 1m);

        Assert.That(UsedFactor.EditionsThatMoved(before, after), Is.Empty);
    }

    [Test]
    public void EditionsThatMoved_OfSeveralPublishers_NamesThatWithTheMostTonnesFirst()
    {
        UsedFactor[] before =
        [
            .. Used("desnz-2024/travel.air.short-haul.economy/GB", 1m),
            .. Used("epa-ghg-hub-2024/travel.car.average.average/US/vmi", 1m),
        ];
        UsedFactor[] after =
        [
            .. Used("desnz-2025/travel.air.short-haul.economy/GB", 1m),
            .. Used("epa-ghg-hub-2025/travel.car.average.average/US/vmi", 2m),
        ];

        Assert.That(
            UsedFactor.EditionsThatMoved(before, after),
            Is.EqualTo(new[] { ("epa-ghg-hub-2024", "epa-ghg-hub-2025"), ("desnz-2024", "desnz-2025") }));
    }

    private static UsedFactor[] Used(string id, decimal tonnes) =>
        [new(FactorLibrary.BuiltIn.TryFind(id, out EmissionFactor? factor) ? factor : throw new ArgumentException(id), tonnes)];

    private static ImmutableArray<string> NotesOf(string activity, string unit, string region = "GB")
    {
        var place = new ActivityDetails { Region = Region.Parse(region) };
        return TrackingReport.Calculate(
            [
                .. new[] { "2024", "2025" }.Select(year => TrackedYear.Create(
                    Calculate(FactorLibrary.BuiltIn, Ar6 with { Year = int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) },
                        Row(activity, 1000m, unit, year, place)))),
            ],
            new TrackingOptions()).Notes;
    }
}
