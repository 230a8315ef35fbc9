using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>What a factor emits under a GWP set.</summary>
public sealed class FactorCo2eTests
{
    private static readonly EmissionFactor Train = TestFactors.Travel("train", "CN");

    // AR6: 27.0 for CH4, 273 for N2O.
    [Test]
    public void Co2eUnder_Gases_AreWeighed()
    {
        EmissionFactor factor = Train with
        {
            Gases = [new GasAmount("CO2", 1.5m), new GasAmount("CH4", 0.1m), new GasAmount("N2O", 0.01m)],
        };

        Assert.That(factor.Co2eUnder(GwpSet.Ar6), Is.EqualTo(1.5m + 2.7m + 2.73m));
        Assert.That(factor.Co2eUnder(GwpTable.Get(GwpSet.Ar6)), Is.EqualTo(factor.Co2eUnder(GwpSet.Ar6)));
    }

    [Test]
    public void Co2eUnder_WithoutPotentialOrFigure_IsNull()
    {
        EmissionFactor unknown = Train with { Gases = [new GasAmount("CO2", 1m), new GasAmount("no-such-gas", 1m)] };

        Assert.That(unknown.Co2eUnder(GwpSet.Ar6), Is.Null);
        Assert.That((Train with { Gases = [] }).Co2eUnder(GwpSet.Ar6), Is.Null);
    }

    [TestCase(GwpSet.Ar5, "2.1")]
    [TestCase(GwpSet.Ar6, "2")]
    public void Co2eUnder_OwnSet_IsThePublishersTotal(GwpSet set, string kilograms)
    {
        EmissionFactor factor = Train with
        {
            Gases = [new GasAmount("CO2", 2m)],
            PublishedCo2eKilograms = 2.1m,
            GwpBasis = GwpBasis.Ar5,
        };

        Assert.That(factor.Co2eUnder(set), Is.EqualTo(Decimal(kilograms)));
    }

    [TestCase(GwpSet.Ar5)]
    [TestCase(GwpSet.Ar6)]
    public void Co2eUnder_PublishedInCo2eAlone_CountsAsPublished(GwpSet set)
    {
        EmissionFactor factor = Train with { Gases = [], Co2eKilograms = 3m, NonKyotoCo2eKilograms = 0.5m, GwpBasis = GwpBasis.Ar5 };

        Assert.That(factor.Co2eUnder(set), Is.EqualTo(3.5m));
    }

    [Test]
    public void Co2eUnder_NoSet_IsRefused()
    {
        Assert.That(() => Train.Co2eUnder(default(GwpSet)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Train.Co2eUnder(null!), Throws.ArgumentNullException);
    }

    // A thousand units are tonnes, whatever the factor, of the line or of both of its lines; each gas of a line is rounded at 10⁻¹² t.
    [TestCase(GwpSet.Ar4)]
    [TestCase(GwpSet.Ar5)]
    [TestCase(GwpSet.Ar6)]
    public void Co2eUnder_IsWhatALineOfAnInventoryHas(GwpSet set)
    {
        EmissionFactor[] factors = [.. FactorLibrary.BuiltIn.Factors
            .Where(factor => factor.Co2eUnder(set) is not null && factor is { ValidTo: not null, Set: null })
            .Where(factor => factor.Kind is FactorKind.GridAverage or FactorKind.Activity or FactorKind.Fugitive)
            .Where((_, i) => i % 40 == 0)];
        ActivityRecord[] rows = [.. factors.Select((factor, i) => ActivityRecord.Create(
            factor.Activity.Value, new Quantity(1000m, factor.Unit), $"{factor.ValidTo}", new ActivityDetails
            {
                Id = $"{i}",
                Region = factor.Region,
                FactorId = factor.Id,
            }))];

        Dictionary<string, decimal> ofLines = CalculateAll(Ar6 with { GwpSet = set }, rows)
            .SelectMany(inventory => inventory.Lines)
            .GroupBy(line => line.Factor!.Id)
            .ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Co2e!.Value.Tonnes));

        Assert.That(factors, Has.Length.GreaterThan(20));
        Assert.That(
            factors.Where(factor => decimal.Abs(ofLines[factor.Id] - factor.Co2eUnder(set)!.Value) > 0.00000000001m)
                .Select(factor => factor.Id),
            Is.Empty);
    }
}
