using System.Collections.Immutable;

namespace Kingsoft.Carbon.Methods;

/// <summary>The columns of a provider's export, as its documentation names them. Names are those of <see cref="CloudColumns"/>.</summary>
internal sealed record CloudLayout
{
    /// <summary>
    /// Amazon Web Services, Data Exports, table CARBON_EMISSIONS: a row a month, account, service and region. What <c>MTCO2e</c> stands for
    /// there is the metric ton. Its columns of single scopes are parts of the two totals.
    /// </summary>
    /// <remarks>Source: AWS Data Exports User Guide, Carbon emissions columns
    /// (docs.aws.amazon.com/cur/latest/userguide/carbon-emissions-columns.html).</remarks>
    public static CloudLayout Amazon { get; } = new()
    {
        Supplier = "Amazon Web Services",
        Unit = Unit.TonneCo2e,
        UnitWord = "MTCO2e",
        Month = "usage_period_start",
        End = "usage_period_end",
        Version = "model_version",
        Refreshed = "last_refresh_timestamp",
        Account = ["usage_account_id", "payer_account_id"],
        Service = ["product_code"],
        Place = ["region_code", "location"],
        Figures =
        [
            new(Scope2Method.LocationBased, ["total_lbm_emissions_value"], "total_lbm_emissions_unit"),
            new(Scope2Method.MarketBased, ["total_mbm_emissions_value"], "total_mbm_emissions_unit"),
        ],
        Parts =
        [
            "payer_account_id", "location", "total_scope_1_emissions_value", "total_scope_1_emissions_unit",
            "total_scope_2_lbm_emissions_value", "total_scope_2_lbm_emissions_unit", "total_scope_2_mbm_emissions_value",
            "total_scope_2_mbm_emissions_unit", "total_scope_3_lbm_emissions_value", "total_scope_3_lbm_emissions_unit",
            "total_scope_3_mbm_emissions_value", "total_scope_3_mbm_emissions_unit",
        ],
    };

    /// <summary>
    /// Google Cloud, Carbon Footprint, the table that is exported to BigQuery: a row a month, project, service and location. A total is
    /// Scope 1 + Scope 2 by location or by market + Scope 3 of Google. Figures after offsets are never read.
    /// </summary>
    /// <remarks>Source: Google Cloud, Carbon Footprint export data schema (docs.cloud.google.com/carbon-footprint/docs/data-schema).
    /// </remarks>
    public static CloudLayout Google { get; } = new()
    {
        Supplier = "Google Cloud",
        Unit = Unit.KilogramCo2e,
        Month = "usage_month",
        Version = "carbon_model_version",
        Account = ["project_id", "project_number", "billing_account_id"],
        Service = ["service_description", "service_id"],
        Place = ["location_region", "location_location"],
        Figures =
        [
            new(Scope2Method.LocationBased, ["carbon_footprint_total_kgco2e_location_based"]),
            new(
                Scope2Method.LocationBased,
                ["carbon_footprint_kgco2e_scope1", "carbon_footprint_kgco2e_scope2_location_based", "carbon_footprint_kgco2e_scope3"]),
            new(Scope2Method.MarketBased, ["carbon_footprint_total_kgco2e_market_based"]),
            new(
                Scope2Method.MarketBased,
                ["carbon_footprint_kgco2e_scope1", "carbon_footprint_kgco2e_scope2_market_based", "carbon_footprint_kgco2e_scope3"]),
        ],
        Parts =
        [
            "project_number", "billing_account_id", "service_id", "location_location", "carbon_footprint_total_kgco2e_after_offsets",
            "carbon_offsets_kgco2e",
        ],
    };

    /// <summary>
    /// Microsoft Azure, entity EnrollmentEmission of the Cloud for Sustainability API: a row a month, subscription, service, region and
    /// scope of Microsoft, in metric tons. It does not say by which method Scope 2 is in it, and names no version of its model.
    /// </summary>
    /// <remarks>Source: Microsoft, Cloud for Sustainability API (preview), OData query examples
    /// (learn.microsoft.com/industry/sustainability/api-odata).</remarks>
    public static CloudLayout Azure { get; } = new()
    {
        Supplier = "Microsoft Azure",
        Unit = Unit.TonneCo2e,
        Month = "datekey",
        Account = ["subscriptionid", "enrollmentid"],
        Service = ["azureservicename"],
        Place = ["azureregionname"],
        Figures = [new(Scope2Method.None, ["totalemissions"])],
        Parts = ["enrollmentid", "orgname", "subscriptionname", "subservice", "scope", "scopeid"],
    };

    /// <summary>
    /// Alibaba Cloud, Carbon Footprint API, answer of QueryMultiAccountCarbonTrack (云产品碳足迹明细数据查询) as CSV: a row a month,
    /// account, product and region, in kgCO2e. It does not say by which method Scope 2 is in it, and names no version of its model.
    /// </summary>
    /// <remarks>Source: Alibaba Cloud, API CarbonFootprint 2023-07-11, description of the API and the models of its kits.</remarks>
    public static CloudLayout Alibaba { get; } = new()
    {
        Supplier = "Alibaba Cloud",
        Unit = Unit.KilogramCo2e,
        Month = "month",
        Account = ["uid"],
        Service = ["productcode"],
        Place = ["region"],
        Figures = [new(Scope2Method.None, ["carbonactualemission"])],
        Parts = [],
    };

    public static ImmutableArray<CloudLayout> All { get; } = [Amazon, Google, Azure, Alibaba];

    public required string Supplier { get; init; }

    /// <summary>The unit of its figures.</summary>
    public required Unit Unit { get; init; }

    /// <summary>What the export calls its unit; null where it has no column of it.</summary>
    public string? UnitWord { get; init; }

    /// <summary>The column of the month's first day.</summary>
    public required string Month { get; init; }

    /// <summary>The column of the month's end; null for none.</summary>
    public string? End { get; init; }

    /// <summary>The column of the version of the provider's model; null for none.</summary>
    public string? Version { get; init; }

    /// <summary>The column of when a figure was made; null for none.</summary>
    public string? Refreshed { get; init; }

    /// <summary>The columns that name the account, the first that has a value going first.</summary>
    public required ImmutableArray<string> Account { get; init; }

    public required ImmutableArray<string> Service { get; init; }

    public required ImmutableArray<string> Place { get; init; }

    /// <summary>Its figures; of several of one basis the first whose columns are all there is taken.</summary>
    public required ImmutableArray<CloudFigure> Figures { get; init; }

    /// <summary>Columns that are known and say nothing more: parts of a figure, other names of what is read.</summary>
    public required ImmutableArray<string> Parts { get; init; }

    /// <summary>Whether a column is known.</summary>
    public bool Knows(string column) =>
        column == Month || column == End || column == Version || column == Refreshed || IsOfFigure(column)
        || Account.Contains(column) || Service.Contains(column) || Place.Contains(column) || Parts.Contains(column);

    /// <summary>Whether a column tells, within a month, one figure of the provider from another.</summary>
    public bool Tells(string column) => column != Month && column != End && column != Version && column != Refreshed
        && !IsOfFigure(column) && Knows(column);

    /// <summary>Whether a column holds a figure, its unit or its time, and says not what the figure is of.</summary>
    public bool IsOfFigure(string column) =>
        Figures.Any(figure => figure.Columns.Contains(column) || figure.UnitColumn == column)
        || column.EndsWith("_emissions_value", StringComparison.Ordinal) || column.EndsWith("_emissions_unit", StringComparison.Ordinal)
        || column.StartsWith("carbon_offsets_", StringComparison.Ordinal)
        || column.StartsWith("carbon_footprint_", StringComparison.Ordinal);
}
