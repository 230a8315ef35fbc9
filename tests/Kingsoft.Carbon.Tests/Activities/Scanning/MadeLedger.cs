using System.Text;

namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>The files of a made-up ledger, the same for the same seed.</summary>
internal sealed class MadeLedger
{
    private static readonly byte[] Telling = [.. "\",\r\n\0\t #-.0eE;'|\u007F"u8, 0xC2, 0x85, 0xFF, 0xEF, 0xBB, 0xBF, 0xE4];

    private readonly byte[] _header;
    private readonly List<byte[]> _rows = [];
    private readonly SplitMix _random;

    public MadeLedger(ulong seed)
    {
        _random = new SplitMix(seed);
        int rowsAFault = _random.Of([0, 0, 5, 30, 100]);
        IsSound = rowsAFault == 0;
        var maker = new LedgerMaker(_random, rowsAFault);
        HasIds = maker.HasIds;
        _header = maker.Header();
        for (int rows = _random.OneIn(20) ? _random.Below(2) : _random.Below(_random.Of([3, 10, 60])); rows > 0; rows--)
            _rows.Add(maker.Row());
        Files = [.. Cut().Select(rows => Written(rows, mayHurt: !IsSound))];
    }

    /// <summary>Whether nothing odd was put into it.</summary>
    public bool IsSound { get; }

    /// <summary>Whether rows are named, so that their places do not matter.</summary>
    public bool HasIds { get; }

    public IReadOnlyList<byte[]> Files { get; }

    /// <summary>The same rows in another order, in other files.</summary>
    public IReadOnlyList<byte[]> Shuffled()
    {
        _random.Shuffle(_rows);
        return [.. Cut().Where(rows => rows.Length > 0).DefaultIfEmpty([]).Select(rows => Written(rows, mayHurt: false))];
    }

    public override string ToString() =>
        string.Join("\n--- next file\n", Files.Select(file => $"{Convert.ToBase64String(file)}\n{Encoding.UTF8.GetString(file)}"));

    private IEnumerable<byte[][]> Cut()
    {
        int files = _random.OneIn(4) ? 1 + _random.Below(3) : 1;
        return _rows.Count == 0 ? [[]] : _rows.Chunk((_rows.Count / files) + 1);
    }

    private byte[] Written(byte[][] rows, bool mayHurt)
    {
        List<byte> text = [.. _header, .. rows.SelectMany(row => row)];
        if (_random.OneIn(5) && text[^1] == '\n')
            text.RemoveAt(text.Count - 1);
        for (int hurts = mayHurt && _random.OneIn(3) ? 1 + _random.Below(3) : 0; hurts > 0 && text.Count > 0; hurts--)
            Hurt(text);
        return [.. text];
    }

    private void Hurt(List<byte> text)
    {
        int at = _random.Below(text.Count);
        switch (_random.Below(5))
        {
            case 0:
                text[at] = _random.Of(Telling);
                break;
            case 1:
                text.Insert(at, _random.Of(Telling));
                break;
            case 2:
                text.RemoveAt(at);
                break;
            case 3:
                text.InsertRange(at, text[at..Math.Min(text.Count, at + _random.Below(80))]);
                break;
            default:
                text[at] = (byte)_random.Below(256);
                break;
        }
    }
}
