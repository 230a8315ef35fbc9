namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>The checks of corrections end when they are cancelled.</summary>
public sealed class CancelledCorrectionTests
{
    [Test]
    public void Check_ThatIsCancelled_Ends()
    {
        ActivityLedger ledger = ActivityLedger.ReadCsv(
            new StringReader("id,activity,amount,unit,period,region,corrects\n"
                + "a,electricity.grid,10,kWh,2025,CN,\nb,electricity.grid,-1,kWh,2025,CN,a\n"),
            "l.csv");

        Assert.That(
            () => CorrectionChecks.Check(ledger.Rows, new DataIssues(), new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(CorrectionChecks.Check(ledger.Rows, new DataIssues(), CancellationToken.None), Is.Not.Null);
    }
}
