namespace Kingsoft.Carbon.Internal;

/// <summary>The one order of ids and texts in what is printed: the shorter first, then by code unit; it does not know the order of rows.</summary>
internal sealed class TextOrder : IComparer<string>
{
    private TextOrder()
    {
    }

    public static TextOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        int byLength = (x?.Length ?? 0).CompareTo(y?.Length ?? 0);
        return byLength != 0 ? byLength : string.CompareOrdinal(x, y);
    }
}
