namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Sums of published figures, each within the digits that are printed.</summary>
public sealed class FactorSumTests
{
    private const string Header =
        "id,activity,kind,unit,co2_kg,ch4_kg,n2o_kg,ch4_co2e_kg,n2o_co2e_kg,other_gases,rf_co2e_kg,published_co2e_kg,"
        + "gwp_set,scope,published,publisher,source\n";

    // 2.50 + 0.01 × 28 + 0.02 × 265 = 8.08 under AR5; half a unit of each figure is 0.005 × (1 + 28 + 265 + 1) = 1.475.
    [TestCase("2.50,0.01,0.02,,,,,8.08,AR5")]
    [TestCase("2.50,0.01,0.02,,,,,9.55,AR5")]
    // 0.14240 + 0.00036 + 0.00032 = 0.14308, and 0.00002 beside it is four halves of the last decimal.
    [TestCase("0.14240,,,0.00036,0.00032,,,0.14308,AR5")]
    [TestCase("0.14240,,,0.00036,0.00032,,,0.14310,AR5")]
    // Radiative forcing is a summand: 0.06826 + 0.00001 + 0.00099 + 0.04778 = 0.11704.
    [TestCase("0.06826,,,0.00001,0.00099,,0.04778,0.11704,AR5")]
    // No set, no weight: nothing to compare.
    [TestCase("2.50,0.01,0.02,,,,,1.00,unstated")]
    public void Check_GasesThatAddUp_FindsNothing(string figures)
    {
        IEnumerable<string> faults = FactorRows.Faults($"{Header}own/1,vehicle.test,activity,h,{figures},1,2025,Own,Own\n");

        Assert.That(faults, Is.Empty);
    }

    [TestCase(
        "2.50,0.01,0.02,,,,,9.56,AR5",
        "the gases are 8.08 kg CO2e under AR5, 9.56 is printed; a difference of 1.475 is within the printed digits")]
    [TestCase(
        "0.14240,,,0.00036,0.00032,,,0.14311,AR5",
        "the gases are 0.14308 kg CO2e under AR5, 0.14311 is printed; a difference of 0.00002 is within the printed digits")]
    [TestCase(
        "0.06826,,,0.00001,0.00099,,,0.11704,AR5",
        "the gases are 0.06926 kg CO2e under AR5, 0.11704 is printed; a difference of 0.00002 is within the printed digits")]
    // Carbon dioxide weighs the same under every set.
    [TestCase("1,,,,,,,5,", "the gases are 1 kg CO2e, 5 is printed; a difference of 1 is within the printed digits")]
    public void Check_GasesThatMissTheTotal_SaysByHowMuch(string figures, string message)
    {
        IEnumerable<string> faults = FactorRows.Faults($"{Header}own/1,vehicle.test,activity,h,{figures},1,2025,Own,Own\n");

        Assert.That(faults, Is.EqualTo([$"own.csv:2: published_co2e_kg: {message}"]));
    }

    // The shares of a blend are nominal: 0.5 × 677 + 0.5 × 3170 = 1923.5 is 1924, and not 1925.
    [TestCase("1924", 0)]
    [TestCase("1925", 1)]
    public void Check_Blend_TakesItsCompositionAsExact(string printed, int faults)
    {
        IEnumerable<string> found = FactorRows.Faults(
            $"{Header}own/1,refrigerant.test,fugitive,kg,,,,,,HFC-32=0.5;HFC-125=0.5,,{printed},AR5,1,2025,Own,Own\n");

        Assert.That(found.Count(), Is.EqualTo(faults));
    }

    [Test]
    public void Check_PartsThatMissTheirTotal_SaysSo()
    {
        const string csv = "id,activity,kind,unit,co2e_kg,gwp_set,scope,published,publisher,source\n"
            + "own/refrigerant.x.kyoto/GB,refrigerant.x.kyoto,fugitive,kg,4,AR5,1,2025,Own,Own\n"
            + "own/refrigerant.x.non-kyoto/GB,refrigerant.x.non-kyoto,fugitive,kg,1653,AR5,1,2025,Own,Own\n"
            + "own/refrigerant.x.total/GB,refrigerant.x.total,fugitive,kg,1659,AR5,1,2025,Own,Own\n";

        IEnumerable<string> faults = FactorRows.Faults(csv);

        Assert.That(faults, Is.EqualTo([
            "own.csv:4: co2e_kg: the parts (.kyoto, .non-kyoto) add up to 1657 kg CO2e, the total is 1659; "
                + "a total that is the sum of its parts is accepted",
        ]));
    }

    [Test]
    public void BuiltIn_GasSplitsMeetTheirTotals_ButForTheListedExceptions()
    {
        IEnumerable<(string, string)> missed =
            from factor in FactorLibrary.BuiltIn.Factors
            from fault in FactorSums.Faults(FactorLibrary.BuiltIn, factor)
            select (factor.Id, fault.Check);

        Assert.That(missed, Is.EquivalentTo(FactorExceptions.All.Keys));
    }

    [Test]
    public void BuiltIn_ManyGasSplitsStandBesideATotal()
    {
        // 2 editions of DESNZ with 1,302 splits and their repetitions for other uses, 16 blends of EPA.
        Assert.That(FactorLibrary.BuiltIn.Factors.Count(factor => factor.PublishedCo2eKilograms is not null), Is.GreaterThan(2_620));
    }

    [Test]
    public void Exceptions_GiveAReason()
    {
        Assert.That(FactorExceptions.All.Values, Is.Not.Empty.And.None.Empty);
    }
}
