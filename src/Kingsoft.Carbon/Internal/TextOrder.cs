using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// The one order of ids and texts in what is printed: the shorter first, then by byte, in UTF-8; it does not know the order of rows.
/// </summary>
internal sealed class TextOrder : IComparer<string?>
{
    private TextOrder()
    {
    }

    public static TextOrder Instance { get; } = new();

    public static int Compare(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        int byLength = x.Length.CompareTo(y.Length);
        return byLength != 0 ? byLength : x.SequenceCompareTo(y);
    }

    public int Compare(string? x, string? y) => Compare(Encoding.UTF8.GetBytes(x ?? ""), Encoding.UTF8.GetBytes(y ?? ""));
}
