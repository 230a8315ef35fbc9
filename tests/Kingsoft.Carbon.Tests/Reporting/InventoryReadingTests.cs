using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.House;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>An inventory that was read from its JSON is the one that was written, in all that the JSON holds.</summary>
public sealed class InventoryReadingTests
{
    private static readonly Lazy<WrittenInventories[]> Written = new(() => [.. WrittenInventories.All()]);

    private static IEnumerable<TestCaseData> Documents => WrittenInventories.Names.Select(name => new TestCaseData(name));

    [TestCaseSource(nameof(Documents))]
    public void Read_OfADocument_IsTheSameWhenWrittenAgain(string name)
    {
        WrittenInventories written = Written.Value.Single(one => one.Name == name);

        InventoryDocument document = InventoryJson.Parse(written.Json);

        Assert.That(document.ToJson(), Is.EqualTo(written.Json));
        Assert.That(document.Inventories, Has.Length.EqualTo(written.Inventories.Length));
    }

    [TestCaseSource(nameof(Documents))]
    public void Read_OfADocument_HasTheFiguresThatWereWritten(string name)
    {
        WrittenInventories written = Written.Value.Single(one => one.Name == name);

        foreach ((Inventory one, Inventory read) in written.Inventories.Zip(InventoryJson.Parse(written.Json).Inventories))
        {
            Assert.That((read.Year, read.Period), Is.EqualTo((one.Year, one.Period)));
            Assert.That(read.Totals, Is.EqualTo(one.Totals));
            Assert.That(read.Shares, Is.EqualTo(one.Shares));
            Assert.That(read.Findings, Is.EqualTo(one.Findings));
            Assert.That(read.Categories, Is.EqualTo(one.Categories));
            Assert.That(
                read.Options with { Facilities = null },
                Is.EqualTo(one.Options with { Facilities = null, KeepLines = read.Options.KeepLines }));
            Assert.That(read.Coverage?.ToString(), Is.EqualTo(one.Coverage?.ToString()));
            Assert.That(read.Coverage?.Stretches, Is.EqualTo(one.Coverage?.Stretches));
            Assert.That(read.Completeness?.Streams.Length, Is.EqualTo(one.Completeness?.Streams.Length));
        }
    }

    [TestCaseSource(nameof(Documents))]
    public void Read_OfADocument_HasTheLinesThatWereWritten(string name)
    {
        WrittenInventories written = Written.Value.Single(one => one.Name == name);
        ImmutableArray<Inventory> inventories = InventoryJson.Parse(written.Json, written.Factors).Inventories;
        if (!written.HasLines)
        {
            Assert.That(() => inventories[0].Lines, Throws.InvalidOperationException);
            return;
        }

        Assert.That(
            inventories.Select(inventory => inventory.Lines.Select(Everything)),
            Is.EqualTo(written.Inventories.Select(inventory => inventory.Lines.Select(Everything))));
        Assert.That(Csv(inventories), Is.EqualTo(Csv(written.Inventories)));
    }

    [Test]
    public void ToJson_OfWhatWasRead_IsTheSameText()
    {
        string json = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1m), Power(2m)).ToJson();

        Assert.That(InventoryJson.Parse(json).Inventories.Single().ToJson(), Is.EqualTo(json));
    }

    // The version that calculated it, the files as typed, groups and printed figures: an archive that is moved loses none of them.
    [Test]
    public void ToJson_OfTheOnlyInventoryOfADocument_IsTheWholeDocument([Values] bool isDeserialized)
    {
        CarbonProject project = CarbonProject.Read(Repository.PathTo("samples", "kingsoft-cloud", "project.json"));
        Inventory one = Inventory.CalculateAll(project.Ledger, project.Factors, project.Options)[^1];
        using var stream = new MemoryStream();
        InventoryJson.Write(
            stream, [one], project.Factors, one.Options, "0.3", project.Reported, [GroupKey.Scope], ledgers: ["甲.csv"], project: "p.json");
        string json = Encoding.UTF8.GetString(stream.ToArray());

        Inventory read = isDeserialized ? JsonSerializer.Deserialize<Inventory>(json)! : InventoryJson.Parse(json).Inventories.Single();

        Assert.That(json, Does.Contain("\"reported\": [").And.Contains("\"notCompared\": [").And.Contains("\"by\": ["));
        Assert.That(read.ToJson(), Is.EqualTo(json));
        Assert.That(JsonSerializer.Deserialize<Inventory>(JsonSerializer.Serialize(read))!.ToJson(), Is.EqualTo(json));
    }

    // One of several takes with it what is said of all of them, and of itself alone.
    [Test]
    public void ToJson_OfOneInventoryOfSeveral_HasItsHeadAndItsOwnParts()
    {
        WrittenInventories written = Written.Value.Single(one => one.Name == "office-year by site and month");
        Inventory read = InventoryJson.Parse(written.Json).Inventories[0];

        InventoryDocument again = InventoryJson.Parse(read.ToJson());

        Assert.That((again.ToolVersion, again.Project), Is.EqualTo(("1.2", "project.json")));
        Assert.That(again.Ledgers, Is.EqualTo(["a.csv", "乙.csv"]));
        Assert.That(
            again.Inventories.Single().TotalsBy(GroupKey.Facility, GroupKey.Month),
            Is.EqualTo(written.Inventories[0].TotalsBy(GroupKey.Facility, GroupKey.Month)));
    }

    // A cache or an archive: what a serializer wrote, compact, it reads.
    [Test]
    public void Deserialize_OfAnInventory_IsTheOneThatWasSerialized()
    {
        Inventory one = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1m), Power(2m));

        string json = JsonSerializer.Serialize(one, JsonSerializerOptions.Web);
        var read = JsonSerializer.Deserialize<Inventory>(json, JsonSerializerOptions.Web);

        Assert.That(read!.ToJson(), Is.EqualTo(one.ToJson()));
    }

    [Test]
    public void Deserialize_OfWhatIsNone_SaysWhatIsWrong() => Assert.That(
        () => JsonSerializer.Deserialize<Inventory>("{\"schemaVersion\":2}"),
        Throws.TypeOf<JsonException>().With.Message.StartsWith(
            "JSON:1: schemaVersion: '2' is not a version of the document that is known here; 1 is accepted")
            .And.InnerException.TypeOf<CarbonDataException>());

    [Test]
    public async Task ReadAsync_OfAFileAndOfAStream_IsTheSame()
    {
        string json = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1m)).ToJson();
        using var file = new ScratchFile(json);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        InventoryDocument read = await InventoryJson.ReadAsync(stream);

        Assert.That(read.ToJson(), Is.EqualTo(json));
        Assert.That(InventoryJson.Read(file.Path).ToJson(), Is.EqualTo(json));
    }

    [Test]
    public void ReadAsync_OfAStreamThatNeverEnds_EndsWhenItIsCancelled()
    {
        using var cancellation = new CancellationTokenSource(50);

        Assert.That(
            async () => await InventoryJson.ReadAsync(new WaitingStream(), cancellation: cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    // Not every stream looks at the token; what goes on in it is not waited for.
    [Test]
    public void ReadAsync_OfAStreamThatStalls_EndsWhenItIsCancelled()
    {
        using var cancellation = new CancellationTokenSource(50);

        Task<InventoryDocument> reading = InventoryJson.ReadAsync(new StalledStream(), cancellation: cancellation.Token);

        Assert.That(
            async () => await reading.WaitAsync(TimeSpan.FromSeconds(20)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void ReadAsync_OfAFaultBeforeAStreamStalls_EndsWithIt()
    {
        Task<InventoryDocument> reading = InventoryJson.ReadAsync(new StalledStream("{\"schemaVersion\": 2, "u8.ToArray()));

        Assert.That(
            async () => await reading.WaitAsync(TimeSpan.FromSeconds(20)),
            Throws.TypeOf<CarbonDataException>().With.Message.StartsWith("JSON:1: schemaVersion: "));
    }

    [Test]
    public void Gases_OfALineThatWasRead_AreNamedWithTheirMass()
    {
        string json = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1000m)).ToJson();
        EmissionLine line = InventoryJson.Parse(json).Inventories.Single().Lines[0];

        Assert.That(line.Gases.Select(gas => $"{gas}"), Is.EqualTo(["CO2: 0.5306 t"]));
    }

    [Test]
    public void Members_ThatTheJsonDoesNotHold_SayWhatToDo()
    {
        Inventory one = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1m));
        Inventory read = InventoryJson.Parse(one.ToJson()).Inventories.Single();
        const string NeedsFactors = "This inventory was read from JSON, which holds the ids of factors only; "
            + "give the factor library to InventoryJson.Read.";
        const string NeedsLedger = "This inventory was read from JSON, which holds its figures and lines, but not how they were "
            + "calculated; calculate it from the ledger for that.";

        Assert.That(() => read.Factors, Throws.InvalidOperationException.With.Message.EqualTo(NeedsFactors));
        Assert.That(() => read.Lines[0].Factor, Throws.InvalidOperationException.With.Message.EqualTo(NeedsFactors));
        Assert.That(() => read.Lines[0].Selection, Throws.InvalidOperationException.With.Message.EqualTo(NeedsLedger));
        Assert.That(() => read.Lines[0].Gases[0].Co2e, Throws.InvalidOperationException.With.Message.EqualTo(NeedsLedger));
        Assert.That(
            () => Kingsoft.Carbon.Tracking.TrackedYear.Create(read),
            Throws.InvalidOperationException.With.Message.EqualTo(NeedsLedger));
        Assert.That(
            () => read.TotalsBy(GroupKey.Facility),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "The JSON that this inventory was read from has no totals by these keys; calculate it from the ledger, "
                + "or add up its lines."));
        Assert.That(read.Lines[0].FactorId, Is.EqualTo(one.Lines[0].Factor!.Id));
        Assert.That(read.LinesOf("record:1").Single().Co2e, Is.EqualTo(one.Lines[0].Co2e));
    }

    [Test]
    public void Read_WithTheFactorLibrary_HasTheFactors()
    {
        Inventory one = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1m));

        Inventory read = InventoryJson.Parse(one.ToJson(), FactorLibrary.BuiltIn).Inventories.Single();

        Assert.That(read.Factors, Is.SameAs(FactorLibrary.BuiltIn));
        Assert.That(read.Lines[0].Factor, Is.SameAs(one.Lines[0].Factor));
    }

    [Test]
    public void TotalsBy_KeysOfTheJson_AreThoseThatWereWritten()
    {
        Inventory one = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1m), Power(2m, region: "CN-BJ"));
        using var stream = new MemoryStream();
        InventoryJson.Write(stream, [one], one.Factors, one.Options, "1", by: [GroupKey.Region, GroupKey.Factor]);

        Inventory read = InventoryJson.Parse(Encoding.UTF8.GetString(stream.ToArray())).Inventories.Single();

        Assert.That(read.TotalsBy(GroupKey.Region, GroupKey.Factor), Is.EqualTo(one.TotalsBy(GroupKey.Region, GroupKey.Factor)));
    }

    private static string Csv(ImmutableArray<Inventory> inventories)
    {
        using var stream = new MemoryStream();
        InventoryCsv.Write(stream, inventories);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Everything(EmissionLine line) =>
        $"{line.Id} {line.DerivedFrom} {line.Record.Id} {line.Record.Activity} {line.Amount:G29} {line.Record.Unit} {line.Period} "
        + $"{line.Record.Entity} {line.Record.Facility} {line.Record.Region} {line.Factor?.Id} {line.FactorDataYear} "
        + $"{line.FactorPublished} {line.Scope} {line.Scope3Category} {line.Co2e?.Tonnes:G29} {line.Co2eMarketBased?.Tonnes:G29} "
        + $"{line.BiogenicCo2Tonnes:G29} {line.EnergyMWh:G29} {line.Flags} {line.Record.Quality} {line.Record.Evidence} "
        + $"{line.Record.Note} {line.Record.Supplier} {line.Record.Instrument} {line.Record.UncertaintyPct:G29} "
        + $"{line.Record.Corrects} {line.Record.RecordedOn} {string.Join(';', line.Record.Extras)} "
        + string.Join(';', line.Gases.Where(gas => gas.Gas is not null).Select(
            gas => $"{gas.Gas} {gas.Family} {gas.Label} {gas.Tonnes:G29}"));

    private sealed class StalledStream(byte[]? begun = null) : MemoryStream
    {
        private bool _isBegun;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (begun is null || _isBegun)
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            _isBegun = true;
            begun.CopyTo(buffer);
            return begun!.Length;
        }
    }

    private sealed class WaitingStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
