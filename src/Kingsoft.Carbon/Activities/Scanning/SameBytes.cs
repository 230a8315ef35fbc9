using System.Security.Cryptography;

namespace Kingsoft.Carbon;

/// <summary>Finds files with the same bytes: a copy, or one file by two names. Only files of the same length are read for it.</summary>
internal sealed class SameBytes
{
    private readonly Dictionary<long, List<(LedgerSource Source, byte[]? Hash)>> _ofLength = [];

    /// <summary>The name of the first file with the same bytes; null where there is none, and the file is one of the first.</summary>
    public string? FindOrAdd(LedgerSource source)
    {
        if (source.Length() is not { } length)
            return null;
        if (!_ofLength.TryGetValue(length, out List<(LedgerSource Source, byte[]? Hash)>? others))
        {
            _ofLength.Add(length, [(source, null)]);
            return null;
        }

        byte[] hash = HashOf(source);
        for (int i = 0; i < others.Count; i++)
        {
            others[i] = (others[i].Source, others[i].Hash ?? HashOf(others[i].Source));
            if (others[i].Hash.AsSpan().SequenceEqual(hash))
                return others[i].Source.Name;
        }

        others.Add((source, hash));
        return null;
    }

    private static byte[] HashOf(LedgerSource source)
    {
        using Stream bytes = source.Open();
        return SHA256.HashData(bytes);
    }
}
