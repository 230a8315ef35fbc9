using System.Text;

namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>Rows whose amount is a calculation: read, written, made in code, and judged by the rules of every row.</summary>
public sealed class CalculatedRowTests
{
    private const string Header = "id,activity,amount,unit,calculation,period,region\n";

    [Test]
    public void ReadCsv_Calculation_IsTheAmount()
    {
        ActivityRecord record = Read(Header + "a,electricity.grid,,,40 unit * 350 W/unit * 8760 h * 60 %,2025,CN\n").Single();

        Assert.That(record.Quantity.ToString(), Is.EqualTo("73584 kWh"));
        Assert.That(record.Calculation, Is.EqualTo(Calculation.Parse("40 unit * 350 W/unit * 8760 h * 60 %")));
    }

    [Test]
    public void ReadCsv_UnitBesideCalculation_IsTheOneItComesOutIn()
    {
        ActivityRecord record = Read(Header + "a,electricity.grid,,MWh,40 unit * 350 W/unit * 8760 h * 60 %,2025,CN\n").Single();

        Assert.That(record.Quantity.ToString(), Is.EqualTo("73.584 MWh"));
    }

    [Test]
    public void ReadCsv_ColumnsOfAmountAndUnit_MayBeLeftOut()
    {
        ActivityRecord record = Read("activity,calculation,period,region\nelectricity.grid,2 kWh * 3,2025,CN\n").Single();

        Assert.That(record.Quantity.ToString(), Is.EqualTo("6 kWh"));
    }

    [TestCase("a,electricity.grid,5,kWh,2 kWh * 3,2025,CN", "ledger.csv:2: amount: '5' stands beside a calculation, which makes the "
        + "amount; "
        + "one of the two is accepted")]
    [TestCase("a,electricity.grid,,t,2 kWh * 3,2025,CN", "ledger.csv:2: calculation: '2 kWh * 3' comes out in kWh, which does not "
        + "convert to "
        + "t; a unit of the kind of kWh, an empty unit, or a further factor that leads to t is accepted")]
    [TestCase("a,electricity.grid,,,1 kWh - 3 kWh,2025,CN", "ledger.csv:2: calculation: '-2' is negative; 0 or more is accepted, and "
        + "below 0 only with 'corrects', of refrigerant.* or of electricity.exported")]
    [TestCase("a,fuel.diesel.stationary,,,30 kW * 2 h,2025,CN", "ledger.csv:2: calculation: 'kWh' of a fuel does not say whether its "
        + "heating "
        + "value is net or gross; kWh(net) or kWh(gross) is accepted")]
    [TestCase("a,electricity.grid,,,2 kWh *,2025,CN", "ledger.csv:2: calculation: '2 kWh *' ends where a quantity is expected; a "
        + "number, or "
        + "a number and its unit, behind the last sign is accepted")]
    [TestCase("a,electricity.grid,,xy,2 kWh * 3,2025,CN", "ledger.csv:2: unit: 'xy' is not a unit; units such as kWh, TJ(net), t, L, "
        + "m3, km, "
        + "pkm, tkm, CNY and tCO2e are accepted")]
    public void ReadCsv_RowWithAFault_SaysWhatIsAccepted(string row, string fault) =>
        Assert.That(LedgerText.Read(Header + row + "\n").Faults, Is.EqualTo(new[] { $"{fault} (id 'a')" }));

    // What a calculation makes of a row without a unit is no knowledge of rows that say the same beside an amount.
    [Test]
    public void ReadCsv_AmountWithoutUnitBehindACalculation_IsStillWithoutUnit()
    {
        (_, string[] faults) = LedgerText.Read(
            Header + "a,electricity.grid,,,2 kWh * 3,2025,CN\nb,electricity.grid,,,3 MWh * 3,2025,CN\nc,electricity.grid,7,,,2025,CN\n");

        Assert.That(faults, Is.EqualTo(new[] { "ledger.csv:4: unit: the value is missing; it may not be empty (id 'c')" }));
    }

    [Test]
    public void ReadCsv_AmountBesideCalculationOfAKnownKind_IsRefused()
    {
        (_, string[] faults) = LedgerText.Read(
            Header + "a,electricity.grid,7,kWh,,2025,CN\nb,electricity.grid,8,kWh,,2025,CN\nc,electricity.grid,7,kWh,2 kWh,2025,CN\n");

        Assert.That(faults, Has.Length.EqualTo(1));
        Assert.That(faults[0], Does.StartWith("ledger.csv:4: amount: '7' stands beside a calculation"));
    }

    [Test]
    public void WriteCsv_Calculations_ComeBackAsTheyWere()
    {
        ActivityLedger ledger = Read(
            Header + "a,electricity.grid,,,100 kWh / 3,2025,CN\nb,electricity.grid,5,kWh,,2025,CN\nc,electricity.grid,,MWh,7 "
        + "kWh,2025,CN\n");
        using var written = new MemoryStream();
        ledger.WriteCsv(written);
        string text = Encoding.UTF8.GetString(written.ToArray());
        ActivityLedger again = Read(text);

        Assert.That(text, Does.Contain("electricity.grid,,kWh,2025,a,CN,100 kWh / 3\n"));
        Assert.That(again.Select(Said), Is.EqualTo(ledger.Select(Said)));

        static (string?, string, string?, bool) Said(ActivityRecord record) => (
            record.Id, record.Quantity.ToString(), record.Calculation?.ToString(), record.ExactAmount.IsFraction);
    }

    [Test]
    public void Create_WithCalculation_IsTheRowOfAFile()
    {
        var details = new ActivityDetails { Region = Region.Parse("CN"), Id = "a" };
        var calculation = Calculation.Parse("100 kWh / 3");
        ActivityRecord made = ActivityRecord.Create("electricity.grid", calculation, "2025", details, Unit.MegawattHour);
        ActivityRecord read = Read(Header + "a,electricity.grid,,MWh,100 kWh / 3,2025,CN\n").Single();

        Assert.That(made.Quantity, Is.EqualTo(new Quantity(0.033333333333m, Unit.MegawattHour)));
        Assert.That(made.ExactAmount, Is.EqualTo(read.ExactAmount));
        Assert.That(made.Calculation, Is.EqualTo(read.Calculation));
        Assert.That(ActivityLedger.Create(made).Single().ExactAmount, Is.EqualTo(read.ExactAmount));
    }

    [TestCase("3 t * 2 km", "kWh", "calculation: '3 t * 2 km' comes out in tkm, which does not convert to kWh; a unit of the kind of "
        + "tkm, an "
        + "empty unit, or a further factor that leads to kWh is accepted")]
    [TestCase("-3 kWh", "kWh", "calculation: '-3' is negative; 0 or more is accepted, and below 0 only with 'corrects', "
        + "of refrigerant.* or of electricity.exported")]
    public void Create_AgainstARule_Throws(string calculation, string unit, string fault)
    {
        var details = new ActivityDetails { Region = Region.Parse("CN") };

        Assert.That(
            () => ActivityRecord.Create("electricity.grid", Calculation.Parse(calculation), "2025", details, Unit.Parse(unit)),
            Throws.TypeOf<CarbonDataException>().With.Message.Contains(fault));
    }

    // A third is taken back by a third: nothing is left, and nothing is below zero.
    [TestCase("-1 MWh / 3", true)]
    [TestCase("-1000 kWh / 3", true)]
    [TestCase("-0.333333333334 MWh", false)]
    public void ReadCsv_CorrectionOfAFraction_IsComparedExactly(string correction, bool isSound)
    {
        (_, string[] faults) = LedgerText.Read(
            "id,activity,unit,calculation,period,region,corrects\na,electricity.grid,MWh,1 MWh / 3,2025,CN,\n"
            + $"b,electricity.grid,MWh,{correction},2025,CN,a\n");

        Assert.That(faults, isSound ? Is.Empty : Has.Length.EqualTo(1));
    }

    private static ActivityLedger Read(string text)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read(text);
        Assert.That(faults, Is.Empty);
        return ledger;
    }
}
