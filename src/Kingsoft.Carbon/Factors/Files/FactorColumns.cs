using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>The columns of a factor file and the value of each in a factor: the one place that knows both.</summary>
public static class FactorColumns
{
    internal const int Id = 0, Activity = 1, Kind = 2, Unit = 3, Scope = 4, Published = 5, Publisher = 6, Source = 7;
    internal const int Set = 8, Replaces = 9, Region = 10, ValidFrom = 11, ValidTo = 12, DataYear = 13, Co2 = 14, Ch4 = 15, Ch4Fossil = 16,
        N2o = 17, Ch4Co2e = 18, N2oCo2e = 19;
    internal const int OtherGases = 20, RfCo2e = 21, Co2e = 22, PublishedCo2e = 23, GwpSet = 24, AsPublished = 25, PriceYear = 26,
        PriceBasis = 27, BiogenicCo2 = 28, Category = 29;
    internal const int UncertaintyLow = 30, UncertaintyHigh = 31, Quality = 32, Table = 33, Url = 34, License = 35,
        Substance = 36, NonKyotoCo2e = 37, Basis = 38, LossesIncluded = 39;

    internal const string Yes = "yes", No = "no";

    internal static readonly CsvColumns Columns = new(
        ["id", "activity", "kind", "unit", "scope", "published", "publisher", "source"],
        [
            "set", "replaces", "region", "valid_from", "valid_to", "data_year", "co2_kg", "ch4_kg", "ch4_fossil_kg", "n2o_kg",
            "ch4_co2e_kg", "n2o_co2e_kg",
            "other_gases", "rf_co2e_kg", "co2e_kg", "published_co2e_kg", "gwp_set", "as_published", "price_year", "price_basis",
            "biogenic_co2_kg", "scope3_category",
            "uncertainty_low_pct", "uncertainty_high_pct", "quality", "table", "url", "license", "substance",
            "non_kyoto_co2e_kg", "basis", "losses_included",
        ],
        recordId: "id",
        isRecordSaid: false);

    private static readonly int[] FileOrder =
    [
        Id, Activity, Set, Replaces, Kind, Region, ValidFrom, ValidTo, DataYear, Unit, Co2, Ch4, Ch4Fossil, N2o, Ch4Co2e, N2oCo2e,
        OtherGases, RfCo2e, Co2e, NonKyotoCo2e, PublishedCo2e, Basis, LossesIncluded, GwpSet,
        AsPublished, PriceYear, PriceBasis, BiogenicCo2, Scope, Category, UncertaintyLow, UncertaintyHigh, Quality, Published, Publisher,
        Source, Table, Url, License, Substance,
    ];

    private static readonly HashSet<int> NumberColumns =
    [
        ValidFrom, ValidTo, DataYear, Co2, Ch4, Ch4Fossil, N2o, Ch4Co2e, N2oCo2e, RfCo2e, Co2e, NonKyotoCo2e, PublishedCo2e, PriceYear,
        BiogenicCo2, Category, UncertaintyLow, UncertaintyHigh, Quality,
    ];

    /// <summary>The names of the columns, in the order in which files are written.</summary>
    public static ImmutableArray<string> Names { get; } = [.. FileOrder.Select(column => Columns.Names[column])];

    /// <summary>Whether the values of a column are numbers.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>True for masses, years, percentages, categories and qualities.</returns>
    public static bool IsNumber(string name) => NumberColumns.Contains(Columns.IndexOf(name));

    /// <summary>
    /// The value of each column of a factor, as files write it, in the order of <see cref="Names"/>; null where it is absent.
    /// </summary>
    /// <param name="factor">The factor.</param>
    /// <returns>Texts; numbers with the digits that were published.</returns>
    public static ImmutableArray<string?> ValuesOf(EmissionFactor factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return [.. FileOrder.Select(column => FieldOf(factor, Columns.Names[column]))];
    }

    /// <summary>What a factor has in a column, if it is sound enough to tell; null where it has nothing.</summary>
    internal static string? FieldOf(EmissionFactor factor, string column)
    {
        int at = Columns.IndexOf(column);
        bool isThere = at switch
        {
            Activity => factor.Activity is not null,
            Kind => Enum.IsDefined(factor.Kind),
            Region => factor.Region is not null,
            Unit => factor.Unit is not null,
            Published or Publisher or Source or Table or Url or License => factor.Citation is not null,
            _ => at >= 0,
        };
        return isThere ? Value(factor, at) : null;
    }

    internal static string? GwpName(GwpBasis? basis) => basis switch
    {
        null => null,
        GwpBasis.Unstated => "unstated",
        GwpBasis.Mixed => "mixed",
        { } set => set.ToString().ToUpperInvariant(),
    };

    private static string? Value(EmissionFactor factor, int column) => column switch
    {
        Id => factor.Id,
        Activity => factor.Activity.Value,
        Set => factor.Set,
        Replaces => factor.Replaces,
        Kind => factor.Kind.FileName(),
        Region => factor.Region.IsGlobal ? null : factor.Region.Code,
        ValidFrom => Text(factor.ValidFrom),
        ValidTo => Text(factor.ValidTo),
        DataYear => Text(factor.DataYear),
        Unit => factor.Unit.Symbol,
        Co2 => Gas(factor, "CO2"),
        Ch4 => Gas(factor, "CH4"),
        Ch4Fossil => Gas(factor, "CH4-fossil"),
        N2o => Gas(factor, "N2O"),
        Ch4Co2e => Text(factor.Ch4Co2eKilograms),
        N2oCo2e => Text(factor.N2oCo2eKilograms),
        OtherGases => Others(factor),
        RfCo2e => Text(factor.RadiativeForcingCo2eKilograms),
        Co2e => Text(factor.Co2eKilograms),
        NonKyotoCo2e => Text(factor.NonKyotoCo2eKilograms),
        PublishedCo2e => Text(factor.PublishedCo2eKilograms),
        Basis => factor.Basis,
        LossesIncluded => factor.LossesIncluded is { } included ? included ? Yes : No : null,
        GwpSet => GwpName(factor.GwpBasis),
        AsPublished => factor.AsPublished,
        PriceYear => Text(factor.PriceYear),
        PriceBasis => factor.PriceBasis,
        BiogenicCo2 => Text(factor.BiogenicCo2Kilograms),
        Scope => ((int)factor.Scope).ToString(CultureInfo.InvariantCulture),
        Category => Text((int?)factor.Scope3Category),
        UncertaintyLow => Text(factor.Uncertainty?.LowPct),
        UncertaintyHigh => Text(factor.Uncertainty?.HighPct),
        Quality => Text(factor.Quality),
        Published => factor.Citation.Published?.Text,
        Publisher => factor.Citation.Publisher,
        Source => factor.Citation.Source,
        Table => factor.Citation.Table,
        Url => factor.Citation.Url,
        License => factor.Citation.License,
        _ => factor.Substance,
    };

    private static string? Gas(EmissionFactor factor, string code)
    {
        // What is wrong with a factor that code made is told by what it holds: its gases may never have been set.
        foreach (GasAmount gas in factor.Gases.IsDefault ? [] : factor.Gases)
        {
            if (gas.Gas == code)
                return Text(gas.KilogramsPerUnit);
        }

        return null;
    }

    private static string? Others(EmissionFactor factor)
    {
        string text = string.Join(';', factor.Gases
            .Where(gas => gas.Gas is not ("CO2" or "CH4" or "CH4-fossil" or "N2O"))
            .Select(gas => $"{gas.Gas}={Text(gas.KilogramsPerUnit)}"));
        return text.Length == 0 ? null : text;
    }

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
