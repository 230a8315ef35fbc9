using System.Collections.Immutable;
using System.Numerics;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Serial numbers of certificates from one to another: the same text but for the digits at its end.</summary>
internal sealed record SerialRange(string Head, int Digits, BigInteger First, BigInteger Last)
{
    private static readonly string[] Signs = ["..", "~", " - ", " – "];

    public bool IsOne => First == Last;

    public BigInteger Count => Last - First + 1;

    public bool Overlaps(SerialRange other) => Head == other.Head && First <= other.Last && other.First <= Last;

    /// <summary>As files write it.</summary>
    public override string ToString() => IsOne ? Text(First) : $"{Text(First)}..{Text(Last)}";

    /// <summary>Reads serial numbers, and says what is none.</summary>
    public static ImmutableArray<SerialRange> Parse(string text, out string? unsound)
    {
        unsound = null;
        ImmutableArray<SerialRange>.Builder ranges = ImmutableArray.CreateBuilder<SerialRange>();
        foreach (string part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string? sign = Signs.FirstOrDefault(known => part.Contains(known, StringComparison.Ordinal));
            string[] ends = sign is null ? [part] : part.Split(sign, 2, StringSplitOptions.TrimEntries);
            SerialRange first = Single(ends[0]), last = Single(ends[^1]);
            if (first.Head == last.Head && first.First <= last.First && (first.Digits == last.Digits || !first.IsFilledUp))
                ranges.Add(first with { Last = last.First });
            else
                unsound ??= part;
        }

        return ranges.ToImmutable();
    }

    // Numbers that are filled up with zeros have as many digits at both ends.
    private bool IsFilledUp => First.ToString(System.Globalization.CultureInfo.InvariantCulture).Length < Digits;

    private static SerialRange Single(string text)
    {
        int digits = text.Length - text.AsSpan().TrimEnd("0123456789").Length;
        BigInteger number = digits == 0
            ? 0 : BigInteger.Parse(text.AsSpan(text.Length - digits), System.Globalization.CultureInfo.InvariantCulture);
        return new SerialRange(text[..^digits], digits, number, number);
    }

    private string Text(BigInteger number) => Digits == 0
        ? Head : Head + number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(Digits, '0');
}
