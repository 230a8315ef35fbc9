using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Open Emission Factors Database (Climatiq), and tables with its columns.</summary>
/// <remarks>Source of the columns and their meaning: its data guidance, github.com/climatiq/Open-Emission-Factors-DB.</remarks>
internal static class ClimatiqLayout
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kWh"] = "kWh",
        ["MWh"] = "MWh",
        ["MJ"] = "MJ",
        ["GJ"] = "GJ",
        ["TJ"] = "TJ",
        ["MMBTU"] = "MMBtu",
        ["g"] = "g",
        ["kg"] = "kg",
        ["t"] = "t",
        ["tonne"] = "t",
        ["ton"] = "st",
        ["short_ton"] = "st",
        ["lb"] = "lb",
        ["l"] = "L",
        ["litre"] = "L",
        ["ml"] = "mL",
        ["m3"] = "m3",
        ["gallon_us"] = "gal(US)",
        ["bbl"] = "bbl",
        ["ft3"] = "ft3",
        ["km"] = "km",
        ["m"] = "m",
        ["mi"] = "mi",
        ["nmi"] = "nmi",
        ["passenger-km"] = "pkm",
        ["passenger-mi"] = "pmi",
        ["tonne-km"] = "tkm",
        ["ton-mi"] = "tmi",
        ["m2"] = "m2",
        ["ft2"] = "ft2",
        ["h"] = "h",
        ["hour"] = "h",
        ["day"] = "d",
        ["number"] = "unit",
        ["room-night"] = "room-night",
        ["room_night"] = "room-night",
        ["usd"] = "USD",
        ["eur"] = "EUR",
        ["gbp"] = "GBP",
        ["cny"] = "CNY",
        ["aud"] = "AUD",
        ["cad"] = "CAD",
        ["nzd"] = "NZD",
        ["jpy"] = "JPY",
        ["inr"] = "INR",
        ["sgd"] = "SGD",
        ["hkd"] = "HKD",
    };

    // What of the life cycle a figure covers says which scope it can be of, and what it measures there.
    private static readonly Dictionary<string, (Scope Scope, FactorKind Kind)> LifeCycle = new(StringComparer.Ordinal)
    {
        ["fuel_combustion"] = (Scope.Scope1, FactorKind.Combustion),
        ["fugitive_emissions"] = (Scope.Scope1, FactorKind.Fugitive),
        ["electricity_generation"] = (Scope.Scope2, FactorKind.GridAverage),
        ["electricity_consumption"] = (Scope.Scope2, FactorKind.GridAverage),
        ["transmission_and_distribution"] = (Scope.Scope3, FactorKind.TransmissionAndDistributionLoss),
        ["fuel_upstream"] = (Scope.Scope3, FactorKind.Upstream),
        ["well_to_tank"] = (Scope.Scope3, FactorKind.Upstream),
        ["upstream"] = (Scope.Scope3, FactorKind.Upstream),
        ["cradle_to_gate"] = (Scope.Scope3, FactorKind.Embodied),
        ["cradle_to_shelf"] = (Scope.Scope3, FactorKind.Embodied),
        ["cradle_to_grave"] = (Scope.Scope3, FactorKind.LifeCycle),
        ["end_of_life"] = (Scope.Scope3, FactorKind.Activity),
        ["use_phase"] = (Scope.Scope3, FactorKind.Activity),
        ["transport_and_delivery"] = (Scope.Scope3, FactorKind.Activity),
    };

    private static readonly string[] Kilograms = ["kg", "kgCO2e", "kg CO2e"];
    private static readonly string[] Values = ["kgCO2e-AR6", "kgCO2e-AR5", "kgCO2e-AR4", "co2e", "factor"];
    private static readonly string[] GridMixes = ["supply_grid", "grid_mix"];

    public static ImportLayout<EmissionFactor> Layout { get; } = new(
        "climatiq",
        "Open Emission Factors Database (Climatiq)",
        ["activity_id", "region", "source", "lca_activity"],
        Read);

    private static void Read(ForeignTable table, ImportedRows<EmissionFactor> rows)
    {
        foreach (ForeignRow row in table.Rows)
        {
            if (row["activity_id"] is not { } id)
                rows.LeaveOut(row, row["name"] ?? "", ImportMessages.NoValue);
            else if (Factor(row, rows, id, out Message? reason) is { } factor)
                rows.Add(factor);
            else
                rows.LeaveOut(row, $"{id} {row["region"]}".Trim(), reason!);
        }
    }

    private static EmissionFactor? Factor(ForeignRow row, ImportedRows<EmissionFactor> rows, string id, out Message? reason)
    {
        Unit? unit = ImportText.UnitOf(UnitWord(row), Units);
        Region? region = RegionOf(row["region"]);
        (decimal? kilograms, GwpBasis basis) = Value(row);
        (Scope Scope, FactorKind Kind)? use = Use(row, id, unit, out reason);
        bool isGrid = use?.Kind == FactorKind.GridAverage;
        string code = isGrid ? "electricity.grid" : $"climatiq.{string.Join('.', id.Split('.').Select(ImportText.Word))}";
        int? prices = unit?.Currency is null ? null : Year(row["price_year"]);
        reason = unit is null ? ImportMessages.Unit(UnitWord(row))
            : region is null ? ImportMessages.Region(row["region"])
            : kilograms is null ? row.WhyNoNumber(Values)
            : unit.Currency is not null && prices is null ? ImportMessages.NoPriceYear
            : reason ?? (ActivityCode.TryParse(code, out _) ? null : ImportMessages.NoActivity(id));
        if (reason is not null || use is not var (scope, kind))
            return null;

        var activity = ActivityCode.Parse(code);
        string source = row["dataset"] is { } dataset ? $"{row["source"]}, {dataset}" : row["source"] ?? "";
        int? year = Year(row["year_released"] ?? row["year"]);
        return new EmissionFactor
        {
            Id = $"import-climatiq/{activity}/{(region!.IsGlobal ? "GLOBAL" : region.Code)}/"
                + $"{ImportText.Word(row["source"] ?? "")}-{(year is null ? "" : Numbers.Format(year.Value))}",
            Activity = activity,
            Kind = kind,
            Region = region,
            ValidFrom = Year(row["year_valid_from"]) ?? Year(row["years_calculated_from"]) ?? year,
            Unit = unit!,
            Co2eKilograms = kilograms,
            GwpBasis = basis,
            Basis = isGrid ? row["lca_activity"] == "electricity_generation" ? "generation" : "consumption" : null,
            LossesIncluded = isGrid ? row["lca_activity"] == "electricity_consumption" : null,
            PriceYear = prices,
            PriceBasis = prices is null ? null : row["price_basis"],
            Scope = scope,
            IsUserSupplied = true,
            Location = row.Location,
            Citation = new Citation
            {
                Publisher = ImportText.OneLine(row["source"] ?? ""),
                Source = ImportText.OneLine(source),
                Table = $"Open Emission Factors Database, {id}",
                Published = rows.Published(year is { } known ? PublicationDate.Parse(Numbers.Format(known)) : null),
                Url = row["source_link"],
            },
        };
    }

    private static string? UnitWord(ForeignRow row)
    {
        string? word = row["activity_unit"] ?? row["unit"];
        int stroke = word?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return stroke >= 0 && Kilograms.Contains(word![..stroke].Trim(), StringComparer.OrdinalIgnoreCase) ? word[(stroke + 1)..] : word;
    }

    private static (decimal? Kilograms, GwpBasis Basis) Value(ForeignRow row) =>
        row.Number("kgCO2e-AR6") is { } ar6 ? (ar6, GwpBasis.Ar6)
        : row.Number("kgCO2e-AR5") is { } ar5 ? (ar5, GwpBasis.Ar5)
        : row.Number("kgCO2e-AR4") is { } ar4 ? (ar4, GwpBasis.Ar4)
        : (row.Number("co2e") ?? row.Number("factor"), GwpBasis.Unstated);

    // A grid's average is what the id calls so; electricity of one source, or of a residual mix, is none.
    private static (Scope Scope, FactorKind Kind)? Use(ForeignRow row, string id, Unit? unit, out Message? reason)
    {
        reason = null;
        string stated = row["scope"] ?? "";
        if (!LifeCycle.TryGetValue(row["lca_activity"] ?? "", out (Scope Scope, FactorKind Kind) use))
            reason = ImportMessages.NotThis("lca_activity", row["lca_activity"]);
        else if (use.Kind == FactorKind.GridAverage && !GridMixes.Any(mix => id.Contains(mix, StringComparison.Ordinal)))
            reason = ImportMessages.PartOfGrid;
        else if (id.Contains("residual", StringComparison.Ordinal))
            reason = ImportMessages.PartOfGrid;
        else if (stated.Contains('|', StringComparison.Ordinal))
            reason = ImportMessages.SeveralScopes(stated);
        else if (stated.Length > 0 && stated[0] - '0' != (int)use.Scope)
            reason = ImportMessages.NotThis("scope", stated);
        else if (unit?.Currency is not null && use.Scope != Scope.Scope3)
            reason = ImportMessages.MoneyOfScope(use.Scope);
        else
            return unit?.Currency is null ? use : (Scope.Scope3, FactorKind.Spend);
        return null;
    }

    // UN/LOCODE: a country, or a place that is also a subdivision of ISO 3166.
    private static Region? RegionOf(string? text) => text switch
    {
        null => null,
        "GLOBAL" or "WORLD" => Region.Global,
        "UK" => Region.Parse("GB"),
        _ => ImportText.RegionOf(text),
    };

    private static int? Year(string? text) =>
        text is { Length: >= 4 } && int.TryParse(text.AsSpan(0, 4), out int year) && year is > 1900 and < 2200 ? year : null;
}
