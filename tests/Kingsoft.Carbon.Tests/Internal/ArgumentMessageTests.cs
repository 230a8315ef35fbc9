using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

public sealed class ArgumentMessageTests
{
    [TestCase("no metric 'Fleet (Parameter study)'; revenue is accepted", "target")]
    [TestCase("no metric 'Fleet (Parameter study)'; revenue is accepted", null)]
    [TestCase("no metric (Parameter 'target')", "name")]
    public void Of_TextThatSpeaksOfAParameter_IsNotCut(string message, string? parameter)
    {
        string text = ArgumentMessage.Of(new ArgumentException(message, parameter));

        Assert.That(text, Is.EqualTo(message));
    }

    [Test]
    public void Of_ValueOutOfRange_LeavesOutWhatTheRuntimeAdds()
    {
        string text = ArgumentMessage.Of(new ArgumentOutOfRangeException("year", 25, "25 is not a year; 1900 to 2200 is accepted"));

        Assert.That(text, Is.EqualTo("25 is not a year; 1900 to 2200 is accepted"));
    }
}
