using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>Makes up a ledger, the same for the same seed: columns in any order, with and without faults, quotes and odd bytes.</summary>
internal sealed class LedgerMaker
{
    private static readonly string[] Optional =
    [
        "id", "entity", "facility", "region", "scope", "scope3_category", "factor_id", "instrument", "supplier", "uncertainty_pct",
        "quality", "corrects", "recorded_on", "evidence", "note", "scope2_method", "gwp_set", "x_a", "x_b", "x_甲",
    ];

    // What rows of every kind say.
    private static readonly string[] OfKinds = ["region", "scope", "scope3_category", "scope2_method", "gwp_set"];

    private readonly SplitMix _random;
    private readonly List<string> _columns;
    private readonly List<string[]> _kinds = [];
    private readonly List<string> _periods = [];
    private readonly List<string> _ids = [];
    private readonly int _rowsAFault;
    private readonly int _fieldsAQuote;
    private readonly bool _hasBlankRows;
    private readonly int _nameless;
    private int _row;

    /// <param name="random">What decides.</param>
    /// <param name="rowsAFault">How many rows there are for one that is odd; 0 for no odd ones.</param>
    public LedgerMaker(SplitMix random, int rowsAFault)
    {
        _random = random;
        _rowsAFault = rowsAFault;
        _fieldsAQuote = random.Of([0, 0, 4, 40, 400]);
        int share = 1 + random.Below(6);
        _columns = ["activity", "amount", "unit", "period", .. Optional.Where(name => OfKinds.Contains(name) || random.OneIn(share))];
        random.Shuffle(_columns);
        _hasBlankRows = random.OneIn(4);
        _nameless = random.OneIn(6) ? 1 + random.Below(3) : 0;
        for (int kinds = 1 + random.Below(4); kinds > 0; kinds--)
            _kinds.Add(random.Of(LedgerWords.Kinds).Split(','));
        for (int periods = 1 + random.Below(4); periods > 0; periods--)
            _periods.Add(random.Of(LedgerWords.Periods));
    }

    public bool HasIds => _columns.Contains("id");

    public byte[] Header()
    {
        var header = new MemoryStream();
        if (_random.OneIn(6))
            header.Write(Encoding.UTF8.Preamble);
        for (int blanks = _random.OneIn(8) ? _random.Below(4) : 0; blanks > 0; blanks--)
            header.Write(_random.OneIn(2) ? "\n"u8 : "\r\n"u8);
        List<string> names = [.. _columns];
        if (_hasBlankRows && _random.OneIn(4))
            header.Write(Encoding.UTF8.GetBytes($"{_random.Of(LedgerWords.BlankRows)}\n"));
        if (_random.OneIn(5))
            names = [.. names.Select(name => LedgerWords.OtherNames.TryGetValue(name, out string[]? others) ? _random.Of(others) : name)];
        if (IsOdd(6))
            names[_random.Below(names.Count)] = _random.Of(["amount", "amounts", "x_a", "", "x_", "x_b ", "Unit", "x_\u0085", "#"]);
        header.Write(Encoding.UTF8.GetBytes(string.Join(',', names.Select(Written))));
        WriteNameless(header);
        header.Write(LineBreak());
        return header.ToArray();
    }

    public byte[] Row()
    {
        _row++;
        string[] kind = IsOdd(1) ? _random.Of(LedgerWords.UnsoundKinds).Split(',') : _random.Of(_kinds);
        var row = new MemoryStream();
        for (int i = 0; i < _columns.Count; i++)
        {
            if (i > 0 && !IsOdd(40))
                row.WriteByte((byte)',');
            row.Write(Encoding.UTF8.GetBytes(Written(Field(_columns[i], kind))));
            if (IsOdd(30))
                row.Write(_random.Of(LedgerWords.OddBytes));
        }

        WriteNameless(row);
        if (_hasBlankRows && _random.OneIn(6))
            row.Write(Encoding.UTF8.GetBytes($"\n{_random.Of(LedgerWords.BlankRows)}"));
        if (_hasBlankRows && _random.OneIn(12))
            row.Write(Encoding.UTF8.GetBytes($"\n{new string(',', _columns.Count + _nameless - 1)}"));
        if (IsOdd(8))
            row.WriteByte((byte)',');
        if (IsOdd(8))
            row.Write("\n , ,\n"u8);
        row.Write(LineBreak());
        return row.ToArray();
    }

    // Columns at the end without a name: empty, but now and then a value is in one, or a row goes without them.
    private void WriteNameless(MemoryStream line)
    {
        for (int i = 0; i < _nameless && !(_row > 0 && _random.OneIn(10)); i++)
            line.Write(Encoding.UTF8.GetBytes(IsOdd(10) && _row > 0 ? ",x" : _random.Of([",", ",", ",", ", "])));
    }

    private string Field(string column, string[] kind) => column switch
    {
        "activity" => IsOdd(20) ? _random.Of(["合计", "Total"]) : kind[0],
        "amount" => Amount(),
        "unit" => kind[1],
        "period" => IsOdd(2) ? _random.Of(LedgerWords.UnsoundPeriods) : _random.Of(_periods),
        "id" => Id(),
        "region" => kind[2],
        "scope" => kind[3],
        "scope3_category" => kind[4],
        "scope2_method" => kind[5],
        "gwp_set" => kind[6],
        "uncertainty_pct" => IsOdd(4) ? _random.Of(["-5", "5%"]) : _random.Of(["", "", "5", "5.0", "1e1"]),
        "quality" => IsOdd(4) ? "good" : _random.Of(["", "", "measured", "estimated"]),
        "corrects" => IsOdd(2) && _ids.Count > 0 ? _random.Of(_ids) : IsOdd(8) ? "r99999" : "",
        "recorded_on" => IsOdd(4) ? _random.Of(LedgerWords.OddDays) : _random.Of(LedgerWords.Days),
        "factor_id" or "instrument" => IsOdd(6) ? _random.Of(LedgerWords.Names) : "",
        "evidence" or "note" or "x_a" or "x_b" or "x_甲" => IsOdd(4) ? _random.Of(LedgerWords.OddNames) : _random.Of(LedgerWords.Texts),
        _ => IsOdd(4) ? _random.Of(LedgerWords.OddNames) : _random.Of(LedgerWords.Names),
    };

    private string Amount()
    {
        if (IsOdd(1))
            return _random.Of(LedgerWords.OddAmounts);

        string digits = (_random.Next() % 1_000_000_000).ToString(CultureInfo.InvariantCulture);
        int decimals = _random.Below(Math.Min(digits.Length, 6));
        return decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
    }

    private string Id()
    {
        if (_random.OneIn(30) && _rowsAFault > 0)
            return _random.Of(["", "a#1", "甲", "a\u0085b", "ledger.csv:3", " r ", new string('i', 128), new string('i', 127)]);

        string id = IsOdd(4) && _ids.Count > 0 ? _random.Of(_ids) : $"r{_row.ToString(CultureInfo.InvariantCulture)}";
        _ids.Add(id);
        return id;
    }

    private string Written(string text)
    {
        if (text.AsSpan().ContainsAny(",\"\n\r"))
            return IsOdd(3) ? text : Quoted(text);
        if (_fieldsAQuote > 0 && _random.OneIn(_fieldsAQuote))
            return Quoted(text);
        return _rowsAFault > 0 && _random.OneIn(60) ? _random.Of([$" {text}", $"{text} ", $"  {text}  ", $"\t{text}"]) : text;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private ReadOnlySpan<byte> LineBreak() => _random.OneIn(3) ? "\r\n"u8 : "\n"u8;

    private bool IsOdd(int times) => _rowsAFault > 0 && _random.OneIn(_rowsAFault * times);
}
