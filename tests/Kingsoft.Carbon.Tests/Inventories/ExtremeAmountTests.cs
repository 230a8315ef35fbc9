using Kingsoft.Carbon.Tests.Activities.Scanning;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Amounts of any size give figures or a message, whatever the rules of findings compare them with.</summary>
public sealed class ExtremeAmountTests
{
    private const string Header = "activity,amount,unit,period,region,facility,scope,scope3_category\n";

    private static readonly string[] Amounts =
        ["1e-28", "3e-27", "1e-12", "0.001", "1", "1.0", "1200", "1e6", "5e9", "1e15", "3e21", "1e24", "7e28"];

    private static readonly string[] Kinds =
    [
        "electricity.grid,{0},kWh,{1},CN,{2},2,", "electricity.grid,{0},TWh,{1},CN,{2},2,", "electricity.grid,{0},Wh,{1},CN,{2},3,8",
        "acme.little,{0},TWh,{1},CN,{2},2,", "heat.purchased,{0},GJ,{1},CN,{2},2,", "refrigerant.hfc-134a,{0},g,{1},CN,{2},1,",
        "emissions.reported,{0},tCO2e,{1},,{2},1,", "emissions.reported,{0},gCO2e,{1},,{2},3,3", "acme.whole,{0},kWh,{1},CN,{2},3,3",
    ];

    private static readonly string[] Periods =
    [
        "2024", "2025", "2025-H1", "2025-Q1", "2025-01", "2025-02", "2025-03", "2025-03-03/2025-04-02", "2025-03-14",
        "2023-12-15/2024-01-14",
    ];

    private static readonly FactorLibrary Factors = FactorLibrary.BuiltIn.With(
        Own("acme/little", "acme.little", FactorKind.GridAverage, Scope.Scope2, null, 0.000000001m),
        Own("acme/whole", "acme.whole", FactorKind.LifeCycle, Scope.Scope3, Scope3Category.FuelAndEnergyRelatedActivities, 0.62m));

    // Those that a line has room for.
    private static readonly Lazy<string[]> Rows = new(() => [.. Kinds
        .SelectMany(_ => Amounts, (kind, amount) => kind.Replace("{0}", amount, StringComparison.Ordinal))
        .Where(row => IsCalculated(Header + Filled(row, "2025", "dc1")))]);

    [Test]
    public void Calculate_AmountsOfAnySize_GiveFiguresOrAMessage([Range(0, 3)] int part)
    {
        int calculated = 0;
        for (ulong seed = 0; seed < 100; seed++)
        {
            var random = new SplitMix(((ulong)part * 100) + seed);
            string rows = string.Concat(Enumerable.Range(0, 2 + random.Below(12)).Select(_ =>
                Filled(random.Of(Rows.Value), random.Of(Periods), random.Of(["", "dc1", "dc2"]))));
            if (IsCalculated(Header + rows))
                calculated++;
        }

        Assert.That(calculated, Is.GreaterThan(90));
    }

    private static string Filled(string row, string period, string site) =>
        row.Replace("{1}", period, StringComparison.Ordinal).Replace("{2}", site, StringComparison.Ordinal) + "\n";

    private static bool IsCalculated(string text)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read(text);
        if (faults.Length > 0)
            return false;

        try
        {
            return Inventory.CalculateAll(ledger, Factors, new InventoryOptions { GwpSet = GwpSet.Ar6 }).Length > 0;
        }
        catch (CarbonDataException)
        {
            return false;
        }
        catch (Exception exception)
        {
            Assert.Fail($"{text}\n{exception}");
            throw;
        }
    }

    private static EmissionFactor Own(
        string id, string activity, FactorKind kind, Scope scope, Scope3Category? category, decimal kilograms) => new()
        {
            Id = id,
            Activity = ActivityCode.Parse(activity),
            Kind = kind,
            Region = Region.Parse("CN"),
            Unit = Unit.Parse("kWh"),
            Scope = scope,
            Scope3Category = category,
            Co2eKilograms = kilograms,
            GwpBasis = GwpBasis.Ar6,
            Citation = new Citation { Publisher = "ACME", Source = "Meters", Published = PublicationDate.Parse("2023") },
        };
}
