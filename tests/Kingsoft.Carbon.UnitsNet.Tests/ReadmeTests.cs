namespace Kingsoft.Carbon.UnitsNet.Tests;

public sealed class ReadmeTests
{
    [Test]
    public void Sample_IsTheCodeOfTheReadme()
    {
        string[] readme = [.. Lines("README.md").SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```")];

        string[] sample = [.. Marked(Lines("ReadmeSample.cs"))];

        Assert.That(sample, Is.EqualTo(readme));
    }

    [Test]
    public void Sample_WithoutItsUsings_StandsInTheReadmeOfTheRepository()
    {
        string[] sample = [.. Marked(Lines("ReadmeSample.cs"))
            .Where(line => line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal))];

        string[] readme = [.. Lines("RepositoryREADME.md").SkipWhile(line => line != "```c#").Skip(1).TakeWhile(line => line != "```")];

        Assert.That(readme, Is.EqualTo(sample));
    }

    [Test]
    public void Sample_Run_PrintsWhatTheReadmeSays()
    {
        TextWriter console = Console.Out;
        using var written = new StringWriter();

        try
        {
            Console.SetOut(written);
            ReadmeSample.Run();
        }
        finally
        {
            Console.SetOut(console);
        }

        // 12.25 MW × 365 × 24 h = 107310 MWh
        Assert.That(written.ToString(), Is.EqualTo("107415.86 MWh, 36 GJ(net), 107310 MWh, MegawattHour" + Environment.NewLine));
        Assert.That(Lines("README.md"), Has.Some.EqualTo($"It prints `{written.ToString().TrimEnd()}`."));
    }

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(TestContext.CurrentContext.TestDirectory, file));

    private static IEnumerable<string> Marked(string[] lines)
    {
        bool inside = false;
        foreach (string line in lines.Select(line => line.Trim()))
        {
            bool isMark = line is "// <readme>" or "// </readme>";
            if (isMark)
                inside = line == "// <readme>";
            else if (inside)
                yield return line;
        }
    }
}
