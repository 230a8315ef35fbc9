using System.Globalization;

namespace Kingsoft.Carbon;

/// <summary>Issues of a kind in a column of a file: the first five are told, of the others how many there are and on which lines.</summary>
internal sealed class AlikeIssues
{
    public const int Told = 5;
    private const int MostRanges = 8;

    private readonly List<(long First, long Last)> _ranges = [];
    private SourceLocation _first;
    private string _column = "";
    private int _told;
    private long _beyond;

    /// <summary>How many are not told one by one.</summary>
    public long More { get; private set; }

    /// <summary>Whether the next one is told.</summary>
    public bool IsNextTold => _told < Told;

    public void Tell() => _told++;

    /// <summary>Counts one that is not told.</summary>
    public void Count(SourceLocation location, string column)
    {
        if (More++ == 0)
            (_first, _column) = (location, column);
        AddLines(location.Line, location.Line);
    }

    /// <summary>Counts those that others have counted.</summary>
    public void Count(AlikeIssues others)
    {
        if (More == 0)
            (_first, _column) = (others._first, others._column);
        More += others.More;
        foreach ((long first, long last) in others._ranges)
            AddLines(first, last);
        _beyond = Math.Max(_beyond, others._beyond);
    }

    /// <summary>One issue that stands for all that are not told; null where there are none.</summary>
    public DataIssue? Summary() =>
        More == 0 ? null : new DataIssue(_first, _column, WordMessages.MoreAlike(More, Lines())) { Count = More };

    private void AddLines(long first, long last)
    {
        if (_beyond == 0 && _ranges.Count > 0 && first - _ranges[^1].Last is 0 or 1)
            _ranges[^1] = (_ranges[^1].First, last);
        else if (_ranges.Count < MostRanges)
            _ranges.Add((first, last));
        else
            _beyond = Math.Max(_beyond, last);
    }

    private string Lines()
    {
        IEnumerable<string> ranges = _ranges.Order().Select(range => range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}"));
        return string.Join(", ", ranges) + (_beyond == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" … {_beyond}"));
    }
}
