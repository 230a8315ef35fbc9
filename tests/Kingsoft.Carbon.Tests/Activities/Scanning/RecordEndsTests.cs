using System.Text;

namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>Records end at line feeds outside quotes.</summary>
public sealed class RecordEndsTests
{
    [Test]
    public void Ends_RandomTexts_AreThoseThatALoopFinds()
    {
        var random = new SplitMix(31);
        for (int i = 0; i < 100_000; i++)
        {
            byte[] text = new byte[random.Below(24)];
            for (int at = 0; at < text.Length; at++)
                text[at] = random.Of("ab,\"\n\r"u8.ToArray());
            int[] ends = [.. Ends(text)];

            if (RecordEnds.FirstIn(text) != ends.FirstOrDefault() || RecordEnds.LastIn(text) != ends.LastOrDefault())
                Assert.Fail(Convert.ToHexString(text));
        }
    }

    [TestCase("", false)]
    [TestCase("a\r\nb\n", false)]
    [TestCase("a\rb\n", true)]
    [TestCase("a\r\r\n", true)]
    [TestCase("a\r", true)]
    [TestCase("\"\r\"\n", true)]
    public void HasLoneReturn_SeesReturnsWithoutLineFeed(string text, bool expected) =>
        Assert.That(RecordEnds.HasLoneReturn(Encoding.UTF8.GetBytes(text)), Is.EqualTo(expected));

    private static IEnumerable<int> Ends(byte[] text)
    {
        bool isQuoted = false;
        for (int at = 0; at < text.Length; at++)
        {
            isQuoted ^= text[at] == '"';
            if (text[at] == '\n' && !isQuoted)
                yield return at + 1;
        }
    }
}
