using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What one side has of a period.</summary>
/// <param name="Accounts">Its accounts.</param>
/// <param name="Amount">The amount, as it is written where it is a single one.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="IsSingle">Whether it is one row; else it is all rows of the accounts.</param>
/// <param name="Tonnes">Its CO2e, as an integer of 10⁻¹² t.</param>
internal sealed record TwinBill(ImmutableArray<Account> Accounts, decimal Amount, Unit Unit, bool IsSingle, Int128 Tonnes)
{
    public bool Has(AccountLine line) => Accounts.Contains(line.Account) && (!IsSingle || line.Amount == Amount);

    public long Rows => IsSingle ? 1 : Accounts.Sum(account => account.Rows);
}
