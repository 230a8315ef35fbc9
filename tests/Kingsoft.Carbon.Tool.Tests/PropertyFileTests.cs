using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Files of the user's own densities and heating values.</summary>
public sealed class PropertyFileTests : InWorkingFolder
{
    [Test]
    public void Template_OfProperties_PassesValidation()
    {
        ToolResult written = WorkingFolder.Run("factors", "template", "--properties", "-o", "p.csv");
        ToolResult validated = WorkingFolder.Run("factors", "validate", "p.csv");

        Assert.That((written.Status, written.Output), Is.EqualTo((0, "")));
        Assert.That(
            written.Error, Does.StartWith("Columns of a file of your own properties (* always needed; leave the others empty, or out):\n"));
        Assert.That(written.Error, Does.EndWith(
            "Check with 'carbon factors validate FILE', use with --properties.\n"));
        Assert.That((validated.Status, validated.Error), Is.EqualTo((0, "")));
        Assert.That(
            validated.Output, Is.EqualTo($"3 own properties and {FactorLibrary.BuiltIn.Count} built-in factors: nothing wrong found\n"));
    }

    [Test]
    public void Template_OfPropertiesWithoutAFile_GoesToStandardOutput()
    {
        Assert.That(WorkingFolder.Run("factors", "template", "--properties").Output, Is.EqualTo(PropertyTemplate.ToCsv()));
    }

    [TestCase("substance,property,value,unit,source")]
    [TestCase("\"source\",\"property\",\"substance\",\"value\",\"unit\"")]
    public void Validate_ASlipOfAThousand_IsRefusedAtItsPlace(string header)
    {
        WorkingFolder.Write(
            "p.csv", header, header.StartsWith('s') ? "diesel,density,840,t/m3,S" : "S,density,diesel,840,t/m3");

        ToolResult result = WorkingFolder.Run("factors", "validate", "p.csv");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(
            result.Error,
            Is.EqualTo(
                "p.csv:2: value: 840 t/m3 is not a possible density of diesel; 400 to 1500 kg/m3 is accepted (is the value in kg/m3?)\n"));
    }

    [Test]
    public void Validate_AnOddValue_IsARemark()
    {
        WorkingFolder.Write("p.csv", "substance,property,value,unit,source", "diesel,ncv,4.3,GJ/t,S");

        ToolResult result = WorkingFolder.Run("factors", "validate", "p.csv");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(
            result.Output,
            Does.EndWith("p.csv:2: value: 4.3 GJ(net)/t is unusual for the net heating value of diesel; 5 to 60 GJ(net)/t is usual\n"));
    }

    [Test]
    public void Inventory_AnOddValue_IsAFindingWithItsPlace()
    {
        WorkingFolder.Write("p.csv", "substance,property,value,unit,source", "diesel,ncv,4.3,GJ/t,S");
        WorkingFolder.Write("l.csv", "id,activity,amount,unit,period,region", "d,fuel.diesel.stationary,1000,L,2025,CN");

        ToolResult result = WorkingFolder.Run("inventory", "l.csv", "--properties", "p.csv", "--format", "json");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Does.Contain("\"code\": \"implausible-property\""));
        Assert.That(
            result.Output,
            Does.Contain("p.csv:2: 4.3 GJ(net)/t is unusual for the net heating value of diesel; 5 to 60 GJ(net)/t is usual"));
        Assert.That(result.Output, Does.Contain("diesel-mineral density 830.565 kg/m3 of GB for CN"));
    }
}
