using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>The rows of a ledger that correct others, and those that are corrected; the others are let go.</summary>
internal sealed class CorrectionRows
{
    private readonly LedgerRows _rows;
    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _hashes = [];
    private readonly HashSet<long> _lines = [];
    private readonly List<CorrectionRow> _corrections = [];
    private readonly Dictionary<string, CorrectionRow> _corrected = new(StringComparer.Ordinal);

    private CorrectionRows(LedgerRows rows) => _rows = rows;

    /// <summary>The rows that correct another, in the order of the ledger.</summary>
    public IReadOnlyList<CorrectionRow> Corrections => _corrections;

    public static CorrectionRows Of(LedgerRows rows, CancellationToken cancellation)
    {
        var found = new CorrectionRows(rows);
        foreach (RowBlock block in rows.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            found.NoteTargets(block);
        }

        foreach (RowBlock block in rows.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            found.Gather(block);
        }

        return found;
    }

    /// <summary>The row that another corrects; null where it is not there, which is said elsewhere.</summary>
    public CorrectionRow? OriginalOf(CorrectionRow row) => row.Corrects is null ? null : _corrected.GetValueOrDefault(row.Corrects);

    private void NoteTargets(RowBlock block)
    {
        ReadOnlySpan<RowParts> parts = block.Parts;
        for (int index = 0; index < parts.Length; index++)
        {
            if ((parts[index] & RowParts.Corrects) == 0)
                continue;

            ReadOnlySpan<byte> utf8 = block.WordsOf(index).Corrects;
            string target = Encoding.UTF8.GetString(utf8);
            if (!_targets.Add(target))
                continue;

            _hashes.Add(ByteKeys.HashOf(utf8));
            ReadOnlySpan<char> behindColon = target.AsSpan(target.LastIndexOf(':') + 1);
            if (long.TryParse(behindColon, NumberStyles.None, CultureInfo.InvariantCulture, out long line))
                _lines.Add(line);
        }
    }

    private void Gather(RowBlock block)
    {
        ReadOnlySpan<RowParts> parts = block.Parts;
        for (int index = 0; index < parts.Length; index++)
        {
            bool isCorrection = (parts[index] & RowParts.Corrects) != 0;
            if (!isCorrection && !IsTarget(block, index))
                continue;

            int kind = block.KindOf(index);
            var row = new CorrectionRow(
                kind, _rows.Kinds[kind], block.ExactAmountOf(index), _rows.LocationOf(block, index), block.ExplicitIdOf(index),
                isCorrection ? Encoding.UTF8.GetString(block.WordsOf(index).Corrects) : null);
            if (isCorrection)
                _corrections.Add(row);
            if (_targets.Contains(row.Name))
                _corrected.TryAdd(row.Name, row);
        }
    }

    private bool IsTarget(RowBlock block, int index)
    {
        if ((block.PartsOf(index) & RowParts.Id) != 0)
            return _hashes.Contains(ByteKeys.HashOf(block.WordsOf(index).Id));
        return _lines.Contains(block.LineOf(index)) && _targets.Contains(_rows.LocationOf(block, index).ToString());
    }
}
