using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// The records of a table that others wrote: any separator, titles above the header, records of different lengths. What the user's own
/// files have to be is not asked of a download (<see cref="CsvTable"/> asks it).
/// </summary>
internal static class ForeignRecords
{
    /// <summary>Each record that is not blank, with the line on which it starts; fields without blanks at their ends.</summary>
    /// <remarks>Only so much of the text is read as records are asked for.</remarks>
    public static IEnumerable<(long Line, string[] Fields)> Of(string text, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        (long line, long start) = (1, 1);
        for (int i = 0; i < text.Length; i++)
        {
            char at = text[i];
            line += at == '\n' ? 1 : 0;
            if (isQuoted)
            {
                if (at != '"')
                    field.Append(at);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[++i]);
                else
                    isQuoted = false;
            }
            else if (at == '"' && field.Length == 0)
            {
                isQuoted = true;
            }
            else if (at == separator)
            {
                EndField();
            }
            else if (at == '\n')
            {
                if (EndRecord() is { } record)
                    yield return (start, record);
                start = line;
            }
            else if (at != '\r')
            {
                field.Append(at);
            }
        }

        if (EndRecord() is { } last)
            yield return (start, last);

        void EndField()
        {
            fields.Add(field.ToString().Trim());
            field.Clear();
        }

        string[]? EndRecord()
        {
            EndField();
            string[]? record = fields.Exists(each => each.Length > 0) ? [.. fields] : null;
            fields.Clear();
            return record;
        }
    }
}
