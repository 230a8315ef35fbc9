namespace Kingsoft.Carbon.Tests.Factors.World;

/// <summary>
/// What analysts outside China type, with the factor that must answer first, or the beginning of the reason why there is none.
/// </summary>
internal static class AnalystQuestions
{
    public static readonly (string Question, string Expected)[] Germany =
    [
        ("electricity Germany 2023", "eea-2025/electricity.grid/DE/2023"),
        ("Strom Deutschland 2024", "eea-2025/electricity.grid/DE/2024"),
        ("grid emission factor Germany 2022", "eea-2024-chart-15/electricity.grid/DE/2022"),
        ("purchased electricity Germany 2021", "eea-2023/electricity.grid/DE/2021"),
        ("electricity DE 2025", "eea-2025/electricity.grid/DE/2024"), ("Strommix Deutschland 2020", "eea-2023/electricity.grid/DE/2020"),
        ("electricity bill Germany 2024", "eea-2025/electricity.grid/DE/2024"), ("德国 电力 2024", "eea-2025/electricity.grid/DE/2024"),
        ("residual mix Germany 2024", "!no residual mix is built in but Australia's"),
    ];

    public static readonly (string Question, string Expected)[] France =
    [
        ("electricity France 2024", "eea-2025/electricity.grid/FR/2024"),
        ("électricité France 2023", "eea-2025/electricity.grid/FR/2023"),
        ("grid factor France 2022", "eea-2024-chart-15/electricity.grid/FR/2022"),
        ("electricity France 2019", "eea-2023/electricity.grid/FR/2019"), ("FR electricity 2025", "eea-2025/electricity.grid/FR/2024"),
        ("data centre electricity France 2024", "eea-2025/electricity.grid/FR/2024"),
        ("法国 用电 2023", "eea-2025/electricity.grid/FR/2023"), ("electricity consumption France 2024", "eea-2025/electricity.grid/FR/2024"),
    ];

    public static readonly (string Question, string Expected)[] Japan =
    [
        ("electricity Japan 2024", "jp-moe-2024/electricity.grid/JP"), ("grid factor Japan 2024", "jp-moe-2024/electricity.grid/JP"),
        ("電力 日本 2024", "jp-moe-2024/electricity.grid/JP"), ("購入電力 日本 2024", "jp-moe-2024/electricity.grid/JP"),
        ("日本 电网 2024", "jp-moe-2024/electricity.grid/JP"), ("purchased electricity Japan 2025", "jp-moe-2024/electricity.grid/JP"),
        ("electricity JP 2024", "jp-moe-2024/electricity.grid/JP"), ("office electricity Japan 2024", "jp-moe-2024/electricity.grid/JP"),
        ("data center power Japan 2025", "jp-moe-2024/electricity.grid/JP"),
        ("軽油 日本 2025", "jp-moe-fuels-2025/fuel.diesel.road/JP"), ("灯油 日本 2025", "jp-moe-fuels-2025/fuel.kerosene.stationary/JP"),
        ("A重油 日本 2025", "jp-moe-fuels-2025/fuel.heavy-oil-a.stationary/JP"),
        ("都市ガス 日本 2025", "jp-moe-fuels-2025/fuel.city-gas.stationary/JP"),
    ];

    public static readonly (string Question, string Expected)[] India =
    [
        ("electricity India 2024", "in-cea-21/electricity.grid/IN/2024"),
        ("grid emission factor India 2023", "in-cea-21/electricity.grid/IN/2023"),
        ("electricity India 2022", "in-cea-21/electricity.grid/IN/2022"),
        ("CEA grid factor India 2024", "in-cea-21/electricity.grid/IN/2024"),
        ("印度 电力 2024", "in-cea-21/electricity.grid/IN/2024"), ("purchased electricity India 2021", "in-cea-21/electricity.grid/IN/2021"),
        ("power consumption India 2025", "in-cea-21/electricity.grid/IN/2024"),
        ("electricity IN 2020", "in-cea-21/electricity.grid/IN/2020"),
    ];

    public static readonly (string Question, string Expected)[] Australia =
    [
        ("electricity Australia NSW 2025", "au-nga-2025/electricity.grid/AU-NSW"),
        ("electricity New South Wales 2024", "au-nga-2024/electricity.grid/AU-NSW"),
        ("Victoria electricity 2024", "au-nga-2024/electricity.grid/AU-VIC"),
        ("Queensland grid 2026", "au-nga-2026/electricity.grid/AU-QLD"),
        ("electricity Australia 2024", "au-nga-2024/electricity.grid/AU"),
        ("SWIS electricity 2025", "au-nga-2025/electricity.grid/AU-GRID-SWIS"),
        ("electricity Western Australia 2025", "au-nga-2025/electricity.grid/AU"),
        ("electricity Tasmania 2023", "au-nga-2023/electricity.grid/AU-TAS"),
        ("residual mix Australia 2025", "!no residual mix is built in but Australia's"),
        ("diesel Australia 2025", "au-nga-2025/fuel.diesel.stationary/AU/GJ-gross"),
        ("diesel generator New South Wales 2025", "au-nga-2025/fuel.diesel.stationary.commercial/AU/GJ-gross"),
        ("petrol Australia 2024", "au-nga-2024/fuel.petrol.road/AU/GJ-gross"),
        ("natural gas Victoria 2025", "au-nga-2025/fuel.natural-gas.stationary.commercial/AU/GJ-gross"),
        ("scope 3 electricity New South Wales 2025", "au-nga-2025/upstream.electricity.with-losses/AU-NSW"),
        ("municipal solid waste landfill Australia 2025", "au-nga-2025/waste.mixed-municipal-solid-waste.landfill/AU"),
    ];

    public static readonly (string Question, string Expected)[] Singapore =
    [
        ("electricity Singapore 2024", "sg-ema-2025/electricity.grid/SG/2024"),
        ("grid emission factor Singapore 2023", "sg-ema-2025/electricity.grid/SG/2023"),
        ("新加坡 电力 2024", "sg-ema-2025/electricity.grid/SG/2024"), ("SG electricity", "sg-ema-2025/electricity.grid/SG/2024"),
        ("electricity Singapore 2021", "sg-ema-2025/electricity.grid/SG/2021"),
        ("colocation Singapore 2025", "sg-ema-2025/electricity.grid/SG/2024"),
        ("electricity bill Singapore 2025", "sg-ema-2025/electricity.grid/SG/2024"),
        ("grid Singapore 2022", "sg-ema-2025/electricity.grid/SG/2021"),
    ];

    public static readonly (string Question, string Expected)[] Brazil =
    [
        ("electricity Brazil 2023", "br-mcti-2023/electricity.grid/BR/2023"),
        ("energia elétrica Brasil 2023", "br-mcti-2023/electricity.grid/BR/2023"),
        ("grid factor Brazil 2022", "br-mcti-2023/electricity.grid/BR/2022"),
        ("electricity Brazil 2024", "br-mcti-2023/electricity.grid/BR/2023"),
        ("巴西 电力 2023", "br-mcti-2023/electricity.grid/BR/2023"),
        ("purchased electricity Brazil 2019", "br-mcti-2023/electricity.grid/BR/2019"),
        ("BR electricity 2021", "br-mcti-2023/electricity.grid/BR/2021"),
    ];

    public static readonly (string Question, string Expected)[] UnitedStates =
    [
        ("electricity CAMX 2023", "epa-egrid-2023.2/electricity.grid/US-EGRID-CAMX"),
        ("electricity Texas ERCOT 2024", "epa-egrid-2023.2/electricity.grid/US-EGRID-ERCT"),
        ("ERCOT 2022", "epa-egrid-2022/electricity.grid/US-EGRID-ERCT"),
        ("electricity NYCW 2023", "epa-egrid-2023.2/electricity.grid/US-EGRID-NYCW"),
        ("electricity United States 2022", "epa-egrid-2022/electricity.grid/US"),
        ("US electricity 2023", "epa-ghg-hub-2025/electricity.grid/US"),
        ("eGRID RFCW 2021", "epa-egrid-2021/electricity.grid/US-EGRID-RFCW"),
        ("CAISO 2024", "epa-egrid-2023.2/electricity.grid/US-EGRID-CAMX"),
        ("electricity California 2023", "epa-ghg-hub-2025/electricity.grid/US"),
        ("heating oil US 2025", "epa-ghg-hub-2025/fuel.diesel.stationary/US/MMBtu-gross"),
        ("residual mix US 2023", "!no residual mix is built in but Australia's"),
    ];

    public static readonly (string Question, string Expected)[] UnitedKingdom =
    [
        ("electricity UK 2025", "desnz-2025/electricity.grid/GB"), ("grid electricity UK 2024", "desnz-2024/electricity.grid/GB"),
        ("UK grid factor 2025", "desnz-2025/electricity.grid/GB"),
        ("transmission and distribution losses UK 2025", "desnz-2025/losses.electricity/GB"),
        ("electricity losses New Zealand 2024", "nz-mfe-2026/losses.electricity/NZ/2024"),
        ("electricity New Zealand 2024", "nz-mfe-2026/electricity.grid/NZ/2024"),
        ("natural gas New Zealand 2025 commercial", "nz-mfe-2025/fuel.natural-gas.stationary.commercial/NZ/GJ-gross"),
        ("petrol New Zealand 2026", "nz-mfe-2026/fuel.petrol.road/NZ/L"),
        ("electricity Ireland 2024", "eea-2025/electricity.grid/IE/2024"),
        ("electricity Taiwan 2024", "tw-ea-2024/electricity.grid/TW"), ("전력 한국 2023", "kr-gir-2025/electricity.grid/KR"),
        ("electricity South Africa 2023", "za-dffe-2023/electricity.grid/ZA"),
        ("electricity Mexico 2024", "mx-semarnat-2024/electricity.grid/MX"),
    ];

    /// <summary>
    /// New wordings, some of which (CO2 per kWh, gas heating, water consumption) were answered with another thing once. No measure of the
    /// search: what it cannot answer is left out, such as cities but London, "chauffage" or "gasolina".
    /// </summary>
    public static readonly (string Question, string Expected)[] Hard =
    [
        ("how much CO2 per kWh in Germany 2024", "eea-2025/electricity.grid/DE/2024"),
        ("CO2 per kWh Singapore 2024", "sg-ema-2025/electricity.grid/SG/2024"),
        ("gas heating Australia 2024", "au-nga-2024/fuel.natural-gas.stationary.commercial/AU/GJ-gross"),
        ("water consumption UK 2024", "desnz-2024/water.supply/GB"), ("WTT petrol UK 2024 litres", "desnz-2024/upstream.fuel.petrol/GB/L"),
        ("electricity data center Virginia 2023", "epa-ghg-hub-2025/electricity.grid/US"),
        ("natural gas therms New York 2024", "epa-ghg-hub-2024/fuel.natural-gas.stationary/US/MMBtu-gross"),
        ("landfill food waste US 2024", "epa-ghg-hub-2024/waste.organic-food-and-drink-waste.landfill/US"),
        ("steam US 2024", "epa-ghg-hub-2024/heat.steam/US"),
        ("ERCOT market-based 2023", "!green power and certificates (GEC, I-REC, GO, REGO) are no activity"),
    ];

    public static IEnumerable<(string Question, string Expected)> All =>
        [.. Germany, .. France, .. Japan, .. India, .. Australia, .. Singapore, .. Brazil, .. UnitedStates, .. UnitedKingdom, .. Hard];
}
