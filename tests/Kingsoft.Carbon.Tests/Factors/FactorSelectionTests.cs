using static Kingsoft.Carbon.Tests.Factors.TestFactors;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Regions, years and dates of publication.</summary>
public sealed class FactorSelectionTests
{
    [Test]
    public void Select_ActivityWithoutFactorsAndADay_SaysThatNoFactorServesIt()
    {
        var query = new FactorQuery { Activity = ActivityCode.Parse("travel.rail"), Year = 2025, AsOf = new DateOnly(2025, 4, 30) };

        FactorSelection selection = FactorLibrary.Empty.Select(query);

        Assert.That(selection.Failure, Is.EqualTo(
            "'travel.rail' is not an activity that a factor serves; look for 'travel rail' with FactorSearch.Find, or add your own with "
            + "FactorLibrary.With"));
    }

    [TestCase("CN-BJ", "bj", LineFlags.None)]
    [TestCase("CN-TJ", "north", LineFlags.WiderRegion)]
    [TestCase("CN-SH", "cn", LineFlags.WiderRegion)]
    [TestCase("GB", "global", LineFlags.WiderRegion)]
    [TestCase("HK", "global", LineFlags.WiderRegion)]
    [TestCase("", "global", LineFlags.None)]
    public void Select_RegionLine_TakesTheNarrowest(string region, string expected, LineFlags flags)
    {
        FactorLibrary library = Library(Travel("bj", "CN-BJ"), Travel("north", "CN-GRID-NORTH"), Travel("cn", "CN"), Travel("global", ""));

        FactorSelection selection = library.Select(Query(region));

        Assert.That(selection.Factor?.Id, Is.EqualTo(expected));
        Assert.That(selection.Flags & ~(LineFlags.UserFactor | LineFlags.Co2Only), Is.EqualTo(flags));
    }

    [Test]
    public void Select_HongKong_NeverFallsBackToChina()
    {
        FactorSelection selection =
            Library(Electricity("cn", "CN"), Electricity("clp", "HK-GRID-CLP"), Electricity("hke", "HK-GRID-HKE")).Select(
                Query("HK") with { Activity = ActivityCode.GridElectricity, Unit = Unit.KilowattHour });

        Assert.That(
            selection.Failure,
            Is.EqualTo(
                "no factor for electricity.grid, HK, 2025; HK has 2 grids, name one: HK-GRID-CLP (Hong Kong, supplied by CLP Power) "
                + "or HK-GRID-HKE (Hong Kong, supplied by HK Electric)"));
        Assert.That(selection.FailureColumn, Is.EqualTo("region"));
    }

    // Ended at most three years before wins in the narrow region; one year more and the broader, fresher one does.
    [TestCase(2022, "bj", LineFlags.EarlierYear)]
    [TestCase(2021, "cn", LineFlags.WiderRegion)]
    public void Select_NarrowRegionEnded_WinsForThreeYears(int ended, string expected, LineFlags flags)
    {
        FactorLibrary library = Library(Travel("bj", "CN-BJ", to: ended), Travel("cn", "CN", from: 2025, to: 2025));

        FactorSelection selection = library.Select(Query("CN-BJ"));

        Assert.That(selection.Factor?.Id, Is.EqualTo(expected));
        Assert.That(selection.Flags & ~(LineFlags.UserFactor | LineFlags.Co2Only), Is.EqualTo(flags));
    }

    [TestCase(2019, 2020, "cn")]
    [TestCase(2020, 2019, "bj")]
    [TestCase(2019, 2019, "bj")]
    public void Select_NothingFresh_TakesTheFreshestAndOfEqualsTheNarrowest(int narrowEnded, int broadEnded, string expected)
    {
        FactorLibrary library = Library(Travel("bj", "CN-BJ", to: narrowEnded), Travel("cn", "CN", to: broadEnded));

        Assert.That(library.Select(Query("CN-BJ")).Factor?.Id, Is.EqualTo(expected));
    }

    [Test]
    public void Select_YearCovered_GoesBeforeAnEarlierYear()
    {
        FactorLibrary library = Library(Travel("2024", "CN", from: 2024, to: 2024), Travel("2025", "CN", from: 2025, to: 2025));

        FactorSelection selection = library.Select(Query("CN"));

        Assert.That(selection.Factor?.Id, Is.EqualTo("2025"));
        Assert.That(
            selection.PassedOver.Select(other => other.ToString()),
            Is.EqualTo(new[]
            {
                "2024: its years (2024) are further from the activity in 2025 than those of the factor that was taken (2025)",
            }));
    }

    [Test]
    public void Select_SeveralEarlierYears_TakesTheLatest()
    {
        FactorLibrary library = Library(
            Travel("2022", "CN", from: 2022, to: 2022),
            Travel("2023", "CN", from: 2023, to: 2023),
            Travel("2026", "CN", from: 2026, to: 2026));

        Assert.That(library.Select(Query("CN")).Factor?.Id, Is.EqualTo("2023"));
    }

    [Test]
    public void Select_OnlyALaterYear_NeedsPermission()
    {
        FactorLibrary library = Library(Travel("2026", "CN", from: 2026), Travel("2027", "CN", from: 2027));

        FactorSelection refused = library.Select(Query("CN"));
        FactorSelection allowed = library.Select(Query("CN") with { AllowLaterFactors = true });

        Assert.That(
            refused.Failure,
            Is.EqualTo(
                "no factor for travel.rail, CN, 2025; the nearest is 2026 (CN, from 2026, per pkm): later years need "
                + "InventoryOptions.AllowLaterFactors, or add one of 2025 with FactorLibrary.With"));
        Assert.That(allowed.Factor?.Id, Is.EqualTo("2026"));
        Assert.That(allowed.Flags, Is.EqualTo(LineFlags.LaterYear | LineFlags.Co2Only | LineFlags.UserFactor));
    }

    [Test]
    public void Select_LaterAllowedButAnEarlierExists_TakesTheEarlier()
    {
        FactorLibrary library = Library(Travel("2026", "CN-BJ", from: 2026), Travel("2010", "CN", to: 2010));

        Assert.That(library.Select(Query("CN-BJ") with { AllowLaterFactors = true }).Factor?.Id, Is.EqualTo("2010"));
    }

    // A year or month counts as its last day: 2025-04 is not known on 29 April.
    [TestCase("2025-04-29", "old")]
    [TestCase("2025-04-30", "new")]
    [TestCase(null, "new")]
    public void Select_AsOf_LeavesOutWhatWasPublishedLater(string? asOf, string expected)
    {
        FactorLibrary library = Library(
            Travel("old", "CN", from: 2024, to: 2024, published: "2024"), Travel("new", "CN", from: 2025, to: 2025, published: "2025-04"));

        FactorSelection selection = library.Select(Query("CN") with { AsOf = Day(asOf) });

        Assert.That(selection.Factor?.Id, Is.EqualTo(expected));
    }

    [TestCase("2025-05-31", "old")]
    [TestCase("2025-06-01", "corrected")]
    [TestCase(null, "corrected")]
    public void Select_Replaced_IsACandidateOnlyBeforeItsCorrection(string? asOf, string expected)
    {
        FactorLibrary library = Library(
            Travel("old", "CN", published: "2024"), Travel("corrected", "CN", published: "2025-06-01") with { Replaces = "old" });

        FactorSelection selection = library.Select(Query("CN") with { AsOf = Day(asOf) });

        Assert.That(selection.Factor?.Id, Is.EqualTo(expected));
    }

    [Test]
    public void Select_PassedOver_SaysWhyForEach()
    {
        FactorLibrary library = Library(
            Travel("a-chosen", "CN", from: 2025, to: 2025),
            Travel("b-part", "CN-BJ"),
            Travel("c-elsewhere", "GB"),
            Travel("d-broader", ""),
            Travel("e-set", "CN") with { Set = "alt" },
            Travel("f-late", "CN", published: "2026"),
            Travel("g-later", "CN", from: 2026),
            Travel("h-replaced", "CN"),
            Travel("i-correction", "GB") with { Replaces = "h-replaced" },
            Travel("j-margin", "CN") with { Kind = FactorKind.GridMargin });

        FactorSelection selection = library.Select(Query("CN") with { AsOf = Day("2025-12-31") });

        Assert.That(selection.Factor?.Id, Is.EqualTo("a-chosen"));
        Assert.That(selection.PassedOver.Select(other => other.ToString()), Is.EqualTo(new[]
        {
            "b-part: for CN-BJ only, a part of CN, which is the row's region",
            "c-elsewhere: for GB, which is not in the row's line (CN, global)",
            "d-broader: for global; CN is narrower and has a factor",
            "e-set: of the set alt, which needs InventoryOptions.Sets alt",
            "f-late: published 2026, after 2025-12-31",
            "g-later: its years begin in 2026, after 2025",
            "h-replaced: replaced by i-correction",
            "i-correction: for GB, which is not in the row's line (CN, global)",
            "j-margin: of kind grid-margin; Scope 3 takes only combustion, fugitive, process, grid-average, supplier, heat, "
            + "upstream, td-loss, life-cycle, embodied, spend, activity",
        }));
    }

    [Test]
    public void Select_UnknownActivity_SuggestsTheNearest()
    {
        FactorSelection selection = Library(Travel("cn", "CN")).Select(Query("CN") with { Activity = ActivityCode.Parse("travel.rial") });

        Assert.That(selection.Failure, Is.EqualTo("'travel.rial' is not an activity that a factor serves; did you mean 'travel.rail'?"));
        Assert.That(selection.FailureColumn, Is.EqualTo("activity"));
    }
}
