using Kingsoft.Carbon;
using Kingsoft.Carbon.Reporting;

namespace WebService;

/// <summary>Upload a ledger, get its inventory as JSON, or everything that is wrong in it.</summary>
public static class CarbonService
{
    private const long LargestUpload = 50_000_000;

    // Calculating takes a processor; more at once would only take each other's memory.
    private static readonly SemaphoreSlim Calculating = new(Environment.ProcessorCount);

    public static WebApplication Create(string[] args, long largestUpload = LargestUpload)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = largestUpload);
        builder.Services.AddOpenApi();
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

    // The token is cancelled when the client leaves.
    private static async Task<IResult> CalculateAsync(
        int year, HttpRequest request, CancellationToken cancellation, GwpSet gwp = GwpSet.Ar6)
    {
        var issues = new DataIssues();
        try
        {
            using Upload upload = await Upload.ReceiveAsync(request.Body, cancellation);
            await Calculating.WaitAsync(cancellation);
            try
            {
                ActivityLedger ledger = Read(upload, issues, cancellation);
                if (issues.Total == 0)
                    return new InventoryResult(Inventory.Calculate(
                        ledger, FactorLibrary.BuiltIn, new InventoryOptions { Year = year, GwpSet = gwp }));
            }
            finally
            {
                Calculating.Release();
            }
        }
        catch (CarbonDataException exception)
        {
            foreach (DataIssue issue in exception.Issues)
                issues.Add(issue);
        }
        catch (BadHttpRequestException exception)
        {
            return Results.Problem(exception.Message, statusCode: exception.StatusCode);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }

        return Faults(issues);
    }

    // The one place where the library reads.
    private static ActivityLedger Read(Upload upload, DataIssues issues, CancellationToken cancellation) => ActivityLedger.ReadCsv(
        [LedgerSource.FromStream("ledger", upload.Open)], issues, progress: new StopWhenCancelled(cancellation));

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
                values = issue.Arguments,
                message = issue.Message,
                count = issue.Count,
            }),
        });

    private sealed class StopWhenCancelled(CancellationToken cancellation) : IProgress<long>
    {
        public void Report(long value) => cancellation.ThrowIfCancellationRequested();
    }

    private sealed class InventoryResult(Inventory inventory) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json";
            return inventory.WriteJsonAsync(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
