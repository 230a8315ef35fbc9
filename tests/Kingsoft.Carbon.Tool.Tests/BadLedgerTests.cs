using System.Text;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Ledgers that are wrong: status 1, one line a fault, nothing on standard output, nothing written.</summary>
public sealed class BadLedgerTests : InWorkingFolder
{
    private const string Header = "activity,amount,unit,period,region";
    private const string OpenQuote = "a quote (\") is opened and never closed; close it, or double it inside a quoted value";

    [TestCase(
        "electricity.gird,1,kWh,2025,CN",
        "activity: 'electricity.gird' is not an activity that a factor serves; did you mean 'electricity.grid'?")]
    [TestCase("Electricity grid,1,kWh,2025,CN", "activity: 'Electricity grid' is not an activity code; words of a-z, "
        + "0-9 and '-' joined by '.', such as electricity.grid, are accepted; did you mean 'electricity.grid'?")]
    [TestCase(",1,kWh,2025,CN", "activity: the value is missing; it may not be empty")]
    [TestCase("electricity.grid,1,kwhs,2025,CN", "unit: 'kwhs' is not a unit; did you mean 'kWh'?")]
    [TestCase("electricity.grid,1,,2025,CN", "unit: the value is missing; it may not be empty")]
    [TestCase("electricity.grid,1,kWh,2025,CX-BJ", "region: 'CX-BJ' is not a region: the library has no list of the parts of CX "
        + "(Christmas Island); 'CX', or a code of your own such as CX-X-BJ, is accepted")]
    [TestCase(
        "electricity.grid,1,kWh,2025,",
        "region: the value is missing; electricity.grid needs the region where it was used, such as CN, CN-BJ or HK-GRID-CLP")]
    [TestCase("electricity.grid,1,kWh,2025,HK", "region: no factor for electricity.grid, HK, 2025; HK has 2 grids, name one: "
        + "HK-GRID-CLP (Hong Kong, supplied by CLP Power) or HK-GRID-HKE (Hong Kong, supplied by HK Electric)")]
    [TestCase(
        "electricity.grid,\"1,5\",kWh,2025,CN",
        "amount: '1,5' is not a number; use '.' as the decimal point and no thousands separator: 1.5")]
    [TestCase("electricity.grid,NaN,kWh,2025,CN", "amount: 'NaN' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("electricity.grid,,kWh,2025,CN", "amount: the value is missing; it may not be empty")]
    [TestCase(
        "electricity.grid,-5,kWh,2025,CN",
        "amount: '-5' is negative; 0 or more is accepted, and below 0 only with 'corrects', of refrigerant.* or of electricity.exported")]
    [TestCase(
        "electricity.grid,1E-40,kWh,2025,CN",
        "amount: '1E-40' can't be held exactly; at most 28 digits before and 28 after the decimal point are")]
    [TestCase(
        "electricity.grid,12345678901234567890123456789012345,kWh,2025,CN",
        "amount: '12345678901234567890123456789012345' has 35 digits; at most 28 are held exactly")]
    [TestCase(
        "electricity.grid,1,kWh,2025-02-30,CN",
        "period: the day '2025-02-30' does not exist; 2025, 2025-03, 2025-Q1, 2025-H1, 2025-03-14 or 2025-01-01/2025-03-31 is accepted")]
    [TestCase(
        "fuel.crude-oil.stationary,5,L,2025,CN",
        "unit: 'L' does not convert to TJ(net), the unit of ipcc-2006/fuel.crude-oil.stationary/GLOBAL, without the density (or the "
        + "heating value by volume) of crude-oil; give it with --properties (a line 'crude-oil,density,VALUE,kg/L,SOURCE' below "
        + "'substance,property,value,unit,source'), or the amount in TJ(net)")]
    [TestCase(
        "fuel.diesel.road,5,kWh,2025,CN",
        "unit: 'kWh' of a fuel does not say whether its heating value is net or gross; kWh(net) or kWh(gross) is accepted")]
    [TestCase(
        "electricity.grid,1,kWh,2025",
        "record: the record has 4 fields, the header 5 columns; each record needs one field a column (quote a value that holds a comma)")]
    [TestCase("electricity.grid,1,kWh,2025,\"CN", $"record: {OpenQuote}")]
    public void Inventory_RowWithAFault_SaysWhatIsAccepted(string row, string message)
    {
        WorkingFolder.Write("ledger.csv", Header, "electricity.grid,1,kWh,2025,CN", row);

        AssertFaults(["inventory", "ledger.csv"], $"ledger.csv:3: {message}");
    }

    [Test]
    public void Inventory_UnknownColumn_NamesTheNearest()
    {
        WorkingFolder.Write("ledger.csv", "activity,amount,unit,period,regoin", "electricity.grid,1,kWh,2025,CN");

        AssertFaults(["inventory", "ledger.csv"], "ledger.csv:1: header: 'regoin' is not a column; did you mean 'region'?");
    }

    [Test]
    public void Inventory_ColumnMissing_NamesWhatIsNeeded()
    {
        WorkingFolder.Write("ledger.csv", "activity,amount,unit", "electricity.grid,1,kWh");

        AssertFaults(
            ["inventory", "ledger.csv"], "ledger.csv:1: header: the column 'period' is missing; activity, amount, unit, period are needed");
    }

    [Test]
    public void Inventory_DuplicateId_NamesTheFirstPlace()
    {
        WorkingFolder.Write("2024.csv", Ledgers.Electricity);
        WorkingFolder.Write("2025.csv", Ledgers.Electricity[0], Ledgers.Electricity[2]);

        AssertFaults(
            ["inventory", "2024.csv", "2025.csv"],
            "2025.csv:2: id: 'e25' is already the id of the record at 2024.csv:3; ids are unique over all ledgers");
    }

    [Test]
    public void Inventory_SameLedgerTwice_IsNotCountedTwice()
    {
        WorkingFolder.Write("ledger.csv", Header, "electricity.grid,1,kWh,2025,CN");

        AssertFaults(["inventory", "ledger.csv", "./ledger.csv"], "./ledger.csv:1: file: the file is given twice; name each file once");
    }

    [Test]
    public void Inventory_EmptyFile_SaysWhatIsNeeded()
    {
        File.WriteAllBytes("ledger.csv", []);

        AssertFaults(
            ["inventory", "ledger.csv"],
            "ledger.csv:1: file: the file is empty; a header with the columns activity, amount, unit, period is needed");
    }

    [Test]
    public void Inventory_HeaderAlone_SaysThatARowIsNeeded()
    {
        WorkingFolder.Write("ledger.csv", Header);

        AssertFaults(["inventory", "ledger.csv"], "ledger.csv:1: file: the file has a header and no record; at least one row is needed");
    }

    [Test]
    public void Inventory_FileInGbk_SaysSoOnce()
    {
        // 电力 in GBK is B5 E7 C1 A6.
        byte[] row = [.. "electricity.grid,1,kWh,2025,CN,"u8, 0xB5, 0xE7, 0xC1, 0xA6, (byte)'\n'];
        File.WriteAllBytes("ledger.csv", [.. Encoding.ASCII.GetBytes(Header + ",note\n"), .. row, .. row]);

        AssertFaults(["inventory", "ledger.csv"], "ledger.csv:2: note: the text is not UTF-8 (often it is GBK); save the file as UTF-8 "
            + "(in Excel the format 'CSV UTF-8 (Comma delimited) (*.csv)')");
    }

    [Test]
    public void Inventory_QuoteNeverClosed_NamesTheLineWhereTheRecordStarts()
    {
        WorkingFolder.Write(
            "ledger.csv", Header + ",note", "electricity.grid,1,kWh,2025,CN,\"abc", "electricity.grid,1,kWh,2025,CN,x",
            "electricity.grid,1,kWh,2025,CN,y");

        AssertFaults(["inventory", "ledger.csv"], $"ledger.csv:2: record: {OpenQuote}");
    }

    [Test]
    public void Inventory_RecordOverSeveralLines_IsNamedByItsFirst()
    {
        WorkingFolder.Write(
            "ledger.csv", "note," + Header, "\"two", "lines\",electricity.grid,x,kWh,2025,CN", "one,electricity.grid,y,kWh,2025,CN");

        AssertFaults(
            ["inventory", "ledger.csv"],
            "ledger.csv:2: amount: 'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted",
            "ledger.csv:4: amount: 'y' is not a number; a decimal number such as 1234.5 or 1e6 is accepted");
    }

    [Test]
    public void Inventory_FileOrFolderInstead_SaysSo() => AssertFaults(
        ["inventory", "nope.csv", "."],
        "nope.csv:1: file: the file does not exist; the path of a file is accepted",
        ".:1: file: this is a folder; the path of a file is accepted");

    [Test]
    public void Inventory_YearWithoutRecords_SaysSo()
    {
        WorkingFolder.Write("ledger.csv", Ledgers.Electricity);

        AssertFaults(
            ["inventory", "ledger.csv", "--year", "2030"], "ledger.csv:1: period: no record falls into 2030; another --year is needed");
    }

    [TestCase(5, null)]
    [TestCase(6, "ledger.csv:7: amount: 1 more like these, on line 7")]
    [TestCase(10_500, "ledger.csv:7: amount: 10495 more like these, on lines 7-10501")]
    public void Inventory_EqualFaults_AreToldFiveTimesAndCounted(int faults, string? last)
    {
        WorkingFolder.Write("ledger.csv", [Header, .. Enumerable.Repeat("electricity.grid,x,kWh,2025,CN", faults)]);
        IEnumerable<string> expected = Enumerable.Range(2, 5)
            .Select(line => $"ledger.csv:{line}: amount: 'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted");

        AssertFaults(["inventory", "ledger.csv"], [.. expected, .. last is null ? Array.Empty<string>() : [last]]);
    }

    [TestCase(1_000, null)]
    [TestCase(1_001, "… 1001 issues in all, the first 1000 are shown")]
    [TestCase(10_500, "… 10500 issues in all, the first 1000 are shown")]
    public void Inventory_ManyFaults_AreShownToAThousandAndCounted(int faults, string? last)
    {
        WorkingFolder.Write("ledger.csv", [Header, .. Enumerable.Range(2, faults).Select(line => $"Y{line},1,kWh,2025,CN")]);
        IEnumerable<string> expected = Enumerable.Range(2, 1_000).Select(line =>
            $"ledger.csv:{line}: activity: 'Y{line}' is not an activity code; "
                + "words of a-z, 0-9 and '-' joined by '.', such as electricity.grid, are accepted");

        AssertFaults(["inventory", "ledger.csv"], [.. expected, .. last is null ? Array.Empty<string>() : [last]]);
    }

    private void AssertFaults(string[] args, params string[] lines)
    {
        string[] before = [.. Folder.Names];

        ToolResult result = WorkingFolder.Run([.. args, "--format", "json", "-o", "out.json"]);

        Assert.That(result.Error, Is.EqualTo(string.Concat(lines.Select(line => line + "\n"))));
        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(Folder.Names, Is.EqualTo(before));
    }
}
