using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the table of what a figure is the sum of.</summary>
internal static class FigureTableMessages
{
    public static Message Activity => new("figure-table.activity");

    public static Message Lines => new("figure-table.lines");

    public static Message SeveralServe => new("figure-table.several-serve");

    public static Message Title(Figure figure, int year, string unit) => new("figure-table.title", figure.Said, year, unit);

    public static Message Factor(Figure figure) =>
        figure.IsMarketBased ? new("figure-table.factor-or-instrument") : new("figure-table.factor");

    /// <summary>By what it has its value: the factor, the instrument, or what stands in the place of both.</summary>
    public static Said Served(FigurePart part) =>
        (part.InstrumentId ?? part.FactorId) is not { } id
            ? part.IsCarriedOver ? new Message("figure-table.carried-over") : new Message("figure-table.no-factor")
            : part.By is { } by ? new Message("figure-table.served", id, KnownWords.Of(by))
            : id;

    public static Message Missing(Figure figure) => new("figure-table.missing", figure.Said, RestsOn.Missing);

    public static Message Without(Figure figure, Message without) => new("figure-table.without", figure.Said, without);
}
