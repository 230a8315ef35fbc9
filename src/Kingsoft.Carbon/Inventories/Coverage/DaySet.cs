using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Days of a reporting year by their place in it, a bit each: small enough for every series of every site.</summary>
internal struct DaySet
{
    private const int MostDays = 384;

    private Words _words;

    /// <summary>How many days there are.</summary>
    public readonly int Count
    {
        get
        {
            int count = 0;
            for (int i = 0; i < MostDays / 64; i++)
                count += BitOperations.PopCount(_words[i]);
            return count;
        }
    }

    public readonly bool IsEmpty => Count == 0;

    /// <summary>The first day and the last; null where there are none.</summary>
    public readonly (int First, int Last)? Bounds => Runs() is [var first, ..] runs ? (first.First, runs[^1].Last) : null;

    public readonly bool this[int day] => (_words[day / 64] >> (day % 64) & 1) != 0;

    /// <summary>Adds the days from one place to another, both included.</summary>
    public void Add(int first, int last)
    {
        for (int word = first / 64; word <= last / 64; word++)
        {
            ulong bits = ulong.MaxValue;
            if (word == first / 64)
                bits &= ulong.MaxValue << (first % 64);
            if (word == last / 64)
                bits &= ulong.MaxValue >> (63 - (last % 64));
            _words[word] |= bits;
        }
    }

    /// <summary>Adds the days of a period, as far as they lie within a year.</summary>
    public void Add(ReportingPeriod period, ReportingPeriod year)
    {
        int first = Math.Max(period.Start.DayNumber - year.Start.DayNumber, 0);
        int last = Math.Min(period.End.DayNumber - year.Start.DayNumber, year.Days - 1);
        if (first <= last)
            Add(first, last);
    }

    public void Add(in DaySet other)
    {
        for (int i = 0; i < MostDays / 64; i++)
            _words[i] |= other._words[i];
    }

    /// <summary>The days that another set has not.</summary>
    public readonly DaySet Without(in DaySet other)
    {
        DaySet rest = this;
        for (int i = 0; i < MostDays / 64; i++)
            rest._words[i] &= ~other._words[i];
        return rest;
    }

    /// <summary>The days that another set has too.</summary>
    public readonly DaySet Within(in DaySet other) => Without(Without(other));

    /// <summary>The runs of days that follow each other, in order: the first day of each and the last.</summary>
    public readonly ImmutableArray<(int First, int Last)> Runs()
    {
        ImmutableArray<(int, int)>.Builder runs = ImmutableArray.CreateBuilder<(int, int)>();
        int first = -1;
        for (int day = 0; day < MostDays; day++)
        {
            if (this[day] && first < 0)
                first = day;
            if (!this[day] && first >= 0)
            {
                runs.Add((first, day - 1));
                first = -1;
            }
        }

        return runs.ToImmutable();
    }

    [InlineArray(MostDays / 64)]
    private struct Words
    {
        private ulong _first;
    }
}
