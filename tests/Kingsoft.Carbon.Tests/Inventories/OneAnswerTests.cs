using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>However rows are ordered, cut into files, or made, there is one answer; and its parts add up to it.</summary>
public sealed class OneAnswerTests
{
    private const int Rows = 6_000;

    private static readonly InventoryOptions Options = Ar6 with
    {
        AsOf = Ar6.AsOf.Add(2025, new DateOnly(2026, 1, 31)),
        YearStartMonth = 4,
        AllowLaterFactors = true,
    };

    private static readonly string[] InOrder = MixedLedger.Rows(Rows, 8);

    private static readonly ImmutableArray<Inventory> Expected = Calculate(MixedLedger.Read(InOrder));

    [Test]
    public void Json_RowsShuffledAndCutIntoSevenFiles_IsTheSameByteForByte()
    {
        string[] shuffled = [.. InOrder];
        new Random(77).Shuffle(shuffled);

        ActivityLedger ledger = MixedLedger.Read([.. shuffled.Chunk((Rows / 7) + 1)]);

        Assert.That(ledger.Files, Has.Length.EqualTo(7));
        Assert.That(Json(Calculate(ledger), withLines: false), Is.EqualTo(Json(Expected, withLines: false)));
    }

    [Test]
    public void Lines_RowsShuffled_AreTheSameSet()
    {
        string[] shuffled = [.. InOrder];
        new Random(78).Shuffle(shuffled);

        ImmutableArray<Inventory> inventories = Calculate(MixedLedger.Read(shuffled));

        Assert.That(
            inventories.SelectMany(inventory => inventory.Lines).Select(Everything).Order(),
            Is.EqualTo(Expected.SelectMany(inventory => inventory.Lines).Select(Everything).Order()));
    }

    // Records of one ledger made again in code are the same ledger but for its file.
    [Test]
    public void Json_RecordsMadeInCode_IsTheSameAsFromTheFile()
    {
        ActivityLedger read = MixedLedger.Read(InOrder);
        ActivityLedger made = ActivityLedger.Create(read.Select(MadeAgain));

        Assert.That(Json(Calculate(made), withLines: true), Is.EqualTo(Json(Expected, withLines: true)));
    }

    [Test]
    public void Totals_AreTheSumOfTheLines()
    {
        foreach (Inventory inventory in Expected)
        {
            InventoryTotals totals = inventory.Totals;
            Assert.That(totals.Scope1?.Tonnes, Is.EqualTo(Sum(line => line.Scope == Scope.Scope1 ? line.Co2e?.Tonnes : null)));
            Assert.That(totals.Scope2LocationBased?.Tonnes, Is.EqualTo(Sum(line => line.Scope == Scope.Scope2 ? line.Co2e?.Tonnes : null)));
            Assert.That(totals.Scope3?.Tonnes, Is.EqualTo(Sum(line => line.Scope == Scope.Scope3 ? line.Co2e?.Tonnes : null)));
            Assert.That(totals.Outside?.Tonnes, Is.EqualTo(Sum(line => line.Scope == Scope.Outside ? line.Co2e?.Tonnes : null)));
            Assert.That(totals.BiogenicCo2, Is.EqualTo(Sum(line => line.BiogenicCo2Tonnes)));
            Assert.That(totals.EnergyMWh, Is.EqualTo(Sum(line => line.EnergyMWh)));
            foreach ((Scope3Category category, Co2e emission) in totals.Scope3ByCategory)
                Assert.That(emission.Tonnes, Is.EqualTo(Sum(line => line.Scope3Category == category ? line.Co2e?.Tonnes : null)));

            decimal? Sum(Func<EmissionLine, decimal?> value) => inventory.Lines
                .Select(value)
                .Where(value => value is not null)
                .Aggregate((decimal?)null, (sum, value) => (sum ?? 0m) + value);
        }
    }

    [TestCase("facility")]
    [TestCase("entity")]
    [TestCase("region")]
    [TestCase("month")]
    [TestCase("activity")]
    [TestCase("factor")]
    [TestCase("supplier")]
    [TestCase("scope")]
    [TestCase("x_project")]
    [TestCase("facility", "month", "x_project")]
    public void TotalsBy_AddUpToTheTotals(params string[] words)
    {
        ImmutableArray<GroupKey> keys =
            [.. words.Select(word => GroupKey.TryParse(word, out GroupKey? key) ? key : throw new AssertionException(word))];
        foreach (Inventory inventory in Expected)
        {
            ImmutableArray<EmissionGroup> groups = inventory.TotalsBy(keys);

            Assert.That(groups, Has.Length.GreaterThan(1));
            Assert.That(groups.Select(group => string.Join('|', group.Values.Select(value => value.Value))), Is.Unique);
            Assert.That(Figures(inventory.Totals), Is.EqualTo(groups.Select(group => Figures(group.Totals)).Aggregate(Add)));
            Assert.That(
                groups.Sum(group => group.LineCount),
                words.Contains("month") ? Is.GreaterThan(inventory.Lines.Count) : Is.EqualTo(inventory.Lines.Count));
        }
    }

    // 366 MWh over the 366 days of 2024: 31 in January and 29 in February.
    [Test]
    public void TotalsBy_Month_SharesALineByDays()
    {
        Inventory inventory = Sample.Calculate(Power(366m, "MWh", "2024-01-01/2024-12-31"));

        ImmutableArray<EmissionGroup> months = inventory.TotalsBy(GroupKey.Month);

        Assert.That(
            months.Select(month => $"{month.Values[0].Value} {month.Totals.EnergyMWh}").Take(2),
            Is.EqualTo(new[] { "2024-01 31", "2024-02 29" }));
        Assert.That(months, Has.Length.EqualTo(12));
    }

    [Test]
    public void KeepLines_False_ChangesNoFigure()
    {
        ImmutableArray<Inventory> without = Inventory.CalculateAll(
            MixedLedger.Read(InOrder), FactorLibrary.BuiltIn, Options with { KeepLines = false });

        Assert.That(Json(without, withLines: true), Is.EqualTo(Json(Expected, withLines: false)));
        Assert.That(() => without[0].Lines, Throws.InvalidOperationException);
        Assert.That(() => without[0].TotalsBy(GroupKey.FromColumn("x_project")), Throws.InvalidOperationException);
    }

    [Test]
    public void Lines_ByIndex_AreThoseThatAreEnumerated()
    {
        Inventory inventory = Calculate(MixedLedger.Read(MixedLedger.Rows(20_000, 9)))[1];

        EmissionLine[] lines = [.. inventory.Lines];

        Assert.That(inventory.Lines, Has.Count.EqualTo(lines.Length));
        foreach (int i in (int[])[0, 1, lines.Length / 2, lines.Length - 1])
            Assert.That(Everything(inventory.Lines[i]), Is.EqualTo(Everything(lines[i])));
        Assert.That(() => inventory.Lines[lines.Length], Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static ImmutableArray<Inventory> Calculate(ActivityLedger ledger) =>
        Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Options);

    private static ActivityRecord MadeAgain(ActivityRecord record) =>
        ActivityRecord.Create(record.Activity, record.Quantity, record.Period, new ActivityDetails
        {
            Id = record.Id,
            Entity = record.Entity,
            Facility = record.Facility,
            Region = record.Region,
            Scope = record.Scope,
            Scope3Category = record.Scope3Category,
            Scope2Method = record.Scope2Method,
            GwpBasis = record.GwpBasis,
            Supplier = record.Supplier,
            UncertaintyPct = record.UncertaintyPct,
            Quality = record.Quality,
            Corrects = record.Corrects,
            RecordedOn = record.RecordedOn,
            Note = record.Note,
            Extras = record.Extras,
        });

    private static string Json(ImmutableArray<Inventory> inventories, bool withLines)
    {
        using var stream = new MemoryStream();
        InventoryJson.Write(stream, inventories, FactorLibrary.BuiltIn, Options, "", withLines: withLines);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Everything(EmissionLine line) =>
        $"{line.Id} {line.Record.Activity} {line.Amount} {line.Record.Unit} {line.Period} {line.Factor?.Id} {line.Scope} "
        + $"{line.Co2e?.Tonnes} {line.Co2eMarketBased?.Tonnes} {line.BiogenicCo2Tonnes} {line.EnergyMWh} {line.Flags} {line.Record.Note}";

    private static decimal?[] Figures(InventoryTotals totals) =>
    [
        totals.Scope1?.Tonnes,
        totals.Scope2LocationBased?.Tonnes,
        totals.Scope2MarketBased?.Tonnes,
        totals.Scope3?.Tonnes,
        totals.Outside?.Tonnes,
        totals.BiogenicCo2,
        totals.EnergyMWh,
        totals.Scope1ByGas?.Co2?.Tonnes,
        totals.Scope1ByGas?.Ch4?.Tonnes,
        totals.Scope1ByGas?.N2o?.Tonnes,
        totals.Scope1ByGas?.Hfcs?.Tonnes,
        totals.Scope1ByGas?.Unsplit?.Tonnes,
        .. Enum.GetValues<Scope3Category>()
            .Select(category => totals.Scope3ByCategory.TryGetValue(category, out Co2e emission) ? (decimal?)emission.Tonnes : null),
    ];

    private static decimal?[] Add(decimal?[] a, decimal?[] b) => [.. a.Zip(b, (x, y) => x is null ? y : x + (y ?? 0m))];
}
