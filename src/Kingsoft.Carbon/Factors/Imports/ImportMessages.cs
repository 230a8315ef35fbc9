using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is said of downloads, and why rows of them are left out.</summary>
internal static class ImportMessages
{
    public static Message Workbook => new("import.workbook");

    public static Message UnknownLayout(string name, IEnumerable<string> known) =>
        new("import.layout-unknown", name, string.Join(", ", known));

    public static Message NotKnown(string header, IEnumerable<(string Name, string Title)> known) =>
        new("import.not-known", header, string.Join("; ", known.Select(layout => $"{layout.Name}: {layout.Title}")));

    public static Message NotOfLayout(string name, string header, IEnumerable<string> columns) =>
        new("import.not-of-layout", name, header, string.Join(", ", columns));

    public static Message PublishedMissing => new("import.published-missing", Ask.ImportPublished);

    public static Message Nothing => new("import.nothing");

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

    public static Message Unsound(string column, string message) => new("import.unsound", column, message);

    public static Message YearIncomplete(int year, int months) => new("import.year-incomplete", year, months);

    public static Message Currency(string text) => new("import.currency", text);

    public static Message Indicator(string code) => new("import.indicator", code);
}
