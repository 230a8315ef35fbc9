namespace Kingsoft.Carbon.Reporting;

/// <summary>The lines of a year; null where the document has none of them.</summary>
internal sealed record LinesAsRead(IReadOnlyList<EmissionLine>? Lines, IReadOnlyList<string> OwnColumns)
{
    /// <summary>The factors that the library that was given has not, with the first line of each.</summary>
    public IReadOnlyDictionary<string, JsonFields> WithoutFactor { get; init; } = new Dictionary<string, JsonFields>();
}
