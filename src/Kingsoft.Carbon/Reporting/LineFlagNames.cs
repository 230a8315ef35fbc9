using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The names of the flags of a line in files.</summary>
public static class LineFlagNames
{
    /// <summary>The names of the flags that are set.</summary>
    /// <param name="flags">The flags.</param>
    /// <returns>Names such as <c>earlier-year</c>, in a fixed order.</returns>
    public static ImmutableArray<string> Get(LineFlags flags) =>
        [.. FileWords.LineFlag.Table.Where(pair => flags.HasFlag(pair.Value)).Select(pair => pair.Word)];
}
