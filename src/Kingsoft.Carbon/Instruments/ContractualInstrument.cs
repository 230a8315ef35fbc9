using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>A certificate, a contract or a rate with which electricity is counted in the market-based method.</summary>
/// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), chapters 6 and 7.</remarks>
public sealed record ContractualInstrument
{
    /// <summary>Its id, which rows of the ledger may name.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required InstrumentType Type { get; init; }

    /// <summary>The site that it was bought for; null where it may cover any site.</summary>
    public string? Facility { get; init; }

    /// <summary>Where the power was generated, or for rates and mixes where they hold; null where that is not said.</summary>
    public Region? Region { get; init; }

    /// <summary>
    /// The markets in which it may be claimed, region codes separated by <c>;</c>; null for the market of <see cref="Region"/>, its
    /// country. The mainland of China, Hong Kong, Macau and Taiwan are four.
    /// </summary>
    public string? Market { get; init; }

    /// <summary>The days of consumption that it is for; null for any.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>How much was bought, in <see cref="Unit"/>; null where it has no limit (a rate, a mix).</summary>
    public decimal? Amount { get; init; }

    /// <summary>The unit of energy that <see cref="Amount"/> and the emissions are per.</summary>
    public required Unit Unit { get; init; }

    /// <summary>CO2e in kg per unit.</summary>
    public required decimal Co2eKilogramsPerUnit { get; init; }

    /// <summary>Biogenic CO2 in kg per unit, reported beside the scopes; null where none is stated.</summary>
    public decimal? BiogenicCo2KilogramsPerUnit { get; init; }

    /// <summary>The month, or the year, in which the power was generated.</summary>
    public ReportingPeriod? Vintage { get; init; }

    /// <summary>The day on which it was retired, redeemed or cancelled; null where it was not.</summary>
    public DateOnly? RetiredOn { get; init; }

    /// <summary>Why it was cancelled; null for its use by the reporter. Anything but <c>used</c> is no claim.</summary>
    public string? CancelReason { get; init; }

    /// <summary>For whom it was retired, as the registry prints it. No figure depends on it.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>The last day on which it can be used; null where the rules of its market say so, or none do.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which the power plant began. No figure depends on it.</summary>
    public DateOnly? CommissionedOn { get; init; }

    /// <summary>The registry, such as GEC, I-REC, GO.</summary>
    public string? Registry { get; init; }

    /// <summary>
    /// The serial numbers: one, several separated by <c>;</c>, or ranges such as <c>GEC-0001..GEC-0400</c>.
    /// </summary>
    public string? Serials { get; init; }

    /// <summary>The power plant. No figure depends on it.</summary>
    public string? Generator { get; init; }

    /// <summary>How the power was made, such as wind, solar, hydro. No figure depends on it.</summary>
    public string? Technology { get; init; }

    /// <summary>Whether the attributes were bought with the very electricity.</summary>
    public bool IsBundled { get; init; }

    /// <summary>
    /// Whether the quality criteria of the Scope 2 Guidance are met; null where nobody says. What does not meet them is held, not claimed.
    /// </summary>
    /// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), table 7.1.</remarks>
    public bool? MeetsCriteria { get; init; }

    /// <summary>For a standard share the percentage of all load that it covers.</summary>
    public decimal? SharePercent { get; init; }

    /// <summary>The supplier whose rate it is: it serves rows that name this supplier; null for any.</summary>
    public string? Supplier { get; init; }

    /// <summary>Where it can be looked up: a contract, a statement, an extract of the registry.</summary>
    public required string Source { get; init; }

    /// <summary>The file and line it was read from.</summary>
    [JsonInclude]
    public SourceLocation Location { get; internal init; }

    /// <summary>What it is and how much: <c>gec-1, certificate, 400 MWh</c>.</summary>
    public override string ToString() => Brief.Parts(
        Brief.Line(Id), Enum.IsDefined(Type) ? InstrumentWords.Type.Of(Type) : Type.ToString(),
        Amount is { } amount ? $"{Numbers.Format(amount)} {Unit}" : null);

    /// <summary>Whether it is counted by volume, and has to be retired.</summary>
    internal bool IsClaim => Type is InstrumentType.Certificate or InstrumentType.Contract;

    /// <summary>Megawatt-hours per unit.</summary>
    internal Ratio MegawattHoursPerUnit => Unit.RatioTo(Unit.MegawattHour);

    /// <summary>Tonnes of CO2e per megawatt-hour.</summary>
    internal Ratio TonnesPerMegawattHour => Ratio.From(Co2eKilogramsPerUnit) * new Ratio(1, 1000) / MegawattHoursPerUnit;

    /// <summary>The regions in which it may be claimed; empty where that is not known.</summary>
    internal ImmutableArray<Region> Markets => Market is { } text ? MarketsOf(text)
        : Region is { IsGlobal: false } region ? [MarketOf(region)] : [];

    /// <summary>The market that a region lies in: its country.</summary>
    internal static Region MarketOf(Region region) => region.Lineage().LastOrDefault(wider => !wider.IsGlobal) ?? region;

    private static ImmutableArray<Region> MarketsOf(string text)
    {
        ImmutableArray<Region>.Builder regions = ImmutableArray.CreateBuilder<Region>();
        foreach (string part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Carbon.Region.TryParse(part, out Region? region) && !region.IsGlobal)
                regions.Add(region);
        }

        return regions.ToImmutable();
    }
}
