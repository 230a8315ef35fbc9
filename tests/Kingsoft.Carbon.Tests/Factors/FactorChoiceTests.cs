using static Kingsoft.Carbon.Tests.Factors.TestFactors;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Kinds, sets, proxies, suppliers, units, origin and ties.</summary>
public sealed class FactorChoiceTests
{
    // Hong Kong's utilities print their figures per kWh sold, with the losses inside: British losses on top would count them twice.
    [TestCase("losses.electricity")]
    [TestCase("upstream.electricity")]
    public void Select_LossesOfAnotherGrid_SuggestsNoProxy(string activity)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(
            Query("HK") with { Activity = ActivityCode.Parse(activity), Unit = Unit.KilowattHour });

        Assert.That(
            selection.Failure,
            Is.EqualTo(
                $"no factor for {activity}, HK, 2025; a network's "
                + "losses and upstream rest on its own plants, so no other region's are suggested; add your own with "
                + "FactorLibrary.With, but no losses beside a factor per kWh sold, which has them inside"));
    }

    // The default of the guideline for public buildings (2015) stands until the standard of 31 December 2025 replaces it.
    [TestCase("2025-04-30", "cn-public-buildings-2015")]
    [TestCase("2026-01-31", "gbt-32150-2025")]
    [TestCase(null, "gbt-32150-2025")]
    public void Select_HeatOfChina_IsTheDefaultKnownByTheDay(string? day, string source)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(
            Query("CN") with { Activity = ActivityCode.Parse("heat.district"), Year = 2024, Unit = Unit.Parse("GJ"), AsOf = Day(day) });

        Assert.That(selection.Factor?.Id, Is.EqualTo($"{source}/heat.district/CN"));
    }

    [Test]
    public void Select_SetAskedFor_GoesFirstEvenFromABroaderRegion()
    {
        FactorLibrary library = Library(Travel("ordinary", "CN-BJ"), Travel("alternative", "CN") with { Set = "alt" });

        Assert.That(library.Select(Query("CN-BJ")).Factor?.Id, Is.EqualTo("ordinary"));
        Assert.That(library.Select(Query("CN-BJ") with { Sets = ["alt"] }).Factor?.Id, Is.EqualTo("alternative"));
    }

    [Test]
    public void Select_SetWithoutAFactor_LeavesTheOrdinaryOnes()
    {
        FactorLibrary library = Library(Travel("ordinary", "CN"), Travel("alternative", "GB") with { Set = "alt" });

        Assert.That(library.Select(Query("CN") with { Sets = ["alt"] }).Factor?.Id, Is.EqualTo("ordinary"));
    }

    [TestCase("travel.rail")]
    [TestCase("travel")]
    public void Select_Proxy_StandsInForItsRegionAndBelow(string activity)
    {
        FactorLibrary library = Library(Travel("gb", "GB"));
        var proxy = new RegionProxy(ActivityCode.Parse(activity), Region.Parse("CN"), Region.Parse("GB"));

        FactorSelection selection = library.Select(Query("CN-BJ") with { Proxies = [proxy] });

        Assert.That(selection.Factor?.Id, Is.EqualTo("gb"));
        Assert.That(selection.Flags, Is.EqualTo(LineFlags.Proxy | LineFlags.Co2Only | LineFlags.UserFactor));
    }

    [TestCase("travel:CN=GB", "travel.rail:CN=US")]
    [TestCase("travel:CN=GB", "travel:CN-BJ=US")]
    [TestCase("travel:CN-BJ=GB", "travel.rail:CN=US")]
    public void Select_OverlappingProxies_TakesTheNarrowestInAnyOrder(string wider, string narrower)
    {
        FactorLibrary library = Library(Travel("gb", "GB"), Travel("us", "US"));
        RegionProxy[] proxies = [.. new[] { wider, narrower }.Select(text => text.Split(':', '=')).Select(parts =>
            new RegionProxy(ActivityCode.Parse(parts[0]), Region.Parse(parts[1]), Region.Parse(parts[2])))];

        Assert.That(
            new[] { proxies, [.. proxies.Reverse()] }.Select(
                order => library.Select(Query("CN-BJ") with { Proxies = [.. order] }).Factor?.Id),
            Is.All.EqualTo("us"));
    }

    [Test]
    public void Select_ProxyAndAGlobalFactor_TakesTheGlobal()
    {
        FactorLibrary library = Library(Travel("gb", "GB"), Travel("global", ""));
        var proxy = new RegionProxy(ActivityCode.Parse("travel"), Region.Parse("CN"), Region.Parse("GB"));

        Assert.That(library.Select(Query("CN") with { Proxies = [proxy] }).Factor?.Id, Is.EqualTo("global"));
    }

    [Test]
    public void Select_ProxyNotAskedFor_SaysHowToAsk()
    {
        FactorSelection selection = Library(Travel("gb", "GB")).Select(Query("CN"));

        Assert.That(
            selection.Failure,
            Is.EqualTo(
                "no factor for travel.rail, CN, 2025; the nearest is gb (GB, any year, per pkm): another region stands in only when "
                + "asked, with InventoryOptions.Proxies travel.rail:CN=GB"));
    }

    [Test]
    public void Select_ProxyForScope2_IsNeverTaken()
    {
        FactorLibrary library = Library(Electricity("gb", "GB"));
        var proxy = new RegionProxy(ActivityCode.GridElectricity, Region.Parse("FR"), Region.Parse("GB"));

        FactorSelection selection = library.Select(new FactorQuery
        {
            Activity = ActivityCode.GridElectricity,
            Region = Region.Parse("FR"),
            Year = 2025,
            Unit = Unit.KilowattHour,
            Proxies = [proxy],
        });

        Assert.That(
            selection.Failure,
            Is.EqualTo(
                "no factor for electricity.grid, FR, 2025; no other region stands in for Scope 2: add the one of FR with "
                + "FactorLibrary.With (kind grid-average, region FR, per kWh)"));
    }

    // With a set asked for, the set's factor goes first in the region that stands in as it does everywhere.
    [Test]
    public void Select_ProxyWithSet_TakesTheSetFirst()
    {
        FactorLibrary library = Library(Travel("gb", "GB"), Travel("gb-alt", "GB") with { Set = "alt" });
        var proxy = new RegionProxy(ActivityCode.Parse("travel"), Region.Parse("CN"), Region.Parse("GB"));

        Assert.That(library.Select(Query("CN") with { Proxies = [proxy], Sets = ["alt"] }).Factor?.Id, Is.EqualTo("gb-alt"));
    }

    [Test]
    public void Select_Supplier_IsACandidateOnlyWhenNamed()
    {
        EmissionFactor own = Travel("supplier", "CN") with
        {
            Kind = FactorKind.Supplier,
            Citation = new Citation { Publisher = "Line 1", Source = "S", Published = PublicationDate.Parse("2025") },
        };
        FactorLibrary library = Library(Travel("ordinary", "CN"), own);

        Assert.That(library.Select(Query("CN")).Factor?.Id, Is.EqualTo("ordinary"));
        Assert.That(library.Select(Query("CN") with { Supplier = "Line 2" }).Factor?.Id, Is.EqualTo("ordinary"));
        Assert.That(library.Select(Query("CN") with { Supplier = "Line 1" }).Factor?.Id, Is.EqualTo("supplier"));
    }

    [TestCase("pkm", "per-pkm")]
    [TestCase("pmi", "per-pkm")]
    [TestCase("vkm", "per-vkm")]
    public void Select_SeveralUnits_TakesTheRowsDimension(string unit, string expected)
    {
        FactorLibrary library = Library(Travel("per-pkm", "CN"), Travel("per-vkm", "CN") with { Unit = Unit.Parse("vkm") });

        Assert.That(library.Select(Query("CN") with { Unit = Unit.Parse(unit) }).Factor?.Id, Is.EqualTo(expected));
    }

    [Test]
    public void Select_UnitOutOfReach_SaysWhichIsAccepted()
    {
        FactorSelection selection = Library(Travel("cn", "CN")).Select(Query("CN") with { Unit = Unit.Parse("vkm") });

        Assert.That(selection.FailureColumn, Is.EqualTo("unit"));
        Assert.That(
            selection.Failure,
            Is.EqualTo("'vkm' does not convert to pkm, the unit of cn; an amount in pkm, or a unit that converts to it, is accepted"));
    }

    [Test]
    public void Select_UsersAndBuiltIn_TakesTheUsers()
    {
        FactorLibrary library = FactorLibrary.BuiltIn.With([Electricity("mine", "CN") with { ValidFrom = 2023, ValidTo = 2023 }]);

        FactorSelection selection = library.Select(new FactorQuery
        {
            Activity = ActivityCode.GridElectricity,
            Region = Region.Parse("CN"),
            Year = 2023,
            Unit = Unit.KilowattHour,
        });

        Assert.That(selection.Factor?.Id, Is.EqualTo("mine"));
        Assert.That(selection.Flags, Is.EqualTo(LineFlags.Co2Only | LineFlags.UserFactor));
        Assert.That(
            selection.PassedOver.Single(other => other.Factor.Id == "cn-mee-2023/electricity.grid/CN").Why,
            Is.EqualTo("the user's own factor goes first"));
    }

    [Test]
    public void Select_TwoLeft_IsAnErrorThatNamesBoth()
    {
        FactorSelection selection = Library(Travel("one", "CN"), Travel("two", "CN")).Select(Query("CN"));

        Assert.That(selection.FailureColumn, Is.EqualTo("activity"));
        Assert.That(
            selection.Failure,
            Is.EqualTo(
                "two factors serve travel.rail, CN, 2025 equally well: one (CN, any year, per pkm) and two (CN, any year, per pkm); "
                + "pin one with factor_id, or tell them apart by region, years or set"));
    }

    [Test]
    public void Select_ScopeAndCategoryOfTheRow_DecideWhereAnyAgree()
    {
        FactorLibrary library = Library(
            Travel("travel", "CN"),
            Travel("commuting", "CN") with { Scope3Category = Scope3Category.EmployeeCommuting },
            Travel("own-train", "CN") with { Scope = Scope.Scope1, Scope3Category = null });

        Assert.That(library.Select(Query("CN") with { Scope = Scope.Scope1 }).Factor?.Id, Is.EqualTo("own-train"));
        Assert.That(
            library.Select(Query("CN") with { Scope = Scope.Scope3, Scope3Category = Scope3Category.EmployeeCommuting }).Factor?.Id,
            Is.EqualTo("commuting"));
    }

    [TestCase(FactorKind.GridMargin, "grid-margin")]
    [TestCase(FactorKind.GridResidual, "grid-residual")]
    [TestCase(FactorKind.LifeCycle, "life-cycle")]
    public void Select_Scope2WithAnotherKind_IsRefused(FactorKind kind, string name)
    {
        FactorLibrary library = Library(Electricity("om", "CN", kind));

        FactorSelection selection = library.Select(new FactorQuery
        {
            Activity = ActivityCode.GridElectricity,
            Region = Region.Parse("CN"),
            Year = 2025,
            Unit = Unit.KilowattHour,
        });

        Assert.That(
            selection.Failure,
            Is.EqualTo(
                $"no factor for electricity.grid, CN, 2025; the nearest is om (CN, any year, per kWh): of kind {name}; "
                + "location-based Scope 2 takes only grid-average and heat"));
    }

    [TestCase(FactorKind.GridAverage)]
    [TestCase(FactorKind.Heat)]
    public void IsAdmittedBy_Scope2_TakesGridAverageAndHeat(FactorKind kind)
    {
        FactorKind[] admitted = [.. Enum.GetValues<FactorKind>().Where(other => other.IsAdmittedBy(Scope.Scope2))];

        Assert.That(admitted, Has.Length.EqualTo(2).And.Contains(kind));
    }

    [Test]
    public void IsAdmittedBy_Margin_IsNowhereAdmitted()
    {
        Assert.That(Enum.GetValues<Scope>().Any(scope => FactorKind.GridMargin.IsAdmittedBy(scope)), Is.False);
    }
}
