using System.Xml.Linq;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>What README.md and samples/ show, run as a reader would run it.</summary>
[Category("Slow")]
public sealed class WrittenExampleTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private TemporaryFolder _scratch = null!;

    private static MarkdownPage Readme { get; } = new(Repository.PathTo("README.md"));

    private static IEnumerable<string> Pages => Repository.Files(Repository.Root, "README.md").Select(Repository.Relative);

    private static IEnumerable<TestCaseData> Commands =>
        from page in Pages
        from command in new MarkdownPage(Repository.PathTo(page)).Commands
        select new TestCaseData(page, command).SetArgDisplayNames(page, command);

    private static IEnumerable<int> Programs => Enumerable.Range(0, Readme.Blocks("csharp").Count);

    private static IEnumerable<string> Scripts => Repository.Files(Repository.PathTo("samples"), "*.cs")
        .Where(path => Path.GetDirectoryName(path) == Repository.PathTo("samples"))
        .Select(Repository.Relative);

    [OneTimeSetUp]
    public void CreateScratchFolder() => _scratch = new TemporaryFolder();

    [OneTimeTearDown]
    public void DeleteScratchFolder() => _scratch.Dispose();

    [Test]
    public void Readme_HasAProgramALedgerAndCommands()
    {
        Assert.That(Readme.Blocks("csharp"), Is.Not.Empty);
        Assert.That(Readme.Blocks("csv"), Is.Not.Empty);
        Assert.That(Readme.Commands, Is.Not.Empty);
        Assert.That(Scripts, Is.Not.Empty);
    }

    [TestCaseSource(nameof(Programs))]
    public void Program_OfTheReadme_PrintsAnInventoryOfItsLedger(int number)
    {
        string folder = Directory.CreateDirectory(_scratch.PathTo($"program{number}")).FullName;
        File.WriteAllText(Path.Combine(folder, "2025.csv"), Readme.Blocks("csv")[0]);
        File.Copy(Repository.PathTo("samples", "own-factors.csv"), Path.Combine(folder, "own-factors.csv"));
        File.WriteAllText(Path.Combine(folder, "inventory.cs"), FromThisRepository(Readme.Blocks("csharp")[number]));

        ChildProcess run = ChildProcess.DotNet(_scratch.Path, folder, Limit, "run", "inventory.cs");

        Assert.That(run.ExitCode, Is.Zero, run.Transcript);
        Assert.That(run.Output, Does.Contain("**Scope 2, location-based**"), run.Transcript);
    }

    [Test]
    public void Program_OfThePackagesPage_PrintsWhatThePageSays()
    {
        var page = new MarkdownPage(Repository.PathTo("src", "Kingsoft.Carbon", "README.md"));
        string folder = Directory.CreateDirectory(_scratch.PathTo("package")).FullName;
        File.WriteAllText(Path.Combine(folder, "inventory.cs"), FromThisRepository(page.Blocks("csharp")[0]));

        ChildProcess run = ChildProcess.DotNet(_scratch.Path, folder, Limit, "run", "inventory.cs");

        Assert.That(run.ExitCode, Is.Zero, run.Transcript);
        Assert.That(run.Output.ReplaceLineEndings("\n"), Is.EqualTo(page.Blocks("text")[0]), run.Transcript);
    }

    [TestCaseSource(nameof(Scripts))]
    public void Script_OfTheSamples_Runs(string script)
    {
        ChildProcess run = ChildProcess.DotNet(_scratch.Path, Repository.Root, Limit, "run", script);

        Assert.That(run.ExitCode, Is.Zero, run.Transcript);
        Assert.That(run.Output, Is.Not.Empty);
    }

    // As its page says it is typed: in the folder of the scripts.
    [TestCase("meter-feed.cs", 0, "electricity.grid,45186.2,kWh,2025-03,BJ-M1-2025-03,Beijing,CN-BJ,measured,meter BJ-M1")]
    [TestCase("close-check.cs", 0, "2025-02: ready to close", "2025-02", "ledger.csv")]
    [TestCase("close-check.cs", 1, "Nanjing: electricity.grid has no row of 2025-03", "2025-03", "ledger.csv")]
    [TestCase("what-if.cs", 0, "change    -23.682125 tCO2e")]
    public void Script_ForATeam_Says(string script, int exitCode, string line, params string[] arguments)
    {
        ChildProcess run = ChildProcess.DotNet(
            _scratch.Path, Repository.PathTo("samples", "scripts"), Limit, ["run", script, "--", .. arguments]);

        Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Transcript);
        Assert.That(run.Output.Split('\n').Select(text => text.TrimEnd('\r')), Does.Contain(line), run.Transcript);
    }

    // Commands are meant to be typed in the root of a clone, whichever page shows them; those of a package's page beside its ledger.
    [TestCaseSource(nameof(Commands))]
    public void Command_OfAPage_Works(string page, string command)
    {
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            // This test is part of what the command runs: the file that it names is there.
            case ["dotnet", "test" or "build" or "format", var solution, ..]:
                Assert.That(Repository.PathTo(solution), Does.Exist);
                break;

            // Packages are taken from a registry; what can be held here is their name.
            case ["dotnet", "tool", "install", ..] or ["dotnet", "add", "package", ..] or ["dotnet", "package", "add", ..]:
                Assert.That(PackageNames(), Does.Contain(words[^1]));
                break;

            case ["dotnet", "run", ..]:
                AssertRuns(Repository.Root, words[1..]);
                break;

            case ["carbon", ..]:
                AssertRuns(
                    FolderOf(page), ["run", "--project", Repository.PathTo("src", "Kingsoft.Carbon.Tool"), "--", .. words[1..]]);
                break;

            default:
                Assert.Fail($"{page} shows a command that no test knows how to run: {command}");
                break;
        }
    }

    private string FolderOf(string page)
    {
        if (!page.StartsWith("src/", StringComparison.Ordinal))
            return Repository.Root;

        string folder = Directory.CreateDirectory(_scratch.PathTo("beside-the-ledger")).FullName;
        File.WriteAllText(Path.Combine(folder, "2025.csv"), new MarkdownPage(Repository.PathTo(page)).Blocks("csv")[0]);
        return folder;
    }

    private void AssertRuns(string folder, string[] arguments)
    {
        // What a reader would have in the folder, the repository does not keep.
        string written = _scratch.PathTo("written-by-a-command");
        int file = Array.IndexOf(arguments, "-o") + 1;
        bool isFile = file > 0;
        string[] kept = isFile
            ? [.. arguments[..file], written + Path.GetExtension(arguments[file]), .. arguments[(file + 1)..]]
            : arguments;
        ChildProcess run = ChildProcess.DotNet(_scratch.Path, folder, Limit, kept);

        Assert.That(run.ExitCode, Is.Zero, run.Transcript);
        Assert.That(isFile ? File.ReadAllText(kept[file]) : run.Output, Is.Not.Empty);
    }

    private static string FromThisRepository(string program) =>
        program.Replace(
            "#:package Kingsoft.Carbon@*", $"#:project {Repository.PathTo("src", "Kingsoft.Carbon", "Kingsoft.Carbon.csproj")}",
            StringComparison.Ordinal);

    private static IEnumerable<string> PackageNames() => Repository.Files(Repository.PathTo("src"), "*.csproj")
        .Select(path => XDocument.Load(path).Descendants("PackageId").SingleOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(path));
}
