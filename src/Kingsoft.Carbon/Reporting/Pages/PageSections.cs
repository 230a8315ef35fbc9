using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The sections of a page, in their order.</summary>
internal static class PageSections
{
    public static ImmutableArray<PageSection> Of(PageContext page) =>
    [
        InventorySection.Of(page),
        Scope3Section.Of(page),
        TrendSection.Of(page),
        CausesSection.Of(page),
        SitesSection.Of(page),
        new PageSection("uncertainty", page.Say(PageMessages.Uncertainty), [], page.Say(PageMessages.UncertaintyNone)),
        ResourcesSection.Of(page),
        CertificatesSection.Of(page),
        FindingsSection.Of(page),
        RecheckSection.Of(page),
        FactorsSection.Of(page),
        ReceiptSection.Of(page),
    ];
}
