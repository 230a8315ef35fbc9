using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace WebService.Tests;

/// <summary>The service as its clients meet it: HTTP over the loopback.</summary>
public sealed class CarbonServiceTests
{
    private const int LargestUpload = 4_000_000;
    private const string Ledger = "id,activity,amount,unit,period,region\ndc1,electricity.grid,1000,MWh,2025,CN\n";

    private WebApplication _app = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _app = CarbonService.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Error"], LargestUpload);
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()), Timeout = TimeSpan.FromMinutes(1) };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Test]
    public async Task Ledger_IsAnsweredWithItsInventory()
    {
        using HttpResponseMessage response = await PostAsync(Ledger);
        JsonElement inventory = await JsonOf(response);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), inventory.ToString());
        // 1000 MWh × 0.5306 t/MWh.
        JsonElement totals = inventory.GetProperty("inventories")[0].GetProperty("totals");
        Assert.That(totals.GetProperty("scope2LocationBased").GetDecimal(), Is.EqualTo(530.6m));
    }

    [Test]
    public async Task FaultyLedger_IsAnsweredWithEveryFault()
    {
        using HttpResponseMessage response = await PostAsync(
            "id,activity,amount,unit,period,region\na,electricity.grid,x,MWh,2025,CN\nb,electricity.gird,1,MWhh,2025,CN\n");
        JsonElement[] issues = [.. (await JsonOf(response)).GetProperty("issues").EnumerateArray()];

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(
            issues.Select(issue => $"{issue.GetProperty("line")} {issue.GetProperty("record")} {issue.GetProperty("column")}"),
            Is.EqualTo(["2 a amount", "3 b unit", "3 b activity"]));
        Assert.That(issues[0].GetProperty("value").GetString(), Is.EqualTo("x"));
        Assert.That(issues[1].GetProperty("message").GetString(), Does.Contain("are accepted"));
    }

    [Test]
    public async Task UnknownActivity_IsAFaultToo()
    {
        using HttpResponseMessage response = await PostAsync(Ledger.Replace("grid", "gird"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await JsonOf(response)).GetProperty("issues")[0].GetProperty("line").GetInt32(), Is.EqualTo(2));
    }

    [TestCase(20, 20)]
    [TestCase(200, 8)]
    public async Task ManyUploads_AreAnsweredAlike(int count, int atOnce)
    {
        var answers = new List<string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (_, cancellation) =>
            {
                using HttpResponseMessage response = await PostAsync(Ledger, cancellation);
                string answer = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation);
                lock (answers)
                    answers.Add(answer);
            });

        Assert.That(answers, Has.Count.EqualTo(count));
        Assert.That(answers.Distinct().Count(), Is.EqualTo(1));
        Assert.That(CarbonService.InProgress, Is.Zero);
    }

    // Without a length beforehand: the server finds out while it reads.
    [Test]
    public async Task UploadWithoutEnd_IsRefusedInBoundedMemory()
    {
        using HttpResponseMessage first = await PostAsync(Ledger);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        HttpStatusCode? status = await SendAsync(new EndlessContent(100_000_000));

        Assert.That(status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge).Or.Null, "null: cut while the client was still sending");
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(30_000_000));
        Assert.That(CarbonService.InProgress, Is.Zero);
    }

    [Test]
    public async Task UploadThatSaysItsLength_IsRefusedAtOnce()
    {
        HttpStatusCode? status = await SendAsync(new ByteArrayContent(new byte[LargestUpload + 1]));

        Assert.That(status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge).Or.Null, "null: cut while the client was still sending");
    }

    [Test]
    public async Task OneLongLine_IsAFaultOfTheLedger()
    {
        using HttpResponseMessage response = await PostAsync(new string('x', LargestUpload - 1));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task ClientThatLeaves_LeavesNothingBehind()
    {
        using var leaving = new CancellationTokenSource();
        Task<HttpResponseMessage> sending = _client.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/inventories/2025") { Content = new EndlessContent(1_000, TimeSpan.FromSeconds(30)) },
            leaving.Token);
        await WaitUntil(() => CarbonService.InProgress == 1);

        await leaving.CancelAsync();
        var clock = Stopwatch.StartNew();
        await WaitUntil(() => CarbonService.InProgress == 0);

        Assert.That(async () => await sending, Throws.InstanceOf<OperationCanceledException>());
        TestContext.Out.WriteLine($"stopped after {clock.ElapsedMilliseconds} ms");
    }

    [Test]
    public async Task LedgerOfAnotherYear_IsSaidToHaveNone()
    {
        using HttpResponseMessage response = await PostAsync(Ledger.Replace("2025", "2024"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await JsonOf(response)).GetProperty("detail").GetString(), Is.EqualTo("The ledger has no record in 2025."));
    }

    [Test]
    public async Task Description_NamesTheOperation()
    {
        JsonElement description = JsonDocument.Parse(await _client.GetStringAsync("/openapi/v1.json")).RootElement;

        JsonElement operation = description.GetProperty("paths").GetProperty("/inventories/{year}").GetProperty("post");
        Assert.That(
            operation.GetProperty("responses").EnumerateObject().Select(response => response.Name), Is.SupersetOf(["200", "400", "413"]));
    }

    private async Task<HttpResponseMessage> PostAsync(string ledger, CancellationToken cancellation = default) =>
        await _client.PostAsync("/inventories/2025", new StringContent(ledger, Encoding.UTF8, "text/csv"), cancellation);

    // A server that has seen enough may close the connection under a client that is still sending.
    private async Task<HttpStatusCode?> SendAsync(HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        try
        {
            using HttpResponseMessage response = await _client.PostAsync("/inventories/2025", content);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<JsonElement> JsonOf(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    private static async Task WaitUntil(Func<bool> condition)
    {
        for (int wait = 0; !condition(); wait++)
        {
            Assert.That(wait, Is.LessThan(2_000), "it did not happen within 10 s");
            await Task.Delay(5);
        }
    }

    private sealed class EndlessContent : HttpContent
    {
        private readonly long _bytes;
        private readonly TimeSpan _rest;

        public EndlessContent(long bytes, TimeSpan rest = default)
        {
            (_bytes, _rest) = (bytes, rest);
            Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, default);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellation)
        {
            byte[] block = [.. Enumerable.Repeat((byte)'x', 1_000)];
            for (long sent = 0; sent < _bytes; sent += block.Length)
                await stream.WriteAsync(block, cancellation);
            await stream.FlushAsync(cancellation);
            await Task.Delay(_rest, cancellation);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
