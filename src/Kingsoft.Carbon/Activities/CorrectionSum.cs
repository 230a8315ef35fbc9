using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A row with all its corrections, those of its corrections among them; exact, in the base unit of their dimension.</summary>
internal sealed class CorrectionSum(CorrectionRow original)
{
    private const int BitsOfADecimal = 93;

    private readonly Ratio _original = original.Size;
    private readonly List<CorrectionRow> _corrections = [];
    private Ratio _added;

    public CorrectionRow Original => original;

    /// <summary>Whether more is taken away than there was.</summary>
    public bool IsBelowZero => _original.Sign >= 0 && Size.Sign < 0;

    public IReadOnlyList<CorrectionRow> Corrections => _corrections;

    /// <summary>What is left, in the base unit of the dimension.</summary>
    public Ratio Size => _original + _added;

    /// <summary>All corrections, in the unit of the original.</summary>
    public string Added => Text(_added);

    /// <summary>What is left, in the unit of the original.</summary>
    public string Rest => Text(Size);

    /// <summary>The last correction that takes something away.</summary>
    public CorrectionRow LastTaking => _corrections.Last(row => row.Amount < 0m);

    /// <summary>The corrections that look like the new amount instead of the difference to it.</summary>
    /// <remarks>
    /// Half of the original or more, which a new reading nearly always is and a difference seldom; and without it at least half of the
    /// original still stands, which is not so where the original was cancelled by another correction.
    /// </remarks>
    public IEnumerable<CorrectionRow> LikeReplacements() => _original.Sign <= 0 ? [] : _corrections.Where(LooksLikeReplacement);

    public void Add(CorrectionRow correction)
    {
        // Of one in another dimension it is said that it corrects nothing here.
        if (!correction.Context.Unit.IsConvertibleTo(original.Context.Unit))
            return;

        _corrections.Add(correction);
        _added += correction.Size;
    }

    private bool LooksLikeReplacement(CorrectionRow row)
    {
        if (row.Amount <= 0m)
            return false;

        Ratio size = row.Size;
        Ratio withoutIt = _original + _added - size;
        return IsAtLeastHalf(size, _original) && IsAtLeastHalf(withoutIt, _original);
    }

    private static bool IsAtLeastHalf(Ratio size, Ratio other) => (size + size - other).Sign >= 0;

    // Amounts of units far apart may add up to more than a decimal holds.
    private string Text(Ratio size)
    {
        Ratio amount = size / original.Context.Unit.ToBase;
        BigInteger whole = amount.Numerator / amount.Denominator;
        return whole.GetBitLength() > BitsOfADecimal ? Sentences.Text(whole) : Numbers.Format(amount.ToDecimal());
    }
}
