using System.Text;

namespace Kingsoft.Carbon.Tests.Factors.Imports;

/// <summary>
/// Downloads of central banks and the World Bank become price files, and every row that does not is listed with its reason.
/// </summary>
/// <remarks>The values are made up; the layouts are those of the publishers.</remarks>
public sealed class PriceImportTests
{
    private const string WorldBank =
        "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2026-07-01\",\n\n"
        + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2022\",\"2023\",\"2024\",\n";
    private const string EcbSeries = "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n";

    [Test]
    public void Read_WorldBankIndex_BecomesAnIndexOfTheCurrencyThatTheCountryIssues()
    {
        ImportedFile imported = Read(WorldBank
            + "\"China\",\"CHN\",\"Consumer price index (2010 = 100)\",\"FP.CPI.TOTL\",\"130.5\",\"\",\"131.10\",\n"
            + "\"Ecuador\",\"ECU\",\"Consumer price index (2010 = 100)\",\"FP.CPI.TOTL\",\"120\",\"121\",\"122\",\n"
            + "\"China\",\"CHN\",\"Population\",\"SP.POP.TOTL\",\"1\",\"1\",\"1\",\n");

        Assert.That(imported.Layout, Is.EqualTo("world-bank"));
        Assert.That(imported.Csv.Split('\n')[1], Is.EqualTo(
            "index,CNY,,2022,130.5,World Development Indicators,World Bank,\"FP.CPI.TOTL, CHN: Consumer price index (2010 = 100)\",,"
            + "https://data.worldbank.org/indicator/FP.CPI.TOTL,CC BY 4.0"));
        Assert.That(Prices(imported), Is.EqualTo(new[] { "price index of CNY 130.5 in 2022", "price index of CNY 131.1 in 2024" }));
        Assert.That(imported.LeftOut.Select(row => row.ToString()), Is.EqualTo(new[]
        {
            "7: Ecuador FP.CPI.TOTL: 'ECU' issues no currency of its own that is known, or is another column",
            "8: China SP.POP.TOTL: 'SP.POP.TOTL' is neither a price index nor an exchange rate that is known",
        }));
    }

    [Test]
    public void Read_WorldBankRate_IsOfTheLocalCurrencyForOneDollar()
    {
        ImportedFile imported = Read(WorldBank
            + "\"China\",\"CHN\",\"Official exchange rate (LCU per US$, period average)\",\"PA.NUS.FCRF\",\"6.5\",\"7\",\"\",\n"
            + "\"United States\",\"USA\",\"Official exchange rate (LCU per US$, period average)\",\"PA.NUS.FCRF\",\"1\",\"1\",\"1\",\n");

        Assert.That(Prices(imported), Is.EqualTo(new[] { "6.5 CNY per USD in 2022", "7 CNY per USD in 2023" }));
        Assert.That(imported.LeftOut.Single().Line, Is.EqualTo(7));
    }

    [Test]
    public void Read_EcbSeries_TakesTheAverageOfTheYearBeforeTheMeanOfItsMonths()
    {
        string months = string.Concat(Enumerable.Range(1, 12).Select(
            month => $"EXR.M.CNY.EUR.SP00.A,M,CNY,EUR,SP00,A,2022-{month:00},{month},A\n"));
        ImportedFile imported = Read(EcbSeries + months + "EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2022,1.05,A\n"
            + "EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2022-01,9,A\nEXR.A.CNY.EUR.SP00.E,A,CNY,EUR,SP00,E,2022,7.3,A\n"
            + "EXR.M.CNY.EUR.SP00.A,M,CNY,EUR,SP00,A,2023-01,7.3,A\n");

        Assert.That(Prices(imported), Is.EqualTo(new[] { "6.5 CNY per EUR in 2022", "1.05 USD per EUR in 2022" }));
        Assert.That(imported.Csv, Does.Contain("\"EXR.M.CNY.EUR.SP00.A, mean of 12 monthly averages\""));
        Assert.That(imported.LeftOut.Select(row => row.Code), Is.EqualTo(new[] { "import.not-this", "import.year-incomplete" }));
    }

    [Test]
    public void Read_EcbHistory_TakesTheMeanOfTheDaysOfAWholeYear()
    {
        string days = DaysOf(2022, 1, 28);
        ImportedFile imported = Read("Date,USD,JPY,GBP,CYP,\n2023-01-03,1.1,150,0.9,N/A,\n" + days);

        Assert.That(Prices(imported), Is.EqualTo(new[]
        {
            "0.8 GBP per EUR in 2022", "140 JPY per EUR in 2022", "6.5 USD per EUR in 2022",
        }));
        Assert.That(imported.LeftOut.Select(row => row.Reason), Does.Contain(
            "the year 2023 has 1 of its 12 months, which make no annual average"));
    }

    // The labels and names are those of downloads of both ages: the older one has the direction in its unit, the newer one in the name.
    [TestCase("Currency:_Per_EUR", "USD", "Currency:_Per_USD", "CNY")]
    [TestCase("Currency", "EUR", "Currency", "CNY")]
    public void Read_Fed_TakesTheDirectionOfEachSeries(string euroUnit, string euro, string yuanUnit, string yuan)
    {
        string days = string.Concat(
            from month in Enumerable.Range(1, 12)
            from day in Enumerable.Range(13, 16)
            select $"2022-{month:00}-{day:00},{month},7,2\n" + (day == 13 ? $"2022-{month:00}-11,ND,ND,ND\n" : ""));
        ImportedFile imported = Read(
            "\"Series Description\",\"SPOT EXCHANGE RATE - EURO AREA \",\"CHINA -- SPOT EXCHANGE RATE, YUAN/US$ P.R.\",\"UNITED KINGDOM\"\n"
            + $"\"Unit:\",\"{euroUnit}\",\"{yuanUnit}\",\"Currency:_Per_GBP\"\n\"Multiplier:\",\"1\",\"1\",\"0.01\"\n"
            + $"\"Currency:\",\"{euro}\",\"{yuan}\",\"USD\"\n"
            + "\"Unique Identifier: \",\"H10/H10/RXI$US_N.B.EU\",\"H10/H10/RXI_N.B.CH\",\"H10/H10/RXI$US_N.B.UK\"\n"
            + "\"Time Period\",\"RXI$US_N.B.EU\",\"RXI_N.B.CH\",\"RXI$US_N.B.UK\"\n" + days + "2023-01-03,1.1,7.1,2\n2022-12-30,x,7,2\n");

        Assert.That(imported.Layout, Is.EqualTo("fed-h10"));
        Assert.That(Prices(imported), Is.EqualTo(new[] { "7 CNY per USD in 2022", "6.5 USD per EUR in 2022" }));
        Assert.That(imported.LeftOut.Select(row => row.ToString()), Is.EqualTo(new[]
        {
            "3: RXI$US_N.B.UK: Multiplier: is '0.01'",
            "211: CNY 2023: the year 2023 has 1 of its 12 months, which make no annual average",
            "211: USD 2023: the year 2023 has 1 of its 12 months, which make no annual average",
            "212: RXI$US_N.B.EU 2022-12-30: a value is missing, or is no number",
        }));
    }

    // A December of one day; one without its last days; a month of few days.
    [TestCase(12, 30, 31, 11)]
    [TestCase(12, 1, 20, 12)]
    [TestCase(5, 20, 28, 11)]
    public void Read_EcbHistoryOfDaysThatLack_MakesNoYear(int month, int first, int last, int whole)
    {
        string days = string.Concat(Enumerable.Range(1, 12).Select(
            each => each == month ? Days(2022, each, first, last) : Days(2022, each, 1, 28)));

        ImportedFile imported = Read("Date,USD,JPY,GBP,CYP,\n" + DaysOf(2021, 1, 28) + days);

        Assert.That(Prices(imported), Has.None.Contains("2022").And.Some.Contains("2021"));
        Assert.That(
            imported.LeftOut.Select(row => row.Reason), Has.Some.StartsWith($"the year 2022 has {whole} of its 12 months in daily"));
    }

    [Test]
    public void Read_EcbQuarter_IsNoMonth()
    {
        ImportedFile imported = Read(EcbSeries + "EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2022,1.05,A\n"
            + "EXR.Q.CNY.EUR.SP00.A,Q,CNY,EUR,SP00,A,2024-Q1,7.3,A\n");

        Assert.That(imported.LeftOut.Single().Reason, Is.EqualTo("TIME_PERIOD is '2024-Q1'"));
    }

    // Of two values of one thing none is taken, in either order.
    [TestCase("1.05", "9")]
    [TestCase("9", "1.05")]
    public void Read_TwoValuesOfOneYear_AreLeftOut(string one, string other)
    {
        ImportedFile ecb = Read(EcbSeries + $"K,A,USD,EUR,SP00,A,2022,{one},A\nK,A,USD,EUR,SP00,A,2022,{other},A\n"
            + "K,A,CNY,EUR,SP00,A,2022,7,A\nK,A,CNY,EUR,SP00,A,2022,7,A\n");
        ImportedFile bank = Read(WorldBank + Bank("CHN", "PA.NUS.FCRF", one) + Bank("CHN", "PA.NUS.FCRF", other)
            + Bank("GBR", "PA.NUS.FCRF", "0.8"));

        Assert.That(Prices(ecb), Is.EqualTo(new[] { "7 CNY per EUR in 2022" }));
        Assert.That(ecb.LeftOut.Single().Code, Is.EqualTo("import.stands-otherwise"));
        Assert.That(Prices(bank), Is.EqualTo(new[] { "0.8 GBP per USD in 2022" }));
        Assert.That(bank.LeftOut.Select(row => row.Code), Is.EqualTo(new[] { "import.stands-otherwise", "import.stands-otherwise" }));
    }

    [Test]
    public void Read_TwoSeriesOfOneIndex_AreLeftOut()
    {
        ImportedFile imported = Read(WorldBank + Bank("CHN", "FP.CPI.TOTL", "100") + Bank("CHN", "NY.GDP.DEFL.ZS", "120")
            + Bank("GBR", "FP.CPI.TOTL", "110"));

        Assert.That(Prices(imported), Is.EqualTo(new[] { "price index of GBP 110 in 2022" }));
        Assert.That(imported.LeftOut.Select(row => row.Code), Is.EqualTo(new[] { "import.other-series", "import.other-series" }));
    }

    // Where fields are separated by ',' none stands before decimals.
    [TestCase("1,291", 1291)]
    [TestCase("1,234,567.5", 1234567.5)]
    public void Read_CommaBetweenFields_IsOfThousandsWithinThem(string text, double value)
    {
        ImportedFile imported = Read(WorldBank + Bank("KOR", "PA.NUS.FCRF", text) + Bank("GBR", "PA.NUS.FCRF", "0.8"));

        Assert.That(Library(imported).Prices.Single(price => price.Currency == "KRW").Value, Is.EqualTo((decimal)value));
    }

    [TestCase("0,291")]
    [TestCase("12,5")]
    public void Read_CommaThatIsOfNoThousands_IsLeftOutWithTheReason(string text)
    {
        ImportedFile imported = Read(WorldBank + Bank("KOR", "PA.NUS.FCRF", text) + Bank("GBR", "PA.NUS.FCRF", "0.8"));

        Assert.That(imported.LeftOut.Single().Reason, Is.EqualTo(
            $"2022 is '{text}', in which a separator may stand before decimals or between thousands"));
    }

    [Test]
    public void Read_ManyUnsoundValues_AreEachLeftOut()
    {
        string rows = string.Concat(Enumerable.Range(0, 40).Select(_ => Bank("CHN", "PA.NUS.FCRF", "-1")));

        ImportedFile imported = Read(WorldBank + rows + Bank("GBR", "PA.NUS.FCRF", "0.8"));

        Assert.That(imported.LeftOut, Has.Length.EqualTo(40));
    }

    // The whole way: the download, the file, the inventory.
    [Test]
    public void Read_ThenCalculated_BringsYuanToDollarsByTheEuro()
    {
        FactorLibrary rates = Library(Read(EcbSeries + "EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2022,1.04,A\n"
            + "EXR.A.CNY.EUR.SP00.A,A,CNY,EUR,SP00,A,2022,7.28,A\n"));
        var query = new FactorQuery
        {
            Activity = ActivityCode.Parse("spend.naics-721110.with-margins"),
            Region = Region.Parse("US"),
            Year = 2022,
            Unit = Unit.Parse("CNY"),
        };

        // 7.28 ÷ 1.04 = 7 yuan for a dollar.
        Assert.That(FactorLibrary.BuiltIn.With(rates).Select(query).Conversion!.Multiplier * 7m, Is.EqualTo(1m).Within(1e-25m));
    }

    [TestCase("a,b\n1,2\n", "header: the header is that of no table that is known (seen: a, b); known are world-bank: World Bank, ")]
    [TestCase("PK\u0003\u0004rest", "file: this is a workbook; open it, choose the sheet with the table, and save it as CSV (UTF-8)")]
    public void Read_OtherFile_SaysWhatIsKnown(string text, string message)
    {
        var issues = new DataIssues();

        ImportedFile? imported = PriceImport.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.csv", null, issues);

        Assert.That(imported, Is.Null);
        Assert.That(issues.Single().ToString(), Does.StartWith("x.csv:1: " + message));
    }

    private static string Bank(string country, string indicator, string value) =>
        $"\"{country}\",\"{country}\",\"{indicator}\",\"{indicator}\",\"{value}\",\"\",\"\",\n";

    private static string DaysOf(int year, int first, int last) =>
        string.Concat(Enumerable.Range(1, 12).Select(month => Days(year, month, first, last)));

    private static string Days(int year, int month, int first, int last) => string.Concat(
        Enumerable.Range(first, last - first + 1).Select(day => $"{year}-{month:00}-{day:00},{month},140,0.8,N/A,\n"));

    private static ImportedFile Read(string text) => PriceImport.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "download.csv")!;

    private static FactorLibrary Library(ImportedFile imported) =>
        FactorLibrary.ReadPricesCsv(new StringReader(imported.Csv), "prices.csv");

    private static IEnumerable<string> Prices(ImportedFile imported) => Library(imported).Prices.Select(price => price.ToString());
}
