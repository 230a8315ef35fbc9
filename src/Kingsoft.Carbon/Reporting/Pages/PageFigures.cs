using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The first screen of a page: what happened, the headline figures, where targets stand.</summary>
internal static class PageFigures
{
    private const int MostFigures = 3;

    /// <summary>The figures of the last year that a reader asks for first, with their change and on what they rest.</summary>
    public static ImmutableArray<(string Label, string Value, string Unit, string Change, string Basis)> Headlines(PageContext page) =>
        [.. Candidates(page.Last).Take(MostFigures).Select(figure => Headline(page, figure))];

    /// <summary>Where each target stands, in a sentence.</summary>
    public static ImmutableArray<string> Targets(PageContext page) =>
        [.. page.Tracking.Targets.Select(progress => page.Say(Standing(page, progress)))];

    /// <summary>What of a target is assumed, in a word.</summary>
    public static Message Assumed(TargetProgress progress) =>
        progress.Target.IsPathAssumed ? PageMessages.TargetPathAssumed : PageMessages.TargetBaseYearAssumed;

    /// <summary>A number with its sign, as a cell prints it.</summary>
    public static string Signed(decimal value, int decimals = 2)
    {
        string text = ReportCell.Create(value, decimals).ToString();
        return Math.Round(value, decimals, MidpointRounding.ToEven) > 0m ? $"+{text}" : text;
    }

    public static string LabelOf(PageContext page, Figure figure) =>
        page.Say(figure.Category is { } category ? InventoryTableMessages.Category(category) : figure.Said);

    // Sums of Scope 1 and 2 before their parts; a part speaks where a sum does not exist.
    private static IEnumerable<Figure> Candidates(TrackedYear year)
    {
        Figure[] sums = [.. Figure.SumsOfScope12.Where(figure => figure.Of(year) is not null)];
        Figure[] parts = [Figure.Scope1, Figure.Scope2LocationBased, Figure.Scope2MarketBased];
        return (sums.Length > 0 ? sums : parts).Append(Figure.Scope3).Where(figure => figure.Of(year) is not null);
    }

    private static (string, string, string, string, string) Headline(PageContext page, Figure figure)
    {
        string value = ReportCell.Create(figure.Of(page.Last)).ToString(), unit = page.Say(FigureMessages.TonnesCo2e);
        string change = page.Say(Change(page.LastChangeOf(figure)));
        return (LabelOf(page, figure), value, unit, change, page.Joined(Basis(page, figure)));
    }

    private static Message Change(TrackedChange? change)
    {
        if (change is null)
            return PageMessages.HeadNoChange;

        string tonnes = Signed(change.Change.Absolute);
        return change.Change.Percent is { } percent
            ? PageMessages.HeadChange(Signed(percent), change.From, change.To, tonnes)
            : PageMessages.HeadChangeWithoutPercent(tonnes, change.From, change.To);
    }

    private static IEnumerable<string> Basis(PageContext page, Figure figure)
    {
        if (figure.ConcernedScopes.Contains(Scope.Scope2))
            yield return page.Say(PageMessages.HeadScope2(figure.IsMarketBased ? PageMessages.HeadMarket : PageMessages.HeadLocation));
        if (page.InventoryOf(page.Last.Year) is { } inventory && figure.HoldsScope3 && IsCarriedOver(inventory))
            yield return page.Say(PageMessages.HeadCarriedOver);
        if (figure.HoldsScope3 && !page.Last.MissingCategories.IsEmpty)
            yield return page.Say(PageMessages.HeadWithoutCategories(CategoryNumbers.Of(page.Last.MissingCategories)));
        yield return page.Say(PageMessages.HeadGwp(FileWords.GwpSet.Of(page.Project.Options.GwpSet)));
    }

    private static bool IsCarriedOver(Inventory inventory) => inventory.Accounts.Any(account =>
        account.Leg.Scope == Scope.Scope3 && account.Leg.Flags.HasFlag(LineFlags.CarriedOver));

    private static Message Standing(PageContext page, TargetProgress progress)
    {
        string name = progress.Target.Name;
        if (progress.IsIllustration)
            return PageMessages.TargetIllustrated(name, Assumed(progress));
        if (progress.WhyNotAssessed is { } reason)
            return PageMessages.TargetNotAssessed(name, reason);

        int decimals = PageTables.DecimalsOfTarget(page, progress);
        string unit = TrackingNames.SymbolOf(progress.Unit);
        return PageMessages.TargetStands(
            name, StateOf(progress.Status), ReportCell.Create(progress.Actual, decimals).ToString(), unit, progress.Year,
            ReportCell.Create(progress.OnPath, decimals).ToString());
    }

    private static Message StateOf(TargetStatus status) => status switch
    {
        TargetStatus.Ahead => PageMessages.TargetAhead,
        TargetStatus.On => PageMessages.TargetOn,
        TargetStatus.Behind => PageMessages.TargetBehind,
        _ => PageMessages.TargetUndecided,
    };
}
