namespace Kingsoft.Carbon;

/// <summary>The accounts of a series that agree in days, instrument and, where no site is named, region and supplier.</summary>
/// <param name="Period">The days.</param>
/// <param name="Accounts">The accounts: one, or several of different units or qualities.</param>
/// <param name="Rows">How many rows they have.</param>
internal readonly record struct MeterRun(ReportingPeriod Period, ArraySegment<Account> Accounts, long Rows);
