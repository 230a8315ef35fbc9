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

    /// <summary>Shares an amount by days: each part but the last is rounded once, and the last one takes the rest, all of it.</summary>
    /// <returns>False where a part would need more digits than a decimal has.</returns>
    public static bool TryShare(ImmutableArray<PeriodPart> parts, ExactAmount amount, out ExactAmount[] shares)
    {
        shares = new ExactAmount[parts.Length];
        if (parts.Length == 1)
        {
            shares[0] = amount;
            return true;
        }

        try
        {
            return amount.IsFraction ? TryShareFraction(parts, amount, shares) : TryShareDecimal(parts, amount.Value, shares);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static bool TryShareDecimal(ImmutableArray<PeriodPart> parts, decimal amount, ExactAmount[] shares)
    {
        int scale = Math.Max(PartDecimals, (int)amount.Scale);
        Int128 rest = checked(Exact.Mantissa(amount) * Exact.PowerOfTen(scale - amount.Scale));
        for (int i = 0; i < parts.Length; i++)
        {
            Int128 share = parts[i].IsLast ? rest : checked(parts[i].Share.Times(amount) * Exact.PowerOfTen(scale - PartDecimals));
            rest -= share;
            if (!Exact.FitsDecimal(share))
                return false;
            shares[i] = ExactAmount.Of(Exact.FromMantissa(share, scale));
        }

        return true;
    }

    private static bool TryShareFraction(ImmutableArray<PeriodPart> parts, ExactAmount amount, ExactAmount[] shares)
    {
        Ratio rest = amount.Ratio;
        for (int i = 0; i < parts.Length; i++)
        {
            Ratio share = parts[i].IsLast ? rest : new Ratio(parts[i].Share.Times(amount), Exact.PowerOfTen(PartDecimals));
            rest -= share;
            if (!ExactAmount.TryFrom(share, out shares[i]))
                return false;
        }

        return true;
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
