using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds emissions that are carried over in two categories of Scope 3: the same tonnes of the same days, supplier and site.
/// </summary>
internal sealed class SameTonnesInCategories
{
    private const string Code = "same-tonnes-in-categories";
    private const int MostRows = 3;

    // Where nobody is named, tonnes of few digits are alike by chance.
    private const int FewestDigits = 3, FewestWithoutNames = 4;

    private readonly Dictionary<int, FindingGroup> _groups = [];

    /// <summary>Looks at the accounts of a year.</summary>
    public void Add(int year, IEnumerable<Account> accounts, AccountBook book, LineNames names)
    {
        var folded = new FoldedNames();
        Statement[] all = [.. accounts.Where(IsAsked).SelectMany(account => Statement.Of(account, folded))];
        IGrouping<object, Statement>[] same =
        [
            .. all.Where(IsTelling).GroupBy(statement => statement.Key)
                .Where(alike => alike.Select(one => one.Category).Distinct().Take(2).Count() == 2),
        ];
        if (same.Length == 0)
            return;

        FindingGroup group = _groups[year] = new FindingGroup();
        foreach (IGrouping<object, Statement> alike in same)
        {
            Statement[] statements = [.. alike.OrderBy(one => one.Category)];
            Scope3Category[] categories = [.. statements.Select(one => one.Category).Distinct()];
            Int128 atStake = statements[0].Tonnes * (categories.Length - 1);
            group.Add(statements[0].Account.Leg, atStake, statements.Length);
            group.AddTo(
                MeterMessages.SameTonnesOf(PlaceOf(statements), statements[0].Account.Period, statements[0].Tonnes, categories),
                atStake,
                statements.Length);
            foreach (Statement statement in statements.DistinctBy(one => one.Account))
                Name(statement, group.First, book, names);
        }
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.SameTonnes, shares),
    ];

    private static bool IsAsked(Account account) => account.Flags.HasFlag(LineFlags.CarriedOver)
        && account.Leg is { Scope: Scope.Scope3, Name: null, IsMemo: false, Scope3Category: not null };

    private static bool IsTelling(Statement statement) => statement.Tonnes > 0
        && ComparedAmount.DigitsOf(statement.Amount) >= (statement.IsNamed ? FewestDigits : FewestWithoutNames);

    private static string? PlaceOf(Statement[] statements) => statements
        .Select(one => one.Account.Kind.Context)
        .Select(context => context.Facility ?? context.Supplier ?? context.Entity)
        .Min(StringComparer.Ordinal);

    private static void Name(Statement statement, FirstIds first, AccountBook book, LineNames names)
    {
        byte[] buffer = [];
        names.LookAtEach(statement.Account, line =>
        {
            if (line.Tonnes == statement.Tonnes)
                first.Add(book.IdOf(line, ref buffer));
        });
    }

    private sealed record Statement(Account Account, decimal Amount, Int128 Tonnes, object Key, bool IsNamed)
    {
        public Scope3Category Category => Account.Leg.Scope3Category!.Value;

        public static IEnumerable<Statement> Of(Account account, FoldedNames folded)
        {
            ActivityContext context = account.Kind.Context;
            (string? site, string? entity, string? supplier) =
                (folded.OfSite(context.Facility), folded.Of(context.Entity), folded.Of(context.Supplier));
            foreach (Tally tally in account.Tallies)
            {
                if (tally is not { IsNegative: false, IsOfFractions: false, Rows: <= MostRows, Greatest: < long.MaxValue })
                    continue;

                foreach (Int128 amount in KnownAmounts.Of(tally))
                {
                    decimal known = Exact.FromMantissa(amount, tally.Scale);
                    Int128 tonnes = account.Leg.Total(known);
                    yield return new Statement(
                        account, known, tonnes, (tonnes, account.Period, site, entity, supplier), site is not null || supplier is not null);
                }
            }
        }
    }
}
