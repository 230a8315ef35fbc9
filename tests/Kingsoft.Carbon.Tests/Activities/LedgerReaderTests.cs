using System.Text;

namespace Kingsoft.Carbon.Tests.Activities;

public sealed class LedgerReaderTests
{
    private const string Accepted = "2025, 2025-03, 2025-Q1, 2025-H1, 2025-03-14 or 2025-01-01/2025-03-31 is accepted";

    // One row with the columns that a test needs; amount, unit and period are sound unless the row says otherwise.
    [TestCase("activity,amount,unit,period,region", "Electricity,1,kWh,2025,CN",
        "activity: 'Electricity' is not an activity code; words of a-z, 0-9 and '-' joined by '.', such as electricity.grid, are accepted; "
        + "did you mean 'electricity.grid'?")]
    [TestCase("activity,amount,unit,period,region", ",1,kWh,2025,CN", "activity: the value is missing; it may not be empty")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,\"1,5\",kWh,2025,CN",
        "amount: '1,5' is not a number; use '.' as the decimal point and no thousands separator: 1.5")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,NaN,kWh,2025,CN",
        "amount: 'NaN' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,,kWh,2025,CN",
        "amount: the value is missing; it may not be empty")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,1E-40,kWh,2025,CN",
        "amount: '1E-40' can't be held exactly; at most 28 digits before and 28 after the decimal point are")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,12345678901234567890123456789012345,kWh,2025,CN",
        "amount: '12345678901234567890123456789012345' has 35 digits; at most 28 are held exactly")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,-5,kWh,2025,CN",
        "amount: '-5' is negative; 0 or more is accepted, and below 0 only with 'corrects', of refrigerant.* or of electricity.exported")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,1,kwhs,2025,CN", "unit: 'kwhs' is not a unit; did you mean 'kWh'?")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,1,gal,2025,CN",
        "unit: 'gal' may be several units; gal(US) (3.785411784 L) or gal(UK) (4.54609 L) is accepted")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,1,kWh(net),2025,CN",
        "unit: 'kWh(net)' has a heating-value basis, which electricity and heat do not have; kWh is accepted")]
    [TestCase("activity,amount,unit,period", "fuel.diesel.road,1,kWh,2025",
        "unit: 'kWh' of a fuel does not say whether its heating value is net or gross; kWh(net) or kWh(gross) is accepted")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,1,kWh,2025-02-30,CN",
        $"period: the day '2025-02-30' does not exist; {Accepted}")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,1,kWh,,CN",
        "period: the value is missing; it may not be empty")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,1,kWh,2025,CM-BJ",
        "region: 'CM-BJ' is not a region: the library has no list of the parts of CM (Cameroon); 'CM', or a code of your own such as "
            + "CM-X-BJ, is accepted")]
    [TestCase("activity,amount,unit,period,region", "electricity.grid,1,kWh,2025,",
        "region: the value is missing; electricity.grid needs the region where it was used, such as CN, CN-BJ or HK-GRID-CLP")]
    [TestCase("activity,amount,unit,period,region", "heat.steam,1,GJ,2025,",
        "region: the value is missing; heat.steam needs the region where it was used, such as CN, CN-BJ or HK-GRID-CLP")]
    [TestCase("activity,amount,unit,period,scope", "travel.rail,1,pkm,2025,4", "scope: '4' is not a scope; 1, 2, 3 or outside is accepted")]
    [TestCase("activity,amount,unit,period,scope3_category", "travel.rail,1,pkm,2025,16",
        "scope3_category: '16' is not a Scope 3 category; 1 to 15 is accepted")]
    [TestCase("activity,amount,unit,period,scope,scope3_category", "travel.rail,1,pkm,2025,1,6",
        "scope3_category: a Scope 3 category stands on a row of Scope 1; leave it empty, or make the scope 3")]
    [TestCase("activity,amount,unit,period,scope,scope3_category", "refrigerant.r-22,1,kg,2025,outside,6",
        "scope3_category: a Scope 3 category stands on a row of scope outside; leave it empty, or make the scope 3")]
    [TestCase("activity,amount,unit,period,quality", "travel.rail,1,pkm,2025,good",
        "quality: 'good' is not a quality; measured, calculated or estimated is accepted")]
    [TestCase("activity,amount,unit,period,uncertainty_pct", "travel.rail,1,pkm,2025,-5",
        "uncertainty_pct: '-5' is negative; a half-width in percent, 0 or more, is accepted")]
    [TestCase("activity,amount,unit,period,uncertainty_pct", "travel.rail,1,pkm,2025,5%",
        "uncertainty_pct: '5%' is not a number; write it without '%', in the unit of its column: 5 in percent, 0.05 as a share")]
    [TestCase("activity,amount,unit,period,recorded_on", "travel.rail,1,pkm,2025,2025-02-29",
        "recorded_on: '2025-02-29' is not a date; 2025, 2025-12 or 2025-12-31 is accepted")]
    [TestCase("activity,amount,unit,period,id", "travel.rail,1,pkm,2025,a#1",
        "id: 'a#1' holds '#', which marks the parts of a split record; choose an id without it")]
    [TestCase("activity,amount,unit,period,id,corrects", "travel.rail,-1,pkm,2025,a,a",
        "corrects: 'a' is the row itself; the id of another row is accepted (id 'a')")]
    [TestCase("activity,amount,unit,period,corrects", "travel.rail,-1,pkm,2025,b",
        "corrects: no record has the id 'b'; the id of a row of these ledgers is accepted")]
    [TestCase("activity,amount,unit,period,gwp_set", "travel.rail,1,pkm,2025,AR5",
        "gwp_set: a GWP set stands on travel.rail; only emissions.reported has one")]
    [TestCase("activity,amount,unit,period,scope2_method", "travel.rail,1,pkm,2025,market",
        "scope2_method: a method stands on travel.rail; only emissions.reported has one")]
    [TestCase("activity,amount,unit,period,scope", "emissions.reported,1,t,2025,1",
        "unit: 't' is not a unit of emissions; kgCO2e or tCO2e is accepted for emissions.reported")]
    [TestCase("activity,amount,unit,period", "emissions.reported,1,tCO2e,2025",
        "scope: the value is missing; emissions.reported needs 1, 2, 3 or outside")]
    [TestCase("activity,amount,unit,period,scope", "emissions.reported,1,tCO2e,2025,3",
        "scope3_category: the value is missing; emissions.reported of Scope 3 needs 1 to 15")]
    [TestCase("activity,amount,unit,period,scope,factor_id", "emissions.reported,1,tCO2e,2025,1,f",
        "factor_id: 'f' is pinned on emissions.reported, which takes no factor; leave it empty")]
    [TestCase("activity,amount,unit,period,scope,scope2_method", "emissions.reported,1,tCO2e,2025,1,market",
        "scope2_method: a method stands on a row that is not of Scope 2; leave it empty, or make the scope 2")]
    [TestCase("activity,amount,unit,period,scope,scope2_method", "emissions.reported,1,tCO2e,2025,2,lbm",
        "scope2_method: 'lbm' is not a method; location, market or both is accepted")]
    [TestCase("activity,amount,unit,period,scope,gwp_set", "emissions.reported,1,tCO2e,2025,1,AR7",
        "gwp_set: 'AR7' is not a GWP set; SAR, AR4, AR5, AR6, mixed or unstated is accepted")]
    public void ReadCsv_UnsoundRow_SaysWhatIsAccepted(string header, string row, string message)
    {
        (_, string[] faults) = LedgerText.Read($"{header}\n{row}\n");

        Assert.That(faults, Is.EqualTo(new[] { $"ledger.csv:2: {message}" }));
    }

    [TestCase("", "ledger.csv:1: file: the file is empty; a header with the columns activity, amount, unit, period is needed")]
    [TestCase("activity,amount,unit,period\n", "ledger.csv:1: file: the file has a header and no record; at least one row is needed")]
    [TestCase("activity,amonut,unit,period\n", "ledger.csv:1: header: 'amonut' is not a column; did you mean 'amount'?",
        "ledger.csv:1: header: the column 'amount' is missing; activity, amount, unit, period are needed")]
    [TestCase("activity,amount,unit,period\ntravel.rail,1,pkm,2025\n\"travel.rail,1,pkm,2025\n",
        "ledger.csv:3: record: a quote (\") is opened and never closed; close it, or double it inside a quoted value")]
    public void ReadCsv_UnsoundFile_SaysWhatIsAccepted(string text, params string[] expected)
    {
        (_, string[] faults) = LedgerText.Read(text);

        Assert.That(faults, Is.EqualTo(expected));
    }

    [TestCase("a\0b", "the id holds a control character (U+0000, character 2); choose an id without it")]
    [TestCase("\"a\nb\"", "the id holds a control character (U+000A, character 2); choose an id without it")]
    [TestCase("ab\u001b[31m", "the id holds a control character (U+001B, character 3); choose an id without it")]
    public void ReadCsv_IdWithAControlCharacter_IsRefused(string id, string message)
    {
        (_, string[] faults) = LedgerText.Read($"activity,amount,unit,period,id\ntravel.rail,1,pkm,2025,{id}\n");

        Assert.That(faults, Is.EqualTo(new[] { $"ledger.csv:2: id: {message}" }));
    }

    [TestCase("entity", "a\0b", "U+0000, character 2")]
    [TestCase("facility", "\"a\nb\"", "U+000A, character 2")]
    [TestCase("factor_id", "ab\u001b[31m", "U+001B, character 3")]
    [TestCase("instrument", "\u007F", "U+007F, character 1")]
    [TestCase("supplier", "a\u0085", "U+0085, character 2")]
    [TestCase("evidence", "a\u0007b", "U+0007, character 2")]
    [TestCase("note", "a\u009Bb", "U+009B, character 2")]
    [TestCase("x_meter", "a\0b", "U+0000, character 2")]
    public void ReadCsv_TextWithAControlCharacter_IsRefused(string column, string text, string where)
    {
        string csv = $"activity,amount,unit,period,{column}\ntravel.rail,1,pkm,2025,{text}\n";

        (ActivityLedger ledger, string[] faults) = LedgerText.Read(csv);

        Assert.That(faults, Is.EqualTo(new[] { $"ledger.csv:2: {column}: the value holds a control character ({where}); leave it out" }));
        Assert.That(ledger, Is.Empty);
    }

    [TestCase("evidence")]
    [TestCase("note")]
    [TestCase("x_meter")]
    public void ReadCsv_TextOfSeveralLines_IsRead(string column)
    {
        string csv = $"activity,amount,unit,period,{column}\ntravel.rail,1,pkm,2025,\"one\r\n\ttwo\"\n";

        (ActivityLedger ledger, string[] faults) = LedgerText.Read(csv);

        Assert.That(faults, Is.Empty);
        Assert.That(ledger, Has.Count.EqualTo(1));
    }

    // 北京办公室 in GBK.
    [Test]
    public void ReadCsv_Gbk_IsReported()
    {
        byte[] text =
        [
            .. "activity,amount,unit,period,facility\ntravel.rail,1,pkm,2025,"u8,
            0xB1, 0xB1, 0xBE, 0xA9, 0xB0, 0xEC, 0xB9, 0xAB, 0xCA, 0xD2, (byte)'\n',
        ];

        (_, string[] faults) = LedgerText.Read(text);

        Assert.That(
            faults, Is.EqualTo(new[]
            {
                "ledger.csv:2: facility: the text is not UTF-8 (often it is GBK); save the file as UTF-8 "
                    + "(in Excel the format 'CSV UTF-8 (Comma delimited) (*.csv)')",
            }));
    }

    [Test]
    public void ReadCsv_SeveralFaults_AreAllReportedInOrder()
    {
        const string Text = """
            activity,amount,unit,period,region,id
            electricity.grid,"1,5",kwhs,2025-13,CN-XX,a
            electricity.grid,1,kWh,2025,CN,b
            fuel.diesel.road,-1,kWh,2025,,c#1
            electricity.grid,1,kWh,2025,CN,b
            electricity.grid,NaN,kWh,2025,,d
            """;

        (ActivityLedger ledger, string[] faults) = LedgerText.Read(Text);

        Assert.That(ledger.Select(record => record.Id), Is.EqualTo(new[] { "b", "b" }));
        Assert.That(faults, Is.EqualTo(new[]
        {
            "ledger.csv:2: amount: '1,5' is not a number; use '.' as the decimal point and no thousands separator: 1.5 (id 'a')",
            "ledger.csv:2: unit: 'kwhs' is not a unit; did you mean 'kWh'? (id 'a')",
            "ledger.csv:2: period: '2025-13' has no month 13; 01 to 12 are accepted (id 'a')",
            "ledger.csv:2: region: 'CN-XX' is not a region; ISO 3166 codes such as CN, CN-BJ, HK, GB or US-CA, names such as 北京 or "
                + "Germany, grid codes such as CN-GRID-NORTH, and codes of your own such as JP-X-TEPCO are accepted (id 'a')",
            "ledger.csv:4: amount: '-1' is negative; 0 or more is accepted, "
            + "and below 0 only with 'corrects', of refrigerant.* or of electricity.exported (id 'c#1')",
            "ledger.csv:4: unit: 'kWh' of a fuel does not say whether its heating value is net or gross; "
                + "kWh(net) or kWh(gross) is accepted (id 'c#1')",
            "ledger.csv:4: id: 'c#1' holds '#', which marks the parts of a split record; choose an id without it",
            "ledger.csv:5: id: 'b' is already the id of the record at ledger.csv:3; ids are unique over all ledgers",
            "ledger.csv:6: amount: 'NaN' is not a number; a decimal number such as 1234.5 or 1e6 is accepted (id 'd')",
            "ledger.csv:6: region: the value is missing; electricity.grid needs the region where it was used, "
                + "such as CN, CN-BJ or HK-GRID-CLP (id 'd')",
        }));
    }

    // The row that is corrected exists; what is wrong with it is said once.
    [TestCase("electricity.grid,1,kwhs,2025,CN,a,", "unit: 'kwhs' is not a unit; did you mean 'kWh'?")]
    [TestCase("electricity.grid,x,kWh,2025,CN,a,", "amount: 'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    public void ReadCsv_CorrectionOfAnUnsoundRow_IsNotBlamed(string row, string message)
    {
        (_, string[] faults) =
            LedgerText.Read($"activity,amount,unit,period,region,id,corrects\n{row}\nelectricity.grid,-1,kWh,2025,CN,b,a\n");

        Assert.That(faults, Is.EqualTo(new[] { $"ledger.csv:2: {message} (id 'a')" }));
    }

    [TestCase("refrigerant.r-410a,-1,kg,2025,,,")]
    [TestCase("electricity.exported,-1,kWh,2025,CN,,")]
    public void ReadCsv_NegativeWhereItMayBe_IsAccepted(string row)
    {
        (ActivityLedger ledger, string[] faults) =
            LedgerText.Read($"activity,amount,unit,period,region,id,corrects\n{row}\n");

        Assert.That(faults, Is.Empty);
        Assert.That(ledger[0].Amount, Is.EqualTo(-1m));
    }

    [Test]
    public void ReadCsv_CorrectsByPlace_FindsTheRow()
    {
        using var file = new ScratchFile("x");
        File.WriteAllText(
            file.Path,
            $"activity,amount,unit,period,corrects\ntravel.rail,5,pkm,2025,\ntravel.rail,-1,pkm,2025,{file.Path}:2\n",
            Encoding.UTF8);

        ActivityLedger ledger = ActivityLedger.ReadCsv(file.Path);

        Assert.That(ledger[1].Corrects, Is.EqualTo(ledger[0].Id));
    }

    [Test]
    public void ReadCsv_SameIdInTwoFiles_NamesTheOther()
    {
        using var one = new ScratchFile("activity,amount,unit,period,id\ntravel.rail,1,pkm,2025,a\n");
        using var two = new ScratchFile("activity,amount,unit,period,id\ntravel.rail,2,pkm,2025,a\n");

        Assert.That(
            () => ActivityLedger.ReadCsv(one.Path, two.Path),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                $"{two.Path}:2: id: 'a' is already the id of the record at {one.Path}:2; ids are unique over all ledgers"));
    }

    [TestCase("de-DE")]
    [TestCase("zh-CN")]
    public void ReadCsv_OtherCulture_ReadsTheSame(string culture)
    {
        using var scope = new CultureScope(culture);

        (ActivityLedger ledger, string[] faults) = LedgerText.Read(
            "activity,amount,unit,period,region\nelectricity.grid,107415.86,MWh,2024-01-01/2024-12-31,CN\n"
            + "electricity.grid,\"1,5\",MWh,2024,CN\n");

        Assert.That(ledger[0].ToString(), Does.EndWith(":2: electricity.grid 107415.86 MWh 2024"));
        Assert.That(
            faults,
            Is.EqualTo(new[]
            {
                "ledger.csv:3: amount: '1,5' is not a number; use '.' as the decimal point and no thousands separator: 1.5",
            }));
    }
}
