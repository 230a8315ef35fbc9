using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What a page says of itself: its head, its sections, and why one is left out.</summary>
internal static class PageMessages
{
    public static Message AllFigures => new("page.all-figures");

    public static Message Basis(
        Message basis, string gwpSet, string gwpTable, Message boundary) =>
        new("page.basis", basis, gwpSet, gwpTable, boundary);

    public static Message BasisCalculated => new("page.basis-calculated");

    public static Message BasisReported => new("page.basis-reported");

    public static Message BoundaryEquityShare => new("page.boundary-equity-share");

    public static Message BoundaryFinancialControl => new("page.boundary-financial-control");

    public static Message BoundaryNotStated => new("page.boundary-not-stated");

    public static Message BoundaryOperationalControl => new("page.boundary-operational-control");

    public static Message Causes => new("page.causes");

    public static Message CausesNone => new("page.causes.none");

    public static Message CausesOneYear => new("page.causes.one-year");

    public static Message Certificates => new("page.certificates");

    public static Message CertificatesNone => new("page.certificates.none");

    public static Message Contents => new("page.contents");

    public static Message Factors => new("page.factors");

    public static Message FactorsNone => new("page.factors.none");

    public static Message Findings => new("page.findings");

    public static Message FindingsEarlier(int year) => new("page.findings.earlier", year);

    public static Message FindingsNone => new("page.findings.none");

    public static Message HeadCaption(int year) => new("page.head.caption", year);

    public static Message HeadCarriedOver => new("page.head.carried-over");

    public static Message HeadChange(string percent, int from, int to, string tonnes) => new("page.head.change", percent, from, to, tonnes);

    public static Message HeadChangeWithoutPercent(
        string tonnes, int from, int to) =>
        new("page.head.change-without-percent", tonnes, from, to);

    public static Message HeadFigure(string figure, Message year) => new("page.head.figure", figure, year);

    public static Message HeadGwp(string set) => new("page.head.gwp", set);

    public static Message HeadLocation => new("page.head.location");

    public static Message HeadMarket => new("page.head.market");

    public static Message HeadNoChange => new("page.head.no-change");

    public static Message HeadScope2(Message method) => new("page.head.scope-2", method);

    public static Message HeadWithoutCategories(string categories) => new("page.head.without-categories", categories);

    public static Message InShort => new("page.in-short");

    public static Message Inventory => new("page.inventory");

    public static Message InventoryEarlier(int year) => new("page.inventory.earlier", year);

    public static Message InventoryNone => new("page.inventory.none");

    public static Message Joined(string first, string next) => new("page.joined", first, next);

    public static Message LeftOut => new("page.left-out");

    public static Message LeftOutItem(string section, string reason) => new("page.left-out.item", section, reason);

    public static Message Missing => new("page.missing");

    public static Message No => new("page.no");

    public static Message Printed => new("page.printed");

    public static Message Receipt => new("page.receipt");

    public static Message ReceiptNone => new("page.receipt.none");

    public static Message Recheck => new("page.recheck");

    public static Message RecheckNone => new("page.recheck.none");

    public static Message Resources => new("page.resources");

    public static Message ResourcesNone => new("page.resources.none");

    public static Message Scope3 => new("page.scope-3");

    public static Message Scope3None => new("page.scope-3.none");

    public static Message Sites => new("page.sites");

    public static Message SitesNone => new("page.sites.none");

    public static Message Sum => new("page.sum");

    public static Message TargetAhead => new("page.target.ahead");

    public static Message TargetBaseYearAssumed => new("page.target.base-year-assumed");

    public static Message TargetBehind => new("page.target.behind");

    public static Message TargetHeading(string target) => new("page.target.heading", target);

    public static Message TargetIllustrated(string target, object reason) => new("page.target.illustrated", target, reason);

    public static Message TargetIllustration(string target) => new("page.target.illustration", target);

    public static Message TargetNotAssessed(string target, object reason) => new("page.target.not-assessed", target, reason);

    public static Message TargetOn => new("page.target.on");

    public static Message TargetPathAssumed => new("page.target.path-assumed");

    public static Message TargetStands(
        string target, Message state, string actual, string unit, int year, string onPath) =>
        new("page.target.stands", target, state, actual, unit, year, onPath);

    public static Message TargetStatus(object assumed) => new("page.target.status", assumed);

    public static Message TargetUndecided => new("page.target.undecided");

    public static Message Title(string years) => new("page.title", years);

    public static Message Trend => new("page.trend");

    public static Message TrendNone => new("page.trend.none");

    public static Message Uncertainty => new("page.uncertainty");

    public static Message UncertaintyNone => new("page.uncertainty.none");

    public static Message Year(int year) => new("page.year", year);

    public static Message Years(int from, int to) => new("page.years", from, to);

    public static Message Yes => new("page.yes");
}
