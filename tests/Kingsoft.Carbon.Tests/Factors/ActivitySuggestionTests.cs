
namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>What is said of an activity code that no factor serves.</summary>
public sealed class ActivitySuggestionTests
{
    private const string HotelNights =
        "no factor per room-night is built in, because the published ones may not be passed on: add one of your own with "
        + "FactorLibrary.With, or use what was spent (US dollars of 2022, US factors)";

    // ---- refrigerants: the number is the name

    [TestCase("r-134a", "hfc-134a")]
    [TestCase("r134a", "hfc-134a")]
    [TestCase("134a", "hfc-134a")]
    [TestCase("freon-134a", "hfc-134a")]
    [TestCase("hfc134a", "hfc-134a")]
    [TestCase("r-22", "hcfc-22")]
    [TestCase("r22", "hcfc-22")]
    [TestCase("f-22", "hcfc-22")]
    [TestCase("f22", "hcfc-22")]
    [TestCase("r-32", "hfc-32")]
    [TestCase("r-123", "hcfc-123")]
    [TestCase("r-125", "hfc-125")]
    [TestCase("r-744", "co2")]
    [TestCase("carbon-dioxide", "co2")]
    [TestCase("r-507", "r-507a")]
    [TestCase("r-404", "r-404a")]
    [TestCase("r410a", "r-410a")]
    [TestCase("410a", "r-410a")]
    [TestCase("fm-200", "hfc-227ea")]
    [TestCase("fm200", "hfc-227ea")]
    [TestCase("r-227", "hfc-227ea")]
    [TestCase("sf-6", "sf6")]
    [TestCase("r-1233zd", "hcfo-1233zd-e")]
    [TestCase("halon1301", "halon-1301")]
    public void Select_RefrigerantByAnotherName_NamesTheSubstance(string written, string meant)
    {
        Assert.That(Said($"refrigerant.{written}"), Is.EqualTo(
            $"'refrigerant.{written}' is not an activity that a factor serves; did you mean 'refrigerant.{meant}'?"));
    }

    [TestCase("r-410", "r-410a (refrigerant R-410A, leaked)", "r-410b (refrigerant R-410B, leaked)")]
    [TestCase("r-134", "hfc-134a (HFC-134a, leaked)", "hfc-134 (Release of HFC-134)")]
    public void Select_NumberOfTwoRefrigerants_NamesBoth(string written, string first, string second)
    {
        Assert.That(Said($"refrigerant.{written}"), Is.EqualTo(
            $"'refrigerant.{written}' is not an activity that a factor serves; it may be refrigerant.{first} or refrigerant.{second}"));
    }

    // R-33 is no slip for, R-135a none for R-134a, and HFC-410a is no substance.
    [TestCase("r-33")]
    [TestCase("r-135a")]
    [TestCase("r-999")]
    [TestCase("r-411c")]
    [TestCase("hfc-410a")]
    [TestCase("hfc-13")]
    [TestCase("pfc-125")]
    [TestCase("sf7")]
    [TestCase("nf4")]
    public void Select_UnknownNumberOfARefrigerant_SuggestsNoOther(string written)
    {
        Assert.That(Said($"refrigerant.{written}"), Is.EqualTo(
            $"'refrigerant.{written}' is not an activity that a factor serves; look for 'refrigerant {written}' with FactorSearch.Find, "
            + "or add your own with FactorLibrary.With"));
    }

    // ---- words within codes

    [TestCase("fuel.gasoline.road", "fuel.petrol.road")]
    [TestCase("fuel.ethanol.road", "fuel.bioethanol.road")]
    [TestCase("fuel.jet-fuel.air", "fuel.jet-kerosene.air")]
    [TestCase("fuel.naturalgas.stationary", "fuel.natural-gas.stationary")]
    [TestCase("flight.long-haul.economy", "travel.air.long-haul.economy")]
    [TestCase("travel.flight.short-haul.business-class", "travel.air.short-haul.business")]
    [TestCase("travel.car.average.ev", "travel.car.average.battery-electric")]
    [TestCase("water.tap-water", "water.supply")]
    [TestCase("water.wastewater", "water.treatment")]
    [TestCase("electricity-grid", "electricity.grid")]
    [TestCase("electricity.losses", "losses.electricity")]
    [TestCase("heat.steam.network", "heat.district")]
    [TestCase("refrigerant.propane", "refrigerant.r-290")]
    [TestCase("emission.reported", "emissions.reported")]
    [TestCase("emissions.report", "emissions.reported")]
    [TestCase("emissions", "emissions.reported")]
    [TestCase("exported.electricity", "electricity.exported")]
    // A slip of the keys within a word.
    [TestCase("electricity.gird", "electricity.grid")]
    [TestCase("electrcity.grid", "electricity.grid")]
    [TestCase("fuel.disel.road", "fuel.diesel.road")]
    [TestCase("fuel.natual-gas.stationary", "fuel.natural-gas.stationary")]
    [TestCase("fuel.diesel.stationery.comercial", "fuel.diesel.stationary.commercial")]
    [TestCase("travel.air.long-hual.economy", "travel.air.long-haul.economy")]
    public void Select_AnotherWord_NamesTheCode(string written, string meant)
    {
        Assert.That(Said(written), Is.EqualTo($"'{written}' is not an activity that a factor serves; did you mean '{meant}'?"));
    }

    [TestCase("fuel.diesel", "fuel.diesel.stationary")]
    [TestCase("fuel.diesel", "fuel.diesel.stationary.commercial")]
    [TestCase("fuel.diesel", "more: look for 'fuel diesel' with FactorSearch.Find")]
    [TestCase("fuel.gasoline", "fuel.petrol.road (Petrol: road vehicles)")]
    [TestCase("fuel.diesel.generator", "fuel.diesel.stationary.commercial")]
    [TestCase("fuel.oil", "fuel.residual-fuel-oil.stationary")]
    [TestCase("waste.landfill", "waste.commercial-and-industrial-waste.landfill (Commercial and industrial waste, landfill)")]
    [TestCase("travel.car.petrol", "it may be travel.car.average.petrol (Business travel: average size car, petrol)")]
    [TestCase("travel.flight", "it may be travel.air.")]
    [TestCase("travel.train", "it may be travel.rail.national (National rail)")]
    [TestCase("travel.metro", "travel.rail.transit (Travel by transit rail (subway, tram))")]
    [TestCase("travel.taxi", "it may be travel.taxi.regular (Taxi, regular) or travel.taxi.black-cab (Taxi, black cab)")]
    [TestCase("electricity", "it may be electricity.grid (")]
    [TestCase("water", "it may be water.supply (Mains water supplied) or water.treatment (Water treated (returned to the sewer))")]
    public void Select_CodeOfSeveral_NamesThem(string written, string meant)
    {
        Assert.That(Said(written), Does.StartWith($"'{written}' is not an activity that a factor serves; it may be "));
        Assert.That(Said(written), Does.Contain(meant));
    }

    [TestCase(
        "refrigerant.novec",
        "Novec 1230 (FK-5-1-12) is in none of the GWP tables used here, and no factor is built in; if it has to be shown, add the "
        + "producer's figure with FactorLibrary.With")]
    [TestCase("hotel", HotelNights)]
    [TestCase("hotel.night", HotelNights)]
    [TestCase("accommodation", HotelNights)]
    [TestCase("carbon.credit", "offsets and carbon credits lower no inventory and have no factor: leave the emissions as they are and "
        + "report the credits beside them")]
    [TestCase("fuel.hydrogen", "no factor for hydrogen is built in: its use gives off no CO2, and what its making emits is the supplier's "
        + "figure, to be added with FactorLibrary.With")]
    [TestCase("offsets.vcs", "offsets and carbon credits lower no inventory and have no factor: leave the emissions as they are and "
        + "report the credits beside them")]
    public void Select_WhatHasNoFactor_SaysWhatToDo(string written, string answer)
    {
        Assert.That(Said(written), Is.EqualTo($"'{written}' is not an activity that a factor serves; {answer}"));
    }

    [Test]
    public void Select_GreenElectricity_IsNoPlainElectricity()
    {
        Assert.That(Said("electricity.green"), Does.StartWith(
            "'electricity.green' is not an activity that a factor serves; green power and certificates (GEC, I-REC, GO, REGO) are no "
            + "activity and take nothing off the location-based figure: enter every kWh as electricity.grid, and what was bought as a row "
            + "of InventoryOptions.Instruments; it counts in the market-based figure only"));
    }

    [TestCase("electricity.direct-line")]
    [TestCase("electricity.direct-line.wind")]
    public void Select_DirectLine_AsksForTheFactorOfItsPlant(string activity)
    {
        Assert.That(Said(activity), Is.EqualTo(
            $"no factor is built in for '{activity}': give that of the plant at the other end with FactorLibrary.With, "
            + $"activity {activity}, kind supplier (0 for wind, sun and water), and name its publisher as supplier of the row; "
            + "where its certificates were sold to others, enter electricity.direct-line.attributes-sold, which takes the grid's"));
    }

    [Test]
    public void Select_DieselOfATruck_NamesTheRoadFirst()
    {
        Assert.That(Said("fuel.diesel.truck"), Does.StartWith(
            "'fuel.diesel.truck' is not an activity that a factor serves; it may be fuel.diesel.road (diesel burnt in road vehicles)"));
    }

    // Methane is no ethane, butene no butane; digits mean something; and spelling alone joins no two subjects.
    [TestCase("fuel.methane.stationary")]
    [TestCase("fuel.butene.stationary")]
    [TestCase("fuel.propene.stationary")]
    [TestCase("spend.naics-334211")]
    [TestCase("spend.naics-518211.with-margins")]
    [TestCase("waste.grasp.landfil-site")]
    [TestCase("made.down")]
    [TestCase("x")]
    public void Select_NothingThatMeansTheSame_SuggestsTheSearch(string written)
    {
        Assert.That(Said(written), Is.EqualTo(
            $"'{written}' is not an activity that a factor serves; look for '{written.Replace('.', ' ')}' with FactorSearch.Find, or add "
            + "your own with FactorLibrary.With"));
    }

    [TestCase("refrigerant.R134a", "refrigerant.hfc-134a")]
    [TestCase("Refrigerant.R-22", "refrigerant.hcfc-22")]
    [TestCase("Electricity.Grid", "electricity.grid")]
    [TestCase("electricity grid", "electricity.grid")]
    [TestCase("FUEL_DIESEL_ROAD", "fuel.diesel.road")]
    [TestCase("自来水供应", "water.supply")]
    [TestCase("电力", "electricity.grid")]
    public void Parse_LettersThatNoCodeHas_NamesTheCode(string written, string meant)
    {
        Assert.That(
            () => ActivityCode.Parse(written),
            Throws.TypeOf<FormatException>().With.Message.EqualTo(
                $"'{written}' is not an activity code; words of a-z, 0-9 and '-' joined by '.', such as fuel.diesel.stationary, are "
                + $"accepted; did you mean '{meant}'?"));
    }

    [TestCase(
        "柴油",
        "; activities of this name are fuel.diesel.stationary, fuel.diesel.stationary.commercial: look for others with FactorSearch.Find")]
    [TestCase("汽油", "; activities of this name are fuel.petrol.road, fuel.petrol.stationary: look for others with FactorSearch.Find")]
    [TestCase("制冷剂", ": look for '制冷剂' with FactorSearch.Find")]
    public void Parse_WordOfAFewActivities_NamesThem(string written, string codes)
    {
        Assert.That(
            () => ActivityCode.Parse(written),
            Throws.TypeOf<FormatException>().With.Message.EqualTo(
                $"'{written}' is not an activity code; words of a-z, 0-9 and '-' joined by '.', such as fuel.diesel.stationary, are "
                + $"accepted{codes}"));
    }

    [Test]
    public void Select_OwnCode_IsSuggestedToo()
    {
        FactorLibrary library = TestFactors.Library(TestFactors.Travel("cn", "CN") with { Activity = ActivityCode.Parse("own.tramway") });

        FactorSelection selection = library.Select(new FactorQuery { Activity = ActivityCode.Parse("own.tramwya"), Year = 2024 });

        Assert.That(selection.Failure, Is.EqualTo(
            "'own.tramwya' is not an activity that a factor serves; did you mean 'own.tramway'?"));
    }

    private static string Said(string activity) => FactorLibrary.BuiltIn.Select(
        new FactorQuery { Activity = ActivityCode.Parse(activity), Region = Region.Parse("CN"), Year = 2024 }).Failure!;
}
