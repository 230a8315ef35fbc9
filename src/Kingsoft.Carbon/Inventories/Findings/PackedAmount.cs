using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>An amount above 0 and whose it is, in 64 bits.</summary>
/// <param name="Bits">The owner, the decimals and the digits.</param>
internal readonly record struct PackedAmount(ulong Bits)
{
    private const int DigitBits = 35, ScaleBits = 3, MostScale = (1 << ScaleBits) - 1;
    private const ulong Digits = (1UL << DigitBits) - 1;
    private const ulong Usual = (ulong)Bookkeeper.UsualScale << DigitBits;

    /// <summary>From which on owners have no place.</summary>
    public const int OwnersEnd = 1 << (64 - DigitBits - ScaleBits);

    /// <summary>Whose it is: the number of a kind or of an account.</summary>
    public int Owner => (int)(Bits >> (DigitBits + ScaleBits));

    /// <summary>The amount in thousandths, if <see cref="IsUsual"/>.</summary>
    public long Thousandths => (long)(Bits & Digits);

    /// <summary>Whether it is written in thousandths.</summary>
    public bool IsUsual => Scale == Bookkeeper.UsualScale;

    private int Scale => (int)(Bits >> DigitBits) & MostScale;

    public decimal ToDecimal() => new((int)(uint)(Bits & Digits), (int)((Bits & Digits) >> 32), 0, false, (byte)Scale);

    /// <summary>Packs an amount in thousandths; false where it has more digits than there is room for.</summary>
    public static bool TryPack(int owner, long thousandths, out PackedAmount packed)
    {
        packed = new PackedAmount(((ulong)(uint)owner << (DigitBits + ScaleBits)) | Usual | (ulong)thousandths);
        return (ulong)thousandths <= Digits && owner < OwnersEnd;
    }

    /// <summary>Packs an amount as it is written; false where it has more digits or decimals than there is room for.</summary>
    public static bool TryPack(int owner, ExactAmount exact, out PackedAmount packed)
    {
        decimal amount = exact.Value;
        Int128 mantissa = Exact.Mantissa(amount);
        packed = default;
        if (exact.IsFraction || mantissa > (long)Digits || amount.Scale > MostScale || owner >= OwnersEnd)
            return false;

        packed = new PackedAmount(
            ((ulong)(uint)owner << (DigitBits + ScaleBits)) | ((ulong)amount.Scale << DigitBits) | (ulong)mantissa);
        return true;
    }
}
