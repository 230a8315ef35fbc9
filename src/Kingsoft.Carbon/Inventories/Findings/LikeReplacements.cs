using System.Text;

namespace Kingsoft.Carbon;

/// <summary>Names corrections whose amount looks like the new one instead of the difference: they would count nearly twice.</summary>
internal static class LikeReplacements
{
    private const string Code = "corrects-like-a-replacement";

    /// <summary>What there is to say of each reporting year.</summary>
    public static IReadOnlyDictionary<int, FindingGroup> ByYear(AccountBook book)
    {
        IReadOnlySet<string> names = book.Rows.Corrections.LikeReplacements;
        if (names.Count == 0)
            return new Dictionary<int, FindingGroup>();

        HashSet<ulong> hashes = [.. names.Select(name => ByteKeys.HashOf(Encoding.UTF8.GetBytes(name)))];
        byte[] buffer = [];
        return FoundLines.ByYear(book, book.Lines(_ => true).Where(IsNamed));

        bool IsNamed(AccountLine line) => line.Block.PartsOf(line.Index).HasFlag(RowParts.Corrects)
            && hashes.Contains(ByteKeys.HashOf(book.IdOf(line.Block, line.Index, "", ref buffer)));
    }

    public static IEnumerable<Finding> Of(FindingGroup group, ShareCounter shares) =>
        [group.ToFinding(Code, FindingSeverity.Warning, InventoryMessages.Finding(Code), shares)];
}
