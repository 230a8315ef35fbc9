using System.Collections.Immutable;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>
/// Folds accounts to the totals of groups. Rows are looked at again only where a key is finer than an account: an own column, or the months
/// of a longer period.
/// </summary>
internal sealed class GroupFold(ImmutableArray<GroupKey> keys, AccountBook? book)
{
    private readonly bool _anyOwn = keys.Any(key => key.IsOwn);
    private readonly int[] _ownNames = [.. keys.Select(key => book is null ? -1 : book.Rows.ExtraNames.ToList().IndexOf(key.Name))];
    private readonly int _month = keys.IndexOf(GroupKey.Month);
    private readonly Dictionary<GroupValues, (AccountSums Sums, long Lines)> _groups = [];

    /// <exception cref="InvalidOperationException">Rows are needed and were not kept.</exception>
    public ImmutableArray<EmissionGroup> Of(ImmutableArray<Account> accounts, int year)
    {
        foreach (Account account in accounts.Where(account => !NeedsRows(account)))
            Add(account, ValuesOf(account, PeriodMonths.NameOf(account.Period.Start), default));
        if (accounts.Any(NeedsRows))
            AddRows(accounts, year);
        return [.. _groups.OrderBy(group => group.Key).Select(group => new EmissionGroup
        {
            Values = [.. keys.Zip(group.Key.Values, KeyValuePair.Create)],
            LineCount = group.Value.Lines,
            Totals = group.Value.Sums.Totals(),
        })];
    }

    private bool NeedsRows(Account account) => _anyOwn || CrossesMonths(account);

    private bool CrossesMonths(Account account) => _month >= 0 && !PeriodMonths.IsOne(account.Period);

    // Without own columns the months of an account are those of the allocation to the last digit; with them its lines share them.
    private bool IsByMonth(Account account) => !_anyOwn && account.Market is { ByMonth.IsEmpty: false };

    private void AddMonths(IEnumerable<Account> accounts)
    {
        foreach (Account account in accounts)
        {
            foreach (((string month, int _), Int128 tonnes) in PeriodMonths.Of(account.Period).Zip(account.Market!.ByMonth))
            {
                GroupOf(ValuesOf(account, month, default)).Sums.Add(
                    account.Leg, new Int128[account.Leg.Coefficients.Length], tonnes);
            }
        }
    }

    private void AddRows(ImmutableArray<Account> accounts, int year)
    {
        if (book is null)
        {
            throw new InvalidOperationException(
                "Totals by own columns and by months of longer periods need the lines; calculate with InventoryOptions.KeepLines.");
        }

        foreach ((GroupValues values, Account account) in FinerAccounts.Of(
            book.Lines(account => IsWanted(account) && !CrossesMonths(account)),
            line => ValuesOf(line.Account, PeriodMonths.NameOf(line.Account.Period.Start), line),
            line => MarketOf(line)!.Value))
            Add(account, values);
        foreach (MonthlyPart<GroupValues> part in FinerAccounts.ByMonth(
            book.Lines(account => IsWanted(account) && CrossesMonths(account)), (line, month) => ValuesOf(line.Account, month, line),
            line => IsByMonth(line.Account) ? 0 : MarketOf(line)))
        {
            (AccountSums sums, long lines) = GroupOf(part.Key);
            sums.Add(part.Leg, part.Values, part.Market);
            _groups[part.Key] = (sums, lines + part.Lines);
        }

        AddMonths(accounts.Where(account => CrossesMonths(account) && IsByMonth(account)));

        bool IsWanted(Account account) => account.Part.ReportingYear == year && NeedsRows(account);
    }

    private Int128? MarketOf(AccountLine line) => line.Account.Market is { } market
        ? market.OfLine(line.Account.Leg, line.ExactAmount, book!.Rows.IdOf(line.Block, line.Index))
        : line.Account.Leg.IsScope2(Scope2Method.MarketBased) ? line.Tonnes : null;

    private void Add(Account account, GroupValues values)
    {
        (AccountSums sums, long lines) = GroupOf(values);
        sums.Add(account);
        _groups[values] = (sums, lines + account.Rows);
    }

    private (AccountSums Sums, long Lines) GroupOf(GroupValues values) =>
        _groups.TryGetValue(values, out (AccountSums Sums, long Lines) known) ? known : (new AccountSums(), 0);

    private GroupValues ValuesOf(Account account, string month, AccountLine line)
    {
        var values = new string?[keys.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = i == _month ? month : keys[i].IsOwn ? OwnValue(_ownNames[i], line) : ValueOf(account, keys[i]);
        return new GroupValues(values);
    }

    private static string? ValueOf(Account account, GroupKey key)
    {
        ActivityContext context = account.Kind.Context;
        return key.Name switch
        {
            "facility" => context.Facility,
            "entity" => context.Entity,
            "region" => context.Region.IsGlobal ? null : context.Region.Code,
            "activity" => account.Leg.Need.Activity.Value,
            "factor" => account.Leg.Factor?.Id,
            "supplier" => context.Supplier,
            _ => FileWords.Scope.Of(account.Leg.Scope),
        };
    }

    private static string? OwnValue(int name, AccountLine line) =>
        line.Block.WordsOf(line.Index).TryFindExtra(name, out ReadOnlySpan<byte> value) ? Encoding.UTF8.GetString(value) : null;
}
