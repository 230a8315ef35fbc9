using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What every section of a page is made from, and the years that it shows in full.</summary>
internal sealed class PageContext(ProjectResult result, Language language)
{
    /// <summary>So many years are shown with all their rows; the figures of all years stand in the table of years.</summary>
    private const int MostInventories = 3;

    /// <summary>So many years stand side by side in a table that fits a sheet of paper.</summary>
    private const int MostYears = 5;

    public ProjectResult Result { get; } = result;

    public Language Language { get; } = language;

    public CarbonProject Project => Result.Project;

    public TrackingReport Tracking => Result.Tracking;

    /// <summary>The last year that is tracked.</summary>
    public TrackedYear Last => Tracking.Years[^1];

    /// <summary>The last inventories, the newest first.</summary>
    public ImmutableArray<Inventory> Inventories { get; } = [.. result.Inventories.Reverse().Take(MostInventories)];

    /// <summary>Whether earlier inventories are not shown in full.</summary>
    public bool HasEarlierInventories => Result.Inventories.Length > Inventories.Length;

    /// <summary>The last years, the earliest first.</summary>
    public ImmutableArray<TrackedYear> Years { get; } = [.. result.Tracking.Years.TakeLast(MostYears)];

    /// <summary>A message in the language of the page.</summary>
    public string Say(Message message) => message.In(Language);

    /// <summary>What readers are told first: in the language of the page, else in another; null where the project says nothing.</summary>
    public string? Statement =>
        Project.Statements.TryGetValue(Language, out string? said) ? said : Project.Statements.Values.FirstOrDefault();

    /// <summary>A sentence with the full stop of the language.</summary>
    public string Sentence(string words) => $"{words}{(Language == Language.Chinese ? "。" : ".")}";

    /// <summary>Parts of a sentence, one after the other.</summary>
    public string Joined(IEnumerable<string> parts) => parts.Aggregate((first, next) => Say(PageMessages.Joined(first, next)));

    /// <summary>The inventory of a year; null where the ledgers have none.</summary>
    public Inventory? InventoryOf(int year) => Result.Inventories.FirstOrDefault(inventory => inventory.Year == year);

    /// <summary>The change of a figure to the last year; null where it is not known.</summary>
    public TrackedChange? LastChangeOf(Figure figure) =>
        Tracking.Changes.FirstOrDefault(change => change.Metric == figure.Name && change.To == Last.Year);
}
