namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>A file of price indices and exchange rates says all of its faults at once, and what is accepted.</summary>
public sealed class MoneyPriceFileTests
{
    private const string Header = "kind,currency,per,year,value,source\n";

    [TestCase("cpi,CNY,,2025,100,s", "kind: 'cpi' is not a kind of price; index or rate is accepted")]
    [TestCase(",CNY,,2025,100,s", "kind: the value is missing")]
    [TestCase("index,Yuan,,2025,100,s", "currency: 'Yuan' is not a currency; its ISO 4217 code, such as USD, is accepted")]
    [TestCase("index,kCNY,,2025,100,s", "currency: 'kCNY' is not a currency; its ISO 4217 code, such as USD, is accepted")]
    [TestCase("index,CNY,USD,2025,100,s",
        "per: 'USD' does not belong to a price index; leave it empty, or give the kind rate for an exchange rate")]
    [TestCase("rate,CNY,,2025,7,s", "per: the value is missing; the currency of which one unit costs so many CNY is accepted")]
    [TestCase("rate,CNY,CNY,2025,7,s", "per: 'CNY' is the currency itself; another one is accepted")]
    [TestCase("index,CNY,,25,100,s", "year: '25' is not a year; 1900 to 2200 is accepted")]
    [TestCase("index,CNY,,2025,,s", "value: the value is missing")]
    [TestCase("index,CNY,,2025,100,", "source: the value is missing")]
    public void ReadPricesCsv_UnsoundRow_SaysWhatIsAccepted(string row, string message)
    {
        var issues = new DataIssues();

        FactorLibrary library = FactorLibrary.ReadPricesCsv(new StringReader(Header + row + "\n"), "prices.csv", issues);

        Assert.That(issues.Single().ToString(), Does.StartWith("prices.csv:2: " + message));
        Assert.That(library.Prices, Is.Empty);
    }

    [Test]
    public void ReadPricesCsv_ChineseNamesOfColumns_AreRead()
    {
        FactorLibrary library = FactorLibrary.ReadPricesCsv(
            new StringReader("类型,货币,基准货币,年份,数值,来源\nindex,CNY,,2025,104,s\nrate,CNY,USD,2022,6.5,s\n"), "prices.csv");

        Assert.That(
            library.Prices.Select(price => price.ToString()),
            Is.EqualTo(new[] { "price index of CNY 104 in 2025", "6.5 CNY per USD in 2022" }));
    }

    [TestCase("0")]
    [TestCase("-7")]
    public void ReadPricesCsv_ValueNotAboveZero_IsRefused(string value)
    {
        var issues = new DataIssues();

        FactorLibrary.ReadPricesCsv(new StringReader($"{Header}rate,CNY,USD,2025,{value},s\n"), "prices.csv", issues);

        Assert.That(
            issues.Single().ToString(),
            Is.EqualTo($"prices.csv:2: value: '{value}' is not a possible value; a number above 0 is accepted"));
    }

    [TestCase("rate,CNY,USD,2025,7,s\nrate,CNY,USD,2025,7.1,s",
        "prices.csv:3: year: 7.1 CNY per USD in 2025: the year is there already (7 CNY per USD in 2025 at prices.csv:2); one value a year "
            + "is accepted")]
    [TestCase("rate,CNY,USD,2025,7,s\nrate,USD,CNY,2025,0.14,s",
        "prices.csv:3: year: 0.14 USD per CNY in 2025: the year is there already (7 CNY per USD in 2025 at prices.csv:2); one value a "
            + "year is accepted")]
    [TestCase("index,CNY,,2022,100,NBS\nindex,CNY,,2025,118,World Bank",
        "prices.csv:3: source: the years of a price index belong to one series, and that of CNY is of 'World Bank' here and of 'NBS' at "
            + "prices.csv:2; one publisher, source and table are accepted")]
    public void ReadPricesCsv_RowsThatDoNotFit_AreNamed(string rows, string message)
    {
        var issues = new DataIssues();

        FactorLibrary.ReadPricesCsv(new StringReader($"{Header}{rows}\n"), "prices.csv", issues);

        Assert.That(issues.Single().ToString(), Is.EqualTo(message));
    }

    [Test]
    public void With_PricesOfTwoFilesThatDoNotFit_AreNamed()
    {
        FactorLibrary first = FactorLibrary.ReadPricesCsv(new StringReader(Header + "rate,CNY,USD,2025,7,s\n"), "a.csv");
        FactorLibrary other = FactorLibrary.ReadPricesCsv(new StringReader(Header + "rate,CNY,USD,2025,7,s\n"), "b.csv");

        CarbonDataException thrown = Assert.Throws<CarbonDataException>(() => first.With(other))!;

        Assert.That(thrown.Issues.Single().ToString(), Does.StartWith("b.csv:2: year: 7 CNY per USD in 2025: the year is there already"));
    }

    [Test]
    public void ReadPricesCsv_FaultsOfSeveralRows_AreAllNamed()
    {
        var issues = new DataIssues();

        FactorLibrary.ReadPricesCsv(
            new StringReader(Header + "cpi,Yuan,,25,x,\nrate,CNY,,2025,7,s\nindex,CNY,,2025,100,s\n"), "prices.csv", issues);

        Assert.That(
            issues.Select(issue => (issue.Location.Line, issue.Column)),
            Is.EqualTo(new[] { (2, "kind"), (2, "currency"), (2, "year"), (2, "value"), (2, "source"), (3L, "per") }));
    }

    [Test]
    public void WithPrices_MadeInCodeWithoutSense_IsRefused()
    {
        var price = new MoneyPrice
        {
            Kind = (MoneyPriceKind)9,
            Currency = "x",
            Year = 1,
            Value = 0m,
            Citation = new Citation { Publisher = "", Source = "" },
        };

        CarbonDataException thrown = Assert.Throws<CarbonDataException>(() => FactorLibrary.Empty.WithPrices(price))!;

        Assert.That(thrown.Issues.Select(issue => issue.Column), Is.EqualTo(new[] { "kind", "currency", "year", "value", "source" }));
    }
}
