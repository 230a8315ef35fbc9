// Makes the ledgers, instruments and metrics of this sample: a made-up company, the same bytes every time.
//
//   dotnet run samples/cloud-company/make.cs
//
// Nothing here is a measurement. Seasons, growth and odd months are drawn from a fixed seed, so that the files look as meters and bills do.
#:property ImplicitUsings=enable
#:property PublishAot=false

using System.Globalization;
using System.Text;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string folder = args.Length > 0 ? args[0] : Path.Combine("samples", "cloud-company");
var draw = new Draw(20260423);

Site[] owned =
[
    new("dc-beijing", "CN-BJ", Halls: 6, MegawattHoursOfHall: 410m, Pue: 1.27m),
    new("dc-tianjin", "CN-TJ", Halls: 6, MegawattHoursOfHall: 520m, Pue: 1.24m),
];
Site[] leased =
[
    new("dc-zhangjiakou", "CN-HE", Halls: 8, MegawattHoursOfHall: 630m, Pue: 1.21m),
    new("dc-shanghai", "CN-SH", Halls: 6, MegawattHoursOfHall: 350m, Pue: 1.38m),
    new("dc-changshu", "CN-JS", Halls: 6, MegawattHoursOfHall: 280m, Pue: 1.36m),
    new("dc-guangzhou", "CN-GD", Halls: 6, MegawattHoursOfHall: 240m, Pue: 1.42m),
    new("dc-hong-kong", "HK-GRID-CLP", Halls: 3, MegawattHoursOfHall: 90m, Pue: 1.55m),
    new("dc-singapore", "SG", Halls: 3, MegawattHoursOfHall: 75m, Pue: 1.48m),
];
Office[] offices =
[
    new("office-beijing", "CN-BJ", People: 1_420, Floors: 3),
    new("office-wuhan", "CN-HB", People: 860, Floors: 2),
];
(string From, string To, int Km)[] routes =
[
    ("Suzhou", "dc-beijing", 1_120), ("Suzhou", "dc-tianjin", 1_010), ("Shenzhen", "dc-zhangjiakou", 2_310), ("Suzhou", "dc-shanghai", 96),
    ("Shenzhen", "dc-guangzhou", 138), ("Suzhou", "dc-changshu", 41),
];
(string Code, int Km)[] flights = [("short-haul.economy", 1_076), ("short-haul.economy", 1_964), ("long-haul.economy", 4_472)];

foreach (int year in (int[])[2023, 2024, 2025])
{
    var ledger = new Ledger();
    for (int month = 1; month <= 12; month++)
        WriteMonth(ledger, year, month);
    WriteYear(ledger, year);
    ledger.Save(Path.Combine(folder, $"{year}.csv"));
}

WriteInstruments();

void WriteMonth(Ledger ledger, int year, int month)
{
    string period = $"{year}-{month:00}";
    decimal growth = 1m + ((year - 2023) * 12 + month - 1) * 0.004m;
    decimal summer = month is >= 6 and <= 9 ? 0.05m : 0m;
    int hours = DateTime.DaysInMonth(year, month) * 24;
    foreach (Site site in owned)
    {
        decimal halls = 0m;
        for (int hall = 1; hall <= site.Halls; hall++)
        {
            decimal amount = draw.Around(site.MegawattHoursOfHall * growth, 0.06m, 3);
            halls += amount;
            ledger.Add($"{site.Name}-h{hall}-{period}", "electricity.grid", amount, "MWh", period, site, meter: $"{site.Name}-hall-{hall}");
        }

        // Cooling and what else the building takes, on two meters of its own.
        decimal rest = halls * (site.Pue - 1m + summer);
        ledger.Add(
            $"{site.Name}-cool-{period}", "electricity.grid", draw.Around(rest * 0.8m, 0.03m, 3), "MWh", period, site,
            meter: $"{site.Name}-cooling");
        ledger.Add(
            $"{site.Name}-rest-{period}", "electricity.grid", draw.Around(rest * 0.2m, 0.03m, 3), "MWh", period, site,
            meter: $"{site.Name}-building");
        for (int row = 1; row <= 2; row++)
        {
            string test = $"{4 + row} unit * {draw.Around(1.2m, 0.3m, 1)} h/unit * {195 + row * 10} L/h";
            ledger.Calculate(
                $"{site.Name}-genset-{row}-{period}", "fuel.diesel.stationary", test, "L", period, site, quality: "calculated",
                note: "monthly test");
        }
    }

    foreach (Site site in leased)
    {
        for (int hall = 1; hall <= site.Halls; hall++)
        {
            string id = $"{site.Name}-h{hall}-{period}";
            if (hall < site.Halls)
            {
                ledger.Add(
                    id, "it.load", draw.Around(site.MegawattHoursOfHall * growth * 1.4m, 0.06m, 3), "MWh", period, site, 3, 8,
                    meter: $"{site.Name}-pdu-{hall}");
                continue;
            }

            // One hall of each site has no meter: cabinets by their contracts.
            string load = $"{(int)(site.MegawattHoursOfHall / 3m)} unit * 4.4 kW/unit * {hours} h * {draw.Around(68m, 0.05m, 1)} %";
            ledger.Calculate(
                id, "it.load", load, "MWh", period, site, 3, 8, quality: "estimated",
                note: "contracted cabinets, share of their power");
        }
    }

    foreach (Office office in offices)
        WriteOffice(ledger, office, year, month);
    foreach ((string from, string to, int km) in routes)
    {
        Site site = owned.Concat(leased).Single(known => known.Name == to);
        for (int load = 1; load <= 2; load++)
        {
            string weight = $"{draw.Around(6.5m * growth, 0.5m, 2)} t * {km} km";
            ledger.Calculate(
                $"freight-{to}-{load}-{period}", "freight.road.hgv.average.laden-average", weight, "tkm", period,
                site with { Region = "CN" }, 3, 4, note: $"servers, {from} to {to}");
        }
    }

    for (int kind = 1; kind <= 4; kind++)
    {
        (string code, Site to) = kind switch
        {
            1 => ("it.server.commodity-rack", owned[0]),
            2 => ("it.ssd", owned[1]),
            3 => ("it.server.commodity-rack", leased[0]),
            _ => ("it.hdd", leased[0]),
        };
        ledger.Add(
            $"bought-{kind}-{period}", code, Math.Round(draw.Around(code == "it.ssd" ? 420m : 96m, 0.4m, 0)), "unit", period,
            to with { Region = "" }, 3, 2, note: "goods received");
    }
}

void WriteOffice(Ledger ledger, Office office, int year, int month)
{
    string period = $"{year}-{month:00}";
    Site site = office.AsSite;
    for (int floor = 1; floor <= office.Floors; floor++)
        ledger.Add(
            $"{office.Name}-f{floor}-{period}", "electricity.grid", draw.Around(office.People * 110m / office.Floors, 0.12m, 0),
            "kWh", period, site, meter: $"{office.Name}-floor-{floor}");
    if (office.Region == "CN-BJ" && month is 1 or 2 or 3 or 11 or 12)
        ledger.Add($"{office.Name}-heat-{period}", "heat.district", draw.Around(640m, 0.2m, 1), "GJ", period, site);

    int days = month switch { 2 or 10 => 17, 1 or 5 => 20, _ => 22 };
    (string Code, int Share, int Km)[] modes =
    [
        ("rail.light-rail-and-tram", 52, 15), ("bus.local-average", 21, 9), ("car.average.petrol", 12, 17),
        ("car.average.battery-electric", 6, 16),
    ];
    foreach ((string code, int share, int km) in modes)
    {
        bool isCar = code.StartsWith("car", StringComparison.Ordinal);
        string way = $"{office.People} {(isCar ? "unit" : "person")} * {share} % * {days} * 2 * {km} {(isCar ? "vkm" : "km")}";
        ledger.Calculate(
            $"{office.Name}-commute-{code[..3]}{(code.EndsWith("electric") ? "-ev" : "")}-{period}", "travel." + code, way,
            isCar ? "vkm" : "pkm", period, site with { Region = "CN" }, 3, 7, quality: "estimated",
            note: "survey of November 2024");
    }

    for (int car = 1; car <= 3; car++)
        ledger.Add(
            $"{office.Name}-car-{car}-{period}", "fuel.petrol.road", draw.Around(96m, 0.3m, 1), "L", period,
            site with { Region = "CN" });
    ledger.Add(
        $"{office.Name}-waste-{period}", "waste.commercial-and-industrial-waste.incineration-energy-recovery",
        draw.Around(office.People * 6.1m, 0.15m, 0), "kg", period, site with { Region = "CN" }, 3, 5);
    ledger.Add(
        $"{office.Name}-paper-{period}", "waste.paper-and-board-mixed.closed-loop", draw.Around(office.People * 0.9m, 0.15m, 0),
        "kg", period, site with { Region = "CN" }, 3, 5);
    for (int trip = 1; trip <= 12; trip++)
    {
        (string code, int km) = flights[draw.Below(flights.Length)];
        ledger.Calculate(
            $"{office.Name}-air-{trip}-{period}", "travel.air." + code, $"{1 + draw.Below(4)} person * {km} km * 2", "pkm", period,
            site with { Region = "CN" }, 3, 6);
    }

    for (int trip = 1; trip <= 8; trip++)
        ledger.Calculate(
            $"{office.Name}-rail-{trip}-{period}", "travel.rail.national",
            $"{1 + draw.Below(6)} person * {(draw.Below(2) == 0 ? 1_318 : 1_229)} km * 2", "pkm", period,
            site with { Region = "CN" }, 3, 6);
}

void WriteYear(Ledger ledger, int year)
{
    foreach (Site site in owned)
    {
        ledger.Add(
            $"{site.Name}-r410a-{year}", "refrigerant.r-410a", draw.Around(34m, 0.4m, 1), "kg", $"{year}",
            site with { Region = "" }, note: "refilled by the contractor");
        ledger.Add(
            $"{site.Name}-sun-{year}", "electricity.self-generated.solar",
            draw.Around(site.Name == "dc-tianjin" ? 912m : 405m, 0.05m, 3), "MWh", $"{year}", site, meter: $"{site.Name}-roof");
    }
}

void WriteInstruments()
{
    var text = new StringBuilder(
        "id,type,facility,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,cancel_reason,registry,serials,generator,technology,"
        + "bundled,supplier,source\n");
    long serial = 100_001;
    foreach (int year in (int[])[2023, 2024, 2025])
    {
        int bought = (year - 2022) * 1_500;
        for (int month = 1; month <= 12; month++)
        {
            // The green-power trade of the Tianjin site: each month settled, its certificates come with it.
            int traded = bought / 4 + draw.Below(200);
            text.Append(
                $"trade-{year}-{month:00},contract,dc-tianjin,CN-TJ,{traded},MWh,0,{year}-{month:00},{year + 1}-02-{10 + month},used,GEC,"
                + $"SAMPLE-{serial}..SAMPLE-{serial + traded - 1},made-up wind farm,wind,yes,,"
                + "made up: settlement of the green-power trade\n");
            serial += traded;
        }

        for (int quarter = 1; quarter <= 4; quarter++)
        {
            text.Append(
                $"gec-{year}-q{quarter},certificate,,CN-HE,{bought},MWh,0,{year}-{quarter * 3:00},{year + 1}-03-0{quarter},used,GEC,"
                + $"SAMPLE-{serial}..SAMPLE-{serial + bought - 1},made-up solar park,solar,no,,made up: extract of the registry\n");
            serial += bought;
        }
    }

    text.Append(
        $"gec-2025-late,certificate,,CN-SC,2000,MWh,0,2025-11,,,GEC,SAMPLE-{serial}..SAMPLE-{serial + 1999},made-up wind farm,wind,no,,"
        + "made up: bought and not retired when the books closed\n");
    File.WriteAllText(Path.Combine(folder, "instruments.csv"), text.ToString());
}

internal sealed record Site(string Name, string Region, int Halls, decimal MegawattHoursOfHall, decimal Pue);

internal sealed record Office(string Name, string Region, int People, int Floors)
{
    public Site AsSite => new(Name, Region, 0, 0m, 1m);
}

/// <summary>The rows of a year.</summary>
internal sealed class Ledger
{
    private readonly StringBuilder _text = new(
        "id,activity,amount,unit,calculation,period,facility,region,scope,scope3_category,quality,x_meter,note\n");

    public void Add(
        string id, string activity, decimal amount, string unit, string period, Site site,
        int? scope = null, int? category = null, string quality = "measured", string meter = "", string note = "") =>
        Append($"{id},{activity},{amount},{unit},,{period},{site.Name},{site.Region},{scope},{category},{quality},{meter},{Quote(note)}");

    public void Calculate(
        string id, string activity, string calculation, string unit, string period, Site site,
        int? scope = null, int? category = null, string quality = "calculated", string note = "") =>
        Append($"{id},{activity},,{unit},{calculation},{period},{site.Name},{site.Region},{scope},{category},{quality},,{Quote(note)}");

    public void Save(string path) => File.WriteAllText(path, _text.ToString());

    private void Append(string line) => _text.Append(line).Append('\n');

    private static string Quote(string text) => text.Contains(',') ? $"\"{text}\"" : text;
}

/// <summary>Numbers that are the same on every machine: SplitMix64.</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    public int Below(int end) => (int)(Next() % (ulong)end);

    public decimal Around(decimal middle, decimal share, int decimals) =>
        Math.Round(middle * (1m - share + share * 2m * Below(10_001) / 10_000m), decimals);

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
