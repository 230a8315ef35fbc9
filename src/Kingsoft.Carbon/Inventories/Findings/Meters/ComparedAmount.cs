using System.Globalization;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Amounts of accounts, added up in the base unit of their dimension to compare them; no figure is made of it.</summary>
internal sealed class ComparedAmount
{
    // Beyond it nothing is a bill, and sums would need more digits than there are.
    private static readonly BigInteger Most = BigInteger.Pow(10, 20);

    // Further apart than that is apart, however far.
    private const decimal FurthestApart = 1_000_000_000_000m;
    private const decimal MostToRead = decimal.MaxValue / 100m;

    // One meter is billed in one unit or two.
    private readonly List<(Unit Unit, int Scale, Int128 Sum)> _sums = [];
    private Ratio _ofLegs;

    /// <summary>The sum of accounts; 0 where it is too large to be compared.</summary>
    public static decimal Of(IEnumerable<Account> accounts)
    {
        var amount = new ComparedAmount();
        foreach (Account account in accounts)
            amount.Add(account);
        return amount.ToDecimal();
    }

    /// <summary>The sum of what legs have: of rows that became another activity the amount of that; 0 where it is too large.</summary>
    public static decimal OfLegs(IEnumerable<Account> accounts)
    {
        var amount = new ComparedAmount();
        foreach (Account account in accounts)
        {
            if (account.Leg.Way.Steps.IsEmpty)
                amount.Add(account);
            else
                amount._ofLegs += account.Amount() * account.Leg.Way.Ratio * account.Unit.ToBase;
        }

        return amount.ToDecimal();
    }

    /// <summary>
    /// What a leg has of an amount of a row, in the base unit of its dimension; 0 where it is too large to be compared.
    /// </summary>
    public static decimal OfLeg(PlanLeg leg, decimal amountOfRow) =>
        ToDecimal(Ratio.From(amountOfRow) * leg.Way.Ratio * leg.Need.Unit.ToBase);

    /// <summary>An amount in the base unit of its dimension; 0 where it is too large to be compared.</summary>
    public static decimal InBase(decimal amount, Unit unit) => ToDecimal(Ratio.From(amount) * unit.ToBase);

    /// <summary>
    /// A number with as many digits as people take in at a glance: two decimals, as tables print it, and four digits of one below 10.
    /// </summary>
    public static decimal Readable(decimal value)
    {
        const decimal FourDigits = 1000m;
        int decimals = 0;
        for (decimal size = Math.Abs(value); size is > 0m and < FourDigits && decimals < Exact.MostDecimals; size *= 10m)
            decimals++;
        return Numbers.Normalize(Math.Round(value, Math.Max(decimals, ShownTonnes.Decimals), MidpointRounding.ToEven));
    }

    /// <summary>How many digits a number has, from the first that is not 0 to the last.</summary>
    public static int DigitsOf(decimal value) => TextOf(value).Length;

    /// <summary>These digits as a number: 1234 of 1.234 and of 123400.</summary>
    public static decimal Digits(decimal value) => TextOf(value) is { Length: > 0 } digits
        ? decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
        : 0m;

    /// <summary>How many times a second amount the first is; a million million stands for more.</summary>
    public static decimal Times(decimal a, decimal b) => a / FurthestApart >= b ? FurthestApart : a / b;

    /// <summary>An amount for people to read; the largest that can be rounded stands for more.</summary>
    public static decimal ToNumber(Ratio amount) =>
        amount.Numerator > new BigInteger(MostToRead) * amount.Denominator ? MostToRead : amount.ToDecimal();

    /// <summary>Whether two amounts are the same but for some percent of the second.</summary>
    public static bool AreNear(decimal a, decimal b, decimal percent) => b > 0m && Math.Abs(a - b) <= b / 100m * percent;

    public void Add(Account account)
    {
        for (Tally? tally = account.FirstTally; tally is not null; tally = tally.Next)
        {
            int place = PlaceOf(account.Kind.Context.Unit, tally.Scale);
            (Unit unit, int scale, Int128 sum) = _sums[place];
            _sums[place] = (unit, scale, checked(sum + tally.Amounts));
        }
    }

    public decimal ToDecimal() => ToDecimal(_sums.Aggregate(_ofLegs, (amount, sum) =>
        amount + (new Ratio(sum.Sum, Exact.PowerOfTen(sum.Scale)) * sum.Unit.ToBase)));

    private int PlaceOf(Unit unit, int scale)
    {
        for (int place = 0; place < _sums.Count; place++)
        {
            if (_sums[place].Scale == scale && _sums[place].Unit == unit)
                return place;
        }

        _sums.Add((unit, scale, 0));
        return _sums.Count - 1;
    }

    private static decimal ToDecimal(Ratio amount) =>
        BigInteger.Abs(amount.Numerator) <= Most * amount.Denominator ? amount.ToDecimal() : 0m;

    private static string TextOf(decimal value) =>
        Numbers.Format(Math.Abs(Numbers.Normalize(value))).Replace(".", "", StringComparison.Ordinal).Trim('0');
}
