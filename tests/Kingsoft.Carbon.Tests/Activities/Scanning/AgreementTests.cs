using System.Text;

namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>On any file the quick reader says what the strict one says: the same rows and figures, or the same messages.</summary>
public sealed class AgreementTests
{
    // Others are tried by tests/fuzz.
    [Test]
    public void Read_MadeUpLedger_SaysWhatTheStrictReaderSays([Range(0, 7)] int part)
    {
        for (ulong seed = 0; seed < 400; seed++)
        {
            ulong whole = ((ulong)part * 400) + seed;
            Assert.That(Agreement.Fault(whole), Is.Null, $"seed {whole}");
        }
    }

    // Found by made-up ledgers, each cut down to what it takes.
    [TestCase("a row that ends in a lone carriage return", "activity,amount,unit,period\ntravel.rail,1,pkm,2025\rtravel.rail,2,pkm,2025\n"
        + "travel.rail,3,pkm,2025\n")]
    [TestCase("a header that does", "activity,amount,unit,period\rtravel.rail,1,pkm,2025\ntravel.rail,2,pkm,2025\n")]
    [TestCase("one before the header", "\r\ractivity,amount,unit,period\ntravel.rail,1,pkm,2025\ntravel.rail,x,pkm,2025\n")]
    [TestCase("one in quotes", "activity,amount,unit,period,note\ntravel.rail,1,pkm,2025,\"a\rb\"\ntravel.rail,2,pkm,2025,\n")]
    [TestCase("a header and a line of blanks", "activity,amount,unit,period\r\n  \r\n")]
    [TestCase("a header and blank lines", "activity,amount,unit,period\n\r\n\n")]
    [TestCase("a half-width with and without a zero", "activity,amount,unit,period,uncertainty_pct\n"
        + "travel.rail,1,pkm,2025,5\ntravel.rail,2,pkm,2025,5.0\ntravel.rail,3,pkm,2025,5.00\n")]
    public void Read_OddLedger_SaysWhatTheStrictReaderSays(string what, string text)
    {
        var random = new SplitMix(1);
        for (int time = 0; time < 50; time++)
            Assert.That(Agreement.Fault([Encoding.UTF8.GetBytes(text)], random, out _), Is.Null, what);
    }

    // A record may have a mebibyte, whether it has quotes or not.
    [TestCase(1 << 19, "")]
    [TestCase((1 << 20) - 40, "")]
    [TestCase((1 << 20) + 40, "")]
    [TestCase((1 << 20) + 40, "\"")]
    [TestCase(3 << 19, "")]
    public void Read_LongRecord_SaysWhatTheStrictReaderSays(int length, string quote)
    {
        string row = $"travel.rail,1,pkm,2025,{quote}{new string('n', length)}{quote}\n";
        byte[] text = Encoding.UTF8.GetBytes($"activity,amount,unit,period,note\ntravel.rail,1,pkm,2025,a\n{row}travel.rail,1,pkm,2025,\n");

        for (ulong seed = 0; seed < 4; seed++)
            Assert.That(Agreement.Fault([text], new SplitMix(seed), out _), Is.Null);
    }

    // Every length about the longest that is accepted.
    [Test]
    public void Read_RecordOfAboutAMebibyte_SaysWhatTheStrictReaderSays([Range(-30, 2, 4)] int more)
    {
        byte[] text = Encoding.UTF8.GetBytes(
            $"activity,amount,unit,period,note\ntravel.rail,1,pkm,2025,{new string('n', (1 << 20) + more)}\n");

        Assert.That(Agreement.Fault([text], new SplitMix(1), out _), Is.Null);
    }

    // Rows of one kind share what they have in common: which of them a thread saw first must not be seen.
    [Test]
    public void Read_HalfWidthWithAndWithoutZeros_IsTheSameNumber()
    {
        (ActivityLedger ledger, _) = LedgerText.Read(
            "activity,amount,unit,period,uncertainty_pct\ntravel.rail,1,pkm,2025,5.0\ntravel.rail,2,pkm,2025,5\n");

        Assert.That(ledger.Select(record => $"{record.UncertaintyPct}"), Is.EqualTo(new[] { "5", "5" }));
    }
}
