namespace Kingsoft.Carbon.Instruments;

/// <summary>What electricity has in common that is matched together.</summary>
/// <param name="ReportingYear">The reporting year.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Facility">The site; null where the rows name none.</param>
/// <param name="Region">The region.</param>
/// <param name="Supplier">The supplier that the rows name; null for none.</param>
/// <param name="Instrument">The instrument that the rows name; null for none.</param>
internal sealed record LoadKey(
    int ReportingYear, DateOnly Month, string? Facility, Region Region, string? Supplier, string? Instrument);
