using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

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
    private readonly Dictionary<(int Account, GroupValues Values), Account> _partsOfAccounts = [];
    private readonly Dictionary<ReportingPeriod, ImmutableArray<(string Month, ScaledRatio? Share)>> _months = [];

    /// <exception cref="InvalidOperationException">Rows are needed and were not kept.</exception>
    public ImmutableArray<EmissionGroup> Of(ImmutableArray<Account> accounts, int year)
    {
        foreach (Account account in accounts.Where(account => !NeedsRows(account)))
            Add(account, ValuesOf(account, PeriodMonths.NameOf(account.Period.Start), default));
        if (accounts.Any(NeedsRows))
            AddRows(year);
        return [.. _groups.OrderBy(group => group.Key).Select(group => new EmissionGroup
        {
            Values = [.. keys.Zip(group.Key.Values, KeyValuePair.Create)],
            LineCount = group.Value.Lines,
            Totals = group.Value.Sums.Totals(),
        })];
    }

    private bool NeedsRows(Account account) => _anyOwn || CrossesMonths(account);

    private bool CrossesMonths(Account account) => _month >= 0 && !PeriodMonths.IsOne(account.Period);

    private void AddRows(int year)
    {
        if (book is null)
        {
            throw new InvalidOperationException(
                "Totals by own columns and by months of longer periods need the lines; calculate with InventoryOptions.KeepLines.");
        }

        foreach (AccountLine line in book.Lines(account => account.Part.ReportingYear == year && NeedsRows(account)))
        {
            if (CrossesMonths(line.Account))
                AddByMonth(line);
            else
                Post(line);
        }

        foreach (((_, GroupValues values), Account account) in _partsOfAccounts)
            Add(account, values);
    }

    // Rows of an account with the same own columns are an account again.
    private void Post(AccountLine line)
    {
        GroupValues values = ValuesOf(line.Account, PeriodMonths.NameOf(line.Account.Period.Start), line);
        Account whole = line.Account;
        if (!_partsOfAccounts.TryGetValue((whole.Number, values), out Account? part))
            _partsOfAccounts.Add((whole.Number, values), part = new Account(whole.Number, whole.Kind, whole.Leg, whole.Part));
        Bookkeeper.Post(part, line.Amount);
    }

    private void AddByMonth(AccountLine line)
    {
        ImmutableArray<ScaledRatio> coefficients = line.Account.Leg.Coefficients;
        var whole = new Int128[coefficients.Length];
        for (int i = 0; i < whole.Length; i++)
            whole[i] = coefficients[i].Times(line.Amount);

        var rest = (Int128[])whole.Clone();
        var part = new Int128[whole.Length];
        foreach ((string month, ScaledRatio? share) in MonthsOf(line.Account.Period))
        {
            for (int i = 0; i < whole.Length; i++)
            {
                part[i] = share?.Times(whole[i], 0) ?? rest[i];
                rest[i] -= part[i];
            }

            GroupValues values = ValuesOf(line.Account, month, line);
            (AccountSums sums, long lines) = GroupOf(values);
            sums.Add(line.Account.Leg, part);
            _groups[values] = (sums, lines + 1);
        }
    }

    /// <summary>The months of a period with the share of its days; null for the last, which takes the rest.</summary>
    private ImmutableArray<(string Month, ScaledRatio? Share)> MonthsOf(ReportingPeriod period)
    {
        if (_months.TryGetValue(period, out ImmutableArray<(string, ScaledRatio?)> known))
            return known;

        ImmutableArray<(string Month, int Days)> months = PeriodMonths.Of(period);
        known =
        [
            .. months.SkipLast(1).Select(month => (month.Month, (ScaledRatio?)new ScaledRatio(new Ratio(month.Days, period.Days), 0))),
            (months[^1].Month, null),
        ];
        _months.Add(period, known);
        return known;
    }

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
            "activity" => context.Activity.Value,
            "factor" => account.Leg.Factor?.Id,
            "supplier" => context.Supplier,
            _ => FileWords.Scope.Of(account.Leg.Scope),
        };
    }

    private static string? OwnValue(int name, AccountLine line) =>
        line.Block.WordsOf(line.Index).TryFindExtra(name, out ReadOnlySpan<byte> value) ? Encoding.UTF8.GetString(value) : null;
}
