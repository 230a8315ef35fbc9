using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What a market says of certificates of a registry and of years of generation.</summary>
/// <param name="Market">The market.</param>
/// <param name="Registry">The registry, as <see cref="RegistryNames"/> has it; null for any.</param>
/// <param name="From">The first day of generation that it is for; null for any.</param>
/// <param name="To">The last day of generation that it is for; null for any.</param>
/// <param name="Technology">The technology that it is for, by its word in the vocabulary; null for any.</param>
/// <param name="CommissionedTo">The last day on which plants began that it is for; null for any.</param>
/// <param name="Months">How many months from the month of generation on they are valid; null where that is not the rule.</param>
/// <param name="LastDay">The last day on which they are valid; null where that is not the rule.</param>
/// <param name="IsNoneIssued">Whether none are issued.</param>
/// <param name="IsNotTradable">Whether they cannot be traded, so that nobody but the plant can have bought one.</param>
/// <param name="IsOfOwnMarket">Whether what is generated in the market is claimed in it alone.</param>
/// <param name="IsCarbonCredit">Whether what the registry issues is a carbon credit and no certificate of electricity.</param>
/// <param name="Source">Where the rule is published.</param>
/// <remarks>Source: <c>emission-factors/vocabulary/certificate-rules.csv</c>.</remarks>
internal sealed record CertificateRule(
    Region Market, string? Registry, DateOnly? From, DateOnly? To, string? Technology, DateOnly? CommissionedTo, int? Months,
    DateOnly? LastDay, bool IsNoneIssued, bool IsNotTradable, bool IsOfOwnMarket, bool IsCarbonCredit, string Source)
{
    private const string File = "emission-factors/vocabulary/certificate-rules.csv";

    private static readonly CsvColumns Columns = new(
                [
            "market", "registry", "vintage_from", "vintage_to", "technology", "commissioned_to", "rule", "months", "last_day", "publisher",
            "source", "published", "url",
        ],
        []);

    private static readonly Lazy<ImmutableArray<CertificateRule>> All = new(Load);

    /// <summary>The rules for a certificate.</summary>
    public static IEnumerable<CertificateRule> Of(ContractualInstrument instrument) =>
        instrument is { IsClaim: true, Vintage: { } vintage } ? Of(instrument, vintage) : [];

    /// <summary>The rule by which a row is of a carbon credit, whatever else it says; null where it is of none.</summary>
    public static CertificateRule? CarbonCreditOf(ContractualInstrument instrument) =>
        instrument is { IsClaim: true, Registry: { } registry }
        ? All.Value.FirstOrDefault(rule => rule is { IsCarbonCredit: true, Registry: { } known }
            && RegistryNames.In(registry).Contains(known))
        : null;

    /// <summary>The market that has rules for registries, of which the one of a certificate is none; null where it is known.</summary>
    public static Region? MarketOfUnknownRegistry(ContractualInstrument instrument) =>
        instrument is { IsClaim: true, Registry: { } registry } && RegistryNames.In(registry).IsEmpty
            ? All.Value.FirstOrDefault(rule => rule.Registry is not null && rule.IsAmong(instrument))?.Market
            : null;

    /// <summary>
    /// The last day on which all of a certificate may be used, whose vintage may be longer than a month; null where no rule says.
    /// </summary>
    public static DateOnly? ExpiryOf(ContractualInstrument instrument) =>
        instrument.Vintage is { } vintage ? ExpiryOf(instrument, vintage.Start) : null;

    /// <summary>The last day on which what was generated in the last month of its vintage may be used; null where no rule says.</summary>
    public static DateOnly? LastExpiryOf(ContractualInstrument instrument) =>
        instrument.Vintage is { } vintage ? ExpiryOf(instrument, vintage.End) : null;

    private static DateOnly? ExpiryOf(ContractualInstrument instrument, DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return Of(instrument, new ReportingPeriod(month, month.AddMonths(1).AddDays(-1)))
            .Select(rule => rule.Months is { } months ? month.AddMonths(months + 1).AddDays(-1) : rule.LastDay)
            .FirstOrDefault(last => last is not null);
    }

    // In China a certificate without a registry, or of one that is not known, is one of the only registry that is left.
    private static IEnumerable<CertificateRule> Of(ContractualInstrument instrument, ReportingPeriod vintage)
    {
        ImmutableArray<string> registries = RegistryNames.In(instrument.Registry) is { IsEmpty: false } named
            ? named : [RegistryNames.GreenCertificates];
        return instrument.IsClaim
            ? All.Value.Where(rule => rule.IsAmong(instrument) && (rule.Registry is null || registries.Contains(rule.Registry))
                && rule.Holds(vintage) && (rule.Technology is null || Technologies.Is(instrument.Technology, rule.Technology)))
            : [];
    }

    // Where its power was made; where only markets are named, each of them.
    private bool IsAmong(ContractualInstrument instrument) => instrument.Region is { IsGlobal: false } region
        ? region.IsWithin(Market)
        : instrument.Markets.Any(market => market.IsWithin(Market));

    private bool Holds(ReportingPeriod vintage) => (From is not { } from || vintage.End >= from) && (To is not { } to || vintage.End <= to);

    private static ImmutableArray<CertificateRule> Load()
    {
        ImmutableArray<CertificateRule>.Builder rules = ImmutableArray.CreateBuilder<CertificateRule>();
        using CsvTable table = BuiltInTable.Open(File, Columns);
        while (table.ReadRow())
        {
            rules.Add(new CertificateRule(
                Region.Parse(table.Text(0)!),
                table.Text(1),
                table.Text(2) is { } from ? ReportingPeriod.Parse(from).Start : null,
                table.Text(3) is { } to ? ReportingPeriod.Parse(to).End : null,
                table.Text(4),
                table.Text(5) is { } plants ? ReportingPeriod.Parse(plants).End : null,
                table.Text(7) is { } months ? int.Parse(months, System.Globalization.CultureInfo.InvariantCulture) : null,
                table.Text(8) is { } last ? ReportingPeriod.Parse(last).End : null,
                table.Text(6) == "none-issued",
                table.Text(6) == "not-tradable",
                table.Text(6) == "own-market",
                table.Text(6) == "carbon-credit",
                table.Text(10)!));
        }

        return rules.ToImmutable();
    }
}
