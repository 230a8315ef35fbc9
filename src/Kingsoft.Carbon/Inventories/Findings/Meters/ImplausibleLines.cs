using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The lines of an account that are larger than anybody's.</summary>
/// <param name="account">The account.</param>
/// <param name="bound">What is plausible.</param>
/// <param name="most">The most of it, in the unit of the account.</param>
/// <param name="first">Takes their ids.</param>
internal sealed class ImplausibleLines(Account account, PlausibleAmount bound, decimal most, FirstIds first)
{
    private decimal _largest;

    public Account Account => account;

    public PlausibleAmount Bound => bound;

    /// <summary>What more is looked at, in the unit of the bound.</summary>
    public decimal Most => bound.MostOf(account.Period.Days, account.Kind.Context.Facility is not null);

    public long Rows { get; private set; }

    /// <summary>The CO2e, as an integer of 10⁻¹² t.</summary>
    public Int128 Tonnes { get; private set; }

    /// <summary>The largest amount without its sign, in the unit of the bound.</summary>
    public decimal Size => ComparedAmount.ToNumber(Ratio.From(_largest) * account.Leg.Need.Unit.RatioTo(bound.Unit));

    public void LookAt(AccountBook book, AccountLine line, ref byte[] idBuffer)
    {
        decimal size = Math.Abs(line.Amount);
        if (size <= most)
            return;

        Rows++;
        Tonnes += line.Tonnes;
        _largest = Math.Max(_largest, size);
        first.Add(book.IdOf(line, ref idBuffer));
    }
}
