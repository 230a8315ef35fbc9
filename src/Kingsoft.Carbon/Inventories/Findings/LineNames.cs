namespace Kingsoft.Carbon;

/// <summary>
/// Names the first lines of what was found: whoever has to look at lines says of which accounts, and the rows are read once for all.
/// </summary>
internal sealed class LineNames
{
    private readonly Dictionary<Account, Asked> _asked = [];
    private readonly Dictionary<FirstIds, long> _first = [];
    private UnusualLines? _unusual;
    private long _linesToLook;

    /// <summary>Asks for the first ids of an account's lines.</summary>
    /// <param name="account">The account.</param>
    /// <param name="first">What takes the ids.</param>
    /// <param name="onlyBelowZero">Whether only lines with an amount below 0 are asked for.</param>
    public void Name(Account account, FirstIds first, bool onlyBelowZero = false)
    {
        _first[first] = _first.GetValueOrDefault(first) + account.Rows;
        _asked[account] = new Asked(first, onlyBelowZero, null, _asked.GetValueOrDefault(account));
    }

    /// <summary>Asks for the first ids of the lines that stand out.</summary>
    public void Name(UnusualLines lines) => _unusual = lines;

    /// <summary>Asks for each line of an account.</summary>
    public void LookAtEach(Account account, Action<AccountLine> look)
    {
        _linesToLook += account.Rows;
        _asked[account] = new Asked(null, false, look, _asked.GetValueOrDefault(account));
    }

    /// <summary>Reads the rows, as far as anybody still needs them, and gives everybody what was asked for.</summary>
    /// <param name="book">The accounts.</param>
    /// <param name="idsAscend">Whether each row has an id that comes after the one before it: later ones are never among the first.</param>
    public void Read(AccountBook book, bool idsAscend)
    {
        byte[] buffer = [];
        bool isEachLooked = _linesToLook > 0;
        IEnumerable<AccountLine> lines = _asked.Count == 0 && _unusual is null
            ? []
            : book.Lines(
                account => _asked.ContainsKey(account) || _unusual?.Concerns(account) == true,
                block => isEachLooked || MayName(book, block, ref buffer));
        foreach (AccountLine line in lines)
        {
            for (Asked? asked = _asked.GetValueOrDefault(line.Account); asked is not null; asked = asked.Next)
                Give(asked, line, book, idsAscend, ref buffer);
            _unusual?.Give(line, book, idsAscend, ref buffer);
            if (_linesToLook == 0 && _first.Count == 0 && _unusual?.IsDone != false)
                break;
        }

        _unusual = null;
        _asked.Clear();
        _first.Clear();
        _linesToLook = 0;
    }

    private void Give(Asked asked, in AccountLine line, AccountBook book, bool idsAscend, ref byte[] buffer)
    {
        if (asked.Look is { } look)
        {
            look(line);
            _linesToLook--;
        }

        if (asked.First is not { } first || !_first.TryGetValue(first, out long left))
            return;

        if (line.Amount < 0m || !asked.OnlyBelowZero)
            first.Add(book.IdOf(line, ref buffer));
        if (left == 1 || first.AreComplete(idsAscend))
            _first.Remove(first);
        else
            _first[first] = left - 1;
    }

    // Mostly the ids of a file ascend: most of its rows come after all that are named.
    private bool MayName(AccountBook book, RowBlock block, ref byte[] buffer)
    {
        if (block.Count == 0 || (block.Ids.Ids > 0 && block.Ids.Ids < block.Count))
            return block.Count > 0;

        ReadOnlySpan<byte> least = book.IdOf(block, Math.Max(0, block.Ids.Least), "", ref buffer);
        foreach (FirstIds first in _first.Keys)
        {
            if (first.Takes(least))
                return true;
        }

        return _unusual?.MayName(least) == true;
    }

    private sealed record Asked(FirstIds? First, bool OnlyBelowZero, Action<AccountLine>? Look, Asked? Next);
}
