using System.Globalization;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// What rows of one kind say between two cuts of their period, on one leg of their plan: the unit of calculation. All figures are folds
/// over accounts.
/// </summary>
internal sealed class Account(int number, int kindNumber, RowKind kind, PlanLeg leg, PeriodPart part)
{
    private Tally? _first;
    private Int128? _marketOfLines;

    /// <summary>Its place among all accounts of the calculation.</summary>
    public int Number { get; } = number;

    /// <summary>The number of <see cref="Kind"/>.</summary>
    public int KindNumber { get; } = kindNumber;

    public RowKind Kind { get; } = kind;

    /// <summary>An account like this one, without rows.</summary>
    public Account Empty() => new(Number, KindNumber, Kind, Leg, Part);

    public PlanLeg Leg { get; } = leg;

    /// <summary>The account of the next leg of the same rows, where their period is not cut; null after the last.</summary>
    public Account? Beside { get; private set; }

    /// <summary>The account and all that stand beside it.</summary>
    public IEnumerable<Account> WithBeside()
    {
        for (Account? account = this; account is not null; account = account.Beside)
            yield return account;
    }

    /// <summary>Puts the account of the next leg beside it.</summary>
    public void Put(Account beside) => Beside = beside;

    /// <summary>What ids of its lines have after the row's: <c>#2</c> for a part, <c>#outside</c> for a second line.</summary>
    public string IdEnd { get; } = string.Concat(
        part.Number == 0 ? "" : $"#{part.Number.ToString(CultureInfo.InvariantCulture)}", leg.Name is null ? "" : $"#{leg.Name}");

    public PeriodPart Part { get; } = part;

    public ReportingPeriod Period => Part.Period;

    /// <summary>The findings that name the lines of the account; null for none.</summary>
    public FindingSet? FoundBy { get; private set; }

    /// <summary>The series that the amounts of the account are part of; null for none.</summary>
    public AccountSeries? Series { get; private set; }

    /// <summary>The market-based figure; null where it is no calculated row of Scope 2, or no instruments were given.</summary>
    public AccountMarket? Market { get; private set; }

    /// <summary>Gives it its market-based figure.</summary>
    public void Serve(AccountMarket market) => Market = market;

    /// <summary>The market-based figure as an integer of 10⁻¹² t: from instruments, or as its row states it; null for none.</summary>
    public Int128? MarketTotal =>
        _marketOfLines ?? (Market is { } market ? market.Total : Leg.IsScope2(Scope2Method.MarketBased) ? Total() : null);

    /// <summary>For Scope 2: which figures it enters, by its row or by instruments.</summary>
    public Scope2Method Methods => Market is null ? Leg.Scope2Method : Leg.Scope2Method | Scope2Method.MarketBased;

    /// <summary>Adds the market-based figure of a line, where the account is a part of another.</summary>
    public void AddMarket(Int128 ofLine) => _marketOfLines = (_marketOfLines ?? 0) + ofLine;

    /// <summary>As the row says, unless an estimation factor made the amount another.</summary>
    public DataQuality? Quality => Leg.IsAmountEstimated ? DataQuality.Estimated : Kind.Context.Quality;

    /// <summary>The unit of the leg's own amounts.</summary>
    public Unit Unit => Leg.Need.Unit;


    public LineFlags Flags => Leg.Flags | (Part.Number == 0 ? LineFlags.None : LineFlags.Split)
        | (Market is { Rests.IsEmpty: false } ? LineFlags.UncoveredMarket : LineFlags.None);

    /// <summary>The first of its tallies, which leads to the others; null without rows.</summary>
    public Tally? FirstTally => _first;

    public IEnumerable<Tally> Tallies
    {
        get
        {
            for (Tally? tally = _first; tally is not null; tally = tally.Next)
                yield return tally;
        }
    }

    public long Rows
    {
        get
        {
            long count = 0;
            for (Tally? tally = _first; tally is not null; tally = tally.Next)
                count += tally.Rows;
            return count;
        }
    }

    /// <summary>Final energy as an integer of 10⁻¹² MWh; null where it is not known.</summary>
    public Int128? Energy => Leg.EnergyMWhPerAmount is null ? null : Value(Leg.Coefficients.Length - 1);

    public void TellTo(FindingSet? findings, AccountSeries? series)
    {
        FoundBy = findings;
        Series = series;
    }

    /// <summary>Adds the amount of a row, or of a part of it; false where it is too large for exact sums.</summary>
    /// <param name="mantissa">The digits of the amount.</param>
    /// <param name="scale">Its decimals.</param>
    /// <param name="writtenScale">The decimals with which the row's amount is written; those of a part of it are as many or more.</param>
    public bool TryPost(long mantissa, int scale, int writtenScale)
    {
        // Amounts of one kind are written with and without zeros at the end: they share a tally.
        if (scale < Bookkeeper.UsualScale && Math.Abs(mantissa) < long.MaxValue / 1000)
        {
            mantissa *= (long)Exact.PowerOfTen(Bookkeeper.UsualScale - scale);
            scale = Bookkeeper.UsualScale;
        }

        return TallyOf(scale, mantissa < 0).TryPost(mantissa, Exact.PowerOfTen(scale - writtenScale));
    }

    /// <summary>The same for an amount that may need more than 63 bits.</summary>
    public bool TryPost(Int128 mantissa, int scale, int writtenScale) => Int128.Abs(mantissa) <= long.MaxValue
        ? TryPost((long)mantissa, scale, writtenScale)
        : TallyOf(scale, Int128.IsNegative(mantissa)).TryPostWide(mantissa, Exact.PowerOfTen(scale - writtenScale));

    /// <summary>The same for an amount that may be a fraction.</summary>
    public bool TryPost(ExactAmount amount, int writtenScale) => amount.IsFraction
        ? TallyOf(ExactAmount.ShownDecimals, amount.Ratio.Sign < 0, isOfFractions: true).TryPostFraction(amount)
        : TryPost(Exact.Mantissa(amount.Value), amount.Value.Scale, writtenScale);

    /// <summary>Adds what a thread has added up.</summary>
    public void Add(in HotSums sums, ReadOnlySpan<Int128> rounded) => TallyOf(Bookkeeper.UsualScale, isNegative: false).Add(sums, rounded);

    /// <summary>The amounts of all rows, as their ledger has them, added up; fractions are not rounded.</summary>
    public Ratio ExactSum() => Tallies.Aggregate(default(Ratio), (sum, tally) => sum + tally.ExactAmounts);

    /// <summary>The amounts of all rows as an integer of 10⁻²⁸, of fractions each rounded once.</summary>
    public BigInteger Weights() => Tallies.Aggregate(BigInteger.Zero, (sum, tally) => sum + tally.Weights);

    /// <summary>The amounts of all rows, as their ledger has them and as they are shown, added up.</summary>
    public Ratio Amount() => Tallies.Aggregate(
        default(Ratio), (sum, tally) => sum + new Ratio(tally.Amounts, Exact.PowerOfTen(tally.Scale)));

    /// <summary>The sum of a coefficient's products, as an integer of 10⁻¹².</summary>
    public Int128 Value(int coefficient)
    {
        Int128 value = 0;
        for (Tally? tally = _first; tally is not null; tally = tally.Next)
            value += tally.Value(coefficient);
        return value;
    }

    /// <summary>CO2e as an integer of 10⁻¹² t.</summary>
    public Int128 Total()
    {
        Int128 total = 0;
        for (Tally? tally = _first; tally is not null; tally = tally.Next)
            total += tally.Total();
        return total;
    }

    /// <summary>CO2e of all rows without their sign: coefficients are never below 0, so that it is the sum by sign.</summary>
    public Int128 Gross()
    {
        Int128 gross = 0;
        for (Tally? tally = _first; tally is not null; tally = tally.Next)
            gross += Int128.Abs(tally.Total());
        return gross;
    }

    private Tally TallyOf(int scale, bool isNegative, bool isOfFractions = false)
    {
        for (Tally? tally = _first; tally is not null; tally = tally.Next)
        {
            if (tally.Scale == scale && tally.IsNegative == isNegative && tally.IsOfFractions == isOfFractions)
                return tally;
        }

        return _first = new Tally(Leg, scale, isNegative, _first, isOfFractions);
    }
}
