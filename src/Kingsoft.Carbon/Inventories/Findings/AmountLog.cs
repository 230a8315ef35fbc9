using System.Runtime.CompilerServices;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Amounts of rows that are not kept, of series in which one may stand out: they need not be read again.</summary>
/// <param name="room">How many there may be.</param>
internal sealed class AmountLog(AmountRoom room)
{
    private const int PartLength = 1 << 10, PartsOfPage = 1 << 6, MostWide = 1 << 16;
    private const int PartBytes = PartLength * sizeof(ulong);

    private readonly List<UncollectedMemory> _pages = [];
    private readonly List<(int Owner, ExactAmount Amount)> _wide = [];
    private PackedAmount[] _last = [];
    private int _length;
    private int _fullParts;

    /// <summary>Whether no amount was left out.</summary>
    public bool IsWhole => !room.IsFull;

    /// <summary>Those that need more room than most.</summary>
    public IReadOnlyList<(int Owner, ExactAmount Amount)> Wide => _wide;

    /// <summary>The others, some at a time: good until the next are asked for.</summary>
    public IEnumerable<ReadOnlyMemory<PackedAmount>> Parts
    {
        get
        {
            var part = new PackedAmount[_fullParts > 0 ? PartLength : 0];
            for (int number = 0; number < _fullParts; number++)
            {
                _pages[number / PartsOfPage].ReadSpan<PackedAmount>(OffsetOf(number), part);
                yield return part;
            }

            yield return _last.AsMemory(0, _length);
        }
    }

    /// <summary>Adds an amount in thousandths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int owner, long thousandths)
    {
        if (PackedAmount.TryPack(owner, thousandths, out PackedAmount packed))
            Add(packed);
        else
            Add(owner, ExactAmount.Of(new decimal(thousandths) / 1000m));
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
        Forget();
        _wide.Clear();
        _last = [];
        _length = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(PackedAmount packed)
    {
        if (_length == _last.Length)
            Turn();
        _last[_length++] = packed;
    }

    private void Turn()
    {
        bool isFirst = _last.Length == 0;
        if (isFirst)
            _last = new PackedAmount[PartLength];

        // What is left out is read again: nothing of all is needed any more, and what comes is written over.
        if (!room.TryTake(PartLength))
            Forget();
        else if (!isFirst)
            Store();
        _length = 0;
    }

    private void Store()
    {
        if (_fullParts / PartsOfPage == _pages.Count)
            _pages.Add(new UncollectedMemory(PartBytes * PartsOfPage));
        _pages[^1].WriteSpan<PackedAmount>(OffsetOf(_fullParts++), _last);
    }

    private void Forget()
    {
        foreach (UncollectedMemory page in _pages)
            page.Dispose();
        _pages.Clear();
        _fullParts = 0;
    }

    private static ulong OffsetOf(int part) => (ulong)(part % PartsOfPage * PartBytes);
}
