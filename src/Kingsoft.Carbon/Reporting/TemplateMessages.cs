using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What a file to start from says of its columns and examples.</summary>
internal static class TemplateMessages
{
    public static Message ColumnsFollow => new("template.columns-follow");

    public static Message HowToUse => new("template.how-to-use");

    public static Message WhatToAsk => new("template.what-to-ask", Ask.CheckFactors, Ask.ReadFactors, Ask.Search);

    public static Message RowOfExample => new("template.row-of-example");

    public static Message ShowsFuel => new("template.shows-fuel");

    public static Message ShowsHeat => new("template.shows-heat");

    public static Message ShowsResidualMix => new("template.shows-residual-mix");

    public static Message ShowsSupplier => new("template.shows-supplier");

    public static Message ShowsSupplierOfElectricity => new("template.shows-supplier-of-electricity");

    public static Message ShowsOwnActivity => new("template.shows-own-activity");

    public static Message ShowsSpend => new("template.shows-spend");

    /// <param name="shows">What the example shows.</param>
    public static Message MadeUp(Message shows) => new("template.made-up", shows);

    /// <summary>What a column of a factor file means.</summary>
    public static Message Meaning(string column) => column == "set"
        ? new("template.column.set", Ask.Sets)
        : new($"template.column.{column}");
}
