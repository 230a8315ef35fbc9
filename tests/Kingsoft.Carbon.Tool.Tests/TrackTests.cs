using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What <c>carbon track</c> says of the sample company.</summary>
public sealed class TrackTests : InWorkingFolder
{
    // Printed: 57,695.89 ÷ 7,785.2 and 56,711.51 ÷ 9,558.6; 107,636.81 and 107,066.79 MWh; 182,233.40 and 171,062.61 t of water, each over
    // the same revenue.
    [TestCase("reported", "scope12LocationBased/revenue", 7.41, 5.93, "tCO2e/MCNY")]
    [TestCase("calculated", "scope12LocationBased/revenue", 7.41, 5.93, "tCO2e/MCNY")]
    [TestCase("reported", "energy/revenue", 13.83, 11.20, "MWh/MCNY")]
    [TestCase("calculated", "energy/revenue", 13.83, 11.20, "MWh/MCNY")]
    [TestCase("reported", "water/revenue", 23.41, 17.90, "t/MCNY")]
    [TestCase("calculated", "water/revenue", 23.41, 17.90, "t/MCNY")]
    public void Track_Intensities_AreThePrintedOnes(string basis, string name, decimal first, decimal second, string unit)
    {
        SampleProject.Copy(("\"basis\": \"calculated\"", $"\"basis\": \"{basis}\""));

        JsonElement[] ratios = [.. SampleProject.Track().GetProperty("years").EnumerateArray()
            .Select(year => year.GetProperty("intensities").GetProperty(name))];

        Assert.That(ratios.Select(ratio => SampleProject.Round(ratio, "value", 2)), Is.EqualTo(new[] { first, second }));
        Assert.That(ratios.Select(ratio => ratio.GetProperty("unit").GetString()), Is.All.EqualTo(unit));
    }

    // −984.38 ÷ 57,695.89 = −1.71 %; (56,711.51 ÷ 9,558.6) ÷ (57,695.89 ÷ 7,785.2) − 1 = −19.94 %: both as the company prints them.
    [TestCase("reported")]
    [TestCase("calculated")]
    public void Track_Changes_AreThePrintedPercentages(string basis)
    {
        SampleProject.Copy(("\"basis\": \"calculated\"", $"\"basis\": \"{basis}\""));

        JsonElement report = SampleProject.Track();

        Assert.That(SampleProject.Round(SampleProject.Change(report, "scope12LocationBased"), "percent", 2), Is.EqualTo(-1.71m));
        Assert.That(SampleProject.Round(SampleProject.Change(report, "scope12LocationBased/revenue"), "percent", 2), Is.EqualTo(-19.94m));
    }

    // Scope 2: L = −1,016.40 ÷ ln(56,622.34 ÷ 57,638.74) = 57,129.03, × ln(106,714.95 ÷ 107,415.86) = −374.00; the factor has the rest.
    // Scope 1: L = 71.977, × ln(351.84 ÷ 220.95) = +33.49.
    [Test]
    public void Track_AttributionOfPrintedTotals_SumsExactly()
    {
        SampleProject.Copy(SampleProject.ReportedBasis);

        JsonElement change = SampleProject.Change(SampleProject.Track(), "scope12LocationBased");

        Assert.That(
            SampleProject.Effects(change, "energy × factor", 2),
            Is.EqualTo(
                new[] { ("electricity", -374.00m), ("grid-factor", -642.40m), ("scope1-energy", 33.49m), ("scope1-factor", -1.47m) }));
        Assert.That(SampleProject.Effects(change, "energy × factor", 28).Sum(effect => effect.Value), Is.EqualTo(-984.38m));
        Assert.That(change.GetProperty("otherAttributions").GetArrayLength(), Is.Zero);
    }

    // Petrol and diesel as solved: mean weights of each fuel × ln of the energy 351.84 ÷ 220.95 = +32.26, × ln of its share −0.24; their
    // factors do not change. The factor of electricity is 0.5366 (2022) and 0.5306 (2023): the sum is −984.378006 from the unrounded
    // tonnes.
    [Test]
    public void Track_AttributionByFuel_KeepsMixAndEnergyApart()
    {
        SampleProject.Copy();

        JsonElement change = SampleProject.Change(SampleProject.Track(), "scope12LocationBased");
        (string Name, decimal Value)[] effects = SampleProject.Effects(change, "Scope 1: energy × fuel mix × factor", 28);

        Assert.That(
            effects.Where(effect => effect.Name.StartsWith("scope1", StringComparison.Ordinal))
                .Select(effect => (effect.Name, Math.Round(effect.Value, 2))),
            Is.EqualTo(new[] { ("scope1-energy", 32.26m), ("scope1-mix", -0.24m), ("scope1-factor", 0.00m) }));
        Assert.That(effects.Sum(effect => effect.Value), Is.EqualTo(change.GetProperty("absolute").GetDecimal()));
    }

    // Scope 2: 106,714.95 × 0.5306 − 107,415.86 × 0.5366 = −1,016.398006; Scope 1 of the solved fuels is the printed +32.02 to 10⁻⁵ t:
    // −984.378006.
    [Test]
    public void Track_EveryForm_AddsUpToTheChange()
    {
        SampleProject.Copy();

        JsonElement report = SampleProject.Track();

        // Tonnes are exact; the quotients of the two scopes and of their sum are each rounded to 28 digits.
        foreach ((string metric, decimal accuracy) in new[] { ("scope12LocationBased", 0m), ("scope12LocationBased/revenue", 1e-25m) })
        {
            JsonElement change = SampleProject.Change(report, metric);
            string[] forms =
            [
                change.GetProperty("attributionForm").GetString()!,
                .. change.GetProperty("otherAttributions").EnumerateArray().Select(other => other.GetProperty("form").GetString()!),
            ];
            Assert.That(
                forms.Select(form => SampleProject.Effects(change, form, 28).Sum(effect => effect.Value)),
                Is.All.EqualTo(change.GetProperty("absolute").GetDecimal()).Within(accuracy));
        }

        Assert.That(SampleProject.Change(report, "scope2LocationBased").GetProperty("absolute").GetDecimal(), Is.EqualTo(-1016.398006m));
        Assert.That(
            SampleProject.Change(report, "scope12LocationBased").GetProperty("absolute").GetDecimal(),
            Is.EqualTo(-984.378006m).Within(0.00001m));
    }

    // Points of 7.4110 t per million, additive over Scope 1 ÷ revenue and Scope 2 ÷ revenue; the two effects of Scope 1 make 0.050.
    [TestCase("reported")]
    [TestCase("calculated")]
    public void Track_AttributionOfTheIntensity_HasBothForms(string basis)
    {
        SampleProject.Copy(("\"basis\": \"calculated\"", $"\"basis\": \"{basis}\""));

        JsonElement change = SampleProject.Change(SampleProject.Track(), "scope12LocationBased/revenue");
        (string Name, decimal Value)[] byRevenue = SampleProject.Effects(change, "1 ÷ revenue × energy × factor", 28, "percentagePoints");

        Assert.That(
            byRevenue.Take(3).Select(effect => (effect.Name, Math.Round(effect.Value, 3))),
            Is.EqualTo(new[] { ("revenue", -18.399m), ("electricity", -0.586m), ("grid-factor", -1.007m) }));
        Assert.That(Math.Round(byRevenue.Skip(3).Sum(effect => effect.Value), 3), Is.EqualTo(0.050m));
        Assert.That(
            SampleProject.Effects(change, "energy per revenue × structure × factor", 2, "percentagePoints"),
            Is.EqualTo(new[] { ("energy-per-revenue", -18.88m), ("structure", -0.06m), ("factor", -1.01m) }));
    }

    // 0.81016 × 0.99935 × 0.98881 = 0.80057, by which the intensity fell.
    [Test]
    public void Track_AttributionOfTheIntensity_IsAProductToo()
    {
        SampleProject.Copy(SampleProject.ReportedBasis);

        JsonElement change = SampleProject.Change(SampleProject.Track(), "scope12LocationBased/revenue");
        (string Name, decimal Value)[] multipliers = SampleProject.Effects(
            change, "energy per revenue × structure × factor", 28, "multiplier");

        Assert.That(
            multipliers.Select(effect => (effect.Name, Math.Round(effect.Value, 5))),
            Is.EqualTo(new[] { ("energy-per-revenue", 0.81016m), ("structure", 0.99935m), ("factor", 0.98881m) }));
        Assert.That(Math.Round(multipliers.Aggregate(1m, (product, effect) => product * effect.Value), 5), Is.EqualTo(0.80057m));
    }

    // 57,695.89 × 25/26 = 55,476.82 in 2025, × 20/26 = 44,381.45 in 2030; 56,711.51 − 55,476.82 = 1,234.69; 56,711.51 ÷ 25 = 2,268.46, ÷
    // 984.38 = 2.30; 2025 + 56,711.51 ÷ 984.38 = 2082.6. Coverage: 57,695.89 ÷ (57,695.89 + 187,220.37) = 23.6 %, 56,711.51 ÷ (56,711.51 +
    // 581,386.59) = 8.9 %.
    [Test]
    public void Track_TargetOfPrintedTotals_StandsAboveALinearPathThatIsAssumed()
    {
        SampleProject.Copy(SampleProject.ReportedBasis);

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];

        Assert.That(
            (SampleProject.Round(target, "onPath", 1), SampleProject.Round(target, "gap", 1), target.GetProperty("status").GetString()),
            Is.EqualTo((55476.8m, 1234.7m, "not-assessed")));
        Assert.That(
            Math.Round(
                target.GetProperty("path").EnumerateArray()
                    .Single(point => point.GetProperty("year").GetInt32() == 2030)
                    .GetProperty("value").GetDecimal(),
                1),
            Is.EqualTo(44381.5m));
        Assert.That(
            (SampleProject.Round(target, "requiredAnnualReduction", 2), SampleProject.Round(target, "requiredOverPace", 2),
                SampleProject.Round(target, "projectedYear", 1)),
            Is.EqualTo((2268.46m, 2.30m, 2082.6m)));
        Assert.That(
            (SampleProject.Round(target, "coverageOfFootprintPctBaseYear", 1), SampleProject.Round(target, "coverageOfFootprintPct", 1)),
            Is.EqualTo((23.6m, 8.9m)));
    }

    // 57,695.89 × (1 − 0.042) = 55,272.66; 56,711.51 − 55,272.66 = 1,438.85, printed 1,438.8. From the ledgers 57,696.50 × 0.958 =
    // 55,273.25 and 1,438.87.
    [TestCase("reported", 55272.66, 1438.85)]
    [TestCase("calculated", 55273.25, 1438.88)]
    public void Track_ContractionOfAStatedRate_StandsAboveItsPath(string basis, decimal onPath, decimal gap)
    {
        SampleProject.Copy(("\"basis\": \"calculated\"", $"\"basis\": \"{basis}\""), SampleProject.WithContraction);

        JsonElement target = SampleProject.Track().GetProperty("targets")[1];

        Assert.That((SampleProject.Round(target, "onPath", 2), SampleProject.Round(target, "gap", 2)), Is.EqualTo((onPath, gap)));
    }

    [Test]
    public void Track_SampleWithAContraction_SaysWhatIsAssumed()
    {
        SampleProject.Copy(SampleProject.WithContraction);

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()), Is.EqualTo(new[]
        {
            "basis: calculated from the ledgers under AR6, location-based Scope 2; carried-over figures are as stated by their source",
            "base year 2024: assumed by this sample; the report names none",
            "comprehensive energy: GB/T 2589-2020, electricity by its calorific value (当量值) of 0.1229 kgce/kWh",
            "'Operational carbon neutrality': the base year 2024 and the path are assumed, so that its figures are an illustration, "
                + "and no verdict on the organization",
            "'4.2 % a year': the base year 2024 and the path are assumed, so that its "
                + "figures are an illustration, and no verdict on the organization",
            "the contraction of '4.2 % a year' is a path to compare with, "
                + "and no statement that the target meets the criteria of the Science Based Targets initiative",
            "'Operational carbon neutrality' covers CO2, CH4, N2O: other gases are left out of its figures (0 t CO2e in 2025), "
                + "CO2e that is not split by gas is counted (0 t CO2e in 2024, 0 t CO2e in 2025)",
            "'4.2 % a year' covers CO2, CH4, N2O: other gases are left out of its "
                + "figures (0 t CO2e in 2025), CO2e that is not split by gas is counted (0 t CO2e in 2024, 0 t CO2e in 2025)",
            "Scope 3, and Scope 1 + 2 + 3, of 2024, 2025 hold no figure of category 4, 5, 9–15: missing, not zero, and neither a sum "
                + "nor a share of the footprint knows them",
            "no forecast of Scope 1 + 2, location-based: 2 figures cannot bear statistics; 5 or more are needed",
        }));
    }

    [Test]
    public void Track_Json_HasTheKeysOfTheContract()
    {
        SampleProject.Copy();

        JsonElement report = SampleProject.Track();
        JsonElement change = report.GetProperty("changes")[0];

        Assert.That(Keys(report), Is.SupersetOf(new[] { "years", "changes", "targets" }));
        Assert.That(Keys(report.GetProperty("years")[0]), Is.SupersetOf(new[]
        {
            "year", "scope1", "scope2LocationBased", "scope2MarketBased", "scope12LocationBased", "scope12MarketBased", "scope3",
            "intensities"
        }));
        Assert.That(
            Keys(report.GetProperty("years")[0].GetProperty("intensities").GetProperty("scope12LocationBased/revenue")),
            Is.EqualTo(new[] { "value", "unit" }));
        Assert.That(Keys(change), Is.SupersetOf(new[] { "from", "to", "metric", "absolute", "percent", "attribution" }));
        Assert.That(
            Keys(SampleProject.Change(report, "scope12LocationBased").GetProperty("attribution")[0]),
            Is.SupersetOf(new[] { "effect", "value" }));
        Assert.That(Keys(report.GetProperty("targets")[0]), Is.SupersetOf(new[]
        {
            "name", "baseYear", "baseValue", "year", "actual", "onPath", "gap", "status", "requiredAnnualReductionPct", "projectedYear"
        }));
        Assert.That(report.GetProperty("years")[0].GetProperty("scope2MarketBased").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(report.GetProperty("targets")[0].GetProperty("year").GetInt32(), Is.EqualTo(2050));
    }

    private static IEnumerable<string> Keys(JsonElement json) => json.EnumerateObject().Select(member => member.Name);
}
