using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Tells which days readings of single days cover: of half of the days or more they tell of the days between them.</summary>
internal static class FrequentReadings
{
    /// <summary>Whoever reads a meter does so again within a fortnight; where more days lack, readings do.</summary>
    public const int ShortestGap = 14;

    /// <summary>Of fewer days with a reading nothing is told.</summary>
    public const int FewestDays = 28;

    private const int ShortestStretch = 7;

    /// <summary>The days that readings cover; none where they are too few, or too far from each other.</summary>
    public static DaySet Covered(in DaySet readings)
    {
        var covered = new DaySet();
        int days = 0, close = 0, others = 0;
        foreach ((int first, int last) in Stretches(readings))
        {
            var stretch = new DaySet();
            stretch.Add(first, last);
            int read = readings.Within(stretch).Count;
            bool isClose = read >= ShortestStretch && read * 2 >= last - first + 1;
            close += isClose ? 1 : 0;
            others += isClose ? 0 : 1;
            days += isClose ? read : 0;
            covered.Add(stretch);
        }

        return days >= FewestDays && close >= others ? covered : default;
    }

    private static IEnumerable<(int First, int Last)> Stretches(DaySet readings)
    {
        ImmutableArray<(int First, int Last)> runs = readings.Runs();
        for (int i = 0, next; i < runs.Length; i = next)
        {
            for (next = i + 1; next < runs.Length && runs[next].First - runs[next - 1].Last <= ShortestGap; next++)
            {
            }

            yield return (runs[i].First, runs[next - 1].Last);
        }
    }
}
