using System.Text.RegularExpressions;
using Kingsoft.Carbon.Methods;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary>The library's messages name its own members; this is how the command line asks for the same.</summary>
internal static partial class OptionWords
{
    private static readonly Dictionary<string, string> OfMember = new(StringComparer.Ordinal)
    {
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.Sets)}"] = "--set",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.Proxies)}"] = "--proxy",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.AllowLaterFactors)}"] = "--allow-later-factors",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.StrictGwp)}"] = "--strict-gwp",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.GwpSet)}"] = "--gwp",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.Instruments)}"] = "--instruments",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.Year)}"] = "--year",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.Estimates)}"] = "--estimates",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.ResidualMix)}"] = "--residual-mix",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.MarketFallback)}"] = "--market-fallback",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.VintageWindow)}"] = "--vintage-window",
        [$"{nameof(CloudExportOptions)}.{nameof(CloudExportOptions.Basis)}"] = "--basis",
        [$"{nameof(FindingTables)}.{nameof(FindingTables.CreateAll)}"] = "--findings all",
        [$"{nameof(FactorQuery)}.{nameof(FactorQuery.Unit)}"] = "--unit",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.With)}"] = "--factors",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.ReadPropertiesCsv)}"] = "--properties",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.ReadPricesCsv)}"] = "--prices",
        [$"{nameof(ImportOptions)}.{nameof(ImportOptions.Published)}"] = "--published",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.Factors)}"] = "'carbon factors list'",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.Activities)}"] = "'carbon factors list'",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.DescribedActivities)}"] = "'carbon factors list --activities'",
        [$"{nameof(FactorSearch)}.{nameof(FactorSearch.Find)}"] = "'carbon factors search WORDS'",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.ReadCsv)}"] = "'carbon inventory LEDGER --factors FILE'",
        [$"{nameof(ExplanationOptions)}.{nameof(ExplanationOptions.AllFactors)}"] = "--all",
        [$"{nameof(FactorValidation)}.{nameof(FactorValidation.Check)}"] = "'carbon factors validate FILE'",
        [$"{nameof(EditionChanges)}.{nameof(EditionChanges.Calculate)}"] = "'carbon factors changes' with both",
    };

    // A project file decides: its keys stand where the command line has options.
    private static readonly Dictionary<string, string> KeyOfMember = new(StringComparer.Ordinal)
    {
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.Sets)}"] = "\"sets\" of the project:",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.AllowLaterFactors)}"] = "\"allowLaterFactors\": true in the project",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.StrictGwp)}"] = "\"strictGwp\" of the project",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.GwpSet)}"] = "\"gwpSet\" of the project",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.Instruments)}"] = "\"instruments\" of the project",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.Estimates)}"] = "\"estimates\" of the project",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.ResidualMix)}"] = "\"residualMix\" of the project",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.MarketFallback)}"] = "\"marketFallback\" of the project",
        [$"{nameof(InventoryOptions)}.{nameof(InventoryOptions.VintageWindow)}"] = "\"vintageWindow\" of the project",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.With)}"] = "\"factors\" of the project",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.ReadPropertiesCsv)}"] = "\"properties\" of the project",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.ReadPricesCsv)}"] = "\"prices\" of the project",
    };

    // Where the words around the name of a key or an option are English ones.
    private static readonly Dictionary<string, string> ChineseOfMember = new(StringComparer.Ordinal)
    {
        [$"{nameof(EditionChanges)}.{nameof(EditionChanges.Calculate)}"] = "'carbon factors changes'（指定两者）",
    };

    /// <summary>A text of the library in the words of a project file, and of the command line for the rest.</summary>
    public static string InProject(string text, Language language = Language.English) => In(
        Member().Replace(
            Proxy().Replace(text, match => Key(
                $"\"proxies\": {{ \"{match.Groups[1]}\": {{ \"{match.Groups[2]}\": \"{match.Groups[3]}\" }} }} in the project", language)),
            match => KeyOfMember.TryGetValue(match.Value, out string? key) ? Key(key, language) : match.Value),
        language);

    /// <summary>A text of the library in the words of the command line.</summary>
    public static string In(string text, Language language = Language.English) => Member().Replace(text, match =>
        language == Language.Chinese && ChineseOfMember.TryGetValue(match.Value, out string? chinese)
            ? chinese
            : OfMember.GetValueOrDefault(match.Value, match.Value));

    private static string Key(string key, Language language) => language != Language.Chinese
        ? key
        : "项目文件的" + key.Replace(" of the project", "", StringComparison.Ordinal).Replace(" in the project", "", StringComparison.Ordinal);

    // Between Chinese characters there is no boundary of a word.
    [GeneratedRegex(@"(?<![A-Za-z0-9_.])InventoryOptions\.Proxies ([^\s:]+):([A-Z0-9-]+)=([A-Z0-9-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Proxy();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9_.])((CloudExport|Inventory|Explanation|Import)Options|FindingTables|EditionChanges"
            + @"|Factor(Library|Query|Search|Validation))\.[A-Za-z]+(?![A-Za-z0-9_])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
