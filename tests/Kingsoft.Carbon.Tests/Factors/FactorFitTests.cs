namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Own factors whose kind or unit is none of their activity.</summary>
public sealed class FactorFitTests
{
    private const string Header = "id,activity,kind,region,unit,co2_kg,scope,published,publisher,source";

    [TestCase("electricity.grid,combustion,CN,L,2.6,1", "kind: 'combustion' is no kind of factor of electricity.grid; grid-average, ")]
    [TestCase("electricity.grid,combustion,CN,L,2.6,1", "unit: 'L' measures no amount of electricity.grid; ")]
    [TestCase("electricity.grid,combustion,CN,kWh,0.6,1", "kind: 'combustion' is no kind of factor of electricity.grid; ")]
    [TestCase("electricity.grid,supplier,CN,t,600,3", "unit: 't' measures no amount of electricity.grid; ")]
    [TestCase("fuel.diesel.stationary,grid-average,CN,L,2.6,1", "kind: 'grid-average' is no kind of factor of fuel.diesel.stationary; ")]
    [TestCase("fuel.diesel.stationary,combustion,CN,km,0.2,1", "unit: 'km' measures no amount of fuel.diesel.stationary; ")]
    [TestCase("refrigerant.r-410a,combustion,,kg,2,1", "kind: 'combustion' is no kind of factor of refrigerant.r-410a; ")]
    [TestCase("refrigerant.r-410a,fugitive,,kWh,2,1", "unit: 'kWh' measures no amount of refrigerant.r-410a; ")]
    [TestCase("heat.district,combustion,CN,GJ,110,1", "kind: 'combustion' is no kind of factor of heat.district; ")]
    public void Check_AFactorThatDoesNotFitItsActivity_IsRefused(string row, string fault) =>
        Assert.That(Faults(row), Has.Some.StartsWith($"own.csv:2: {fault}"));

    [TestCase("electricity.grid,grid-average,CN,MWh,600,2")]
    [TestCase("electricity.grid,grid-residual,CN,kWh,0.6,2")]
    [TestCase("electricity.grid,supplier,CN,kWh,0.4,3")]
    [TestCase("electricity.grid,activity,CN,kWh,0.4,3")]
    [TestCase("fuel.diesel.stationary,combustion,CN,L,2.6,1")]
    [TestCase("fuel.natural-gas.stationary,combustion,CN,Nm3,2.1,1")]
    [TestCase("fuel.wood-chips.own,combustion,CN,m3,100,1")]
    [TestCase("fuel.natural-gas.stationary,combustion,CN,kWh,0.2,1")]
    [TestCase("fuel.diesel.stationary,activity,CN,h,12,1")]
    [TestCase("heat.district,heat,CN,t,300,2")]
    [TestCase("process.own-kiln,process,CN,t,500,1")]
    [TestCase("travel.rail.metro.own,activity,CN,pkm,0.03,3")]
    public void Check_AFactorThatFits_IsNot(string row) =>
        Assert.That(string.Join('\n', Faults(row)), Does.Not.Contain("no kind of").And.Not.Contain("measures no"));

    private static string[] Faults(string row)
    {
        using var file = new ScratchFile($"{Header}\nown/a,{row},2025-01-01,Own,A study\n");
        var issues = new DataIssues();
        FactorLibrary own = FactorLibrary.ReadCsv(file.Path, issues);
        if (issues.Count == 0)
            FactorValidation.Check(FactorLibrary.BuiltIn.WithoutFactors().With(own), issues);
        return [.. issues.Select(issue => $"{issue}".Replace(file.Path, "own.csv", StringComparison.Ordinal))];
    }
}
