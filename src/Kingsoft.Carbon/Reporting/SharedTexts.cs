namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// The short texts of a document, made once as long as they are remembered: names of members, codes, units and sites stand in every line.
/// </summary>
internal sealed class SharedTexts
{
    /// <summary>The longest text that is shared.</summary>
    public const int MostCharacters = 64;

    private const int Places = 1 << 12;

    private readonly string?[] _texts = new string?[Places];

    /// <summary>The text of these characters.</summary>
    public string Of(ReadOnlySpan<char> characters)
    {
        ref string? text = ref _texts[string.GetHashCode(characters) & (Places - 1)];
        if (text is null || !characters.SequenceEqual(text))
            text = characters.ToString();
        return text;
    }
}
