using System.Text;
using System.Text.Json;
using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>An inventory goes out of an application as the JSON of the tool, whichever way it is asked for.</summary>
public sealed class InventoryOutputTests
{
    private static readonly Inventory One = Calculate(FactorLibrary.BuiltIn, Ar6, Power(1m), Power(2m));

    [Test]
    public void ToJson_OfAnInventory_HasItsFiguresAndLines()
    {
        using JsonDocument document = JsonDocument.Parse(One.ToJson());

        JsonElement year = document.RootElement.GetProperty("inventories")[0];
        Assert.That(
            year.GetProperty("totals").GetProperty("scope2LocationBased").GetDecimal(),
            Is.EqualTo(One.Totals.Scope2LocationBased?.Tonnes));
        Assert.That(year.GetProperty("lines").GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public async Task WriteJsonAsync_IsTheSameTextAsToJson()
    {
        using var stream = new MemoryStream();

        await One.WriteJsonAsync(stream);

        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(One.ToJson()));
    }

    // What a web server does with the object that an endpoint returns.
    [Test]
    public void Serialize_AnInventory_WritesItsJsonAndNotTheWholeFactorLibrary()
    {
        string text = JsonSerializer.Serialize(One, JsonSerializerOptions.Web);

        using JsonDocument own = JsonDocument.Parse(One.ToJson()), served = JsonDocument.Parse(text);
        Assert.That(JsonElement.DeepEquals(own.RootElement, served.RootElement), Is.True);
        Assert.That(text, Has.Length.LessThan(20_000));
    }

    [Test]
    public void WriteJsonAsync_OfALargeInventoryThatNobodyWaitsFor_EndsAtOnce()
    {
        Inventory many = Calculate(
            FactorLibrary.BuiltIn, Ar6, [.. Enumerable.Range(1, 2_000).Select(amount => Power(amount))]);
        using var cancellation = new CancellationTokenSource();
        using var stream = new CancellingStream(cancellation);

        Assert.That(
            async () => await many.WriteJsonAsync(stream, cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(stream.Written, Is.LessThan(many.ToJson().Length / 2));
    }

    [Test]
    public void WriteJsonAsync_ToAStreamThatFails_SaysHow() => Assert.That(
        async () => await One.WriteJsonAsync(new FailingStream()),
        Throws.InstanceOf<IOException>().With.Message.EqualTo("the line is cut"));

    private sealed class CancellingStream(CancellationTokenSource cancellation) : MemoryStream
    {
        public long Written { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            cancellation.Cancel();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class FailingStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("the line is cut");
    }
}
