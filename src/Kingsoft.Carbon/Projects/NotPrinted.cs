using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>What tracking printed figures leaves out, because nobody printed it.</summary>
internal sealed class NotPrinted(
    ReportedFigures reported,
    ReportingYears reportingYears,
    ImmutableArray<Inventory> inventories,
    ImmutableArray<TrackedYear> years)
{
    private static readonly Figure[] Scopes =
        [Figure.Scope1, Figure.Scope2LocationBased, Figure.Scope2MarketBased, Figure.Scope3];

    public IEnumerable<Message> Notes() => [.. OfFigures(), .. OfParts(), .. OfScope2(), .. OfSums(), .. OfLedgers(), .. OfYears()];

    private IEnumerable<Message> OfFigures() => years
        .Select(year => (year.Year, Figures: Lacking(year)))
        .Where(pair => pair.Figures.Items.Length > 0)
        .GroupBy(pair => pair.Figures, pair => pair.Year)
        .Select(group => ProjectNoteMessages.NotPrinted(group, group.Key));

    private MessageList Lacking(TrackedYear year)
    {
        HashSet<string> inPart = [.. InPart().Where(part => Reaches(part, year.Year)).Select(part => part.Indicator)];
        IEnumerable<Message> scopes = Scopes
            .Where(figure => figure.Of(year) is null && !inPart.Contains(figure.Indicator!)).Select(figure => figure.Said);
        Scope3Category[] categories = [.. Enum.GetValues<Scope3Category>().Except(year.Scope3ByCategory.Keys)
            .Where(category => !inPart.Contains(Figure.OfCategory(category).Indicator!))];
        Message[] parts = categories.Length == 0
            ? []
            : [ProjectNoteMessages.CategoriesNotPrinted(CategoryNumbers.Of(categories))];
        return MessageList.OfClauses<Message>([.. scopes, .. parts]);
    }

    // What is printed of other days than a year's is there, and yet no figure of the year.
    private IEnumerable<Message> OfParts()
    {
        ReportedFigure[] parts = [.. InPart()];
        if (parts.Length > 0)
            yield return ProjectNoteMessages.PrintedInPart(parts);
    }

    private IEnumerable<ReportedFigure> InPart() => reported.Where(figure => ReportedYears.YearOf(figure, reportingYears) is null
        && Figure.All.Any(known => known.Indicator == figure.Indicator));

    private bool Reaches(ReportedFigure part, int year) => ReportingPeriod.TryParse(part.Period, out ReportingPeriod days)
        && days.Start <= reportingYears.Period(year).End && days.End >= reportingYears.Period(year).Start;

    private IEnumerable<Message> OfScope2() =>
        from year in years
        from figure in new[] { Figure.Scope2LocationBased, Figure.Scope2MarketBased }
        let sum = ReportedYears.SumOf(reported, year.Year, reportingYears.Period(year.Year), figure)
        where sum is not null
        select ProjectNoteMessages.WorkedOut(year.Year, figure, sum);

    // Of categories as printed: the rest of the printed Scope 3 is of categories that were not.
    private IEnumerable<Message> OfSums() =>
        from year in years
        where !year.Scope3ByCategory.IsEmpty
        let printed = reported.Find(Figure.Scope3.Indicator!, year.Year, reportingYears.Period(year.Year))
        where printed is not null && year.Scope3 is not null
        let parts = Co2e.Sum(year.Scope3ByCategory.Values)
        let rounding = new PrintedRounding(reported, year.Year, reportingYears.Period(year.Year))
        where Math.Abs((year.Scope3!.Value - parts).Tonnes) > rounding.HalfWidthOf(Figure.Scope3, Unit.TonneCo2e)
        select ProjectNoteMessages.OtherCategories(year.Year, year.Scope3!.Value.Tonnes, parts.Tonnes);

    private IEnumerable<Message> OfLedgers()
    {
        foreach (TrackedYear year in years)
        {
            if (inventories.FirstOrDefault(inventory => inventory.Year == year.Year) is not { } inventory)
                continue;

            var calculated = TrackedYear.Create(inventory);
            Message[] left = [.. Scopes.Concat(Figure.Categories)
                .Where(figure => figure.Of(year) is null && figure.Of(calculated) is not null)
                .Select(figure => ProjectNoteMessages.InLedger(figure.Said, figure.Of(calculated)!.Value))];
            if (left.Length > 0)
                yield return ProjectNoteMessages.InLedgersOnly(year.Year, left);
        }
    }

    private IEnumerable<Message> OfYears()
    {
        int[] left = [.. inventories.Select(inventory => inventory.Year).Except(years.Select(year => year.Year))];
        if (left.Length > 0)
            yield return ProjectNoteMessages.YearsNotPrinted(left);
    }
}
