namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// What a person reads, byte for byte. With CARBON_UPDATE_GOLDEN=1 the files are written anew: review the difference like code.
/// </summary>
public sealed class GoldenTests
{
    private const string Sample = "inventory samples/kingsoft-cloud/2024.csv samples/kingsoft-cloud/2025.csv --reported "
        + "samples/kingsoft-cloud/reported.csv --as-of 2024=2025-04-30 --as-of 2025=2026-04-23";

    private const string MarketBasedFiles =
        " samples/market-based/ledger.csv --instruments samples/market-based/instruments.csv";

    private const string MarketBased = "inventory" + MarketBasedFiles;

    [TestCase("sample-inventory.txt", Sample)]
    [TestCase("sample-inventory.md", Sample + " --format md")]
    [TestCase(
        "sample-explain-electricity-2025.txt", "explain samples/kingsoft-cloud/2025.csv --id electricity-2025 --as-of 2025=2026-04-23")]
    [TestCase("sample-explain-diesel-2025.txt", "explain samples/kingsoft-cloud/2025.csv --id diesel-2025 --as-of 2025=2026-04-23")]
    [TestCase("sample-track.txt", "track samples/kingsoft-cloud/project.json")]
    [TestCase("sample-track.md", "track samples/kingsoft-cloud/project.json --format md")]
    [TestCase("sample-track.csv", "track samples/kingsoft-cloud/project.json --format csv")]
    [TestCase("sample-chart-bridge.svg", "chart samples/kingsoft-cloud/project.json --figure bridge")]
    [TestCase("sample-chart-trend-zh.svg", "chart samples/kingsoft-cloud/project.json --figure trend --language zh")]
    [TestCase("sample-base-year.txt", "track samples/base-year/project.json")]
    [TestCase("market-based.txt", MarketBased)]
    [TestCase("market-based-explain.txt", "explain" + MarketBasedFiles + " --id tj-06")]
    [TestCase("office-year.txt", "inventory samples/office-year/project.json")]
    [TestCase("factors-show-electricity-cn-2023.txt", "factors show cn-mee-2023/electricity.grid/CN")]
    public void Run_InARepository_PrintsWhatWasReviewed(string golden, string line)
    {
        string repository = Repository.Folder;
        string path = Path.Combine(repository, "tests", "Kingsoft.Carbon.Tool.Tests", "Golden", golden);
        string before = Environment.CurrentDirectory;
        ToolResult result;
        try
        {
            Environment.CurrentDirectory = repository;
            result = WorkingFolder.Run(line.Split(' '));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }

        if (Environment.GetEnvironmentVariable("CARBON_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, result.Output);

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Is.EqualTo(File.ReadAllText(path)));
    }

    [Test]
    public void Sample_Command_StandsInTheReadme()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Folder, "README.md"));

        Assert.That(readme, Does.Contain($"dotnet run --project src/Kingsoft.Carbon.Tool -- {Sample}\n"));
    }
}
