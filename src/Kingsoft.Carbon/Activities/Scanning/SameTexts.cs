namespace Kingsoft.Carbon;

/// <summary>
/// Finds files with the same text: a copy, one file by two names or through two pipes, a file and what it was compressed to. Only those of
/// the same length are read for it.
/// </summary>
internal sealed class SameTexts
{
    private readonly Dictionary<uint, List<(LedgerInput Input, byte[]? Hash)>> _ofLength = [];

    /// <summary>The name of the first file with the same text; null where there is none, and the file is one of the first.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while the files were read.</exception>
    public string? FindOrAdd(LedgerInput input)
    {
        if (input.LengthOfText() is not { } length)
            return null;
        if (!_ofLength.TryGetValue(length, out List<(LedgerInput Input, byte[]? Hash)>? others))
        {
            _ofLength.Add(length, [(input, null)]);
            return null;
        }

        byte[]? hash = input.HashOfText();
        for (int i = 0; i < others.Count; i++)
        {
            others[i] = (others[i].Input, others[i].Hash ?? others[i].Input.HashOfText());
            if (hash is not null && others[i].Hash is { } other && other.AsSpan().SequenceEqual(hash))
                return others[i].Input.Name;
        }

        others.Add((input, hash));
        return null;
    }
}
