using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Internal;

/// <summary>What is kept as a message until it is said.</summary>
public sealed class SaidTests
{
    [Test]
    public void Said_OfAMessage_EqualsItsEnglishText()
    {
        Said message = new Message("figure.scopes", "1"), text = "Scope 1";

        Assert.That(message, Is.EqualTo(text));
        Assert.That(message.GetHashCode(), Is.EqualTo(text.GetHashCode()));
    }

    [Test]
    public void List_IsSeparatedAsItsLanguageDoes()
    {
        var words = MessageList.Of([new Message("figure.scopes", "1"), new Message("figure.scopes", "2")]);
        var clauses = MessageList.OfClauses(["a, b", "c"]);
        var both = new Message("inventory-table.category", words, clauses);

        Assert.That(both.ToString(), Is.EqualTo("Scope 1, Scope 2. a, b; c"));
        Assert.That(both.In(Language.Chinese), Is.EqualTo("范围1、范围2. a, b；c"));
    }

    [Test]
    public void In_OfNoLanguage_Throws()
    {
        Assert.That(() => ((Said)"a").In(0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Message("figure.scopes", "1").In((Language)3), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    // A subject that is a figure is said in the language of the reader; a site is called as it is.
    [Test]
    public void Finding_InChinese_SaysItsSubjects()
    {
        Inventory inventory = Calculate(Row("refrigerant.hfc-134a", -2m, "kg"));
        Finding negative = inventory.Findings.Single(finding => finding.Code == FindingCodes.NegativeSum);

        Assert.That(negative.Subjects.Select(subject => subject.SubjectIn(Language.Chinese)), Is.EqualTo(new[] { "范围1" }));
    }

    [Test]
    public void Finding_MadeOfAText_StandsAsItIs()
    {
        var finding = new Finding { Code = "a", Severity = FindingSeverity.Info, Message = "made up" };

        Assert.That(finding.MessageIn(Language.Chinese), Is.EqualTo("made up"));
        Assert.That(FindingTables.Describe(finding, Language.Chinese), Is.EqualTo("提示：a：made up"));
    }

    [Test]
    public void Issue_InEnglish_IsItsLine()
    {
        var issue = new DataIssue(new SourceLocation("f.csv", 2), "unit", "made up");

        Assert.That(issue.ToString(Language.Chinese), Is.EqualTo(issue.ToString()));
        Assert.That(issue.MessageIn(Language.English), Is.EqualTo("made up"));
    }
}
