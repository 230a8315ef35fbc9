using System.Collections.Immutable;

namespace Kingsoft.Carbon.Instruments;

/// <summary>The words of instruments in files and reports.</summary>
internal static class InstrumentWords
{
    public static Words<InstrumentType> Type { get; } = new(
        (InstrumentType.Certificate, "certificate"),
        (InstrumentType.Contract, "contract"),
        (InstrumentType.SupplierRate, "supplier-rate"),
        (InstrumentType.StandardShare, "standard-share"),
        (InstrumentType.ResidualMix, "residual-mix"));

    public static Words<MarketFallback> Fallback { get; } = new(
        (MarketFallback.GridAverage, "grid-average"), (MarketFallback.FossilOnly, "fossil-only"));

    public static Words<VintageWindow> Vintage { get; } = new(
        (VintageWindow.ReportingYear, "reporting-year"), (VintageWindow.TwentyOneMonths, "21-months"));

    /// <summary>How registries and people say that a certificate was cancelled for a claim of its own holder.</summary>
    private static readonly ImmutableArray<string> Used =
        ["used", "use", "use declared", "use-declared", "使用", "声明使用", "使用声明"];

    /// <summary>Whether a reason of cancellation is the use by the holder; without a word it is.</summary>
    public static bool IsUse(string? reason) => reason is null || Used.Contains(reason, StringComparer.OrdinalIgnoreCase);
}
