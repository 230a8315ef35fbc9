namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class DataIssueLengthTests
{
    [Test]
    public void Message_OfAMegabyte_KeepsItsBeginningAndWhatIsAccepted()
    {
        var issue =
            new DataIssue(new SourceLocation("l.csv", 2), "amount", $"'{new string('9', 1 << 20)}x' is not a number; 1234.5 is accepted");

        Assert.That(issue.Message, Has.Length.EqualTo(1_001));
        Assert.That(issue.Message, Does.StartWith("'999").And.EndsWith("9x' is not a number; 1234.5 is accepted"));
    }

    [Test]
    public void Message_CutInACharacterOfTwoUnits_HoldsNoHalf()
    {
        var issue = new DataIssue(default, "note", $"x{string.Concat(Enumerable.Repeat("😀", 1_500))}");

        Assert.That(issue.Message.EnumerateRunes().All(rune => rune.Value != 0xFFFD), Is.True);
    }
}
