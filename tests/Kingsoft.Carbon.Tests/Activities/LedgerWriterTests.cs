using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>A ledger that is written and read again is the same ledger.</summary>
public sealed class LedgerWriterTests
{
    [Test]
    public void WriteCsv_EveryColumn_IsWrittenAsItIs()
    {
        const string Text = "activity,amount,unit,period,id,entity,facility,region,scope,scope3_category,factor_id,instrument,supplier,"
            + "uncertainty_pct,quality,corrects,recorded_on,evidence,note,scope2_method,gwp_set,x_meter\n"
            + "electricity.grid,1000000,kWh,2025-Q1,a,E,F,HK,3,8,f,i,=s,5,measured,,2025-04-30,"
            + "\"invoice \"\"7\"\", 8\",\"two\nlines\",,,-m7\n"
            + "electricity.grid,-1.50,kWh,2025-Q1,b,,,HK,,,,,,,,a,,,,,,\n"
            + "emissions.reported,2.0,tCO2e,2025,c,,,,2,,,,,,,,,,,both,unstated,\n";

        Assert.That(Written(LedgerText.Read(Text).Ledger), Is.EqualTo(Text));
    }

    [Test]
    public void WriteCsv_ColumnsThatNoRowUses_AreLeftOut()
    {
        (ActivityLedger ledger, _) = LedgerText.Read("note,period,unit,amount,activity,x_a,x_b\n,2025,pkm,1,travel.rail,,b\n");

        Assert.That(Written(ledger), Is.EqualTo("activity,amount,unit,period,x_b\ntravel.rail,1,pkm,2025,b\n"));
    }

    [Test]
    public void WriteCsv_NoRow_IsAHeader()
    {
        Assert.That(Written(ActivityLedger.Create()), Is.EqualTo("activity,amount,unit,period\n"));
    }

    [Test]
    public void WriteCsv_ToAFile_IsReadAgain()
    {
        using var file = new ScratchFile("older, and longer than what is written\n");
        ActivityRecord record = ActivityRecord.Create("travel.rail", new Quantity(1.20m, Unit.Parse("pkm")), "2025");

        ActivityLedger.Create(record).WriteCsv(file.Path);

        Assert.That(File.ReadAllText(file.Path), Is.EqualTo("activity,amount,unit,period\ntravel.rail,1.20,pkm,2025\n"));
    }

    // A place in one file is another in the next.
    [Test]
    public void WriteCsv_RowCorrectedByItsPlace_KeepsItsName()
    {
        var rail = new Quantity(10m, Unit.Parse("pkm"));
        ActivityRecord first = ActivityRecord.Create("travel.rail", rail, "2025");
        ActivityRecord credit = ActivityRecord.Create(
            "travel.rail", new Quantity(-1m, rail.Unit), "2025", new ActivityDetails { Id = "credit", Corrects = "record:2" });

        string text = Written(ActivityLedger.Create(first, first, credit));

        Assert.That(text, Is.EqualTo(
            "activity,amount,unit,period,id,corrects\ntravel.rail,10,pkm,2025,record:1,\ntravel.rail,10,pkm,2025,record:2,\n"
            + "travel.rail,-1,pkm,2025,credit,record:2\n"));
        Assert.That(LedgerText.Read(text).Faults, Is.Empty);
    }

    // What a spreadsheet may have made of a month is still to be told.
    [Test]
    public void WriteCsv_FirstDayOfASpreadsheet_StaysOne()
    {
        const string Text = "activity,amount,unit,period\ntravel.rail,1,pkm,2025/3/1\ntravel.rail,1,pkm,2025-03-02\n";

        Assert.That(Written(LedgerText.Read(Text).Ledger), Is.EqualTo(Text));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void WriteCsv_AnyLedger_IsReadAgainAsItWas(int seed)
    {
        ActivityLedger ledger = RandomLedger(new Random(seed), rows: 10_000);

        (ActivityLedger again, string[] faults) = LedgerText.Read(Written(ledger));

        Assert.That(faults, Is.Empty);
        Assert.That(again.Select(Columns), Is.EqualTo(ledger.Select(Columns)));
        Assert.That(Written(again), Is.EqualTo(Written(ledger)));
        Assert.That(Totals(again), Is.EqualTo(Totals(ledger)));
    }

    private static string Written(ActivityLedger ledger)
    {
        using var stream = new MemoryStream();
        ledger.WriteCsv(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Columns(ActivityRecord record) => string.Join('|', [
        record.Activity, record.Amount.ToString(CultureInfo.InvariantCulture), record.Unit, record.Period,
        record.Id.StartsWith("id", StringComparison.Ordinal) ? record.Id : "", record.Entity, record.Facility, record.Region,
        record.Scope, record.Scope3Category, record.Scope2Method, record.GwpBasis, record.FactorId, record.Instrument, record.Supplier,
        record.Quality, record.UncertaintyPct, record.Corrects, record.RecordedOn, record.Evidence, record.Note,
        string.Join(';', record.Extras)]);

    private static string Totals(ActivityLedger ledger) => string.Join('|', Inventory.CalculateAll(
        ledger, FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 }).Select(
            inventory => (inventory.Year, inventory.Totals.Scope1, inventory.Totals.Scope2LocationBased, inventory.Totals.Scope3)));

    private static ActivityLedger RandomLedger(Random random, int rows)
    {
        string[] texts = ["=1+1", "-5", " a ", "a,b", "say \"x\"", "two\nlines", "外购, 电力", "'q", "#N/A", "é", "a\tb", ";", "1.50"];
        string[] names = ["A", "北京一号", "a,b", "=x", "\"q\"", "dc-1"];
        string[] periods = ["2025", "2025-03", "2025-Q2", "2025-H2", "2025-03-14", "2024-12-15/2025-01-14", "2024-02-29"];
        Region[] regions = [Region.Parse("CN"), Region.Parse("CN-BJ"), Region.Parse("HK-GRID-CLP"), Region.Parse("CN-GRID-NORTH")];
        return ActivityLedger.Create(Enumerable.Range(0, rows).Select(Record));

        ActivityRecord Record(int row)
        {
            bool isReported = random.Next(3) == 0;
            decimal amount = new(random.Next(), random.Next(100), 0, false, (byte)random.Next(12));
            string? id = random.Next(2) == 0 ? $"id{row}" : null;
            var details = new ActivityDetails
            {
                Id = id,
                Entity = Any(names),
                Facility = Any(names),
                Region = isReported ? Region.Global : regions[random.Next(regions.Length)],
                Scope = isReported ? Scope.Scope2 : null,
                Scope2Method = isReported ? Methods[random.Next(Methods.Length)] : Scope2Method.None,
                GwpBasis = isReported && random.Next(2) == 0 ? GwpBasis.Ar5 : null,
                Supplier = Any(names),
                Instrument = Any(names),
                UncertaintyPct = random.Next(2) == 0 ? random.Next(100) / 4m : null,
                Quality = random.Next(2) == 0 ? DataQuality.Estimated : null,
                RecordedOn = random.Next(2) == 0 ? new DateOnly(2025, 1, 1).AddDays(random.Next(1_000)) : null,
                Evidence = Any(texts),
                Note = Any(texts),
                Extras = random.Next(2) == 0
                    ? []
                    : [KeyValuePair.Create("x_b", texts[random.Next(texts.Length)]), KeyValuePair.Create("x_a", "1")],
            };
            return ActivityRecord.Create(
                isReported ? "emissions.reported" : "electricity.grid",
                new Quantity(amount, Unit.Parse(isReported ? "kgCO2e" : random.Next(2) == 0 ? "万kWh" : "MWh")),
                periods[random.Next(periods.Length)], details);
        }

        string? Any(string[] words) => random.Next(2) == 0 ? words[random.Next(words.Length)] : null;
    }

    private static ImmutableArray<Scope2Method> Methods { get; } =
        [Scope2Method.None, Scope2Method.LocationBased, Scope2Method.MarketBased, Scope2Method.Both];
}
