using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

/// <summary>CSV as spreadsheets write it, and what is no CSV at all.</summary>
public sealed class CsvSpreadsheetTests
{
    private const string Excel = "(in Excel the format 'CSV UTF-8 (Comma delimited) (*.csv)')";

    private static readonly CsvColumns Columns = new(["name", "value"], ["note"], allowsExtras: true);

    // What spreadsheets leave above, below and beside a table.
    [TestCase("name,value\n,\n a,1\n , \nb,2\n,\n,,,,\n", "3: a|1|", "5: b|2|")]
    [TestCase("name,value\n\"\",\"\"\na,1\n", "3: a|1|")]
    [TestCase(",\n , \nname,value\na,1\n", "4: a|1|")]
    [TestCase("\uFEFF,,\r\nname,value,\r\na,1,\r\n", "3: a|1|")]
    [TestCase("name,value,,\na,1,,\nb,2\nc,3,\nd,4,,,,\n", "2: a|1|", "3: b|2|", "4: c|3|", "5: d|4|")]
    [TestCase("name,value, ,\"\"\na,1, ,\n", "2: a|1|")]
    public void ReadRow_BlankRowsAndColumnsAtTheEnd_ArePassedOver(string text, params string[] expected)
    {
        (List<string> rows, List<string> faults) = Read(text);

        Assert.That(faults, Is.Empty);
        Assert.That(rows, Is.EqualTo(expected));
    }

    [TestCase("name,value,,\na,1,,x\nb,2,,\n",
        "2: record: 'x' stands in column 4, which has no name in the header; name it, or delete the value")]
    [TestCase("name,value,\na,1,x\nb,2,\n",
        "2: record: 'x' stands in column 3, which has no name in the header; name it, or delete the value")]
    public void ReadRow_ValueInAColumnWithoutAName_NamesItsColumn(string text, string expected)
    {
        (List<string> rows, List<string> faults) = Read(text);

        Assert.That(rows, Is.EqualTo(new[] { "3: b|2|" }));
        Assert.That(faults, Is.EqualTo(new[] { expected }));
    }

    [TestCase("NAME,Value,NOTE\na,1,x\n")]
    [TestCase(" Name , VALUE,备注\na,1,x\n")]
    [TestCase("name,数量,Remarks\na,1,x\n")]
    public void Open_HeaderInAnotherCaseOrLanguage_IsFound(string text)
    {
        (List<string> rows, List<string> faults) = Read(text);

        Assert.That(faults, Is.Empty);
        Assert.That(rows, Is.EqualTo(new[] { "2: a|1|x" }));
    }

    [TestCase("金山云2025年台账,,\nname,value,note\na,1,x\n", "1: header: '金山云2025年台账' stands alone and names no column; "
        + "delete what stands above the names of the columns (name, value are needed)")]
    [TestCase("name,value,数量\na,1,2\n", "1: header: the columns 'value', '数量' all mean 'value'; keep one")]
    [TestCase("name,Value,VALUE,note,备注\na,1,2,x,y\n", "1: header: the columns 'Value', 'VALUE' all mean 'value'; keep one",
        "1: header: the columns 'note', '备注' all mean 'note'; keep one")]
    public void Open_TwoNamesOfAColumn_AreBothNamed(string text, params string[] expected)
    {
        (List<string> rows, List<string> faults) = Read(text);

        Assert.That(rows, Is.Empty);
        Assert.That(faults, Is.EqualTo(expected));
    }

    [TestCase(new byte[] { 0x50, 0x4B, 3, 4, 20, 0 },
        $"this is a zip file, as Excel workbooks (.xlsx) are, and no CSV; save the sheet as CSV {Excel}")]
    [TestCase(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 },
        $"this is an Excel workbook and no CSV; save the sheet as CSV {Excel}")]
    [TestCase(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "this is a PDF and no CSV; a CSV in UTF-8 is accepted")]
    [TestCase(new byte[] { 0x1F, 0x8B, 8, 0 },
        "this is compressed by gzip; unpack it first (a ledger whose name ends in .csv.gz is read as it is)")]
    [TestCase(new byte[] { 0x50, 0x41, 0x52, 0x31, 0 }, "this is a Parquet file and no CSV; a CSV in UTF-8 is accepted")]
    [TestCase(new byte[] { 0x3C, 0x74, 0x61, 0x62, 0x6C, 0x65, 0x3E },
        $"this is HTML or XML and no CSV, whatever its name says; open it in a spreadsheet and save the sheet as CSV {Excel}")]
    public void Open_AnotherKindOfFile_IsNamed(byte[] bytes, string expected)
    {
        (_, List<string> faults) = Read(bytes);

        Assert.That(faults, Is.EqualTo(new[] { $"1: file: {expected}" }));
    }

    [TestCase("PK\u0003\u0004……[Content_Types].xml", "this is an Excel workbook and no CSV; save the sheet as CSV " + Excel)]
    [TestCase("PK\u0003\u0004……mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "this is an OpenDocument spreadsheet (.ods) and no CSV; save the sheet as CSV, in UTF-8 and with ',' between the fields")]
    public void Open_Workbook_IsNamed(string text, string expected)
    {
        (_, List<string> faults) = Read(text);

        Assert.That(faults, Is.EqualTo(new[] { $"1: file: {expected}" }));
    }

    private static (List<string> Rows, List<string> Faults) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (List<string> Rows, List<string> Faults) Read(byte[] bytes)
    {
        var rows = new List<string>();
        var faults = new List<string>();
        using CsvTable? table =
            CsvTable.Open(new MemoryStream(bytes), Columns, (line, column, message) => faults.Add($"{line}: {column}: {message}"));
        while (table is not null && table.ReadRow())
            rows.Add($"{table.Line}: {table.Text(0)}|{table.Text(1)}|{table.Text(2)}");
        return (rows, faults);
    }
}
