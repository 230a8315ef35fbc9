using System.Reflection;
using System.Security.Cryptography;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>From which files, with which factors, options and version a page is made, so that it can be made again.</summary>
internal static class ReceiptSection
{
    /// <summary>The version of the library, without what a build adds to it.</summary>
    private static string Version => typeof(ReceiptSection).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static PageSection Of(PageContext page)
    {
        FactorLibrary factors = page.Project.Factors;
        object release = factors.Release is { } known ? known : PageMessages.ReceiptNone;
        return new PageSection(
            "receipt",
            page.Say(PageMessages.Receipt),
            [
                PagePart.OfItems(
                [
                    page.Say(PageTableMessages.ReceiptProgram(Version)),
                    page.Say(PageTableMessages.ReceiptLibrary(release, factors.Sha256)),
                    page.Say(PageTableMessages.ReceiptOptions(page.Joined(Options(page)))),
                ]),
                PagePart.OfTable(Files(page)),
                PagePart.OfText(page.Say(PageTableMessages.ReceiptAgain)),
            ],
            "");
    }

    // Paths as the project names them: where it lies on a machine is nobody's business.
    private static ReportTable Files(PageContext page)
    {
        string folder = Path.GetDirectoryName(page.Project.Path) is { Length: > 0 } path ? path : ".";
        return new ReportTable
        {
            Title = page.Say(PageTableMessages.ReceiptFiles),
            Columns = [page.Say(PageTableMessages.ReceiptFile), page.Say(PageTableMessages.ReceiptSha)],
            Rows =
            [
                .. page.Project.Files.Select(file => new ReportRow(
                    ReportCell.Create(Path.GetRelativePath(folder, file).Replace('\\', '/')), ReportCell.Create(HashOf(file)))),
            ],
        };
    }

    private static string HashOf(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static IEnumerable<string> Options(PageContext page)
    {
        InventoryOptions options = page.Project.Options;
        yield return page.Say(PageTableMessages.ReceiptLanguage);
        yield return page.Say(PageTableMessages.ReceiptGwp(FileWords.GwpSet.Of(options.GwpSet)));
        yield return page.Say(page.Project.Basis == TrackingBasis.Reported ? PageMessages.BasisReported : PageMessages.BasisCalculated);
        if (options.YearStartMonth != 1)
            yield return page.Say(PageTableMessages.ReceiptYearStart(options.YearStartMonth));
        if (options.Sets.Count > 0)
            yield return page.Say(PageTableMessages.ReceiptSets(string.Join(", ", options.Sets)));
        if (options.Proxies.Count > 0)
            yield return page.Say(PageTableMessages.ReceiptProxies(string.Join(", ", options.Proxies)));
        foreach ((int year, DateOnly day) in options.AsOf.OrderBy(pair => pair.Key))
            yield return page.Say(PageTableMessages.ReceiptAsOf(year, IsoDay.Text(day)));
    }
}
