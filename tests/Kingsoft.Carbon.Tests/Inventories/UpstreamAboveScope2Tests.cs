using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Upstream and losses in category 3, on the energy that Scope 2 has or on more.</summary>
public sealed class UpstreamAboveScope2Tests
{
    private const string Columns = "id,activity,amount,unit,period,region,facility,scope,scope3_category";

    // 1,500 kWh beside 1,000: a third of what category 3 has is at stake, as nobody bought it.
    [Test]
    public void Findings_UpstreamOfMoreThanWasBought_IsNamed()
    {
        Finding finding = One(
            [Bought("a", 1000), "b,upstream.electricity,1500,kWh,2025,GB,F,3,3"], "upstream-above-scope2", Columns);

        Assert.That(finding.Message, Does.EndWith(": F, upstream.electricity (category 3): 1500 kWh, in Scope 2 1000"));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "b" }));
        Assert.That(finding.Tonnes, Is.EqualTo(500m * 0.0459m / 1000m).Within(0.000000000001m));
    }

    [TestCase("upstream.electricity", 1010, 0)]
    [TestCase("upstream.electricity", 1011, 1)]
    [TestCase("losses.electricity", 1011, 1)]
    [TestCase("upstream.losses.electricity", 1000, 0)]
    [TestCase("upstream.fuel.natural-gas", 5000, 0)]
    public void Findings_Upstream_IsNamedFromOnePercentOn(string activity, int amount, int expected)
    {
        string unit = activity.StartsWith("upstream.fuel", StringComparison.Ordinal) ? "kWh(net)" : "kWh";

        Assert.That(
            Found([Bought("a", 1000), $"b,{activity},{amount},{unit},2025,GB,F,3,3"], Columns), Has.Exactly(expected).Items);
    }

    // Upstream, losses and their upstream stand on the same kilowatt-hours, each by itself; a total on those of all sites.
    [Test]
    public void Findings_UpstreamAndLossesOfTheSame_RaiseNothing() => Assert.That(
        Found(
            [
                Bought("a", 1000), Bought("b", 500, "G"), "c,upstream.electricity,1500,kWh,2025,GB,,3,3",
                "d,losses.electricity,1.5,MWh,2025,GB,,3,3", "e,upstream.losses.electricity,1000,kWh,2025,GB,F,3,3",
            ],
            Columns),
        Is.Empty);

    // Sites beside one total are compared with it together.
    [TestCase(900, 1)]
    [TestCase(500, 0)]
    public void Findings_SitesBesideATotal_AreComparedTogether(int second, int expected) => Assert.That(
        Found(
            [
                Bought("a", 1500, ""), "b,upstream.electricity,1000,kWh,2025,GB,F,3,3",
                $"c,upstream.electricity,{second},kWh,2025,GB,G,3,3",
            ],
            Columns),
        Has.Exactly(expected).Items);

    private static string Bought(string id, int amount, string facility = "F") =>
        $"{id},electricity.grid,{amount},kWh,2025,GB,{facility},,";
}
