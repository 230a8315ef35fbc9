using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>
/// Rows of every make: conversions that round on each row, corrections, splits over years, biogenic CO2, gases outside the scopes,
/// emissions carried over, own columns, several years.
/// </summary>
internal static class MixedLedger
{
    public const string Header = "id,activity,amount,unit,period,region,facility,entity,scope,scope3_category,quality,corrects,"
        + "recorded_on,uncertainty_pct,supplier,note,scope2_method,gwp_set,x_project";

    private static readonly ImmutableArray<string> Kinds =
    [
        // activity, unit, region, scope, scope3_category, scope2_method, gwp_set
        "electricity.grid,kWh,CN-BJ,,,,",
        "electricity.grid,MWh,CN,,,,",
        "electricity.grid,kWh,HK-GRID-CLP,3,8,,",
        "electricity.exported,kWh,CN,,,,",
        "fuel.diesel.road,MMBtu(net),,,,,",
        "fuel.petrol.stationary,kg,,,,,",
        "fuel.biopropane.stationary,L,GB,,,,",
        "refrigerant.hcfc-22,kg,,outside,,,",
        "refrigerant.r-410a,kg,,,,,",
        "travel.air.short-haul.average,pkm,GB,,,,",
        "emissions.reported,tCO2e,,1,,,AR4",
        "emissions.reported,kgCO2e,,2,,both,",
        "emissions.reported,tCO2e,,3,1,,AR6",
    ];

    private static readonly ImmutableArray<string> Periods =
        ["2024", "2024-11", "2024-12-17/2025-02-03", "2025-Q1", "2025-03-05", "2025", "2023-11-30/2025-01-01", "2025-07", "2025-12-31"];

    private static readonly ImmutableArray<string> Qualities = ["", "measured", "estimated"];

    /// <summary>The same rows for the same seed; every eleventh corrects the one before it.</summary>
    public static string[] Rows(int count, int seed)
    {
        var random = new Random(seed);
        var rows = new string[count];
        string kind = "", place = "", period = "", supplier = "";
        decimal whole = 0m;
        for (int i = 0; i < count; i++)
        {
            bool isCorrection = i % 11 == 10;
            if (!isCorrection)
            {
                kind = Kinds[random.Next(Kinds.Length)];
                place = $"dc{random.Next(4)},{(random.Next(3) == 0 ? "" : "Beijing Ltd")}";
                period = Periods[random.Next(Periods.Length)];
            }

            string[] words = kind.Split(',');
            decimal amount = Math.Round((decimal)random.Next(1, 1_000_000_000) / 997m, random.Next(10));
            if (isCorrection)
                amount = Math.Round(whole * random.Next(1, 100) / 100m, 9, MidpointRounding.ToZero);
            whole = amount;
            rows[i] = string.Join(',', [
                $"r{i}",
                words[0],
                $"{(isCorrection ? "-" : "")}{amount.ToString(CultureInfo.InvariantCulture)}",
                words[1],
                period,
                words[2],
                place,
                words[3],
                words[4],
                Qualities[random.Next(3)],
                isCorrection ? $"r{i - 1}" : "",
                random.Next(20) == 0 ? "2026-02-01" : "",
                random.Next(5) == 0 ? "5" : "",
                supplier = SupplierOf(random.Next(6), isCorrection ? supplier : null),
                random.Next(4) == 0 ? $"note {random.Next(15)}" : "",
                words[5],
                words[6],
                random.Next(3) == 0 ? $"p{random.Next(4)}" : "",
            ]);
        }

        return rows;
    }

    public static ActivityLedger Read(params string[][] files)
    {
        ScratchFile[] written = [.. files.Select(rows => new ScratchFile($"{Header}\n{string.Join('\n', rows)}\n"))];
        try
        {
            return ActivityLedger.ReadCsv(written.Select(file => file.Path));
        }
        finally
        {
            foreach (ScratchFile file in written)
                file.Dispose();
        }
    }

    // A correction is of the supplier of the row that it corrects.
    private static string SupplierOf(int chance, string? ofCorrected) => ofCorrected ?? (chance == 0 ? "Sinopec" : "");
}
