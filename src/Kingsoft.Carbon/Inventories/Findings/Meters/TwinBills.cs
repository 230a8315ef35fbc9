using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Bills that stand twice, period by period, each pair in other digits, another unit or under another code.</summary>
/// <param name="Series">The meter or site of the one.</param>
/// <param name="Other">The same of the other.</param>
/// <param name="Pairs">The bills of each period.</param>
internal sealed record TwinBills(MeterKey Series, MeterKey Other, ImmutableArray<(TwinBill One, TwinBill Other)> Pairs)
{
    /// <summary>What is counted twice: the side that is less, as an integer of 10⁻¹² t.</summary>
    public Int128 AtStake =>
        Int128.Min(Sum(Pairs.Select(pair => pair.One.Tonnes)), Sum(Pairs.Select(pair => pair.Other.Tonnes)));

    public Message Text
    {
        get
        {
            (TwinBill one, TwinBill other) = Pairs[0];
            ReportingPeriod period = one.Accounts[0].Period;
            Message pair = MeterMessages.TwinPair(period, one.Amount, one.Unit, other.Amount, other.Unit);
            return Series.Activity == Other.Activity
                ? MeterMessages.SameBillsOf(Series.Name, Pairs.Length, pair)
                : MeterMessages.SameBillsOfCodes(Series.Name, Other.Activity, Pairs.Length, pair);
        }
    }

    private static Int128 Sum(IEnumerable<Int128> values) => values.Aggregate((Int128)0, (sum, value) => sum + value);
}
