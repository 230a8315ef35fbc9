using System.IO.Pipes;
using System.Text;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tests.Activities.Scanning;

namespace Kingsoft.Carbon.Tests.Internal;

public sealed class ReadableTwiceTests
{
    [Test]
    public void Open_APipe_IsReadLikeAFile()
    {
        using var writer = new AnonymousPipeServerStream(PipeDirection.Out);
        var reader = new AnonymousPipeClientStream(PipeDirection.In, writer.ClientSafePipeHandle);
        writer.Write(Encoding.UTF8.GetBytes("a,b\n1,2\n3,4\n"));
        writer.Dispose();

        using CsvTable? table = CsvTable.Open(reader, new CsvColumns(["a", "b"], []), (_, _, message) => Assert.Fail(message.ToString()));

        Assert.That(table!.ReadRow(), Is.True);
        Assert.That(table.Text(1), Is.EqualTo("2"));
        Assert.That(table.ReadRow(), Is.True);
        Assert.That((table.Text(0), table.Line), Is.EqualTo(("3", 3L)));
        Assert.That(table.ReadRow(), Is.False);
    }

    // Whoever ends the program while it reads must not leave a copy of what may be secret.
    [Test]
    [NonParallelizable]
    [Platform(Exclude = "Win")]
    public void Of_APipe_HasNoNameInTheFolderOfItsCopy()
    {
        string? before = Environment.GetEnvironmentVariable("TMPDIR");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("carbon-tests-");
        try
        {
            Environment.SetEnvironmentVariable("TMPDIR", folder.FullName);
            using var writer = new AnonymousPipeServerStream(PipeDirection.Out);
            var reader = new AnonymousPipeClientStream(PipeDirection.In, writer.ClientSafePipeHandle);
            writer.Write("a,b"u8);
            writer.Dispose();

            using Stream copy = ReadableTwice.Of(reader);

            Assert.That(folder.EnumerateFileSystemInfos(), Is.Empty);
            Assert.That(copy.Length, Is.EqualTo(3));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", before);
            folder.Delete(recursive: true);
        }
    }

    // A workbook that is uploaded: longer than what is kept in memory.
    [Test]
    [NonParallelizable]
    [Platform(Include = "Linux")]
    public void Open_WhatIsNoTable_LeavesNoCopyOpen([Values("PK\u0003\u0004", "no,such\n", "\"a", "a,b\n")] string start)
    {
        string? before = Environment.GetEnvironmentVariable("TMPDIR");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("carbon-tests-");
        try
        {
            Environment.SetEnvironmentVariable("TMPDIR", folder.FullName);
            byte[] bytes = [.. Encoding.UTF8.GetBytes(start), .. new byte[100_000]];

            using (CsvTable.Open(new OnceStream(bytes), new CsvColumns(["a", "b"], []), (_, _, _) => { }, leaveOpen: true))
            {
            }

            Assert.That(
                Directory.EnumerateFiles("/proc/self/fd").Select(descriptor => new FileInfo(descriptor).LinkTarget),
                Has.None.Contains(folder.FullName));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", before);
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Open_WhatIsNoTable_LeavesTheCallersStreamAsItIsAsked([Values] bool leaveOpen)
    {
        using var stream = new MemoryStream("PK\u0003\u0004"u8.ToArray());

        Assert.That(CsvTable.Open(stream, new CsvColumns(["a", "b"], []), (_, _, _) => { }, leaveOpen), Is.Null);
        Assert.That(stream.CanRead, Is.EqualTo(leaveOpen));
    }

    [Test]
    [NonParallelizable]
    [Platform(Include = "Linux")]
    public void Of_AFolderThatMayNotBeWrittenTo_SaysSo()
    {
        // Whoever may write anywhere may not write to that of the terminals.
        string? before = Environment.GetEnvironmentVariable("TMPDIR");
        try
        {
            Environment.SetEnvironmentVariable("TMPDIR", "/dev/pts");

            IOException thrown = Assert.Throws<IOException>(() => ReadableTwice.Of(new OnceStream(new byte[100_000])))!;

            Assert.That(thrown.Message, Is.EqualTo(
                "the input is no file and cannot be copied to one in '/dev/pts/': this folder may not be written to; a file, or another "
                    + "TMPDIR, is accepted"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", before);
        }
    }

    [Test]
    public void Of_AFile_IsTheFile()
    {
        using var stream = new MemoryStream();

        Assert.That(ReadableTwice.Of(stream), Is.SameAs(stream));
    }
}
