using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Money of another year and currency follows the user's price indices and exchange rates, each step in the open.</summary>
public sealed class MoneyTests
{
    private const string Header = "kind,currency,per,year,value,source\n";
    private const string Indices = "index,CNY,,2022,100,made up\nindex,CNY,,2025,118,made up\n";
    private const string Rate = "rate,CNY,USD,2022,7.19,made up\n";
    private const string Spend = "spend.widgets";

    // RMB 10 m ÷ 1.18 ÷ 7.19 × 0.15 kg = 176,799.07 kg (176.799073571…).
    [Test]
    public void Calculate_SpendOfLaterYearAndOtherCurrency_IsDeflatedThenConvertedExactly()
    {
        EmissionLine line = Calculate(With(Indices + Rate), Ar6, Bought(10m, "MCNY")).Lines.Single();

        Assert.That(line.Co2e!.Value.Tonnes, Is.EqualTo(Rounded(10_000_000m * 100m * 0.15m, 118m * 7.19m * 1000m)));
        Assert.That(line.Selection!.Conversion!.Steps.Select(step => step.ToString().Split(" (")[0]), Is.EqualTo(new[]
        {
            "1 MCNY = 1000000 CNY",
            "1 CNY of 2025 = 0.8474576271186440677966101695 CNY of 2022",
            "1 CNY of 2022 = 0.1390820584144645340751043115 USD of 2022",
        }));
        Assert.That(line.Selection.Conversion.Steps[^1].Prices.Single().ToString(), Is.EqualTo("7.19 CNY per USD in 2022"));
    }

    // The rate may be quoted the other way round, or against a third currency.
    [TestCase("rate,USD,CNY,2022,0.16,s\n")]
    [TestCase("rate,CNY,USD,2022,6.25,s\n")]
    [TestCase("rate,CNY,EUR,2022,8,s\nrate,USD,EUR,2022,1.28,s\n")]
    [TestCase("rate,EUR,CNY,2022,0.125,s\nrate,EUR,USD,2022,0.78125,s\n")]
    public void Calculate_RateOfAnyForm_GivesTheSame(string rates)
    {
        EmissionLine line = Calculate(With(Indices + rates), Ar6, Bought(1180m, "CNY")).Lines.Single();

        // 1180 CNY ÷ 1.18 × 0.16 USD × 0.15 kg = 24 kg.
        Assert.That(line.Co2e!.Value.Tonnes, Is.EqualTo(0.024m));
    }

    [Test]
    public void Calculate_SpendOfTheFactorsYear_IsOnlyConverted()
    {
        Inventory inventory = Calculate(With(Rate), Ar6, Bought(719m, "CNY", "2022"));

        Assert.That(inventory.Lines.Single().Co2e!.Value.Tonnes, Is.EqualTo(0.015m));
        Assert.That(Messages(inventory, "price-year"), Is.Empty);
    }

    // A slip of the decimal point, and a value on another base.
    [TestCase("118000", "price index of CNY 118000 in 2025 after price index of CNY 100 in 2022: ×1180")]
    [TestCase("1.18", "price index of CNY 1.18 in 2025 after price index of CNY 100 in 2022: ×0.012")]
    [TestCase("118", null)]
    [TestCase("2700", null)]
    [TestCase("12.5", null)]
    public void Findings_IndexThatLeaps_IsNamed(string value, string? subject)
    {
        Inventory inventory = Calculate(With($"index,CNY,,2022,100,s\nindex,CNY,,2025,{value},s\n{Rate}"), Ar6, Bought(1m, "CNY"));

        Assert.That(
            inventory.Findings.Where(finding => finding.Code == FindingCodes.ImplausiblePrice)
                .SelectMany(finding => finding.Subjects.Select(one => one.Subject)),
            Is.EqualTo(subject is null ? [] : new[] { subject }));
    }

    // 100 万元 are written with the currency of an index: 1,000,000 CNY ÷ 1.18 ÷ 7.19 × 0.15 kg.
    [Test]
    public void Advice_ForTenThousands_GivesTheNumberWhereItIsFollowed()
    {
        Assert.That(
            () => Calculate(With(""), Ar6, Bought(100m, "万元")),
            Throws.TypeOf<CarbonDataException>().With.Message.Contains("give the price index of 'CNY' for both years"));
        Assert.That(
            Math.Round(Calculate(With(Indices + Rate), Ar6, Bought(100m, "万元")).Totals.Scope3!.Value.Tonnes, 9),
            Is.EqualTo(Math.Round(1_000_000m / 1.18m / 7.19m * 0.15m / 1000m, 9)));
    }

    // The finding of other prices stays where nothing deflates, and goes where something does.
    [TestCase("", 1, 0)]
    [TestCase("rate,CNY,USD,2022,7.19,s\n", 1, 0)]
    [TestCase("index,USD,,2022,100,s\nindex,USD,,2025,110,s\n", 0, 1)]
    public void Findings_SpendInTheFactorsCurrency_SayWhetherItIsDeflated(string prices, int ofOtherYear, int converted)
    {
        Inventory inventory = Calculate(With(prices), Ar6, Bought(110m, "USD"));

        Assert.That(inventory.Lines.Single().Co2e!.Value.Tonnes, Is.EqualTo(converted == 0 ? 0.0165m : 0.015m));
        Assert.That(
            (Messages(inventory, "price-year").Count(), Messages(inventory, "money-converted").Count()),
            Is.EqualTo((ofOtherYear, converted)));
    }

    [Test]
    public void Findings_DeflatedAndConverted_NameValuesAndSources()
    {
        Inventory inventory = Calculate(With(Indices + Rate), Ar6, Bought(1m, "CNY"));

        Assert.That(Messages(inventory, "price-year"), Is.Empty);
        Assert.That(Messages(inventory, "money-converted").Single(), Is.EqualTo(
            "money is brought to the prices and the currency of the factor by the user's price indices and exchange rates: CNY of 2025 to "
            + "USD of 2022 by price index of CNY 100 in 2022, price index of CNY 118 in 2025, 7.19 CNY per USD in 2022 (made up)"));
    }

    [TestCase("", "'CNY' does not convert to USD, the unit of own/spend.widgets/CN, which is per USD of 2022: money is not converted by "
        + "itself; give the price index of 'CNY' for both years and the exchange rate of 2022 with FactorLibrary.ReadPricesCsv, or the "
        + "amount in USD at the prices of 2022")]
    [TestCase(Rate, "CNY of 2025 does not reach USD of 2022, the unit of own/spend.widgets/CN: there is no price index of CNY for 2025, "
        + "price index of CNY for 2022; give 'index,CNY,,2025,VALUE,SOURCE', 'index,CNY,,2022,VALUE,SOURCE' below the header "
        + "'kind,currency,per,year,value,source' with FactorLibrary.ReadPricesCsv")]
    [TestCase("index,CNY,,2022,100,s\nrate,CNY,USD,2025,7.1,s\n", "CNY of 2025 does not reach USD of 2022, the unit of "
        + "own/spend.widgets/CN: there is no price index of CNY for 2025, exchange rate of CNY and USD for 2022; give "
        + "'index,CNY,,2025,VALUE,SOURCE', 'rate,CNY,USD,2022,VALUE,SOURCE' below the header 'kind,currency,per,year,value,source' with "
        + "FactorLibrary.ReadPricesCsv")]
    [TestCase(Indices + "rate,CNY,EUR,2022,7,s\nrate,USD,EUR,2022,1,s\nrate,CNY,GBP,2022,8,s\nrate,USD,GBP,2022,1.2,s\n",
        "no exchange rate of CNY and USD is given for 2022, and two ways lead there, by EUR and by GBP; give the rate of CNY and USD "
        + "itself, or one of the two ways")]
    public void Calculate_PriceMissing_SaysWhatIsNeeded(string prices, string message)
    {
        var issues = new DataIssues();

        Inventory.CalculateAll(ActivityLedger.Create([Bought(1m, "CNY")]), With(prices), Ar6, issues);

        Assert.That(issues.Single().Message, Is.EqualTo(message));
    }

    // Half of an index is no index: nothing is left undeflated in silence.
    [Test]
    public void Calculate_IndexWithoutTheYear_IsAFaultInTheFactorsCurrencyToo()
    {
        var issues = new DataIssues();

        Inventory.CalculateAll(
            ActivityLedger.Create([Bought(1m, "USD")]), With("index,USD,,2022,100,s\n"), Ar6, issues);

        Assert.That(issues.Single().Message, Does.StartWith(
            "USD of 2025 does not reach USD of 2022, the unit of own/spend.widgets/CN: there is no price index of USD for 2025; give "));
    }

    [Test]
    public void Calculate_IndexPublishedAfterTheDay_DoesNotCount()
    {
        var issues = new DataIssues();
        FactorLibrary library = Factors().With(ReadPrices(
            "kind,currency,per,year,value,source,published\nindex,CNY,,2022,100,s,2023\nindex,CNY,,2025,118,s,2026-02\n"
            + "rate,CNY,USD,2022,7.19,s,2023\n"));
        InventoryOptions options = Ar6 with { AsOf = Ar6.AsOf.Append(new(2025, new DateOnly(2026, 1, 31))).ToDictionary() };

        Inventory.CalculateAll(ActivityLedger.Create([Bought(1m, "CNY")]), library, options, issues);

        Assert.That(issues.Single().Message, Is.EqualTo(
            "CNY of 2025 does not reach USD of 2022, the unit of own/spend.widgets/CN: there is no price index of CNY for 2025 (given, and "
            + "published 2026-02, after the day of the figures); a later as-of day, or values that were known by it, are accepted"));
    }

    [Test]
    public void Findings_PricesThatChangeNothing_AreNamed()
    {
        Inventory inventory = Calculate(
            With(Indices + Rate + "index,USD,,2022,100,other\nindex,USD,,2025,108,other\nindex,ZAR,,2025,108,other\n"),
            Ar6,
            Bought(1m, "CNY"));

        Assert.That(Messages(inventory, "unused-option").Single(), Is.EqualTo(
            "options that changed nothing: the price index of USD (prices.csv:5): amounts are brought to the factor's prices (USD of 2022) "
            + "by the index of the currency in which they were spent, and none that needs this one is of USD"));
        Assert.That(
            Messages(Calculate(With(Rate), Ar6, Bought(1m, "USD", "2022")), "unused-option").Single(),
            Is.EqualTo(
                "options that changed nothing: prices.csv: no amount of money is brought to other prices or another currency by it"));
    }

    [Test]
    public void Sha256_WithPrices_FollowsEachOfThem()
    {
        string[] hashes = [With("").Sha256, With(Rate).Sha256, With(Rate.Replace("7.19", "7.2")).Sha256, With(Rate).Sha256];

        Assert.That(hashes.Distinct().Count(), Is.EqualTo(3));
        Assert.That(hashes[3], Is.EqualTo(hashes[1]));
    }

    [Test]
    public void WithPrices_MadeInCode_CalculateLikeThoseOfAFile()
    {
        var source = new Citation { Publisher = "", Source = "made up" };
        FactorLibrary library = Factors().WithPrices(
            new MoneyPrice { Kind = MoneyPriceKind.PriceIndex, Currency = "CNY", Year = 2022, Value = 100m, Citation = source },
            new MoneyPrice { Kind = MoneyPriceKind.PriceIndex, Currency = "CNY", Year = 2025, Value = 118m, Citation = source },
            new MoneyPrice
            {
                Kind = MoneyPriceKind.ExchangeRate,
                Currency = "CNY",
                Per = "USD",
                Year = 2022,
                Value = 7.19m,
                Citation = source,
            });

        Assert.That(
            Calculate(library, Ar6, Bought(1000m, "CNY")).Totals.Scope3,
            Is.EqualTo(Calculate(With(Indices + Rate), Ar6, Bought(1000m, "CNY")).Totals.Scope3));
    }

    private static decimal Rounded(decimal above, decimal below) => decimal.Round(above / below, 12);

    private static ActivityRecord Bought(decimal amount, string unit, string period = "2025") =>
        Row(Spend, amount, unit, period, new ActivityDetails { Region = Region.Parse("CN") });

    private static FactorLibrary With(string prices) => prices.Length == 0 ? Factors() : Factors().With(ReadPrices(Header + prices));

    private static FactorLibrary ReadPrices(string text) => FactorLibrary.ReadPricesCsv(new StringReader(text), "prices.csv");

    private static FactorLibrary Factors() => FactorLibrary.Empty.With(FactorLibrary.ReadCsv(
        new StringReader(
            "id,activity,kind,region,unit,co2e_kg,gwp_set,price_year,price_basis,scope,scope3_category,published,publisher,source\n"
            + "own/spend.widgets/CN,spend.widgets,spend,CN,USD,0.15,AR6,2022,basic,3,1,2024,P,S\n"),
        "own.csv"));
}
