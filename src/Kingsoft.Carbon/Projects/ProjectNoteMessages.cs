using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>The notes on the project behind tracked figures.</summary>
internal static class ProjectNoteMessages
{
    public static Message BasisIsReported => new("note.basis-reported");

    public static Message BasisIsCalculated(string gwpSet, bool hasCarriedOver) =>
        hasCarriedOver ? new("note.basis-calculated-and-carried-over", gwpSet) : new("note.basis-calculated", gwpSet);

    public static Message BaseYear(int year, string? source) => source is null
        ? new("note.base-year-without-source", year)
        : new("note.base-year", year, source);

    public static Message RestLeftOut(Inventory inventory)
    {
        ImmutableArray<ReportingPeriod> stretches = RestYear.Stretches(inventory.Period, inventory.Accounts);
        int days = stretches.Sum(stretch => stretch.Days);
        return new("note.rest-of-year", inventory.Year, CoverageMessages.DaysOf(stretches), days, inventory.Period.Days);
    }

    public static Message OtherSum(int year, ReportedFigure sum, decimal parts) =>
        new("note.printed-sum", sum.Indicator, year, sum.Printed.Text, sum.Unit, parts);

    public static Message WorkedOut(int year, Figure scope2, Figure sum) =>
        new("note.scope-2-of-sum", scope2.Said, year, sum.Indicator, Figure.Scope1.Indicator);

    public static Message Energy(ComprehensiveEnergyOptions options, IEnumerable<decimal> kgcePerKwh, bool isFromLedgers)
    {
        Message value = options.UsesEquivalentValue ? new("note.energy-value-equivalent") : new("note.energy-value-calorific");
        MessageList values = MessageList.Of(kgcePerKwh.Select(Numbers.Format));
        return isFromLedgers
            ? new("note.energy-from-ledgers", options.Standard, value, values)
            : new("note.energy", options.Standard, value, values);
    }

    public static Message EnergyMissing(int year) => new("note.energy-missing", year);

    public static Message EnergyInPart(int year, Message part) => new("note.energy-in-part", year, part);

    public static Message PrintedInPart(IEnumerable<ReportedFigure> figures) =>
        new("note.printed-in-part", MessageList.Of(figures.Select(figure => $"{figure.Indicator} ({figure.Period})")));

    public static Message NotPrinted(IEnumerable<int> years, MessageList figures) =>
        new("note.not-printed", MessageList.Of(years), figures);

    public static Message CategoriesNotPrinted(string categories) => new("note.not-printed-categories", categories);

    public static Message InLedgersOnly(int year, IEnumerable<Message> figures) =>
        new("note.in-ledgers-only", year, MessageList.Of(figures));

    public static Message InLedger(Message figure, decimal tonnes) =>
        new("note.in-ledger", figure, Math.Round(tonnes, 2, MidpointRounding.ToEven));

    public static Message YearsNotPrinted(IEnumerable<int> years) => new("note.years-not-printed", MessageList.Of(years));

    public static Message OtherCategories(int year, decimal printed, decimal parts) => new("note.printed-categories", year, printed, parts);
}
