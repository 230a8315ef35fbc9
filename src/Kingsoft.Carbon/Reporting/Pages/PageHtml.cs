using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A page as HTML: its first screen, its contents, its sections, and what is not in it.</summary>
internal static class PageHtml
{
    private const string LeftOutId = "left-out";

    public static string Of(PageContext page)
    {
        var html = new HtmlWriter();
        ImmutableArray<PageSection> sections = PageSections.Of(page);
        string title = page.Say(PageMessages.Title(Years(page)));
        html.Own("<!DOCTYPE html>\n").Start("html", ("lang", page.Language == Language.Chinese ? "zh-Hans" : "en")).Line();
        html.Start("head").Line();
        html.Start("meta", ("charset", "utf-8")).Line();
        html.Start("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Start("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        html.Element("title", $"{page.Project.Organization}: {title}").Line();
        html.Start("style").Own(PageStyle.Sheet).End().Line().End().Line();
        html.Start("body").Line();
        WriteHead(html, page, title);
        WriteContents(html, page, sections);
        html.Start("main").Line();
        foreach (PageSection section in sections.Where(section => section.IsShown))
            WriteSection(html, section);
        WriteLeftOut(html, page, sections);
        html.End().Line().End().Line().End().Line();
        return html.ToString();
    }

    private static string Years(PageContext page)
    {
        int first = page.Tracking.Years[0].Year, last = page.Last.Year;
        return page.Say(first == last ? PageMessages.Year(last) : PageMessages.Years(first, last));
    }

    private static void WriteHead(HtmlWriter html, PageContext page, string title)
    {
        html.Start("header").Line();
        html.Element("h1", page.Project.Organization).Line();
        html.Element("p", title, ("class", "title")).Line();
        if (page.Statement is { } statement)
            html.Element("p", statement, ("class", "statement")).Line();
        foreach (string sentence in PageTables.Summary(page))
            html.Element("p", page.Sentence(sentence), ("class", "summary")).Line();
        html.Start("section", ("class", "figures"), ("aria-label", page.Say(PageMessages.HeadCaption(page.Last.Year)))).Line();
        foreach ((string label, string value, string unit, string change, string basis) in PageFigures.Headlines(page))
        {
            html.Start("div").Element("h2", $"{label}, {page.Say(PageMessages.Year(page.Last.Year))}");
            html.Start("p", ("class", "value")).Text($"{value} ").Element("span", unit, ("class", "unit")).End();
            html.Element("p", change, ("class", "change"));
            html.Element("p", basis, ("class", "basis")).End().Line();
        }

        html.End().Line();
        foreach (string target in PageFigures.Targets(page))
            html.Element("p", page.Sentence(target), ("class", "target")).Line();
        html.Element("p", page.Say(Basis(page)), ("class", "basis")).Line();
        html.End().Line();
    }

    private static Message Basis(PageContext page)
    {
        InventoryOptions options = page.Project.Options;
        return PageMessages.Basis(
            page.Project.Basis == TrackingBasis.Reported ? PageMessages.BasisReported : PageMessages.BasisCalculated,
            FileWords.GwpSet.Of(options.GwpSet), GwpTable.Get(options.GwpSet).Name, options.Consolidation switch
            {
                ConsolidationApproach.OperationalControl => PageMessages.BoundaryOperationalControl,
                ConsolidationApproach.FinancialControl => PageMessages.BoundaryFinancialControl,
                ConsolidationApproach.EquityShare => PageMessages.BoundaryEquityShare,
                _ => PageMessages.BoundaryNotStated,
            });
    }

    private static void WriteContents(HtmlWriter html, PageContext page, ImmutableArray<PageSection> sections)
    {
        html.Start("nav", ("aria-labelledby", "contents")).Line();
        html.Element("h2", page.Say(PageMessages.Contents), ("id", "contents")).Line().Start("ol").Line();
        foreach (PageSection section in sections.Where(section => section.IsShown))
            WriteLink(section.Id, section.Title);
        if (sections.Any(section => !section.IsShown))
            WriteLink(LeftOutId, page.Say(PageMessages.LeftOut));
        html.End().Line().End().Line();

        void WriteLink(string id, string title) =>
            html.Start("li").Element("a", title, ("href", $"#{id}")).End().Line();
    }

    private static void WriteSection(HtmlWriter html, PageSection section)
    {
        html.Start("section", ("id", section.Id), ("aria-labelledby", $"{section.Id}-title")).Line();
        html.Element("h2", section.Title, ("id", $"{section.Id}-title")).Line();
        foreach (PagePart part in section.Parts)
            WritePart(html, part);
        html.End().Line();
    }

    private static void WritePart(HtmlWriter html, PagePart part)
    {
        if (part.Heading is { } heading)
            html.Element("h3", heading).Line();
        if (part.Text is { } text)
            html.Element("p", text).Line();
        if (!part.Items.IsEmpty)
            WriteItems(html, part.Items);
        if (part.Picture is { } picture)
            html.Start("figure").Own(picture).End().Line();
        if (part.Table is { } table)
            TableHtml.Write(html, table, part.Links);
    }

    private static void WriteLeftOut(HtmlWriter html, PageContext page, ImmutableArray<PageSection> sections)
    {
        PageSection[] leftOut = [.. sections.Where(section => !section.IsShown)];
        if (leftOut.Length == 0)
            return;

        html.Start("section", ("id", LeftOutId), ("aria-labelledby", $"{LeftOutId}-title")).Line();
        html.Element("h2", page.Say(PageMessages.LeftOut), ("id", $"{LeftOutId}-title")).Line();
        WriteItems(html, leftOut.Select(section => page.Say(PageMessages.LeftOutItem(section.Title, section.LeftOutBecause))));
        html.End().Line();
    }

    internal static void WriteItems(HtmlWriter html, IEnumerable<string> items)
    {
        html.Start("ul").Line();
        foreach (string item in items)
            html.Element("li", item).Line();
        html.End().Line();
    }
}
