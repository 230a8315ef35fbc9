using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What became of certificates and contracts, and what covers which electricity.</summary>
internal static class CertificatesSection
{
    public static PageSection Of(PageContext page)
    {
        ImmutableArray<PagePart> parts =
            [.. page.Inventories.SelectMany(inventory => PageTables.Market(page, inventory)).Select(PagePart.OfTable)];
        return new PageSection("certificates", page.Say(PageMessages.Certificates), parts, page.Say(PageMessages.CertificatesNone));
    }
}
