using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Tests.Reconciliation;

public sealed class ReportedFiguresTests
{
    [TestCase("11,653,000", "-3", -3)]
    [TestCase("0", "-3", -3)]
    [TestCase("-2,000", "-3", -3)]
    // Spreadsheets drop zeros at the end: 5.9 was printed as 5.90.
    [TestCase("5.9", "2", 2)]
    [TestCase("57.00", "0", 0)]
    [TestCase("57.15", "", 2)]
    public void ReadCsv_Decimals_GoBeforeThePrintedOnes(string value, string decimals, int expected)
    {
        ReportedFigure figure = Read(value, decimals, out string[] faults).Single();

        Assert.That(faults, Is.Empty);
        Assert.That((figure.Printed.Decimals, figure.Printed.Text), Is.EqualTo((expected, value)));
    }

    [TestCase("11,653", "-3")]
    [TestCase("57.15", "1")]
    [TestCase("-1,500", "-3")]
    public void ReadCsv_DecimalsThatThePrintedDigitsContradict_AreRefused(string value, string decimals)
    {
        _ = Read(value, decimals, out string[] faults);

        Assert.That(faults, Is.EqualTo(new[]
        {
            $"r.csv:2: decimals: '{decimals}' says that {value} is rounded there, but digits other than 0 stand behind; leave the column "
                + "empty where the printed digits are the rounding, and give a figure printed in thousands its unit, such as ktCO2e",
        }));
    }

    [TestCase("thousands")]
    [TestCase("-16")]
    [TestCase("29")]
    [TestCase("0.5")]
    public void ReadCsv_DecimalsThatAreNoNumberOfThem_AreRefused(string decimals)
    {
        _ = Read("1,000", decimals, out string[] faults);

        Assert.That(faults, Is.EqualTo(new[]
        {
            $"r.csv:2: decimals: '{decimals}' is not a number of decimals; -15 to 28 is accepted, negative for figures rounded to tens or "
                + "thousands",
        }));
    }

    [TestCase("79228162514264337593543950335", "-15")]
    public void ReadCsv_FigureAtTheEndOfTheRange_IsRefusedAndNotACrash(string value, string decimals)
    {
        _ = Read(value, decimals, out string[] faults);

        Assert.That(faults, Has.Length.EqualTo(1));
    }

    [TestCase("ghg.scop2", "ghg.scope2")]
    [TestCase("ghg.Scope2", "ghg.scope2")]
    [TestCase("ghg.scope.12", "ghg.scope12")]
    [TestCase("ghg.scpoe3.cat6", "ghg.scope3.cat6")]
    [TestCase("ghg_total", "ghg.total")]
    [TestCase("ghg.total.markt", "ghg.total.market")]
    [TestCase("energy.totl", "energy.total")]
    // Another number is another figure, and so is a name of its own.
    [TestCase("ghg.scope3.cat16", null)]
    [TestCase("ghg.scope4", null)]
    [TestCase("ghg.scope12.intensity", null)]
    [TestCase("ghg.scope12.change", null)]
    [TestCase("energy.direct", null)]
    [TestCase("water", null)]
    public void Meant_OfAnIndicator_IsOneSlipAway(string indicator, string? meant) =>
        Assert.That(IndicatorSlips.Meant(indicator), Is.EqualTo(meant));

    private static ReportedFigures Read(string value, string decimals, out string[] faults)
    {
        using var file = new ScratchFile($"indicator,period,value,unit,decimals\nghg.scope1,2025,\"{value}\",tCO2e,{decimals}\n");
        var issues = new DataIssues();
        ReportedFigures figures = ReportedFigures.ReadCsv(file.Path, issues);
        faults = file.Lines(issues, "r.csv");
        return figures;
    }
}
