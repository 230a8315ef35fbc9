using System.Text;

namespace Kingsoft.Carbon;

/// <summary>Names the records that became known too late for a year, and corrections that stand without what they correct.</summary>
internal static class LeftOutRecords
{
    private const string Corrects = "corrects-left-out";

    public static IEnumerable<Finding> Find(AccountBook book, int year, ShareCounter shares)
    {
        if (!book.LeftOut.TryGetValue(year, out LeftOutRows? leftOut))
            yield break;

        if (FoundLines.ByYear(book, Corrections(book, year, leftOut.Ids)).TryGetValue(year, out FindingGroup? alone))
            yield return alone.ToFinding(Corrects, FindingSeverity.Error, InventoryMessages.Finding(Corrects), shares);

        yield return new Finding(
            "recorded-later", FindingSeverity.Warning, InventoryMessages.RecordedLater(leftOut.Count, book.AsOf(year)!.Value, year))
        {
            Lines = leftOut.First.Ids,
            LineCount = leftOut.Count,
        };
    }

    private static IEnumerable<AccountLine> Corrections(AccountBook book, int year, IReadOnlySet<string> leftOut) =>
        book.Lines(account => account.Part.ReportingYear == year).Where(line =>
        {
            RowWords words = line.Block.WordsOf(line.Index);
            return !words.Corrects.IsEmpty && leftOut.Contains(Encoding.UTF8.GetString(words.Corrects));
        });
}
