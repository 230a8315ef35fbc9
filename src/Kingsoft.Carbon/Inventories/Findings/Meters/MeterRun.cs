namespace Kingsoft.Carbon;

/// <summary>The accounts of a series that agree in their days, their region, their supplier and their instrument.</summary>
/// <param name="Period">The days.</param>
/// <param name="Accounts">The accounts: one, or several of different units or qualities.</param>
/// <param name="Rows">How many rows they have.</param>
internal readonly record struct MeterRun(ReportingPeriod Period, ArraySegment<Account> Accounts, long Rows)
{
    public string? Supplier => Accounts[0].Kind.Context.Supplier;
}
