using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Names as people take them to be the same: whatever the case, the width of letters, white space and what nobody sees.</summary>
internal sealed class FoldedNames
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>A name for comparisons; null for none, or one of which nothing is seen.</summary>
    public string? Of(string? name)
    {
        if (name is null)
            return null;
        if (!_known.TryGetValue(name, out string? folded))
            _known.Add(name, folded = Fold(name));
        return folded.Length == 0 ? null : folded;
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char character in name.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(character))
                AddSpace(folded);
            else if (!UnseenCharacters.IsHidden(character))
                folded.Append(char.ToUpperInvariant(character));
        }

        return folded.ToString().Trim();
    }

    private static void AddSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }
}
