using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Texts of columns that mostly are those of the record before: each is made once.</summary>
internal sealed class RepeatedTexts
{
    private readonly Dictionary<int, (byte[] Utf8, string Text)> _last = [];

    /// <summary>The text of a field of a column; null where it is empty.</summary>
    public string? Of(int column, ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return null;
        if (_last.TryGetValue(column, out (byte[] Utf8, string Text) last) && utf8.SequenceEqual(last.Utf8))
            return last.Text;

        string text = Encoding.UTF8.GetString(utf8);
        _last[column] = (utf8.ToArray(), text);
        return text;
    }
}
