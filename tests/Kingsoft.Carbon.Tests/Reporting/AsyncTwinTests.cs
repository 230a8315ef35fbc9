using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>What writes or reads without a thread that waits gives what its twin gives, and ends when it is cancelled.</summary>
public sealed class AsyncTwinTests
{
    // More than the pages that are held before somebody reads.
    private const int Rows = 5_000;

    private const string Egrid = "YEAR,SUBRGN,SRCO2RTA,SRCH4RTA,SRN2ORTA,SRC2ERTA\n2022,CAMX,497.4,0.030,0.004,499.4\n";

    private static readonly ActivityLedger Ledger = ActivityLedger.Create(Enumerable.Range(1, Rows).Select(row => ActivityRecord.Create(
        "electricity.grid",
        new Quantity(row, Unit.Parse("kWh")),
        "2024",
        new ActivityDetails { Id = string.Create(CultureInfo.InvariantCulture, $"r{row}"), Region = Region.Parse("CN"), Note = "机房, 一" })));

    private static readonly ImmutableArray<Inventory> Inventories =
        Inventory.CalculateAll(Ledger, FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 });

    private static readonly string Project = Path.Combine(Repository.Root, "samples", "kingsoft-cloud", "project.json");

    private static readonly Dictionary<string, (Action<Stream> Write, Func<Stream, CancellationToken, Task> WriteAsync)> Written = new()
    {
        ["ledger"] = (Ledger.WriteCsv, Ledger.WriteCsvAsync),
        ["lines"] = (to => InventoryCsv.Write(to, Inventories), (to, token) => InventoryCsv.WriteAsync(to, Inventories, token)),
        ["groups"] = (
            to => GroupCsv.Write(to, Inventories, [GroupKey.Region]),
            (to, token) => GroupCsv.WriteAsync(to, Inventories, [GroupKey.Region], token)),
    };

    private static IEnumerable<string> Names => Written.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task WriteAsync_Whatever_WritesTheBytesOfItsTwin(string what)
    {
        using var sync = new MemoryStream();
        using var async = new MemoryStream();

        Written[what].Write(sync);
        await Written[what].WriteAsync(async, default);

        Assert.That(async.ToArray(), Is.EqualTo(sync.ToArray()).And.Not.Empty);
        Assert.That(async.CanWrite, "it is left open");
    }

    [TestCaseSource(nameof(Names))]
    public void WriteAsync_Cancelled_Throws(string what)
    {
        using var stream = new MemoryStream();

        Assert.That(
            async () => await Written[what].WriteAsync(stream, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task WriteCsvAsync_ToAPath_WritesTheFileOfItsTwin()
    {
        using ScratchFile sync = new(""), async = new("an older and longer text");

        Ledger.WriteCsv(sync.Path);
        await Ledger.WriteCsvAsync(async.Path);

        Assert.That(await File.ReadAllBytesAsync(async.Path), Is.EqualTo(await File.ReadAllBytesAsync(sync.Path)));
    }

    [Test]
    public async Task ReadAsync_OfAProject_IsThatOfItsTwin()
    {
        CarbonProject project = (await CarbonProject.ReadAsync(Project))!;

        Assert.That(project.Ledger, Is.EqualTo(CarbonProject.Read(Project).Ledger));
        Assert.That(
            async () => await CarbonProject.ReadAsync(Project, cancellationToken: new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void ReadAsync_OfAProjectWithFaults_NamesThemAsItsTwin()
    {
        using var broken = new ScratchFile("{\"ledgers\": []}");
        string fault = Assert.Throws<CarbonDataException>(() => CarbonProject.Read(broken.Path))!.Message;

        Assert.That(
            async () => await CarbonProject.ReadAsync(broken.Path),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(fault));
    }

    [Test]
    public async Task ReadAsync_OfAPublishersTable_IsThatOfItsTwin()
    {
        var dated = new ImportOptions { Published = PublicationDate.Parse("2026-01-31") };
        using var file = new ScratchFile(Egrid);

        string expected = FactorImport.Read(Bytes(), "egrid.csv", dated)!.Csv;

        Assert.That((await FactorImport.ReadAsync(Bytes(), "egrid.csv", dated))!.Csv, Is.EqualTo(expected));
        Assert.That((await FactorImport.ReadAsync(file.Path, dated))!.Csv, Is.EqualTo(FactorImport.Read(file.Path, dated)!.Csv));
        Assert.That(
            async () => await FactorImport.ReadAsync(Bytes(), "egrid.csv", dated, null, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());

        static MemoryStream Bytes() => new(Encoding.UTF8.GetBytes(Egrid));
    }

    [Test]
    public async Task ReadAsync_OfAnotherTable_SaysWhatItsTwinSays()
    {
        DataIssues sync = new(), async = new();

        ImportedFile? none = PriceImport.Read(Bytes(), "x.csv", null, sync);
        ImportedFile? noneToo = await PriceImport.ReadAsync(Bytes(), "x.csv", null, async);

        Assert.That((none, noneToo), Is.EqualTo(((ImportedFile?)null, (ImportedFile?)null)));
        Assert.That(async.Select(issue => $"{issue}"), Is.EqualTo(sync.Select(issue => $"{issue}")).And.Not.Empty);

        static MemoryStream Bytes() => new("a,b\n1,2\n"u8.ToArray());
    }
}
