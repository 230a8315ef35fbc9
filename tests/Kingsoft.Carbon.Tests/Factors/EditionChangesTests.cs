namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>What one edition of factors gives otherwise than another.</summary>
public sealed class EditionChangesTests
{
    private static readonly FactorLibrary Made = TestFactors.Library(
        InCo2e("old/rail", "travel.rail", 2m),
        InCo2e("old/bus", "travel.bus", 4m),
        InCo2e("old/ferry", "travel.ferry", 0m),
        InCo2e("old/taxi", "travel.taxi", 1m) with { Unit = Unit.Parse("vkm") },
        InCo2e("old/tram", "travel.tram", 1m),
        InCo2e("old/hotel", "travel.hotel", 1m) with { GwpBasis = GwpBasis.Ar4 },
        TestFactors.Travel("old/coach", "GB") with
        {
            Activity = ActivityCode.Parse("travel.coach"),
            Gases = [new GasAmount("CO2", 1m), new GasAmount("CH4", 1m)],
        },
        InCo2e("new/rail", "travel.rail", 1m),
        InCo2e("new/bus", "travel.bus", 4.00m),
        InCo2e("new/ferry", "travel.ferry", 1m),
        InCo2e("new/taxi", "travel.taxi", 1m),
        InCo2e("new/metro", "travel.metro", 1m),
        InCo2e("new/hotel", "travel.hotel", 1.1m),
        TestFactors.Travel("new/coach", "GB") with
        {
            Activity = ActivityCode.Parse("travel.coach"),
            Gases = [new GasAmount("CO2", 1m), new GasAmount("CH4", 2m)],
        });

    // The largest move first, from nothing before all; then what is not compared, what is new, what is gone.
    [Test]
    public void Calculate_NamesEachKind_LargestMoveFirst()
    {
        var changes = EditionChanges.Calculate(Made, "old", "new");

        Assert.That(
            changes.All.Select(change => (change.Factor.Id, change.Kind, change.Difference, change.Percent)),
            Is.EqualTo(new (string, EditionChangeKind, decimal?, decimal?)[]
            {
                ("new/ferry", EditionChangeKind.Moved, 1m, null),
                ("new/rail", EditionChangeKind.Moved, -1m, -50m),
                ("new/hotel", EditionChangeKind.Moved, 0.1m, 10m),
                ("new/coach", EditionChangeKind.OtherFigures, null, null),
                ("new/taxi", EditionChangeKind.OtherUnit, null, null),
                ("new/metro", EditionChangeKind.New, null, null),
                ("old/tram", EditionChangeKind.Gone, null, null),
            }));
        Assert.That(changes.UnchangedCount, Is.EqualTo(1));
        Assert.That(
            changes.ToString(),
            Is.EqualTo("old to new: 3 moved, 1 other-figures, 1 other-unit, 1 new, 1 gone, 1 unchanged"));
    }

    [Test]
    public void Calculate_OtherGwpSet_IsSaid()
    {
        IEnumerable<string> ids = EditionChanges.Calculate(Made, "old", "new").All
            .Where(change => change.IsUnderOtherGwp).Select(change => change.Factor.Id);

        Assert.That(ids, Is.EqualTo(new[] { "new/hotel" }));
    }

    // AR5: 28 kg CO2e per kg of methane that is burnt.
    [Test]
    public void Calculate_MassesOfGases_AreWeighedByTheSetThatIsNamed()
    {
        EditionChange coach = EditionChanges.Calculate(Made, "old", "new", "travel.coach", GwpSet.Ar5).All.Single();

        Assert.That(
            (coach.Kind, coach.Co2eBefore, coach.Co2eAfter, coach.GwpAfter),
            Is.EqualTo((EditionChangeKind.Moved, (decimal?)29m, (decimal?)57m, (GwpBasis?)GwpBasis.Ar5)));
    }

    [TestCase(10, "new/ferry new/rail new/hotel", 0)]
    [TestCase(10.1, "new/ferry new/rail", 1)]
    [TestCase(51, "new/ferry", 2)]
    public void MovedBy_KeepsWhatMovedAsMuch_AndCountsTheRest(decimal percent, string kept, int less)
    {
        EditionChanges changes = EditionChanges.Calculate(Made, "old", "new").MovedBy(percent);

        Assert.That(
            string.Join(' ', changes.All.Where(change => change.Kind == EditionChangeKind.Moved).Select(change => change.Factor.Id)),
            Is.EqualTo(kept));
        Assert.That(changes.MovedLessCount, Is.EqualTo(less));
        Assert.That(changes.All, Has.Length.EqualTo(7 - less));
    }

    [Test]
    public void Calculate_TurnedRound_IsTheSameWithNewAndGoneExchanged()
    {
        var there = EditionChanges.Calculate(Made, "old", "new");
        var back = EditionChanges.Calculate(Made, "new", "old");

        Assert.That(back.UnchangedCount, Is.EqualTo(there.UnchangedCount));
        Assert.That(back.CountOf(EditionChangeKind.New), Is.EqualTo(there.CountOf(EditionChangeKind.Gone)));
        Assert.That(
            back.All.Where(change => change.Difference is not null).Sum(change => change.Difference),
            Is.EqualTo(-there.All.Where(change => change.Difference is not null).Sum(change => change.Difference)));
    }

    // Every factor of both editions is counted once.
    [TestCase("desnz-2023", "desnz-2024")]
    [TestCase("desnz-2024", "desnz-2025")]
    [TestCase("epa-ghg-hub-2023", "epa-ghg-hub-2024")]
    [TestCase("epa-ghg-hub-2024", "epa-ghg-hub-2025")]
    [TestCase("cn-mee-2021", "cn-mee-2023")]
    [TestCase("eea-2024", "eea-2025")]
    public void Calculate_OfPublishedEditions_LosesNoFactor(string before, string after)
    {
        var changes = EditionChanges.Calculate(FactorLibrary.BuiltIn, before, after, gwp: GwpSet.Ar5);

        Assert.That(
            changes.UnchangedCount + changes.All.Count(change => change.Before is not null),
            Is.EqualTo(FactorLibrary.BuiltIn.Factors.Count(factor => factor.Edition == before)));
        Assert.That(
            changes.UnchangedCount + changes.All.Count(change => change.After is not null),
            Is.EqualTo(FactorLibrary.BuiltIn.Factors.Count(factor => factor.Edition == after)));
    }

    // Conversion factors 2024 and 2025, sheet "UK electricity": 0.20705 and 0.17700 kg CO2e per kWh.
    [Test]
    public void Calculate_OfTheBritishGrid_IsTheStepOfItsPublication()
    {
        EditionChange grid = EditionChanges.Calculate(FactorLibrary.BuiltIn, "desnz-2024", "desnz-2025", "electricity.grid").All.Single();

        Assert.That(
            (grid.Co2eBefore, grid.Co2eAfter, grid.Difference, grid.Percent),
            Is.EqualTo(((decimal?)0.20705m, (decimal?)0.17700m, (decimal?)-0.03005m, (decimal?)-14.513403m)));
        Assert.That(grid.IsUnderOtherGwp, Is.False);
    }

    [TestCase(
        "desnz-2022", "desnz-2025",
        "no edition is named 'desnz-2022'; of its publisher there are desnz-2023, desnz-2024, desnz-2025")]
    [TestCase("desnz-2025", "dezns-2024", "no edition is named 'dezns-2024'; did you mean 'desnz-2024'?")]
    [TestCase("desnz-2025", "desnz-2025", "'desnz-2025' is named twice; two editions are compared")]
    public void Calculate_OfWhatCannotBeCompared_SaysWhy(string before, string after, string expected)
    {
        Assert.That(
            () => EditionChanges.Calculate(FactorLibrary.BuiltIn, before, after),
            Throws.ArgumentException.With.Message.EqualTo(expected));
    }

    private static EmissionFactor InCo2e(string id, string activity, decimal kilograms) => TestFactors.Travel(id, "GB") with
    {
        Activity = ActivityCode.Parse(activity),
        Gases = [],
        Co2eKilograms = kilograms,
        GwpBasis = GwpBasis.Ar5,
    };
}
