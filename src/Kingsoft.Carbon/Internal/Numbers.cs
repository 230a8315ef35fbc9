using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Decimal numbers in files: read without losing a digit, written without rounding, whatever the culture.</summary>
internal static class Numbers
{
    private const int MaxScale = Exact.MostDecimals;
    private static readonly UInt128 MaxMantissa = (UInt128.One << 96) - 1;

    // Products and quotients of such numbers stay within a decimal.
    private const decimal LeastCalculable = 1e-9m;

    /// <summary>Sums of as many numbers as there are rows stay within a decimal, too.</summary>
    public const decimal MostCalculable = 1e15m;

    /// <summary>The numbers that <see cref="IsCalculable"/> lets through, for messages.</summary>
    public static Message Calculable => NumberMessages.Calculable(LeastCalculable, MostCalculable);

    /// <summary>Whether a number may be multiplied and divided by others like it: 0, or of a moderate magnitude.</summary>
    public static bool IsCalculable(decimal value) => value == 0m || Math.Abs(value) is >= LeastCalculable and <= MostCalculable;

    /// <summary>
    /// Reads a number with '.' as the decimal point and an optional exponent; false where it is none or where digits would be lost.
    /// </summary>
    public static bool TryParseAmount(ReadOnlySpan<byte> text, out decimal value) => TryParseAmount(text, out value, out _);

    /// <summary>As <see cref="TryParseAmount(ReadOnlySpan{byte}, out decimal)"/>, with what is wrong and what is accepted.</summary>
    public static bool TryParseAmount(ReadOnlySpan<byte> text, out decimal value, out Message? fault)
    {
        value = 0;
        if (!TryScan(text, out bool negative, out UInt128 mantissa, out int digits, out long exponent))
        {
            fault = NumberMessages.NotANumber(Encoding.UTF8.GetString(text));
            return false;
        }

        while (exponent > 0 && mantissa != 0 && mantissa <= MaxMantissa)
        {
            mantissa *= 10;
            exponent--;
        }

        // Zeros beyond the last decimal that the type has say nothing: 0.05 stays 0.05 with thirty more of them.
        while (exponent < -MaxScale && mantissa != 0 && mantissa % 10 == 0 && digits <= 38)
        {
            mantissa /= 10;
            exponent++;
        }

        if (mantissa == 0)
            exponent = Math.Clamp(exponent, -MaxScale, 0);

        if (mantissa > MaxMantissa || exponent < -MaxScale)
        {
            string written = Encoding.UTF8.GetString(text);
            fault = digits > MaxScale ? NumberMessages.TooLong(written, digits, MaxScale) : NumberMessages.NotExact(written, MaxScale);
            return false;
        }

        fault = null;
        // -0 is 0: a zero with a sign would pass for a negative number.
        bool isNegative = negative && mantissa != 0;
        value = new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), (int)(uint)(mantissa >> 64), isNegative, (byte)-exponent);
        return true;
    }

    /// <summary>All digits of a number, without trailing zeros behind the decimal point.</summary>
    public static string Format(decimal value) => Normalize(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>The same number without trailing zeros behind the decimal point.</summary>
    public static decimal Normalize(decimal value)
    {
        // Dividing by one with the largest scale makes the runtime strip every trailing zero.
        decimal normalized = value / 1.0000000000000000000000000000m;
        return normalized == 0m ? 0m : normalized;
    }

    private static bool TryScan(ReadOnlySpan<byte> text, out bool negative, out UInt128 mantissa, out int digits, out long exponent)
    {
        mantissa = 0;
        exponent = 0;
        digits = 0;
        int position = 0;
        negative = text.Length > 0 && text[0] == '-';
        if (negative || (text.Length > 0 && text[0] == '+'))
            position++;

        bool pointSeen = false;
        int digitsSeen = 0;
        int pendingZeros = 0;
        for (; position < text.Length; position++)
        {
            byte c = text[position];
            if (c == '.' && !pointSeen)
            {
                pointSeen = true;
                continue;
            }

            if (c is < (byte)'0' or > (byte)'9')
                break;

            digitsSeen++;
            if (pointSeen)
                exponent--;

            // Zeros are added only when another digit follows, so that 1 followed by forty zeros behind the point is no overflow.
            if (c == '0' && mantissa != 0)
            {
                pendingZeros++;
                continue;
            }

            if (c == '0')
                continue;

            for (; pendingZeros > 0; pendingZeros--)
                Append(0, ref mantissa, ref digits);
            Append(c - '0', ref mantissa, ref digits);
        }

        if (digitsSeen == 0)
            return false;

        // Keep the zeros that a reader wrote (1.50) as far as the type can hold them.
        for (; pendingZeros > 0 && exponent < 0 && mantissa <= MaxMantissa / 10 && digits < MaxScale; pendingZeros--)
            Append(0, ref mantissa, ref digits);
        exponent += pendingZeros;

        if (position < text.Length && text[position] is (byte)'e' or (byte)'E')
        {
            ReadOnlySpan<byte> written = text[(position + 1)..];
            bool isWhole = int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power);
            if (!isWhole || Math.Abs((long)power) > 100_000)
                return false;
            exponent += power;
            position = text.Length;
        }

        return position == text.Length;

        static void Append(int digit, ref UInt128 mantissa, ref int digits)
        {
            digits++;
            // Saturate: beyond 38 digits only the count matters, for the message.
            if (digits <= 38)
                mantissa = (mantissa * 10) + (UInt128)digit;
        }
    }
}
