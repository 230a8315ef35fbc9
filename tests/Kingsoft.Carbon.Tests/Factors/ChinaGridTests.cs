namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>The electricity factors of the Ministry of Ecology and Environment and of the Hong Kong utilities.</summary>
public sealed class ChinaGridTests
{
    // The provinces that the notices print: all of the mainland but Xizang (Tibet).
    private static readonly string[] Provinces =
    [
        "AH", "BJ", "CQ", "FJ", "GD", "GS", "GX", "GZ", "HA", "HB", "HE", "HI", "HL", "HN", "JL", "JS", "JX", "LN", "NM", "NX", "QH", "SC",
        "SD", "SH", "SN", "SX", "TJ", "XJ", "YN", "ZJ",
    ];

    [TestCase(2021)]
    [TestCase(2022)]
    [TestCase(2023)]
    public void MeeNotice_HasThirtyProvinces(int year)
    {
        IEnumerable<string> provinces = FactorLibrary.BuiltIn.Factors
            .Where(factor => factor.Id.StartsWith(
                $"cn-mee-{year}/electricity.grid/CN-", StringComparison.Ordinal) && factor.Region.Code.Length == 5)
            .Select(factor => factor.Region.Code[3..]);

        Assert.That(provinces, Is.EqualTo(Provinces));
    }

    [TestCase(2021, "0.5568")]
    [TestCase(2022, "0.5366")]
    [TestCase(2023, "0.5306")]
    public void Select_Tibet_FallsBackToChinaWithAFlag(int year, string expected)
    {
        FactorSelection selection = Select("electricity.grid", "CN-XZ", year);

        Assert.That(selection.Factor?.Id, Is.EqualTo($"cn-mee-{year}/electricity.grid/CN"));
        Assert.That(FactorColumns.ValuesOf(selection.Factor!), Does.Contain(expected));
        Assert.That(selection.Flags & ~LineFlags.Co2Only, Is.EqualTo(LineFlags.WiderRegion));
    }

    [Test]
    public void Select_Province_TakesItsOwnFactor()
    {
        FactorSelection selection = Select("electricity.grid", "CN-JS", 2023);

        Assert.That(selection.Factor?.Id, Is.EqualTo("cn-mee-2023/electricity.grid/CN-JS"));
        Assert.That(selection.Flags & ~LineFlags.Co2Only, Is.EqualTo(LineFlags.None));
    }

    // What is per kWh sold holds the losses between plant and customer already: the row says so, and there is no loss factor of Hong Kong.
    [Test]
    public void HongKong_FactorsArePerKilowattHourSold()
    {
        IEnumerable<EmissionFactor> factors = FactorLibrary.BuiltIn.Factors.Where(
            factor => factor.Region.Code.StartsWith("HK-GRID", StringComparison.Ordinal));

        Assert.That(
            factors.Select(factor => factor.Citation.Table),
            Is.Not.Empty.And.All.Contains("per kWh sold, so losses between plant and customer are inside: no further category 3 losses"));
    }

    [TestCase("HK")]
    [TestCase("HK-GRID-CLP")]
    [TestCase("HK-GRID-HKE")]
    public void Select_LossesInHongKong_FindsNone(string region)
    {
        FactorSelection selection = Select("losses.electricity", region, 2023);

        Assert.That(selection.IsFound, Is.False);
    }

    [Test]
    public void Losses_AreFactorsOfTheirOwnInCategoryThree()
    {
        EmissionFactor losses = FactorRows.Find("desnz-2025/losses.electricity/GB");

        Assert.That(losses.Kind, Is.EqualTo(FactorKind.TransmissionAndDistributionLoss));
        Assert.That(losses.Scope3Category, Is.EqualTo(Scope3Category.FuelAndEnergyRelatedActivities));
        Assert.That(losses.Activity, Is.Not.EqualTo(ActivityCode.GridElectricity));
    }

    private static FactorSelection Select(string activity, string region, int year) =>
        FactorLibrary.BuiltIn.Select(
            new FactorQuery { Activity = ActivityCode.Parse(activity), Region = Region.Parse(region), Year = year });
}
