using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

public sealed class ElectricityTwiceTests
{
    private const string EntityHeader = "id,activity,amount,unit,period,region,entity";
    private const string Header = "id,activity,amount,unit,period,region,facility,scope,scope3_category";

    // The footprint of 2024 is 0.5777 kg, the grid of Beijing 0.5554: what Scope 2 counts is at stake, and 22.30 t are category 3's.
    [Test]
    public void Findings_LifeCycleBesideScope2_SaysWhatCategory3Takes()
    {
        Finding finding = One(
            ["lc,electricity.life-cycle,1000,MWh,2024,CN,,,", "el,electricity.grid,1000,MWh,2024,CN-BJ,,,"],
            "life-cycle-beside-scope2",
            Header);

        Assert.That(finding.Message, Is.EqualTo(
            "the factor holds the generation of electricity that Scope 2 counts already; category 3 takes only what lies upstream and is "
            + "lost on the way: write 'upstream.electricity' as its activity, with a row of 'losses.electricity' only where the factor of "
            + "Scope 2 holds no losses, or give a factor of your own of the kind 'upstream' that is the life cycle less the grid average "
            + "of the same data year: CN, electricity.life-cycle (category 3): cn-mee-footprint-2024/electricity.life-cycle/CN"));
        Assert.That((finding.Tonnes, finding.Lines[0], finding.LineCount), Is.EqualTo((555.40m, "lc", 1L)));
    }

    // A tenth of the kilowatt-hours: a tenth of what Scope 2 counts.
    [Test]
    public void Findings_LifeCycleOfAPart_HasThatPartAtStake() => Assert.That(
        One(
            ["lc,electricity.life-cycle,100,MWh,2024,CN,F,,", "el,electricity.grid,1000,MWh,2024,CN-BJ,F,,"],
            "life-cycle-beside-scope2",
            Header).Tonnes,
        Is.EqualTo(55.54m));

    [TestCase("lc,electricity.life-cycle,1000,MWh,2024,CN,,3,8", "el,electricity.grid,20,MWh,2024,CN-BJ,F,,", TestName = "a leased site")]
    [TestCase("lc,electricity.life-cycle,9,MWh,2024,CN,,3,1", "el,fuel.diesel.stationary,20,GJ(net),2024,CN,F,,", TestName = "no Scope 2")]
    [TestCase("lc,electricity.life-cycle,1000,MWh,2024,CN,A,,", "el,electricity.grid,1000,MWh,2024,CN-BJ,B,,", TestName = "other sites")]
    [TestCase("up,upstream.electricity,1000,MWh,2024,GB,F,,", "el,electricity.grid,1000,MWh,2024,GB,F,,", TestName = "upstream")]
    [TestCase("up,losses.electricity,1000,MWh,2024,GB,F,,", "el,electricity.grid,1000,MWh,2024,GB,F,,", TestName = "losses")]
    public void Findings_ElectricityThatScope2DoesNotCount_IsNotFound(string a, string b) =>
        Assert.That(Found([a, b], Header), Is.Empty);

    // 1,200,000 kWh of a year are twelve months of 100 MWh; both sides are named, and one of them is at stake.
    [Test]
    public void Findings_YearInCategory8OfTheMonthsInScope2_IsFound()
    {
        IEnumerable<string> months = Enumerable.Range(1, 12).Select(
            month => $"m{month},electricity.grid,100,MWh,2024-{month:00},CN,F,,");

        Finding finding = One(["y,electricity.grid,1200000,kWh,2024,CN,F,3,8", .. months], "counted-twice", Header);

        Assert.That((finding.LineCount, finding.Tonnes), Is.EqualTo((13L, 636.72m)));
    }

    [TestCase("F", "G", 1200)]
    [TestCase("F", "F", 900)]
    public void Findings_OtherElectricityInCategory8_IsNotFound(string site, string leased, int amount) => Assert.That(
        Found(
            [$"a,electricity.grid,1200,MWh,2024,CN,{site},,", $"b,electricity.grid,{amount},MWh,2024,CN,{leased},3,8"], Header), Is.Empty);

    // Four sites beside 1000 MWh that name none: all of their generation is 530.60 t, whoever of them it is of.
    [Test]
    public void Findings_LifeCycleOfSitesBesideOneRow_HaveItsGenerationAtStakeOnce()
    {
        IEnumerable<string> sites = Enumerable.Range(1, 4).Select(site => $"lc{site},electricity.life-cycle,1000,MWh,2024,CN,S{site},,");

        Finding finding = One(["el,electricity.grid,1000,MWh,2024,CN,,,", .. sites], "life-cycle-beside-scope2", Header);

        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((530.60m, 4L)));
        Assert.That(finding.Subjects.Select(subject => subject.Tonnes), Is.EqualTo(new[] { 530.60m, 0m, 0m, 0m }));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "lc1", "lc2", "lc3", "lc4" }));
    }

    [TestCase("b,electricity.life-cycle,900,MWh,2024,CN,,,", TestName = "a row without a site beside that of the site")]
    [TestCase("b,electricity.life-cycle,1000,MWh,2024,CN,F,3,1", TestName = "one site in two categories")]
    public void Findings_LifeCycleThatStandsTwice_HasTheGenerationAtStakeOnce(string second) => Assert.That(
        One(
            ["a,electricity.life-cycle,1000,MWh,2024,CN,F,,", second, "el,electricity.grid,1000,MWh,2024,CN,F,,"],
            "life-cycle-beside-scope2",
            Header).Tonnes,
        Is.EqualTo(530.60m));

    [Test]
    public void Findings_LifeCycleOfEntities_NamesEachInAnyOrder()
    {
        Finding finding = One(
            [
                "b,electricity.life-cycle,10,MWh,2024,CN,B", "a,electricity.life-cycle,10,MWh,2024,CN,A",
                "el,electricity.grid,1000,MWh,2024,CN,A", "e2,electricity.grid,1000,MWh,2024,CN,B",
            ],
            "life-cycle-beside-scope2",
            EntityHeader);

        Assert.That(finding.Subjects.Select(subject => subject.ToString()), Is.EqualTo(new[] { "A", "B" }.Select(
            entity => new FindingSubject(
                $"{entity}, electricity.life-cycle (category 3): cn-mee-footprint-2024/electricity.life-cycle/CN", 5.306m, 1).ToString())));
    }

    [Test]
    public void Findings_LifeCycleOfAnEntityWithoutScope2_IsNotFound() => Assert.That(
        Found(["a,electricity.life-cycle,10,MWh,2024,CN,A", "el,electricity.grid,1000,MWh,2024,CN,B"], EntityHeader), Is.Empty);
}
