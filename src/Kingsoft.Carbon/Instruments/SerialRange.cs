using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// Serial numbers of certificates from one to another: the same text but for the digits at its end. Case, spaces, dashes and the width of
/// letters make no other number.
/// </summary>
/// <param name="Key">What stands before the number, for comparisons: GEC2025 of "Gec 2025-".</param>
/// <param name="Head">The same as it was written.</param>
/// <param name="Digits">How many digits the number is written with.</param>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
internal sealed record SerialRange(string Key, string Head, int Digits, BigInteger First, BigInteger Last)
{
    // Signs that stand in no serial number.
    private static readonly string[] Signs = ["..", "…", "~", "〜", "至", "到", " TO ", " - ", " – ", " — "];

    // Signs that may stand in one as well: between two numbers of the same text they are no part of it.
    private static readonly char[] Dashes = ['–', '—', '―', '−', '-'];

    private static readonly char[] Separators = [';', ',', '、', '\n', '\r'];

    public bool IsOne => First == Last;

    public BigInteger Count => Last - First + 1;

    public bool Overlaps(SerialRange other) => Key == other.Key && First <= other.Last && other.First <= Last;

    /// <summary>As files write it.</summary>
    public override string ToString() => IsOne ? Text(First) : $"{Text(First)}..{Text(Last)}";

    /// <summary>Reads serial numbers, and says what is none.</summary>
    public static ImmutableArray<SerialRange> Parse(string? text, out string? unsound)
    {
        unsound = null;
        ImmutableArray<SerialRange>.Builder ranges = ImmutableArray.CreateBuilder<SerialRange>();
        foreach (string part in Plain(text ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            (string first, string last) = EndsOf(part);
            if (Between(Single(first), Single(last)) is { } range)
                ranges.Add(range);
            else
                unsound ??= part;
        }

        return ranges.ToImmutable();
    }

    // Numbers that are filled up with zeros have as many digits at both ends.
    private bool IsFilledUp => First.ToString(CultureInfo.InvariantCulture).Length < Digits;

    private static string Plain(string text) =>
        string.Concat(text.Select(FullWidth.Plain).Where(letter => !UnseenCharacters.IsHidden(letter)));

    private static (string First, string Last) EndsOf(string part)
    {
        foreach (string sign in Signs)
        {
            if (part.IndexOf(sign, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                return (part[..at].Trim(), part[(at + sign.Length)..].Trim([' ', '.']));
        }

        for (int at = part.IndexOfAny(Dashes, 1); at > 0; at = part.IndexOfAny(Dashes, at + 1))
        {
            SerialRange first = Single(part[..at].Trim()), last = Single(part[(at + 1)..].Trim());
            if (first.Digits > 0 && last.Digits > 0 && (first.Key.Length > 0 || part[at] != '-') && Between(first, last) is not null)
                return (part[..at].Trim(), part[(at + 1)..].Trim());
        }

        return (part, part);
    }

    private static SerialRange? Between(SerialRange first, SerialRange last) =>
        first.Key == last.Key && first.First <= last.First && (first.Digits == last.Digits || !first.IsFilledUp)
            ? first with { Last = last.First }
            : null;

    private static SerialRange Single(string text)
    {
        int digits = text.Length - text.AsSpan().TrimEnd("0123456789").Length;
        BigInteger number = digits == 0 ? 0 : BigInteger.Parse(text.AsSpan(text.Length - digits), CultureInfo.InvariantCulture);
        string head = text[..^digits];
        return new SerialRange(
            string.Concat(head.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)), head, digits, number, number);
    }

    private string Text(BigInteger number) => Digits == 0
        ? Head : Head + number.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
}
