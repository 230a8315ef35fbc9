using System.Collections.Immutable;
using System.Text.Json;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>How a share of renewable electricity came about: from where the electricity comes, and what of it counts.</summary>
internal static class RenewableExplanation
{
    private const string Prefix = "renewable.";

    /// <summary>The names by which the metrics are asked for.</summary>
    public static ImmutableArray<string> Names { get; } = [.. MarketWords.Metric.All.Select(word => Prefix + word)];

    /// <summary>The metric of a name; null for none.</summary>
    public static RenewableMetric? Find(string name) => MarketWords.Metric.Table
        .Where(pair => Prefix + pair.Word == name).Select(pair => (RenewableMetric?)pair.Value).FirstOrDefault();

    /// <summary>From where a year's electricity comes, and what of it the metric counts.</summary>
    public static ReportTable ToTable(Inventory inventory, RenewableMetric metric, Language language)
    {
        RenewableShare? share = ShareOf(inventory, metric);
        ImmutableArray<ElectricitySource> sources = inventory.Market?.Sources ?? [];
        return new ReportTable
        {
            Title = RenewableTableMessages.Title(NameOf(metric), inventory.Year).In(language),
            Columns =
            [
                RenewableTableMessages.From.In(language), RenewableTableMessages.Technology.In(language),
                RenewableTableMessages.Renewable.In(language), "MWh", RenewableTableMessages.Counted.In(language), "%",
            ],
            Rows =
            [
                .. sources.Select(source => new ReportRow(
                    ReportCell.Create(source.InstrumentId ?? source.Activity?.Value ?? source.FactorId ?? ""),
                    ReportCell.Create(source.Technology ?? ""),
                    ReportCell.Create(RenewableTableMessages.Answer(source.IsRenewable).In(language)),
                    ReportCell.Create(source.MegawattHours, MarketTables.MegawattHourDecimals),
                    ReportCell.Create(CountedOf(source, metric, share), MarketTables.MegawattHourDecimals),
                    ReportCell.Create(CountedOf(source, metric, share) / share?.OfMegawattHours * 100m, 1))),
                new ReportRow(
                    ReportCell.Create(NameOf(metric)), ReportCell.Create(""), ReportCell.Create(""),
                    ReportCell.Create(share?.OfMegawattHours, MarketTables.MegawattHourDecimals),
                    ReportCell.Create(share?.MegawattHours, MarketTables.MegawattHourDecimals), ReportCell.Create(share?.Percent, 1))
                {
                    IsTotal = true,
                },
            ],
            Notes =
            [
                share is null ? RenewableTableMessages.NoInstruments.In(language)
                    : share.SaidNotKnown?.In(language) ?? RenewableTableMessages.Basis(metric).In(language),
                .. share?.UnknownMegawattHours > 0m
                    ? [RenewableTableMessages.NotCounted(Shown(share.UnknownMegawattHours.Value)).In(language)]
                    : Enumerable.Empty<string>(),
            ],
        };
    }

    /// <summary>The same as data.</summary>
    public static void Write(Utf8JsonWriter json, Inventory inventory, RenewableMetric metric)
    {
        RenewableShare? share = ShareOf(inventory, metric);
        json.WriteStartObject();
        json.WriteString("figure", NameOf(metric));
        json.WriteNumber("year", inventory.Year);
        json.WriteString("unit", "%");
        json.Number("value", share?.Percent);
        json.WriteStartArray("parts");
        foreach (ElectricitySource source in inventory.Market?.Sources ?? [])
            InstrumentJson.Write(json, source);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static RenewableShare? ShareOf(Inventory inventory, RenewableMetric metric) =>
        inventory.Market?.Renewable.FirstOrDefault(share => share.Metric == metric);

    private static string NameOf(RenewableMetric metric) => Prefix + MarketWords.Metric.Of(metric);

    private static decimal? CountedOf(ElectricitySource source, RenewableMetric metric, RenewableShare? share) =>
        share?.MegawattHours is null ? null
            : source.IsRenewable == true && (source.Activity is not null
                || (metric == RenewableMetric.ContractualMix
                    ? source.Type is not null
                    : source.Type is InstrumentType.Certificate or InstrumentType.Contract))
            ? source.MegawattHours : 0m;

    private static string Shown(decimal megawattHours) => Numbers.Format(Math.Round(megawattHours, MarketTables.MegawattHourDecimals));
}
