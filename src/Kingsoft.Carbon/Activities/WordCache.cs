using System.Text;

namespace Kingsoft.Carbon;

/// <summary>Reads each distinct word once: a ledger of millions of rows has a few hundred.</summary>
/// <param name="read">Reads a word; null where it is none.</param>
internal sealed class WordCache<T>(Func<string, T?> read)
    where T : class
{
    private const int Most = 100_000;
    private const int LongestWord = 256;

    private readonly Dictionary<byte[], T?> _known = new(Utf8Comparer.Instance);

    public T? Find(ReadOnlySpan<byte> utf8)
    {
        Dictionary<byte[], T?>.AlternateLookup<ReadOnlySpan<byte>> known = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (known.TryGetValue(utf8, out T? word))
            return word;

        word = read(Encoding.UTF8.GetString(utf8));
        if (utf8.Length <= LongestWord && _known.Count < Most)
            known[utf8] = word;
        return word;
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static Utf8Comparer Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] bytes) => GetHashCode(bytes.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
