using System.Globalization;

namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>Ledgers as spreadsheets and the people before them write them.</summary>
public sealed class SpreadsheetLedgerTests
{
    private const string Row = "electricity.grid,5,kWh,2025/3,CN";

    [TestCase("活动,数量,单位,期间,地区")]
    [TestCase("活动类型,用量,计量单位,月份,区域")]
    [TestCase("Activity,AMOUNT,Unit,Period,REGION")]
    [TestCase(" activity , Amount,unit ,period, Country ")]
    public void ReadCsv_HeaderInChineseOrAnyCase_IsRead(string header)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"{header},x_Meter\n{Row},m\n");

        Assert.That(faults, Is.Empty);
        Assert.That(ledger[0].ToString(), Does.EndWith(":2: electricity.grid 5 kWh 2025-03"));
        Assert.That(ledger.Rows.ExtraNames, Is.EqualTo(new[] { "x_Meter" }));
    }

    [Test]
    public void ReadCsv_FaultUnderAChineseHeader_NamesColumnHeaderAndId()
    {
        (_, string[] faults) = LedgerText.Read(
            "编号,活动,用量,单位,期间,地区\ninv-7,electricity.grid,\"1,5\",kWh,2025,CN\n,electricity.grid,x,kWh,2025,CN\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            "ledger.csv:2: amount: '1,5' is not a number; use '.' as the decimal point and no thousands separator: 1.5 "
                + "(id 'inv-7', column '用量')",
            "ledger.csv:3: amount: 'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted (column '用量')",
        }));
    }

    [Test]
    public void ReadCsv_BlankRowsAndEmptyColumns_ArePassedOver()
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read(
            ",,,,,,\nactivity,amount,unit,period,region,,\n,,,,,,\nelectricity.grid,5,kWh,2025,CN,,\n , ,,,,,\n\n"
            + "electricity.grid,6,kWh,2025,CN,,\nelectricity.grid,7,kWh,2025,CN\n,,,,\n");

        Assert.That(faults, Is.Empty);
        Assert.That(ledger.Select(record => $"{record.Location.Line} {record.Amount}"), Is.EqualTo(new[] { "4 5", "7 6", "8 7" }));
    }

    [Test]
    public void ReadCsv_ValueBeyondTheColumns_NamesItsColumn()
    {
        (_, string[] faults) = LedgerText.Read($"activity,amount,unit,period,region,,\n{Row},,\n{Row},,see bill\n{Row},1,2,3\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            "ledger.csv:3: record: 'see bill' stands in column 7, which has no name in the header; name it, or delete the value",
            "ledger.csv:4: record: the record has 8 fields, the header 7 columns; "
                + "each record needs one field a column (quote a value that holds a comma)",
        }));
    }

    [TestCase("合计,,123.4,,,", "合计")]
    [TestCase("a9,Total,123.4,kWh,2025,CN", "Total")]
    [TestCase("Grand total:,,123.4,kWh,,", "Grand total:")]
    public void ReadCsv_RowOfTotals_IsNamedAsSuch(string row, string word)
    {
        (_, string[] faults) = LedgerText.Read(
            $"id,activity,amount,unit,period,region\na1,electricity.grid,123.4,kWh,2025,CN\n{row}\n");

        string id = row.Split(',')[0];
        string named = $" (id '{id}')";
        Assert.That(faults, Is.EqualTo(new[]
        {
            $"ledger.csv:3: record: '{word}' marks a row of totals, whose figures would count twice; leave the row out{named}",
        }));
    }

    // A site may be called so: the row is sound.
    [Test]
    public void ReadCsv_SoundRowThatSaysTotal_IsRead()
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"activity,amount,unit,period,region,facility\n{Row},Total\n");

        Assert.That(faults, Is.Empty);
        Assert.That(ledger, Has.Count.EqualTo(1));
    }

    [Test]
    public void ReadCsv_QuoteThatSwallowsRows_NamesTheLineWhereItOpens()
    {
        string rows = string.Concat(Enumerable.Repeat($"{Row},x\n", 30));
        (ActivityLedger ledger, string[] faults) = LedgerText.Read(
            $"activity,amount,unit,period,region,note\n{Row},x\n{Row},\"oops\n{rows}{Row},oops\"\n{Row},x\n");

        Assert.That(ledger, Has.Count.EqualTo(2));
        Assert.That(faults, Is.EqualTo(new[]
        {
            "ledger.csv:3: record: a quote (\") opens a value that goes on over 32 lines, which look like rows: "
                + "rows are swallowed where it is closed too late; close it on its line, or write the value without line ends",
        }));
    }

    // An empty or a ragged row among them, or old line ends, hide nothing.
    [TestCase("{0}\n\n{0}\n{0}", "\n")]
    [TestCase("{0}\n{0},y,z\n{0}", "\n")]
    [TestCase("{0}\r{0}\r{0}", "\r")]
    [TestCase("{0}\r\n{0}\r\n{0}", "\r\n")]
    public void ReadCsv_QuoteThatSwallowsOtherLinesToo_IsSeen(string between, string end)
    {
        string rows = string.Format(CultureInfo.InvariantCulture, between, $"{Row},x");
        (_, string[] faults) = LedgerText.Read(
            $"activity,amount,unit,period,region,note{end}{Row},\"oops{end}{rows}{end}{Row},oops\"{end}{Row},x{end}");

        int lines = 2 + rows.ReplaceLineEndings("\n").Split('\n').Length;
        Assert.That(faults, Is.EqualTo(new[]
        {
            $"ledger.csv:2: record: a quote (\") opens a value that goes on over {lines} lines, which look like rows: "
                + "rows are swallowed where it is closed too late; close it on its line, or write the value without line ends",
        }));
    }

    // Rows with a comma too many are rows all the same: they say what the others say, where the others say it.
    [TestCase("{0},a, b\n", 3)]
    [TestCase("{0},a, b\n{0},a, b\n", 4)]
    [TestCase("", 2)]
    public void ReadCsv_QuoteThatSwallowsRaggedRows_IsSeen(string between, int lines)
    {
        string rows = string.Format(CultureInfo.InvariantCulture, between, Row);
        (_, string[] faults) = LedgerText.Read(
            $"activity,amount,unit,period,region,note\n{Row},\"oops\n{rows}{Row},a, b\"\n{Row},x\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            $"ledger.csv:2: record: a quote (\") opens a value that goes on over {lines} lines, which look like rows: "
                + "rows are swallowed where it is closed too late; close it on its line, or write the value without line ends",
        }));
    }

    // A quote in the middle of one row, and one in the middle of another: the rest of the one and the beginning of the other count.
    [Test]
    public void ReadCsv_QuoteInAMiddleColumn_IsSeenToo()
    {
        (_, string[] faults) = LedgerText.Read(
            $"note,activity,amount,unit,period,region\na,electricity.grid,\"5,kWh,2025,CN\nb,{Row}\nc,electricity.grid,5\",kWh,2025,CN\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            "ledger.csv:2: record: a quote (\") opens a value that goes on over 3 lines, which look like rows: "
                + "rows are swallowed where it is closed too late; close it on its line, or write the value without line ends",
        }));
    }

    [TestCase("\"Meter 7,\nsecond floor, left\"")]
    [TestCase("\"one\ntwo\nthree\"")]
    [TestCase("\"a, b, c\nd, e, f, g, h, i\"")]
    public void ReadCsv_ValueOfSeveralLines_IsNoSwallowedRow(string note)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"activity,amount,unit,period,region,note\n{Row},{note}\n{Row},\n");

        Assert.That(faults, Is.Empty);
        Assert.That(ledger, Has.Count.EqualTo(2));
    }

    [Test]
    public void ReadCsv_ThousandsOfWrongDates_AreToldOnce()
    {
        IEnumerable<string> rows = Enumerable.Range(0, 3_000)
            .Select(row => $"electricity.grid,5,kWh,{1 + (row % 12)}/{1 + (row % 28)}/2025,CN");
        (_, string[] faults) = LedgerText.Read($"activity,amount,unit,period,region\n{string.Join('\n', rows)}\n");

        string[] expected =
        [
            .. Enumerable.Range(1, 5).Select(each => $"ledger.csv:{each + 1}: period: '{each}/{each}/2025' has its year last, so that day "
                + "and month may be taken for each other; 2025-03 for a month or 2025-03-14 for a day, year first, is accepted"),
            "ledger.csv:7: period: 2995 more like these, on lines 7-3001",
        ];
        Assert.That(faults, Is.EqualTo(expected));
    }

    [Test]
    public void ReadCsv_OwnColumnInCapitals_IsOne()
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"activity,amount,unit,period,region,X_Team\n{Row},sales\n");

        Assert.That(faults, Is.Empty);
        Assert.That(ledger.Single().Extras, Is.EqualTo(new[] { KeyValuePair.Create("x_Team", "sales") }));
    }

    // As Hong Kong and Taiwan write them.
    [Test]
    public void ReadCsv_HeadersInTraditionalChinese_AreRead()
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"活動,數量,單位,期間,地區,備註\n{Row},x\n");

        Assert.That(faults, Is.Empty);
        Assert.That(ledger.Single().Note, Is.EqualTo("x"));
    }
}
