namespace Kingsoft.Carbon;

/// <summary>A row with what is compared of it.</summary>
internal sealed record SizedRow(SoleRow Row, decimal Size, SharedNames Names)
{
    public ReportingPeriod Period => Row.Account.Period;
}
