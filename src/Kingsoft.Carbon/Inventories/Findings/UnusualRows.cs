namespace Kingsoft.Carbon;

/// <summary>Looks at rows a second time, on one thread of maybe several, for amounts that stand out.</summary>
/// <param name="search">What is looked for.</param>
/// <param name="years">The reporting years.</param>
internal sealed class UnusualRows(UnusualSearch search, int[] years) : IBlockTaker
{
    private readonly AccountBook _book = search.Book;
    private readonly RowBlock _block = new(0, 0);
    private readonly FirstIds[] _first = [.. years.Select(_ => new FirstIds())];
    private readonly int[] _yearOfGroup = [.. search.Groups.Select(group => Array.IndexOf(years, group.Part.ReportingYear))];
    private byte[] _idBuffer = [];

    /// <summary>What it has found.</summary>
    public UnusualSums Sums { get; } = new(search);

    /// <summary>The first ids of what stands out, by the place of the reporting year.</summary>
    public IReadOnlyList<FirstIds> First => _first;

    public RowBlock BlockFor(int rows)
    {
        _block.Clear(rows);
        return _block;
    }

    public bool Take(RowBlock block, int number)
    {
        bool mayBeNamed = MayBeNamed(block);
        ReadOnlySpan<int> kindOf = block.Kinds;
        ReadOnlySpan<long> mantissas = block.Mantissas;
        ReadOnlySpan<byte> scales = block.Scales;
        for (int index = 0; index < kindOf.Length; index++)
        {
            int kind = kindOf[index];
            ref readonly LookedKind looked = ref search.Kinds[kind];
            if (looked.PerDayOfThousandth == 0)
                continue;

            int scale = scales[index];
            long lastDigit = scale > Bookkeeper.UsualScale ? 0 : Bookkeeper.Thousandths[scale];
            if (looked.PerDayOfThousandth < 0 || lastDigit == 0 || mantissas[index] >= long.MaxValue / 1000)
            {
                LookAtLines(block, index);
                continue;
            }

            if (mantissas[index] <= 0)
                continue;

            long thousandths = mantissas[index] * lastDigit;
            double perDay = looked.PerDay(thousandths);
            Sums.Count(looked.Series, perDay);
            ref readonly AmountBounds own = ref search.Bounds[looked.Series];
            if (!own.MayStandOut(perDay))
                continue;

            if (!own.SurelyStandsOut(perDay))
            {
                Sums.LookAt(search.Accounts[kind]!, block.ExactAmountOf(index), _book.IdOf(block, index, "", ref _idBuffer));
                continue;
            }

            Sums.Add(kind, looked.Group, thousandths, lastDigit);
            if (mayBeNamed)
                _first[_yearOfGroup[looked.Group]].Add(_book.IdOf(block, index, "", ref _idBuffer));
        }

        return true;
    }

    /// <summary>Adds a line that stands out, as the median has told.</summary>
    public void Add(in UnclearRow row)
    {
        Sums.Add(row.Account, row.Amount);
        Name(row.Account, row.Id);
    }

    private void Name(Account account, ReadOnlySpan<byte> id) => _first[Array.IndexOf(years, account.Part.ReportingYear)].Add(id);

    private bool MayBeNamed(RowBlock block)
    {
        if (block.Count == 0 || block.Ids.Ids < block.Count)
            return true;

        ReadOnlySpan<byte> least = _book.IdOf(block, block.Ids.Least, "", ref _idBuffer);
        foreach (FirstIds first in _first)
        {
            if (first.Takes(least))
                return true;
        }

        return false;
    }

    private void LookAtLines(RowBlock block, int index)
    {
        foreach (AccountLine line in _book.LinesOf(block, index, account => account.Series is not null))
            LookAt(line);
    }

    private void LookAt(in AccountLine line)
    {
        if (line.Amount <= 0m)
            return;

        ReadOnlySpan<byte> id = _book.IdOf(line, ref _idBuffer);
        Sums.Count(line.Account, line.Amount);
        if (Sums.LookAt(line.Account, line.ExactAmount, id))
            Name(line.Account, id);
    }
}
