using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Tests.Factors;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Records and inventories in one line.</summary>
internal static class Sample
{
    public static InventoryOptions Ar6 { get; } = new() { GwpSet = GwpSet.Ar6 };

    public static ActivityRecord Row(
        string activity,
        decimal amount,
        string unit,
        string period = "2025",
        ActivityDetails? details = null) =>
        ActivityRecord.Create(activity, new Quantity(amount, Unit.Parse(unit)), period, details);

    public static ActivityRecord Power(
        decimal amount,
        string unit = "kWh",
        string period = "2025",
        string region = "CN",
        string? id = null) =>
        Row("electricity.grid", amount, unit, period, new ActivityDetails { Region = Region.Parse(region), Id = id });

    public static ActivityRecord Reported(decimal tonnes, ActivityDetails details, string period = "2025") =>
        Row("emissions.reported", tonnes, "tCO2e", period, details);

    public static Inventory Calculate(params ActivityRecord[] rows) => Calculate(FactorLibrary.BuiltIn, Ar6, rows);

    public static Inventory Calculate(FactorLibrary factors, InventoryOptions options, params ActivityRecord[] rows) =>
        Inventory.Calculate(ActivityLedger.Create(rows), factors, options);

    public static ImmutableArray<Inventory> CalculateAll(InventoryOptions options, params ActivityRecord[] rows) =>
        Inventory.CalculateAll(ActivityLedger.Create(rows), FactorLibrary.BuiltIn, options);

    public static IEnumerable<string> Messages(Inventory inventory, string code) =>
        inventory.Findings.Where(finding => finding.Code == code).Select(finding => finding.Message);

    /// <summary>The built-in library with properties of the user's own.</summary>
    public static FactorLibrary WithProperties(string rows)
    {
        using var file = new ScratchFile(
            "substance,property,value,unit,source\n" + rows.Replace("\n", ",S\n", StringComparison.Ordinal));
        return FactorLibrary.BuiltIn.With(FactorLibrary.ReadPropertiesCsv(file.Path));
    }

    /// <summary>The built-in library with one factor of the user's own: a train in China.</summary>
    public static FactorLibrary WithTrain(Func<EmissionFactor, EmissionFactor> change) =>
        FactorLibrary.BuiltIn.With([change(TestFactors.Travel("train", "CN"))]);

    public static ActivityRecord Train(decimal kilometres, ActivityDetails? details = null, string period = "2025") =>
        Row("travel.rail", kilometres, "pkm", period, (details ?? ActivityDetails.None) with { Region = Region.Parse("CN") });

    public static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
