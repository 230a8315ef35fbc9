using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A figure exactly as somebody printed it: its decimals are its rounding, unless somebody says otherwise.</summary>
[JsonConverter(typeof(PrintedFigureJsonConverter))]
public sealed class PrintedFigure : IEquatable<PrintedFigure>
{
    internal const int FewestDecimals = -15, MostDecimals = 28;

    private PrintedFigure(string text, decimal value, int decimals)
    {
        Text = text;
        Value = value;
        Decimals = decimals;
    }

    /// <summary>The figure as printed, such as <c>57,695.89</c>.</summary>
    public string Text { get; }

    /// <summary>The printed number.</summary>
    public decimal Value { get; }

    /// <summary>
    /// To how many decimals the figure is rounded: as many as were printed, or as <see cref="WithDecimals"/> says; −3 for thousands.
    /// </summary>
    public int Decimals { get; }

    /// <summary>Half a unit of the last digit that it is rounded to: the rounding leaves the value so far to both sides.</summary>
    public decimal RoundingHalfWidth => HalfUnit(Decimals);

    /// <summary>Reads a figure with '.' as the decimal point and commas between groups of three digits, if any.</summary>
    /// <param name="text">The text as printed.</param>
    /// <param name="figure">The figure.</param>
    /// <returns>Whether the text is such a figure.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PrintedFigure? figure)
    {
        figure = null;
        if (string.IsNullOrEmpty(text) || !CommasGroupThousands(text))
            return false;

        string digits = text.Replace(",", "", StringComparison.Ordinal);
        if (digits.AsSpan().IndexOfAny('e', 'E') >= 0 || !Numbers.TryParseAmount(Encoding.UTF8.GetBytes(digits), out decimal value))
            return false;

        int point = digits.IndexOf('.', StringComparison.Ordinal);
        figure = new PrintedFigure(text, value, point < 0 ? 0 : digits.Length - point - 1);
        return true;
    }

    /// <summary>Half a unit of the last of so many decimals; of tens, hundreds … where they are negative.</summary>
    internal static decimal HalfUnit(int decimals) =>
        decimals < 0 ? UnitOf(decimals) / 2m : new(5, 0, 0, false, (byte)Math.Min(decimals + 1, MostDecimals));

    /// <summary>The same figure, rounded otherwise than its printed decimals say, such as 11,653,000 to thousands (−3).</summary>
    /// <param name="decimals">To how many decimals, −15 to 28; negative for tens, hundreds, thousands.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is outside the range, or the printed digits behind it are not
    /// zero.</exception>
    public PrintedFigure WithDecimals(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, FewestDecimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        if (!MayBeRoundedTo(decimals))
            throw new ArgumentOutOfRangeException(
                nameof(decimals), decimals, $"'{Text}' has digits other than 0 behind that decimal; {Decimals} or more are accepted.");
        return new PrintedFigure(Text, Value, decimals);
    }

    /// <summary>Whether the printed digits are those of a figure with so many decimals.</summary>
    internal bool MayBeRoundedTo(int decimals) =>
        decimals < 0 ? Value % UnitOf(decimals) == 0m : Round(Value, decimals) == Value;

    /// <summary>A computed value with as many decimals as this figure, rounded half to even.</summary>
    /// <param name="value">The unrounded value.</param>
    /// <returns>The value as it would be printed.</returns>
    public decimal RoundLike(decimal value) => Round(value, Decimals);

    /// <summary>Whether both are printed alike and rounded alike.</summary>
    /// <param name="other">Another figure.</param>
    /// <returns>True where text and decimals are the same.</returns>
    public bool Equals(PrintedFigure? other) => other is not null && Text == other.Text && Decimals == other.Decimals;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PrintedFigure);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Decimals);

    /// <summary>The figure as printed.</summary>
    public override string ToString() => Text;

    private static decimal Round(decimal value, int decimals)
    {
        if (decimals >= 0)
            return Math.Round(value, Math.Min(decimals, MostDecimals), MidpointRounding.ToEven);

        // A remainder is exact, a quotient may not be.
        decimal unit = UnitOf(decimals);
        decimal below = value - (value % unit);
        decimal twice = Math.Abs(value - below) * 2m;
        bool isNearer = twice < unit || (twice == unit && below / unit % 2m == 0m);
        return isNearer ? below : below + (Math.Sign(value) * unit);
    }

    private static decimal UnitOf(int negativeDecimals)
    {
        decimal unit = 1m;
        for (int place = negativeDecimals; place < 0; place++)
            unit *= 10m;
        return unit;
    }

    private static bool CommasGroupThousands(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && text.LastIndexOf(',') > point)
            return false;

        string[] groups = (point < 0 ? text : text[..point]).TrimStart('-', '+').Split(',');
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }
}
