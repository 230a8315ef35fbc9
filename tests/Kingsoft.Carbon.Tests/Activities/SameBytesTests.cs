namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>A file that is given twice by two names, or with its copy, would count twice.</summary>
public sealed class SameBytesTests
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
            $"copy.csv:1: file: the file has the same bytes as {one.Path}, so that every row would count twice; name one of the two",
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
}
