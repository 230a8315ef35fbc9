namespace Kingsoft.Carbon.Tests.Factors.World;

/// <summary>Electricity of countries outside China and the United Kingdom: what is there, and what serves.</summary>
public sealed class WorldGridTests
{
    // 27 countries of the EU: 2015 to 2021, 2022, 2023 as first printed, 2023 as revised and 2024.
    [TestCase("eea-2023/", 27 * 7)]
    [TestCase("eea-2024-chart-15/", 27)]
    [TestCase("eea-2024/", 27)]
    [TestCase("eea-2025/", 27 * 2)]
    // Six states and territories, the grids, the nation and, from 2023 on, the residual mix.
    [TestCase("au-nga-2022/", 10)]
    [TestCase("au-nga-2023/", 11)]
    [TestCase("au-nga-2024/", 11)]
    [TestCase("au-nga-2025/", 11)]
    [TestCase("au-nga-2026/", 10)]
    [TestCase("nz-mfe-", 21)]
    [TestCase("jp-moe-", 1)]
    [TestCase("tw-ea-", 21)]
    [TestCase("kr-gir-", 2)]
    [TestCase("sg-ema-", 5)]
    [TestCase("in-cea-", 7)]
    [TestCase("my-st-", 24)]
    [TestCase("th-eppo-", 11)]
    [TestCase("br-mcti-", 8)]
    [TestCase("mx-semarnat-", 5)]
    [TestCase("za-dffe-", 5)]
    [TestCase("tr-etkb-", 3)]
    [TestCase("no-nve-", 5)]
    [TestCase("epa-egrid-2021/", 27)]
    [TestCase("epa-egrid-2022/", 28)]
    [TestCase("epa-egrid-2023.2/", 27)]
    public void BuiltIn_Publication_HasAllItsRows(string prefix, int expected)
    {
        int count = WorldRows.Grids.Count(factor => factor.Id.StartsWith(prefix, StringComparison.Ordinal));

        Assert.That(count, Is.EqualTo(expected));
    }

    [Test]
    public void BuiltIn_GridAverages_ServeFiftyCountriesAndTerritories()
    {
        int countries = FactorLibrary.BuiltIn.Factors
            .Where(factor => factor.Activity == ActivityCode.GridElectricity && factor.Kind == FactorKind.GridAverage)
            .Select(factor => factor.Region.Code.Split('-')[0])
            .Distinct()
            .Count();

        Assert.That(countries, Is.GreaterThanOrEqualTo(43));
    }

    [TestCase("DE", 2023, "eea-2025/electricity.grid/DE/2023")]
    [TestCase("DE", 2022, "eea-2024-chart-15/electricity.grid/DE/2022")]
    [TestCase("FR", 2024, "eea-2025/electricity.grid/FR/2024")]
    [TestCase("PL", 2019, "eea-2023/electricity.grid/PL/2019")]
    [TestCase("GR", 2024, "eea-2025/electricity.grid/GR/2024")]
    [TestCase("SG", 2024, "sg-ema-2025/electricity.grid/SG/2024")]
    [TestCase("AU-NSW", 2024, "au-nga-2024/electricity.grid/AU-NSW")]
    [TestCase("AU-ACT", 2025, "au-nga-2025/electricity.grid/AU-ACT")]
    [TestCase("AU-GRID-SWIS", 2026, "au-nga-2026/electricity.grid/AU-GRID-SWIS")]
    [TestCase("JP", 2024, "jp-moe-2024/electricity.grid/JP")]
    [TestCase("IN", 2022, "in-cea-21/electricity.grid/IN/2022")]
    [TestCase("TW", 2025, "tw-ea-2025/electricity.grid/TW")]
    [TestCase("KR", 2021, "kr-gir-2024/electricity.grid/KR")]
    [TestCase("KR", 2023, "kr-gir-2025/electricity.grid/KR")]
    [TestCase("NZ", 2024, "nz-mfe-2026/electricity.grid/NZ/2024")]
    [TestCase("NZ", 2020, "nz-mfe-2025/electricity.grid/NZ/2020")]
    [TestCase("BR", 2023, "br-mcti-2023/electricity.grid/BR/2023")]
    [TestCase("MX", 2022, "mx-semarnat-2022/electricity.grid/MX")]
    [TestCase("ZA", 2023, "za-dffe-2023/electricity.grid/ZA")]
    [TestCase("TR", 2023, "tr-etkb-2023/electricity.grid/TR")]
    [TestCase("NO", 2022, "no-nve-2022/electricity.grid/NO")]
    [TestCase("NO", 2023, "no-nve-2023/electricity.grid/NO")]
    [TestCase("NO", 2024, "no-nve-2024/electricity.grid/NO")]
    [TestCase("TH", 2021, "th-eppo-2024/electricity.grid/TH/2021")]
    [TestCase("US", 2022, "epa-egrid-2022/electricity.grid/US")]
    [TestCase("US-EGRID-CAMX", 2021, "epa-egrid-2021/electricity.grid/US-EGRID-CAMX")]
    [TestCase("US-EGRID-NYCW", 2023, "epa-egrid-2023.2/electricity.grid/US-EGRID-NYCW")]
    [TestCase("HK-GRID-CLP", 2022, "clp-2022/electricity.grid/HK-GRID-CLP")]
    public void Select_RegionAndYear_AreExact(string region, int year, string expected)
    {
        FactorSelection selection = Select(region, year);

        Assert.That(selection.Factor?.Id, Is.EqualTo(expected));
        Assert.That(selection.Flags & ~(LineFlags.Co2Only | LineFlags.GwpMixed), Is.EqualTo(LineFlags.None));
    }

    [TestCase("DE", 2025, "eea-2025/electricity.grid/DE/2024", LineFlags.EarlierYear)]
    [TestCase("SG", 2025, "sg-ema-2025/electricity.grid/SG/2024", LineFlags.EarlierYear)]
    [TestCase("NO", 2021, "no-nve-2020/electricity.grid/NO", LineFlags.EarlierYear)]
    [TestCase("AU-WA", 2025, "au-nga-2025/electricity.grid/AU", LineFlags.WiderRegion)]
    [TestCase("MY-10", 2024, "my-st-2024/electricity.grid/MY-GRID-PENINSULAR/2024", LineFlags.WiderRegion)]
    [TestCase("MY-12", 2024, "my-st-2024/electricity.grid/MY-GRID-SABAH/2024", LineFlags.WiderRegion)]
    [TestCase("US-EGRID-ERCT", 2024, "epa-egrid-2023.2/electricity.grid/US-EGRID-ERCT", LineFlags.EarlierYear)]
    public void Select_NearestInTimeOrPlace_IsFlagged(string region, int year, string expected, LineFlags flag)
    {
        FactorSelection selection = Select(region, year);

        Assert.That(selection.Factor?.Id, Is.EqualTo(expected));
        Assert.That(selection.Flags & ~(LineFlags.Co2Only | LineFlags.GwpMixed), Is.EqualTo(flag));
    }

    // A release takes the place of the one before from its own day on: what was known on a day stays what it was.
    [TestCase("DE", 2023, 2024, 12, 31, "eea-2024/electricity.grid/DE/2023")]
    [TestCase("DE", 2023, 2026, 7, 10, "eea-2025/electricity.grid/DE/2023")]
    [TestCase("NZ", 2021, 2024, 3, 31, "nz-mfe-2023/electricity.grid/NZ/2021")]
    [TestCase("NZ", 2023, 2026, 3, 31, "nz-mfe-2025/electricity.grid/NZ/2023")]
    [TestCase("US-EGRID-NYCW", 2023, 2025, 4, 30, "epa-ghg-hub-2025/electricity.grid/US-EGRID-NYCW")]
    [TestCase("US-EGRID-NYCW", 2023, 2025, 6, 12, "epa-egrid-2023.2/electricity.grid/US-EGRID-NYCW")]
    [TestCase("AU-NSW", 2026, 2026, 7, 31, "au-nga-2025/electricity.grid/AU-NSW")]
    [TestCase("KR", 2023, 2025, 6, 30, "kr-gir-2024/electricity.grid/KR")]
    public void Select_AsOfADay_IsWhatWasKnown(string region, int year, int asOfYear, int month, int day, string expected)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(
            Query(region, year) with { AsOf = new DateOnly(asOfYear, month, day) });

        Assert.That(selection.Factor?.Id, Is.EqualTo(expected));
    }

    // Another boundary of the same country and year is there for who asks for it, and never beside the default.
    [TestCase("IN", 2024, "in-cea-with-imports", "in-cea-21/electricity.grid/IN/2024-with-imports")]
    [TestCase("ZA", 2023, "za-dffe-with-imports", "za-dffe-2023/electricity.grid/ZA/with-imports")]
    [TestCase("TR", 2023, "tr-etkb-distribution", "tr-etkb-2023/electricity.grid/TR/distribution")]
    public void Select_OfASet_TakesTheOtherBoundary(string region, int year, string set, string expected)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(Query(region, year) with { Sets = [set] });

        Assert.That(selection.Factor?.Id, Is.EqualTo(expected));
    }

    [TestCase("CA")]
    [TestCase("CH")]
    [TestCase("ID")]
    [TestCase("CL")]
    [TestCase("VN")]
    public void Select_CountryWithoutAFactor_AsksForOne(string region)
    {
        FactorSelection selection = Select(region, 2024);

        Assert.That(selection.Failure, Does.StartWith(
            $"no factor for electricity.grid, {region}, 2024; no other region stands in for Scope 2: add the one of {region} with "));
    }

    [Test]
    public void Select_Malaysia_NamesItsThreeGrids()
    {
        FactorSelection selection = Select("MY", 2024);

        Assert.That(selection.Failure, Is.EqualTo(
            "no factor for electricity.grid, MY, 2024; MY has 3 grids, name one: MY-GRID-PENINSULAR (Peninsular Malaysia) or "
            + "MY-GRID-SABAH (Sabah electricity grid) or MY-GRID-SARAWAK (Sarawak electricity grid)"));
    }

    // A residual mix serves the market-based figure alone.
    [Test]
    public void BuiltIn_ResidualMixOfAustralia_IsNoGridAverage()
    {
        IEnumerable<FactorKind> kinds = FactorLibrary.BuiltIn.Factors
            .Where(factor => factor.Id.EndsWith("/AU/residual-mix", StringComparison.Ordinal))
            .Select(factor => factor.Kind);

        Assert.That(kinds, Is.EqualTo(Enumerable.Repeat(FactorKind.GridResidual, 4)));
    }

    [Test]
    public void BuiltIn_WorldGrids_SayTheirBasisAndHowManyCopiesWereRead()
    {
        IEnumerable<string> gaps = WorldRows.Grids
            .Where(factor => factor.Kind == FactorKind.GridAverage)
            .Where(factor => factor.Basis is null || !factor.Citation.Table!.Contains("read ", StringComparison.Ordinal))
            .Select(factor => factor.Id);

        Assert.That(gaps, Is.Empty);
    }

    private static FactorSelection Select(string region, int year) => FactorLibrary.BuiltIn.Select(Query(region, year));

    private static FactorQuery Query(string region, int year) => new()
    {
        Activity = ActivityCode.GridElectricity,
        Region = Region.Parse(region),
        Year = year,
    };
}
