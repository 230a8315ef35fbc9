using System.Runtime.CompilerServices;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Amounts of rows that are not kept, of series in which one may stand out: they need not be read again.</summary>
/// <param name="room">How many there may be.</param>
internal sealed class AmountLog(AmountRoom room)
{
    private const int FirstPage = 1 << 10, MostWide = 1 << 16;

    // Large and few: the garbage collector looks at everything again for some megabytes of large arrays.
    private const int LargestPage = 1 << 19;

    private readonly List<PackedAmount[]> _pages = [];
    private readonly List<(int Owner, ExactAmount Amount)> _wide = [];
    private PackedAmount[] _page = [];
    private int _length;

    /// <summary>Whether no amount was left out.</summary>
    public bool IsWhole => !room.IsFull;

    /// <summary>Those that need more room than most.</summary>
    public IReadOnlyList<(int Owner, ExactAmount Amount)> Wide => _wide;

    public int Pages => _pages.Count;

    public ReadOnlySpan<PackedAmount> Page(int number) =>
        _pages[number].AsSpan(0, number == _pages.Count - 1 ? _length : _pages[number].Length);

    /// <summary>Adds an amount in thousandths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int owner, long thousandths)
    {
        if (PackedAmount.TryPack(owner, thousandths, out PackedAmount packed))
            Add(packed);
        else
            AddLarge(owner, thousandths);
    }

    public void Add(int owner, ExactAmount amount)
    {
        if (PackedAmount.TryPack(owner, amount, out PackedAmount packed))
            Add(packed);
        else if (_wide.Count < MostWide)
            _wide.Add((owner, amount));
        else
            room.LeaveOut();
    }

    public void Clear()
    {
        _pages.Clear();
        _wide.Clear();
        _page = [];
        _length = 0;
    }

    // Beyond 53 bits what binary rounding makes of an amount depends on the zeros that it is written with.
    private void AddLarge(int owner, long thousandths)
    {
        if (thousandths >> 53 == 0)
            Add(owner, ExactAmount.Of(new decimal(thousandths) / 1000m));
        else
            room.LeaveOut();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(PackedAmount packed)
    {
        if (_length == _page.Length)
            Turn();
        _page[_length++] = packed;
    }

    private void Turn()
    {
        _length = 0;
        int length = Math.Max(FirstPage, Math.Min(LargestPage, _page.Length * 4));
        if (room.TryTake(length))
        {
            _pages.Add(_page = GC.AllocateUninitializedArray<PackedAmount>(length));
            return;
        }

        // What is left out is read again: nothing of all is needed any more, and what comes is written over.
        _pages.Clear();
        if (_page.Length == 0)
            _page = new PackedAmount[FirstPage];
    }
}
