using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>What is read sixteen bytes at once is what the strict reader reads, or is left to it.</summary>
public sealed class PlainNumberTests
{
    private const int Texts = 1_000_000;

    private static readonly byte[] Bytes = [.. "00112233445566778899......-+eE /:,\u0000\u007F"u8, 0xB0, 0xFF];

    [Test]
    public void TryRead_ShortTexts_AcceptsOnlyWhatTheStrictReaderDoes()
    {
        var random = new SplitMix(11);
        int accepted = 0;
        for (int i = 0; i < Texts; i++)
        {
            int most = random.OneIn(2) ? 22 : Bytes.Length;
            byte[] text = new byte[random.Below(20)];
            for (int at = 0; at < text.Length; at++)
                text[at] = Bytes[random.Below(most)];
            accepted += Check(text, random);
        }

        Assert.That(accepted, Is.GreaterThan(Texts / 10));
    }

    // Digits around a single point, of every length: all of them are plain.
    [Test]
    public void TryRead_DigitsAndAPoint_AreAccepted()
    {
        var random = new SplitMix(12);
        for (int length = 1; length <= PlainNumber.MostBytes; length++)
        {
            for (int point = -1; point < length; point++)
            {
                byte[] text = new byte[length];
                for (int at = 0; at < length; at++)
                    text[at] = at == point ? (byte)'.' : (byte)('0' + random.Below(10));
                Assert.That(Check(text, random), Is.EqualTo(text is [(byte)'.'] ? 0 : 1), Encoding.UTF8.GetString(text));
            }
        }
    }

    /// <summary>1 where the text was accepted, and rightly so.</summary>
    private static int Check(byte[] text, SplitMix random)
    {
        // Whatever stands before and behind it, as other fields do.
        byte[] data = new byte[text.Length + 40];
        data.AsSpan().Fill(Bytes[random.Below(Bytes.Length)]);
        text.CopyTo(data, 20);
        if (!PlainNumber.TryRead(ref data[20 + text.Length], text.Length, out long mantissa, out int scale))
            return 0;

        bool isNumber = Numbers.TryParseAmount(text, out decimal value);
        if (!isNumber || value.Scale != scale || Exact.Mantissa(value) != mantissa)
            Assert.Fail($"'{Encoding.Latin1.GetString(text)}' was read as {mantissa} with {scale} decimals");
        return 1;
    }
}
