using System.Collections;
using System.Diagnostics;
using System.Text;
using Kingsoft.Carbon.Tests.Activities;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Projects;

/// <summary>Whatever door a text comes in by, the same is read and the same is said, under the name that was given.</summary>
public sealed class ReadingDoorTests
{
    private const string Given = "upload of Li";

    private static Doors[] Readers => Doors.All;

    [TestCaseSource(nameof(Readers))]
    public async Task Read_ByAnyDoor_IsAsFromThePath(object reader)
    {
        var doors = (Doors)reader;
        byte[] bytes = Encoding.UTF8.GetBytes(doors.Sample);
        using var file = new ScratchFile(bytes);
        string[] expected = Read(file, issues => doors.Path(file.Path, issues));
        Assert.That(expected, Has.Length.GreaterThanOrEqualTo(3));

        Assert.That(Read(file, issues => doors.Stream(new MemoryStream(bytes), Given, issues)), Is.EqualTo(expected));
        Assert.That(Read(file, issues => doors.Stream(new PartStream(bytes, 1), Given, issues)), Is.EqualTo(expected));
        Assert.That(Read(file, issues => doors.Text(new StringReader(doors.Sample), Given, issues)), Is.EqualTo(expected));
        Assert.That(await ReadAsync(file, issues => doors.PathAsync(file.Path, issues, default)), Is.EqualTo(expected));
        Assert.That(
            await ReadAsync(file, issues => doors.StreamAsync(new MemoryStream(bytes), Given, issues, default)), Is.EqualTo(expected));
        Assert.That(
            await ReadAsync(file, issues => doors.StreamAsync(new PartStream(bytes, 1), Given, issues, default)), Is.EqualTo(expected));
        Assert.That(
            await ReadAsync(file, issues => doors.TextAsync(new StringReader(doors.Sample), Given, issues, default)),
            Is.EqualTo(expected));
    }

    // A named pipe is open only when somebody writes to it.
    [TestCaseSource(nameof(Readers))]
    [Platform(Include = "Linux,MacOsX")]
    public async Task ReadAsync_ANamedPipe_IsNotWaitedForByTheCaller(object reader)
    {
        var doors = (Doors)reader;
        using var pipe = new ScratchFile("");
        File.Delete(pipe.Path);
        using (Process made = Process.Start("mkfifo", [pipe.Path]))
            await made.WaitForExitAsync();
        using var cancellation = new CancellationTokenSource();

        Task<Task> calling = Task.Run<Task>(() => doors.PathAsync(pipe.Path, new DataIssues(), cancellation.Token));
        Task reading = await calling.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(reading.IsCompleted, Is.False);
        await cancellation.CancelAsync();

        await Assert.CatchAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30)));

        // Lets go of the thread that opens it, where one has begun to; opened both ways, a pipe waits for nobody. That thread may hold it.
        await File.Open(pipe.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).DisposeAsync();
    }

    [TestCaseSource(nameof(Readers))]
    public async Task Read_BytesThatAreNoUtf8_AreSaidAsOfAFile(object reader)
    {
        var doors = (Doors)reader;
        byte[] bytes = doors.InGbk;
        using var file = new ScratchFile(bytes);
        string[] expected = Read(file, issues => doors.Path(file.Path, issues));
        Assert.That(expected, Has.Some.Contain("the text is not UTF-8 (often it is GBK)"));

        Assert.That(Read(file, issues => doors.Stream(new PartStream(bytes, 3), Given, issues)), Is.EqualTo(expected));
        Assert.That(
            await ReadAsync(file, issues => doors.StreamAsync(new PartStream(bytes, 3), Given, issues, default)), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Readers))]
    public async Task Read_WithoutAPlaceForFaults_ThrowsAllOfThem(object reader)
    {
        var doors = (Doors)reader;
        byte[] bytes = Encoding.UTF8.GetBytes(doors.Sample);
        using var file = new ScratchFile(bytes);

        string[] thrown = Assert.Throws<CarbonDataException>(() => doors.Path(file.Path, null))!.Issues
            .Select(issue => Named(issue.ToString(), file)).ToArray();

        Assert.That(thrown, Has.Length.GreaterThanOrEqualTo(2));
        Assert.That(
            Assert.Throws<CarbonDataException>(() => doors.Stream(new MemoryStream(bytes), Given, null))!.Issues
                .Select(issue => issue.ToString()),
            Is.EqualTo(thrown));
        Assert.That(
            (await Assert.ThrowsAsync<CarbonDataException>(
                () => doors.TextAsync(new StringReader(doors.Sample), Given, null, default)))!.Issues
                .Select(issue => issue.ToString()),
            Is.EqualTo(thrown));
    }

    [TestCaseSource(nameof(Readers))]
    public void Read_AStream_BeginsWhereItStandsAndLeavesItOpen(object reader)
    {
        var doors = (Doors)reader;
        byte[] bytes = Encoding.UTF8.GetBytes(doors.Sample);
        using var file = new ScratchFile(bytes);
        using var behind = new MemoryStream([.. "one thing,another\n"u8, .. bytes]) { Position = 18 };
        using var once = new PartStream(bytes);

        Assert.That(
            Read(file, issues => doors.Stream(behind, Given, issues)), Is.EqualTo(Read(file, issues => doors.Path(file.Path, issues))));
        doors.Stream(once, Given, new DataIssues());

        Assert.That((behind.CanRead, once.IsClosed), Is.EqualTo((true, false)));
    }

    [TestCaseSource(nameof(Readers))]
    public void Read_AWholeTextAsPath_SaysWhatToDoInstead(object reader)
    {
        var doors = (Doors)reader;

        ArgumentException thrown = Assert.Throws<ArgumentException>(() => doors.Path(doors.Sample, new DataIssues()))!;

        Assert.That(thrown.Message, Is.EqualTo(
            "A path is needed, and this is a text of several lines; for text use the method that takes a TextReader and a name: "
                + "new StringReader(text), \"name\". (Parameter 'path')"));
    }

    [TestCaseSource(nameof(Readers))]
    public async Task ReadAsync_CancelledBefore_ReadsNothing(object reader)
    {
        var doors = (Doors)reader;
        var cancelled = new CancellationToken(canceled: true);
        byte[] bytes = Encoding.UTF8.GetBytes(doors.Sample);
        using var file = new ScratchFile(bytes);

        await Assert.CatchAsync<OperationCanceledException>(() => doors.PathAsync(file.Path, new DataIssues(), cancelled));
        await Assert.CatchAsync<OperationCanceledException>(
            () => doors.StreamAsync(new PartStream(bytes), Given, new DataIssues(), cancelled));
        await Assert.CatchAsync<OperationCanceledException>(
            () => doors.TextAsync(new StringReader(doors.Sample), Given, new DataIssues(), cancelled));
    }

    [NonParallelizable]
    [Test]
    public async Task ReadAsync_CancelledWhileItWaits_EndsAtOnceAndLeavesNothing(
        [ValueSource(nameof(Readers))] object reader, [Values] bool looksAtToken)
    {
        var doors = (Doors)reader;
        using var folder = new TemporaryFolder();
        string? before = Environment.GetEnvironmentVariable("TMPDIR");
        Environment.SetEnvironmentVariable("TMPDIR", folder.Path);
        try
        {
            // More than is kept in memory.
            using var cancellation = new CancellationTokenSource();
            using var stream = new PartStream(new byte[1 << 18], 10_000, waits: true, looksAtToken);
            Task<IEnumerable> reading = doors.StreamAsync(stream, Given, new DataIssues(), cancellation.Token);
            await Task.Delay(50);
            Assert.That(reading.IsCompleted, Is.False);

            await cancellation.CancelAsync();

            // The stream itself never ends.
            await Assert.CatchAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30)));
            Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
            if (OperatingSystem.IsLinux())
                Assert.That(OpenFiles().Where(path => path.StartsWith(folder.Path, StringComparison.Ordinal)), Is.Empty);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", before);
        }
    }

    private static string[] OpenFiles() =>
        [.. Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(entry => new FileInfo(entry).LinkTarget ?? "")];

    private static string[] Read(ScratchFile file, Func<DataIssues, IEnumerable> read)
    {
        var issues = new DataIssues();
        return Texts(file, read(issues), issues);
    }

    private static async Task<string[]> ReadAsync(ScratchFile file, Func<DataIssues, Task<IEnumerable>> read)
    {
        var issues = new DataIssues();
        return Texts(file, await read(issues), issues);
    }

    private static string[] Texts(ScratchFile file, IEnumerable found, DataIssues issues) =>
        [.. found.Cast<object>().Select(one => Named($"{one}", file)), .. issues.InOrder().Select(issue => Named($"{issue}", file))];

    private static string Named(string text, ScratchFile file) => text.Replace(file.Path, Given, StringComparison.Ordinal);
}
