using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>The forms in which a change of Scope 1 + 2 is attributed, from small years worked out by hand.</summary>
public sealed class ChangeAttributionTests
{
    private const string Header = "id,activity,kind,region,unit,co2_kg,scope,data_year,published,publisher,source,replaces";

    // Every effect of the absolute forms has a reason, so that an answer to CDP names all of the change.
    [Test]
    public void OfCdp_EveryEffectOfTheAbsoluteForms_HasAReason()
    {
        TrackedYear from = Year(2024, [Share("a", 100m, 60m), Share("b", 50m, 20m)], [Share("diesel", 10m, 3m), Share("petrol", 5m, 1m)]);
        TrackedYear to = Year(2025, [Share("a", 110m, 60m), Share("b", 40m, 18m)], [Share("diesel", 8m, 2m), Share("petrol", 9m, 2m)]);

        IEnumerable<string> effects = ChangeAttribution.CalculateEmissions(from, to).SelectMany(form => form.Attribution.Effects)
            .Select(effect => effect.Name).Distinct();

        Assert.That(effects.Where(effect => ChangeReasons.GetCdp(effect) is null), Is.Empty);
        Assert.That(ChangeReasons.GetCdp("grid-factor-switch"), Is.EqualTo("Change in methodology"));
        Assert.That(ChangeReasons.GetCdp("revenue"), Is.Null);
    }

    [Test]
    public void OfEmissions_BothYearsDoubled_DoublesEveryEffect()
    {
        TrackedYear from = Year(2024, [Share("a", 100m, 60m), Share("b", 50m, 20m)], [Share("diesel", 10m, 3m), Share("petrol", 20m, 5m)]);
        TrackedYear to = Year(2025, [Share("a", 120m, 66m), Share("b", 40m, 15m)], [Share("diesel", 12m, 3.5m), Share("petrol", 16m, 4m)]);

        IEnumerable<(string, string, decimal)> once = Effects(ChangeAttribution.CalculateEmissions(from, to))
            .Select(effect => (effect.Form, effect.Name, Math.Round(effect.Value * 2m, 10)));
        IEnumerable<(string, string, decimal)> twice = Effects(ChangeAttribution.CalculateEmissions(Doubled(from), Doubled(to)))
            .Select(effect => (effect.Form, effect.Name, Math.Round(effect.Value, 10)));

        Assert.That(twice, Is.EqualTo(once));
    }

    // 66 + 15 + 3.5 + 4 = 88.5 after 60 + 20 + 3 + 5 = 88.
    [Test]
    public void OfEmissions_EveryForm_AddsUpToTheChangeOfScope1And2()
    {
        TrackedYear from = Year(2024, [Share("a", 100m, 60m), Share("b", 50m, 20m)], [Share("diesel", 10m, 3m), Share("petrol", 20m, 5m)]);
        TrackedYear to = Year(2025, [Share("a", 120m, 66m), Share("b", 40m, 15m)], [Share("diesel", 12m, 3.5m), Share("petrol", 16m, 4m)]);

        ImmutableArray<(string Form, Attribution Attribution)> forms = ChangeAttribution.CalculateEmissions(from, to);

        Assert.That(
            forms.Select(form => form.Form),
            Is.EqualTo(new[] { ChangeAttribution.ByEnergyAndFactor, ChangeAttribution.BySite, ChangeAttribution.ByFuel }));
        Assert.That(forms.Select(form => form.Attribution.Effects.Sum(effect => effect.Value)), Is.All.EqualTo(0.5m));
    }

    [Test]
    public void OfEmissions_ASiteSplitInTwoWithTheSameFactor_ChangesNoEffect()
    {
        ImmutableArray<EnergyShare> fuels = [Share("diesel", 10m, 3m)];
        TrackedYear from = Year(2024, [Share("a", 100m, 60m)], fuels), to = Year(2025, [Share("a", 120m, 66m)], fuels);
        TrackedYear splitFrom = Year(2024, [Share("a1", 25m, 15m), Share("a2", 75m, 45m)], fuels),
            splitTo = Year(2025, [Share("a1", 30m, 16.5m), Share("a2", 90m, 49.5m)], fuels);

        ImmutableArray<(string Form, Attribution Attribution)> whole = ChangeAttribution.CalculateEmissions(from, to);
        ImmutableArray<(string Form, Attribution Attribution)> split = ChangeAttribution.CalculateEmissions(splitFrom, splitTo);

        Assert.That(split[0].Attribution.Effects, Is.EqualTo(whole[0].Attribution.Effects));
        Assert.That(
            split[1].Attribution.Effects.Select(effect => (effect.Name, Math.Round(effect.Value, 10))),
            Is.EqualTo(new[]
            {
                ("electricity", Of("electricity")),
                ("site-structure", 0m),
                ("grid-factor", Of("grid-factor")),
                ("scope1-energy", 0m),
                ("scope1-factor", 0m),
            }));

        decimal Of(string name) => Math.Round(whole[0].Attribution.Effects.Single(effect => effect.Name == name).Value, 10);
    }

    // The series me/grid has 0.6 (2021), 0.5 (2022), 0.4 (2023). 2024 was calculated with 2021's; one year on, the same lag is 2022's: 0.5.
    // Taking 2023's is a switch of 0.4 ÷ 0.5.
    // 100 MWh both years: 60 → 40 t, L = 20 ÷ ln 1.5 = 49.3261; publication 49.3261 × ln(0.5 ÷ 0.6) = −8.9932, switch 49.3261 × ln 0.8 =
    // −11.0068.
    [TestCase("me/2021", "me/2023", 40, "-8.9932", "-11.0068")]
    // One year on with the same lag: all of it is the publication's. L = 10 ÷ ln 1.2, × ln(0.5 ÷ 0.6) = −10.
    [TestCase("me/2021", "me/2022", 50, "-10.0000", "0.0000")]
    // The same vintage again: its series moved to 0.5, which was not taken. L = 60 (no change), × ln(0.5 ÷ 0.6) = −10.9393, and back.
    [TestCase("me/2021", "me/2021", 60, "-10.9393", "10.9393")]
    // Another publisher's 0.3 of 2022: 2022 of the first series is 0.5, so ln(0.5 ÷ 0.6) is its publication and ln(0.3 ÷ 0.5) the switch; L
    // = 30 ÷ ln 2 = 43.2809.
    [TestCase("me/2021", "other/2022", 30, "-7.8910", "-22.1090")]
    public void OfEmissions_PublicationAndSwitch_StandApartAndSumToTheGridFactor(
        string before, string after, decimal tonnes, string publication, string change)
    {
        FactorLibrary factors = Factors(
            "me/2021,electricity.grid,grid-average,CN,MWh,600,2,2021,2022,me,table,",
            "me/2022,electricity.grid,grid-average,CN,MWh,500,2,2022,2023,me,table,",
            "me/2023,electricity.grid,grid-average,CN,MWh,400,2,2023,2024,me,table,",
            "other/2022,electricity.grid,grid-average,CN,MWh,300,2,2022,2024,other,table,");
        TrackedYear from = Year(2024, [Share("a", 100m, 60m) with { FactorIds = [before] }], [Share("diesel", 10m, 3m)]);
        TrackedYear to = Year(2025, [Share("a", 100m, tonnes) with { FactorIds = [after] }], [Share("diesel", 10m, 3m)]);

        ImmutableArray<(string Form, Attribution Attribution)> forms = ChangeAttribution.CalculateEmissions(from, to, factors);
        ImmutableArray<AttributionEffect> apart = forms.Single(form => form.Form == ChangeAttribution.ByPublication).Attribution.Effects;

        Assert.That(
            Rounded("grid-factor-publication"),
            Is.EqualTo(decimal.Parse(publication, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(Rounded("grid-factor-switch"), Is.EqualTo(decimal.Parse(change, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(
            apart.Where(effect => effect.Name.StartsWith("grid-factor", StringComparison.Ordinal)).Sum(effect => effect.Value),
            Is.EqualTo(forms[0].Attribution.Effects.Single(effect => effect.Name == "grid-factor").Value).Within(1e-9m));

        decimal Rounded(string name) => Math.Round(apart.Single(effect => effect.Name == name).Value, 4);
    }

    // What appears or vanishes is energy, not factor: 0 → 40 MWh with 20 t.
    [Test]
    public void OfEmissions_AYearWithoutElectricity_DoesNotFail()
    {
        TrackedYear from = Year(2024, [Share("a", 0m, 0m), Share("b", 0m, 0m)], [Share("diesel", 10m, 3m)]);
        TrackedYear to = Year(2025, [Share("a", 40m, 20m), Share("b", 0m, 0m)], [Share("diesel", 10m, 3m)]);

        ImmutableArray<(string Form, Attribution Attribution)> forms = ChangeAttribution.CalculateEmissions(from, to);

        Assert.That(forms[0].Attribution.Effects.Single(effect => effect.Name == "electricity").Value, Is.EqualTo(20m));
        Assert.That(forms.Select(form => form.Attribution.Effects.Sum(effect => effect.Value)), Is.All.EqualTo(20m));
    }

    [Test]
    public void OfIntensity_YearsWithoutAnyEnergy_DoesNotFail()
    {
        TrackedYear from = Year(2024, [Share("a", 0m, 0m)], [Share("diesel", 0m, 0m)]);
        TrackedYear to = Year(2025, [Share("a", 40m, 20m)], [Share("diesel", 0m, 0m)]);

        ImmutableArray<(string Form, Attribution Attribution)> forms = ChangeAttribution.CalculateIntensity(from, to, 10m, 20m, "revenue");

        Assert.That(forms.Select(form => form.Attribution.Effects.Sum(effect => effect.Value)), Is.All.EqualTo(1m));
    }

    // A correction makes a site negative; a logarithm has no answer, the averages of Shapley do: 60 − 3 → 66 + 3 is +12.
    [Test]
    public void OfEmissions_ANegativeSite_TakesTheAveragesOfShapley()
    {
        TrackedYear from = Year(2024, [Share("a", 100m, 60m), Share("b", -5m, -3m)], [Share("diesel", 10m, 3m)]);
        TrackedYear to = Year(2025, [Share("a", 110m, 66m), Share("b", 5m, 3m)], [Share("diesel", 10m, 3m)]);

        Attribution bySite =
            ChangeAttribution.CalculateEmissions(from, to).Single(form => form.Form == ChangeAttribution.BySite).Attribution;

        Assert.That(bySite.Method, Is.EqualTo(ShapleyValue.MethodName));
        Assert.That(bySite.Effects.Sum(effect => effect.Value), Is.EqualTo(12m));
    }

    // A leak of 2 t beside 3 t of diesel, then of 5 t beside the same diesel: +3 t without an energy, and nothing else.
    [Test]
    public void OfEmissions_TonnesWithoutEnergy_AreAnEffectOfTheirOwn()
    {
        TrackedYear before = Year(2024, [Share("a", 100m, 60m)], [Share("diesel", 10m, 3m)]) with { Scope1 = 5m.T() };

        ImmutableArray<AttributionEffect> effects =
            ChangeAttribution.CalculateEmissions(before, before with { Year = 2025, Scope1 = 8m.T() })[0].Attribution.Effects;

        Assert.That(
            effects.Select(effect => (effect.Name, effect.Value)),
            Is.EqualTo(
                new[] { ("electricity", 0m), ("grid-factor", 0m), ("scope1-energy", 0m), ("scope1-factor", 0m), ("scope1-other", 3m) }));
    }

    [Test]
    public void OfEmissions_AScopeWithoutAnyEnergy_IsOneEffect()
    {
        TrackedYear before = Year(2024, [Share("a", 100m, 60m)], []) with { Scope1 = 5m.T() };

        ImmutableArray<AttributionEffect> effects =
            ChangeAttribution.CalculateEmissions(before, before with { Year = 2025, Scope1 = 4m.T() })[0].Attribution.Effects;

        Assert.That(
            effects.Select(effect => (effect.Name, effect.Value)),
            Is.EqualTo(new[] { ("electricity", 0m), ("grid-factor", 0m), ("scope1", -1m) }));
    }

    [Test]
    public void OfEmissions_NoEnergyAtAll_NamesNoCauses()
    {
        TrackedYear before = Year(2024, [], []) with { Scope1 = 5m.T(), Scope2LocationBased = 9m.T() };

        Assert.That(ChangeAttribution.CalculateEmissions(before, before with { Year = 2025, Scope1 = 4m.T() }), Is.Empty);
    }

    // 5 t of leaks over 10 are 0.5, over 20 are 0.25: all of it is the revenue's.
    [Test]
    public void OfIntensity_TonnesWithoutEnergy_AreDividedToo()
    {
        TrackedYear before = Year(2024, [Share("a", 100m, 60m)], []) with { Scope1 = 5m.T() };

        ImmutableArray<(string Form, Attribution Attribution)> forms =
            ChangeAttribution.CalculateIntensity(before, before with { Year = 2025 }, 10m, 20m, "revenue");

        Assert.That(forms.Select(form => form.Attribution.Effects.Sum(effect => effect.Value)), Is.All.EqualTo(-3.25m));
        Assert.That(forms[0].Attribution.EffectOf("revenue"), Is.EqualTo(-3.25m).Within(1e-12m));
    }

    // 100 MWh at 0.6 and a new site's 50 MWh at 0.5: +25 t of electricity, nothing of the factor.
    [Test]
    public void OfEmissions_ASiteThatOpens_IsElectricityInTheFormByPublicationToo()
    {
        FactorLibrary factors = Factors(
            "me/2021,electricity.grid,grid-average,CN,MWh,600,2,2021,2022,me,table,",
            "me/b,electricity.grid,grid-average,CN-BJ,MWh,500,2,2021,2022,me,table,");
        EnergyShare old = Share("a", 100m, 60m) with { FactorIds = ["me/2021"] };
        TrackedYear from = Year(2024, [old], []), to = Year(2025, [old, Share("b", 50m, 25m) with { FactorIds = ["me/b"] }], []);

        ImmutableArray<AttributionEffect> effects = ChangeAttribution.CalculateEmissions(from, to, factors)
            .Single(form => form.Form == ChangeAttribution.ByPublication).Attribution.Effects;

        // The old site's vintage is a year older beside its activity than the year before, but its series has no later one: nothing was
        // published, nothing switched.
        Assert.That(
            effects.Select(effect => (effect.Name, effect.Value)),
            Is.EqualTo(new[] { ("electricity", 25m), ("grid-factor-publication", 0m), ("grid-factor-switch", 0m) }));
    }

    // 2022 was published as 0.55 and corrected to 0.5: the correction is what the series has. L = 10 ÷ ln 1.2, × ln(0.5 ÷ 0.6) = −10.
    [Test]
    public void OfEmissions_AReplacedVintage_IsNotTheSeries()
    {
        FactorLibrary factors = Factors(
            "me/2021,electricity.grid,grid-average,CN,MWh,600,2,2021,2022,me,table,",
            "me/2022,electricity.grid,grid-average,CN,MWh,550,2,2022,2023,me,table,",
            "me/2022-corrected,electricity.grid,grid-average,CN,MWh,500,2,2022,2023,me,table,me/2022",
            "other/x,electricity.grid,grid-average,CN,MWh,500,2,2022,2024,other,table,");
        TrackedYear from = Year(2024, [Share("a", 100m, 60m) with { FactorIds = ["me/2021"] }], []);
        TrackedYear to = Year(2025, [Share("a", 100m, 50m) with { FactorIds = ["other/x"] }], []);

        Attribution apart = ChangeAttribution.CalculateEmissions(from, to, factors)
            .Single(form => form.Form == ChangeAttribution.ByPublication).Attribution;

        Assert.That(
            (Math.Round(apart.EffectOf("grid-factor-publication"), 9), Math.Round(apart.EffectOf("grid-factor-switch"), 9)),
            Is.EqualTo((-10m, 0m)));
    }

    private static TrackedYear Year(int year, ImmutableArray<EnergyShare> purchased, ImmutableArray<EnergyShare> fuels) => new()
    {
        Year = year,
        Scope1 = Co2e.Sum(fuels.Select(share => share.Co2e)),
        Scope2LocationBased = Co2e.Sum(purchased.Select(share => share.Co2e)),
        Purchased = purchased,
        Fuels = fuels,
        GwpSet = GwpSet.Ar6,
    };

    private static TrackedYear Doubled(TrackedYear year) =>
        Year(year.Year, [.. year.Purchased.Select(Doubled)], [.. year.Fuels.Select(Doubled)]);

    private static EnergyShare Doubled(EnergyShare share) => share with { MWh = share.MWh * 2m, Co2e = share.Co2e * 2m };

    private static EnergyShare Share(string name, decimal energy, decimal tonnes) => new() { Name = name, MWh = energy, Co2e = tonnes.T() };

    private static IEnumerable<(string Form, string Name, decimal Value)> Effects(
        ImmutableArray<(string Form, Attribution Attribution)> forms) =>
        forms.SelectMany(form => form.Attribution.Effects.Select(effect => (form.Form, effect.Name, effect.Value)));

    private static FactorLibrary Factors(params string[] rows)
    {
        using var file = new ScratchFile(string.Join('\n', [Header, .. rows]) + "\n");
        return FactorLibrary.ReadCsv(file.Path);
    }
}
