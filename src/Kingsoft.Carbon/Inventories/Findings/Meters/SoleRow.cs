namespace Kingsoft.Carbon;

/// <summary>A row that may be a total, or all rows of an account where they are not looked at one by one.</summary>
/// <param name="Account">Its account.</param>
/// <param name="Amount">Its amount; null for all of the account.</param>
internal readonly record struct SoleRow(Account Account, decimal? Amount)
{
    // Totals are few: whoever carries over more has readings.
    private const long MostRowsReadAgain = 20_000;

    /// <summary>The CO2e, as an integer of 10⁻¹² t.</summary>
    public Int128 Tonnes => Amount is { } amount ? Account.Leg.Total(amount) : Account.Total();

    /// <summary>The amount in the base unit of its dimension; 0 where it is too large to be compared.</summary>
    public decimal Size => Amount is not { } amount ? ComparedAmount.Of([Account])
        : ComparedAmount.InBase(amount, Account.Kind.Context.Unit);

    /// <summary>
    /// The amount of what the row became by estimates, in the base unit of its dimension; 0 where it is too large to be compared.
    /// </summary>
    public decimal SizeOfLeg => Amount is not { } amount ? ComparedAmount.OfLegs([Account])
        : ComparedAmount.OfLeg(Account.Leg, amount);

    /// <summary>The rows of accounts, one by one where they are few and none takes something back.</summary>
    public static IReadOnlyList<SoleRow> Of(AccountBook book, IReadOnlyCollection<Account> accounts)
    {
        HashSet<Account> several = [.. accounts.Where(account => account.Rows > 1)];
        bool isAsked = several.Count > 0 && several.Sum(account => account.Rows) <= MostRowsReadAgain && !accounts.Any(TakesBack);
        return !isAsked ? [.. accounts.Select(account => new SoleRow(account, null))] :
        [
            .. accounts.Where(account => !several.Contains(account)).Select(account => new SoleRow(account, null)),
            .. book.Lines(several.Contains).Select(line => new SoleRow(line.Account, line.Amount)),
        ];
    }

    private static bool TakesBack(Account account) => account.Tallies.Any(tally => tally.IsNegative);
}
