using System.IO.Pipes;
using System.Text;
using Kingsoft.Carbon.Internal;

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

        using CsvTable? table = CsvTable.Open(reader, new CsvColumns(["a", "b"], []), (_, _, message) => Assert.Fail(message));

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

    [Test]
    public void Of_AFile_IsTheFile()
    {
        using var stream = new MemoryStream();

        Assert.That(ReadableTwice.Of(stream), Is.SameAs(stream));
    }
}
