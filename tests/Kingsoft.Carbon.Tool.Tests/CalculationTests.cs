namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Rows that calculate their amount, through the tool.</summary>
public sealed class CalculationTests : InWorkingFolder
{
    [TestCase("3 t * 2 km", "'tkm' does not convert to kWh, the unit of cn-mee-2023/electricity.grid/CN; an amount in kWh, or a unit that "
        + "converts to it, is accepted")]
    [TestCase("12 kWh / 0", "'12 kWh / 0' divides by 0, which is zero; a divisor other than zero is accepted")]
    [TestCase("12 kWhh * 3", "'kWhh' is not a unit; units such as kWh, TJ(net), t, L, m3, km, pkm, tkm, CNY and tCO2e are accepted")]
    [TestCase("12 kWh * 3 CNY / 4 USD", "'12 kWh * 3 CNY / 4 USD' comes out in kWh*CNY/USD, and money in CNY does not cancel against "
        + "money in "
        + "USD; both in one currency is accepted, or one more factor with the unit USD/CNY, which is how many USD one CNY is: ")]
    [TestCase("3 kWh - 5 kWh",
        "'-2' is negative; 0 or more is accepted, and below 0 only with 'corrects', of refrigerant.* or of electricity.exported")]
    [TestCase("7e28 kWh", "'70000000000000000000000000000' kWh gives emissions too large to be held exactly; check amount and unit")]
    public void Inventory_RowWithAFault_NamesTheCalculation(string calculation, string message)
    {
        WorkingFolder.Write("ledger.csv", "activity,calculation,period,region", "electricity.grid,1 kWh,2025,CN",
            $"electricity.grid,{calculation},2025,CN");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.StartWith($"ledger.csv:3: calculation: {message}"));
    }

    [Test]
    public void Explain_ACalculatedRow_ShowsEachOperation()
    {
        WorkingFolder.Write("ledger.csv", "id,activity,calculation,period,region",
            "racks,electricity.grid,40 unit * 350 W/unit * 8760 h * 60 %,2025,CN");

        ToolResult result = WorkingFolder.Run("explain", "ledger.csv", "--id", "racks");

        Assert.That(result.Output, Does.Contain("""
            Amount, as the row calculates it
              40 unit * 350 W/unit * 8760 h * 60 %
              40 unit × 350 W/unit = 14000 W (unit cancelled)
              14000 W × 8760 h = 122640000 W*h
              122640000 W*h × 60 % = 73584000 W*h
              amount = 73584 kWh

            """));
    }

    [Test]
    public void Inventory_AsCsvAndJson_RepeatsTheCalculation()
    {
        WorkingFolder.Write("ledger.csv", "id,activity,calculation,period,region", "a,electricity.grid,1 MWh / 3,2025,CN");

        Assert.That(WorkingFolder.Run("inventory", "ledger.csv", "--format", "csv").Output, Does.Contain(",0.333333333333,MWh,")
            .And.Contain(",1 MWh / 3,,,\n"));
        Assert.That(WorkingFolder.Run("inventory", "ledger.csv", "--format", "json").Output,
            Does.Contain("\"calculation\": \"1 MWh / 3\""));
    }
}
