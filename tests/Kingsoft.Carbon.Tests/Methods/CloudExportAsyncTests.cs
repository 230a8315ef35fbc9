using System.IO.Pipes;
using System.Text;
using Kingsoft.Carbon.Methods;

namespace Kingsoft.Carbon.Tests.Methods;

public sealed class CloudExportAsyncTests
{
    private const string Google =
        "usage_month,billing_account_id,project.id,project.number,service.description,service.id,location.location,location.region,"
        + "carbon_model_version,carbon_footprint_kgCO2e.scope1,carbon_footprint_kgCO2e.scope2.location_based,"
        + "carbon_footprint_kgCO2e.scope2.market_based,carbon_footprint_kgCO2e.scope3\n"
        + "2025-03-01,b,p,1,Compute Engine,s,europe-west1,europe-west1,11,10,400,105.8,986.8\n";

    private static readonly CloudExportOptions ByLocation = new() { Basis = Scope2Method.LocationBased };

    // A connection gives its bytes once, and only to who awaits them.
    [Test]
    public async Task ReadCsvAsync_OfAConnection_IsWhatReadCsvReads()
    {
        using var server = new AnonymousPipeServerStream();
        using var client = new AnonymousPipeClientStream(server.GetClientHandleAsString());
        await server.WriteAsync(Encoding.UTF8.GetBytes(Google));
        server.Dispose();

        CloudExport awaited = await CloudExport.ReadCsvAsync([LedgerSource.FromStream(client, "e.csv")], ByLocation);

        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Google));
        CloudExport read = CloudExport.ReadCsv([LedgerSource.FromStream(bytes, "e.csv")], ByLocation);
        Assert.That(awaited.Ledger.Single(), Is.EqualTo(read.Ledger.Single()));
        Assert.That(awaited.Ledger.Single().Quantity.Amount, Is.EqualTo(1396.8m));
    }

    [Test]
    public void ReadCsvAsync_Cancelled_Ends()
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Google));

        Assert.That(
            () => CloudExport.ReadCsvAsync(
                [LedgerSource.FromStream(bytes, "e.csv")], ByLocation, cancellationToken: new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
