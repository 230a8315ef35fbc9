using System.Collections.Immutable;
using System.Diagnostics;
using Kingsoft.Carbon;
using Kingsoft.Carbon.Reporting;

namespace WebService;

/// <summary>Upload a ledger, get its inventory as JSON, or everything that is wrong in it.</summary>
public static class CarbonService
{
    /// <summary>Under which name the service writes to the log.</summary>
    public const string LogName = "WebService.Inventories";

    private const long LargestUpload = 50_000_000;

    private static int _inProgress;

    /// <summary>How many uploads are read or calculated at the moment.</summary>
    public static int InProgress => Volatile.Read(ref _inProgress);

    public static WebApplication Create(string[] args, long largestUpload = LargestUpload)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = largestUpload);
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            InventorySchema.Describe(document);
            return Task.CompletedTask;
        }));
        WebApplication app = builder.Build();
        app.MapOpenApi();
        app.MapPost("/inventories/{year:int}", CalculateAsync)
            .WithName("CalculateInventory")
            .WithSummary("Calculates the inventory of a year from a ledger.")
            .Accepts<string>("text/csv")
            .Produces<object>(StatusCodes.Status200OK, "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        return app;
    }

    // The token is cancelled when the client leaves. The body is awaited in bounded memory: a long one goes to a temporary file, and
    // without lines an inventory grows with the kinds of rows, not with the rows.
    private static async Task<IResult> CalculateAsync(
        int year, HttpRequest request, ILoggerFactory logs, CancellationToken cancellation, GwpSet gwp = GwpSet.Ar6)
    {
        long left = 0;
        using CancellationTokenRegistration leaving = cancellation.Register(
            () => Interlocked.CompareExchange(ref left, Stopwatch.GetTimestamp(), 0));
        Interlocked.Increment(ref _inProgress);
        try
        {
            var issues = new DataIssues();
            ImmutableArray<Inventory> inventories = await Inventory.CalculateFilesAsync(
                [LedgerSource.FromStream(request.Body, "ledger")], FactorLibrary.BuiltIn,
                new InventoryOptions { Year = year, GwpSet = gwp, KeepLines = false }, issues, cancellationToken: cancellation);
            return issues.Total > 0 ? Faults(issues)
                : inventories.IsEmpty ? Results.Problem($"The ledger has no record in {year}.", statusCode: StatusCodes.Status400BadRequest)
                : new InventoryResult(inventories.Single());
        }
        catch (Exception exception) when (cancellation.IsCancellationRequested
            && exception is OperationCanceledException or IOException)
        {
            // The work may see a broken connection before the token tells of it.
            Interlocked.CompareExchange(ref left, Stopwatch.GetTimestamp(), 0);
            logs.CreateLogger(LogName).LogInformation(
                "The client left; the work ended {Milliseconds:0.0} ms later.", Stopwatch.GetElapsedTime(left).TotalMilliseconds);
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        catch (BadHttpRequestException exception)
        {
            return Results.Problem(exception.Message, statusCode: exception.StatusCode);
        }
        finally
        {
            Interlocked.Decrement(ref _inProgress);
        }
    }

    private static IResult Faults(DataIssues issues) => Results.Problem(
        title: "The ledger has faults.",
        detail: $"{issues.Total} faults; nothing was calculated.",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?>
        {
            ["issues"] = issues.Select(issue => new
            {
                line = issue.Location.Line,
                record = issue.RecordId,
                column = issue.Column,
                code = issue.Code,
                value = issue.Value,
                accepted = issue.Accepted,
                message = issue.Message,
                count = issue.Count,
            }),
        });

    private sealed class InventoryResult(Inventory inventory) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json";
            return inventory.WriteJsonAsync(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
