using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the tables of tracked years, forecasts and findings.</summary>
internal static class TrackingTableMessages
{
    public static Message Years => new("tracking-table.years");

    public static Message YearOnYear => new("tracking-table.year-on-year");

    public static Message LikeForLike => new("tracking-table.like-for-like");

    public static Message Findings => new("tracking-table.findings");

    public static ImmutableArray<Message> ColumnsOfFindings =>
        [new("tracking-table.year"), new("findings.column-severity"), new("findings.column-finding"), FigureMessages.TonnesCo2e];

    public static Message WholeTexts => new("tracking-table.whole-texts");

    public static ImmutableArray<Message> ColumnsOfForecast =>
    [
        new("tracking-table.year"), new("forecast-table.method"), new("forecast-table.expected"), new("forecast-table.low"),
        new("forecast-table.high"),
    ];

    public static Message NoPlan => new("forecast-table.no-plan");

    public static Message TitleOfForecast(int years, Said figure, string unit) => new("forecast-table.title", years, figure, unit);

    public static Message Slope(string method, string slope, string unit, string low, string high) =>
        new("forecast-table.slope", KnownWords.Of(method), slope, unit, low, high);
}
