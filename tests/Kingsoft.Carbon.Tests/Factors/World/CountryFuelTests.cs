using System.Globalization;

namespace Kingsoft.Carbon.Tests.Factors.World;

/// <summary>Fuels, upstream emissions and waste of Australia, Japan and New Zealand: what is there, and what serves.</summary>
public sealed class CountryFuelTests
{
    // Editions of Australia print the same rows but for renewable fuels, from 2023 on; of 2026 some were read.
    [TestCase("au-nga-2022/", 270)]
    [TestCase("au-nga-2023/", 287)]
    [TestCase("au-nga-2024/", 287)]
    [TestCase("au-nga-2025/", 287)]
    [TestCase("au-nga-2026/", 64)]
    [TestCase("nz-mfe-2023/", 10)]
    [TestCase("nz-mfe-2024/", 12)]
    [TestCase("nz-mfe-2025/", 19)]
    [TestCase("nz-mfe-2026/", 2)]
    [TestCase("jp-moe-fuels-2025/", 40)]
    public void BuiltIn_Publication_HasAllItsRows(string prefix, int expected)
    {
        int count = WorldRows.Fuels.Count(factor => factor.Id.StartsWith(prefix, StringComparison.Ordinal));

        Assert.That(count, Is.EqualTo(expected));
    }

    // NGA 2025: 38.6 GJ/kL x 70.41 kg CO2e/GJ; MfE 2025, Table 3.2; the list of Japan's ministries, 2.62 t CO2/kL.
    [TestCase("fuel.diesel.road", "AU-NSW", 2025, "L", "2717.826")]
    [TestCase("fuel.diesel.stationary.commercial", "NZ", 2025, "L", "2679.858468")]
    [TestCase("fuel.diesel.road", "JP", 2025, "L", "2620")]
    [TestCase("fuel.natural-gas.stationary", "AU-VIC", 2024, "GJ(gross)", "51530")]
    [TestCase("upstream.fuel.natural-gas.metro", "AU-NSW", 2025, "GJ(gross)", "13100")]
    [TestCase("upstream.electricity.with-losses", "AU-QLD", 2025, "kWh", "90")]
    [TestCase("waste.organic-food-and-drink-waste.landfill", "AU-ACT", 2025, "t", "2100000")]
    public void Calculate_AThousandUnits_AreThePublishedFigureTimesAThousand(
        string activity, string region, int year, string unit, string kilograms)
    {
        string row = $"id,activity,amount,unit,period,region\na,{activity},1000,{unit},{year},{region}\n";

        Inventory inventory = Inventory.Calculate(
            LedgerText.Read(row).Ledger, FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar5 });

        decimal expected = decimal.Parse(kilograms, CultureInfo.InvariantCulture);
        Assert.That(inventory.Lines.Single().Co2e?.Kilograms, Is.EqualTo(expected));
    }

    [Test]
    public void BuiltIn_CountryFuels_SayWhatTheyAreAPartOf()
    {
        IEnumerable<string> gaps = WorldRows.Fuels
            .Where(factor => factor.Citation.Table is not { Length: > 0 } || factor.Citation.License is not { Length: > 0 })
            .Select(factor => factor.Id);

        Assert.That(gaps, Is.Empty);
    }
}
