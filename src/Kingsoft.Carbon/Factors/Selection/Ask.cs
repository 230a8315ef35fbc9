namespace Kingsoft.Carbon.Factors;

/// <summary>
/// What a message tells the reader to ask for, by its name in this library. A program with other words for it, such as a command line,
/// replaces these names; they are whole names of public members, so that no other text is taken for them.
/// </summary>
internal static class Ask
{
    public const string Sets = "InventoryOptions.Sets";
    public const string Proxies = "InventoryOptions.Proxies";
    public const string AllowLaterFactors = "InventoryOptions.AllowLaterFactors";
    public const string StrictGwp = "InventoryOptions.StrictGwp";
    public const string GwpSet = "InventoryOptions.GwpSet";
    public const string Instruments = "InventoryOptions.Instruments";
    public const string Year = "InventoryOptions.Year";
    public const string UnitOfAmount = $"{nameof(FactorQuery)}.{nameof(FactorQuery.Unit)}";
    public const string OwnFactors = $"{nameof(FactorLibrary)}.{nameof(FactorLibrary.With)}";
    public const string OwnProperties = $"{nameof(FactorLibrary)}.{nameof(FactorLibrary.ReadPropertiesCsv)}";
    public const string OwnPrices = $"{nameof(FactorLibrary)}.{nameof(FactorLibrary.ReadPricesCsv)}";
    public const string ImportPublished = $"{nameof(ImportOptions)}.{nameof(ImportOptions.Published)}";
    public const string KnownFactors = $"{nameof(FactorLibrary)}.{nameof(FactorLibrary.Factors)}";
    public const string KnownActivities = $"{nameof(FactorLibrary)}.{nameof(FactorLibrary.DescribedActivities)}";
    public const string Search = $"{nameof(FactorSearch)}.{nameof(FactorSearch.Find)}";
    public const string ReadFactors = $"{nameof(FactorLibrary)}.{nameof(FactorLibrary.ReadCsv)}";
    public const string AllFactors = "ExplanationOptions.AllFactors";
    public const string AllFindings = "FindingTables.CreateAll";
    public const string EditionChanges = $"{nameof(EditionChanges)}.{nameof(Factors.EditionChanges.Calculate)}";
    public const string CheckFactors = $"{nameof(FactorValidation)}.{nameof(FactorValidation.Check)}";
}
