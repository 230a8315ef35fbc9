namespace Kingsoft.Carbon.Tests.Factors;

public sealed class FactorMagnitudeTests
{
    private const string GridHeader = "id,activity,kind,region,unit,co2_kg,scope,published,publisher,source\n";

    // 852 g/kWh entered as if it were kg; 74.1 t/TJ entered as t where kg belong.
    [TestCase(
        "grid-average",
        "CN",
        "kWh",
        "co2_kg",
        "852",
        "852 kg per kWh is not plausible for a grid; 0.001 to 2 are accepted (is the value in g, or per MWh?)")]
    [TestCase(
        "grid-average",
        "CN",
        "kWh",
        "co2e_kg",
        "852.5",
        "852.5 kg per kWh is not plausible for a grid; 0.001 to 2 are accepted (is the value in g, or per MWh?)")]
    [TestCase(
        "combustion",
        "",
        "TJ(net)",
        "co2_kg",
        "74.1",
        "74.1 kg per TJ is not plausible for a fuel; 20000 to 300000 are accepted (is the value in t, or per GJ?)")]
    public void Check_ValueOfAnotherMagnitude_NamesTheColumnAndWhatIsAccepted(
        string kind, string region, string unit, string column, string value, string message)
    {
        using var scratch = new House.TemporaryFolder();
        string file = scratch.PathTo("own.csv");
        string activity = kind == "combustion" ? "fuel.diesel.stationary" : "electricity.grid";
        string gwpSet = column == "co2e_kg" ? "AR6" : "";
        int scope = kind == "combustion" ? 1 : 2;
        File.WriteAllText(
            file,
            $"id,activity,kind,region,unit,{column},gwp_set,scope,published,publisher,source\n"
            + $"own/1,{activity},{kind},{region},{unit},{value},{gwpSet},{scope},2025,Own,Own\n");
        var issues = new DataIssues();

        FactorValidation.Check(FactorLibrary.ReadCsv(file, issues), issues);

        Assert.That(issues.Select(issue => issue.ToString()), Is.EqualTo([$"{file}:2: {column}: {message}"]));
    }

    // 7.9 × 10²⁸ kg of SF6 are more CO2e than a decimal holds.
    [Test]
    public void With_ValueBeyondADecimal_IsRefused()
    {
        const string csv = "id,activity,kind,unit,co2_kg,scope,published,publisher,source\n"
            + "own/1,fuel.diesel.stationary,combustion,TJ(net),1,1,2025,Own,Own\n";
        EmissionFactor sound = FactorRows.Library(csv).Factors.Single();
        EmissionFactor factor = sound with { Gases = [new GasAmount("CO2", 1m), new GasAmount("SF6", 7.9e28m)] };

        Assert.That(() => FactorLibrary.Empty.With(factor), Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
            "own.csv:2: other_gases: '79000000000000000000000000000' is too large; "
                + "up to 1000000000000000 kg per unit is accepted (id 'own/1')"));
    }

    [TestCase("steam", "heat", "GJ", "1", "Scope 1 takes only combustion, fugitive, process, supplier, activity")]
    [TestCase("electricity.grid", "grid-margin", "kWh", "2", "location-based Scope 2 takes only grid-average and heat")]
    [TestCase("electricity.grid", "grid-margin", "kWh", "3", "Scope 3 takes only combustion, fugitive, process, grid-average, supplier, "
        + "heat, upstream, td-loss, life-cycle, embodied, spend, activity")]
    [TestCase("electricity.grid", "supplier", "kWh", "2", "location-based Scope 2 takes only grid-average and heat")]
    public void Check_KindThatItsScopeDoesNotAdmit_SaysWhatItDoes(string activity, string kind, string unit, string scope, string accepted)
    {
        string rows = kind == "grid-margin" ? "no row" : "no row that leaves its scope to the factor";

        IEnumerable<string> faults = FactorRows.Faults($"{GridHeader}own/1,{activity},{kind},CN,{unit},1.5,{scope},2025,Own,Own\n");

        Assert.That(faults, Is.EqualTo([$"own.csv:2: kind: '{kind}' with scope {scope} serves {rows}; {accepted}"]));
    }

    [Test]
    public void Check_ResidualMix_IsAccepted()
    {
        IEnumerable<string> faults = FactorRows.Faults($"{GridHeader}own/1,electricity.grid,grid-residual,CN,kWh,0.5,2,2025,Own,Own\n");

        Assert.That(faults, Is.Empty);
    }
}
