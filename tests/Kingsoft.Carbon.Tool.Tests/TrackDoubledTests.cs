using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What <c>carbon track</c> says beside a target where part of the base year or of the last year may stand twice.</summary>
public sealed class TrackDoubledTests : InWorkingFolder
{
    private const string Twice = "t,electricity.grid,{0},MWh,{1},CN,g,,|u,electricity.grid,{0},MWh,{1},CN,g,,";

    [TestCase("2023", "2024")]
    [TestCase("2024", "2023")]
    public void Track_MeterEnteredTwice_IsNotAssessed(string year, string other)
    {
        Write("[1, 2]", [.. Rows(Twice, 100, year), $"v,electricity.grid,101,MWh,{other},CN,g,,"]);

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];

        Assert.That(target.GetProperty("status").GetString(), Is.EqualTo("not-assessed"));
        Assert.That(target.GetProperty("notAssessedReason").GetString(), Does.StartWith($"in {year} ").And.Contain(
            " t CO2e may stand twice (finding same-row): correct the rows"));
    }

    // Twelve bills, each again in MWh to two decimals.
    [TestCase("2023", "2024")]
    [TestCase("2024", "2023")]
    public void Track_BillsAgainInAnotherUnit_IsNotAssessed(string year, string other)
    {
        Write("[1, 2]", Enumerable.Range(1, 12).SelectMany(month => new[]
        {
            $"k{month},electricity.grid,{100_000 + (1_234 * month)},kWh,{year}-{month:00},CN,g,,",
            $"m{month},electricity.grid,{Math.Round((100_000m + (1_234 * month)) / 1000m, 2)},MWh,{year}-{month:00},CN,g,,",
            $"o{month},electricity.grid,{100_003 + (1_117 * month)},kWh,{other}-{month:00},CN,g,,",
        }));

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];

        Assert.That(target.GetProperty("status").GetString(), Is.EqualTo("not-assessed"));
        Assert.That(target.GetProperty("notAssessedReason").GetString(), Does.Contain("(finding same-bills)"));
    }

    // A finding names twenty lines; what stands twice in Scope 3 is in no figure of a target on Scope 1 and 2.
    [TestCase(10)]
    [TestCase(11)]
    public void Track_PairsOfAnotherScope_AreAssessedHoweverManyTheyAre(int pairs)
    {
        Write("[1, 2]", Enumerable.Range(1, pairs).SelectMany(
            pair => Rows(Twice.Replace("g,,", $"g{pair},3,8", StringComparison.Ordinal)
                .Replace("t,", $"t{pair},", StringComparison.Ordinal).Replace("|u,", $"|u{pair},", StringComparison.Ordinal),
                100, "2024-03")));

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];

        Assert.That(target.GetProperty("status").GetString(), Is.Not.EqualTo("not-assessed"));
    }

    // 0.1 MWh beside 700 t; another scope than the target's.
    [TestCase("[1, 2]", "2024-03", 0.1, "")]
    [TestCase("[1]", "2024-03", 100, "")]
    [TestCase("[1, 2]", "2024-03", 100, "3,8")]
    public void Track_WhatNoFigureOfTheTargetHoldsTwice_IsAssessed(string scopes, string month, double megawattHours, string scope)
    {
        string pattern = Twice.Replace("g,,", "g," + (scope.Length == 0 ? "," : scope), StringComparison.Ordinal);
        Write(scopes, Rows(pattern, megawattHours, month));

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];

        Assert.That(target.GetProperty("status").GetString(), Is.Not.EqualTo("not-assessed"));
    }

    [TestCase("[1, 2]", "a,electricity.grid,612370,MWh,2023,CN,g,,|b,electricity.grid,630.2,MWh,2024,CN,g,,", "2023", "slip-between-years")]
    [TestCase("[1, 2]", "a,electricity.grid,612.3,MWh,2023,CN,g,,|b,electricity.grid,63022,MWh,2024,CN,g,,", "2024", "slip-between-years")]
    [TestCase("[1, 2]", "a,electricity.grid,612.37,MWh,2023,CN,g,,|b,electricity.grid,612.37,MWh,2024,CN,g,,", "2024", "year-copied")]
    [TestCase("[1]", "a,electricity.grid,612.37,MWh,2023,CN,g,,|b,electricity.grid,630220,MWh,2024,CN,g,,", null, null)]
    [TestCase("[1, 2]", "a,electricity.grid,612.37,MWh,2023,CN,g,,|b,electricity.grid,1630.2,MWh,2024,CN,g,,", null, null)]
    public void Track_AmountsOfAnotherUnitOrYear_AreNotAssessed(string scopes, string rows, string? year, string? code)
    {
        Write(scopes, rows.Split('|'));

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];

        if (code is null)
            Assert.That(target.GetProperty("status").GetString(), Is.Not.EqualTo("not-assessed"));
        else
            Assert.That(target.GetProperty("notAssessedReason").GetString(), Does.StartWith($"in {year} ").And.EndWith(
                $" t CO2e are probably those of another unit or year (finding {code}): correct the rows as that finding says"));
    }

    private static string[] Rows(string pattern, double megawattHours, string month) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, megawattHours, month).Split('|');

    private static void Write(string scopes, IEnumerable<string> rows)
    {
        WorkingFolder.Write(
            "ledger.csv",
            [
                "id,activity,amount,unit,period,region,facility,scope,scope3_category",
                .. new[] { 2023, 2024 }.SelectMany(year => new[]
                {
                    $"f{year},fuel.diesel.stationary,4000,GJ(net),{year},CN,f,,", $"e{year},electricity.grid,500,MWh,{year},CN,f,,",
                }),
                .. rows,
            ]);
        string scope2 = scopes == "[1]" ? "" : ", \"scope2\": \"location\"";
        WorkingFolder.Write(
            "project.json",
            $$"""
            { "organization": "Example", "gwpSet": "AR6", "allowLaterFactors": true, "ledgers": ["ledger.csv"], "baseYear": 2023,
              "baseYearSource": "example",
              "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": {{scopes}}{{scope2}},
                "year": 2030, "grossReductionPct": 50, "pathway": "linear", "pathwaySource": "example" } ] }
            """);
    }
}
