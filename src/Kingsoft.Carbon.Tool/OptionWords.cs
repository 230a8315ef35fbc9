using System.Text.RegularExpressions;

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
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.With)}"] = "--factors",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.ReadPropertiesCsv)}"] = "--properties",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.Factors)}"] = "'carbon factors list'",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.Activities)}"] = "'carbon factors list'",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.DescribedActivities)}"] = "'carbon factors list --activities'",
        [$"{nameof(FactorSearch)}.{nameof(FactorSearch.Find)}"] = "'carbon factors search WORDS'",
        [$"{nameof(FactorLibrary)}.{nameof(FactorLibrary.ReadCsv)}"] = "'carbon inventory LEDGER --factors FILE'",
        [$"{nameof(FactorValidation)}.{nameof(FactorValidation.Check)}"] = "'carbon factors validate FILE'",
    };

    /// <summary>A text of the library in the words of the command line.</summary>
    public static string In(string text) => Member().Replace(text, match => OfMember.GetValueOrDefault(match.Value, match.Value));

    [GeneratedRegex(@"\b(InventoryOptions|Factor(Library|Search|Validation))\.[A-Za-z]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
