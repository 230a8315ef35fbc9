using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace WebService.Tests;

/// <summary>The service as its clients meet it: HTTP over the loopback.</summary>
public sealed class CarbonServiceTests
{
    private const int LargestUpload = 4_000_000;
    private const string Ledger = "id,activity,amount,unit,period,region\ndc1,electricity.grid,1000,MWh,2025,CN\n";

    private readonly Said _said = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _app = await StartedAsync(LargestUpload);
        _client = ClientOf(_app);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _said.Dispose();
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

    // While the body comes, and while its rows are calculated: 400,000 of them take long enough to leave in the middle.
    [TestCase(0)]
    [TestCase(400_000)]
    public async Task ClientThatLeaves_EndsTheWork(int rows)
    {
        await using WebApplication app = await StartedAsync(50_000_000);
        using HttpClient client = ClientOf(app);
        using var leaving = new CancellationTokenSource();
        using HttpContent content = rows == 0
            ? new EndlessContent(1_000, TimeSpan.FromSeconds(30))
            : new StringContent(LedgerOf(rows), Encoding.UTF8, "text/csv");
        Task<HttpResponseMessage> sending = client.PostAsync("/inventories/2025", content, leaving.Token);
        await WaitUntil(() => CarbonService.InProgress == 1);
        await Task.Delay(rows / 2_000, CancellationToken.None);

        await leaving.CancelAsync();
        await WaitUntil(() => CarbonService.InProgress == 0);

        Assert.That(async () => await sending, Throws.InstanceOf<OperationCanceledException>());
        await WaitUntil(() => !_said.Sentences.IsEmpty);
        Assert.That(_said.Sentences.TryTake(out string? sentence), Is.True);
        Assert.That(sentence, Does.Match("^The client left; the work ended [0-9.]+ ms later[.]$"));
        TestContext.Out.WriteLine(sentence);
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

        Assert.That(
            description.GetProperty("paths").EnumerateObject().Select(path => path.Name), Is.EqualTo(["/inventories/{year}"]));
        JsonElement operation = description.GetProperty("paths").GetProperty("/inventories/{year}").GetProperty("post");
        JsonElement responses = operation.GetProperty("responses");
        Assert.That(responses.EnumerateObject().Select(response => response.Name), Is.EquivalentTo(["200", "400", "413"]));
        Assert.That(operation.GetProperty("requestBody").GetProperty("content").EnumerateObject().Single().Name, Is.EqualTo("text/csv"));
        foreach (string refused in new[] { "400", "413" })
            Assert.That(responses.GetProperty(refused).GetProperty("content").TryGetProperty("application/problem+json", out _), Is.True);
    }

    // What a client is generated from: the members of the answer, not 'any'.
    [Test]
    public async Task Description_HasTheMembersOfTheAnswer()
    {
        JsonElement description = JsonDocument.Parse(await _client.GetStringAsync("/openapi/v1.json")).RootElement;
        using HttpResponseMessage response = await PostAsync(Ledger);

        JsonElement schema = Resolved(description, SchemaOf(description, "200", "application/json"));
        Assert.That(
            schema.GetProperty("properties").EnumerateObject().Select(member => member.Name),
            Is.SupersetOf((await JsonOf(response)).EnumerateObject().Select(member => member.Name)));
        JsonElement problem = Resolved(description, SchemaOf(description, "400", "application/problem+json"));
        Assert.That(
            problem.GetProperty("properties").EnumerateObject().Select(member => member.Name),
            Is.SupersetOf(["type", "title", "status", "detail"]));
    }

    private static JsonElement SchemaOf(JsonElement description, string status, string type) => description.GetProperty("paths")
        .GetProperty("/inventories/{year}").GetProperty("post").GetProperty("responses").GetProperty(status).GetProperty("content")
        .GetProperty(type).GetProperty("schema");

    private static JsonElement Resolved(JsonElement description, JsonElement schema) => schema.TryGetProperty("$ref", out JsonElement name)
        ? name.GetString()!.Split('/')[1..].Aggregate(description, (at, part) => at.GetProperty(part))
        : schema;

    private async Task<WebApplication> StartedAsync(long largestUpload)
    {
        WebApplication app = CarbonService.Create(
            ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", $"--Logging:LogLevel:{CarbonService.LogName}=Information"],
            largestUpload);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(_said);
        await app.StartAsync();
        return app;
    }

    private static HttpClient ClientOf(WebApplication app) =>
        new() { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(1) };

    private static string LedgerOf(int rows)
    {
        var text = new StringBuilder("id,activity,amount,unit,period,region,facility\n");
        for (int i = 0; i < rows; i++)
            text.Append($"r{i},electricity.grid,{(i % 977) + 1},MWh,2025-{(i % 12) + 1:00},CN,site {i % 200}\n");
        return text.ToString();
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

    /// <summary>What the service writes to its log.</summary>
    private sealed class Said : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Sentences { get; } = [];

        public ILogger CreateLogger(string categoryName) => categoryName == CarbonService.LogName ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Sentences.Add(formatter(state, exception));

        public void Dispose()
        {
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
