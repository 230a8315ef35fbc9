using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What is said of the JSON of an inventory that cannot be read.</summary>
internal static class InventoryJsonMessages
{
    public static Message StretchesEmpty => new("json-stretches-empty");

    public static Message Malformed(string reason) => new("json-document-malformed", reason);

    /// <summary>A record lacks members that it cannot be made without.</summary>
    public static Message MembersMissing(IEnumerable<string> names) =>
        new("json-members-missing", MessageList.Of(names.Select(name => $"'{name}'")));

    public static Message TooLong(int mebibytes) => new("json-document-too-long", mebibytes);

    public static Message SchemaVersion(string? text) => new("json-schema-version", text, InventoryJson.SchemaVersion);

    public static Message GasUnknown(string name) => new("json-gas-unknown", name);

    public static Message LibraryDiffers(string written, string given) => new("json-library-differs", written, given);

    public static Message FactorMissing(string id) => new("json-factor-missing", id);

    public static Message NotAProxy(string text) => new("json-proxy-malformed", text);

    public static Message NotAStream(string text) => new("json-stream-malformed", text);

    public static Message SiteUnknown(string name) => new("json-site-unknown", name);

    public static Message SumDiffers(decimal? written, decimal? sum) => new("json-sum-differs", OrNull(written), OrNull(sum));

    /// <summary>What the parts of a figure add up to is not the figure.</summary>
    public static Message PartsDiffer(decimal sum, string whole, decimal? written) =>
        new("json-parts-differ", sum, whole, OrNull(written));

    /// <summary>A total is not what the lines add up to.</summary>
    public static Message LinesDiffer(decimal? written, string sum) => new("json-lines-differ", OrNull(written), sum);

    /// <summary>What is written is not what another member gives.</summary>
    public static Message Contradicts(string written, string by, string given) => new("json-contradicts", written, by, given);

    public static Message CategoriesMissing(IEnumerable<Scope3Category> categories) =>
        new("json-categories-missing", MessageList.Of(categories.Select(category => Whole((int)category))));

    public static Message StretchesOutside(ReportingPeriod period) =>
        new("json-stretches-outside", $"{IsoDay.Text(period.Start)}/{IsoDay.Text(period.End)}");

    public static Message SumTooLarge => new("json-sum-too-large");

    public static Message GasWithoutTotal(string total) => new("json-gas-without-total", total);

    public static Message YearOfPeriod(int written, int ends) => new("json-year-of-period", Whole(written), Whole(ends));

    public static Message DaysOfPeriod(int written, int days) => new("json-days-of-period", written, days);

    public static Message NotOfStretches(string written, string counted) => new("json-not-of-stretches", written, counted);

    public static Message StretchesMixed => new("json-stretches-mixed");

    public static Message Several(int count) => new("json-several-inventories", count);

    /// <summary>What covers a part of a year, in the words of the JSON.</summary>
    public static Message AsRead(string subject) => new("covers.as-read", subject);

    /// <summary>A year or the number of a category, without separators.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static object OrNull(decimal? figure) => figure is { } value ? value : "null";
}
