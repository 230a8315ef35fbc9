using static Kingsoft.Carbon.Tests.Factors.TestFactors;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>What a file refuses of a factor is refused of one that is made in code, in the same words.</summary>
public sealed class FactorInCodeTests
{
    private const string NoFigure =
        "co2_kg: the row gives no figure; co2_kg, ch4_kg, n2o_kg, other_gases or co2e_kg is needed";

    private static readonly EmissionFactor Sound = Travel("t", "CN");
    private static readonly EmissionFactor WithoutGases = Sound with { Gases = [] };

    private static readonly (EmissionFactor Factor, string Fault)[] Unsound =
    [
        (WithoutGases, NoFigure),
        (WithoutGases with { Co2eKilograms = 1m }, "gwp_set: a figure in CO2e needs the GWP set behind it; SAR, AR4, AR5, AR6, mixed or "
            + "unstated is accepted"),
        (WithoutGases with { Co2eKilograms = -5m, GwpBasis = GwpBasis.Ar6 }, "co2e_kg: '-5' is negative; 0 or more is accepted"),
        (WithoutGases with { Co2eKilograms = 1m, GwpBasis = (GwpBasis)7 },
            "gwp_set: '7' is not a GWP set; SAR, AR4, AR5, AR6, mixed or unstated is accepted"),
        (Sound with { Co2eKilograms = 1m, GwpBasis = GwpBasis.Ar6 },
            "co2e_kg: the row gives gases and a total in CO2e; give one of them (a publisher's own total beside its gases goes to "
                + "published_co2e_kg)"),
        (Sound with { Gases = [new GasAmount("CO2", 1m), new GasAmount("CO2", 2m)] },
            "co2_kg: 'CO2' stands twice in the record; name each gas once"),
        (Sound with { Gases = default }, NoFigure),
        (Sound with { ValidFrom = 2026, ValidTo = 2020 }, "valid_to: '2020' is before valid_from 2026; the last year may "
            + "not come before the first"),
        (Sound with { ValidFrom = 20 }, "valid_from: '20' is not a year; 1900 to 2200 is accepted"),
        (Sound with { Kind = (FactorKind)77 }, "kind: '77' is not a kind of factor; combustion, fugitive, process, grid-average, "
            + "grid-residual, grid-margin, supplier, heat, upstream, td-loss, life-cycle, embodied, spend, activity are accepted"),
        (Sound with { Scope = 0 }, "scope: '0' is not a scope of a factor; 1 to 3 is accepted"),
        (Sound with { Scope = Scope.Outside, Scope3Category = null }, "scope: '4' is not a scope of a factor; 1 to 3 is accepted"),
        (Sound with { Scope3Category = (Scope3Category)77 },
            "scope3_category: '77' is not a Scope 3 category; 1 to 15 is accepted"),
        (Sound with { Scope = Scope.Scope1 }, "scope3_category: a Scope 3 category stands on a factor of "
            + "Scope 1; leave it empty, or make the scope 3"),
        (Sound with { Quality = 9 }, "quality: '9' is not a quality; 1 to 5 is accepted"),
        (Sound with { Kind = FactorKind.Spend, PriceYear = 2022 }, "price_basis: the value is missing; it may not be empty"),
        (Sound with { PriceBasis = "retail" }, "price_basis: 'retail' is not a price basis; purchaser or basic is accepted"),
        (Sound with { Activity = ActivityCode.ReportedEmissions }, "activity: emissions.reported takes no factor; choose another activity "
            + "code"),
        (Sound with { Activity = ActivityCode.Parse("fuel.diesel.stationary"), Unit = Unit.Parse("MWh") }, ""),
        (Sound with { Activity = null! }, "activity: the value is missing; it may not be empty"),
        (Sound with { Unit = null! }, "unit: the value is missing; it may not be empty"),
        (Sound with { Region = null! }, "region: the value is missing; it may not be empty"),
        (Sound with { Citation = Sound.Citation with { Publisher = "" } }, "publisher: the value is missing; it may not be empty"),
        (Sound with { Citation = Sound.Citation with { Source = " " } }, "source: the value is missing; it may not be empty"),
        (Sound with { Substance = "die\u001bsel" }, ""),
    ];

    [Test]
    public void With_UnsoundFactor_IsRefusedInTheWordsOfFiles([Range(0, 24)] int number)
    {
        (EmissionFactor factor, string fault) = Unsound[number];

        CarbonDataException? refusal = Assert.Throws<CarbonDataException>(() => FactorLibrary.BuiltIn.With(factor));

        Assert.That(refusal!.Issues.Single().RecordId, Is.EqualTo("t"));
        if (fault.Length > 0)
            Assert.That(refusal.Message, Is.EqualTo($"(in code): {fault} (id 't')"));
    }

    [Test]
    public void With_FactorWithoutId_IsRefused() => Assert.That(
        () => FactorLibrary.Empty.With(Sound with { Id = "" }),
        Throws.TypeOf<CarbonDataException>().With.Message.StartWith("(in code): id: the value is missing"));

    [Test]
    public void With_SeveralUnsoundFactors_NamesAllFaultsOfAll()
    {
        CarbonDataException? refusal = Assert.Throws<CarbonDataException>(() => FactorLibrary.Empty.With(
            WithoutGases with { Id = "a", Quality = 0 }, Sound, Sound with { Id = "b", Scope = 0 }));

        Assert.That(
            refusal!.Issues.Select(issue => (issue.RecordId, issue.Column, issue.Code)),
            Is.EqualTo(new[]
            {
                ("a", "quality", "number-outside"), ("a", "co2_kg", "factor-file.no-figure"), ("b", "scope", "number-outside"),
            }));
    }

    [Test]
    public void With_NullAmongFactors_NamesWhichItIs() => Assert.That(
        () => FactorLibrary.Empty.With(Sound, null!),
        Throws.ArgumentException.With.Message.StartWith("factors[1] is null").And.Property("ParamName").EqualTo("factors"));

    [Test]
    public void With_EveryBuiltInFactor_IsSoundInCodeToo()
    {
        var issues = new DataIssues();

        FactorLibrary.Empty.With(FactorLibrary.Empty.With(
            FactorLibrary.BuiltIn.Factors.Select(factor => factor with { Id = $"own/{factor.Id}" })), issues);

        Assert.That(issues, Is.Empty);
    }
}
