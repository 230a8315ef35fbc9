namespace Kingsoft.Carbon;

/// <summary>The accounts of a series that agree in their days, their region, their supplier and their instrument.</summary>
/// <param name="Period">The days.</param>
/// <param name="Accounts">The accounts: one, or several of different units or qualities.</param>
internal readonly record struct MeterRun(ReportingPeriod Period, ArraySegment<Account> Accounts)
{
    public string? Supplier => Accounts[0].Kind.Context.Supplier;

    public long Rows
    {
        get
        {
            long rows = 0;
            foreach (Account account in Accounts)
                rows += account.Rows;
            return rows;
        }
    }
}
