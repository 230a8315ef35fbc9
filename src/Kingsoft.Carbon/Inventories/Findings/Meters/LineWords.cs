using System.Text;

namespace Kingsoft.Carbon;

/// <summary>What evidence and notes of lines say: whether of a share, and of which meter. Each text is looked at once.</summary>
internal sealed class LineWords
{
    private const int MostKept = 100_000;

    private readonly Dictionary<string, (bool IsShare, string? Meter)> _known = new(StringComparer.Ordinal);

    public (bool IsShare, string? Meter) Of(AccountLine line)
    {
        RowWords words = line.Block.WordsOf(line.Index);
        (bool isShare, string? meter) = words.Evidence.IsEmpty ? default : Of(Encoding.UTF8.GetString(words.Evidence));
        if (!words.Note.IsEmpty && (!isShare || meter is null))
        {
            (bool isShareByNote, string? meterOfNote) = Of(Encoding.UTF8.GetString(words.Note));
            isShare |= isShareByNote;
            meter ??= meterOfNote;
        }

        return (isShare, meter);
    }

    private (bool IsShare, string? Meter) Of(string text)
    {
        if (_known.TryGetValue(text, out (bool, string?) known))
            return known;
        if (_known.Count == MostKept)
            _known.Clear();
        return _known[text] = (MeterWords.IsShare(text), MeterNames.Find(text));
    }
}
