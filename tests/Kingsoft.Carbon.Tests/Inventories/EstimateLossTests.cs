using static Kingsoft.Carbon.Tests.Inventories.EstimateText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Factors of losses per unit used beside those per unit lost: neither is taken for the other.</summary>
public sealed class EstimateLossTests
{
    private const string Loss = "loss,electricity.grid,kWh,losses.electricity,kWh,{0},add,own,,,,,3,3,{1},\n";

    // DESNZ 2025: 0.01853 kg for each kilowatt-hour used; 8 % of what was sent out would be 0.1611 t of 100 MWh. What the message asks for
    // gives 1.853 t.
    [TestCase("GB", "sent-out", "0.08", "desnz-2025/losses.electricity/GB", 1.853)]
    [TestCase("GB", "delivered", "0.08", "desnz-2025/losses.electricity/GB", 1.853)]
    [TestCase("GB", "", "0.08", "desnz-2025/losses.electricity/GB", 1.853)]
    [TestCase("NZ", "sent-out", "0.06", "nz-mfe-2026/losses.electricity/NZ/2025", 0.595616)]
    public void LossOfAFactorPerUnitUsed_IsRefusedWithWhatIsRight(
        string region, string basis, string value, string factor, decimal tonnes)
    {
        string row = $"p,electricity.grid,100,MWh,2025,{region},\n";

        Assert.That(RowFaults(row, Of(value, basis)), Is.EqualTo(new[]
        {
            "ledger.csv:2: activity: by estimates (electricity.grid → losses.electricity (loss)): "
                + $"{factor} is per kWh used and counts all losses of each, and by the estimate loss it would count a small part of "
                + $"them; for {region} an estimate with value 1 and without loss_basis is accepted, in the same "
                + "unit on both sides (id 'p')",
        }));
        Assert.That(
            Calculate(row, EstimatesOf(Of("1", "")), gwp: GwpSet.Ar5).Totals.Scope3?.Tonnes, Is.EqualTo(tonnes));
    }

    [TestCase("loss,heat.district,kWh,losses.heat.district,kWh,0.05,add,own,,,,,3,3,sent-out,\n", "heat.district")]
    [TestCase("loss,electricity.grid,kWh,upstream.losses.electricity,kWh,0.08,add,own,,,,,3,3,delivered,\n", "electricity.grid")]
    [TestCase(
        "loss,electricity.grid,kWh,x.lost,kWh,0.08,add,own,,,,,3,3,sent-out,\n"
            + "then,x.lost,MWh,losses.electricity,kWh,1000,replace,own,,,,,3,3,,\n",
        "electricity.grid")]
    public void TwinsOfAFactorPerUnitUsed_AreRefused(string estimates, string activity) => Assert.That(
        RowFaults($"p,{activity},100,MWh,2025,GB,\n", estimates).Single(),
        Does.Contain(" used and counts all losses of each, and by the estimate loss it would count a small part"));

    [Test]
    public void UpstreamThatHoldsLosses_IsRefusedToo() => Assert.That(
        RowFaults(
            "p,electricity.grid,100,MWh,2025,AU,\n",
            "loss,electricity.grid,kWh,upstream.electricity.with-losses,kWh,0.05,add,own,,,,,3,3,sent-out,\n").Single(),
        Does.Contain("is per kWh used and counts all losses of each"));

    // One estimate for everywhere, and own factors per kilowatt-hour lost: 0.70 kg of 0.045 ÷ 0.955 in China. What is to be written is
    // written for the country that has a factor per kilowatt-hour used.
    [Test]
    public void SeveralCountries_HaveEachItsOwn()
    {
        FactorLibrary factors = Own("o/losses.electricity/CN,losses.electricity,td-loss,CN,kWh,0.70,unstated,3,3,2025,Own,Own,\n");
        string all = Of("0.045", "sent-out"), british = Of("1", "").Replace("loss,", "gb,", StringComparison.Ordinal)
            .Replace("own,,,", "own,,GB,", StringComparison.Ordinal);

        Inventory inventory = Calculate(
            "a,electricity.grid,1000,MWh,2025,CN,\nb,electricity.grid,100,MWh,2025,GB,\n", EstimatesOf(all + british), factors);

        Assert.That(
            inventory.Lines.Where(line => line.Scope == Scope.Scope3).Select(line => Math.Round(line.Co2e!.Value.Tonnes, 4)),
            Is.EqualTo(new[] { 32.9843m, 1.853m }));
    }

    // The row becomes the site's energy, and the factor is per kilowatt-hour of that: 130 MWh.
    [Test]
    public void AChain_TakesWhatTheSiteUses()
    {
        const string pue = "pue,it.energy,kWh,electricity.grid,kWh,1.3,replace,own,,,,,,,,\n";

        Assert.That(RowFaults("a,it.energy,100,MWh,2025,GB,\n", pue + Of("0.08", "sent-out")).Single(), Does.Contain("is per kWh used"));
        Assert.That(
            Calculate("a,it.energy,100,MWh,2025,GB,\n", EstimatesOf(pue + Of("1", "")), gwp: GwpSet.Ar5).Totals.Scope3?.Tonnes,
            Is.EqualTo(2.4089m));
    }

    // An own factor of 0.0265 kg is a twentieth of 0.5306: nobody lost a kilowatt-hour for that little, unless its file says so.
    [TestCase("", "does not say whether it is per kWh used or per kWh lost")]
    [TestCase("consumption", "is per kWh used and counts all losses of each")]
    [TestCase("generation", null)]
    public void OwnFactor_FarBelowScope2_SaysWhatItIsPer(string basis, string? fault)
    {
        string[] faults = FaultsOf(0.0265m, basis, Of("0.045", "sent-out"));

        Assert.That(faults, fault is null ? Is.Empty : Has.One.Contains(fault));
        Assert.That(FaultsOf(0.0265m, "consumption", Of("1", "")), Is.Empty);
    }

    // 0.70 kg for each kilowatt-hour used would be 700 t of losses beside 530.6 t of Scope 2.
    [TestCase("", "about as much as Scope 2 does, as one per kWh lost would")]
    [TestCase("generation", "is per kWh that was made and lost")]
    [TestCase("consumption", null)]
    public void OwnFactor_PerUnitLost_NeedsTheLoss(string basis, string? fault)
    {
        Assert.That(FaultsOf(0.70m, basis, Of("1", "")), fault is null ? Is.Empty : Has.One.Contains(fault));
        Assert.That(FaultsOf(0.70m, "generation", Of("0.045", "sent-out")), Is.Empty);
    }

    // 1,000 MWh × 0.045 ÷ 0.955 × 0.6205 kg.
    [Test]
    public void ALifeCycle_WeighsWhatIsLost() => Assert.That(
        Calculate(
            "p,electricity.grid,1000,MWh,2023,CN,\n",
            EstimatesOf(Of("0.045", "sent-out").Replace("losses.electricity", "electricity.life-cycle", StringComparison.Ordinal)))
            .Totals.Scope3?.Tonnes,
        Is.EqualTo(29.238219895288m));

    private static string Of(string value, string basis) =>
        Loss.Replace("{0}", value, StringComparison.Ordinal).Replace("{1}", basis, StringComparison.Ordinal);

    private static string[] FaultsOf(decimal kilograms, string basis, string estimates)
    {
        FactorLibrary factors = FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(
            new StringReader("id,activity,kind,region,unit,co2e_kg,gwp_set,scope,scope3_category,published,publisher,source,basis\n"
                + FormattableString.Invariant(
                    $"o/l,losses.electricity,td-loss,CN,kWh,{kilograms},unstated,3,3,2025,Own,Own,{basis}\n")),
            "f.csv"));
        var issues = new DataIssues();
        Inventory.CalculateAll(LedgerOf("p,electricity.grid,1000,MWh,2023,CN,\n"), factors, With(EstimatesOf(estimates)), issues);
        return [.. issues.InOrder().Select(issue => issue.ToString())];
    }
}
