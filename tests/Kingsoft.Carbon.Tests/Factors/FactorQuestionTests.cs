using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>
/// What a sustainability analyst of a cloud company asks: each question finds the right factor or the reason why there is none.
/// </summary>
public sealed class FactorQuestionTests
{
    // The figures are those of the rows in emission-factors/*.csv, read there by their ids.
    [TestCase(
        "grid Jiangsu 2024", "electricity.grid", "cn-mee-2023/electricity.grid/CN-JS: 0.5827 kg CO2 per kWh (earlier-year, co2-only)")]
    [TestCase("江苏电网2024", "electricity.grid", "cn-mee-2023/electricity.grid/CN-JS: 0.5827 kg CO2 per kWh (earlier-year, co2-only)")]
    [TestCase("electricity CN-JS 2023", "electricity.grid", "cn-mee-2023/electricity.grid/CN-JS: 0.5827 kg CO2 per kWh (co2-only)")]
    [TestCase(
        "Tianjin electricity 2025",
        "electricity.grid",
        "cn-mee-2023/electricity.grid/CN-TJ: 0.6796 kg CO2 per kWh (earlier-year, co2-only)")]
    [TestCase("Tibet electricity", "electricity.grid", "cn-mee-2023/electricity.grid/CN: 0.5306 kg CO2 per kWh (wider-region, co2-only)")]
    [TestCase(
        "西藏 电力 2024", "electricity.grid", "cn-mee-2023/electricity.grid/CN: 0.5306 kg CO2 per kWh (earlier-year, wider-region, co2-only)")]
    [TestCase("内蒙古自治区用电 2023", "electricity.grid", "cn-mee-2023/electricity.grid/CN-NM: 0.6479 kg CO2 per kWh (co2-only)")]
    [TestCase("CLP electricity 2024", "electricity.grid", "clp-2024/electricity.grid/HK-GRID-CLP: 0.38 kg CO2e per kWh")]
    [TestCase("港灯 电力 2024", "electricity.grid", "hk-electric-2024/electricity.grid/HK-GRID-HKE: 0.60 kg CO2e per kWh")]
    [TestCase("UK electricity 2025", "electricity.grid", "desnz-2025/electricity.grid/GB: 0.17489 kg CO2 per kWh")]
    [TestCase(
        "nuclear power carbon footprint China 2023",
        "electricity.life-cycle.nuclear",
        "cn-mee-footprint-2023/electricity.life-cycle.nuclear/CN: 0.0065 kg CO2e per kWh")]
    [TestCase(
        "line loss",
        "losses.electricity",
        "desnz-2025/losses.electricity/GB: 0.01834 kg CO2 per kWh",
        "nz-mfe-2026/losses.electricity/NZ/2025: 0.00595616 kg CO2e per kWh")]
    [TestCase(
        "generator diesel",
        "fuel.diesel.stationary.commercial",
        "ipcc-2006/fuel.diesel.stationary.commercial/GLOBAL: 74100 kg CO2 + 10 kg CH4 + 0.6 kg N2O per TJ(net)")]
    [TestCase("柴油", "fuel.diesel.stationary", "ipcc-2006/fuel.diesel.stationary/GLOBAL: 74100 kg CO2 + 3 kg CH4 + 0.6 kg N2O per TJ(net)")]
    [TestCase(
        "柴油发电机 北京 2025",
        "fuel.diesel.stationary.commercial",
        "ipcc-2006/fuel.diesel.stationary.commercial/GLOBAL: 74100 kg CO2 + 10 kg CH4 + 0.6 kg N2O per TJ(net) (wider-region)")]
    [TestCase(
        "natural gas boiler",
        "fuel.natural-gas.stationary.commercial",
        "ipcc-2006/fuel.natural-gas.stationary.commercial/GLOBAL: 56100 kg CO2 + 5 kg CH4 + 0.1 kg N2O per TJ(net)")]
    [TestCase(
        "LPG canteen",
        "fuel.lpg.stationary.commercial",
        "ipcc-2006/fuel.lpg.stationary.commercial/GLOBAL: 63100 kg CO2 + 5 kg CH4 + 0.1 kg N2O per TJ(net)")]
    [TestCase(
        "well to tank diesel UK 2025",
        "upstream.fuel.diesel",
        "desnz-2025/upstream.fuel.diesel/GB/L: 0.61101 kg CO2e per L",
        "desnz-2025/upstream.fuel.diesel/GB/kWh-gross: 0.05816 kg CO2e per kWh(gross)",
        "desnz-2025/upstream.fuel.diesel/GB/kWh-net: 0.06181 kg CO2e per kWh(net)",
        "desnz-2025/upstream.fuel.diesel/GB/t: 733.64436 kg CO2e per t")]
    [TestCase(
        "steam",
        "heat.steam",
        "gbt-32150-2025/heat.steam/CN: 110 kg CO2 per GJ (co2-only)",
        "desnz-2025/heat.steam/GB: 0.17355 kg CO2 per kWh",
        "epa-ghg-hub-2025/heat.steam/US: 66.33 kg CO2 + 0.001250 kg CH4 + 0.000125 kg N2O per MMBtu")]
    [TestCase(
        "district heating Beijing 2025", "heat.district", "gbt-32150-2025/heat.district/CN: 110 kg CO2 per GJ (wider-region, co2-only)")]
    [TestCase("R-410A leak", "refrigerant.r-410a", "ashrae-34/refrigerant.r-410a/GLOBAL: 0.5 kg HFC-32 + 0.5 kg HFC-125 per kg")]
    [TestCase("SF6 switchgear", "refrigerant.sf6", "ashrae-34/refrigerant.sf6/GLOBAL: 1 kg SF6 per kg")]
    [TestCase("fire suppression HFC-227ea", "refrigerant.hfc-227ea", "ashrae-34/refrigerant.hfc-227ea/GLOBAL: 1 kg HFC-227ea per kg")]
    [TestCase("七氟丙烷", "refrigerant.hfc-227ea", "ashrae-34/refrigerant.hfc-227ea/GLOBAL: 1 kg HFC-227ea per kg")]
    [TestCase("server embodied", "it.server.commodity-rack", "ccf-2023/it.server.commodity-rack/GLOBAL: 1000 kg CO2e per unit")]
    [TestCase("GPU", "it.gpu", "ccf-2023/it.gpu/GLOBAL: 150 kg CO2e per unit")]
    [TestCase("hard disk", "it.hdd", "ccf-2023/it.hdd/GLOBAL: 50 kg CO2e per unit")]
    [TestCase("64 GB memory", "it.memory.ddr5-64-gb", "greensku-2024/it.memory.ddr5-64-gb/GLOBAL: 105.4 kg CO2e per unit")]
    [TestCase(
        "cloud bill in USD",
        "spend.naics-518210.with-margins",
        "epa-supply-chain-1.3/spend.naics-518210.with-margins/US: 0.093 kg CO2e per USD")]
    [TestCase(
        "courier", "spend.naics-492110.with-margins", "epa-supply-chain-1.3/spend.naics-492110.with-margins/US: 0.303 kg CO2e per USD")]
    [TestCase(
        "office paper UK 2025",
        "material.paper-and-board-paper.primary",
        "desnz-2025/material.paper-and-board-paper.primary/GB: 1345.07790 kg CO2e per t")]
    [TestCase("tap water", "water.supply", "desnz-2025/water.supply/GB: 0.19130 kg CO2e per m3")]
    [TestCase("economy long haul", "travel.air.long-haul.economy", "desnz-2025/travel.air.long-haul.economy/GB: 0.06826 kg CO2 per pkm")]
    [TestCase("long haul UK 2024", "travel.air.long-haul.average", "desnz-2024/travel.air.long-haul.average/GB: 0.15293 kg CO2 per pkm")]
    [TestCase("公务机票 英国 2025", "travel.air.international.average", "desnz-2025/travel.air.international.average/GB: 0.08333 kg CO2 per pkm")]
    [TestCase(
        "taxi",
        "travel.taxi.regular",
        "desnz-2025/travel.taxi.regular/GB/pkm: 0.14742 kg CO2 per pkm",
        "desnz-2025/travel.taxi.regular/GB/vkm: 0.20638 kg CO2 per vkm")]
    [TestCase("metro UK 2025", "travel.rail.london-underground", "desnz-2025/travel.rail.london-underground/GB: 0.02753 kg CO2 per pkm")]
    [TestCase("employee commuting bus", "travel.bus.local-average", "desnz-2025/travel.bus.local-average/GB: 0.10311 kg CO2 per pkm")]
    [TestCase("petrol car UK 2025", "travel.car.average.petrol", "desnz-2025/travel.car.average.petrol/GB/vkm: 0.16204 kg CO2 per vkm")]
    [TestCase(
        "electric car",
        "travel.car.average.battery-electric",
        "desnz-2025/travel.car.average.battery-electric/GB/vkm: 0.03992 kg CO2 per vkm")]
    [TestCase(
        "sea freight", "freight.sea.container-ship.average", "desnz-2025/freight.sea.container-ship.average/GB: 0.01592 kg CO2 per tkm")]
    [TestCase(
        "waste to landfill",
        "waste.commercial-and-industrial-waste.landfill",
        "au-nga-2025/waste.commercial-and-industrial-waste.landfill/AU: 1300 kg CO2e per t",
        "desnz-2025/waste.commercial-and-industrial-waste.landfill/GB: 520.53270 kg CO2e per t")]
    [TestCase(
        "homeworking",
        "work.home.office-equipment-and-heating",
        "desnz-2025/work.home.office-equipment-and-heating/GB: 0.33378 kg CO2e per h")]
    public void Find_Question_AnswersWithTheFactor(string question, string activity, params string[] factors)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

        Assert.That(result.Hits[0].Description.Activity.Value, Is.EqualTo(activity));
        Assert.That(result.Hits[0].Choices.Select(InWords), Is.EqualTo(factors));
    }

    [TestCase(
        "hotel Hong Kong",
        "spend.naics-721110.with-margins",
        "no factor for spend.naics-721110.with-margins, HK, 2022; the nearest is "
        + "epa-supply-chain-1.3/spend.naics-721110.with-margins/US (US, 2022, per USD): another region stands in only when asked, with "
        + "InventoryOptions.Proxies spend.naics-721110.with-margins:HK=US")]
    [TestCase(
        "Hong Kong electricity 2024",
        "electricity.grid",
        "no factor for electricity.grid, HK, 2024; HK has 2 grids, name one: HK-GRID-CLP (Hong Kong, supplied by CLP Power) or "
        + "HK-GRID-HKE (Hong Kong, supplied by HK Electric)")]
    [TestCase(
        "electricity",
        "electricity.grid",
        "electricity.grid has factors for 121 regions and none for the whole world; name one beside the words, such as AT (Austria)")]
    [TestCase(
        "grid China 2019",
        "electricity.grid",
        "no factor for electricity.grid, CN, 2019; the nearest is cn-mee-2021/electricity.grid/CN (CN, 2021, per kWh): later years "
        + "need InventoryOptions.AllowLaterFactors, or add one of 2019 with FactorLibrary.With")]
    [TestCase(
        "OM BM",
        "electricity.grid.non-baseload",
        "no factor for electricity.grid.non-baseload, global, 2023; the nearest is epa-ghg-hub-2025/electricity.grid.non-baseload/US "
        + "(US, 2023, per kWh): of kind grid-margin; location-based Scope 2 takes only grid-average and heat")]
    [TestCase(
        "高铁 中国 2025",
        "travel.rail.national",
        "no factor for travel.rail.national, CN, 2025; what it emits depends on the power plants of its place, so no other region's is "
            + "suggested: "
        + "add your own with FactorLibrary.With, or write its electricity, where you know it, as a row of electricity.grid with the row's "
        + "scope and category")]
    [TestCase(
        "tap water China 2025",
        "water.supply",
        "no factor for water.supply, CN, 2025; the nearest is desnz-2025/water.supply/GB (GB, 2025, per m3): another region stands "
        + "in only when asked, with InventoryOptions.Proxies water.supply:CN=GB")]
    [TestCase(
        "线损 江苏 2024",
        "losses.electricity",
        "no factor for losses.electricity, CN-JS, 2024; a "
        + "network's losses and upstream rest on its own plants, so no other region's are suggested; add your own with "
        + "FactorLibrary.With, but no losses beside a factor per kWh sold, which has them inside")]
    public void Find_QuestionWithoutFactor_SaysWhy(string question, string activity, string reason)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

        Assert.That(result.Hits[0].Description.Activity.Value, Is.EqualTo(activity));
        Assert.That(result.Hits[0].Reason, Is.EqualTo(reason));
    }

    private static string InWords(FactorSelection choice)
    {
        EmissionFactor factor = choice.Factor!;
        string gases = string.Join(" + ", factor.Gases.Select(gas => FormattableString.Invariant($"{gas.KilogramsPerUnit} kg {gas.Gas}")));
        string value = factor.Co2eKilograms is { } co2e ? FormattableString.Invariant($"{co2e} kg CO2e") : gases;
        return $"{factor.Id}: {value} per "
            + $"{factor.Unit}{(choice.Flags == LineFlags.None ? "" : $" ({string.Join(", ", LineFlagNames.Get(choice.Flags))})")}";
    }
}
