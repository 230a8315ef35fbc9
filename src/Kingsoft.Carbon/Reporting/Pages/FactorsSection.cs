using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The factors behind the last years, each with the cell that it stands in and how much rests on it; their sources once.</summary>
internal static class FactorsSection
{
    public static PageSection Of(PageContext page)
    {
        Inventory[] inventories = [.. page.Inventories.Where(inventory => inventory.Accounts.Any(HasFactor))];
        ImmutableArray<Citation> sources =
        [
            .. inventories.SelectMany(inventory => inventory.Accounts).Where(Counts)
                .Select(account => account.Leg.Factor).OfType<EmissionFactor>().Select(factor => Source(factor.Citation)).Distinct()
                .OrderBy(source => source.Publisher, TextOrder.Instance).ThenBy(source => source.Source, TextOrder.Instance)
                .ThenBy(source => source.Published?.Text, StringComparer.Ordinal).ThenBy(source => source.Url, StringComparer.Ordinal)
                .ThenBy(source => source.License, StringComparer.Ordinal),
        ];
        ImmutableArray<PagePart> parts = inventories.Length == 0 ? [] :
        [
            .. inventories.Select(inventory => PagePart.OfTable(Factors(page, inventory, sources))),
            PagePart.OfTable(Sources(page, sources), [.. sources.Select(source => source.Url)]),
        ];
        return new PageSection("factors", page.Say(PageMessages.Factors), parts, page.Say(PageMessages.FactorsNone));
    }

    private static ReportTable Factors(PageContext page, Inventory inventory, ImmutableArray<Citation> sources)
    {
        ShareCounter counter = ShareCounter.Of(inventory.Accounts);
        var groups = inventory.Accounts.Where(Counts)
            .GroupBy(account => account.Leg.Factor?.Id ?? "", StringComparer.Ordinal)
            .Select(group => (
                group.First().Leg.Factor,
                Tonnes: Exact.Sum(group.Select(account => account.Total())),
                Gross: group.Aggregate(Int128.Zero, (sum, account) => sum + account.Gross())))
            .OrderByDescending(group => group.Gross).ThenBy(group => group.Factor?.Id, StringComparer.Ordinal)
            .ToArray();
        return new ReportTable
        {
            Title = page.Say(PageTableMessages.FactorsTable(inventory.Year)),
            Columns =
            [
                page.Say(PageTableMessages.FactorsFactor), page.Say(PageTableMessages.FactorsCell),
                page.Say(PageTableMessages.FactorsYear), page.Say(PageTableMessages.FactorsValue),
                page.Say(PageTableMessages.FactorsUnit), page.Say(PageTableMessages.FactorsSource),
                page.Say(PageTableMessages.FactorsTonnes), page.Say(PageTableMessages.FactorsShare),
            ],
            Rows =
            [
                .. groups.Select(group => Row(page, group.Factor, sources, group.Tonnes, counter.ShareOf(group.Gross))),
                Sum(page, groups.Sum(group => group.Tonnes), counter.ShareOf(counter.Gross)),
            ],
            Notes = [page.Say(PageTableMessages.FactorsValueNote), page.Say(PageTableMessages.FactorsNote)],
        };
    }

    private static ReportTable Sources(PageContext page, ImmutableArray<Citation> sources) => new()
    {
        Title = page.Say(PageTableMessages.FactorsSources),
        Columns =
        [
            page.Say(PageTableMessages.FactorsSource), page.Say(PageTableMessages.FactorsPublisher),
            page.Say(PageTableMessages.FactorsDocument), page.Say(PageTableMessages.FactorsPublished),
            page.Say(PageTableMessages.FactorsLicence),
        ],
        Rows =
        [
            .. sources.Select((source, index) => new ReportRow(
                ReportCell.Create(Number(index)), ReportCell.Create(source.Publisher), ReportCell.Create(source.Source),
                ReportCell.Create(source.Published?.Text ?? ""), ReportCell.Create(source.License ?? ""))),
        ],
    };

    // What stands in one document is one source, whatever the table.
    private static Citation Source(Citation citation) => citation with { Table = null };

    private static string Number(int index) => $"[{(index + 1).ToString(CultureInfo.InvariantCulture)}]";

    private static bool HasFactor(Account account) => Counts(account) && account.Leg.Factor is not null;

    private static bool Counts(Account account) => ShareCounter.Counts(account.Leg);

    private static ReportRow Row(
        PageContext page, EmissionFactor? factor, ImmutableArray<Citation> sources, decimal tonnes, decimal? share) => new(
        ReportCell.Create(factor?.Id ?? page.Say(PageTableMessages.FactorsCarriedOver)),
        ReportCell.Create(factor?.Citation.Table ?? ""),
        ReportCell.Create(factor?.DataYear?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ReportCell.Create(factor is null ? "" : string.Join(" + ", factor.Components)),
        ReportCell.Create(factor?.Unit.ToString() ?? ""),
        ReportCell.Create(factor is null ? "" : Number(sources.IndexOf(Source(factor.Citation)))),
        ReportCell.Create(tonnes),
        ReportCell.Create(share * 100m));

    private static ReportRow Sum(PageContext page, decimal tonnes, decimal? share)
    {
        var none = ReportCell.Create("");
        return new ReportRow(
            ReportCell.Create(page.Say(PageMessages.Sum)), none, none, none, none, none, ReportCell.Create(tonnes),
            ReportCell.Create(share * 100m))
        {
            IsTotal = true,
        };
    }
}
