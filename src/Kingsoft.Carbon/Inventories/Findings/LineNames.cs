namespace Kingsoft.Carbon;

/// <summary>
/// Names the first lines of what was found: whoever has to look at lines says of which accounts, and the rows are read once for all.
/// </summary>
internal sealed class LineNames
{
    private readonly Dictionary<Account, Asked> _asked = [];
    private readonly HashSet<FirstIds> _first = [];
    private bool _isEachLooked;

    /// <summary>Asks for the first ids of an account's lines.</summary>
    /// <param name="account">The account.</param>
    /// <param name="first">What takes the ids.</param>
    /// <param name="onlyBelowZero">Whether only lines with an amount below 0 are asked for.</param>
    public void Name(Account account, FirstIds first, bool onlyBelowZero = false)
    {
        _first.Add(first);
        _asked[account] = new Asked(first, onlyBelowZero, null, _asked.GetValueOrDefault(account));
    }

    /// <summary>Asks for each line of an account.</summary>
    public void LookAtEach(Account account, Action<AccountLine> look)
    {
        _isEachLooked = true;
        _asked[account] = new Asked(null, false, look, _asked.GetValueOrDefault(account));
    }

    /// <summary>Reads the rows and gives everybody what was asked for.</summary>
    public void Read(AccountBook book)
    {
        if (_asked.Count == 0)
            return;

        byte[] buffer = [];
        foreach (AccountLine line in book.Lines(_asked.ContainsKey, block => _isEachLooked || MayName(book, block, ref buffer)))
        {
            for (Asked? asked = _asked[line.Account]; asked is not null; asked = asked.Next)
            {
                asked.Look?.Invoke(line);
                if (asked.First is { } first && (line.Amount < 0m || !asked.OnlyBelowZero))
                    first.Add(book.IdOf(line, ref buffer));
            }
        }

        _asked.Clear();
        _first.Clear();
    }

    // Mostly the ids of a file ascend: most of its rows come after all that are named.
    private bool MayName(AccountBook book, RowBlock block, ref byte[] buffer)
    {
        if (block.Count == 0 || (block.Ids.Ids > 0 && block.Ids.Ids < block.Count))
            return block.Count > 0;

        ReadOnlySpan<byte> least = book.IdOf(block, Math.Max(0, block.Ids.Least), "", ref buffer);
        foreach (FirstIds first in _first)
        {
            if (first.Takes(least))
                return true;
        }

        return false;
    }

    private sealed record Asked(FirstIds? First, bool OnlyBelowZero, Action<AccountLine>? Look, Asked? Next);
}
