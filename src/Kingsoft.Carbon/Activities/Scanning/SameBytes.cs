namespace Kingsoft.Carbon;

/// <summary>Finds files with the same bytes: a copy, or one file by two names. Only files of the same length are read for it.</summary>
internal sealed class SameBytes
{
    private readonly Dictionary<long, List<(LedgerInput Input, byte[]? Hash)>> _ofLength = [];

    /// <summary>The name of the first file with the same bytes; null where there is none, and the file is one of the first.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while the files were read.</exception>
    public string? FindOrAdd(LedgerInput input)
    {
        if (input.StoredLength is not { } length)
            return null;
        if (!_ofLength.TryGetValue(length, out List<(LedgerInput Input, byte[]? Hash)>? others))
        {
            _ofLength.Add(length, [(input, null)]);
            return null;
        }

        byte[] hash = input.HashOfBytes();
        for (int i = 0; i < others.Count; i++)
        {
            others[i] = (others[i].Input, others[i].Hash ?? others[i].Input.HashOfBytes());
            if (others[i].Hash.AsSpan().SequenceEqual(hash))
                return others[i].Input.Name;
        }

        others.Add((input, hash));
        return null;
    }
}
