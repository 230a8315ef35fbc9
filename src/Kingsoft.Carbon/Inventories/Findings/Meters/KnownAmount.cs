using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>An amount of an account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">The amount as it is written.</param>
/// <param name="Size">The amount in the base unit of its dimension; 0 where it is too large to be compared.</param>
/// <param name="Finest">What its last digit is worth, in that unit.</param>
internal readonly record struct KnownAmount(Account Account, decimal Amount, decimal Size, decimal Finest)
{
    // Of 100,000 the last digit is anybody's guess.
    private const decimal MostRounding = 0.005m;

    public static KnownAmount Of(Account account, decimal amount)
    {
        decimal written = Numbers.Normalize(amount), digit = 1m;
        for (int i = 0; i < written.Scale; i++)
            digit /= 10m;
        while (digit * 10m <= written && written % (digit * 10m) == 0m)
            digit *= 10m;

        Unit unit = account.Kind.Context.Unit;
        return new KnownAmount(account, written, ComparedAmount.InBase(written, unit), ComparedAmount.InBase(digit, unit));
    }

    /// <summary>Whether two amounts differ by no more than the last digit of the coarser, as if one of them were rounded or cut.</summary>
    public bool IsRounded(KnownAmount other) => Size > 0m && other.Size > 0m
        && Math.Abs(Size - other.Size) <= Math.Min(Math.Max(Finest, other.Finest), Math.Max(Size, other.Size) * MostRounding);
}
