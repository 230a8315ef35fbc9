namespace Kingsoft.Carbon;

/// <summary>Where a number comes from, so that a stranger finds the cell.</summary>
public sealed record Citation
{
    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The document, with its number or edition.</summary>
    public required string Source { get; init; }

    /// <summary>The table, page or row; null where none is given.</summary>
    public string? Table { get; init; }

    /// <summary>When it was published; null where that is not known.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>The address of the document; null where none is given.</summary>
    public string? Url { get; init; }

    /// <summary>The terms under which the number may be used again; null where none are given.</summary>
    public string? License { get; init; }

    /// <summary>Publisher, document, table and date in a line.</summary>
    public override string ToString()
    {
        string? published = Published is { } date ? WordMessages.Published(date).ToString() : null;
        return string.Join(", ", new[] { Publisher, Source, Table, published }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
