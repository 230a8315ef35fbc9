namespace Kingsoft.Carbon;

/// <summary>The numbers of words of less than eight bytes, as far as there is room for them: each has one place.</summary>
internal sealed class ShortWords
{
    private const int Bits = 9;

    private readonly (ulong Word, int Number)[] _words = new (ulong, int)[1 << Bits];

    /// <summary>The number of a word; −1 where it is not here, as the empty one never is.</summary>
    public int Find(ulong word)
    {
        (ulong known, int number) = _words[PlaceOf(word)];
        return known == word && word != 0 ? number : -1;
    }

    public void Add(ulong word, int number)
    {
        if (word != 0)
            _words[PlaceOf(word)] = (word, number);
    }

    private static int PlaceOf(ulong word) => (int)((word * 0x9E37_79B9_7F4A_7C15) >> (64 - Bits));
}
