using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Compare;

/// <summary>Writes the ledger of a comparison: the same bytes for the same arguments, on every machine.</summary>
/// <param name="activities">The activities, each with two units.</param>
/// <param name="wide">Whether each site has rows in every region, not in its own alone: some 4 million kinds in 10 million rows.</param>
internal sealed class LedgerGenerator(ImmutableArray<LedgerActivity> activities, bool wide)
{
    private const ulong Seed = 20260101;
    private const int Sites = 40, Months = 36, FirstYear = 2023;
    private const int UnitsEach = 2, MostDecimals = 3, HighestDigits = 10_000_000;
    private const int BufferBytes = 1 << 20, LongestRow = 128;

    private static readonly ImmutableArray<string> Regions =
    [
        "CN-AH", "CN-BJ", "CN-CQ", "CN-FJ", "CN-GD", "CN-GS", "CN-GX", "CN-GZ", "CN-HA", "CN-HB", "CN-HE", "CN-HI", "CN-HL",
        "CN-HN", "CN-JL", "CN-JS", "CN-JX", "CN-LN", "CN-NM", "CN-QH", "CN-SC", "CN-SD", "CN-SH", "CN-TJ", "CN-ZJ",
    ];

    private readonly byte[][] _activities = [.. activities.Select(activity => Field(activity.Code))];
    private readonly byte[][] _units = [.. activities.SelectMany(activity => activity.Units).Select(Field)];
    private readonly byte[][] _regions = [.. Regions.Select(Field)];
    private readonly byte[][] _months = [.. Enumerable.Range(0, Months).Select(month => Field(Month(month)))];
    private readonly byte[][] _sites = [.. Enumerable.Range(1, Sites).Select(site => Encoding.UTF8.GetBytes($"dc-{site:00}\n"))];

    public void Write(string path, int rows)
    {
        using FileStream file = File.Create(path, bufferSize: 0);
        file.Write("id,activity,amount,unit,period,region,facility\n"u8);
        var numbers = new SplitMix(Seed);
        byte[] buffer = new byte[BufferBytes];
        int length = 0;
        for (int row = 1; row <= rows; row++)
        {
            length += Row(buffer.AsSpan(length), row, numbers.Next());
            if (length <= BufferBytes - LongestRow)
                continue;
            file.Write(buffer, 0, length);
            length = 0;
        }

        file.Write(buffer, 0, length);
    }

    // One number makes a row; all that is drawn is drawn in every variant, so that the wide ledger differs in its regions alone.
    private int Row(Span<byte> into, int row, ulong number)
    {
        int activity = Draw(ref number, _activities.Length), unit = Draw(ref number, UnitsEach), month = Draw(ref number, Months);
        int site = Draw(ref number, Sites), anywhere = Draw(ref number, Regions.Length);
        int decimals = 1 + Draw(ref number, MostDecimals), digits = 1 + Draw(ref number, HighestDigits - 1);

        into[0] = (byte)'r';
        Utf8Formatter.TryFormat(row, into[1..], out int length);
        into[++length] = (byte)',';
        length = Append(into, length + 1, _activities[activity]);
        length += Amount(into[length..], digits, decimals);
        length = Append(into, length, _units[(activity * UnitsEach) + unit]);
        length = Append(into, length, _months[month]);
        length = Append(into, length, _regions[wide ? anywhere : site % Regions.Length]);
        return Append(into, length, _sites[site]);
    }

    private static int Draw(ref ulong number, int choices)
    {
        (number, ulong drawn) = Math.DivRem(number, (ulong)choices);
        return (int)drawn;
    }

    private static int Amount(Span<byte> into, int digits, int decimals)
    {
        int one = decimals switch { 1 => 10, 2 => 100, _ => 1000 };
        Utf8Formatter.TryFormat(digits / one, into, out int length);
        into[length++] = (byte)'.';
        Utf8Formatter.TryFormat(digits % one, into[length..], out _, new('D', (byte)decimals));
        length += decimals;
        into[length++] = (byte)',';
        return length;
    }

    private static int Append(Span<byte> into, int length, byte[] field)
    {
        field.CopyTo(into[length..]);
        return length + field.Length;
    }

    private static byte[] Field(string text) => Encoding.UTF8.GetBytes(text + ",");

    private static string Month(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{FirstYear + (month / 12)}-{1 + (month % 12):00}");
}
