using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>US EPA, eGRID: the sheet of subregions (SRL), saved as CSV.</summary>
internal static partial class EgridLayout
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

    private static readonly string[] Rates = ["SRCO2RTA", "SRCH4RTA", "SRN2ORTA", "SRC2ERTA"];

    // A kilogram is 2.2 pounds: the geometric mean tells the one from the other, which no grid's year does.
    private const decimal LeastOfBuiltIn = 0.67m, MostOfBuiltIn = 1.49m;

    private static void Read(ForeignTable table, ImportedRows<EmissionFactor> rows)
    {
        string?[] titles = [.. Rates.Select(table.TitleOf)];
        string? otherUnit = Array.Find(titles, title => title is not null && OtherUnit().IsMatch(title));
        bool isInPounds = titles.All(title => title is not null && PoundsPerMegawattHour().IsMatch(title));
        foreach (ForeignRow row in table.Rows)
        {
            string subregion = row["SUBRGN"] ?? "";
            if (ImportText.RegionOf($"US-EGRID-{subregion}") is not { } region)
                rows.LeaveOut(row, subregion, ImportMessages.Region(row["SUBRGN"]));
            else if (otherUnit is not null)
                rows.LeaveOut(row, subregion, ImportMessages.Unit(otherUnit));
            else if (YearOf(row) is not { } year)
                rows.LeaveOut(row, subregion, ImportMessages.NotThis("YEAR", row["YEAR"]));
            else if (row.Number("SRCO2RTA") is not { } co2 || row.Number("SRCH4RTA") is not { } ch4
                || row.Number("SRN2ORTA") is not { } n2o || row.Number("SRC2ERTA") is not { } co2e)
                rows.LeaveOut(row, subregion, row.WhyNoNumber(Rates));
            else if (!IsTheSum(co2, ch4, n2o, co2e))
                rows.LeaveOut(row, subregion, ImportMessages.NotTheSum("SRCO2RTA, SRCH4RTA, SRN2ORTA", "SRC2ERTA"));
            else if (!isInPounds && !IsNearBuiltIn(region, Kilograms(co2)))
                rows.LeaveOut(row, subregion, ImportMessages.PoundsNotStated(row["SRCO2RTA"]!));
            else
                rows.Add(Factor(row, rows, region, year, co2, ch4, n2o));
        }
    }

    private static int? YearOf(ForeignRow row) =>
        row.Number("YEAR") is >= FieldReader.FirstYear and <= FieldReader.LastYear and var year && decimal.IsInteger(year)
            ? (int)year
            : null;

    private static bool IsNearBuiltIn(Region region, decimal kilograms) => FactorLibrary.BuiltIn.Factors
        .Where(factor => factor.Activity == ActivityCode.GridElectricity && factor.Region == region)
        .SelectMany(factor => factor.Gases)
        .Any(gas => gas.Gas == "CO2"
            && kilograms >= gas.KilogramsPerUnit * LeastOfBuiltIn && kilograms <= gas.KilogramsPerUnit * MostOfBuiltIn);

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

    [GeneratedRegex(@"\blbs?\s*/\s*MWh\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PoundsPerMegawattHour();

    [GeneratedRegex(@"\bkg|kilogram|\blbs?\s*/\s*GWh|metric", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherUnit();

    private static decimal Kilograms(decimal poundsPerMegawattHour) => poundsPerMegawattHour * KilogramsPerPound / 1000m;
}
