using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The factors behind the last years, each with the cell that it stands in, and how much rests on it.</summary>
internal static class FactorsSection
{
    public static PageSection Of(PageContext page)
    {
        ImmutableArray<PagePart> parts =
            [.. page.Inventories.Where(inventory => inventory.Accounts.Any(Counts)).Select(inventory => Part(page, inventory))];
        return new PageSection("factors", page.Say(PageMessages.Factors), parts, page.Say(PageMessages.FactorsNone));
    }

    private static PagePart Part(PageContext page, Inventory inventory)
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
        var table = new ReportTable
        {
            Title = page.Say(PageTableMessages.FactorsTable(inventory.Year)),
            Columns =
            [
                page.Say(PageTableMessages.FactorsSource), page.Say(PageTableMessages.FactorsYear),
                page.Say(PageTableMessages.FactorsValue), page.Say(PageTableMessages.FactorsUnit),
                page.Say(PageTableMessages.FactorsLicence), page.Say(PageTableMessages.FactorsTonnes),
                page.Say(PageTableMessages.FactorsShare),
            ],
            Rows =
            [
                .. groups.Select(group => Row(page, group.Factor, group.Tonnes, counter.ShareOf(group.Gross))),
                Row(page, null, groups.Sum(group => group.Tonnes), counter.ShareOf(counter.Gross), page.Say(PageMessages.Sum)) with
                {
                    IsTotal = true,
                },
            ],
            Notes = [page.Say(PageTableMessages.FactorsValueNote), page.Say(PageTableMessages.FactorsNote)],
        };
        return PagePart.OfTable(table, [.. groups.Select(group => group.Factor?.Citation.Url)]);
    }

    private static bool Counts(Account account) => ShareCounter.Counts(account.Leg);

    private static ReportRow Row(PageContext page, EmissionFactor? factor, decimal tonnes, decimal? share, string? name = null) => new(
        ReportCell.Create(name ?? page.Say(factor is null
            ? PageTableMessages.FactorsCarriedOver
            : PageTableMessages.FactorsCitation(factor.Id, factor.Citation.ToString()))),
        ReportCell.Create(factor?.DataYear?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ReportCell.Create(factor is null ? "" : string.Join(" + ", factor.Components)),
        ReportCell.Create(factor?.Unit.ToString() ?? ""),
        ReportCell.Create(factor?.Citation.License ?? ""),
        ReportCell.Create(tonnes),
        ReportCell.Create(share * 100m));
}
