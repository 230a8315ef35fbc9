using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The names of the flags of a line in files.</summary>
public static class LineFlagNames
{
    /// <summary>The names of the flags that are set.</summary>
    /// <param name="flags">The flags.</param>
    /// <returns>Names such as <c>earlier-year</c>, in a fixed order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A flag is set that there is not.</exception>
    public static ImmutableArray<string> Get(LineFlags flags)
    {
        LineFlags known = FileWords.LineFlag.Table.Aggregate(LineFlags.None, (all, pair) => all | pair.Value);
        if ((flags & ~known) != LineFlags.None)
            throw new ArgumentOutOfRangeException(nameof(flags), flags, $"{known} are accepted.");
        return [.. FileWords.LineFlag.Table.Where(pair => flags.HasFlag(pair.Value)).Select(pair => pair.Word)];
    }
}
