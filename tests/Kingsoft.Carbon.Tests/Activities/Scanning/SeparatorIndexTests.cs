using System.Text;

namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>What is found sixty-four bytes at a time is what a plain loop finds byte by byte.</summary>
public sealed class SeparatorIndexTests
{
    private static readonly byte[] Telling = [.. "\",\n\r#a 0\u007F\u0000"u8, 0x80, 0xFF];

    // One byte in so many is telling: none but those, a few, hardly any.
    [TestCase(1)]
    [TestCase(5)]
    [TestCase(40)]
    public void Build_RandomBytes_FindsWhatALoopFinds(int share)
    {
        var random = new SplitMix((ulong)share);
        var index = new SeparatorIndex();
        for (int length = 0; length <= 300; length++)
        {
            for (int time = 0; time < 20; time++)
                Check(index, random, RandomText(random, length, share));
        }
    }

    // Blocks have 64 bytes: quotes open in one and close in another, and line breaks are cut between two.
    [TestCase("\"", "\"")]
    [TestCase("\"", "\"\"")]
    [TestCase("\r", "\n")]
    [TestCase("\r\n", "\r")]
    [TestCase("\"\r\n", "\",\n")]
    [TestCase("#", "é")]
    public void Build_AtTheEdgesOfBlocks_FindsWhatALoopFinds(string first, string second)
    {
        var random = new SplitMix(1);
        var index = new SeparatorIndex();
        for (int at = 0; at < 140; at++)
        {
            for (int between = 0; between < 70; between++)
            {
                string text = $"{new string('a', at)}{first}{new string(',', between)}{second}b,c\nd\r\n";
                Check(index, random, Encoding.UTF8.GetBytes(text));
            }
        }
    }

    private static byte[] RandomText(SplitMix random, int length, int share)
    {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++)
            text[i] = random.OneIn(share) ? random.Of(Telling) : (byte)('a' + random.Below(20));
        return text;
    }

    // What stands around the text must not be seen.
    private static void Check(SeparatorIndex index, SplitMix random, byte[] text)
    {
        int from = random.Below(40);
        byte[] data = new byte[from + text.Length + SeparatorIndex.Slack];
        data.AsSpan().Fill(random.Of(Telling));
        text.CopyTo(data, from);

        index.Build(data, from, text.Length);

        (int[] fields, int[] lines, int[] unusual) = Loop(text);
        if (!index.FieldEnds.SequenceEqual(fields) || !index.LineEnds.SequenceEqual(lines) || !index.Unusual.SequenceEqual(unusual)
            || index.HasForeign != text.Any(b => b >= 0x80) || index.HasHash != text.Contains((byte)'#'))
        {
            Assert.Fail($"{Convert.ToHexString(text)} at {from}");
        }
    }

    private static (int[] Fields, int[] Lines, int[] Unusual) Loop(byte[] text)
    {
        List<int> fields = [], lines = [], unusual = [];
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            bool isLineBreak = b == '\n' || (b == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
            if (b == '"')
                isQuoted = !isQuoted;
            if (!isQuoted && (b is (byte)',' or (byte)'\n'))
                fields.Add(i);
            if (b == '\n' && !isQuoted)
                lines.Add(i);
            if (b == '"' || (!isLineBreak && (b is < 0x20 or 0x7F)))
                unusual.Add(i);
        }

        return ([.. fields], [.. lines], [.. unusual]);
    }
}
