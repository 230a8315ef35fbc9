using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class SectoralConvergenceTests
{
    private static readonly SectoralConvergence Sector = new(
        new Dictionary<int, decimal> { [2020] = 0.50m, [2030] = 0.30m, [2050] = 0.05m },
        new Dictionary<int, decimal> { [2020] = 10000m, [2030] = 11000m, [2050] = 13000m },
        new Dictionary<int, decimal> { [2020] = 100m, [2030] = 120m, [2050] = 130m });

    // d = 0.60 − 0.05 = 0.55; p = 0.25 ÷ 0.45; m = (100 ÷ 10,000) ÷ (120 ÷ 11,000) = 11/12; 0.55 × 5/9 × 11/12 + 0.05 = 0.3300925….
    [Test]
    public void IntensityAt_WorkedExample_GivesTheValue()
    {
        decimal intensity = Sector.IntensityAt(0.60m, 2020, 2050, 2030);

        Assert.That(Math.Round(intensity, 6), Is.EqualTo(0.330093m));
    }

    [Test]
    public void IntensityAt_BaseYear_IsTheCompanys() => Assert.That(Sector.IntensityAt(0.60m, 2020, 2050, 2020), Is.EqualTo(0.60m));

    [Test]
    public void IntensityAt_TargetYear_IsTheSectors() => Assert.That(Sector.IntensityAt(0.60m, 2020, 2050, 2050), Is.EqualTo(0.05m));

    // 2025: SI 0.40, SA 10,500, CA 110. p = 0.35/0.45 = 7/9; m = (100·10,500) ÷ (10,000·110) = 21/22; 0.55 × 7/9 × 21/22 + 0.05 =
    // 0.458333….
    [Test]
    public void IntensityAt_YearBetweenTwoStated_TakesStraightLines() =>
        Assert.That(Math.Round(Sector.IntensityAt(0.60m, 2020, 2050, 2025), 6), Is.EqualTo(0.458333m));

    // 60 t in 2020 are 0.60 t a unit of 100; the emissions are the intensity times 120 units.
    [Test]
    public void ValueAt_SectoralConvergence_IsIntensityTimesActivity()
    {
        var target = new EmissionTarget
        {
            Name = "power",
            Kind = TargetKind.GrossReduction,
            Scopes = [Scope.Scope1],
            BaseYear = 2020,
            Year = 2050,
            GrossReductionPct = null,
            Pathway = PathwayKind.SectoralConvergence,
            Sector = Sector,
        };

        decimal value = Pathway.ValueAt(target, 60m, 2030);

        Assert.That(value, Is.EqualTo(120m * ((0.55m * 5m / 9m * 11m / 12m) + 0.05m)).Within(1e-20m));
    }

    [Test]
    public void IntensityAt_YearBeyondTheTable_Throws() =>
        Assert.That(
            () => Sector.IntensityAt(0.60m, 2020, 2051, 2030),
            Throws.ArgumentException.With.Message.EqualTo(
                "the sector's intensity is given from 2020 to 2050, not for 2051; add that year (Parameter 'year')"));

    [Test]
    public void IntensityAt_SectorStandsStill_Throws()
    {
        var level = new Dictionary<int, decimal> { [2020] = 1m, [2050] = 1m };

        Assert.That(
            () => new SectoralConvergence(level, level, level).IntensityAt(2m, 2020, 2050, 2030),
            Throws.ArgumentException.With.Message.EqualTo(
                "the sector's intensity is the same in 2020 and in 2050; there is no way to converge along (Parameter 'targetYear')"));
    }

    [Test]
    public void New_ActivityOfZero_Throws()
    {
        var level = new Dictionary<int, decimal> { [2020] = 1m };

        Assert.That(
            () => new SectoralConvergence(level, level, new Dictionary<int, decimal> { [2020] = 0m }),
            Throws.ArgumentException.With.Message.EqualTo(
                "the company's activity of 2020 is 0; a number above zero is accepted (Parameter 'companyActivity')"));
    }
}
