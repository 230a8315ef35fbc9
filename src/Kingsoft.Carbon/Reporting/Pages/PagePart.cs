using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A part of a section: one of a heading, a text, a list, a table or a picture.</summary>
internal sealed record PagePart
{
    /// <summary>A heading within the section.</summary>
    public string? Heading { get; private init; }

    /// <summary>A paragraph.</summary>
    public string? Text { get; private init; }

    /// <summary>The items of a list.</summary>
    public ImmutableArray<string> Items { get; private init; } = [];

    /// <summary>A table.</summary>
    public ReportTable? Table { get; private init; }

    /// <summary>The address that the first cell of each row of the table leads to; null in rows that lead nowhere.</summary>
    public ImmutableArray<string?> Links { get; private init; } = [];

    /// <summary>A picture as SVG, made by the library.</summary>
    public string? Picture { get; private init; }

    public static PagePart OfHeading(string text) => new() { Heading = text };

    public static PagePart OfText(string text) => new() { Text = text };

    public static PagePart OfItems(IEnumerable<string> items) => new() { Items = [.. items] };

    public static PagePart OfTable(ReportTable table) => new() { Table = table };

    public static PagePart OfTable(ReportTable table, ImmutableArray<string?> links) => new() { Table = table, Links = links };

    /// <summary>A picture; nothing where there is none.</summary>
    public static IEnumerable<PagePart> OfPicture(string? svg)
    {
        if (svg is not null)
            yield return new PagePart { Picture = svg };
    }
}
