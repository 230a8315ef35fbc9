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

    public static Message ShowsDensity => new("template.shows-density");

    public static Message ShowsHeatByMass => new("template.shows-heat-by-mass");

    public static Message ShowsHeatByVolume => new("template.shows-heat-by-volume");

    public static Message PropertyColumnsFollow => new("template.property-columns-follow");

    public static Message WhatToAskOfProperties => new("template.what-to-ask-of-properties", Ask.CheckFactors, Ask.OwnProperties);

    public static Message PriceColumnsFollow => new("template.price-columns-follow");

    public static Message WhatToAskOfPrices => new("template.what-to-ask-of-properties", Ask.CheckFactors, Ask.OwnPrices);

    /// <summary>A line of each kind, with made-up figures.</summary>
    public static Message PriceExamples(string index, string rate) => new("template.price-examples", index, rate);

    /// <summary>What a column of a price file means.</summary>
    public static Message MeaningOfPrice(string column) => column switch
    {
        "kind" => new("template.price-kind"),
        "currency" => new("template.price-currency"),
        "per" => new("template.price-per"),
        "year" => new("template.price-year"),
        "value" => new("template.price-value"),
        "publisher" => new("template.property-publisher"),
        _ => Meaning(column),
    };

    /// <param name="shows">What the example shows.</param>
    public static Message MadeUp(Message shows) => new("template.made-up", shows);

    /// <summary>What a column of a property file means.</summary>
    public static Message MeaningOfProperty(string column) => column switch
    {
        "substance" => new("template.property-substance"),
        "property" => new("template.property-property"),
        "value" => new("template.property-value"),
        "unit" => new("template.property-unit"),
        "set" => new("template.property-set", Ask.Sets),
        "region" => new("template.property-region"),
        "valid_from" => new("template.property-valid-from"),
        "valid_to" => new("template.property-valid-to"),
        "publisher" => new("template.property-publisher"),
        _ => Meaning(column),
    };

    /// <summary>What a column of a factor file means.</summary>
    public static Message Meaning(string column) => column == "set"
        ? new("template.column.set", Ask.Sets)
        : new($"template.column.{column}");
}
