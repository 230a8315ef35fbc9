namespace Kingsoft.Carbon.Tests.House;

/// <summary>The library in a program compiled ahead of time, or trimmed where no linker is at hand.</summary>
[Category("Slow")]
public sealed class NativePublishTests
{
    // Against a publishing that hangs, not against a slow machine: two minutes where nothing else runs.
    private static readonly TimeSpan PublishLimit = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(1);

    // 106,714.95 MWh × 0.5306 t/MWh (the notice of 2025-12-31) = 56,622.95247 t.
    private const string Tonnes = "56,622.95";

    [Test]
    public void AotSmoke_PublishedWithoutWarnings_CalculatesAndWrites()
    {
        using var folder = new TemporaryFolder();
        string output = folder.PathTo("out");
        string[] how = HasLinker() ? [] : ["--self-contained", "-p:SmokeTrimmed=true", "-p:PublishAot=false"];

        ChildProcess publish = ChildProcess.DotNet(
            folder.Path, Repository.Root, PublishLimit,
            [
                "publish", Repository.PathTo("tests", "Kingsoft.Carbon.AotSmoke"), "-c", "Release", "-o", output, "--use-current-runtime",
                "-p:RestorePackagesWithLockFile=false", "-p:TreatWarningsAsErrors=true", .. how
            ]);
        Assert.That(publish.ExitCode, Is.Zero, publish.Transcript);
        ChildProcess run = ChildProcess.Program(
            Path.Combine(output, "Kingsoft.Carbon.AotSmoke" + (OperatingSystem.IsWindows() ? ".exe" : "")), RunLimit);

        Assert.That(publish.Output, Does.Not.Contain("warning"), publish.Transcript);
        Assert.That(run.ExitCode, Is.Zero, run.Transcript);
        Assert.That(run.Output, Does.Contain(Tonnes), run.Transcript);
    }

    // On Windows and macOS the linker comes with the platform's developer tools; there too its absence means trimmed.
    private static bool HasLinker() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
