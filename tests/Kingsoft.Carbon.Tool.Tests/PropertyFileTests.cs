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

    [TestCase("物质,属性,数值,单位,来源\n柴油,密度,0.84,kg/L,供应商")]
    [TestCase("Substance,Property,Value,Unit,Source\ndiesel,density,0.84,kg/L,S")]
    [TestCase(",,,,\n,,,,\n物质,性质,值,计量单位,数据来源\n柴油,低位发热量,42.652,GJ/t,供应商")]
    public void Validate_HeaderInOtherWords_IsThatOfProperties(string text)
    {
        WorkingFolder.Write("p.csv", text);

        ToolResult result = WorkingFolder.Run("factors", "validate", "p.csv");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(
            result.Output, Is.EqualTo($"1 own properties and {FactorLibrary.BuiltIn.Count} built-in factors: nothing wrong found\n"));
    }

    [Test]
    public void Validate_FactorsWithAChineseKind_AreRead()
    {
        WorkingFolder.Write(
            "f.csv",
            "编号,活动,类型,地区,单位,co2_kg,范围,发布日期,发布机构,来源",
            "own/x,fuel.diesel.stationary,combustion,CN,L,2.6,1,2025,Own,Own");

        ToolResult result = WorkingFolder.Run("factors", "validate", "f.csv");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(
            result.Output, Does.StartWith($"1 own factors and {FactorLibrary.BuiltIn.Count} built-in factors: nothing wrong found\n"));
    }

    [Test]
    public void Validate_APropertyFileWithoutASource_IsToldTheColumnsOfProperties()
    {
        WorkingFolder.Write("p.csv", "物质,属性,数值,单位", "柴油,密度,0.84,kg/L");

        ToolResult result = WorkingFolder.Run("factors", "validate", "p.csv");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.StartWith("p.csv:1: header: ").And.Contain("'source'").And.Not.Contain("activity"));
    }

    [Test]
    public void Validate_AnUnknownSubstance_IsRefused()
    {
        WorkingFolder.Write(
            "p.csv", "substance,property,value,unit,source", "fuel.diesel,density,840,kg/m3,x", "diesl,density,840,kg/m3,x");

        ToolResult result = WorkingFolder.Run("factors", "validate", "p.csv");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(
            result.Error,
            Is.EqualTo(
                "p.csv:2: substance: 'fuel.diesel' is not a known substance, so that nothing would use this row; write diesel\n"
                + "p.csv:3: substance: 'diesl' is not a known substance, so that nothing would use this row; a name such as diesel or "
                + "natural-gas, or one in the column 'substance' of your own factors, is accepted\n"));
    }

    [Test]
    public void Validate_TwoDensitiesOfOneSubstance_AreRefused()
    {
        WorkingFolder.Write(
            "p.csv", "substance,property,value,unit,source", "diesel,density,840,kg/m3,x", "diesel,density,0.86,kg/L,x");

        ToolResult result = WorkingFolder.Run("factors", "validate", "p.csv");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(
            result.Error,
            Is.EqualTo(
                "p.csv:3: value: two properties serve equally well: diesel density 840 kg/m3 (p.csv:2) and diesel density 0.86 kg/L "
                + "(p.csv:3); keep one, or tell them apart by region, years or set\n"));
    }

    [Test]
    public void Select_WithoutAUnit_NamesTheOption()
    {
        ToolResult result = WorkingFolder.Run("factors", "select", "--activity", "fuel.diesel.road", "--region", "GB", "--year", "2024");

        Assert.That(
            result.Error,
            Is.EqualTo(
                "carbon: two factors serve fuel.diesel.road, GB, 2024, per units that do not convert: desnz-2024/fuel.diesel.road/GB/L "
                + "(GB, 2024, per L) and desnz-2024/fuel.diesel.road/GB/kWh-gross (GB, 2024, per kWh(gross)); give the unit of the amount "
                + "with --unit\n"));
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
