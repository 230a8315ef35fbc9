using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Reads the choices behind inventories, and the files as typed.</summary>
internal sealed class OptionsReader
{
    private const int FirstYear = 1900, LastYear = 2200;

    public OptionsReader(JsonFields? fields, GwpSet gwp)
    {
        Options = new InventoryOptions { GwpSet = gwp };
        if (fields is null)
            return;

        GwpSet own = fields.OneOf("gwp", FileWords.GwpSet);
        if (own != gwp && own != default && gwp != default)
            fields.Fault("gwp", InventoryJsonMessages.Contradicts(FileWords.GwpSet.Of(own), "gwpSet", FileWords.GwpSet.Of(gwp)));
        int? only = fields.Whole("year", FirstYear, LastYear), yearStart = fields.NeededWhole("yearStart", 1, 12);
        Years = yearStart is { } month ? new ReportingYears(month) : null;
        Options = new InventoryOptions
        {
            GwpSet = gwp,
            Organization = fields.Has("organization") ? fields.Text("organization") : null,
            Year = only,
            YearStartMonth = yearStart ?? 1,
            AsOf = AsOf(fields.ObjectNeeded("asOf")),
            Sets = fields.Texts("sets"),
            Proxies = [.. fields.Texts("proxies").Select(text => Proxy(fields, text)).OfType<RegionProxy>()],
            StrictGwp = fields.Flag("strictGwp"),
            AllowLaterFactors = fields.Flag("allowLaterFactors"),
            Facilities = FacilityJsonReader.Read(fields.Object("facilities")),
            Instruments = InstrumentJsonReader.Instruments(fields.Object("instruments")),
            Estimates = fields.Has("estimates")
                ? EstimateJsonReader.Estimates(fields.Object("estimates"))
                : EstimationFactors.None,
            ResidualMix = fields.Text("residualMix"),
            MarketFallback = InstrumentJsonReader.Fallback(fields, "marketFallback"),
            VintageWindow = InstrumentJsonReader.Vintage(fields, "vintageWindow"),
        };
        Project = fields.Text("project");
        Ledgers = fields.Texts("ledgers");
        ReportedFile = fields.Text("reported");
        FactorFiles = fields.Texts("factors");
        HasOnlyOwnFactors = fields.Flag("onlyFactors");
        PropertyFiles = fields.Texts("properties");
        PriceFiles = fields.Texts("prices");
        fields.End();
    }

    /// <summary>The choices that all inventories of the document have in common.</summary>
    public InventoryOptions Options { get; }

    /// <summary>The reporting years; null where it is not known in which month they begin.</summary>
    public ReportingYears? Years { get; }

    public string? Project { get; }

    public ImmutableArray<string> Ledgers { get; } = [];

    public string? ReportedFile { get; }

    public ImmutableArray<string> FactorFiles { get; } = [];

    public bool HasOnlyOwnFactors { get; }

    public ImmutableArray<string> PropertyFiles { get; } = [];

    public ImmutableArray<string> PriceFiles { get; } = [];

    private static ImmutableSortedDictionary<int, DateOnly> AsOf(JsonFields? fields)
    {
        ImmutableSortedDictionary<int, DateOnly>.Builder days = ImmutableSortedDictionary.CreateBuilder<int, DateOnly>();
        if (fields is null)
            return days.ToImmutable();

        foreach ((string name, JsonPart value) in fields.Others())
        {
            bool isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int year);
            if (!isNumber || year is < FirstYear or > LastYear || name[0] == '0')
                fields.Fault(name, ProjectMessages.NotAYear(name), value);
            else if (fields.TextOf(name, value) is { } text && fields.DayOf(name, text) is { } day)
                days.Add(year, day);
        }

        return days.ToImmutable();
    }

    private static RegionProxy? Proxy(JsonFields fields, string text)
    {
        if (text.Split(':', '=') is [var activity, var region, var standIn]
            && ActivityCode.TryParse(activity, out ActivityCode? code)
            && Region.TryParse(region, out Region? from)
            && Region.TryParse(standIn, out Region? to))
            return new RegionProxy(code, from, to);
        fields.Fault("proxies", InventoryJsonMessages.NotAProxy(text));
        return null;
    }
}
