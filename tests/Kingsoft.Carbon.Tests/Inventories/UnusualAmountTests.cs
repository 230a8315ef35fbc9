using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Amounts that stand out are the same however the rows come: kept, read once, read again, on several threads.</summary>
public sealed class UnusualAmountTests
{
    private const string Code = "unusual-amount";
    private const int SmallRoom = 1 << 12;

    [Test]
    public void Findings_OfKeptRows_AreThoseOfTheMedian([Range(1, 6)] int seed)
    {
        Reading[] readings = Readings(seed);

        Finding found = Of(Inventory.CalculateAll(ActivityLedger.Create(readings.Select(ToRecord)), FactorLibrary.BuiltIn, Ar6));

        Reading[] expected = StandingOut(readings);
        Assert.That(expected, Is.Not.Empty);
        Assert.That(found.LineCount, Is.EqualTo(expected.Length));
        Assert.That(
            found.Lines, Is.EqualTo(expected.Select(reading => reading.Id).OrderBy(id => id.Length).ThenBy(id => id).Take(20)));
    }

    [Test]
    public void Findings_OfRowsThatAreNotKept_AreThoseOfKeptRows(
        [Range(1, 6)] int seed, [Values(1, 2, 4)] int threads, [Values] bool isShuffled)
    {
        Reading[] readings = Readings(seed);
        Finding expected = Of(Inventory.CalculateAll(ActivityLedger.Create(readings.Select(ToRecord)), FactorLibrary.BuiltIn, Ar6));
        if (isShuffled)
            new Random(seed).Shuffle(readings);

        Finding found = Of(Streamed(readings, threads));

        Assert.That(MeterText.Everything(found), Is.EqualTo(MeterText.Everything(expected)));
    }

    // Some thousand readings near each other, and only then one that is a hundred times as much, a little less or a little more.
    [TestCase("9950", 0)]
    [TestCase("10050", 1)]
    [TestCase("100000", 1)]
    public void Findings_FirstSlipAfterManyReadings_IsComparedWithTheMedian(string amount, int expected)
    {
        Reading[] readings =
        [
            .. Enumerable.Range(1, 2_001).Select(i => new Reading($"r{i}", "a", 95m + (i % 11), "kWh", "2024-01", "")),
            new Reading("r3000", "a", Decimal(amount), "kWh", "2024-01", ""),
        ];

        IEnumerable<Finding> found = Streamed(readings, 1).Single().Findings.Where(finding => finding.Code == Code);

        Assert.That(found.Sum(finding => finding.LineCount), Is.EqualTo(expected));
    }

    // The sizes are counted around the first amounts: where the median is far from them, rows are read again.
    [Test]
    public void Findings_FirstReadingsFarFromTheMedian_AreThoseOfAnyOrder([Values(1, 2)] int threads, [Values(0.001, 1e9)] double firstSize)
    {
        Reading[] readings =
        [
            .. Enumerable.Range(1, 40).Select(i => new Reading($"r{i}", "a", (decimal)firstSize * i, "kWh", "2024-01", "")),
            .. Enumerable.Range(41, 900).Select(i => new Reading($"r{i}", "a", 900m + (i % 211), "kWh", "2024-01", "")),
            .. Enumerable.Range(941, 9).Select(i => new Reading($"r{i}", "a", 95_000m + ((i - 941) * 1_000m), "kWh", "2024-01", "")),
        ];
        Reading[] expected = StandingOut(readings);

        Finding forwards = Of(Streamed(readings, threads)), backwards = Of(Streamed(readings.Reverse(), threads));

        Assert.That(expected, Has.Length.InRange(41, 48));
        Assert.That(forwards.LineCount, Is.EqualTo(expected.Length));
        Assert.That(MeterText.Everything(backwards), Is.EqualTo(MeterText.Everything(forwards)));
    }

    private static Finding Of(ImmutableArray<Inventory> inventories) =>
        inventories.Single().Findings.Single(finding => finding.Code == Code);

    private static ImmutableArray<Inventory> Streamed(IEnumerable<Reading> readings, int threads)
    {
        var text = new StringBuilder("id,activity,amount,unit,period,region,facility,note\n");
        foreach (Reading reading in readings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{reading.Id},electricity.grid,{reading.Amount},{reading.Unit},");
            text.Append(CultureInfo.InvariantCulture, $"{reading.Period},CN,{reading.Site},{reading.Note}\n");
        }

        using var file = new ScratchFile(text.ToString());
        var issues = new DataIssues();
        using LedgerFiles files = LedgerFiles.Of([LedgerSource.FromFile(file.Path)], issues, SmallRoom);
        ImmutableArray<Inventory> inventories =
            new InventoryBuilder(FactorLibrary.BuiltIn, Ar6 with { KeepLines = false }, issues, threads).Build(files, null);
        Assert.That(issues, Is.Empty);
        return inventories;
    }

    private static ActivityRecord ToRecord(Reading reading) => Row(
        "electricity.grid", reading.Amount, reading.Unit, reading.Period,
        new ActivityDetails
        {
            Region = Region.Parse("CN"),
            Facility = reading.Site,
            Id = reading.Id,
            Note = reading.Note.Length == 0 ? null : reading.Note,
        });

    /// <summary>What stands out, by the definition: a hundred times above or below the median of the amounts a day of a site.</summary>
    private static Reading[] StandingOut(Reading[] readings) =>
    [
        .. readings.GroupBy(reading => reading.Site).SelectMany(site =>
        {
            double[] amounts = [.. site.Where(reading => reading.Amount > 0m).Select(PerDay).Order()];
            if (amounts.Length < 4)
                return [];

            double median = amounts.Length < 16 ? amounts[amounts.Length / 2] : GroupedMedian(amounts);
            return site.Where(reading => reading.Amount > 0m && (PerDay(reading) > median * 100 || PerDay(reading) * 100 < median));
        }),
    ];

    /// <summary>The median of many, from how many amounts are in its eighth of a doubling and how many below.</summary>
    private static double GroupedMedian(double[] amounts)
    {
        double exact = amounts[amounts.Length / 2];
        double doubling = Math.Pow(2, Math.Floor(Math.Log2(exact)));
        double eighth = doubling / 8;
        double from = doubling + (Math.Floor((exact - doubling) / eighth) * eighth);
        int below = amounts.Count(amount => amount < from), inside = amounts.Count(amount => amount >= from && amount < from + eighth);
        return from + (eighth * ((amounts.Length / 2) - below + 0.5) / inside);
    }

    private static double PerDay(Reading reading) =>
        (double)reading.Amount * ((double)Unit.Parse(reading.Unit).ToBase.ToDecimal() / ReportingPeriod.Parse(reading.Period).Days);

    /// <summary>Sites of a few and of many readings, near each other or not, some with slips, from the beginning or late.</summary>
    private static Reading[] Readings(int seed)
    {
        var random = new Random(seed);
        int[] counts = [2, 4, 12, 15, 16, 17, 40, 70, 300, 1_500];
        var readings = new List<Reading>();
        foreach ((int number, int count) in counts.Concat(counts).Concat(counts).Index())
        {
            int spread = random.Next(3), quiet = random.Next(2) * count / 2;
            bool isMixed = random.Next(3) == 0;
            decimal size = (decimal)Math.Pow(10, random.Next(-1, 5));
            for (int i = 0; i < count; i++)
            {
                decimal amount = size * (decimal)(spread == 2 ? Math.Pow(10, random.NextDouble() * 6) : 0.5 + random.NextDouble());
                if (spread == 1 && i >= quiet && random.Next(20) == 0)
                    amount *= random.Next(3) switch { 0 => 1000m, 1 => 0.001m, _ => 100m };
                amount = random.Next(30) switch
                {
                    0 => 0m,
                    1 => Math.Round(amount, 6),
                    2 => Math.Round(amount) + 1m,
                    3 => Math.Round(amount, 3) + 0.000m,
                    _ => Math.Round(amount, random.Next(4)),
                };
                readings.Add(new Reading(
                    "", $"site-{number}", amount, isMixed && random.Next(3) == 0 ? "MWh" : "kWh", $"2024-{random.Next(1, 13):00}",
                    random.Next(40) == 0 ? "read by hand" : ""));
            }
        }

        Reading[] mixed = [.. readings];
        random.Shuffle(mixed);
        return [.. mixed.Select((reading, i) => reading with { Id = $"r{i + 1}" })];
    }

    private sealed record Reading(string Id, string Site, decimal Amount, string Unit, string Period, string Note);
}
