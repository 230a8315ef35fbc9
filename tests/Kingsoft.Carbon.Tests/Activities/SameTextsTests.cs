using System.IO.Compression;
using System.Text;

namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>A file that is given twice by two names, or with its copy, would count twice.</summary>
public sealed class SameTextsTests
{
    private const string Text = "activity,amount,unit,period\ntravel.rail,5,pkm,2025\n";

    [Test]
    public void ReadCsv_ACopy_IsRefused()
    {
        using var one = new ScratchFile(Text);
        using var two = new ScratchFile(Text);
        var issues = new DataIssues();

        ActivityLedger ledger = ActivityLedger.ReadCsv([one.Path, two.Path], issues);

        Assert.That(two.Lines(issues, "copy.csv"), Is.EqualTo(new[]
        {
            $"copy.csv:1: file: the file holds the same text as {one.Path}, so that every row would count twice; name one of the two",
        }));
        Assert.That(ledger, Has.Count.EqualTo(1));
    }

    [Test]
    public void ReadCsv_ALink_IsRefused()
    {
        using var one = new ScratchFile(Text);
        string link = $"{one.Path}.link.csv";
        File.CreateSymbolicLink(link, one.Path);
        try
        {
            var issues = new DataIssues();

            ActivityLedger.ReadCsv([link, one.Path], issues);

            Assert.That(issues.Select(issue => issue.Code), Is.EqualTo(new[] { "ledger-twice" }));
        }
        finally
        {
            File.Delete(link);
        }
    }

    // Bills of two sites that are of the same length.
    [Test]
    public void ReadCsv_OtherFilesOfTheSameLength_AreRead()
    {
        using var one = new ScratchFile(Text);
        using var two = new ScratchFile(Text.Replace('5', '6'));
        using var three = new ScratchFile(Text.Replace('5', '7'));

        ActivityLedger ledger = ActivityLedger.ReadCsv(one.Path, two.Path, three.Path);

        Assert.That(ledger, Has.Count.EqualTo(3));
    }

    [TestCase("a.csv", "b.csv.gz")]
    [TestCase("a.csv.gz", "b.csv")]
    [TestCase("a.csv.gz", "b.csv.gz")]
    public void ReadCsv_WhatAFileWasCompressedTo_IsRefused(string one, string two)
    {
        var issues = new DataIssues();

        ActivityLedger ledger = ActivityLedger.ReadCsv([Bytes(one, Text), Bytes(two, Text, CompressionLevel.NoCompression)], issues);

        Assert.That(issues.Select(issue => issue.ToString()), Is.EqualTo(
            [$"{two}:1: file: the file holds the same text as {one}, so that every row would count twice; name one of the two"]));
        Assert.That(ledger, Has.Count.EqualTo(1));
    }

    [TestCase("a.csv.gz", "b.csv")]
    [TestCase("a.csv.gz", "b.csv.gz")]
    public void ReadCsv_OtherTextOfTheSameLengthCompressed_IsRead(string one, string two) => Assert.That(
        ActivityLedger.ReadCsv([Bytes(one, Text), Bytes(two, Text.Replace('5', '6'))], new DataIssues()), Has.Count.EqualTo(2));

    // Two pipes tell no length: what comes through them is kept and compared.
    [Test]
    public void ReadCsv_ThroughTwoPipes_IsRefused()
    {
        var issues = new DataIssues();

        ActivityLedger ledger = ActivityLedger.ReadCsv(
            [Pipe("/dev/fd/62", Text), Pipe("/dev/fd/63", Text), Pipe("/dev/fd/64", Text.Replace('5', '6'))], issues);

        Assert.That(issues.Select(issue => (issue.Location.File, issue.Code)), Is.EqualTo([("/dev/fd/63", "ledger-same-text")]));
        Assert.That(ledger.Select(record => record.Amount), Is.EqualTo([5m, 6m]));
    }

    [Test]
    public async Task ReadCsvAsync_AFileAndAPipe_AreCompared()
    {
        using var one = new ScratchFile(Text);
        var issues = new DataIssues();

        ActivityLedger ledger = await ActivityLedger.ReadCsvAsync([LedgerSource.FromFile(one.Path), Pipe("-", Text)], issues);

        Assert.That(issues.Select(issue => issue.Code), Is.EqualTo(["ledger-same-text"]));
        Assert.That(ledger, Has.Count.EqualTo(1));
    }

    private static LedgerSource Bytes(string name, string text, CompressionLevel level = CompressionLevel.Optimal)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        byte[] stored = name.EndsWith(".gz", StringComparison.Ordinal) ? Compressed(bytes, level) : bytes;
        return LedgerSource.FromStream(name, () => new MemoryStream(stored));
    }

    private static byte[] Compressed(byte[] bytes, CompressionLevel level)
    {
        var stored = new MemoryStream();
        using (var stream = new GZipStream(stored, level))
            stream.Write(bytes);
        return stored.ToArray();
    }

    private static LedgerSource Pipe(string name, string text) =>
        LedgerSource.FromText(new StringReader(text), name);
}
