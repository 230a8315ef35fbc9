namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Amounts whose unit looks right and has no way to the factor's.</summary>
public sealed class UnitMessageTests
{
    // DESNZ has cars per vehicle-kilometre, taxis per vehicle- and passenger-kilometre, trains per passenger-kilometre and vans per tonne-
    // and vehicle-kilometre.
    [TestCase(
        "travel.car.average.petrol",
        "km",
        "'km' does not convert to vkm, the unit of desnz-2025/travel.car.average.petrol/GB/vkm; an amount in vkm, or a unit that "
        + "converts to it, is accepted (vkm for km that the vehicle drove)")]
    [TestCase(
        "travel.car.average.petrol",
        "mi",
        "'mi' does not convert to vkm, the unit of desnz-2025/travel.car.average.petrol/GB/vkm; an amount in vkm, or a unit that "
        + "converts to it, is accepted (vmi for mi that the vehicle drove)")]
    [TestCase(
        "travel.taxi.regular",
        "km",
        "'km' does not convert to pkm, the unit of desnz-2025/travel.taxi.regular/GB/pkm; an amount in pkm, or a unit that converts "
        + "to it, is accepted (pkm for km times passengers, vkm for km that the vehicle drove)")]
    [TestCase(
        "travel.rail.national",
        "km",
        "'km' does not convert to pkm, the unit of desnz-2025/travel.rail.national/GB; an amount in pkm, or a unit that converts to "
        + "it, is accepted (pkm for km times passengers)")]
    [TestCase(
        "freight.road.van.average.diesel",
        "km",
        "'km' does not convert to tkm, the unit of desnz-2025/freight.road.van.average.diesel/GB/tkm; an amount in tkm, or a unit "
        + "that converts to it, is accepted (vkm for km that the vehicle drove, tkm for km times tonnes carried)")]
    [TestCase(
        "travel.rail.national",
        "kg",
        "'kg' does not convert to pkm, the unit of desnz-2025/travel.rail.national/GB; an amount in pkm, or a unit that converts to "
        + "it, is accepted")]
    [TestCase(
        "travel.rail.national",
        "KGS",
        "'KGS' is money (ISO 4217) and does not convert to pkm, the unit of desnz-2025/travel.rail.national/GB; an amount in pkm, or a "
        + "unit that converts to it, is accepted")]
    [TestCase(
        "refrigerant.hfc-134a",
        "KGS",
        "'KGS' is money (ISO 4217) and does not convert to kg, the unit of ashrae-34/refrigerant.hfc-134a/GLOBAL; an amount in kg, or a "
        + "unit that converts to it, is accepted; where KGS was to mean kg, write kg")]
    [TestCase(
        "waste.glass.landfill",
        "STN",
        "'STN' is money (ISO 4217) and does not convert to t, the unit of desnz-2025/waste.glass.landfill/GB; an amount in t, or a "
        + "unit that converts to it, is accepted; where STN was to mean st, write st")]
    [TestCase(
        "waste.glass.landfill",
        "TMT",
        "'TMT' is money (ISO 4217) and does not convert to t, the unit of desnz-2025/waste.glass.landfill/GB; an amount in t, or a "
        + "unit that converts to it, is accepted; where TMT was to mean kt, write kt")]
    [TestCase(
        "waste.glass.landfill",
        "CNY",
        "'CNY' is money (ISO 4217) and does not convert to t, the unit of desnz-2025/waste.glass.landfill/GB; an amount in t, or a "
        + "unit that converts to it, is accepted")]
    public void Select_AmountWithoutAWay_SaysWhichUnitsHaveOne(string activity, string unit, string message)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(Query(activity, "GB", unit));

        Assert.That(selection.Failure, Is.EqualTo(message));
        Assert.That(selection.FailureColumn, Is.EqualTo("unit"));
    }

    // The guideline for other industries gives heating values of gases per normal cubic metre; what a meter of another temperature and
    // pressure shows is not one.
    [TestCase(
        "m3",
        "'m3' does not convert to TJ(net), the unit of cn-industry-2015/fuel.natural-gas.stationary/CN; the amount in Nm3 or TJ(net) "
        + "is accepted (Nm3: at 0 °C and 101.325 kPa, which m3 as metered is not; 1 m3 metered at 20 °C and that pressure is 0.9318 Nm3, "
        + "at 15 °C 0.9479); or, with the heating value of your supplier, give it with FactorLibrary.ReadPropertiesCsv (a line "
        + "'natural-gas,ncv,VALUE,MJ/m3,SOURCE' below 'substance,property,value,unit,source')")]
    [TestCase("Nm3", null)]
    public void Select_GasByVolume_AcceptsNormalCubicMetresOnly(string unit, string? message)
    {
        FactorQuery query = Query("fuel.natural-gas.stationary", "CN", unit) with { Sets = ["cn-industry"] };

        FactorSelection selection = FactorLibrary.BuiltIn.Select(query);

        Assert.That(selection.Failure, Is.EqualTo(message));
    }

    [Test]
    public void Select_OwnFactorPerNormalCubicMetre_DoesNotTakeMeteredOnes()
    {
        FactorLibrary library = FactorRows.Library(
            "id,activity,kind,region,unit,co2_kg,scope,published,publisher,source\n"
            + "own/gas,fuel.natural-gas.stationary,combustion,CN,Nm3,2.16,1,2025,Own,Own\n");

        FactorSelection selection = library.Select(Query("fuel.natural-gas.stationary", "CN", "m3"));

        Assert.That(
            selection.Failure,
            Is.EqualTo(
                "'m3' does not convert to Nm3, the unit of own/gas; an amount in Nm3 is accepted (Nm3: at 0 °C and 101.325 kPa, "
                + "which m3 as metered is not; 1 m3 metered at 20 °C and that pressure is 0.9318 Nm3, at 15 °C 0.9479)"));
    }

    [Test]
    public void Select_WithoutAUnit_AsksForIt()
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(Query("fuel.diesel.road", "GB", "L") with { Unit = null });

        Assert.That(
            selection.Failure,
            Is.EqualTo(
                "two factors serve fuel.diesel.road, GB, 2025, per units that do not convert: desnz-2025/fuel.diesel.road/GB/L (GB, 2025, "
                + "per L) and desnz-2025/fuel.diesel.road/GB/kWh-gross (GB, 2025, per kWh(gross)); give the unit of the amount "
                + "with FactorQuery.Unit"));
    }

    // EPA's lignite has 14.21 MMBtu(gross) a short ton, 16.526 GJ a tonne, and IPCC's 11.9 GJ(net): no coal has gross 1.389 times net.
    // EPA's wood has 17.48 MMBtu(gross), 20.329 GJ, and IPCC's 15.6 GJ(net): 1.303.
    [TestCase("fuel.lignite.stationary", "lignite", "ncv 11.9", "27", "gcv 14.21", "28", "1.389", "")]
    [TestCase(
        "fuel.wood.stationary",
        "wood",
        "ncv 15.6",
        "55",
        "gcv 17.48",
        "54",
        "1.303",
        "; ipcc-2006/fuel.wood.stationary/GLOBAL (global, any year, per TJ(net)) takes it: pin it with factor_id")]
    public void Select_NetEnergyByTheHeatOfAnotherCoal_IsRefused(
        string activity, string substance, string net, string netLine, string gross, string grossLine, string ratio, string way)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(Query(activity, "US", "MWh(net)"));

        Assert.That(
            selection.Failure,
            Is.EqualTo(
                $"the heating values do not fit together: {substance} {net} GJ(net)/t (emission-factors/properties/ipcc-2006.csv:{netLine})"
                + $" and {substance} {gross} MMBtu(gross)/st (emission-factors/properties/epa-ghg-hub-2025.csv:{grossLine}) make gross "
                + $"{ratio} times net; 1 to 1.25 times is accepted; with the value of your fuel, give it with "
                + $"FactorLibrary.ReadPropertiesCsv (a line '{substance},ncv,VALUE,GJ/t,SOURCE' below "
                + "'substance,property,value,unit,source'), or give the amount in GJ(gross) or in t" + way));
    }

    // 1 MWh(net) is 3.6 GJ(net); ÷ 25.8 GJ/t (IPCC) = 0.13953 t, ÷ 0.90718474 = 0.153811 st.
    // Lignite with the user's 14 GJ/t: 0.283451 st.
    [TestCase("fuel.bituminous-coal.stationary", null, "0.153811")]
    [TestCase("fuel.lignite.stationary", "lignite,ncv,14,GJ/t,S", "0.283451")]
    public void Select_NetEnergyByAHeatThatFits_IsTaken(string activity, string? own, string shortTons)
    {
        using var file = new ScratchFile($"substance,property,value,unit,source\n{own}\n");
        FactorLibrary library = own is null
            ? FactorLibrary.BuiltIn
            : FactorLibrary.BuiltIn.With(FactorLibrary.ReadPropertiesCsv(file.Path));

        FactorSelection selection = library.Select(Query(activity, "US", "MWh(net)"));

        Assert.That(selection.Factor?.Unit.Symbol, Is.EqualTo("st"));
        Assert.That(
            Math.Round(selection.Conversion!.Multiplier, 6).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Is.EqualTo(shortTons));
    }

    [Test]
    public void Select_PinnedFactorOfAnotherUnit_GivesTheSameHint()
    {
        // The pin leaves no other factor in question, so that only its unit is named.
        (ActivityLedger ledger, _) = LedgerText.Read(
            "activity,amount,unit,period,region,factor_id\n"
            + "travel.taxi.regular,5,km,2025,GB,desnz-2025/travel.taxi.regular/GB/vkm\n");

        var fault = Assert.Throws<CarbonDataException>(
            () => Inventory.Calculate(ledger, FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 }));

        Assert.That(
            fault!.Issues.Single().Message,
            Is.EqualTo(
                "'km' does not convert to vkm, the unit of desnz-2025/travel.taxi.regular/GB/vkm; an amount in vkm, or a unit that "
                + "converts to it, is accepted (vkm for km that the vehicle drove)"));
    }

    private static FactorQuery Query(string activity, string region, string unit) =>
        new() { Activity = ActivityCode.Parse(activity), Region = Region.Parse(region), Year = 2025, Unit = Unit.Parse(unit) };
}
