using System.Globalization;
using Kingsoft.Carbon.Compare;

if (args is [DuckDbRun.Argument, string ledgerPath, string factorPath, .. string[] count])
    return DuckDbQuery.Run(ledgerPath, factorPath, count is [string threads] ? int.Parse(threads, CultureInfo.InvariantCulture) : null);

if (args is ["--help"])
{
    Console.WriteLine(Options.Usage);
    return 0;
}

if (Options.Parse(args) is not Options options)
    return Refuse(2, Options.Usage);
if (!OperatingSystem.IsLinux())
    return Refuse(1, "Linux is needed, which tells the memory and the times of a process");
string root = Root();
string tool = options.Tool ?? Path.Combine(root, "src", "Kingsoft.Carbon.Tool", "bin", "Release", "net10.0", "carbon");
if (!File.Exists(tool))
    return Refuse(1, $"{tool} is not there: dotnet build src/Kingsoft.Carbon.Tool -c Release, or --tool PATH");

try
{
    return Compare();
}
catch (InvalidOperationException failure)
{
    return Refuse(1, failure.Message);
}

int Compare()
{
    using var ledger = new Ledger(options);
    var toolRuns = new List<Measured>();
    var duckDbRuns = new List<Measured>();
    for (int run = 0; run < options.Times; run++)
    {
        toolRuns.Add(ToolRun.Measure(tool, ledger.Path, ledger.Factors, options.ToolThreads ? options.Threads : null));
        duckDbRuns.Add(DuckDbRun.Measure(ledger.Path, ledger.Factors, options.Threads));
        string[] differences = [.. Differences(toolRuns[run], duckDbRuns[run])];
        if (differences.Length > 0)
            return Refuse(3, "carbon and DuckDB do not agree:\n" + string.Join('\n', differences));
    }

    var report = new Report(options, ledger, [.. toolRuns], [.. duckDbRuns]);
    DateOnly today = DateOnly.FromDateTime(DateTime.Now);
    Console.Write(report.ToMarkdown(today));
    if (options.Save)
        Console.WriteLine($"\nwritten to {ResultPage.Save(root, report, today)}");
    return 0;
}

IEnumerable<string> Differences(Measured toolRun, Measured duckDbRun)
{
    Answer answer = ToolRun.Answer(toolRun);
    return answer.Rows == options.Rows
        ? answer.Differences(DuckDbRun.Answer(duckDbRun), options.Rounding)
        : [string.Create(CultureInfo.InvariantCulture, $"carbon counts {answer.Rows} rows of {options.Rows}")];
}

static int Refuse(int status, string message)
{
    Console.Error.WriteLine(message);
    return status;
}

static string Root()
{
    DirectoryInfo? folder = new(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Carbon.sln")))
        folder = folder.Parent;
    return folder?.FullName ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Carbon.sln.");
}
