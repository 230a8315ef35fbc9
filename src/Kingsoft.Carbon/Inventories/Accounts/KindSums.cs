using System.Runtime.CompilerServices;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What one thread adds up of the usual rows of each kind, until an account takes it.</summary>
internal sealed class KindSums
{
    private readonly KindPages<HotSums> _sums = new();
    private readonly KindPages<RoundingKernel[]?> _kernels = new();
    private Int128[] _rounded = [];
    private int _roundedCount;
    private ulong _touched;

    /// <summary>The sums of a kind.</summary>
    public ref HotSums this[int kind]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _sums[kind];
    }

    /// <summary>How many kinds there is room for.</summary>
    public int Length => _sums.Length;

    /// <summary>
    /// Brings the sums of kinds near, all at the same time: each alone would be waited for, since few are in the processor's cache.
    /// </summary>
    public void Touch(ReadOnlySpan<int> kinds)
    {
        ulong touched = 0;
        foreach (int kind in kinds)
        {
            if (kind < _sums.Length)
            {
                ref HotSums sums = ref _sums[kind];
                touched |= sums.End ^ (uint)sums.FirstPlace;
            }
        }

        _touched = touched;
    }

    /// <summary>
    /// Lets rows of a kind be added from now on, if any amount is small enough for it: once for all of its legs, which have the row's
    /// amount in common.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="first">The account of its first leg, with the others beside it.</param>
    public void Open(int kind, Account first)
    {
        ref HotSums sums = ref this[kind];
        sums.End = (ulong)(MostMantissa(first) / 1000);
        if (sums.End == 0)
            return;

        sums.Least = long.MaxValue;
        sums.Rounded = -1;
        sums.Series = -1;
        RoundingKernel[] kernels = first.Beside is null
            ? KernelsOf(first)
            : [.. first.WithBeside().SelectMany(KernelsOf)];
        if (kernels.Length > 0)
        {
            sums.Rounded = _roundedCount;
            _roundedCount += kernels.Length;
            if (_roundedCount > _rounded.Length)
                Array.Resize(ref _rounded, Math.Max(_roundedCount, _rounded.Length * 2));
            _kernels[kind] = kernels;
        }
    }

    /// <summary>Adds an amount from 0, in thousandths; false where the sum or the count would need more bits than there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(ref HotSums sums, int kind, long amount, long lastDigit)
    {
        long sum = unchecked(sums.Sum + amount);
        if (sum < 0 || sums.Rows == int.MaxValue)
            return false;

        sums.Rows++;
        sums.Sum = sum;
        if (amount > 0)
        {
            sums.LastDigits += lastDigit;
            sums.Least = Math.Min(sums.Least, amount);
            sums.Greatest = Math.Max(sums.Greatest, amount);
        }

        if (sums.Rounded >= 0)
            AddRounded(sums.Rounded, _kernels[kind]!, amount);
        return true;
    }

    /// <summary>Gives the sums of a kind to its accounts and begins anew.</summary>
    public void HandOver(int kind, Account first)
    {
        ref HotSums sums = ref this[kind];
        Span<Int128> rounded = sums.Rounded < 0 ? default : _rounded.AsSpan(sums.Rounded, _kernels[kind]!.Length);
        int next = 0;
        for (Account? account = first; account is not null; account = account.Beside)
        {
            int own = KernelsOf(account).Length;
            account.Add(sums, rounded.Slice(next, own));
            next += own;
        }

        rounded.Clear();
        (sums.Rows, sums.Sum, sums.LastDigits, sums.Least, sums.Greatest) = (0, 0, 0, long.MaxValue, 0);
    }

    private static long MostMantissa(Account first)
    {
        long most = long.MaxValue;
        for (Account? account = first; account is not null; account = account.Beside)
            most = Math.Min(most, account.Leg.MostMantissa(Bookkeeper.UsualScale));
        return most;
    }

    private static RoundingKernel[] KernelsOf(Account account) => account.Leg.KernelsAt(Bookkeeper.UsualScale);

    private void AddRounded(int from, RoundingKernel[] kernels, long amount)
    {
        for (int i = 0; i < kernels.Length; i++)
            _rounded[from + i] += kernels[i].Times(amount);
    }
}
