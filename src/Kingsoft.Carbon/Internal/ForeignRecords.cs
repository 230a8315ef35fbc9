using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// The records of a table that others wrote: any separator, titles above the header, records of different lengths. What the user's own
/// files have to be is not asked of a download (<see cref="CsvTable"/> asks it).
/// </summary>
internal static class ForeignRecords
{
    /// <summary>Each record that is not blank, with the line on which it starts; fields without blanks at their ends.</summary>
    public static List<(long Line, string[] Fields)> Of(string text, char separator)
    {
        var records = new List<(long, string[])>();
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
                EndRecord();
            }
            else if (at != '\r')
            {
                field.Append(at);
            }
        }

        EndRecord();
        return records;

        void EndField()
        {
            fields.Add(field.ToString().Trim());
            field.Clear();
        }

        void EndRecord()
        {
            EndField();
            if (fields.Any(each => each.Length > 0))
                records.Add((start, [.. fields]));
            fields.Clear();
            start = line;
        }
    }
}
