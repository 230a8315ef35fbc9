using System.Text;

namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>What can be read once says so when it is read again, instead of being an empty file.</summary>
public sealed class SpentSourceTests
{
    private const string Csv = "id,activity,amount,unit,period,region\na,electricity.grid,1,MWh,2025,CN\n";

    private static readonly InventoryOptions Options = new() { GwpSet = GwpSet.Ar6 };

    private static IEnumerable<TestCaseData> OnlyOnce()
    {
        yield return new TestCaseData(LedgerSource.FromText(new StringReader(Csv), "upload")).SetArgDisplayNames("text");
        yield return new TestCaseData(LedgerSource.FromStream(new PartStream(Encoding.UTF8.GetBytes(Csv)), "upload"))
            .SetArgDisplayNames("stream that cannot seek");
    }

    [TestCaseSource(nameof(OnlyOnce))]
    public void Source_ReadTwice_SaysSo(LedgerSource source)
    {
        Assert.That(ActivityLedger.ReadCsv([source], new DataIssues()), Has.Count.EqualTo(1));

        Assert.That(() => ActivityLedger.ReadCsv([source], new DataIssues()), Throws.InvalidOperationException.With.Message.StartsWith(
            "'upload' was read already: a reader of text, or a stream that cannot seek, is read once. Make a new source of it"));
        Assert.That(
            () => ActivityLedger.ReadCsvAsync([source], new DataIssues()),
            Throws.InvalidOperationException.With.Message.StartsWith("'upload' was read already"));
    }

    // Rows are looked at once more for their ids, and for what is wrong: of what cannot be opened again a copy is kept.
    [Test]
    public void Source_LookedAtTwiceByOneCalculation_IsReadOnce()
    {
        var issues = new DataIssues();
        _ = Inventory.CalculateFiles(
            [LedgerSource.FromText(new StringReader(Csv + "b,electricity.grid,-1,MWh,2025,CN\n"), "x")],
            FactorLibrary.BuiltIn, Options, issues);

        Assert.That(issues.Select(issue => issue.Column), Is.EqualTo(new[] { "amount" }));
    }

    [Test]
    public void Stream_ThatSeeks_IsReadFromWhereItStood()
    {
        var stream = new MemoryStream(Encoding.UTF8.GetBytes($"\n{Csv}")) { Position = 1 };
        var source = LedgerSource.FromStream(stream, "x");

        Assert.That(ActivityLedger.ReadCsv([source], new DataIssues()), Has.Count.EqualTo(1));
        Assert.That(ActivityLedger.ReadCsv([source], new DataIssues()), Has.Count.EqualTo(1));
    }

    [Test]
    public void Source_OpenedWithoutAStream_IsNamed() => Assert.That(
        () => ActivityLedger.ReadCsv([LedgerSource.FromStream("blob", () => null!)], new DataIssues()),
        Throws.InvalidOperationException.With.Message.EqualTo("'blob' was opened and gave no stream."));
}
