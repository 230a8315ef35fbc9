using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>
/// Every word and run of words within the codes of fuels, materials and wastes, written as if it were a code: what is suggested is the same
/// substance, or nothing is.
/// </summary>
public sealed class SubstanceSuggestionTests
{
    private static readonly HashSet<string> Known = [.. FactorLibrary.BuiltIn.Activities.Select(activity => activity.Value)];

    // Words that make another substance of what stands beside them; worked out by hand, and apart from the vocabulary's own list.
    private static readonly HashSet<string> Substances =
    [
        "bio", "biodiesel", "biogasoline", "biopropane", "biogenic", "fossil", "kraft", "liquor", "coke", "tar", "gas", "oil", "oils",
        "coal", "petroleum", "natural", "landfill", "sludge", "blast", "oven", "shale", "waxes", "compost", "concrete", "cooking", "tallow",
        "renewable", "jet", "marine", "refinery", "animal", "vegetable", "asphalt", "plasterboard", "insulation", "flooring", "soils",
    ];

    private static IEnumerable<TestCaseData> Parts => Known
        .Where(code => code.Split('.') is ["fuel" or "material" or "waste", _, ..])
        .SelectMany(code => Runs(code.Split('.')[1].Split('-')).Select(run => (First: code.Split('.')[0], Run: run)))
        .Where(pair => !Known.Any(code => code.StartsWith($"{pair.First}.{pair.Run}.", StringComparison.Ordinal)))
        .Distinct()
        .OrderBy(pair => pair.First, StringComparer.Ordinal).ThenBy(pair => pair.Run, StringComparer.Ordinal)
        .Select(pair => new TestCaseData(pair.First, pair.Run));

    [TestCaseSource(nameof(Parts))]
    public void Of_WordWithinACode_SuggestsNoOtherSubstance(string first, string run)
    {
        string[] named = [.. run.Split('-')];

        foreach (string code in Suggested(first, run).Where(code => !code.Split('.').Skip(2).Contains(run)))
        {
            string[] more = [.. code.Split('.')[1].Split('-').Where(word => !named.Contains(word) && Substances.Contains(word))];
            bool isMeant = EverydayWords.PartsOfCodes.TryGetValue(run, out ImmutableArray<string> meant)
                && meant.Any(part => code.Contains(part, StringComparison.Ordinal));
            Assert.That(isMeant || more.Length == 0 || IsEverydayWord(run, code), Is.True, $"{first}.{run} → {code}");
        }
    }

    // What is burnt in an engine, beside what is made of it: one is fossil and the other biogenic.
    [TestCase("methanol")]
    [TestCase("tallow")]
    [TestCase("used-cooking-oil")]
    [TestCase("cooking-oil")]
    [TestCase("liquor")]
    [TestCase("bagasse-liquor")]
    [TestCase("petroleum")]
    [TestCase("tar")]
    [TestCase("oven-gas")]
    [TestCase("furnace-gas")]
    [TestCase("gas-liquids")]
    public void Of_IngredientOfAFuel_SuggestsNothing(string word)
    {
        Assert.That(Suggested("fuel", word), Is.Empty);
    }

    [TestCase("fuel", "pellets", "fuel.wood-pellets.stationary")]
    [TestCase("fuel", "biomethane", "fuel.biomethane.stationary")]
    [TestCase("fuel", "kraft-liquor", "fuel.kraft-liquor-bagasse.stationary")]
    [TestCase("fuel", "used-oil", "fuel.waste-oils.stationary")]
    [TestCase("fuel", "bagasse", "fuel.other-solid-biomass.stationary")]
    [TestCase("material", "hdpe", "material.plastics-hdpe.primary")]
    [TestCase("waste", "hdpe", "waste.plastics-hdpe.landfill")]
    [TestCase("waste", "fridges", "waste.weee-fridges-and-freezers.landfill")]
    [TestCase("waste", "copper", "waste.metal-copper-wire.landfill")]
    public void Of_SameSubstance_IsSuggested(string first, string word, string code)
    {
        Assert.That(Suggested(first, word), Does.Contain(code));
    }

    [Test]
    public void Select_ElectricityOfASource_IsGridElectricity(
        [Values("wind", "hydro", "nuclear", "gas", "coal", "biomass", "pv", "solar-pv")] string source,
        [Values("CN", "GB")] string region)
    {
        Assert.That(Said($"electricity.{source}", region), Is.EqualTo(
            $"'electricity.{source}' is not an activity that a factor serves; electricity is electricity.grid whatever plant it is said to "
            + "come from: enter every kWh that the grid delivered so (Scope 2), and what a generator of your own burnt as its fuel; "
            + "what your own plant made by sun, wind or water and the site used is electricity.self-generated.solar, "
            + "electricity.self-generated.wind or electricity.self-generated.hydro, what a line brought from somebody else's plant "
            + "electricity.direct-line, and what was sold electricity.exported"));
    }

    [TestCase("vehicle.bus", "vehicle.bus.cng.ch4-n2o and 5 more are near, which are")]
    [TestCase("vehicle.bus.methanol", "vehicle.bus.methanol.ch4-n2o is near, which is")]
    [TestCase(
        "vehicle.truck.diesel",
        "vehicle.medium-and-heavy-duty-vehicle.diesel.model-year-1960-2006.ch4-n2o and 8 more are near, which are")]
    public void Select_VehicleOfWhichNoCo2IsKnown_SaysSo(string code, string near)
    {
        Assert.That(Said(code, "US"), Is.EqualTo(
            $"'{code}' is not an activity that a factor serves; {near} CH4 and N2O alone: for all gases enter the fuel that was burnt, "
            + "such as fuel.diesel.road or fuel.petrol.road"));
    }

    [TestCase(
        "fuel.methanol.road",
        "no factor for methanol made from coal or natural gas is built in: burnt wholly it gives off 1.373 t of CO2 a tonne (CH3OH, "
        + "44.0095 / 32.0419); add that, or a factor of your country with its source, with FactorLibrary.With; fuel.methanol-bio is of "
        + "methanol from biomass alone")]
    [TestCase(
        "material.cement",
        "no factor for cement is built in, and concrete is another material: ask the supplier for its environmental product declaration "
        + "and add it with FactorLibrary.With, or use what was spent (US dollars of 2022, US factors)")]
    [TestCase(
        "fuel.acetylene",
        "no factor for acetylene is built in: burnt wholly it gives off 3.38 t of CO2 a tonne (C2H2, 2 × 44.0095 / 26.0373); add that with "
        + "FactorLibrary.With, as a factor of kind combustion")]
    [TestCase(
        "fuel.adblue",
        "AdBlue (a third urea, 32.5 % of its mass) has no factor built in: the urea in it gives off 0.733 kg of CO2 a kilogram (44.0095 / "
        + "60.0553), 0.238 kg a kilogram of AdBlue; add that with FactorLibrary.With")]
    [TestCase(
        "travel.rail.high-speed",
        "no factor for high-speed rail is built in; travel.rail.national is the mean of Britain's trains or of the United States' "
        + "intercity ones: ask the railway for its figure and add it with FactorLibrary.With, or name that country's factor as a proxy")]
    [TestCase(
        "refrigerant.ig-541",
        "IG-541 is 52 % nitrogen, 40 % argon and 8 % carbon dioxide by volume (ISO 14520-15): enter its carbon dioxide, 8 % of the volume "
        + "or 10.3 % of the mass, as refrigerant.co2; the rest is not counted")]
    public void Select_WhatHasNoFactor_SaysWhatToDo(string code, string answer)
    {
        Assert.That(Said(code, "CN"), Is.EqualTo($"'{code}' is not an activity that a factor serves; {answer}"));
    }

    private static ImmutableArray<string> Suggested(string first, string run) =>
        [.. ActivitySuggestions.Of($"{first}.{run}", Known), .. ActivitySuggestions.Of($"{first}.{run}.stationary", Known)];

    private static bool IsEverydayWord(string run, string code) => EverydayWords.Phrases.Any(
        pair => pair.Phrase == run.Replace('-', ' ') && pair.Activities.Any(meant => ActivityCode.IsWithin(code, meant)));

    private static IEnumerable<string> Runs(string[] words) =>
        from start in Enumerable.Range(0, words.Length)
        from length in Enumerable.Range(1, words.Length - start)
        select string.Join('-', words[start..(start + length)]);

    private static string Said(string activity, string region) => FactorLibrary.BuiltIn.Select(
        new FactorQuery { Activity = ActivityCode.Parse(activity), Region = Region.Parse(region), Year = 2024 }).Failure!;
}
