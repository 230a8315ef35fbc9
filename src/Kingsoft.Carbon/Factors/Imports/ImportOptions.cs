namespace Kingsoft.Carbon.Factors;

/// <summary>What a download does not say of itself.</summary>
public sealed record ImportOptions
{
    /// <summary>The name of the layout; null to know it by the header.</summary>
    public string? Layout { get; init; }

    /// <summary>When it was published, for the rows that do not say it themselves; those that do keep what they say.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>The layout, if it is given, and the date: <c>egrid, published 2025-06-12</c>.</summary>
    public override string ToString() => Internal.Brief.Parts(
        "by header", Layout, Published is { } date ? WordMessages.Published(date).ToString() : null);
}
