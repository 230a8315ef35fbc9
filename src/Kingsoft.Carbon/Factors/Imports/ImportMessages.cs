using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is said of downloads, and why rows of them are left out.</summary>
internal static class ImportMessages
{
    private const int MostReasons = 3, LongestReason = 200;

    public static Message Workbook => new("import.workbook");

    public static Message UnknownLayout(string name, IEnumerable<string> known) =>
        new("import.layout-unknown", name, MessageList.Of(known));

    public static Message NotKnown(string header, IEnumerable<(string Name, string Title)> known) =>
        new("import.not-known", header, MessageList.OfClauses(known.Select(layout => $"{layout.Name}: {layout.Title}")));

    public static Message NotOfLayout(string name, string header, IEnumerable<string> columns) =>
        new("import.not-of-layout", name, header, MessageList.Of(columns));

    public static Message PublishedMissing => new("import.published-missing", Ask.ImportPublished);

    public static Message Nothing(IEnumerable<LeftOutRow> leftOut)
    {
        (string Reason, int Count)[] reasons = [.. leftOut
            .GroupBy(row => row.Reason, StringComparer.Ordinal)
            .Select(reason => (reason.Key, reason.Count()))
            .OrderByDescending(reason => reason.Item2).ThenBy(reason => reason.Key, StringComparer.Ordinal)];
        return reasons.Length == 0
            ? new("import.no-rows")
            : new("import.nothing", MessageList.OfClauses(reasons.Take(MostReasons).Select(reason =>
                $"{Numbers.Format(reason.Count)}: {ShownText.Cut(ShownText.OneLine(reason.Reason), LongestReason)}")));
    }

    // ---- reasons

    public static Message NoValue => new("import.no-value");

    public static Message Unit(string? unit) => unit is null ? new("import.no-unit") : new("import.unit", unit);

    public static Message Region(string? region) => region is null ? new("import.no-region") : new("import.region", region);

    public static Message NotThis(string column, string? value) => new("import.not-this", column, value ?? "");

    public static Message SeveralScopes(string scopes) => new("import.several-scopes", scopes);

    public static Message PartOfGrid => new("import.part-of-grid");

    public static Message NoPriceYear => new("import.no-price-year");

    public static Message WholeOfFuel => new("import.whole-of-fuel");

    public static Message NotTheSum(string columns, string total) => new("import.not-the-sum", columns, total);

    public static Message IdUnknown(string id) => new("import.id-unknown", id);

    public static Message Derived(string id) => new("import.derived", id);

    public static Message TableNotRead(string table) => new("import.table-not-read", table);

    public static Message Unsound(string column, Said message) => new("import.unsound", column, message);

    public static Message YearIncomplete(int year, int months) => new("import.year-incomplete", year, months);

    public static Message UnclearNumber(string column, string text) => new("import.unclear-number", column, text);

    public static Message LargeNumber(string column, string text, decimal most) => new("import.large-number", column, text, most);

    public static Message PoundsNotStated(string text) => new("import.pounds-not-stated", text);

    public static Message MoneyOfScope(Scope scope) => new("import.money-of-scope", (int)scope);

    public static Message NoActivity(string name) => new("import.no-activity", name);

    public static Message NoEdition(string column) => new("import.no-edition", column);

    public static Message StandsOtherwise(string what, IReadOnlyList<long> lines) =>
        new("import.stands-otherwise", what, MessageList.Of(lines.Order().Select(line => Numbers.Format(line))));

    public static Message RowUndated => new("import.row-undated", Ask.ImportPublished);

    public static Message DaysIncomplete(int year, int months, string last) =>
        new("import.days-incomplete", year, months, last);

    public static Message OtherSeries(string currency, IEnumerable<string> tables) =>
        new("import.other-series", currency, MessageList.OfClauses(tables));

    public static Message Currency(string text) => new("import.currency", text);

    public static Message Indicator(string code) => new("import.indicator", code);
}
