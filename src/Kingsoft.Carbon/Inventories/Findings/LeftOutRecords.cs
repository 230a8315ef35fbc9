using System.Text;

namespace Kingsoft.Carbon;

/// <summary>Names the records that became known too late for a year, and corrections that stand without what they correct.</summary>
internal static class LeftOutRecords
{
    private const string Corrects = "corrects-left-out";

    public static IEnumerable<Finding> Find(AccountBook book, int year, IReadOnlyList<int> leftOut, ShareCounter shares)
    {
        if (leftOut.Count == 0)
            yield break;

        HashSet<string> ids = new(StringComparer.Ordinal);
        var first = new FirstIds();
        foreach (int row in leftOut)
        {
            string id = book.Rows[row].Id;
            ids.Add(id);
            first.Add(Encoding.UTF8.GetBytes(id));
        }

        if (FoundLines.ByYear(book, Corrections(book, year, ids)).TryGetValue(year, out FindingGroup? alone))
            yield return alone.ToFinding(Corrects, FindingSeverity.Error, InventoryMessages.Finding(Corrects), shares);

        yield return new Finding
        {
            Code = "recorded-later",
            Severity = FindingSeverity.Warning,
            Message = InventoryMessages.RecordedLater(leftOut.Count, book.AsOf(year)!.Value, year),
            Lines = first.Ids,
            LineCount = leftOut.Count,
        };
    }

    private static IEnumerable<AccountLine> Corrections(AccountBook book, int year, HashSet<string> leftOut) =>
        book.Lines(account => account.Part.ReportingYear == year).Where(line =>
        {
            RowWords words = line.Block.WordsOf(line.Index);
            return !words.Corrects.IsEmpty && leftOut.Contains(Encoding.UTF8.GetString(words.Corrects));
        });
}
