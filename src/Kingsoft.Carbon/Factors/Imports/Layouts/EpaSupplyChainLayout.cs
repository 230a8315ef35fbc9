using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>US EPA, Supply Chain Greenhouse Gas Emission Factors by NAICS-6: the CSV in CO2e.</summary>
internal static class EpaSupplyChainLayout
{
    private const string Without = "Supply Chain Emission Factors without Margins", With = "Supply Chain Emission Factors with Margins";
    private const string UnitStart = "kg CO2e/", UnitEnd = " USD, purchaser price";

    public static ImportLayout<EmissionFactor> Layout { get; } = new(
        "epa-supply-chain",
        "US EPA, Supply Chain Greenhouse Gas Emission Factors by NAICS-6, in CO2e",
        ["2017 NAICS Code", "2017 NAICS Title", "GHG", "Unit", Without, With],
        Read);

    private static void Read(ForeignTable table, ImportedRows<EmissionFactor> rows)
    {
        foreach (ForeignRow row in table.Rows)
        {
            string what = $"{row["2017 NAICS Code"]} {row["2017 NAICS Title"]}".Trim();
            if (row["GHG"] != "All GHGs")
                rows.LeaveOut(row, what, ImportMessages.NotThis("GHG", row["GHG"]));
            else if (PriceYearOf(row["Unit"]) is not { } year)
                rows.LeaveOut(row, what, ImportMessages.Unit(row["Unit"]));
            else if (row["2017 NAICS Code"] is not { Length: 6 } code || !code.All(char.IsAsciiDigit))
                rows.LeaveOut(row, what, ImportMessages.NotThis("2017 NAICS Code", row["2017 NAICS Code"]));
            else if (row.Number(Without) is not { } without || row.Number(With) is not { } with)
                rows.LeaveOut(row, what, row.WhyNoNumber(Without, With));
            else
                AddBoth(row, rows, code, year, without, with);
        }
    }

    private static int? PriceYearOf(string? unit) =>
        unit is not null && unit.StartsWith(UnitStart, StringComparison.Ordinal) && unit.EndsWith(UnitEnd, StringComparison.Ordinal)
        && unit.Length == UnitStart.Length + 4 + UnitEnd.Length
        && int.TryParse(unit.AsSpan(UnitStart.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year
            : null;

    private static void AddBoth(
        ForeignRow row, ImportedRows<EmissionFactor> rows, string code, int year, decimal without, decimal with)
    {
        rows.Add(Factor("without-margins", Without, without));
        rows.Add(Factor("with-margins", With, with));

        EmissionFactor Factor(string margins, string column, decimal kilograms)
        {
            string activity = $"spend.naics-{code}.{margins}";
            return new()
            {
                Id = $"import-epa-supply-chain-{Numbers.Format(year)}/{activity}/US",
                Activity = ActivityCode.Parse(activity),
                Kind = FactorKind.Spend,
                Region = Region.Parse("US"),
                ValidFrom = year,
                ValidTo = year,
                Unit = Unit.Parse("USD"),
                Co2eKilograms = kilograms,
                GwpBasis = GwpBasis.Unstated,
                PriceYear = year,
                PriceBasis = "purchaser",
                Scope = Scope.Scope3,
                Scope3Category = Scope3Category.PurchasedGoodsAndServices,
                IsUserSupplied = true,
                Location = row.Location,
                Citation = new Citation
                {
                    Publisher = "US EPA (U.S. Environmental Protection Agency)",
                    Source = $"Supply Chain Greenhouse Gas Emission Factors by NAICS-6, {Numbers.Format(year)} USD",
                    Table = $"row {code} {row["2017 NAICS Title"]}, column {column}",
                    Published = rows.Published(null),
                    Url = "https://catalog.data.gov/dataset",
                    License = "U.S. Government work (17 U.S.C. 105)",
                },
            };
        }
    }
}
