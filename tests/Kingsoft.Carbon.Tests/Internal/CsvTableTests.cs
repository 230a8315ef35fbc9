using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

public sealed class CsvTableTests
{
    private const string Excel = "(in Excel the format 'CSV UTF-8 (Comma delimited) (*.csv)')";
    private const string NotUtf8 = $"the text is not UTF-8 (often it is GBK); save the file as UTF-8 {Excel}";

    private static readonly CsvColumns Columns = new(["name", "value"], ["note"], allowsExtras: true);

    [Test]
    public void ReadRow_ColumnsInAnyOrder_AreFoundByName()
    {
        (List<string> rows, List<string> faults) = Read("value,note,name\n1,x,a\n2,,b\n");

        Assert.That(rows, Is.EqualTo(new[] { "2: a|1|x", "3: b|2|" }));
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void ReadRow_ByteOrderMark_IsTolerated()
    {
        (List<string> rows, List<string> faults) = Read([.. Encoding.UTF8.Preamble, .. "name,value\na,1\n"u8]);

        Assert.That(rows, Is.EqualTo(new[] { "2: a|1|" }));
        Assert.That(faults, Is.Empty);
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void ReadRow_EitherLineEnd_IsRead(string lineEnd)
    {
        (List<string> rows, List<string> faults) = Read($"name,value{lineEnd}a,1{lineEnd}b,2");

        Assert.That(rows, Is.EqualTo(new[] { "2: a|1|", "3: b|2|" }));
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void ReadRow_QuotedLineBreaks_CountLinesByTheStartOfTheRecord()
    {
        (List<string> rows, List<string> faults) = Read("name,value,note\na,1,\"one\ntwo\nthree\"\nb,2,x\nc,3\n");

        Assert.That(rows, Is.EqualTo(new[] { "2: a|1|one\ntwo\nthree", "5: b|2|x" }));
        Assert.That(
            faults,
            Is.EqualTo(new[]
            {
                "6: record: the record has 2 fields, the header 3 columns; "
                    + "each record needs one field a column (quote a value that holds a comma)",
            }));
    }

    [Test]
    public void ReadRow_QuotedCommaAndDoubledQuote_AreText()
    {
        (List<string> rows, List<string> faults) = Read("name,value\n\"a, \"\"b\"\"\",1\n");

        Assert.That(rows, Is.EqualTo(new[] { "2: a, \"b\"|1|" }));
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void Open_ExtraColumn_IsCarriedAlong()
    {
        using var stream = new MemoryStream("name,x_meter,value\na,m7,1\n"u8.ToArray());

        using CsvTable table = CsvTable.Open(stream, Columns, (_, _, message) => throw new AssertionException(message.ToString()))!;
        table.ReadRow();

        Assert.That(table.Extras, Has.Count.EqualTo(1));
        Assert.That(table.Extras[0].Name, Is.EqualTo("x_meter"));
        Assert.That(table.TextAt(table.Extras[0].Index), Is.EqualTo("m7"));
    }

    [TestCase("", "1: file: the file is empty; a header with the columns name, value is needed")]
    [TestCase("name,valu\na,1\n", "1: header: 'valu' is not a column; did you mean 'value'?",
        "1: header: the column 'value' is missing; name, value are needed")]
    [TestCase("name,value,colour\na,1,x\n", "1: header: 'colour' is not a column; accepted are name, value, note and your own x_…")]
    [TestCase("name,value,name\na,1,b\n", "1: header: the column 'name' stands twice; keep one")]
    [TestCase("name,,value\na,,1\n", "1: header: column 2 has no name; accepted are name, value, note and your own x_…")]
    [TestCase("name,value,\"x_a\nb\"\na,1,2\n",
        "1: header: the name of column 3 holds a control character (U+000A, character 4); leave it out")]
    [TestCase("name\na\n", "1: header: the column 'value' is missing; name, value are needed")]
    [TestCase("name,\"value\na,1\n", "1: header: a quote (\") is opened and never closed; close it, or double it inside a quoted value")]
    public void Open_UnsoundHeader_SaysEverythingThatIsWrong(string text, params string[] expected)
    {
        (List<string> rows, List<string> faults) = Read(text);

        Assert.That(rows, Is.Empty);
        Assert.That(faults, Is.EqualTo(expected));
    }

    [Test]
    public void ReadRow_HeaderOnly_HasNoRowAndNoFault()
    {
        (List<string> rows, List<string> faults) = Read("name,value\n");

        Assert.That(rows, Is.Empty);
        Assert.That(faults, Is.Empty);
    }

    [TestCase("name,value\na,1,2\nb,2\n",
        "2: record: the record has 3 fields, the header 2 columns; "
        + "each record needs one field a column (quote a value that holds a comma)")]
    [TestCase("name,value\na\nb,2\n",
        "2: record: the record has 1 field, the header 2 columns; each record needs one field a column (quote a value that holds a comma)")]
    [TestCase("name,value\na\"x,1\nb,2\n",
        "2: record: a quote (\") stands inside an unquoted value; quote the whole value and double the quote inside it")]
    [TestCase("name,value\n\"a\"x,1\nb,2\n",
        "2: record: text stands after a closing quote (\"); quote the whole value and double the quote inside it")]
    public void ReadRow_UnsoundRecord_IsReportedAndReadingGoesOn(string text, string expected)
    {
        (List<string> rows, List<string> faults) = Read(text);

        Assert.That(rows, Is.EqualTo(new[] { "3: b|2|" }));
        Assert.That(faults, Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void ReadRow_QuoteNeverClosed_IsReportedAtTheLineWhereTheRecordStarts()
    {
        (List<string> rows, List<string> faults) = Read("name,value\na,1\n\"b,2\nc,3\n");

        Assert.That(rows, Is.EqualTo(new[] { "2: a|1|" }));
        Assert.That(
            faults,
            Is.EqualTo(new[] { "3: record: a quote (\") is opened and never closed; close it, or double it inside a quoted value" }));
    }

    // The line on which the record with the open quote starts, whatever stands before it: nothing, a value on two lines, blank lines, a
    // byte-order mark, carriage returns.
    [TestCase("name,value\na,1\n\"b,2\n", 3)]
    [TestCase("name,value\n\"b,2\n", 2)]
    [TestCase("name,value\n\"a\na\",1\n\"b,2\n", 4)]
    [TestCase("name,value\n\n\na,1\n\n\"b,2\n", 6)]
    [TestCase("\uFEFFname,value\r\na,1\r\n\"b,2\r\n", 3)]
    [TestCase("\n\nname,value\n\"b,2\n", 4)]
    [TestCase("\n\"name\",value\na,1\n\"b,2\n", 4)]
    public void ReadRow_QuoteNeverClosedInALargeFile_StopsAfterAMebibyte(string start, int line)
    {
        string rest = string.Concat(Enumerable.Repeat("x,1\n", 500_000));

        (_, List<string> faults) = Read(start + rest);

        const string Message = "no end of the record within 1 MiB, from this line on: "
            + "probably a quote (\") that is never closed; close it, or double it inside a quoted value";
        Assert.That(faults, Is.EqualTo(new[] { $"{line}: record: {Message}" }));
    }

    [TestCase("", 1)]
    [TestCase("\uFEFF\r\n\n", 3)]
    public void Open_HeaderLongerThanAMebibyte_SaysWhetherAQuoteIsOpen(string start, int line)
    {
        string rest = new('x', 3 << 20);

        (_, List<string> withQuote) = Read($"{start}name,\"{rest}\na,1\n");
        (_, List<string> without) = Read($"{start}name,{rest}\na,1\n");

        const string OpenQuote = "no end of the header within 1 MiB, from this line on: "
            + "probably a quote (\") that is never closed; close it, or double it inside a quoted value";
        Assert.That(withQuote, Is.EqualTo(new[] { $"{line}: header: {OpenQuote}" }));
        Assert.That(without, Is.EqualTo(new[] { $"{line}: header: the header is longer than 1 MiB; up to 1 MiB is accepted" }));
    }

    [Test]
    public void ReadRow_RecordLongerThanAMebibyteWithoutAQuote_SaysSo()
    {
        (List<string> rows, List<string> faults) = Read($"name,value\na,1\n\nb,{new string('x', 3 << 20)}\n\"c\",1\n");

        Assert.That(rows, Is.EqualTo(new[] { "2: a|1|" }));
        Assert.That(faults, Is.EqualTo(new[] { "4: record: the record is longer than 1 MiB; up to 1 MiB is accepted" }));
    }

    [TestCase("\n\n\nname,valu\n",
        "4: header: 'valu' is not a column; did you mean 'value'?",
        "4: header: the column 'value' is missing; name, value are needed")]
    [TestCase("\uFEFF\r\nname;value\n", "2: header: fields are separated by ';'; ',' is accepted")]
    [TestCase("\nname,val\uFFFD\n", $"2: header: {NotUtf8}")]
    [TestCase("\n\nname,\"value\na,1\n",
        "3: header: a quote (\") is opened and never closed; close it, or double it inside a quoted value")]
    [TestCase("\n\nname,va\"lue\na,1\n",
        "3: header: a quote (\") stands inside an unquoted value; quote the whole value and double the quote inside it")]
    public void Open_UnsoundHeaderAfterBlankLines_IsNamedByItsLine(string text, params string[] expected)
    {
        (_, List<string> faults) = Read(text);

        Assert.That(faults, Is.EqualTo(expected));
    }

    [TestCase("sep=,\nname,value\na,1\n", 1, "sep=,")]
    [TestCase("\uFEFFsep=,\r\nname,value\r\na,1\r\n", 1, "sep=,")]
    [TestCase("SEP=;\nname,value\na,1\n", 1, "SEP=;")]
    [TestCase("\"sep=,\"\nname,value\na,1\n", 1, "sep=,")]
    [TestCase("\nsep=|\nname,value\na,1\n", 2, "sep=|")]
    public void Open_NoteOnSeparators_IsNotPassedOverInSilence(string text, int line, string note)
    {
        (List<string> rows, List<string> faults) = Read(text);

        Assert.That(rows, Is.Empty);
        string message = $"'{note}' is a note on separators for a spreadsheet, which is not part of the table; "
            + "delete this line (fields are separated by ',')";
        Assert.That(faults, Is.EqualTo(new[] { $"{line}: header: {message}" }));
    }

    // 北京 in GBK.
    [Test]
    public void ReadRow_GbkBytes_AreReportedOnceWithTheirColumn()
    {
        (List<string> rows, List<string> faults) =
            Read([.. "name,value\n"u8, 0xB1, 0xB1, 0xBE, 0xA9, .. ",1\n"u8, 0xB1, 0xB1, .. ",2\nok,3\n"u8]);

        Assert.That(rows, Is.EqualTo(new[] { "4: ok|3|" }));
        Assert.That(faults, Is.EqualTo(new[] { $"2: name: {NotUtf8}" }));
    }

    [Test]
    public void Open_GbkHeader_IsReported()
    {
        (_, List<string> faults) = Read([.. "name,value,"u8, 0xB1, 0xB1, .. "\na,1,x\n"u8]);

        Assert.That(faults, Is.EqualTo(new[] { $"1: header: {NotUtf8}" }));
    }

    [Test]
    public void ReadRow_ReplacementCharacterInTheFile_IsReported()
    {
        (_, List<string> faults) = Read("name,value\n\uFFFD,1\n");

        Assert.That(faults, Is.EqualTo(new[] { $"2: name: {NotUtf8}" }));
    }

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void Open_Utf16_IsReported(string encodingName)
    {
        var encoding = Encoding.GetEncoding(encodingName);

        (_, List<string> faults) = Read([.. encoding.Preamble, .. encoding.GetBytes("name,value\na,1\n")]);
        (_, List<string> unmarked) = Read(encoding.GetBytes("name,value\na,1\n"));

        Assert.That(faults, Is.EqualTo(new[] { $"1: file: the file is UTF-16 or UTF-32; save it as UTF-8 {Excel}" }));
        Assert.That(unmarked, Is.EqualTo(faults));
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
