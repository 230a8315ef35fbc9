using System.Globalization;

namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>Ledgers of several blocks: what is said of rows far apart, and at the borders of blocks.</summary>
public sealed class LedgerBlockTests
{
    private const string Header = "id,activity,amount,unit,period,corrects,evidence,x_a,x_b\n";

    // Ids in no order are remembered; the first id is used again in another block.
    [TestCase(0, 20_000)]
    [TestCase(8_191, 8_192)]
    [TestCase(5, 16_384)]
    public void ReadCsv_IdGivenTwiceFarApart_IsNamedWithTheFirst(int first, int second)
    {
        string[] ids = [.. Enumerable.Range(0, 24_000).Select(i => $"id{(i * 7_919L % 24_001).ToString(CultureInfo.InvariantCulture)}")];
        ids[second] = ids[first];

        (_, string[] faults) = LedgerText.Read(Header + string.Concat(ids.Select(id => $"{id},travel.rail,1,pkm,2025,,,,\n")));

        Assert.That(faults, Is.EqualTo(new[]
        {
            $"ledger.csv:{second + 2}: id: '{ids[first]}' is already the id of the record at ledger.csv:{first + 2}; "
                + "ids are unique over all ledgers",
        }));
    }

    [Test]
    public void ReadCsv_CorrectionsFarFromWhatTheyCorrect_AreFound()
    {
        IEnumerable<string> rows = Enumerable.Range(0, 20_000).Select(i => $"r{i},travel.rail,1,pkm,2025,,,,\n");

        (ActivityLedger ledger, string[] faults) = LedgerText.Read(
            Header + string.Concat(rows) + "a,travel.rail,-1,pkm,2025,r3,,,\nb,travel.rail,-1,pkm,2025,r20000,,,\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            "ledger.csv:20003: corrects: no record has the id 'r20000'; the id of a row of these ledgers is accepted (id 'b')",
        }));
        Assert.That(ledger[20_000].Corrects, Is.EqualTo("r3"));
    }

    [Test]
    public void Records_OfManyBlocks_SayWhatTheirRowsSay()
    {
        static string Row(int i) => string.Join(',', [
            $"r{i}", "travel.rail", $"{i}.{i % 10}0", "pkm", $"2025-{(i % 12) + 1:00}", "",
            i % 3 == 0 ? $"bill {i}" : "", i % 5 == 0 ? $"甲{i}" : "", i % 7 == 0 ? "b" : "",
        ]);

        (ActivityLedger ledger, _) = LedgerText.Read(Header + string.Concat(Enumerable.Range(0, 17_000).Select(i => Row(i) + "\n")));

        Assert.That(ledger, Has.Count.EqualTo(17_000));
        foreach (int i in (int[])[0, 1, 8_191, 8_192, 8_400, 16_383, 16_384, 16_999])
            Assert.That(AsRow(ledger[i]), Is.EqualTo(Row(i)));
        Assert.That(ledger.Skip(8_190).Take(4).Select(record => record.Id), Is.EqualTo(new[] { "r8190", "r8191", "r8192", "r8193" }));
        Assert.That(() => ledger[17_000], Throws.InstanceOf<ArgumentOutOfRangeException>());

        static string AsRow(ActivityRecord record) => string.Join(',', [
            record.Id, record.Activity.Value, record.Amount.ToString(CultureInfo.InvariantCulture), record.Unit.Symbol,
            record.Period.ToString(), record.Corrects, record.Evidence, Extra(record, "x_a"), Extra(record, "x_b"),
        ]);

        static string? Extra(ActivityRecord record, string name) => record.Extras.FirstOrDefault(extra => extra.Key == name).Value;
    }
}
