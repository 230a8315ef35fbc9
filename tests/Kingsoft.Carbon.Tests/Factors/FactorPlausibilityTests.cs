namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Magnitudes that betray a wrong unit.</summary>
public sealed class FactorPlausibilityTests
{
    private const string Header =
        "id,activity,kind,region,unit,co2_kg,ch4_kg,other_gases,co2e_kg,gwp_set,scope,published,publisher,source,price_year,price_basis\n";

    [TestCase(
        "electricity.grid,grid-average,CN,kWh,530,,,,,2",
        "co2_kg: 530 kg per kWh is not plausible for a grid; 0.001 to 2 are accepted (is the value in g, or per MWh?)")]
    [TestCase(
        "electricity.grid,grid-average,CN,MWh,530000,,,,,2",
        "co2_kg: 530 kg per kWh is not plausible for a grid; 0.001 to 2 are accepted (is the value in g, or per MWh?)")]
    [TestCase(
        "electricity.grid,grid-average,CN,kWh,,,,581,AR5,2",
        "co2e_kg: 581 kg per kWh is not plausible for a grid; 0.001 to 2 are accepted (is the value in g, or per MWh?)")]
    // 1.9 kg CO2 and 0.1 kg CH4 (27.0 in AR6) are 4.6 kg CO2e.
    [TestCase(
        "electricity.grid,grid-average,CN,kWh,1.9,0.1,,,,2",
        "co2_kg: 4.6 kg per kWh is not plausible for a grid; 0.001 to 2 are accepted (is the value in g, or per MWh?)")]
    [TestCase(
        "fuel.diesel.stationary,combustion,,TJ(net),74.1,,,,,1",
        "co2_kg: 74.1 kg per TJ is not plausible for a fuel; 20000 to 300000 are accepted (is the value in t, or per GJ?)")]
    [TestCase(
        "fuel.diesel.stationary,combustion,,GJ(gross),74100,,,,,1",
        "co2_kg: 74100000 kg per TJ is not plausible for a fuel; 20000 to 300000 are accepted (is the value in t, or per GJ?)")]
    [TestCase(
        "fuel.diesel.road,combustion,,L,2640,,,,,1",
        "co2_kg: 2640 kg per L is not plausible for a fuel; values up to 5 are accepted (is the value in g, or per m3?)")]
    [TestCase(
        "fuel.diesel.road,combustion,,kg,3170,,,,,1",
        "co2_kg: 3170 kg per kg is not plausible for a fuel; values up to 4.5 are accepted (is the value in g, or per t?)")]
    [TestCase(
        "heat.steam,heat,CN,GJ,110000,,,,,2",
        "co2_kg: 110000 kg per GJ is not plausible for heat; 1 to 400 are accepted (is the value in g, or per MWh?)")]
    [TestCase(
        "losses.electricity,td-loss,GB,kWh,,,,18.53,AR5,3",
        "co2e_kg: 18.53 kg per kWh is not plausible for losses of electricity; values up to 1 are accepted (is the value in g, or "
        + "per MWh?)")]
    [TestCase(
        "upstream.electricity,upstream,GB,kWh,,,,45.9,AR5,3",
        "co2e_kg: 45.9 kg per kWh is not plausible for electricity before the plant; values up to 1 are accepted (is the value in g, "
        + "or per MWh?)")]
    [TestCase(
        "electricity.life-cycle,life-cycle,CN,kWh,,,,577.7,AR5,3",
        "co2e_kg: 577.7 kg per kWh is not plausible for a life cycle of electricity; values up to 2 are accepted (is the value in g, "
        + "or per MWh?)")]
    [TestCase(
        "travel.rail.average,activity,GB,pkm,,,,35.46,AR5,3",
        "co2e_kg: 35.46 kg per pkm is not plausible for travel; values up to 3 are accepted (is the value in g, or per 100 km?)")]
    [TestCase(
        "travel.car.small.petrol,activity,GB,vkm,143.08,,,,,3",
        "co2_kg: 143.08 kg per vkm is not plausible for a vehicle; values up to 10 are accepted (is the value in g, or per 100 km?)")]
    [TestCase(
        "freight.road.van,activity,GB,tkm,,,,606,AR5,3",
        "co2e_kg: 606 kg per tkm is not plausible for freight; values up to 10 are accepted (is the value in g, or per kg?)")]
    [TestCase(
        "travel.hotel,activity,GB,room-night,,,,10400,AR5,3",
        "co2e_kg: 10400 kg per room-night is not plausible for a hotel; values up to 1000 are accepted (is the value in g?)")]
    [TestCase(
        "refrigerant.test,fugitive,,kg,,,,1924000,AR5,1",
        "co2e_kg: 1924000 kg per kg is not plausible for a gas that escapes; values up to 30000 are accepted (is the value in g?)")]
    [TestCase(
        "spend.test,spend,US,USD,,,,488,AR5,3",
        "co2e_kg: 488 kg per USD is not plausible for money spent; values up to 50 are accepted (is the value in g, or per 1000?)")]
    [TestCase(
        "spend.test,spend,CN,万CNY,,,,1000000,AR5,3",
        "co2e_kg: 100 kg per CNY is not plausible for money spent; values up to 50 are accepted (is the value in g, or per 1000?)")]
    // 0.5703 t per MWh entered as kg per MWh, and per kWh; 0.11 t per GJ; 0.18 kg per kWh entered per GJ.
    [TestCase(
        "electricity.grid,grid-average,CN,MWh,0.5,,,,,2",
        "co2_kg: 0.0005 kg per kWh is not plausible for a grid; 0.001 to 2 are accepted (is the value in t?)")]
    [TestCase(
        "electricity.grid,grid-average,CN,kWh,0.0005703,,,,,2",
        "co2_kg: 0.0005703 kg per kWh is not plausible for a grid; 0.001 to 2 are accepted (is the value in t?)")]
    [TestCase(
        "heat.steam,heat,CN,GJ,0.11,,,,,2",
        "co2_kg: 0.11 kg per GJ is not plausible for heat; 1 to 400 are accepted (is the value in t, or per kWh?)")]
    [TestCase(
        "heat.district,heat,GB,GJ,,,,0.17529,AR5,2",
        "co2e_kg: 0.17529 kg per GJ is not plausible for heat; 1 to 400 are accepted (is the value in t, or per kWh?)")]
    [TestCase(
        "water.supply,activity,GB,m3,,,,191.3,AR5,3",
        "co2e_kg: 191.3 kg per m3 is not plausible for water; 0.005 to 20 are accepted (is the value in g, or per 1000 m3?)")]
    [TestCase(
        "water.supply,activity,GB,m3,,,,0.0001913,AR5,3",
        "co2e_kg: 0.0001913 kg per m3 is not plausible for water; 0.005 to 20 are accepted (is the value in t, or per L?)")]
    [TestCase(
        "it.server.own,embodied,,unit,,,,1283000,AR5,3",
        "co2e_kg: 1283000 kg per unit is not plausible for a piece of equipment; 0.01 to 100000 are accepted (is the value in g?)")]
    [TestCase(
        "it.server.fan,embodied,,unit,,,,0.00106,AR5,3",
        "co2e_kg: 0.00106 kg per unit is not plausible for a piece of equipment; 0.01 to 100000 are accepted (is the value in t?)")]
    // A thousandth: t for kg.
    [TestCase(
        "fuel.anthracite.stationary,combustion,CN,t,2.4,,,,,1",
        "co2_kg: 0.0024 kg per kg is not plausible for a fuel; values from 0.3 are accepted (is the value in t?)")]
    [TestCase(
        "fuel.anthracite.stationary,combustion,CN,t,,,,2.4,AR6,1",
        "co2e_kg: 0.0024 kg per kg is not plausible for a fuel; values from 0.3 are accepted (is the value in t?)")]
    [TestCase(
        "fuel.diesel.road,combustion,CN,L,0.00268,,,,,1",
        "co2_kg: 0.00268 kg per L is not plausible for a fuel; values from 0.2 are accepted (is the value in t?)")]
    [TestCase(
        "fuel.diesel.road,combustion,CN,m3,2.68,,,,,1",
        "co2_kg: 0.00268 kg per L is not plausible for a fuel; values from 0.2 are accepted (is the value in t?)")]
    [TestCase(
        "fuel.diesel.road,combustion,US,gal(US),0.003785411784,,,,,1",
        "co2_kg: 0.001 kg per L is not plausible for a fuel; values from 0.2 are accepted (is the value in t?)")]
    [TestCase(
        "fuel.own.road,combustion,CN,L,0.00268,,,,,1",
        "co2_kg: 0.00268 kg per L is not plausible for a fuel; values from 0.2 are accepted (is the value in t?)")]
    [TestCase(
        "fuel.natural-gas.stationary,combustion,CN,m3,0.00216,,,,,1",
        "co2_kg: 0.00216 kg per m3 is not plausible for a fuel; values from 0.1 are accepted (is the value in t?)")]
    [TestCase(
        "fuel.natural-gas.stationary,combustion,CN,m3,2160,,,,,1",
        "co2_kg: 2160 kg per m3 is not plausible for a fuel; values up to 20 are accepted (is the value in g?)")]
    [TestCase(
        "fuel.natural-gas.stationary,combustion,CN,Nm3,0.00216,,,,,1",
        "co2_kg: 0.00216 kg per Nm3 is not plausible for a fuel; values from 0.1 are accepted (is the value in t?)")]
    [TestCase(
        "fuel.natural-gas.stationary,combustion,CN,Nm3,2160,,,,,1",
        "co2_kg: 2160 kg per Nm3 is not plausible for a fuel; values up to 20 are accepted (is the value in g?)")]
    [TestCase(
        "upstream.fuel.diesel,upstream,GB,L,,,,0.00061,AR5,3",
        "co2e_kg: 0.00061 kg per L is not plausible for a fuel before it is burnt; values from 0.02 are accepted (is the value in t?)")]
    [TestCase(
        "losses.electricity,td-loss,GB,kWh,,,,0.00001853,AR5,3",
        "co2e_kg: 0.00001853 kg per kWh is not plausible for losses of electricity; values from 0.00005 are accepted (is the value in t?)")]
    [TestCase(
        "upstream.electricity,upstream,GB,kWh,,,,0.0000459,AR5,3",
        "co2e_kg: 0.0000459 kg per kWh is not plausible for electricity before the plant; values from 0.00005 are accepted (is the value "
        + "in t?)")]
    [TestCase(
        "electricity.life-cycle,life-cycle,CN,kWh,,,,0.0005777,AR5,3",
        "co2e_kg: 0.0005777 kg per kWh is not plausible for a life cycle of electricity; values from 0.001 are accepted (is the value in "
        + "t?)")]
    [TestCase(
        "travel.rail.average,activity,GB,pkm,,,,0.00003546,AR5,3",
        "co2e_kg: 0.00003546 kg per pkm is not plausible for travel; values from 0.00005 are accepted (is the value in t?)")]
    [TestCase(
        "travel.air.long-haul.economy,activity,GB,pkm,0.00015,,,,,3",
        "co2_kg: 0.00015 kg per pkm is not plausible for travel; values from 0.005 are accepted (is the value in t?)")]
    [TestCase(
        "travel.car.small.petrol,activity,GB,vkm,0.000143,,,,,3",
        "co2_kg: 0.000143 kg per vkm is not plausible for a vehicle; values from 0.0005 are accepted (is the value in t?)")]
    [TestCase(
        "freight.road.van,activity,GB,tkm,,,,0.000606,AR5,3",
        "co2e_kg: 0.000606 kg per tkm is not plausible for freight; values from 0.001 are accepted (is the value in t?)")]
    [TestCase(
        "freight.sea.own,activity,GB,tkm,,,,0.0000132,AR5,3",
        "co2e_kg: 0.0000132 kg per tkm is not plausible for freight; values from 0.0001 are accepted (is the value in t?)")]
    [TestCase(
        "freight.air.domestic,activity,GB,tkm,,,,0.0025,AR5,3",
        "co2e_kg: 0.0025 kg per tkm is not plausible for freight; values from 0.01 are accepted (is the value in t?)")]
    [TestCase(
        "travel.hotel,activity,GB,room-night,,,,0.0104,AR5,3",
        "co2e_kg: 0.0104 kg per room-night is not plausible for a hotel; values from 0.05 are accepted (is the value in t?)")]
    [TestCase(
        "travel.bus.own,activity,GB,pkm,,,,0.0001,AR5,3",
        "co2e_kg: 0.0001 kg per pkm is not plausible for travel; values from 0.0002 are accepted (is the value in t?)")]
    // A litre of LPG in t is 0.0016, a cubic metre of the liquid 1.6; a cubic metre of the gas weighs some 6 kg, of LNG's 2.
    [TestCase(
        "fuel.lpg.stationary,combustion,CN,m3,1.6,,,,,1",
        "co2_kg: 1.6 kg per m3 is not plausible for a fuel; 2.5 to 20 as a gas and 200 to 2000 as what is in the tank are accepted (is the "
        + "value in t?)")]
    [TestCase(
        "fuel.lng.stationary,combustion,CN,m3,1.2,,,,,1",
        "co2_kg: 1.2 kg per m3 is not plausible for a fuel; 1.5 to 20 as a gas and 200 to 1600 as what is in the tank are accepted (is the "
        + "value in t?)")]
    [TestCase(
        "fuel.lng.stationary,combustion,CN,m3,0.0021,,,,,1",
        "co2_kg: 0.0021 kg per m3 is not plausible for a fuel; 1.5 to 20 as a gas and 200 to 1600 as what is in the tank are accepted (is "
        + "the value in t?)")]
    [TestCase(
        "fuel.lpg.stationary,combustion,CN,m3,,,,7100,AR6,1",
        "co2e_kg: 7100 kg per m3 is not plausible for a fuel; 2.5 to 20 as a gas and 200 to 2000 as what is in the tank are accepted (is "
        + "the value in g?)")]
    [TestCase(
        "fuel.lpg.road,combustion,GB,L,0.0016,,,,,1",
        "co2_kg: 0.0016 kg per L is not plausible for a fuel; values from 0.2 are accepted (is the value in t?)")]
    [TestCase(
        "fuel.diesel.stationary,combustion,CN,TJ(net),,,,74.1,AR6,1",
        "co2e_kg: 74.1 kg per TJ is not plausible for a fuel; 20000 to 300000 are accepted (is the value in t, or per GJ?)")]
    [TestCase(
        "vehicle.car.own.electricity,grid-average,NO,vkm,,,,0.00004,AR5,2",
        "co2e_kg: 0.00004 kg per vkm is not plausible for a vehicle; values from 0.00005 are accepted (is the value in t?)")]
    [TestCase(
        "freight.road.own.battery-electric,activity,NO,tkm,,,,0.00004,AR5,3",
        "co2e_kg: 0.00004 kg per tkm is not plausible for freight; values from 0.00005 are accepted (is the value in t?)")]
    [TestCase(
        "spend.test,spend,US,USD,,,,0.000488,AR5,3",
        "co2e_kg: 0.000488 kg per USD is not plausible for money spent; values from 0.001 are accepted (is the value in t?)")]
    public void Check_ValueOfAnotherMagnitude_SaysWhatIsAccepted(string row, string message)
    {
        IEnumerable<string> faults = FactorRows.Faults($"{Header}own/1,{row},2025,Own,Own,2022,purchaser\n");

        Assert.That(faults, Is.EqualTo([$"own.csv:2: {message}"]));
    }

    [TestCase("electricity.grid,grid-average,CN,kWh,1.4,,,,,2")]
    [TestCase("electricity.grid,grid-average,CN,kWh,0.001,,,,,2")]
    [TestCase("electricity.grid,grid-average,CN,kWh,0,,,,,2")]
    [TestCase("heat.district,heat,GB,GJ,,,,3,AR5,2")]
    [TestCase("water.supply,activity,GB,m3,,,,0.1913,AR5,3")]
    [TestCase("it.data-centre.building,embodied,,unit,,,,9000000,AR5,3")]
    [TestCase("fuel.natural-gas.stationary,combustion,,TJ(net),56100,1,,,,1")]
    [TestCase("fuel.diesel.road,combustion,,L,2.64,,,,,1")]
    [TestCase("travel.air.long-haul.first.with-rf,activity,GB,pkm,,,,0.8004,AR5,3")]
    [TestCase("spend.test,spend,US,USD,,,,3.924,AR5,3")]
    // Blast furnace gas by weight and volume, hydrogen, wood (its carbon counts apart), methane and nitrous oxide alone.
    [TestCase("fuel.blast-furnace-gas.stationary,combustion,CN,t,640,,,,,1")]
    [TestCase("fuel.blast-furnace-gas.stationary,combustion,CN,m3,0.89,,,,,1")]
    [TestCase("fuel.natural-gas.stationary,combustion,CN,Nm3,2.16,,,,,1")]
    [TestCase("fuel.hydrogen.stationary,combustion,CN,kg,0,,,,,1")]
    [TestCase("fuel.wood.stationary,combustion,US,t,,,,61.8,AR5,1")]
    [TestCase("fuel.sawdust.stationary,combustion,US,t,,,,61.8,AR5,1")]
    [TestCase("fuel.diesel.stationary,combustion,US,L,,0.0001,,,,1")]
    [TestCase("fuel.methanol.road,combustion,CN,L,1.09,,,,,1")]
    [TestCase("fuel.lpg.stationary,combustion,CN,m3,7.1,,,,,1")]
    [TestCase("vehicle.car.own.electricity,grid-average,NO,vkm,0.0016,,,,,2")]
    [TestCase("travel.rail.own,activity,CH,pkm,0.0004,,,,,3")]
    [TestCase("spend.test,spend,CN,CNY,,,,0.0037,AR5,3")]
    // The methane and nitrous oxide of biomass, and the nitrous oxide of hydrogen: per kilogram, litre, cubic metre and energy.
    [TestCase("fuel.biomethane.road,combustion,GB,kg,,,,0.006,AR5,1")]
    [TestCase("fuel.biomethane.stationary,combustion,GB,m3,,,,0.002,AR5,1")]
    [TestCase("fuel.ethanol.stationary,combustion,BR,L,,,,0.01,AR5,1")]
    [TestCase("fuel.hydrogen.stationary,combustion,CN,kg,,,,0.02,AR5,1")]
    [TestCase("fuel.hydrogen.stationary,combustion,CN,TJ(net),,,,170,AR5,1")]
    [TestCase("fuel.biogas.stationary,combustion,GB,kWh(gross),,,,0.00022,AR5,1")]
    [TestCase("fuel.wood-pellets.stationary,combustion,CN,GJ(net),,,,3,AR5,1")]
    [TestCase("fuel.sawdust.stationary,combustion,CN,GJ(net),,,,3,AR5,1")]
    [TestCase("fuel.biodiesel.road,combustion,CN,L,0.15,,,,,1")]
    [TestCase("fuel.biomethane-liquefied.road,combustion,GB,m3,,,,2.1,AR5,1")]
    // Of a gas in its tank and without.
    [TestCase("fuel.lng.stationary,combustion,CN,m3,1.9,,,,,1")]
    [TestCase("fuel.lng.stationary,combustion,CN,m3,1230,,,,,1")]
    [TestCase("fuel.cng.road,combustion,CN,m3,2.1,,,,,1")]
    [TestCase("fuel.ethane.stationary,combustion,US,m3,3.7,,,,,1")]
    [TestCase("fuel.butane.stationary,combustion,US,m3,1760,,,,,1")]
    // What runs on the electricity of a lean grid, and what a supplier gives of its own.
    [TestCase("travel.rail.own,supplier,CH,pkm,,,,0.00015,AR5,3")]
    [TestCase("travel.rail.own,activity,CH,pkm,,,,0.00015,AR5,3")]
    [TestCase("travel.bus.own,supplier,CH,pkm,,,,0.00003,AR5,3")]
    [TestCase("vehicle.car.own.battery-electric,grid-average,NO,vkm,,,,0.0003,AR5,2")]
    [TestCase("vehicle.car.own.battery-electric,activity,NO,vkm,,,,0.0003,AR5,3")]
    [TestCase("freight.road.own.battery-electric,activity,NO,tkm,,,,0.0004,AR5,3")]
    // A litre of LPG counts in m3 too: 1557 kg per m3 is 1.557 per L.
    [TestCase("fuel.lpg.road,combustion,GB,m3,1557,,,,,1")]
    public void Check_UsualValues_FindsNothing(string row)
    {
        IEnumerable<string> faults = FactorRows.Faults($"{Header}own/1,{row},2025,Own,Own,2022,purchaser\n");

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void Check_RefrigerantHeavierThanItself_SaysSo()
    {
        IEnumerable<string> faults = FactorRows.Faults(
            $"{Header}own/1,refrigerant.test,fugitive,,kg,,,HFC-32=0.6;HFC-125=0.5,,,1,2025,Own,Own,2022,purchaser\n");

        Assert.That(faults, Is.EqualTo(["own.csv:2: other_gases: the gases weigh 1.1 kg per kg of what escapes; up to 1 is accepted"]));
    }
}
