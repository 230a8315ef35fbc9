using System.Text;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// A file of factors, estimates, properties or prices that cannot be read: nothing that follows from it is said of the rows.
/// </summary>
public sealed class MissingFileTests : InWorkingFolder
{
    private const string Estimates = "id,from_activity,from_unit,to_activity,to_unit,value,mode,source";
    private const string Header = "id,activity,amount,unit,period,region";

    [SetUp]
    public void WriteLedger()
    {
        WorkingFolder.Write("own.csv", Header, "a,it.load,10,kWh,2025,GB", "b,it.other,10,kWh,2025,GB", "c,electricity.grid,x,kWh,2025,GB");
        File.WriteAllText("empty.csv", "");
        Encoding latin = Encoding.Latin1;
        File.WriteAllText("gbk.csv", "id,\u00b2\u00e2\u00ca\u00d4\n", latin);
        File.WriteAllText(
            "gbk-rows.csv",
            Estimates + "\nx,it.load,kWh,electricity.grid,kWh,1.3,replace,\u00b2\u00e2\n"
                + "y,it.other,kWh,electricity.grid,kWh,1,replace,\u00b2\u00e2\n",
            latin);
        WorkingFolder.Write("header.csv", Estimates + ",colour", "x,it.load,kWh,electricity.grid,kWh,1.3,replace,s,red");
        WorkingFolder.Write("short.csv", Estimates, "x,it.load,kWh", "y,it.other,kWh,electricity.grid,kWh,1.3,replace,s,more");
    }

    [TestCase("--estimates empty.csv", "empty.csv:1: file: the file is empty")]
    [TestCase("--estimates gbk.csv", "gbk.csv:1: header: the text is not UTF-8")]
    [TestCase("--estimates gbk-rows.csv", "gbk-rows.csv:2: source: the text is not UTF-8")]
    [TestCase("--estimates header.csv", "header.csv:1: header: 'colour' is not a column")]
    [TestCase("--estimates missing.csv", "missing.csv:1: file: the file does not exist")]
    [TestCase("--estimates short.csv", "short.csv:2: record: the record has 3 fields|short.csv:3: record: the record has 9 fields")]
    [TestCase("--factors missing.csv", "missing.csv:1: file: the file does not exist")]
    [TestCase("--factors gbk.csv", "gbk.csv:1: header: the text is not UTF-8")]
    [TestCase("--factors missing.csv --set mine", "missing.csv:1: file: the file does not exist")]
    [TestCase("--factors empty.csv --set mine", "empty.csv:1: file: the file is empty")]
    [TestCase(
        "--factors missing.csv --instruments i.csv --residual-mix own/mix",
        "missing.csv:1: file: the file does not exist|i.csv:1: file: the file does not exist")]
    public void Inventory_OfFactorsOrEstimates_IsToldAloneWithWhatIsWrongInTheRows(string options, string starts)
    {
        ToolResult result = WorkingFolder.Run(["inventory", "own.csv", .. options.Split(' ')]);

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        string[] told = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] expected = [.. starts.Split('|'), "own.csv:4: amount: 'x' is not a number"];
        Assert.That(told.Where(line => expected.Any(start => line.StartsWith(start, StringComparison.Ordinal))), Is.EqualTo(told));
        Assert.That(told, Has.Length.EqualTo(expected.Length));
    }

    [TestCase("--properties", "fuel.lignite.stationary.commercial,10,m3,2024,GB")]
    [TestCase("--prices", "spend.naics-541511.with-margins,10,CNY,2025,US")]
    public void Inventory_OfWhatConverts_IsToldAlone(string option, string row)
    {
        WorkingFolder.Write("own.csv", Header, "a," + row, "b,fuel.diesel.stationary,10,m2,2024,CN");

        string without = WorkingFolder.Run("inventory", "own.csv").Error;
        foreach (string file in new[] { "missing.csv", "empty.csv" })
        {
            string with = WorkingFolder.Run("inventory", "own.csv", option, file).Error;

            Assert.That(without, Does.Contain("own.csv:2: unit: "));
            Assert.That(with, Does.StartWith(file + ":1: file: ").And.Not.Contain("own.csv:2"));
            Assert.That(with, Does.Contain("own.csv:3: unit: 'm2' does not convert to TJ(net)"));
        }
    }

    [Test]
    public void Inventory_ASetThatNoFactorIsOf_IsStillAWrongOption()
    {
        WorkingFolder.Write("own.csv", Header, "c,electricity.grid,1,kWh,2025,GB");

        ToolResult result = WorkingFolder.Run("inventory", "own.csv", "--set", "mine");

        Assert.That((result.Status, result.Error), Is.EqualTo((2, result.Error)));
        Assert.That(result.Error, Does.StartWith("carbon: --set: no factor is of the set 'mine'"));
    }

    [TestCase("\"missing.csv\"", "the file 'missing.csv' does not exist")]
    [TestCase("\"../e.csv\"", "'../e.csv' leads out of the project's folder")]
    [TestCase("\"unknown\"", "there is no collection 'unknown'")]
    [TestCase("[\"uk-fuels\", \"gbk.csv\"]", "the text is not UTF-8")]
    [TestCase("\"short.csv\"", "the record has 3 fields")]
    public void Project_OfEstimates_IsToldAlone(string estimates, string message)
    {
        WorkingFolder.Write("own.csv", Header, "a,it.load,10,kWh,2025,GB", "b,electricity.grid,10,m,2025,GB");
        WorkingFolder.Write(
            "p.json", "{ \"organization\": \"Made up\", \"gwpSet\": \"AR6\", \"ledgers\": [\"own.csv\"],",
            $"\"estimates\": {estimates} }}");

        ToolResult result = WorkingFolder.Run("inventory", "p.json");

        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain(message).And.Contain("own.csv:3: unit").And.Not.Contain("own.csv:2"));
    }

    [Test]
    public void Project_InstrumentsThatAreMissing_AreNoResidualMixWithoutInstruments()
    {
        WorkingFolder.Write("own.csv", Header, "c,electricity.grid,1,kWh,2024,CN");
        WorkingFolder.Write(
            "p.json", "{ \"organization\": \"Made up\", \"gwpSet\": \"AR6\", \"ledgers\": [\"own.csv\"], \"instruments\": \"i.csv\",",
            "\"residualMix\": \"cn-mee-2023/electricity.grid/CN/excl-market-non-fossil\" }");

        string error = WorkingFolder.Run("inventory", "p.json").Error;

        Assert.That(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(error, Does.StartWith("p.json:1: instruments: "));
    }

    [Test]
    public void Estimates_OfTwoFilesThatFitEqually_AreToldOnce()
    {
        WorkingFolder.Write("own.csv", Header, "a,it.load,10,kWh,2025,GB");
        WorkingFolder.Write("one.csv", Estimates, "x,it.load,kWh,electricity.grid,kWh,1.3,replace,s");
        WorkingFolder.Write("two.csv", Estimates, "y,it.load,kWh,electricity.grid,kWh,1.4,replace,s");

        ToolResult result = WorkingFolder.Run("inventory", "own.csv", "--estimates", "one.csv", "--estimates", "two.csv");

        Assert.That(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(result.Error, Does.StartWith("two.csv:2: id: 'x' makes electricity.grid of the same activity"));
    }
}
