using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Cuts periods at the ends of calendar and reporting years; amounts are shared by days, and the last part takes the rest, so that the
/// parts add up to the whole.
/// </summary>
internal sealed class PeriodCuts(ReportingYears years)
{
    private const int PartDecimals = 12;

    private static readonly ScaledRatio Whole = new(Ratio.One, PartDecimals);

    private readonly Dictionary<ReportingPeriod, ImmutableArray<PeriodPart>> _parts = [];

    /// <summary>The parts of a period; one, without a number, where no cut falls into it.</summary>
    public ImmutableArray<PeriodPart> PartsOf(ReportingPeriod period)
    {
        if (!_parts.TryGetValue(period, out ImmutableArray<PeriodPart> parts))
            _parts.Add(period, parts = Cut(period));
        return parts;
    }

    /// <summary>Shares an amount by days: the digits of each part, all with so many decimals.</summary>
    /// <returns>False where a part would need more digits than a decimal has.</returns>
    public static bool TryShare(ImmutableArray<PeriodPart> parts, decimal amount, out Int128[] shares, out int scale)
    {
        if (parts.Length == 1)
        {
            scale = amount.Scale;
            shares = [Exact.Mantissa(amount)];
            return true;
        }

        scale = Math.Max(PartDecimals, (int)amount.Scale);
        shares = new Int128[parts.Length];
        try
        {
            Int128 rest = checked(Exact.Mantissa(amount) * Exact.PowerOfTen(scale - amount.Scale));
            for (int i = 0; i < parts.Length; i++)
            {
                shares[i] = parts[i].IsLast ? rest : checked(parts[i].Share.Times(amount) * Exact.PowerOfTen(scale - PartDecimals));
                rest -= shares[i];
            }
        }
        catch (OverflowException)
        {
            return false;
        }

        return shares.All(Exact.FitsDecimal);
    }

    private ImmutableArray<PeriodPart> Cut(ReportingPeriod period)
    {
        if (years.LastDayWith(period.Start) >= period.End)
            return [new PeriodPart(period, 0, true, Whole, years.Of(period.Start))];

        ImmutableArray<PeriodPart>.Builder parts = ImmutableArray.CreateBuilder<PeriodPart>();
        for (DateOnly start = period.Start; start <= period.End;)
        {
            DateOnly cut = years.LastDayWith(start);
            var part = new ReportingPeriod(start, cut < period.End ? cut : period.End);
            var share = new ScaledRatio(new Ratio(part.Days, period.Days), PartDecimals);
            parts.Add(new PeriodPart(part, parts.Count + 1, part.End == period.End, share, years.Of(start)));
            start = part.End.AddDays(1);
        }

        return parts.ToImmutable();
    }
}
