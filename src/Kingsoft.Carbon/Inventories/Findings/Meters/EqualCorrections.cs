using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds corrections of one row that are equal, as if a credit note were entered twice.</summary>
internal static class EqualCorrections
{
    public static IEnumerable<MeterLine[]> Find(AccountBook book)
    {
        IReadOnlySet<string> names = book.Rows.Corrections.Equal;
        if (names.Count == 0)
            return [];

        HashSet<ulong> hashes = [.. names.Select(name => ByteKeys.HashOf(Encoding.UTF8.GetBytes(name)))];
        byte[] buffer = [];
        return book.Lines(_ => true)
            .Where(line => line.Account.Leg is { Name: null, IsMemo: false }
                && line.Block.PartsOf(line.Index).HasFlag(RowParts.Corrects)
                && hashes.Contains(ByteKeys.HashOf(book.IdOf(line.Block, line.Index, "", ref buffer))))
            .Select(line => MeterLine.Of(book, line))
            .GroupBy(line => (line.Corrects, line.Account.Period, ComparedAmount.InBase(line.Amount, line.Account.Kind.Context.Unit)))
            .SelectMany(OfOneDocument);
    }

    // Two credit notes of the same amount have numbers of their own.
    private static IEnumerable<MeterLine[]> OfOneDocument(IEnumerable<MeterLine> equal)
    {
        var folded = new FoldedNames();
        MeterLine[] silent = [.. equal.Where(line => line.Evidence.Length == 0)];
        MeterLine[][] told = [.. equal.Where(line => line.Evidence.Length > 0)
            .GroupBy(line => folded.Of(line.Evidence)).Select(lines => lines.ToArray())];
        MeterLine[][] groups = told.Length == 1 ? [[.. told[0], .. silent]] : [.. told, silent];
        return groups.Where(lines => lines.Length > 1);
    }
}
