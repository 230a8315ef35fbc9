using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>The page of the design has a line for every code of a finding, and no other.</summary>
public sealed partial class FindingPageTests
{
    // A word after which the name of a meter stands, and a sentence about one.
    private const string PartOfASubject = "meter";

    [Test]
    public void Page_HasALineForEveryCode()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Library, "DESIGN.md"));
        IEnumerable<string> listed = page.Split('\n')
            .SkipWhile(line => line != "## Findings")
            .TakeWhile(line => line != "## Decisions")
            .Select(line => RowPattern().Match(line))
            .Where(row => row.Success)
            .Select(row => row.Groups["code"].Value);

        Assert.That(listed, Is.EqualTo(Codes.Order(StringComparer.Ordinal)));
    }

    // A code is a text of the code that is also the name of a sentence; what a sentence is put together from is named in messages alone.
    private static IEnumerable<string> Codes => FindingRules.All.Select(rule => rule.Code)
        .Concat(
            from file in SourceFile.All
            where file.Room == "Inventories" && !file.Path.EndsWith("Messages.cs", StringComparison.Ordinal)
            from literal in file.Literals
            where literal.Text != PartOfASubject && Sentences.English.Codes.Contains($"finding.{literal.Text}")
            select literal.Text)
        .Distinct();

    [GeneratedRegex("^\\| `(?<code>[a-z0-9-]+)` \\|")]
    private static partial Regex RowPattern();
}
