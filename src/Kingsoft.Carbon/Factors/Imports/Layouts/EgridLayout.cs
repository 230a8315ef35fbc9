using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>US EPA, eGRID: the sheet of subregions (SRL), saved as CSV.</summary>
internal static class EgridLayout
{
    // Exact: one pound is 0.45359237 kg (international yard and pound agreement, 1959).
    private const decimal KilogramsPerPound = 0.45359237m;

    // Of methane and nitrous oxide eGRID printed other units once: what they make with CO2 has to be the CO2e beside them.
    private const decimal MostOff = 0.005m, LeastMethane = 21m, MostMethane = 30m, LeastNitrousOxide = 265m, MostNitrousOxide = 310m;

    public static ImportLayout<EmissionFactor> Layout { get; } = new(
        "egrid",
        "US EPA, eGRID, subregions (sheet SRL)",
        ["YEAR", "SUBRGN", "SRCO2RTA", "SRCH4RTA", "SRN2ORTA", "SRC2ERTA"],
        Read);

    private static void Read(ForeignTable table, ImportedRows<EmissionFactor> rows)
    {
        foreach (ForeignRow row in table.Rows)
        {
            string subregion = row["SUBRGN"] ?? "";
            if (ImportText.RegionOf($"US-EGRID-{subregion}") is not { } region)
                rows.LeaveOut(row, subregion, ImportMessages.Region(row["SUBRGN"]));
            else if (row.Number("YEAR") is not { } year || row.Number("SRCO2RTA") is not { } co2 || row.Number("SRCH4RTA") is not { } ch4
                || row.Number("SRN2ORTA") is not { } n2o || row.Number("SRC2ERTA") is not { } co2e)
                rows.LeaveOut(row, subregion, ImportMessages.NoValue);
            else if (!IsTheSum(co2, ch4, n2o, co2e))
                rows.LeaveOut(row, subregion, ImportMessages.NotTheSum("SRCO2RTA, SRCH4RTA, SRN2ORTA", "SRC2ERTA"));
            else
                rows.Add(Factor(row, rows, region, (int)year, co2, ch4, n2o));
        }
    }

    private static bool IsTheSum(decimal co2, decimal ch4, decimal n2o, decimal co2e)
    {
        decimal off = co2e * MostOff;
        return co2 + (ch4 * LeastMethane) + (n2o * LeastNitrousOxide) <= co2e + off
            && co2 + (ch4 * MostMethane) + (n2o * MostNitrousOxide) >= co2e - off;
    }

    private static EmissionFactor Factor(
        ForeignRow row, ImportedRows<EmissionFactor> rows, Region region, int year, decimal co2, decimal ch4, decimal n2o) => new()
        {
            Id = $"import-egrid-{Numbers.Format(year)}/electricity.grid/{region.Code}",
            Activity = ActivityCode.Parse("electricity.grid"),
            Kind = FactorKind.GridAverage,
            Region = region,
            ValidFrom = year,
            ValidTo = year,
            DataYear = year,
            Unit = Unit.KilowattHour,
            Gases = [new("CO2", Kilograms(co2)), new("CH4", Kilograms(ch4)), new("N2O", Kilograms(n2o))],
            Basis = "generation",
            LossesIncluded = false,
            AsPublished = $"{row["SRCO2RTA"]} lb CO2/MWh, {row["SRCH4RTA"]} lb CH4/MWh, {row["SRN2ORTA"]} lb N2O/MWh",
            Scope = Scope.Scope2,
            IsUserSupplied = true,
            Location = row.Location,
            Citation = new Citation
            {
                Publisher = "US EPA (U.S. Environmental Protection Agency)",
                Source = $"eGRID, data of {Numbers.Format(year)}",
                Table = $"SRCO2RTA, SRCH4RTA, SRN2ORTA of {row["SUBRGN"]}",
                Published = rows.Published(null),
                Url = "https://www.epa.gov/egrid",
                License = "U.S. Government work (17 U.S.C. 105)",
            },
        };

    private static decimal Kilograms(decimal poundsPerMegawattHour) => poundsPerMegawattHour * KilogramsPerPound / 1000m;
}
