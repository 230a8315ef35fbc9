namespace Kingsoft.Carbon.Reporting;

/// <summary>Where on a picture a year stands.</summary>
internal sealed class YearScale(int first, int last, decimal start, decimal end)
{
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100];

    /// <summary>From one year to the next.</summary>
    public decimal Step { get; } = first == last ? end - start : (end - start) / (last - first);

    /// <summary>The place of a year; one year alone stands in the middle.</summary>
    public decimal At(int year) => first == last ? (start + end) / 2m : start + (Step * (year - first));

    /// <summary>The years that have room for a label: every one, or round ones.</summary>
    public IEnumerable<int> Labeled(decimal room)
    {
        int each = Steps.FirstOrDefault(step => step * Step >= room, Steps[^1]);
        return Enumerable.Range(first, last - first + 1).Where(year => year % each == 0);
    }
}
