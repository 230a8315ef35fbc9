using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.House;
using Kingsoft.Carbon.Tests.Inventories;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>Documents of every make: the samples, fiscal years, market-only rows, splits, corrections, exclusions, sites, groups.</summary>
internal sealed record WrittenInventories(
    string Name, ImmutableArray<Inventory> Inventories, FactorLibrary Factors, string Json, bool HasLines = true)
{
    private static readonly InventoryOptions Rich = new()
    {
        GwpSet = GwpSet.Ar5,
        YearStartMonth = 4,
        AllowLaterFactors = true,
        AsOf = Sample.Ar6.AsOf.Add(2025, new DateOnly(2026, 4, 23)),
        Consolidation = ConsolidationApproach.FinancialControl,
        NotRelevant = Sample.Ar6.NotRelevant.Add(Scope3Category.Franchises, "no franchises"),
        Exclusions =
        [
            new() { Source = "a \"boat\"", Reason = "small, <1 %" },
            new() { Source = "b", Scope = Scope.Scope1, Reason = "old" },
        ],
    };

    public static string[] Names { get; } =
    [
        "kingsoft-cloud", "kingsoft-cloud without lines", "office-year", "office-year by site and month", "base-year", "mixed",
        "mixed in fiscal years", "market only", "sites",
    ];

    public static IEnumerable<WrittenInventories> All()
    {
        foreach (string sample in (string[])["kingsoft-cloud", "office-year", "base-year"])
        {
            CarbonProject project = CarbonProject.Read(Repository.PathTo("samples", sample, "project.json"));
            ImmutableArray<Inventory> years = Inventory.CalculateAll(project.Ledger, project.Factors, project.Options);
            yield return new(sample, years, project.Factors, Write(years, project));
            if (sample == "kingsoft-cloud")
            {
                yield return new(
                    $"{sample} without lines", years, project.Factors, Write(years, project, withLines: false), HasLines: false);
            }

            if (sample == "office-year")
            {
                yield return new(
                    $"{sample} by site and month", years, project.Factors, Write(years, project, [GroupKey.Facility, GroupKey.Month]));
            }
        }

        ActivityLedger mixed = MixedLedger.Read(MixedLedger.Rows(300, seed: 7));
        yield return Of("mixed", mixed, Sample.Ar6 with { AllowLaterFactors = true });
        yield return Of("mixed in fiscal years", mixed, Rich);
        yield return Of(
            "market only",
            ActivityLedger.Create(
                Sample.Reported(5m, new ActivityDetails { Scope = Scope.Scope2, Scope2Method = Scope2Method.MarketBased }),
                Sample.Reported(0.10m, new ActivityDetails { Scope = Scope.Scope1 })),
            Sample.Ar6);
        ImmutableArray<Inventory> sites = Sites.Inventories(
            "dc1,,CN-BJ,2024-03-01,,electricity.grid;fuel.diesel=yearly\noffice,Ltd,,,2025-06-30,heat",
            [Sites.Power("2025-01"), Sites.Power("2025-02", "estimated"), Sites.Power("2025-05")]);
        yield return new("sites", sites, FactorLibrary.BuiltIn, Write(sites, FactorLibrary.BuiltIn, sites[0].Options));
    }

    private static WrittenInventories Of(string name, ActivityLedger ledger, InventoryOptions options)
    {
        ImmutableArray<Inventory> years = Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, options);
        return new(name, years, FactorLibrary.BuiltIn, Write(years, FactorLibrary.BuiltIn, options));
    }

    private static string Write(
        ImmutableArray<Inventory> years, CarbonProject project, ImmutableArray<GroupKey> by = default, bool withLines = true)
    {
        using var stream = new MemoryStream();
        InventoryJson.Write(
            stream, years, project.Factors, project.Options, "1.2", project.Reported, by, withLines, ["a.csv", "乙.csv"], "project.json");
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Write(ImmutableArray<Inventory> years, FactorLibrary factors, InventoryOptions options)
    {
        using var stream = new MemoryStream();
        InventoryJson.Write(stream, years, factors, options, "1.2");
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
