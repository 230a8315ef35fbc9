using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>What is said of rows that came to an end.</summary>
internal static class SeriesMessages
{
    private const int MostNamed = 3;

    public static Message Broken => new("finding.series-broken");

    public static Message SiteGone => new("finding.site-gone");

    public static Message CategoryGone => new("finding.category-gone");

    public static Message Covers(SeriesKey key, ReportingPeriod year, ImmutableArray<ReportingPeriod> stretches) =>
        stretches.IsEmpty
            ? new("covers.nothing", SubjectOf(key))
            : CoverageMessages.Covers(new CoveredPart(SubjectOf(key), year, stretches));

    public static Message Gone(string? entity, string? facility, Scope scope, Int128 tonnes, int year, string? newName) =>
        newName is null
            ? new("covers.gone", Join(entity, facility), ShownTonnes.Of(tonnes), (int)scope, year)
            : new("covers.gone-or-renamed", Join(entity, facility), ShownTonnes.Of(tonnes), (int)scope, year, newName);

    public static Message Gone(Scope3Category category, Int128 tonnes, int year) =>
        new("covers.category-gone", (int)category, ShownTonnes.Of(tonnes), year);

    public static Message StreamStopped => new("finding.stream-stopped");

    public static Message Stopped(SeriesKey key, Int128 average, int first, int last) => first == last
        ? new("covers.stopped-after-one", SubjectOf(key), ShownTonnes.Of(average), last)
        : new("covers.stopped", SubjectOf(key), ShownTonnes.Of(average), first, last);

    /// <summary>The largest breaks, and how many more there are.</summary>
    public static IEnumerable<Message> Largest(ImmutableArray<SeriesBreak> breaks)
    {
        foreach (SeriesBreak one in breaks.Take(MostNamed))
            yield return one.Said;
        if (breaks.Length > MostNamed)
            yield return new("covers.more", breaks.Length - MostNamed);
    }

    /// <summary>What a series is of.</summary>
    public static Message SubjectOf(SeriesKey key)
    {
        Message? carriedOver = key.Kind == CoverageKind.CarriedOver ? new("covers.carried-over") : null;
        Message kind = key.Kind is CoverageKind.Other or CoverageKind.CarriedOver && key.Category is { } category
            ? new("covers.of-category", carriedOver ?? (object)key.Family, (int)category)
            : key.Kind == CoverageKind.Other
            ? new("covers.of-scope", key.Family, (int)key.Scope)
            : CoverageMessages.OfKind(key.Kind, key.Scope);
        MessageList place = Join(key.Entity, key.Facility, key.Part);
        return place.Items.IsEmpty ? kind : new("covers.of-site", place, kind);
    }

    /// <summary>A meter as a part of its site.</summary>
    public static SeriesKey KeyOf(MeterGap gap) => SeriesKey.Of(gap.Key, new Message("covers.meter", gap.Meter));

    private static MessageList Join(params IEnumerable<object?> names) => MessageList.Of(names.Where(name => name is not null));
}
