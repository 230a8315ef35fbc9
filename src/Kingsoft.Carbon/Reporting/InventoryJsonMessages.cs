using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What is said of the JSON of an inventory that cannot be read.</summary>
internal static class InventoryJsonMessages
{
    public static Message StretchesEmpty => new("json-stretches-empty");

    public static Message Malformed(string reason) => new("json-document-malformed", reason);

    public static Message TooLong(int mebibytes) => new("json-document-too-long", mebibytes);

    public static Message SchemaVersion(string? text) => new("json-schema-version", text, InventoryJson.SchemaVersion);

    public static Message GasUnknown(string name) => new("json-gas-unknown", name);

    public static Message LibraryDiffers(string written, string given) => new("json-library-differs", written, given);

    public static Message FactorMissing(string id) => new("json-factor-missing", id);

    public static Message NotEmpty(string accepted) => new("json-not-empty", accepted);

    public static Message NotAProxy(string text) => new("json-proxy-malformed", text);

    public static Message NotAStream(string text) => new("json-stream-malformed", text);

    public static Message SiteUnknown(string name) => new("json-site-unknown", name);

    public static Message SumDiffers(decimal written, decimal? sum) => new("json-sum-differs", written, sum is { } value ? value : "null");

    public static Message Several(int count) => new("json-several-inventories", count);

    /// <summary>What covers a part of a year, in the words of the JSON.</summary>
    public static Message AsRead(string subject) => new("covers.as-read", subject);
}
