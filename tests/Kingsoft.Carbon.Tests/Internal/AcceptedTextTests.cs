using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

public sealed class AcceptedTextTests
{
    // Sentences that hold the word and say of no value what is accepted.
    private static readonly string[] Others =
    [
        "period-outside-years", "carried-over", "consolidation-unknown", "option-not-even-empty",
    ];

    [TestCase("'{0}' is negative; 0 or more is accepted", "0 or more")]
    [TestCase("'{0}' is not a kind of factor; {1} are accepted", "{1}")]
    [TestCase("'{0}' is not accepted; {1} is", "{1}")]
    [TestCase("accepted are {0} and your own x_…", "{0} and your own x_…")]
    [TestCase(
        "'{0}' is money; an amount in {1}, or a unit that converts to it, is accepted", "an amount in {1}, or a unit that converts to it")]
    [TestCase("'{0}' is of fuel; a, b or c is accepted (say which; all do)", "a, b or c")]
    [TestCase("did you mean '{0}'?", "{0}")]
    [TestCase("null and default are not accepted; an empty collection stands for none", null)]
    [TestCase("a row that is accepted as it is", "a row that")]
    [TestCase("the row gives no figure", null)]
    public void Template_IsTheWordsThatSayWhatIsAccepted(string sentence, string? expected) =>
        Assert.That(AcceptedText.Template(sentence), Is.EqualTo(expected));

    [Test]
    public void Template_OfEverySentenceThatSaysSo_IsFound()
    {
        IEnumerable<string> silent = Sentences.English.Codes.Where(code =>
            Sentences.English.TextOf(code).Contains("accepted", StringComparison.Ordinal)
            && AcceptedText.Template(Sentences.English.TextOf(code)) is null);

        Assert.That(silent, Is.SubsetOf(Others));
    }

    [Test]
    public void Of_AMessageWithinAMessage_IsFound()
    {
        var issues = new DataIssues();
        Assert.That(
            () => ActivityLedger.ReadCsv(new StringReader("activity,amount,unit,period,co2\n"), "a.csv", issues), Throws.Nothing);

        Assert.That(issues.Single().Accepted, Does.StartWith("id, ").Or.StartWith("activity, "));
    }

    // A value may hold the words of a sentence: they are not taken for it.
    [TestCase("x; y is accepted", "x; y is accepted", "a decimal number such as 1234.5 or 1e6")]
    public void Issue_OfAnAmount_HasValueAndAccepted(string amount, string value, string accepted)
    {
        var issues = new DataIssues();
        ActivityLedger.ReadCsv(
            new StringReader($"activity,amount,unit,period,region\nelectricity.grid,{amount},MWh,2025,CN\n"), "a.csv", issues);

        DataIssue issue = issues.Single();
        Assert.That((issue.Column, issue.Value, issue.Accepted), Is.EqualTo(("amount", value, accepted)));
        Assert.That(issue.Message, Does.Contain(issue.Accepted!).And.Contain(issue.Value!));
    }

    [Test]
    public void Issue_OfATextAlone_HasNeither()
    {
        var issue = new DataIssue(new SourceLocation("a.csv", 2), "amount", "'5' is odd; 6 is accepted");

        Assert.That((issue.Value, issue.Accepted), Is.EqualTo(((string?)null, (string?)null)));
    }
}
