using System.Globalization;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A made-up ledger in which nothing is wrong, of another shape for each seed: sites, bills, loads, spend, corrections.</summary>
internal sealed class RightLedger
{
    public const string Header =
        "id,activity,amount,unit,period,region,entity,facility,supplier,evidence,corrects,scope,scope3_category,quality";

    private static readonly string[] Registers = ["day", "night"];

    private readonly Random _random;
    private readonly List<string> _rows = [];
    private readonly int _firstMonth;

    private RightLedger(int seed)
    {
        _random = new Random(seed);
        _firstMonth = Chance(4) ? 4 : 1;
    }

    /// <summary>The rows of a seed, and the month in which its years begin.</summary>
    public static (IReadOnlyList<string> Rows, int FirstMonth) Of(int seed)
    {
        var ledger = new RightLedger(seed);
        ledger.AddAll();
        return (ledger._rows, ledger._firstMonth);
    }

    private void AddAll()
    {
        int sites = Chance(3) ? _random.Next(1, 5) : _random.Next(1, 41), entities = Chance(2) ? 1 : _random.Next(2, 6);
        for (int site = 0; site < sites; site++)
            AddSite($"Site {(char)('A' + (site % 26))}{site / 26}", entities == 1 ? "" : $"Entity {site % entities}");
        if (Chance(3))
            AddTotalsOfSuppliers(_random.Next(1, 6));
        if (Chance(2))
            AddSpend(_random.Next(1, 30));
        if (Chance(2))
            AddLeased(_random.Next(1, 12));
        if (Chance(2))
            AddTravel();
        if (Chance(3))
            AddCarriedOver(entities);
    }

    private void AddSite(string site, string entity)
    {
        switch (_random.Next(6))
        {
            case 0:
                AddBills(site, entity, "electricity.grid", "kWh", 3, "");
                break;
            case 1:
                AddBills(site, entity, "electricity.grid", "MWh", 1, "meter 7");
                AddBills(site, entity, "electricity.grid", "MWh", Chance(2) ? 1 : 3, "meter 8");
                break;
            case 2:
                foreach (string register in Registers)
                    AddBills(site, entity, "electricity.grid", "kWh", 1, $"meter 7 {register}");
                break;
            case 3:
                Add("electricity.grid", Amount(20_000, 900_000, 0), "kWh", Year(), entity, site);
                break;
            default:
                AddBills(site, entity, "electricity.grid", "kWh", 1, "");
                break;
        }

        if (Chance(3))
            AddBills(site, entity, "fuel.natural-gas.stationary", "GJ(gross)", 1, "");
        if (Chance(3))
            AddLoads(site, entity);
        if (Chance(3))
            AddBills(site, entity, "fuel.diesel.road", "L", 1, "");
        if (Chance(4))
            Add("refrigerant.r-410a", Amount(1, 40, 1), "kg", Year(), entity, site);
    }

    private void AddBills(string site, string entity, string activity, string unit, int months, string evidence)
    {
        decimal usual = Amount(unit == "kWh" ? 3_000 : 30, unit == "kWh" ? 90_000 : 900, 0) * months;
        int decimals = _random.Next(0, 3);
        bool isNumbered = evidence.Length > 0 || Chance(2), isHalf = Chance(10);
        int corrected = Chance(4) ? _random.Next(12 / months) : -1;
        for (int bill = 0; bill < 12 / months; bill++)
        {
            decimal amount = Math.Round(usual * (0.7m + (0.6m * (decimal)_random.NextDouble())), decimals);
            string period = Months(bill * months, months);
            string source = evidence.Length > 0 ? evidence : isNumbered ? $"bill {_random.Next(100_000, 999_999)}" : "";
            string id = Add(activity, amount, unit, period, entity, site, evidence: source);
            if (bill == corrected)
                Add(activity, Math.Round(amount * (isHalf ? 0.4m : -0.07m), decimals), unit, period, entity, site, corrects: id);
        }
    }

    // Deliveries of a tank, and what the pump of the yard gave in each month of another.
    private void AddLoads(string site, string entity)
    {
        int step = new[] { 1, 10, 50, 100 }[_random.Next(4)];
        for (int load = _random.Next(3, 30); load > 0; load--)
        {
            DateOnly day = Start().AddDays(_random.Next(0, 360));
            Add("fuel.diesel.stationary", _random.Next(300, 5_000) / step * step, "L", $"{day:yyyy-MM-dd}", entity, site);
        }

        for (int month = Chance(4) ? 0 : 12; month < 12; month++)
            Add("fuel.diesel.stationary", _random.Next(300, 9_000) / step * step, "L", Months(month, 1), entity, site);
    }

    private void AddTotalsOfSuppliers(int suppliers)
    {
        for (int supplier = 0; supplier < suppliers; supplier++)
            Add("electricity.grid", Amount(20_000, 900_000, 0), "kWh", Year(), "", "", $"Power {supplier}");
    }

    private void AddSpend(int suppliers)
    {
        string[] codes = ["spend.naics-541511.with-margins", "spend.naics-561720.with-margins", "spend.naics-721110.with-margins"];
        for (int supplier = 0; supplier < suppliers; supplier++)
        {
            string code = codes[_random.Next(codes.Length)];
            bool isMonthly = Chance(2);
            for (int month = 0; month < (isMonthly ? 12 : 1); month++)
            {
                string period = isMonthly ? Months(month, 1) : Year();
                Add(code, Amount(1_000, 90_000, 2), "USD", period, "", "", $"Supplier {supplier}", region: "US");
            }
        }
    }

    private void AddLeased(int sites)
    {
        for (int site = 0; site < sites; site++)
        {
            bool isMonthly = Chance(2);
            for (int month = 0; month < (isMonthly ? 12 : 1); month++)
            {
                string period = isMonthly ? Months(month, 1) : Year();
                Add("electricity.grid", Amount(2_000, 90_000, 0) * (isMonthly ? 1 : 12), "kWh", period, "", $"Zone {site}", scope: "3,8");
            }
        }
    }

    private void AddTravel()
    {
        for (int trip = _random.Next(5, 80); trip > 0; trip--)
        {
            string period = Months(_random.Next(0, 12), 1);
            decimal distance = _random.Next(30, 120) * 100;
            Add("travel.air.long-haul.economy.with-rf", distance, "pkm", period, "", "", "Agency", $"trip {trip}", region: "GB");
        }
    }

    private void AddCarriedOver(int entities)
    {
        foreach (string scope in new[] { "3,6", "3,7", "3,4", "1,", "2," })
        {
            for (int entity = 0; entity < entities; entity++)
            {
                string name = entities == 1 ? "" : $"Entity {entity}", site = Chance(2) ? $"Plant {entity}" : "";
                Add("emissions.reported", Amount(10, 4_000, 1), "tCO2e", Year(), name, site, scope: scope, region: "");
            }
        }
    }

    private string Add(
        string activity, decimal amount, string unit, string period, string entity, string site, string supplier = "",
        string evidence = "", string corrects = "", string scope = ",", string region = "CN")
    {
        string id = $"r{_rows.Count:00000}";
        _rows.Add(FormattableString.Invariant(
            $"{id},{activity},{amount},{unit},{period},{region},{entity},{site},{supplier},{evidence},{corrects},{scope},"));
        return id;
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    // As often of 10 to 20 as of 20 to 40.
    private decimal Amount(int least, int most, int decimals) =>
        Math.Round((decimal)(least * Math.Pow((double)most / least, _random.NextDouble())), decimals);

    private DateOnly Start() => new(2024, _firstMonth, 1);

    private string Year() => Months(0, 12);

    private string Months(int first, int count)
    {
        DateOnly start = Start().AddMonths(first), end = start.AddMonths(count).AddDays(-1);
        return string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd}/{end:yyyy-MM-dd}");
    }
}
