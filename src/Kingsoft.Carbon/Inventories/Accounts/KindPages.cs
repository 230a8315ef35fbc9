using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon;

/// <summary>Something of each kind, in pages: as kinds become more, nothing is copied and no room is held twice.</summary>
internal sealed class KindPages<T>
{
    private const int PageBits = 10, PageLength = 1 << PageBits;

    private T[][] _pages = [];

    /// <summary>What there is of a kind; room is made for it where there is none.</summary>
    public ref T this[int kind]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (kind >> PageBits >= _pages.Length)
                MakeRoom(kind);
            return ref _pages[kind >> PageBits][kind & (PageLength - 1)];
        }
    }

    /// <summary>How many kinds there is room for.</summary>
    public int Length => _pages.Length * PageLength;

    private void MakeRoom(int kind)
    {
        int before = _pages.Length;
        Array.Resize(ref _pages, (kind >> PageBits) + 1);
        for (int page = before; page < _pages.Length; page++)
            _pages[page] = new T[PageLength];
    }
}
