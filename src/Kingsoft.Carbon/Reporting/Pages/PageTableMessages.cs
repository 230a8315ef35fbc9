using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The headings and notes of the tables that only a page has.</summary>
internal static class PageTableMessages
{
    public static Message FactorsCarriedOver => new("page.factors.carried-over");

    public static Message FactorsCell => new("page.factors.cell");

    public static Message FactorsDocument => new("page.factors.document");

    public static Message FactorsFactor => new("page.factors.factor");

    public static Message FactorsLicence => new("page.factors.licence");

    public static Message FactorsNote => new("page.factors.note");

    public static Message FactorsPublished => new("page.factors.published");

    public static Message FactorsPublisher => new("page.factors.publisher");

    public static Message FactorsShare => new("page.factors.share");

    public static Message FactorsSource => new("page.factors.source");

    public static Message FactorsSources => new("page.factors.sources");

    public static Message FactorsTable(int year) => new("page.factors.table", year);

    public static Message FactorsTonnes => new("page.factors.tonnes");

    public static Message FactorsUnit => new("page.factors.unit");

    public static Message FactorsValue => new("page.factors.value");

    public static Message FactorsValueNote => new("page.factors.value-note");

    public static Message FactorsYear => new("page.factors.year");

    public static Message ReceiptAgain => new("page.receipt.again");

    public static Message ReceiptAsOf(int year, string day) => new("page.receipt.as-of", year, day);

    public static Message ReceiptFile => new("page.receipt.file");

    public static Message ReceiptFiles => new("page.receipt.files");

    public static Message ReceiptGwp(string set) => new("page.receipt.gwp", set);

    public static Message ReceiptLanguage => new("page.receipt.language");

    public static Message ReceiptLibrary(object release, string sha256) => new("page.receipt.library", release, sha256);

    public static Message ReceiptOptions(string options) => new("page.receipt.options", options);

    public static Message ReceiptProgram(string version) => new("page.receipt.program", version);

    public static Message ReceiptProxies(string proxies) => new("page.receipt.proxies", proxies);

    public static Message ReceiptSets(string sets) => new("page.receipt.sets", sets);

    public static Message ReceiptSha => new("page.receipt.sha");

    public static Message ReceiptYearStart(int month) => new("page.receipt.year-start", month);

    public static Message RecheckCalculated => new("page.recheck.calculated");

    public static Message RecheckDifference => new("page.recheck.difference");

    public static Message RecheckFigure => new("page.recheck.figure");

    public static Message RecheckInside => new("page.recheck.inside");

    public static Message RecheckMeaning => new("page.recheck.meaning");

    public static Message RecheckNotCompared(int year, string indicators) => new("page.recheck.not-compared", year, indicators);

    public static Message RecheckPrinted => new("page.recheck.printed");

    public static Message RecheckRestsOn => new("page.recheck.rests-on");

    public static Message RecheckRounding => new("page.recheck.rounding");

    public static Message RecheckTable => new("page.recheck.table");

    public static Message RecheckUnit(string figure, string unit) => new("page.recheck.unit", figure, unit);

    public static Message RecheckYear => new("page.recheck.year");

    public static Message ResourcesOfSites => new("page.resources.of-sites");

    public static Message ResourcesSource(string metric, int year, string source) => new("page.resources.source", metric, year, source);

    public static Message ResourcesSourceWithStatus(
        string metric, int year, string source, string status) =>
        new("page.resources.source-with-status", metric, year, source, status);

    public static Message ResourcesTable => new("page.resources.table");

    public static Message ResourcesWasteLeftOut(string metric, int year) => new("page.resources.waste-left-out", metric, year);

    public static Message Scope3Category => new("page.scope-3.category");

    public static Message Scope3Missing(string years, string categories) => new("page.scope-3.missing", years, categories);

    public static Message Scope3NoWords(int year) => new("page.scope-3.no-words", year);

    public static Message Scope3Share(int year) => new("page.scope-3.share", year);

    public static Message Scope3State(int year) => new("page.scope-3.state", year);

    public static Message Scope3Table => new("page.scope-3.table");

    public static Message Scope3Words(int year, string words) => new("page.scope-3.words", year, words);

    public static Message SitesActual => new("page.sites.actual");

    public static Message SitesAll => new("page.sites.all");

    public static Message SitesCalculated => new("page.sites.calculated");

    public static Message SitesEffectiveness => new("page.sites.effectiveness");

    public static Message SitesFigure => new("page.sites.figure");

    public static Message SitesLargest(int shown, int sites) => new("page.sites.largest", shown, sites);

    public static Message SitesNote => new("page.sites.note");

    public static Message SitesSite => new("page.sites.site");

    public static Message SitesTarget => new("page.sites.target");

    public static Message SitesUnit => new("page.sites.unit");

    public static Message SitesYear => new("page.sites.year");

    /// <summary>A metric of water or waste; null for one that has no word of its own.</summary>
    public static Message? OfMetric(string name) => name switch
    {
        "water" => new("page.figure.water"),
        "waste.hazardous" => new("page.figure.waste-hazardous"),
        "waste.non-hazardous" => new("page.figure.waste-non-hazardous"),
        _ => null,
    };
}
