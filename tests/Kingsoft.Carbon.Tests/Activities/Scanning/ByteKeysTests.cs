namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>A key is found where its stretches have the same bytes, and nowhere else.</summary>
public sealed class ByteKeysTests
{
    private const int Slack = 8;

    // Few letters, so that many keys differ in a byte, in a length or in where they are cut.
    [Test]
    public void Find_RandomKeys_FindsWhatADictionaryFinds()
    {
        var random = new SplitMix(21);
        var keys = new ByteKeys();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < 200_000; i++)
        {
            (byte[] text, ByteKeys.Stretch[] stretches, string key) = RandomKey(random);
            ulong hash = HashOf(text, stretches);

            int found = keys.Find(hash, ref text[0], stretches);

            if (found != known.GetValueOrDefault(key, -1))
                Assert.Fail($"{key}: {found}");
            if (found >= 0 || random.OneIn(3))
                continue;
            keys.Add(hash, ref text[0], stretches, i);
            known.Add(key, i);
        }

        Assert.That(known, Has.Count.GreaterThan(10_000));
    }

    [Test]
    public void Find_SameHash_AsksForTheBytes()
    {
        var keys = new ByteKeys();
        byte[] one = [.. "one"u8, .. new byte[Slack]], two = [.. "two"u8, .. new byte[Slack]];
        keys.Add(7, ref one[0], [new ByteKeys.Stretch(0, 3)], 1);
        keys.Add(7, ref two[0], [new ByteKeys.Stretch(0, 3)], 2);

        Assert.That(keys.Find(7, ref one[0], [new ByteKeys.Stretch(0, 3)]), Is.EqualTo(1));
        Assert.That(keys.Find(7, ref two[0], [new ByteKeys.Stretch(0, 3)]), Is.EqualTo(2));
        Assert.That(keys.Find(7, ref two[0], [new ByteKeys.Stretch(0, 2)]), Is.EqualTo(-1));
        Assert.That(keys.Find(8, ref two[0], [new ByteKeys.Stretch(0, 3)]), Is.EqualTo(-1));
    }

    private static (byte[] Text, ByteKeys.Stretch[] Stretches, string Key) RandomKey(SplitMix random)
    {
        var text = new List<byte>();
        var stretches = new ByteKeys.Stretch[2];
        for (int i = 0; i < stretches.Length; i++)
        {
            for (int before = random.Below(4); before > 0; before--)
                text.Add((byte)random.Below(256));
            int length = random.OneIn(8) ? random.Below(40) : random.Below(7);
            stretches[i] = new ByteKeys.Stretch(text.Count, length);
            for (; length > 0; length--)
                text.Add((byte)(random.OneIn(3) ? ',' : 'a'));
        }

        // What stands behind it is not part of it.
        string key = string.Join('|', stretches.Select(stretch =>
            Convert.ToHexString([.. text.GetRange(stretch.Start, stretch.Length)])));
        for (int i = 0; i < Slack; i++)
            text.Add((byte)random.Below(256));
        return ([.. text], stretches, key);
    }

    private static ulong HashOf(byte[] text, ByteKeys.Stretch[] stretches)
    {
        ulong hash = 0;
        foreach (ByteKeys.Stretch stretch in stretches)
            hash = ByteKeys.Hash(ref text[stretch.Start], stretch.Length, hash);
        return hash;
    }
}
